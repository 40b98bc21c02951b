import Mitmach

/// What is asked for of a task; the names are the core's where it has the field.
enum TaskField: String {
  case title, activity, due, people, bed, minutes, needs, weekdays, tags
  case firstDue = "first_due"
  /// The same field of the core, where a task comes again and again.
  case first
  case everyDays = "every_days"
  case weekFrom = "week_from"
  case weekTo = "week_to"

  private static let once = "once"
  private static let everyFew = "everyDays"
  private static let onWeekdays = "weekdays"

  static func entries(_ seen: TaskFields?, beds: [BedView], today: Day, _ texts: Texts) -> [FormEntry] {
    let words = texts.garden
    return [
      FormEntry(title, words(.taskTitle), .text(lines: 1)).mustBeThere(),
      FormEntry(activity, words(.whatKind), .choice(activities(seen, texts))),
      FormEntry(due, words(.ruleWhen), .choice(rules(words))),
      FormEntry(firstDue, words(.onDay), .day(suggested: today)).mustBeThere().only(where: due, is: once),
      FormEntry(everyDays, words(.everyHowMany), .count(1...366)).only(where: due, is: everyFew),
      FormEntry(first, words(.firstDay), .day(suggested: today)).only(where: due, is: everyFew),
      FormEntry(weekdays, words(.whichWeekdays), .several(days(texts))).mustBeThere().only(where: due, is: onWeekdays),
      FormEntry(people, words(.howMany), .count(1...500)),
    ] + bed(seen, beds, texts) + [
      FormEntry(minutes, words(.minutesField), .number(1...720)).behindMore(),
      FormEntry(needs, words(.needsField), .text(lines: 1)).behindMore(),
      FormEntry(weekFrom, words(.weekFrom), .number(1...53)).behindMore(),
      FormEntry(weekTo, words(.weekTo), .number(1...53)).behindMore(),
      FormEntry(tags, words(.good), .several(Tag.allCases.map { .init($0.rawValue, words($0.text).begun) }))
        .behindMore(),
    ]
  }

  /// Which bed a task is for stays as it was: only a new task can choose.
  private static func bed(_ seen: TaskFields?, _ beds: [BedView], _ texts: Texts) -> [FormEntry] {
    guard seen == nil, !beds.isEmpty else { return [] }
    let options = beds.map { FormEntry.Option($0.id.hex, texts.bed($0)) }
    let none = FormEntry.Option(nil, texts.garden(.withoutBed))
    return [FormEntry(bed, texts.garden(.ofBed), .choice([none] + options)).behindMore()]
  }

  /// Shifts are an event's.
  private static func activities(_ seen: TaskFields?, _ texts: Texts) -> [FormEntry.Option] {
    Texts.activities.filter { $0.activity != .shift || seen?.activity == .shift }
      .map { .init("\($0.activity)", texts.garden($0.text)) }
  }

  private static func rules(_ words: Words<GardenText>) -> [FormEntry.Option] {
    [
      .init(once, words(.once).begun), .init(everyFew, words(.ruleEveryDays).begun),
      .init(onWeekdays, words(.ruleWeekdays).begun), .init(nil, words(.noRule).begun),
    ]
  }

  private static func days(_ texts: Texts) -> [FormEntry.Option] {
    Weekday.allCases.map { .init(String($0.rawValue), texts.dates.weekdayInFull($0)) }
  }

  /// As the task was seen; a new one is for once, today.
  static func values(_ seen: TaskView?, bed: RecordId?, today: Day) -> FormValues {
    var values = FormValues()
    guard let fields = seen?.fields else {
      values.set(activity, "\(Activity.water)")
      values.set(due, once)
      values.set(firstDue, today)
      values.set(everyDays, 3)
      values.set(TaskField.bed, bed?.hex)
      return values
    }
    let start = fields.firstDue.flatMap(Day.init(iso:))
    values.set(title, fields.title)
    values.set(activity, "\(fields.activity ?? .other)")
    values.set(due, rule(fields.due))
    values.set(fields.due == .once ? firstDue : first, start)
    values.set(everyDays, Int(fields.everyDays ?? 3))
    values.set(weekdays, Set(Weekday.days(ofBits: fields.weekdays ?? 0).map { String($0.rawValue) }))
    values.set(people, seen.map { Int($0.wanted) })
    values.set(minutes, fields.minutes.map(Int.init))
    values.set(needs, fields.needs)
    values.set(weekFrom, fields.weekFrom.map(Int.init))
    values.set(weekTo, fields.weekTo.map(Int.init))
    values.set(tags, Set(Tag.allCases.filter { fields[keyPath: $0.field] == true }.map(\.rawValue)))
    values.set(TaskField.bed, fields.bed?.hex)
    return values
  }

  private static func rule(_ due: DueRule?) -> String? {
    switch due {
    case nil: nil
    case .once: once
    case .everyDays: everyFew
    case .weekdays: onWeekdays
    }
  }

  /// Fields that the form does not show stay as they were.
  static func fields(_ values: FormValues, over seen: TaskFields) -> TaskFields {
    var fields = seen
    fields.title = values.text(title)
    fields.activity = Texts.activities.first { "\($0.activity)" == values.text(activity) }?.activity
    fields.bed = values.text(bed).map(RecordId.init(hex:))
    setRule(of: &fields, values)
    // Who types one end only means one week.
    let from = values.number(weekFrom) ?? values.number(weekTo)
    fields.weekFrom = from.map(Int64.init)
    fields.weekTo = (values.number(weekTo) ?? from).map(Int64.init)
    // One is what counts if nobody said anything.
    let wanted = values[count: people.rawValue]
    if seen.people != nil || wanted > 1 { fields.people = Int64(wanted) }
    fields.minutes = values.number(minutes).map(Int64.init)
    fields.needs = values.text(needs)
    let chosen = values.several(tags)
    for tag in Tag.allCases {
      // "No" and "not said" look alike in the form, so the one that was there stays.
      let said = seen[keyPath: tag.field].map { _ in false }
      fields[keyPath: tag.field] = chosen.contains(tag.rawValue) ? true : said
    }
    return fields
  }

  private static func setRule(of fields: inout TaskFields, _ values: FormValues) {
    fields.firstDue = nil
    fields.everyDays = nil
    fields.weekdays = nil
    switch values.text(due) {
    case once:
      fields.due = .once
      fields.firstDue = values.day(firstDue)?.iso
    case everyFew:
      fields.due = .everyDays
      fields.everyDays = Int64(values[count: everyDays.rawValue])
      fields.firstDue = values.day(first)?.iso
    case onWeekdays:
      fields.due = .weekdays
      let days = values.several(weekdays).compactMap { Int($0).flatMap(Weekday.init(rawValue:)) }
      fields.weekdays = days.reduce(0) { $0 | $1.bit }
    default: fields.due = nil
    }
  }
}
