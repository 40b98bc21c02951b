import Mitmach

// What a screen shows, in plain words: models make these values, views show them and decide nothing. `Act` is what can
// be done on the screen, an enum of the model's own.

/// A screen as it is at one moment.
public struct Page<Act: Hashable & Sendable>: Hashable, Sendable {
  /// The large title.
  public var title: String
  /// Buttons beside the title.
  public var bar: [ActButton<Act>] = []
  /// What stands on it, from above to below.
  public var sections: [PageSection<Act>] = []
  /// What the button says that tries anew; nil where nothing failed.
  public var again: String?
  /// What stands in the field that searches the page; nil where there is nothing to search.
  public var searchPrompt: String?
  /// What stays at the foot however long the list is.
  public var foot: [Row<Act>] = []

  /// A screen with a title.
  public init(_ title: String, sections: [PageSection<Act>] = []) {
    self.title = title
    self.sections = sections
  }
}

/// A part of a page, with a heading unless it explains itself.
public struct PageSection<Act: Hashable & Sendable>: Hashable, Sendable, Identifiable {
  /// Tells sections of one page apart, whatever they say.
  public let id: String
  /// The heading.
  public var title: String?
  /// What stands in it.
  public var rows: [Row<Act>]
  /// Whether the rows stand side by side, as the doors of a calendar do.
  public var sideBySide = false

  /// A part of a page.
  public init(_ id: String, title: String? = nil, rows: [Row<Act>]) {
    self.id = id
    self.title = title
    self.rows = rows
  }
}

/// A line of a list, with all that is said of one thing and all that can be done with it.
public struct Row<Act: Hashable & Sendable>: Hashable, Sendable, Identifiable {
  /// How it looks.
  public enum Look: Hashable, Sendable {
    /// One of a list.
    case plain
    /// What is known of something, and below it what it is.
    case fact
    /// A note in the colours of its tone.
    case note(Tone)
    /// Nothing is there: why, and what to do about it.
    case empty
    /// The head of a part that is folded or not.
    case fold(open: Bool)
    /// Something that is ticked or not.
    case tick(Bool)
    /// A button over the whole width.
    case button
    /// A code for the camera of another phone, made of this text; the title says what it is.
    case code(String)
  }

  /// Tells rows of one page apart, whatever they say.
  public let id: String
  /// How it looks.
  public var look: Look
  /// What it is about.
  public var title: String
  /// What is heard in place of a title that is cut short for the eye.
  public var heard: String?
  /// The line below.
  public var below: String?
  /// A sign beside the title, which says the same.
  public var sign: Sign?
  /// How it stands.
  public var badges: [Badge] = []
  /// More about it.
  public var lines: [Line] = []
  /// Fields with two values, to be settled here.
  public var choices: [TwoValues<Act>] = []
  /// What happens when the row is touched.
  public var tap: Act?
  /// Buttons; the first is what most people want, and stands under the finger that swipes.
  public var buttons: [ActButton<Act>] = []

  /// A line of a list.
  public init(_ id: String, look: Look = .plain, _ title: String, below: String? = nil, sign: Sign? = nil) {
    self.id = id
    self.look = look
    self.title = title
    self.below = below
    self.sign = sign
  }
}

/// A state in a few words.
public struct Badge: Hashable, Sendable {
  /// The words.
  public let text: String
  /// The colours, which say nothing alone.
  public let tone: Tone
  /// A sign beside the words.
  public let sign: Sign?

  /// A state in a few words.
  public init(_ text: String, _ tone: Tone = .plain, _ sign: Sign? = nil) {
    self.text = text
    self.tone = tone
    self.sign = sign
  }
}

/// A line of text with what stands below it.
public struct Line: Hashable, Sendable {
  /// The text.
  public let text: String
  /// The line below.
  public let below: String?
  /// A sign beside it.
  public let sign: Sign?
  /// Whether it stands out.
  public let strong: Bool

  /// A line of text.
  public init(_ text: String, below: String? = nil, sign: Sign? = nil, strong: Bool = false) {
    self.text = text
    self.below = below
    self.sign = sign
    self.strong = strong
  }
}

/// A field that several people wrote at once. Who may settle it has a button for each value.
public struct TwoValues<Act: Hashable & Sendable>: Hashable, Sendable {
  /// One of the values.
  public struct Value: Hashable, Sendable {
    /// The value, and below it who wrote it.
    public let line: Line
    /// Takes it.
    public let choose: ActButton<Act>
  }

  /// What is to be settled.
  public let title: String
  /// The field.
  public let field: String
  /// The values.
  public let values: [Value]
}

/// A button that does one of the model's acts.
public struct ActButton<Act: Hashable & Sendable>: Hashable, Sendable {
  /// How much it is wanted.
  public enum Weight: Hashable, Sendable {
    /// What most people want.
    case primary
    /// As good as others.
    case secondary
    /// For few.
    case quiet
    /// It cannot be undone.
    case destructive
  }

  /// What it says.
  public let label: String
  /// How much it is wanted.
  public let weight: Weight
  /// A sign beside the words.
  public let sign: Sign?
  /// What it does.
  public let act: Act
  /// False while it would do nothing.
  public var enabled = true

  /// A button.
  public init(_ label: String, _ weight: Weight = .secondary, _ sign: Sign? = nil, _ act: Act) {
    self.label = label
    self.weight = weight
    self.sign = sign
    self.act = act
  }
}

/// A question over the page, with an answer for each button.
public struct Question<Act: Hashable & Sendable>: Hashable, Sendable {
  /// What is asked.
  public let title: String
  /// What happens then.
  public let below: String
  /// The answers.
  public let answers: [ActButton<Act>]
}

/// What colours stand for.
public enum Tone: Hashable, Sendable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// What is chosen, or on its way.
  case chosen
  /// Something to look at.
  case attention
  /// Something that did not work, or is late.
  case alarm
  /// Something that is well.
  case good
}

/// The app's signs. Each stands beside a word, never alone for one.
public enum Sign: Hashable, Sendable, CaseIterable {
  /// The signs by what they stand for.
  case today, garden, calendar, door, events, check, add, edit, person, attention, phoneOnly, water, rain, time, list
  case bring, search, tools, leaf, back, forward, undo, call, message, share, key, settings
  case star, stars, candle, place, close
  case more, offline, sent, code
}
