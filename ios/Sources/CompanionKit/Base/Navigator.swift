import Mitmach
import Observation

/// A place of the tab bar.
public enum Tab: String, Hashable, Sendable, Codable, CaseIterable {
  /// The first screen.
  case today
  /// Gardens.
  case garden
  /// The Advent calendar.
  case calendar
  /// Meet-ups and festivals.
  case events
  /// People, what has not arrived, lists, settings.
  case more
}

/// A screen that one can go to: a value, equal when it is the same screen, short enough to be kept.
public enum Place: Hashable, Sendable, Codable {
  /// A garden's or calendar's year or an event; with what is meant in it.
  case document(DocumentPlace)
  /// What of mine has not arrived, or was not accepted.
  case myEntries
  /// Somebody: how to reach them and what they do.
  case person(CardId)
  /// A garden's beds.
  case beds(DocumentId)
  /// A paper slip is copied for a day.
  case slip(DocumentId, Day)
  /// A calendar's wishes that wait for an organiser.
  case wishes(DocumentId)
  /// The answers to an event.
  case answers(DocumentId)
  /// Counting people in at an event's door.
  case doorList(DocumentId)
  /// A screen of "Mehr".
  case more(MorePlace)
}

/// A screen of "Mehr", besides the places of all fields.
public enum MorePlace: Hashable, Sendable, Codable {
  /// "Wer ist wofür da".
  case responsible
  /// Everybody.
  case people
  /// Whom to invite.
  case invite
  /// The invite of one person: going there makes it.
  case inviteOf(CardId)
  /// Lists in and out.
  case lists
  /// How the app is on this phone.
  case settings
  /// What happens with what one enters.
  case privacy
  /// What this is, and whose work is in it.
  case about
}

/// A document; with a record or day in it that is meant.
public struct DocumentPlace: Hashable, Sendable, Codable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// The kinds of documents.
    case garden, calendar, event
  }

  /// What it is.
  public var kind: Kind
  /// Which one.
  public var document: DocumentId
  /// The record that is meant.
  public var record: RecordId?
  /// The day that is meant.
  public var day: Day?

  /// A document.
  public init(_ kind: Kind, _ document: DocumentId, record: RecordId? = nil, day: Day? = nil) {
    self.kind = kind
    self.document = document
    self.record = record
    self.day = day
  }

  /// A document by its head.
  public init(_ head: DocumentHead, record: RecordId? = nil, day: Day? = nil) {
    let kind: Kind =
      switch head.kind {
      case .garden: .garden
      case .calendar: .calendar
      case .event: .event
      }
    self.init(kind, head.id, record: record, day: day)
  }
}

/// Where one is: the tab, and in each tab the way to the screen that is shown.
@MainActor @Observable
public final class Navigator {
  /// The tab that is shown.
  public var tab: Tab
  private var trails: [Tab: [Place]] = [:]

  /// Begins at a tab's start.
  public init(_ tab: Tab = .today) {
    self.tab = tab
  }

  /// The way from a tab's start to the screen that is shown there.
  public subscript(trail tab: Tab) -> [Place] {
    get { trails[tab] ?? [] }
    set { trails[tab] = newValue }
  }

  /// The screen that is shown; nil at a tab's start.
  public var place: Place? { self[trail: tab].last }

  /// Goes on to a place in the tab that is shown.
  public func open(_ place: Place) {
    if place != self.place { self[trail: tab].append(place) }
  }

  /// Goes back, if there is something to go back to.
  public func back() {
    _ = self[trail: tab].popLast()
  }
}
