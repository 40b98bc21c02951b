import Mitmach

/// Something that is done outside of the app with one touch: a quick action of the home screen, or a shortcut.
public struct EverydayAct: Hashable, Sendable, Codable, Identifiable {
  /// What is done.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// "Erledigt": a task, today, by me.
    case done
    /// "Zusagen": an event.
    case come
  }

  /// What is done.
  public let kind: Kind
  /// The garden or event.
  public let document: DocumentId
  /// The task; nil for an event.
  public let record: RecordId?
  /// What it is about.
  public let title: String
  /// Where or when.
  public let below: String?

  /// The same for the same thing, to be kept by the phone.
  public var id: String { [kind.rawValue, document.hex, record?.hex ?? ""].joined(separator: "/") }
}

/// The everyday acts outside of the app, on the open phone.
@MainActor
public struct Everyday {
  private let companion: Companion

  /// The everyday acts of a phone.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  private var session: Session { companion.session }
  private var texts: Texts { companion.texts }

  /// What the button says.
  public func label(_ kind: EverydayAct.Kind) -> String { texts.outside(kind == .done ? .done : .come) }

  /// Tasks that are due, mine first; each can be done.
  public func due() async -> [EverydayAct] {
    guard let view = try? await session.phone.overview(today: session.today.iso) else { return [] }
    return (view.due.filter(\.mine) + view.due.filter { !$0.mine }).map { due in
      EverydayAct(
        kind: .done, document: due.garden.id, record: due.id, title: texts.title(due.task),
        below: due.task.bed?.name ?? due.garden.title)
    }
  }

  /// Events to come to: those that moved since I said yes, then those that I have not answered, soonest first.
  public func toCome() async -> [EverydayAct] {
    let today = session.today
    guard let view = try? await session.phone.overview(today: today.iso),
      let documents = try? await session.phone.entries().documents(today: today.iso)
    else { return [] }
    let mine = view.events.filter { event in event.answers.contains { $0.head.mine } }
    let moved = mine.filter { event in event.answers.contains { $0.head.mine && $0.moved != nil } }
    let answered = Set(mine.map(\.id)).subtracting(moved.map(\.id))
    let events = documents.filter { document in
      document.head.kind == .event && !document.cancelled && !answered.contains(document.id)
        && document.next.map { $0 >= today.iso } == true
    }
    let soonest = events.sorted { ($0.next ?? "", $0.id.hex) < ($1.next ?? "", $1.id.hex) }
    let isMoved = { (document: DocumentView) in moved.contains { $0.id == document.id } }
    return (soonest.filter(isMoved) + soonest.filter { !isMoved($0) }).map { document in
      let day = document.next.flatMap(Day.init(iso:)).map { texts.dates.near($0, today) }
      return EverydayAct(kind: .come, document: document.id, record: nil, title: document.head.title, below: day)
    }
  }

  /// What the home screen offers: the next of each.
  public func quickActions() async -> [EverydayAct] {
    await [due().first, toCome().first].compactMap(\.self)
  }

  /// Does it, and gives what is to be said: that it is done, or what is wrong.
  @discardableResult
  public func perform(_ act: EverydayAct) async -> String {
    let outcome = await entered {
      switch act.kind {
      case .done:
        let work = DoneFields(task: act.record, day: session.today.iso)
        return try await session.phone.gardens().logWork(garden: act.document, done: work)
      case .come:
        return try await session.phone.events().answer(
          event: act.document, answer: EventAnswer(answer: .yes), today: session.today.iso)
      }
    }
    companion.tell(outcome, done: texts.outside(await told(act), act.title), undoIn: act.document)
    return companion.notices.current?.text ?? ""
  }

  private func told(_ act: EverydayAct) async -> OutsideText {
    guard act.kind == .come else { return .doneTold }
    let asks = await session.phone.asksForSeats(act.document, of: session.me, today: session.today)
    return asks ? .askedTold : .comeTold
  }

  /// Does what a quick action's id says; nil where it is none.
  public func perform(id: String) async -> String? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let kind = EverydayAct.Kind(rawValue: parts[0]) else { return nil }
    // What it is called may have changed since the home screen was told.
    let known = await kind == .done ? due() : toCome()
    guard let act = known.first(where: { $0.id == id }) else {
      companion.tell(.gone)
      return companion.notices.current?.text
    }
    return await perform(act)
  }
}
