import Mitmach
import MitmachTesting

// What screens show, as lines.
extension Player {
  /// A look at a screen.
  func look(_ phone: Phone, at screen: String, _ step: Step) async throws -> [String] {
    switch screen {
    case "beds": lines(beds: try await phone.gardens().garden(garden: document(step), today: today).beds)
    case "tasks":
      lines(tasks: try await phone.gardens().tasks(garden: document(step), today: today, day: day(step)))
    case "days": lines(days: try await phone.calendars().calendar(calendar: document(step), today: today).days)
    case "answers": lines(answers: try await phone.events().event(event: document(step), today: today).answers)
    case "heads": lines(heads: try await phone.events().event(event: document(step), today: today))
    case "overview": lines(overview: try await phone.overview(today: today))
    case "conflicts": lines(conflicts: try await phone.entries().conflicts(today: today))
    case "mine": lines(mine: try await phone.entries().mine())
    case "people": lines(people: try await phone.people().people(today: today).people)
    case "record": lines(record: try await phone.entries().record(record: record(step), today: today))
    default: throw TestTrouble("unknown screen: \(screen)")
    }
  }

  /// Follows a screen until it shows what the step wants.
  func follow(_ phone: Phone, _ screen: String, _ step: Step) async throws {
    let wanted = try step.lines("is")
    let (gardens, calendars, events) = (phone.gardens(), phone.calendars(), phone.events())
    switch screen {
    case "beds": try await until(wanted, gardens.followBeds(garden: document(step), today: today), lines(beds:))
    case "tasks":
      let tasks = gardens.followTasks(garden: try document(step), today: today, day: try day(step))
      try await until(wanted, tasks, lines(tasks:))
    case "days": try await until(wanted, calendars.followDays(calendar: document(step), today: today), lines(days:))
    case "answers": try await until(wanted, events.followAnswers(event: document(step), today: today), lines(answers:))
    case "heads": try await until(wanted, events.followEvent(event: document(step), today: today), lines(heads:))
    case "overview": try await until(wanted, phone.followOverview(today: today), lines(overview:))
    case "conflicts": try await until(wanted, phone.entries().followConflicts(today: today), lines(conflicts:))
    case "mine": try await until(wanted, phone.entries().followMine(), lines(mine:))
    case "people": try await until(wanted, phone.people().followList(today: today), lines(people:))
    default: throw TestTrouble("nothing follows \(screen)")
    }
  }

  private func until<Screens: AsyncSequence & Sendable>(
    _ wanted: [String], _ screens: Screens, _ lines: @escaping @Sendable (Screens.Element) -> [String]
  ) async throws where Screens.Element: Sendable {
    try await within("a screen that shows \(wanted)") {
      for try await screen in screens where lines(screen) == wanted { return }
      throw TestTrouble("the screen has ended")
    }
  }

  private func day(_ step: Step) throws -> LocalDate {
    try step.textIfAny("day") ?? today
  }
}

private func lines(beds: [BedView]) -> [String] {
  beds.map { bed in
    let note = bed.fields.note.map { " – \($0)" } ?? ""
    return "\(bed.fields.number ?? 0) \(bed.fields.name ?? "")\(note)\(marks(bed.head))"
  }
}

private func lines(tasks: [TaskView]) -> [String] {
  tasks.map { task in
    var line = "\(task.fields.title ?? ""): \(snakeCase(task.due))"
    if case .overdue(_, let days) = task.due { line += " \(days)" }
    if !task.done.isEmpty { line += ", \(task.done.count)× done" }
    if task.coming != 0 { line += ", \(task.coming) coming" }
    return line + marks(task.head)
  }
}

private func lines(days: [DayView]) -> [String] {
  days.filter { $0.state != .free }.map { day in
    let parties = day.hosts.isEmpty ? day.wishedBy : day.hosts
    let names = inOrder(parties.map(name)).joined(separator: ", ")
    return "\(day.date) \(snakeCase(day.state))" + (names.isEmpty ? "" : ": \(names)")
  }
}

