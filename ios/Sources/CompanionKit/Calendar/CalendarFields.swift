import Mitmach

/// What is asked for of a wish; the names are the core's.
enum WishField: String {
  case first, second, third, motto, certain

  /// Other days that would do, and what goes with the first choice.
  static func entries(_ days: [Day], _ texts: Texts) -> [FormEntry] {
    let words = texts.calendar
    let none = FormEntry.Option(nil, words(.noChoice))
    let options = days.map { FormEntry.Option($0.iso, texts.dates.brief($0)) }
    func optional(_ field: WishField) -> FormEntry {
      FormEntry(field, words(.optional, texts.field(field.rawValue, of: .wish)), .choice([none] + options))
    }
    var another = optional(third)
    another.onlyIf = FormEntry.Condition(field: second.rawValue, values: days.map { Optional($0.iso) })
    // Where no other day is to be had none is asked for.
    return [
      FormEntry(motto, texts.field(motto.rawValue, of: .wish), .text(lines: 1)),
      FormEntry(certain, words(.certain), .tick).explained(words(.certainBelow)),
    ] + (days.isEmpty ? [] : [optional(second), another])
  }

  static func values(_ seen: WishFields) -> FormValues {
    var values = FormValues()
    values.set(first, seen.first)
    values.set(second, seen.second)
    values.set(third, seen.third)
    values.set(motto, seen.motto)
    values.set(certain, seen.certain != false)
    return values
  }

  /// A third choice without a second is the second.
  static func fields(_ values: FormValues, over seen: WishFields) -> WishFields {
    var fields = seen
    if let chosen = values.text(first) { fields.first = chosen }
    var others: [String] = []
    for day in [values.text(second), values.text(third)].compactMap(\.self) where day != fields.first {
      if !others.contains(day) { others.append(day) }
    }
    fields.second = others.first
    fields.third = others.dropFirst().first
    fields.motto = values.text(motto)
    fields.certain = values.flag(certain)
    return fields
  }
}

/// What is asked for of a door's programme; the names are the core's.
enum ProgrammeField: String {
  case start, street, motto, setting, minutes, programme, food, wc, seats, donation
  case meetingPoint = "meeting_point"
  case bringList = "bring_list"
  case rainPlan = "rain_plan"
  case stepFree = "step_free"
  case childFriendly = "child_friendly"
  case photoNote = "photo_note"

  private static let yes = "yes"
  private static let no = "no"

  /// Four fields, and all else behind "Mehr angeben".
  static func entries(organises: Bool, usual: TimeOfDay, _ texts: Texts) -> [FormEntry] {
    func entry(_ field: ProgrammeField, _ kind: FormEntry.Kind) -> FormEntry {
      FormEntry(field, texts.field(field.rawValue, of: .door), kind)
    }
    let unsaid = FormEntry.Option(nil, texts.common(.notSaid))
    let yesNo: [FormEntry.Option] = [.init(yes, texts.common(.yes)), .init(no, texts.common(.no)), unsaid]
    let settings = Texts.settings.map { FormEntry.Option("\($0.setting)", texts.calendar($0.text)) }
    let more: [FormEntry] = [
      entry(meetingPoint, .text(lines: 1)), entry(minutes, .number(1...1440)), entry(programme, .text(lines: 3)),
      entry(food, .text(lines: 2)), entry(bringList, .text(lines: 2)), entry(rainPlan, .text(lines: 2)),
      entry(stepFree, .choice(yesNo)), entry(childFriendly, .choice(yesNo)), entry(wc, .choice(yesNo)),
      entry(seats, .number(1...10000)), entry(photoNote, .text(lines: 1)),
    ]
    // Where money goes is the organisers' to say.
    let money = organises ? [entry(donation, .text(lines: 1))] : []
    return [
      entry(start, .time(suggested: usual)), entry(street, .text(lines: 1)), entry(motto, .text(lines: 1)),
      entry(setting, .choice(settings + [unsaid])),
    ] + (more + money).map { $0.behindMore() }
  }

  static func values(_ seen: DoorFields) -> FormValues {
    func said(_ flag: Bool?) -> String? { flag.map { $0 ? yes : no } }
    var values = FormValues()
    values.set(start, seen.start.flatMap(TimeOfDay.init(iso:)))
    values.set(street, seen.street)
    values.set(motto, seen.motto)
    values.set(setting, seen.setting.map { "\($0)" })
    values.set(meetingPoint, seen.meetingPoint)
    values.set(minutes, seen.minutes.map(Int.init))
    values.set(programme, seen.programme)
    values.set(food, seen.food)
    values.set(bringList, seen.bringList)
    values.set(rainPlan, seen.rainPlan)
    values.set(stepFree, said(seen.stepFree))
    values.set(childFriendly, said(seen.childFriendly))
    values.set(wc, said(seen.wc))
    values.set(seats, seen.seats.map(Int.init))
    values.set(photoNote, seen.photoNote)
    values.set(donation, seen.donation)
    return values
  }

