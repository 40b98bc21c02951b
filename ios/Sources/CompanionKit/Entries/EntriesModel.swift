import Mitmach
import Observation

/// "Mein Stand": how the line is, what of mine has not arrived, and what was not accepted, with its text.
@MainActor @Observable
public final class EntriesModel: ScreenModel {
  /// What can be done here.
  public enum Act: Hashable, Sendable {
    /// Sends and fetches now.
    case send
    /// Asks somebody who may: the share sheet with the text.
    case ask(CommandId)
    /// Enters it again.
    case enterAgain(CommandId)
    /// Asks whether it shall be dropped.
    case askForget(CommandId)
    /// Drops it, also on this phone.
    case forget(CommandId)
  }

  /// What became of "Jetzt senden".
  enum Sending: Equatable {
    case idle, underWay, reached
    case failed(Trouble)
  }

  /// What all models have at hand.
  public let companion: Companion
  /// A question over the page.
  public var question: Question<Act>?

  private var line: ConnectionState?
  private var mine = ScreenLook<MyEntries>.loading
  private var people: PeopleView?
  private var records: [RecordId: WholeRecord] = [:]
  private var sending = Sending.idle

  /// What of mine has not arrived.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.entries(.title) }

  /// How it is.
  public var state: ScreenState<Act> {
    mine.state { EntriesPage(line: line, mine: $0, saying: saying, sending: sending, today: session.today).page }
  }

  /// Follows the line and the entries.
  public func follow() async {
    async let line: Void = followLine()
    async let mine: Void = followMine()
    _ = await (line, mine)
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    question = nil
    switch act {
    case .send: await send()
    case .ask(let command):
      guard let entry = entry(command) else { return }
      let letter = "\(texts.entries(.asking))\n\n\(saying.text(entry).plain)"
      companion.device.share(title: texts.entries(.askTitle), text: letter)
    case .enterAgain(let command):
      let outcome = await entered { try await session.phone.entries().enterAgain(command: command) }
      companion.tell(outcome, done: texts.entries(.enteredAgain))
    case .askForget(let command):
      question = Question(
        title: texts.entries(.forgetQuestion), below: texts.entries(.forgetBelow),
        answers: [ActButton(texts.entries(.forget), .destructive, nil, .forget(command))])
    case .forget(let command):
      let dropped = await outcome { try await session.phone.entries().forget(command: command) }
      if let trouble = dropped.trouble {
        companion.tell(trouble)
      } else {
        companion.notices.tell(texts.entries(.forgotten))
      }
    }
  }

  private var saying: EntrySaying {
    EntrySaying(texts: texts, people: people, records: records, clock: session.clock)
  }

  private func entry(_ command: CommandId) -> MyEntry? {
    mine.value.flatMap { all in (all.notAccepted + all.onlyHere).first { $0.command == command } }
  }

  /// Sends and fetches now, and says what came of it.
  private func send() async {
    guard sending != .underWay else { return }
    sending = .underWay
    switch await session.sync() {
    case .done: sending = .reached
    case .failed(let trouble, _): sending = .failed(trouble)
    }
  }

  private func followLine() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: {
      if let now = $0.value { line = now }
    }
  }

  private func followMine() async {
    await session.eachDay { _ in
      session.phone.entries().followMine()
    } show: { outcome in
      if let mine = outcome.value { await lookUp(mine) }
      self.mine = ScreenLook(outcome)
    }
  }

  /// What entries name by ids alone has names on this phone.
  private func lookUp(_ mine: MyEntries) async {
    people = (try? await session.phone.people().people(today: session.today.iso)) ?? people
    for id in Set((mine.onlyHere + mine.notAccepted).flatMap(\.named)) where records[id] == nil {
      records[id] = try? await session.phone.entries().record(record: id, today: session.today.iso)
    }
  }
}

extension MyEntry {
  /// The records that an entry names.
  fileprivate var named: [RecordId] {
    let (record, typed): (RecordId?, TypedFields?) =
      switch what {
      case .new(let new, _): (nil, TypedFields(new) { _ in nil })
      case .edit(let record, let kind, let fields): (record, TypedFields(kind, fields) { _ in nil })
      case .settled(let record, let kind, let field): (record, TypedFields(kind, [field]) { _ in nil })
      case .register: (nil, nil)
      }
    let others = (typed?.fields ?? []).compactMap { field -> RecordId? in
      if case .record(let id) = field.value { id } else { nil }
    }
    return [record].compactMap(\.self) + others
  }
}
