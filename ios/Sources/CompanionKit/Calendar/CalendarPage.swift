import Mitmach

/// A calendar in words.
struct CalendarPage {
  typealias Act = CalendarAct

  let year: CalendarYear
  let asList: Bool
  let texts: Texts

  private var words: Words<CalendarText> { texts.calendar }

  var page: Page<Act> {
    let sections = [troubles, calledOff, mine, openWishes] + days + [outside, organising, otherYears]
    return Page(words(.title, year.number), sections: sections.compactMap(\.self))
  }

  /// The calendar was set up twice, or changed by two at once.
  private var troubles: PageSection<Act>? {
    guard year.organises else { return nil }
    var rows: [Row<Act>] = []
    if let other = year.calendar.otherFrames.first {
      var row = Row<Act>(
        "two frames", look: .note(.attention), words(.twoFrames), below: words(.twoFramesBelow), sign: .attention)
      row.buttons = [ActButton(words(.takeFrameBack), .secondary, nil, .takeFrameBack(other))]
      rows.append(row)
    }
    if let head = year.calendar.frameHead, !head.contradictions.isEmpty {
      var row = Row<Act>("frame", look: .note(.attention), words(.editFrame), sign: .attention)
      row.choices = texts.settling(head)
      rows.append(row)
    }
    return rows.isEmpty ? nil : PageSection("troubles", rows: rows)
  }

  /// Days that are free again, with what is to be done about them.
  private var calledOff: PageSection<Act>? {
    guard year.organises else { return nil }
    let rows = year.calledOff.compactMap { door -> Row<Act>? in
      guard let date = door.day else { return nil }
      let time = door.fields.start.flatMap(TimeOfDay.init(iso:)).map(texts.dates.time)
      let day = [texts.dates.short(date, year.today), time].compactMap(\.self).joined(separator: ", ")
      let waiting = CalendarDay(year: year, date: date).wishes.count
      let next = waiting > 0 ? words(.wishesForDay, waiting) : words(.freeAgain)
      var row = Row<Act>(
        "called off \(door.id)", look: .note(.attention), words(.calledOff, texts.name(door.host)),
        below: "\(day)\n\(next)", sign: .attention)
      row.buttons = [ActButton(words(.look), .secondary, .calendar, .open(place(date)))]
      return row
    }
    return rows.isEmpty ? nil : PageSection("called off", rows: rows)
  }

  /// Cancelled ones only while nothing else of mine is to be said.
  private var mine: PageSection<Act>? {
    let standing = year.mine.filter { $0.card != .cancelled }
    let shown = standing.isEmpty ? year.mine : standing
    guard !shown.isEmpty else { return nil }
    let rows = shown.enumerated().map { place, mine in
      MyDoorRow(mine: mine, year: year, onDay: false, texts: texts).row("mine \(place)")
    }
    return PageSection("mine", title: words(.myDoor), rows: rows)
  }

  private var openWishes: PageSection<Act>? {
    guard year.organises, !year.open.isEmpty else { return nil }
    var row = Row<Act>(
      "open wishes", words(.openWishes, year.open.count), below: words(.openWishesBelow), sign: .star)
    row.tap = .open(.wishes(year.id))
    return PageSection("open wishes", rows: [row])
  }

  private var days: [PageSection<Act>?] {
    guard !year.calendar.days.isEmpty else {
      var row = Row<Act>("no days", look: .empty, words(.noCalendar), below: words(.noCalendarBelow), sign: .candle)
      if year.organises {
        let frame = year.next ?? .usual(year.number, today: year.today)
        row.buttons = [ActButton(words(.setUp), .primary, .add, .setUp(frame))]
      }
      return [PageSection("no days", rows: [row])]
    }
    var shown = PageSection<Act>("days", rows: year.calendar.days.compactMap(asList ? line : tile))
    shown.sideBySide = !asList
    return [signUp, views, shown]
  }

  private var signUp: PageSection<Act>? {
    guard let deadline = year.calendar.frame?.signUpDeadline.flatMap(Day.init(iso:)) else { return nil }
    let closed = year.calendar.signUpClosed
    let text = closed ? words(.signUpOver) : words(.signUpUntil, texts.dates.short(deadline, year.today))
    return PageSection("sign-up", rows: [Row("sign-up", text)])
  }

  private var views: PageSection<Act> {
    let rows = [(false, words(.page)), (true, words(.list))].map { list, label in
      var row = Row<Act>("as list \(list)", look: .tick(list == asList), label)
      row.tap = .show(asList: list)
      return row
    }
    return PageSection("views", rows: rows)
  }

