import Mitmach
import Observation

/// The first screen: what is to be decided, due, mine, and not arrived.
@MainActor @Observable
public final class TodayModel: ScreenModel {
  /// What can be done here.
  public enum Act: Hashable, Sendable {
    /// Goes to where it stands.
    case open(Place)
    /// "Erledigt": today, by me.
    case done(garden: DocumentId, task: RecordId, title: String)
    /// Chooses one of a field's values.
    case settle(RecordRef, field: String, value: FieldValue)
  }

  /// What all models have at hand.
  public let companion: Companion

  private var look = ScreenLook<TodayView>.loading
  private var blocked = false

  @ObservationIgnored private var trembling = Trembling()

  /// The first screen of a phone.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.today(.title) }

  /// How it is.
  public var state: ScreenState<Act> {
    look.state { TodayPage(view: $0, me: session.me, blocked: blocked, texts: texts).page }
  }

  /// Follows the first screen, anew each day, and whether anything can be sent.
  public func follow() async {
    async let overview: Void = followOverview()
    async let line: Void = followLine()
    _ = await (overview, line)
  }

  private func followOverview() async {
    await session.eachDay {
      session.phone.followOverview(today: $0)
    } show: {
      look = ScreenLook($0)
    }
  }

  private func followLine() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: {
      if let now = $0.value { blocked = now.blocked != nil }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .done(let garden, let task, let title):
      guard trembling.takes() else { return }
      let work = DoneFields(task: task, day: session.today.iso)
      let outcome = await entered { try await session.phone.gardens().logWork(garden: garden, done: work) }
      companion.tell(outcome, done: texts.today(.doneTold, title), undoIn: garden)
    case .settle(let record, let field, let value):
      // What was chosen is final until somebody writes again: nothing is offered to be undone.
      let outcome = await entered {
        try await session.phone.entries().settle(of: record, field: field, value: value)
      }
      companion.tell(outcome, done: texts.today(.settled))
    }
  }
}
