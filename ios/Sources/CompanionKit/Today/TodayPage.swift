import Mitmach

/// The first screen in words.
struct TodayPage {
  typealias Act = TodayModel.Act

  let view: TodayView
  /// Whose phone this is; others are named.
  let me: CardId
  /// Nothing is sent until somebody has mended it.
  let blocked: Bool
  let texts: Texts

  /// How many due tasks stand here; the others are a tap away.
  private static let dueShown = 5

  private var today: Day { Day(iso: view.today) ?? Day(number: 0) }

  var page: Page<Act> {
    let sections = [
      section("decide", .decide, view.decide.enumerated().map { decision($0.element, $0.offset) }),
      section("garden", .garden, garden),
      section("doors", .doors, view.doors.enumerated().map { door($0.element, $0.offset) }),
      section("events", .events, view.events.map(event)),
      notArrived,
    ].compactMap(\.self)
    return Page(texts.today(.title), sections: sections.isEmpty ? [nothing] : sections)
  }

  private func section(_ id: String, _ title: TodayText, _ rows: [Row<Act>]) -> PageSection<Act>? {
    rows.isEmpty ? nil : PageSection(id, title: texts.today(title), rows: rows)
  }

  private var nothing: PageSection<Act> {
    let row = Row<Act>(
      "nothing", look: .empty, texts.today(.nothing), below: texts.today(.nothingBelow), sign: .check)
    return PageSection("nothing", rows: [row])
  }

  private var notArrived: PageSection<Act>? {
    guard !view.notArrived.isEmpty else { return nil }
    let refused = view.notArrived.filter { $0.entry == .notAccepted }
    let here = view.notArrived.count - refused.count
    var rows: [Row<Act>] = []
    if !refused.isEmpty {
      let (label, below) = (texts.common(.notAccepted), texts.entries(.notAcceptedBelow))
      rows.append(Row("not accepted", label, below: below, sign: .attention))
    }
    if here > 0 {
      let below = texts.today(blocked ? .stays : .willBeSent, here)
      rows.append(Row("not arrived", texts.today(.notArrived), below: below, sign: .phoneOnly))
    }
    for place in rows.indices { rows[place].tap = .open(.myEntries) }
    return PageSection("not arrived", rows: rows)
  }

  // Due tasks.

  /// What one took or looks after comes first; what is late before what is due.
  private var garden: [Row<Act>] {
    let due = view.due.filter(\.mine) + view.due.filter { !$0.mine }
    let rows = due.prefix(Self.dueShown).map(task)
    guard due.count > Self.dueShown, let first = due.first else { return rows }
    var more = Row<Act>("more due", texts.today(.moreDue, due.count - Self.dueShown), sign: .garden)
    more.tap = .open(.document(DocumentPlace(first.garden)))
    return rows + [more]
  }

  private func task(_ due: TodayTask) -> Row<Act> {
    let task = due.task
    let title = texts.title(task)
    var row = Row<Act>("due \(due.id)", title, below: task.bed?.name ?? due.garden.title, sign: .garden)
    switch task.due {
    case .due: row.badges.append(Badge(texts.today(.dueToday), .plain, .time))
    case .overdue(_, let days): row.badges.append(Badge(texts.garden(.overdue, Int(days)), .attention, .time))
    case .done, .skipped, .notDue, .finished, .unscheduled: break
    }
    if due.mine { row.badges.append(Badge(texts.today(.mine), .chosen, .person)) }
    if task.coming > 1 { row.badges.append(Badge(together(Int(task.coming)), .good, .events)) }
    row.badges += [texts.arrival(task.head.entry)].compactMap(\.self)
    row.tap = .open(.document(DocumentPlace(due.garden, record: due.id)))
    let done = Act.done(garden: due.garden.id, task: due.id, title: title)
    row.buttons = [ActButton(texts.today(.done), .primary, .check, done)]
    return row
  }

  func together(_ people: Int) -> String {
    people == 2 ? texts.today(.together2) : texts.today(.together, people)
  }

