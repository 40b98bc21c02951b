import Mitmach

/// A day as somebody may see it.
struct CalendarDay {
  let year: CalendarYear
  let date: Day

  /// Nil for a day that the calendar does not have.
  var day: DayView? { year.day(date) }

  /// By name: two of a day stand in the same order on all phones.
  private var ofDay: [DoorView] {
    year.calendar.doors.filter { $0.fields.date == date.iso }.sorted { ($0.host.name ?? "") < ($1.host.name ?? "") }
  }

  private var ofMine: [MyDoor] { year.mine.filter { $0.date == date.iso } }

  /// Organiser, or host of one of several: sees what contradicts.
  var concerned: Bool { year.organises || !ofMine.isEmpty }

  /// Doors that count. Of a contradictory day somebody who is not concerned sees one.
  var doors: [DoorView] {
    let live = ofDay.filter(\.stands)
    return concerned || day?.state != .twoGrants ? live : Array(live.prefix(1))
  }

  /// Doors that were taken back: organisers see them all, others their own.
  var withdrawn: [DoorView] { ofDay.filter { !$0.stands && (year.organises || $0.head.mine) } }

  /// Wishes that name the day and are not answered by a door, with which choice the day is: what stands already, then
  /// the earlier before the later, and of one day first choices before second ones; what is left stands as in the
  /// calendar. Organisers see all, others none.
  var wishes: [(wish: WishView, choice: Int)] {
    guard year.organises else { return [] }
    let named = year.calendar.wishes.compactMap { wish -> (wish: WishView, choice: Int)? in
      guard wish.isLive, let place = wish.days.firstIndex(of: date) else { return nil }
      return (wish, place + 1)
    }
    func order(_ place: Int) -> (Int, String, Int, Int) {
      let (wish, choice) = named[place]
      return (wish.holds ? 0 : 1, wish.fields.enteredOn ?? "", choice, place)
    }
    return named.indices.sorted { order($0) < order($1) }.map { named[$0] }
  }

  /// How my wish for the day stands is said by its own row.
  var hasWishRow: Bool { ofMine.contains { $0.wish?.isLive == true } }

  /// My own wishes and cancelled doors for the day, besides the doors above.
  var mine: [MyDoor] { ofMine.filter { $0.door == nil } }

  /// Wishes that may have read "Steht fest" though the day is taken: organisers call these hosts.
  var contested: [WishView] { year.organises ? (day?.contestedBy ?? []).compactMap(year.wish) : [] }

  var canWish: Bool {
    guard let day, date >= year.today, day.state.isWishable || day.state.isReserved else { return false }
    return !ofMine.contains { $0.door?.stands == true || $0.wish?.isLive == true }
  }

  /// Organisers: a door more fits on the day.
  var canGrant: Bool { year.organises && day.map { !year.isTaken($0) } == true }
}

/// A day in words.
struct CalendarDayPage {
  typealias Act = CalendarAct

  let year: CalendarYear
  let date: Day
  let texts: Texts

  private var content: CalendarDay { CalendarDay(year: year, date: date) }
  private var words: Words<CalendarText> { texts.calendar }

  var page: Page<Act> {
    let content = self.content
    let doors = content.doors.map { DoorRow(door: $0, content: content, texts: texts).row }
    let mine = content.mine.enumerated().map { place, mine in
      MyDoorRow(mine: mine, year: year, onDay: true, texts: texts).row("mine \(place)")
    }
    let withdrawn = content.withdrawn.map { DoorRow(door: $0, content: content, texts: texts).row }
    let sections = [
      section("state", [note].compactMap(\.self)), section("doors", doors), section("mine", mine),
      section("contested", contested), section("wishes", wishes, title: .wishes), section("wish", wish),
      section("organising", organising, title: .organising), section("withdrawn", withdrawn),
    ]
    return Page(texts.dates.full(date), sections: sections.compactMap(\.self))
  }

  private func section(_ id: String, _ rows: [Row<Act>], title: CalendarText? = nil) -> PageSection<Act>? {
    rows.isEmpty ? nil : PageSection(id, title: title.map { words($0) }, rows: rows)
  }

