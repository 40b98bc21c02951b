import Observation

/// What the app says of itself: "Datenschutz" and "Über Mitmach".
@MainActor @Observable
public final class AboutModel: ScreenModel {
  /// What is said.
  public enum About: Hashable, Sendable {
    /// What happens with what one enters.
    case privacy
    /// What this is, and whose work is in it.
    case about
  }

  /// There is nothing to be done but to read.
  public enum Act: Hashable, Sendable {}

  /// What all models have at hand.
  public let companion: Companion
  private let about: About

  /// The version of the app, as in `project.yml`.
  public static let version = "0.1.0"

  /// One of the two pages.
  public init(_ companion: Companion, _ about: About) {
    self.companion = companion
    self.about = about
  }

  /// Its title.
  public var title: String { texts.more(about == .privacy ? .privacy : .about) }

  /// All of it, at once.
  public var state: ScreenState<Act> { .ready(Page(title, sections: about == .privacy ? paragraphs : whatItIs)) }

  /// Nothing changes.
  public func follow() async {}

  /// There is nothing to be done.
  public func perform(_ act: Act) async {}

  private var paragraphs: [PageSection<Act>] {
    let all: [(MoreText, MoreText)] = [
      (.onPhone, .onPhoneText), (.othersSee, .othersSeeText), (.whoSeesNumbers, .whoSeesNumbersText),
      (.goesTo, .goesToText), (.leaving, .leavingText), (.aboutYou, .aboutYouText),
    ]
    return all.map { title, text in
      let row = Row<Act>("\(title)", texts.more(text))
      return PageSection("\(title)", title: texts.more(title), rows: [row])
    }
  }

  private var whatItIs: [PageSection<Act>] {
    let version = Row<Act>("version", look: .fact, Self.version, below: texts.more(.version))
    var parts = Row<Act>("parts", texts.more(.parts))
    parts.lines = Self.parts.map { Line($0.name, below: $0.licence) }
    return [
      PageSection("what", rows: [Row("what", texts.more(.whatItIs)), version]),
      PageSection("licences", title: texts.more(.licences), rows: [Row("ours", texts.more(.ours)), parts]),
    ]
  }

  /// What is in the app and under which licence: names, which are the same in every language.
  private static let parts: [(name: String, licence: String)] = [
    ("automerge", "MIT License"), ("tokio, rustls", "MIT License"), ("UniFFI", "Mozilla Public License 2.0"),
    ("SQLite", "Public Domain"),
  ]
}
