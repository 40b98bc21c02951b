import Mitmach

/// A year's calendar, and what its screens have to know of who looks.
struct CalendarYear: Sendable {
  let calendar: CalendarView
  /// This person decides on wishes. The core has the last word.
  let organises: Bool
  let mine: [MyDoor]
  let people: [PersonView]
  /// For whom this person may enter something.
  let others: [Party]
  let me: CardId
  let today: Day
  /// Calendars of other years.
  let otherYears: [DocumentHead]
  /// The frame of a year that an organiser may set up next; nil while there is a calendar for it.
  let next: CalendarFields?

  var id: DocumentId { calendar.document.id }

  var number: Int {
    calendar.frame?.year.map(Int.init) ?? calendar.days.first.flatMap { Day(iso: $0.date)?.year } ?? today.year
  }

  func day(_ date: Day) -> DayView? { calendar.days.first { $0.date == date.iso } }

  func door(_ record: RecordId) -> DoorView? { calendar.doors.first { $0.id == record } }

  func wish(_ record: RecordId) -> WishView? { calendar.wishes.first { $0.id == record } }

  /// The day of a door, or the one that a wish has or names first.
  func day(of record: RecordId) -> Day? { door(record)?.day ?? wish(record)?.day }

  func person(_ card: CardId) -> PersonView? { people.first { $0.party.id == card } }

  /// Whom to call about somebody without a number: for organisers who acts for them, for others who organises.
  func instead(of card: CardId) -> [PersonView] {
    people.filter { !$0.me && $0.number != nil && (organises ? $0.speaks(for: card) : $0.organisesCalendars) }
  }

  /// What the app says is read at somebody's: by themselves, or by who acts for them.
  func readsApp(_ card: CardId) -> Bool {
    people.contains { $0.hasPhone && ($0.party.id == card || $0.speaks(for: card)) }
  }

  /// Doors that count, on days that the calendar does not have.
  var outside: [DoorView] {
    calendar.doors.filter { door in door.stands && !calendar.days.contains { $0.date == door.fields.date } }
  }

  /// The other door that grants the same wish on another day; nil for nearly all.
  func twin(of door: DoorView) -> DoorView? {
    guard door.stands, let wish = door.fields.wish else { return nil }
    return calendar.doors.first { $0.stands && $0.fields.wish == wish && $0.fields.date != door.fields.date }
  }

  /// Something on the day is to be settled by organisers, though a door stands.
  func isUnsettled(_ day: DayView) -> Bool {
    !day.contestedBy.isEmpty
      || day.doors.compactMap(door).contains {
        $0.state == .wishWithdrawn || !$0.head.contradictions.isEmpty || twin(of: $0) != nil
      }
  }

  /// Doors that their hosts took back before the print, by day, as long as nobody else has the day.
  var calledOff: [DoorView] { calendar.calledOff.compactMap { id in calendar.doors.first { $0.id == id } } }

  /// Wishes that wait for an organiser.
  var open: [WishView] { calendar.wishes.filter { $0.state == .wished || $0.state == .asked } }

  /// No further door fits on the day.
  func isTaken(_ day: DayView) -> Bool { day.doors.count >= Int(calendar.frame?.doorsPerDay ?? 1) }

  /// Days from today on that a wish may name: those that others only wish, too.
  var wishable: [Day] {
    calendar.days.compactMap { day in
      guard let date = Day(iso: day.date), date >= today, !isTaken(day), day.state.isWishable else { return nil }
      return date
    }
  }

  /// The day of a wish that is to be had, by the host's own order.
  func best(of wish: WishView) -> Day? {
    wish.days.first { date in organises && day(date).map { !isTaken($0) } == true }
  }

  /// A door as they usually are.
  func usualDoor(_ day: Day) -> DoorFields {
    DoorFields(date: day.iso, start: calendar.frame?.usualStart, minutes: calendar.frame?.usualMinutes)
  }

  /// The door that one tap gives: as usual, with the wish's motto.
  func granting(_ wish: WishView, _ day: Day) -> DoorFields {
    var door = usualDoor(day)
    door.wish = wish.id
    door.motto = wish.fields.motto
    return door
  }
}

extension DayState {
  /// Somebody may still wish the day and get it.
  var isWishable: Bool {
    switch self {
    case .free, .wished, .severalWishes, .hostDroppedOut: true
    case .granted, .stands, .twoGrants, .reserved: false
    }
  }

  var isReserved: Bool {
    if case .reserved = self { true } else { false }
  }
}

extension PersonView {
  /// How to reach them, as far as this person may know it.
  var number: String? { contact?.phone.said }

