import Mitmach
import Observation

/// The place "Mehr": where everything else is.
@MainActor @Observable
public final class MoreStartModel: ScreenModel {
  /// What can be done here.
  public enum Act: Hashable, Sendable {
    /// Goes to where it is.
    case open(Place)
  }

  /// What all models have at hand.
  public let companion: Companion

  private var onlyHere = 0
  private var notAccepted = 0

  /// The start of the tab.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.more(.tab) }

  /// The way on is there at once; what has not arrived comes to it.
  public var state: ScreenState<Act> { .ready(Page(title, sections: [PageSection("ways", rows: rows)])) }

  /// Follows how many entries are on their way.
  public func follow() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: { outcome in
      guard let state = outcome.value else { return }
      onlyHere = Int(state.onlyHere)
      notAccepted = Int(state.notAccepted)
    }
  }

  /// Goes on.
  public func perform(_ act: Act) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    }
  }

  private var rows: [Row<Act>] {
    [
      way(.responsible, .responsible, below: .responsibleBelow, .call),
      way(.people, .people, .person),
      way(.invite, .invite, below: .inviteBelow, .code),
      myState,
      way(.lists, .lists, below: .listsBelow, .list),
      way(.settings, .settings, .settings),
      way(.privacy, .privacy, .key),
      way(.about, .about, .leaf),
    ]
  }

  private func way(_ title: MoreText, _ place: MorePlace, below: MoreText? = nil, _ sign: Sign) -> Row<Act> {
    var row = Row<Act>("\(place)", texts.more(title), below: below.map { texts.more($0) }, sign: sign)
    row.tap = .open(.more(place))
    return row
  }

  /// What needs a look stands in the label; where all is well it says so below.
  private var myState: Row<Act> {
    let here = texts.more(.onlyHere, onlyHere)
    let (label, below): (String, String?) =
      if notAccepted > 0 {
        (texts.more(.notAccepted, notAccepted), onlyHere > 0 ? here : nil)
      } else if onlyHere > 0 {
        (here, nil)
      } else {
        (texts.more(.myState), texts.more(.allSent))
      }
    var row = Row<Act>("my state", label, below: below, sign: notAccepted > 0 ? .attention : .sent)
    row.tap = .open(.myEntries)
    return row
  }
}
