import Mitmach

/// What somebody may do with events, as far as a screen offers it; what really is allowed the core says.
struct EventStanding: Sendable {
  var me: Party?
  /// Whom this person acts for, and organisations that they lead.
  var near: [Party] = []
  /// For whom this person may enter something: everybody for an organiser.
  var others: [Party] = []
  var plans = false
  var doorDuty = false
  var people: [PersonView] = []

  /// Organisations among those whom this person acts for.
  var organisations: [Party] {
    let all = Set(people.filter { $0.kind == .organisation }.map(\.party.id))
    return near.filter { all.contains($0.id) }
  }

  /// Whom this person answers for: first themselves.
  var parties: [Party] { [me].compactMap(\.self) + near }
}

extension PeopleView {
  /// What this phone's person may do with events.
  var standing: EventStanding {
    guard let myself = people.first(where: \.me) else { return EventStanding(people: people) }
    let roles = myself.roles.filter(\.current)
    let leading = roles.filter { [.organiser, .lead, .deputy].contains($0.level) }
    let led = Set(leading.filter { $0.area.field == .organisation }.compactMap(\.area.of))
    var near = myself.actsFor.map(\.party)
    for person in people where led.contains(person.party.id) && !near.contains(person.party) {
      near.append(person.party)
    }
    func ofEvents(_ role: RoleView) -> Bool { role.area.field == .community || role.area.field == .event }
    let everybody = leading.contains(where: ofEvents)
    return EventStanding(
      me: myself.party, near: near,
      others: everybody ? people.filter { !$0.me }.map(\.party).sorted { ($0.name ?? "") < ($1.name ?? "") } : near,
      plans: roles.contains { ofEvents($0) && $0.level == .organiser },
      doorDuty: roles.contains { ofEvents($0) && $0.level == .door }, people: people)
  }
}

/// An event, and what its screens have to know of who looks.
struct EventContent: Sendable {
  let view: EventView
  /// I organise or lead it.
  let leads: Bool
  let standing: EventStanding
  let today: Day
  /// When this phone last had everything.
  let asOf: Moment?
  /// How many came along when I, or those I act for, said yes last, to any event.
  var usual: [CardId: UsualHeads] = [:]

  var id: DocumentId { view.document.id }

  var item: EventItem? { view.event }

  var title: String { item?.fields.title ?? view.document.title }

  var start: Moment? { item?.fields.start.flatMap(Moment.init(iso:)) }

  var cancelled: Bool { item?.status == .cancelled }

  var over: Bool { item?.fields.isOver(today) == true }

  var open: Bool { !over && !cancelled }

  var onItsDay: Bool { start?.day == today }

  var mayCheckIn: Bool { leads || standing.doorDuty }

  var late: Bool { item?.fields.deadline.flatMap(Day.init(iso:)).map { $0 < today } == true }

  /// Seats are limited.
  var limited: Bool { item?.fields.seatRule.map { $0 != .no } == true }

  /// My answers and those of whom I act for, mine first.
  var myAnswers: [AnswerView] {
    let mine = view.answers.filter { $0.head.mine && $0.isLive }
    return mine.filter { isMe($0.head.owner) } + mine.filter { !isMe($0.head.owner) }
  }

  /// For whom an answer is asked first: where each organisation answers once, the one that I act for.
  var firstParty: Party? {
    guard item?.fields.answers == .perOrganisation else { return standing.me }
    return standing.organisations.first ?? standing.me
  }

  /// Answers of mine that somebody else took back, where none has followed.
  var refused: [AnswerView] {
    var parties = Set(myAnswers.map(\.head.owner.id))
    return view.answers.filter { answer in
      let byOthers = !answer.head.withdrawnBy.isEmpty && !answer.head.withdrawnBy.contains(where: isMe)
      return answer.head.mine && byOthers && parties.insert(answer.head.owner.id).inserted
    }
  }

  /// Those I act for who have not answered and still can.
  var unanswered: [Party] {
    guard let fields = item?.fields, open, fields.answers != .countOnly else { return [] }
    let asked = fields.answers == .perOrganisation ? standing.organisations : standing.near
    return asked.filter { answer(of: $0.id) == nil }
  }

  /// A yes of the party asks for a seat that somebody has to give.
  func asks(_ party: CardId) -> Bool {
    let before = answer(of: party)
    return before?.state != .in && (item?.fields.seatRule == .weChoose || (late && before == nil))
  }

  /// What the party would still bring or do.
  func promised(by party: CardId?) -> [EntryRef] { view.promised.filter { $0.owner.id == party } }

  func answer(of party: CardId?) -> AnswerView? { myAnswers.first { $0.head.owner.id == party } }

  func isMe(_ party: Party) -> Bool { party.id == standing.me?.id }

  /// The day that a shift is on; one without a time is on the event's.
  func day(of shift: TaskView) -> Day? { (shift.fields.starts.flatMap(Moment.init(iso:)) ?? start)?.day }
}

extension EventFields {
  func isOver(_ today: Day) -> Bool {
    (end ?? start).flatMap(Moment.init(iso:)).map { $0.day < today } == true
  }
}

extension AnswerView {
  /// Whether a yes has to be said again. Who said "maybe" has nothing that could still hold.
  var asksAgain: Bool { moved != nil && fields.answer == .yes }

  /// Neither taken back nor refused.
  var isLive: Bool { state != .refused && state != .withdrawn }
}

extension DoorLine {
  /// Nobody waits for them: they said no, or had no seat, and came.
  var cameAnyway: Bool { [.no, .refused, .withdrawn].contains(state) }

  var isComplete: Bool { !cameAnyway && arrived >= announced && arrived > 0 }

  /// What is entered when more of a party come. The core adds up what was counted only as far as it was announced,
  /// since two doors may have counted the same people; so a party that grows beyond that is entered whole.
  func toEnter(_ more: Int) -> Int { Int(arrived) + more > Int(announced) ? Int(arrived) + more : more }
}
