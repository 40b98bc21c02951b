import Mitmach

/// What is asked for of an event; the names are the core's where it has the field.
enum EventField: String {
  case title, time, place, format, answers, seats, deadline, access, cost, organisations, series, contact
  case day = "start"
  case to = "end"
  case rainPlace = "rain_place"
  case bringList = "bring_list"
  case photoNote = "photo_note"
  case seatRule = "seat_rule"

  /// Four things, and all else behind "Mehr angeben".
  static func entries(_ people: [PersonView], today: Day, _ texts: Texts) -> [FormEntry] {
    let words = texts.events
    func text(_ field: EventField) -> FormEntry {
      FormEntry(field, texts.field(field.rawValue, of: .event), .text(lines: 1)).behindMore()
    }
    let nobody = FormEntry.Option(nil, texts.common(.notSaid))
    let contacts = people.map { FormEntry.Option($0.party.id.hex, texts.name($0.party)) }
    let formats = Texts.formats.map { FormEntry.Option("\($0.format)", words($0.text)) }
    let answering = Texts.whoAnswers.map { FormEntry.Option("\($0.answers)", words($0.text)) }
    let rules = Texts.seatRules.map { FormEntry.Option("\($0.rule)", words($0.text)) }
    let noon = TimeOfDay(12, 0)
    return [
      FormEntry(title, texts.field(title.rawValue, of: .event), .text(lines: 1)).mustBeThere(),
      FormEntry(day, words(.dayField), .day(suggested: today)).mustBeThere(),
      FormEntry(time, words(.timeField), .time(suggested: noon)).mustBeThere(),
      FormEntry(place, words(.placeField), .text(lines: 1)),
      FormEntry(format, words(.formatField), .choice(formats)),
      FormEntry(to, words(.toField), .time(suggested: noon)).behindMore(),
      text(rainPlace), text(access), text(cost), text(bringList), text(organisations), text(series), text(photoNote),
      FormEntry(deadline, texts.field(deadline.rawValue, of: .event), .day(suggested: today)).behindMore(),
      FormEntry(answers, words(.answersField), .choice(answering)).behindMore(),
      FormEntry(seatRule, words(.seatsField), .choice(rules)).behindMore(),
      FormEntry(seats, words(.seatNumber), .number(1...100000)).behindMore()
        .only(where: seatRule, is: "\(SeatRule.firstCome)", "\(SeatRule.weChoose)"),
      FormEntry(contact, texts.field(contact.rawValue, of: .event), .choice([nobody] + contacts)).behindMore(),
    ]
  }

  static func values(_ seen: EventFields) -> FormValues {
    let start = seen.start.flatMap(Moment.init(iso:))
    var values = FormValues()
    values.set(title, seen.title)
    values.set(day, start?.day)
    values.set(time, start?.time)
    values.set(place, seen.place)
    values.set(format, "\(seen.format ?? .other)")
    values.set(to, seen.end.flatMap(Moment.init(iso:))?.time)
    values.set(rainPlace, seen.rainPlace)
    values.set(access, seen.access)
    values.set(cost, seen.cost)
    values.set(bringList, seen.bringList)
    values.set(organisations, seen.organisations)
    values.set(series, seen.series)
    values.set(photoNote, seen.photoNote)
    values.set(deadline, seen.deadline.flatMap(Day.init(iso:)))
    values.set(answers, "\(seen.answers ?? .open)")
    values.set(seatRule, "\(seen.seatRule ?? .no)")
    values.set(seats, seen.seats.map(Int.init))
    values.set(contact, seen.contact?.hex)
    return values
  }