  /// A door of the page.
  private func tile(_ day: DayView) -> Row<Act>? {
    guard let date = Day(iso: day.date) else { return nil }
    let sign = year.sign(day, date, texts)
    let isToday = date == year.today
    let name = isToday ? words(.today) : texts.dates.weekday(date.weekday)
    var row = Row<Act>(
      "day \(date)", look: .note(sign.tone), "\(name) \(texts.dates.dayOfMonth(date))", below: sign.word,
      sign: sign.sign)
    row.heard = [texts.dates.full(date), isToday ? words(.today) : nil].compactMap(\.self).joined(separator: ", ")
    row.tap = .open(place(date))
    return row
  }

  /// A day of the list: when, who, where and what.
  private func line(_ day: DayView) -> Row<Act>? {
    guard let date = Day(iso: day.date) else { return nil }
    let sign = year.sign(day, date, texts)
    let doors = CalendarDay(year: year, date: date).doors
    let nobody = doors.isEmpty && day.hosts.isEmpty ? words(.nobodyYet) : nil
    var row = Row<Act>("day \(date)", texts.dates.short(date, year.today), below: nobody, sign: .calendar)
    row.badges = [Badge(sign.word, sign.tone == .plain ? .chosen : sign.tone, sign.sign)]
    row.lines = doors.flatMap(lines)
    row.tap = .open(place(date))
    return row
  }

  private var outside: PageSection<Act>? {
    guard !year.outside.isEmpty, !year.calendar.days.isEmpty else { return nil }
    let rows = year.outside.map { door in
      let date = door.day.map { texts.dates.short($0, year.today) } ?? texts.common(.notSaid)
      var row = Row<Act>("outside \(door.id)", date, below: words(.notInCalendar), sign: .calendar)
      row.lines = lines(door)
      row.tap = door.day.map { .open(place($0)) }
      return row
    }
    return PageSection("outside", title: words(.outside), rows: rows)
  }

  private func lines(_ door: DoorView) -> [Line] {
    let time = door.fields.start.flatMap(TimeOfDay.init(iso:)).map(texts.dates.time)
    let place = [time, door.fields.street].compactMap(\.self).joined(separator: " · ")
    let motto = door.fields.motto.map { [Line(words(.motto, $0))] } ?? []
    return [Line(texts.name(door.host), below: place.isEmpty ? nil : place, sign: .person, strong: true)] + motto
  }

  /// The frame for organisers.
  private var organising: PageSection<Act>? {
    var rows: [Row<Act>] = []
    if year.organises, let frame = year.calendar.frame, let record = year.calendar.frameHead?.id {
      var row = Row<Act>("edit frame", words(.editFrame), below: words(.editFrameBelow), sign: .settings)
      row.tap = .editFrame(record, frame)
      rows.append(row)
    }
    if let next = year.next {
      var row = Row<Act>("next", words(.setUpYear, Int(next.year ?? 0)), sign: .add)
      row.tap = .setUp(next)
      rows.append(row)
    }
    return rows.isEmpty ? nil : PageSection("organising", title: words(.organising), rows: rows)
  }

  private var otherYears: PageSection<Act>? {
    guard !year.otherYears.isEmpty else { return nil }
    let rows = year.otherYears.map { head in
      let title = head.year.map { words(.title, Int($0)) } ?? head.title
      var row = Row<Act>("year \(head.id)", title, sign: .calendar)
      row.tap = .open(.document(DocumentPlace(head)))
      return row
    }
    return PageSection("other years", title: words(.otherYears), rows: rows)
  }

  private func place(_ day: Day) -> Place { .document(DocumentPlace(.calendar, year.id, day: day)) }
}

/// How a day looks among the others: a sign, a word and a ground that all say the same.
struct DaySign {
  let sign: Sign
  let word: String
  let tone: Tone
}

extension CalendarYear {
  /// What contradicts is told to those concerned; others read that it is being settled.
  func sign(_ day: DayView, _ date: Day, _ texts: Texts) -> DaySign {
    func said(_ sign: Sign, _ text: CalendarText, _ tone: Tone) -> DaySign {
      DaySign(sign: sign, word: texts.calendar(text), tone: tone)
    }
    if organises && isUnsettled(day) { return said(.attention, .toSettle, .alarm) }
    let ofMine = mine.filter { $0.date == day.date }
    switch day.state {
    case .free: return said(.door, date < today ? .over : .free, .plain)
    case .reserved: return said(.key, .reserved, .plain)
    case .wished: return said(.star, ofMine.contains { $0.isWish(of: me) } ? .yourWish : .wished, .chosen)
    case .severalWishes: return said(.stars, .severalWishes, .chosen)
    case .granted:
      let opens = ofMine.contains { $0.part == .host && $0.door?.stands == true }
      return said(.candle, opens ? .yourDoor : .taken, .attention)
    case .stands: return said(.candle, .confirmed, .attention)
    case .twoGrants:
      guard organises || !ofMine.isEmpty else {
        return DaySign(sign: .attention, word: texts.common(.beingSettled), tone: .alarm)
      }
      return said(.attention, .toSettle, .alarm)
    case .hostDroppedOut: return said(.attention, .replacementWanted, .alarm)
    }
  }
}