  /// How the day stands, where its doors do not say it.
  private var note: Row<Act>? {
    func said(_ text: String, below: CalendarText? = nil, _ tone: Tone, _ sign: Sign) -> Row<Act> {
      Row("state", look: .note(tone), text, below: below.map { words($0) }, sign: sign)
    }
    guard let day = content.day else {
      return said(words(content.doors.isEmpty ? .dayUnknown : .notInCalendar).begun, .attention, .calendar)
    }
    switch day.state {
    case .free: return said(words(.free).begun, below: .freeBelow, .plain, .door)
    case .reserved(let label):
      return said(label.isEmpty ? words(.reserved).begun : words(.reservedFor, label), .plain, .key)
    case .wished where content.hasWishRow: return nil
    case .wished:
      let below: CalendarText = year.organises ? .wishedOrganisers : .wishedBelow
      return said(words(.wished).begun, below: below, year.organises ? .attention : .chosen, .star)
    case .severalWishes:
      let below: CalendarText = year.organises ? .severalWishesOrganisers : .severalWishesBelow
      return said(words(.severalWishes).begun, below: below, year.organises ? .attention : .chosen, .stars)
    case .granted: return nil
    // Its host and organisers read it on the wish's own row.
    case .stands where content.hasWishRow || year.organises: return nil
    case .stands:
      let names = day.wishes.compactMap(year.wish).filter(\.holds).map { words(.host, texts.name($0.head.owner)) }
      return Row("state", look: .note(.good), words(.stands), below: names.joined(separator: "\n"), sign: .candle)
    case .twoGrants:
      guard content.concerned else { return said(texts.common(.beingSettled).begun, .attention, .attention) }
      return said(words(.twoGrants), below: year.organises ? .twoGrantsOrganisers : .twoGrantsHost, .alarm, .attention)
    case .hostDroppedOut: return said(words(.droppedOut), below: .droppedOutBelow, .attention, .attention)
    }
  }

  /// Hosts who may count on the day though it is another's.
  private var contested: [Row<Act>] {
    let wishes = content.contested
    guard !wishes.isEmpty else { return [] }
    let names = wishes.map { texts.name($0.head.owner) }.joined(separator: ", ")
    var row = Row<Act>(
      "contested", look: .note(.attention), words(.contested), below: words(.contestedBelow, names), sign: .attention)
    for wish in wishes {
      row.add(texts.reaching(wish.head.owner, year))
      row.buttons.append(ActButton(words(.decline), .destructive, nil, .askDecline(wish)))
    }
    return [row]
  }

  /// What organisers decide on.
  private var wishes: [Row<Act>] {
    let clash = content.day?.state == .twoGrants
    return content.wishes.map { wish, choice in
      var row = WishRow(wish: wish, choice: choice, year: year, texts: texts).row
      if content.canGrant { row.buttons.append(ActButton(words(.grant), .primary, .candle, .grant(wish, date))) }
      if clash && wish.holds {
        row.buttons.append(ActButton(words(.withdrawGrant), .secondary, nil, .withdrawGrant(wish.id)))
        row.add(texts.reaching(wish.head.owner, year))
      }
      if !wish.holds { row.buttons.append(ActButton(words(.decline), .destructive, nil, .askDecline(wish))) }
      return row
    }
  }

  /// One tap is enough, all the rest may be said too.
  private var wish: [Row<Act>] {
    guard content.canWish else { return [] }
    let dropped = content.day?.state == .hostDroppedOut
    var row = Row<Act>("wish", words(.wishTitle), below: words(.wishBelow), sign: .star)
    row.buttons = [
      ActButton(words(dropped ? .standInDay : .wishDay), .primary, .check, .wish(date)),
      ActButton(texts.common(.more), .quiet, .add, .wishWithMore(date)),
    ]
    return [row]
  }

  /// What organisers do with a day besides answering wishes.
  private var organising: [Row<Act>] {
    guard content.canGrant, let state = content.day?.state else { return [] }
    var give = Row<Act>("give", words(.grantWithoutWish), below: words(.grantWithoutWishBelow), sign: .candle)
    give.tap = .give(date)
    var rows = [give]
    switch state {
    case .free, .wished, .severalWishes:
      guard year.calendar.frame != nil else { break }
      var row = Row<Act>("reserve", words(.reserve), below: words(.reserveBelow), sign: .key)
      row.tap = .reserve(date)
      rows.append(row)
    case .reserved:
      var row = Row<Act>("unreserve", words(.unreserve), sign: .undo)
      row.tap = .askUnreserve(date)
      rows.append(row)
    default: break
    }
    return rows
  }
}

/// How to reach somebody.
struct Reaching {
  var lines: [Line] = []
  var calls: [ActButton<CalendarAct>] = []
}

extension Row<CalendarAct> {
  mutating func add(_ reaching: Reaching) {
    lines += reaching.lines
    buttons += reaching.calls
  }
}

extension Texts {
  /// Calls somebody; of whom this person may not know the number it says through whom to reach them.
  func reaching(_ party: Party, _ year: CalendarYear) -> Reaching {
    func call(_ party: Party, _ number: String?) -> ActButton<CalendarAct>? {
      number.map { ActButton(calendar(.call, name(party)), .secondary, .call, .call($0)) }
    }
    let person = year.person(party.id)
    if let known = call(party, person?.number) { return Reaching(calls: [known]) }
    let instead: CalendarText
    switch (year.organises, person?.under16 == true) {
    case (false, _): instead = .throughOrganisers
    case (true, true): instead = .throughParents
    case (true, false): return Reaching()
    }
    let others = year.instead(of: party.id).compactMap { call($0.party, $0.number) }
    return Reaching(lines: [Line(calendar(instead, name(party)))], calls: others)
  }
}
