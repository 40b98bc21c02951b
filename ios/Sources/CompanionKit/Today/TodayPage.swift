import Mitmach

/// The first screen in words.
struct TodayPage {
  typealias Act = TodayModel.Act

  let view: TodayView
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
    let below = texts.today(blocked ? .stays : .willBeSent, view.notArrived.count)
    var row = Row<Act>("not arrived", texts.today(.notArrived), below: below, sign: .phoneOnly)
    row.tap = .open(.myEntries)
    return PageSection("not arrived", rows: [row])
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
      row.badges = mine.answers.flatMap(answer)
    }
    row.lines =
      mine.shifts.map { Line(texts.today(.whose, texts.today(.shift), $0.title ?? "")) }
      + mine.pledges.map { Line(texts.today(.whose, texts.today(.brings), $0.title ?? "")) }
    row.tap = .open(.document(DocumentPlace(mine.document)))
    return row
  }

  /// What was answered; for somebody else with the name.
  private func answer(_ answer: AnswerView) -> [Badge] {
    let (label, tone) = answer.moved == nil ? standing(answer.state) : (.moved, .attention)
    let said = texts.today(label)
    let whose = answer.head.mine ? said : texts.today(.whose, texts.name(answer.head.owner), said)
    return [Badge(whose, tone), texts.arrival(answer.head.entry)].compactMap(\.self)
  }

  private func standing(_ state: AnswerState) -> (TodayText, Tone) {
    switch state {
    case .in: (.comingIn, .good)
    case .waiting: (.waiting, .chosen)
    case .asked: (.asked, .chosen)
    case .maybe: (.maybe, .chosen)
    case .no, .withdrawn: (.notComing, .plain)
    }
  }
}