  /// What was typed, over what was there: nobody changes what they did not touch.
  static func fields(_ values: FormValues, over seen: EventFields) -> EventFields {
    var fields = seen
    fields.title = values.text(title)
    fields.start = start(values)?.iso
    fields.end = end(values, seen)?.iso
    fields.place = values.text(place)
    fields.format = Texts.formats.first { "\($0.format)" == values.text(EventField.format) }?.format ?? .other
    fields.rainPlace = values.text(rainPlace)
    fields.access = values.text(access)
    fields.cost = values.text(cost)
    fields.bringList = values.text(bringList)
    fields.organisations = values.text(organisations)
    fields.series = values.text(series)
    fields.photoNote = values.text(photoNote)
    fields.deadline = values.day(deadline)?.iso
    let answering = Texts.whoAnswers.first { "\($0.answers)" == values.text(answers) }?.answers
    if seen.answers != nil || answering != .open { fields.answers = answering }
    let rule = Texts.seatRules.first { "\($0.rule)" == values.text(seatRule) }?.rule
    if seen.seatRule != nil || rule != .no { fields.seatRule = rule }
    fields.seats = values.number(seats).map(Int64.init)
    fields.contact = values.text(contact).map(CardId.init(hex:))
    return fields
  }

  private static func start(_ values: FormValues) -> Moment? {
    guard let day = values.day(day), let time = values.time(time) else { return nil }
    return Moment(day, time)
  }

  /// An end before the start is on the next day: a festival goes over midnight. What lasts longer keeps its days.
  private static func end(_ values: FormValues, _ seen: EventFields) -> Moment? {
    guard let start = start(values), let time = values.time(to) else { return nil }
    let first = seen.start.flatMap(Moment.init(iso:))?.day
    let last = seen.end.flatMap(Moment.init(iso:))?.day
    var days = 0
    if let first, let last { days = last.number - first.number }
    let end = Moment(start.day.adding(days), time)
    return end <= start ? Moment(end.day.adding(1), time) : end
  }
}

/// What is asked for of a shift; the names are the core's where it has the field.
enum ShiftField: String {
  case title, people, day, needs, tags
  case from = "starts"
  case to = "ends"

  static func entries(begins: TimeOfDay, day eventDay: Day, _ texts: Texts) -> [FormEntry] {
    let words = texts.events
    let options = Tag.allCases.map { FormEntry.Option($0.rawValue, texts.garden($0.text).begun) }
    return [
      FormEntry(title, words(.shiftTitle), .text(lines: 1)).mustBeThere(),
      FormEntry(from, words(.from), .time(suggested: begins)), FormEntry(to, words(.to), .time(suggested: begins)),
      FormEntry(people, words(.people), .count(1...500)),
      FormEntry(day, words(.day), .day(suggested: eventDay)).behindMore(),
      FormEntry(tags, words(.tags), .several(options)).behindMore(),
      FormEntry(needs, words(.needsEntry), .text(lines: 1)).behindMore(),
    ]
  }

  static func values(_ seen: TaskView?, day eventDay: Day) -> FormValues {
    let fields = seen?.fields ?? TaskFields()
    let start = fields.starts.flatMap(Moment.init(iso:))
    var values = FormValues()
    values.set(title, fields.title)
    values.set(from, start?.time)
    values.set(to, fields.ends.flatMap(Moment.init(iso:))?.time)
    values.set(people, seen.map { Int($0.wanted) } ?? 1)
    values.set(day, start?.day ?? eventDay)
    values.set(needs, fields.needs)
    values.set(tags, Set(Tag.allCases.filter { fields[keyPath: $0.field] == true }.map(\.rawValue)))
    return values
  }

  /// What the form does not show stays: how the work is called and when it recurs.
  static func fields(_ values: FormValues, over seen: TaskFields?, day eventDay: Day) -> TaskFields {
    var fields = seen ?? TaskFields(activity: .shift)
    let date = values.day(day) ?? eventDay
    let (starts, ends) = (values.time(from), values.time(to))
    fields.title = values.text(title)
    fields.starts = starts.map { Moment(date, $0).iso }
    // A shift that ends before it begins goes over midnight.
    var over = 0
    if let starts, let ends, ends <= starts { over = 1 }
    fields.ends = ends.map { Moment(date.adding(over), $0).iso }
    let wanted = values[count: people.rawValue]
    if seen?.people != nil || wanted > 1 { fields.people = Int64(wanted) }
    fields.needs = values.text(needs)
    let chosen = values.several(tags)
    for tag in Tag.allCases {
      // "No" and "not said" look alike in the form, so the one that was there stays.
      let said = seen?[keyPath: tag.field].map { _ in false }
      fields[keyPath: tag.field] = chosen.contains(tag.rawValue) ? true : said
    }
    return fields
  }
}