private func lines(answers: [AnswerView]) -> [String] {
  let byParty = answers.map { answer in
    let (adults, children) = (answer.fields.adults ?? 0, answer.fields.children ?? 0)
    let moved = answer.moved == nil ? "" : " moved"
    let party = name(answer.head.owner)
    return (party, "\(party): \(snakeCase(answer.state)) \(adults)+\(children)\(moved)\(marks(answer.head))")
  }
  return byParty.sorted { precedes($0.0, $1.0) }.map(\.1)
}

private func lines(heads event: EventView) -> [String] {
  func count(_ count: HeadCount) -> String { "\(count.adults)+\(count.children)" }
  let heads = event.heads
  return [
    "coming \(count(heads.coming)), asked \(count(heads.asked)), waiting \(count(heads.waiting)), "
      + "door \(event.doorList.total)"
  ]
}

private func lines(overview: TodayView) -> [String] {
  overview.due.map { "due \($0.task.fields.title ?? "")" }
    + overview.doors.map { door in "door \(snakeCase(door.card))" + (door.date.map { " \($0)" } ?? "") }
    + overview.events.map { "event \($0.event.fields.title ?? "")" }
    + ["decide \(overview.decide.count)", "not arrived \(overview.notArrived.count)"]
}

private func lines(conflicts: [Conflict]) -> [String] {
  conflicts.map { conflict in
    switch conflict.dispute {
    case .field(_, let contradiction):
      let values = inOrder(contradiction.values.map { shown($0.value) })
      return "field \(contradiction.field): \(values.joined(separator: " | "))"
    case .twoGrants(let date, _, _), .contestedDay(let date, _, _):
      return "\(snakeCase(conflict.dispute)) \(date)"
    case .severalClaims(_, let day, _, _, _):
      return snakeCase(conflict.dispute) + (day.map { " \($0)" } ?? "")
    case .answeredTwice, .grantedTwice, .severalFrames, .wishWithdrawn:
      return snakeCase(conflict.dispute)
    }
  }
}

private func lines(mine: MyEntries) -> [String] {
  let refusals = mine.notAccepted.map { entry in
    "not accepted " + (entry.refusal.map { snakeCase($0) } ?? "")
  }
  return ["only here \(mine.onlyHere.count)"] + refusals
}

private func lines(people: [PersonView]) -> [String] {
  let byName = people.map { person in
    let roles = person.roles.map { "\(snakeCase($0.level)) \(snakeCase($0.area.field))" }
    return (name(person.party), name(person.party) + (roles.isEmpty ? "" : ": " + roles.joined(separator: ", ")))
  }
  return byName.sorted { precedes($0.0, $1.0) }.map(\.1)
}

private func lines(record: WholeRecord) -> [String] {
  let set = record.fields.filter { $0.value != .cleared }
  return set.sorted { precedes($0.field, $1.field) }.map { "\($0.field): \(shown($0.value))" }
}

/// A value as a person sees it.
func shown(_ value: Shown) -> String {
  switch value {
  case .cleared: ""
  case .flag(let flag): "\(flag)"
  case .number(let number): "\(number)"
  case .text(let text): text
  case .party(let party): name(party)
  case .record: "record"
  }
}

private func marks(_ head: Head) -> String {
  (head.entry == .arrived ? "" : " [\(snakeCase(head.entry))]")
    + head.contradictions.map { " [\($0.field)?]" }.joined()
    + (head.withdrawnBy.isEmpty ? "" : " [withdrawn]")
}

private func name(_ party: Party) -> String {
  party.name ?? ""
}

private func inOrder(_ texts: [String]) -> [String] {
  texts.sorted(by: precedes)
}

/// By bytes, like the other languages: Swift's own order looks at what letters are made of.
private func precedes(_ one: String, _ other: String) -> Bool {
  one.utf8.lexicographicallyPrecedes(other.utf8)
}