  /// The day, the wish and who stands in stay as they were.
  static func fields(_ values: FormValues, over seen: DoorFields) -> DoorFields {
    func flag(_ field: ProgrammeField) -> Bool? { values.text(field).map { $0 == yes } }
    var fields = seen
    fields.start = values.time(start)?.iso
    fields.street = values.text(street)
    fields.motto = values.text(motto)
    fields.setting = Texts.settings.first { "\($0.setting)" == values.text(setting) }?.setting
    fields.meetingPoint = values.text(meetingPoint)
    fields.minutes = values.number(minutes).map(Int64.init)
    fields.programme = values.text(programme)
    fields.food = values.text(food)
    fields.bringList = values.text(bringList)
    fields.rainPlan = values.text(rainPlan)
    fields.stepFree = flag(stepFree)
    fields.childFriendly = flag(childFriendly)
    fields.wc = flag(wc)
    fields.seats = values.number(seats).map(Int64.init)
    fields.photoNote = values.text(photoNote)
    fields.donation = values.text(donation)
    return fields
  }
}

/// What organisers set for a year; the names are the core's.
enum FrameField: String {
  case firstDay = "first_day"
  case lastDay = "last_day"
  case usualStart = "usual_start"
  case deadline = "sign_up_deadline"
  case usualMinutes = "usual_minutes"
  case printDay = "print_day"
  case doorsPerDay = "doors_per_day"
  case openSignUp = "open_sign_up"

  static func entries(_ seen: CalendarFields, today: Day, _ texts: Texts) -> [FormEntry] {
    func entry(_ field: FrameField, _ kind: FormEntry.Kind) -> FormEntry {
      FormEntry(field, texts.field(field.rawValue, of: .calendar), kind)
    }
    let first = seen.firstDay.flatMap(Day.init(iso:)) ?? today
    return [
      entry(firstDay, .day(suggested: first)).mustBeThere(), entry(lastDay, .day(suggested: first)).mustBeThere(),
      entry(usualStart, .time(suggested: TimeOfDay(17, 0))), entry(deadline, .day(suggested: today)),
      entry(usualMinutes, .number(1...1440)).behindMore(),
      entry(printDay, .day(suggested: today)).explained(texts.calendar(.printDayBelow)).behindMore(),
      entry(doorsPerDay, .count(1...20)).behindMore(),
      entry(openSignUp, .tick).explained(texts.calendar(.openSignUpBelow)).behindMore(),
    ]
  }

  /// Days that are the wrong way round, in words.
  static func problems(_ values: FormValues, _ texts: Texts) -> [String: String] {
    func turned(_ first: FrameField, _ second: FrameField) -> Bool {
      guard let from = values.day(first), let to = values.day(second) else { return false }
      return to < from
    }
    var problems: [String: String] = [:]
    if turned(firstDay, lastDay) { problems[lastDay.rawValue] = texts.calendar(.orderProblem) }
    if turned(deadline, printDay) { problems[printDay.rawValue] = texts.calendar(.printProblem) }
    return problems
  }

  static func values(_ seen: CalendarFields) -> FormValues {
    var values = FormValues()
    values.set(firstDay, seen.firstDay.flatMap(Day.init(iso:)))
    values.set(lastDay, seen.lastDay.flatMap(Day.init(iso:)))
    values.set(usualStart, seen.usualStart.flatMap(TimeOfDay.init(iso:)))
    values.set(deadline, seen.signUpDeadline.flatMap(Day.init(iso:)))
    values.set(usualMinutes, seen.usualMinutes.map(Int.init))
    values.set(printDay, seen.printDay.flatMap(Day.init(iso:)))
    values.set(doorsPerDay, seen.doorsPerDay.map(Int.init))
    values.set(openSignUp, seen.openSignUp == true)
    return values
  }

  /// The year and the reserved days stay as they were.
  static func fields(_ values: FormValues, over seen: CalendarFields) -> CalendarFields {
    var fields = seen
    fields.firstDay = values.day(firstDay)?.iso
    fields.lastDay = values.day(lastDay)?.iso
    fields.usualStart = values.time(usualStart)?.iso
    fields.signUpDeadline = values.day(deadline)?.iso
    fields.usualMinutes = values.number(usualMinutes).map(Int64.init)
    fields.printDay = values.day(printDay)?.iso
    // One is what counts if nobody said anything, and so is no.
    let doors = values[count: doorsPerDay.rawValue]
    if seen.doorsPerDay != nil || doors > 1 { fields.doorsPerDay = Int64(doors) }
    if seen.openSignUp != nil || values.flag(openSignUp) { fields.openSignUp = values.flag(openSignUp) }
    return fields
  }
}
