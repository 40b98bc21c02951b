import Mitmach

/// A door: who opens where, what there is, and what its host and organisers can do about it.
struct DoorRow {
  typealias Act = CalendarAct

  let door: DoorView
  let content: CalendarDay
  let texts: Texts

  private var year: CalendarYear { content.year }
  private var words: Words<CalendarText> { texts.calendar }
  private var mine: Bool { door.head.mine }
  private var may: Bool { mine || year.organises }

  var row: Row<Act> {
    let standby = door.standby.map { words(.standby, texts.name($0)) }
    let whose = door.host.id == year.me ? words(.yourDoor).begun : words(.host, texts.name(door.host))
    var row = Row<Act>("door \(door.id)", whose, below: standby, sign: .candle)
    row.badges = badges + marks
    row.lines = notes + facts + missing
    row.choices = texts.settling(door.head)
    if door.stands { addButtons(to: &row) }
    return row
  }

  private var badges: [Badge] {
    var badges: [Badge] = []
    switch door.state {
    case .withdrawn, .hostDroppedOut:
      let names = door.head.withdrawnBy.map(texts.name).joined(separator: ", ")
      badges.append(Badge(words(.withdrawnBy, names), .attention, .undo))
    case .wishWithdrawn where !may: badges.append(Badge(texts.common(.beingSettled), .attention, .attention))
    case .wishWithdrawn, .granted, .twoGrants: break
    }
    // What others entered is theirs to wait for.
    if mine || door.head.entry == .onlyHere { badges += [texts.arrival(door.head.entry)].compactMap(\.self) }
    return badges
  }

  /// What is to be settled about it.
  private var notes: [Line] {
    guard may else { return [] }
    var notes: [Line] = []
    if door.state == .wishWithdrawn {
      notes.append(Line(words(.wishWithdrawn), below: words(.wishWithdrawnBelow), sign: .attention, strong: true))
    }
    if let date = year.twin(of: door)?.day {
      let below = words(.grantedOn, texts.dates.short(date, year.today))
      // Where the day has two grants too, that is said above.
      let above = content.day?.state == .twoGrants
      notes.append(above ? Line(below) : Line(words(.twoGrants), below: below, sign: .attention, strong: true))
    }
    return notes
  }

  /// What a host has told of it; what is missing is not mentioned to visitors.
  private var facts: [Line] {
    let fields = door.fields
    let length = fields.minutes.map { texts.common(.minutes, Int($0)) }
    let time = fields.start.flatMap(TimeOfDay.init(iso:)).map(texts.dates.time)
    var facts: [Line] = []
    if let said = time ?? length { facts.append(Line(said, below: time == nil ? nil : length, sign: .time)) }
    if let place = fields.street ?? fields.meetingPoint {
      facts.append(Line(place, below: fields.street == nil ? nil : fields.meetingPoint, sign: .place))
    }
    if let motto = fields.motto { facts.append(Line(words(.motto, motto))) }
    let others: [(String?, ProgrammeField, Sign?)] = [
      (fields.programme, .programme, .list), (fields.food, .food, nil), (fields.bringList, .bringList, .bring),
      (fields.rainPlan, .rainPlan, .rain), (fields.donation, .donation, nil), (fields.photoNote, .photoNote, nil),
    ]
    return facts
      + others.compactMap { text, field, sign in
        text.map { Line($0, below: texts.field(field.rawValue, of: .door), sign: sign) }
      }
  }

  /// What fits into a word; what there is not looks like no good news.
  private var marks: [Badge] {
    let fields = door.fields
    func said(_ flag: Bool?, _ yes: CalendarText, _ no: CalendarText) -> Badge? {
      flag.map { $0 ? Badge(words(yes)) : Badge(words(no), .plain) }
    }
    return [
      Texts.settings.first { $0.setting == fields.setting }.map { Badge(words($0.text)) },
      said(fields.stepFree, .stepFree, .notStepFree), said(fields.childFriendly, .childFriendly, .notForChildren),
      said(fields.wc, .wc, .noWc), fields.seats.map { Badge(words(.seats, Int($0))) },
    ].compactMap(\.self)
  }

  /// A host reads which of their door nobody knows yet.
  private var missing: [Line] {
    guard door.stands, mine, !door.missing.isEmpty else { return [] }
    let names = door.missing.map { texts.field($0, of: .door) }.joined(separator: ", ")
    return [Line(names, below: texts.common(.notSaid), sign: .edit)]
  }

  private func addButtons(to row: inout Row<Act>) {
    let twice = content.day?.state == .twoGrants || year.twin(of: door) != nil
    let clash = twice || door.state == .wishWithdrawn
    if clash && may {
      row.buttons.append(ActButton(words(.withdrawGrant), .secondary, nil, .withdrawGrant(door.id)))
    }
    if clash && !mine && content.concerned { row.add(texts.reaching(door.host, year)) }
    if may {
      let label: CalendarText = door.missing.isEmpty ? .editProgramme : .giveProgramme
      row.buttons.append(ActButton(words(label), .secondary, .edit, .programme(door)))
    }
    if year.organises { row.buttons.append(ActButton(words(.plan), .quiet, .calendar, .plan(door))) }
    if may && !clash {
      row.buttons.append(ActButton(words(.cancelDoor), .destructive, nil, .askCancel(door.id)))
    }
  }
}
