import Mitmach
import Observation

/// What every model has at hand.
@MainActor @Observable
public final class Companion {
  /// The open phone.
  public let session: Session
  /// Where one is.
  public let navigator: Navigator
  /// What the phone can do.
  public let device: any Device
  /// What is told at the foot of the screen.
  public let notices: Notices
  /// How the app is on this phone.
  public let settings: SettingsStore

  /// How many entries are only here, while somebody follows arrivals.
  public private(set) var underWay = 0

  /// Why nothing is sent until somebody has mended it, while somebody follows arrivals.
  public private(set) var blocked: Trouble?

  private let preferred: [String]

  /// Everything that models have at hand; `preferred` are the phone's languages, best first.
  public init(
    session: Session, device: any Device, settings: SettingsStore, preferred: [String] = ["de"],
    navigator: Navigator? = nil
  ) {
    self.session = session
    self.device = device
    self.settings = settings
    self.preferred = preferred
    self.navigator = navigator ?? Navigator()
    notices = Notices()
  }

  /// The words of the language that is read.
  public var texts: Texts { Texts(settings.settings.language ?? Language(preferred: preferred)) }

  /// Tells what became of something that was entered, with a way to take a new record of the document back; or what is
  /// wrong. True if it was entered.
  @discardableResult
  public func tell(_ outcome: Outcome<Entered>, done: String, undoIn document: DocumentId? = nil) -> Bool {
    switch outcome {
    case .done(let entered):
      if let record = entered.record, let document {
        tellEntered(done, action: texts.common(.undo)) { await self.takeBack(record, in: document) }
      } else {
        tellEntered(done)
      }
      return true
    case .failed(let trouble, _):
      tell(trouble)
      return false
    }
  }

  /// Tells that something was entered, with a button if it has an action; on a phone that may not send, that it stays
  /// there.
  public func tellEntered(
    _ done: String, action: String? = nil, onAction: @escaping @MainActor () async -> Void = {}
  ) {
    let told = blocked == nil ? done : "\(done.withoutStop). \(texts.common(.onlyHere))."
    notices.tell(told, action: action, onAction: onAction)
  }

  /// Tells what is wrong.
  public func tell(_ trouble: Trouble) {
    let words = texts.trouble(trouble)
    notices.tell("\(words.label). \(words.below)")
  }

  /// An invite's link was opened on a phone that takes part already: says why it is of no use here.
  public func tellNoInvite() async { tell(await session.blocked() ?? .alreadyJoined) }

  /// Pull to refresh: sends and fetches, and says what really came of it.
  public func refresh() async {
    switch await session.sync() {
    case .failed(let trouble, _): tell(trouble)
    case .done(let report):
      if report.notAccepted > 0 {
        notices.tell(texts.common(.notAccepted))
      } else if report.onlyHere > 0 {
        notices.tell("\(texts.common(.onlyHere)). \(texts.common(.onlyHereBelow))")
      } else {
        notices.tell(texts.common(.upToDate, texts.dates.time(session.clock.now.time)))
      }
    }
  }

  /// Tells that what was only here has been sent, for as long as the app is seen. Not over a notice that offers to undo:
  /// that is worth more.
  public func followArrivals() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: { outcome in
      guard let state = outcome.value else { return }
      if underWay > 0, state.onlyHere == 0, state.notAccepted == 0, notices.current?.action == nil {
        notices.tell(texts.entries(.arrived))
      }
      underWay = Int(state.onlyHere)
      blocked = state.blocked
    }
  }

  private func takeBack(_ record: RecordId, in document: DocumentId) async {
    let outcome = await entered { try await session.phone.entries().withdraw(document: document, record: record) }
    tell(outcome, done: texts.common(.withdrawn))
  }
}

extension String {
  /// A sentence to which another is added.
  fileprivate var withoutStop: Substring { hasSuffix(".") ? dropLast() : self[...] }
}