  // My doors.

  private func door(_ mine: MyDoor, _ place: Int) -> Row<Act> {
    let date = mine.date.flatMap(Day.init(iso:))
    let head = mine.door?.head ?? mine.wish?.head
    let said = date.map { texts.dates.short($0) } ?? texts.common(.notSaid)
    let motto = mine.door?.fields.motto ?? mine.wish?.fields.motto
    var row = Row<Act>("door \(place)", said, below: motto, sign: .door)
    let (label, tone): (TodayText, Tone) = mine.part == .standby ? (.standby, .chosen) : standing(mine)
    row.badges = [Badge(texts.today(label), tone), head.flatMap { texts.arrival($0.entry) }].compactMap(\.self)
    row.tap = .open(.document(DocumentPlace(mine.calendar, record: head?.id, day: date)))
    return row
  }

  private func standing(_ mine: MyDoor) -> (TodayText, Tone) {
    switch mine.card {
    case .wished: (.wished, .chosen)
    case .asked: (.asked, .chosen)
    case .notChosen: (mine.freeInstead.isEmpty ? .notChosenNoneFree : .notChosen, .attention)
    case .stands: (.stands, .good)
    case .toClarify: (.toClarify, .attention)
    case .cancelled: (.cancelledDoor, .alarm)
    }
  }

  // My events.

  private func event(_ mine: MyEvent) -> Row<Act> {
    let fields = mine.event.fields
    let start = fields.start.flatMap(Moment.init(iso:)).map { texts.dates.moment($0, today) }
    let below = [start, fields.place].compactMap(\.self).joined(separator: "\n")
    let title = fields.title ?? mine.document.title
    var row = Row<Act>("event \(mine.id)", title, below: below.isEmpty ? nil : below, sign: .events)
    if mine.event.status == .cancelled {
      row.badges = [Badge(texts.today(.cancelledEvent), .alarm, .attention)]
    } else {
      row.badges = mine.answers.filter { $0.counted || $0.state == .refused }.flatMap(answer)
    }
    row.lines =
      mine.shifts.map { helping($0, .shift, .shiftOf) } + mine.pledges.map { helping($0, .brings, .bringsOther) }
    row.tap = .open(.document(DocumentPlace(mine.document)))
    return row
  }

  private func helping(_ what: EntryRef, _ mine: TodayText, _ others: TodayText) -> Line {
    let who = what.owner.id == me ? texts.today(mine) : texts.today(others, texts.name(what.owner))
    return Line(texts.today(.whose, who, what.title ?? ""))
  }

  /// What was answered and what became of it; for somebody else with the name.
  private func answer(_ answer: AnswerView) -> [Badge] {
    [badge(answer, isMe: answer.head.owner.id == me), texts.arrival(answer.head.entry)].compactMap(\.self)
  }

  /// What others did with an answer is news; it has a sign.
  private func badge(_ answer: AnswerView, isMe: Bool) -> Badge {
    let name = texts.name(answer.head.owner)
    if answer.asksAgain { return Badge(texts.moved(answer, isMe: isMe), .attention, .attention) }
    if answer.state == .refused {
      let said = texts.takenBack(answer)
      return Badge(isMe ? said : texts.today(.whose, name, said), .attention, .close)
    }
    if answer.state == .in && answer.seat == .in {
      let said = isMe ? texts.today(.seated) : texts.today(.whose, name, texts.today(.seatedOther))
      return Badge(said, .good, .check)
    }
    let (label, tone) = standing(answer.state)
    return Badge(isMe ? texts.today(label) : texts.standing(answer, isMe: false), tone)
  }

  private func standing(_ state: AnswerState) -> (TodayText, Tone) {
    switch state {
    case .in: (.comingIn, .good)
    case .waiting: (.waiting, .chosen)
    case .asked: (.asked, .chosen)
    case .maybe: (.maybe, .chosen)
    case .no, .refused, .withdrawn: (.notComing, .plain)
    }
  }
}