  func speaks(for card: CardId) -> Bool { actsFor.contains { $0.party.id == card } }

  /// Whether they may set a calendar up and decide on its wishes.
  var organisesCalendars: Bool {
    roles.contains {
      $0.current && $0.level == .organiser && ($0.area.field == .community || $0.area.field == .calendar)
    }
  }
}

extension MyDoor {
  /// The days that a wish that was not chosen could have.
  var freeInstead: [Day] {
    if case .notChosen(let free) = wish?.state { free.compactMap(Day.init(iso:)) } else { [] }
  }

  /// It is a wish of theirs that counts: neither taken back nor a door already.
  func isWish(of card: CardId) -> Bool { door == nil && wish?.isLive == true && wish?.head.owner.id == card }
}

extension DoorView {
  /// It has not been taken back.
  var stands: Bool { state != .withdrawn && state != .hostDroppedOut }

  var day: Day? { fields.date.flatMap(Day.init(iso:)) }

  /// The four fields that people ask for first, as far as they are not said; by their names in the core.
  var missing: [String] {
    [
      fields.start == nil ? "start" : nil, fields.street == nil ? "street" : nil,
      fields.motto == nil ? "motto" : nil, fields.setting == nil ? "setting" : nil,
    ].compactMap(\.self)
  }
}

extension WishView {
  /// Its days, the best liked first.
  var days: [Day] { [fields.first, fields.second, fields.third].compactMap { $0.flatMap(Day.init(iso:)) } }

  /// The day that it has, or names first.
  var day: Day? {
    switch state {
    case .granted(_, let date): date.flatMap(Day.init(iso:))
    case .stands(let date): Day(iso: date)
    default: days.first
    }
  }

  var holds: Bool {
    if case .stands = state { true } else { false }
  }

  /// Neither taken back nor answered by a door.
  var isLive: Bool {
    switch state {
    case .withdrawn, .granted: false
    default: true
    }
  }
}

extension CalendarFields {
  /// As calendars of the town are: 1 to 24 December at five.
  static func usual(_ year: Int, today: Day) -> CalendarFields {
    func day(_ month: Int, _ day: Int) -> Day { Day(year, month, day) ?? today }
    let first = day(12, 1)
    // Set up late, people still need some days to sign up, and the print some more.
    let deadline = max(day(10, 15), min(today.adding(7), first.adding(-2)))
    return CalendarFields(
      year: Int64(year), firstDay: first.iso, lastDay: day(12, 24).iso, usualStart: "17:00", usualMinutes: 30,
      doorsPerDay: 1, signUpDeadline: deadline.iso, printDay: max(day(11, 25), deadline.adding(1)).iso,
      openSignUp: false)
  }

  /// The same with a day kept for somebody, or for nobody any more.
  func reserving(_ day: Day, for label: String?) -> CalendarFields {
    let parts = (reservedDays ?? "").split(separator: "|").compactMap { String($0).said }
    var kept = parts.filter { !$0.hasPrefix(day.iso) }
    // A bar would begin another day.
    if let label { kept.append("\(day.iso) \(label.replacing("|", with: "/"))") }
    var after = self
    after.reservedDays = kept.isEmpty ? nil : kept.sorted().joined(separator: "|")
    return after
  }
}

extension Day {
  /// The year whose calendar people look at on this day: after Christmas the next.
  var calendarYear: Int { (month, day) > (12, 26) ? year + 1 : year }
}

extension [PersonView] {
  /// Whether this phone's person may set a calendar up, as far as can be known before there is one.
  var organiseCalendars: Bool { contains { $0.me && $0.organisesCalendars } }
}

extension Session {
  /// What the screens of a calendar have to know besides it; asked for anew with each change of the calendar.
  func year(_ view: CalendarView) async -> CalendarYear {
    let all = (try? await phone.entries().documents(today: today.iso)) ?? []
    let documents = all.filter { $0.head.kind == .calendar }
    let people = try? await phone.people().people(today: today.iso)
    let mine = (try? await phone.calendars().myDoors(today: today.iso)) ?? []
    let led = documents.contains { $0.id == view.document.id && $0.ledByMe }
    let wanted = today.calendarYear
    let missing = documents.allSatisfy { Int($0.head.year ?? 0) < wanted }
    let mayAdd = people?.people.organiseCalendars == true
    return CalendarYear(
      calendar: view, organises: led, mine: mine.filter { $0.calendar.id == view.document.id },
      people: people?.people ?? [], others: people?.mayEnterFor(leading: led) ?? [], me: me, today: today,
      otherYears: documents.map(\.head).filter { $0.id != view.document.id },
      next: missing && mayAdd ? .usual(wanted, today: today) : nil)
  }
}
