import Mitmach

/// *Mein Türchen*: how a door or wish of mine stands, and what I can do about it.
struct MyDoorRow {
  typealias Act = CalendarAct

  /// More days than these nobody reads; they stand in the calendar below.
  private static let freeShown = 7

  let mine: MyDoor
  let year: CalendarYear
  /// The day is being looked at already.
  let onDay: Bool
  let texts: Texts

  private var words: Words<CalendarText> { texts.calendar }
  private var head: Head? { mine.door?.head ?? mine.wish?.head }
  private var date: Day? { mine.date.flatMap(Day.init(iso:)) }
  private var standsIn: Bool { mine.part == .standby }
  private var settling: Bool { mine.card == .toClarify }

  func row(_ id: String) -> Row<Act> {
    var row = Row<Act>(id, look: .note(look.tone), words(label), below: below, sign: look.sign)
    row.lines = [onDay ? nil : whenAndWhere, whose].compactMap(\.self).map { Line($0) }
    if let head {
      row.badges = [texts.arrival(head.entry)].compactMap(\.self)
      row.choices = texts.settling(head)
    }
    row.buttons = buttons
    return row
  }

  private var look: (tone: Tone, sign: Sign) {
    switch mine.card {
    case .wished, .asked: (.chosen, .time)
    case .notChosen: (.attention, .attention)
    case .stands: (.good, .check)
    case .toClarify: (.alarm, .attention)
    case .cancelled: (.plain, .close)
    }
  }

  private var label: CalendarText {
    switch mine.card {
    case .wished: .wishGiven
    case .asked: .askedFor
    case .notChosen: .notChosen
    case .stands: mine.door != nil && !standsIn ? .doorStands : .stands
    case .toClarify: mine.door?.state == .wishWithdrawn ? .wishWithdrawn : .twoGrants
    case .cancelled: .cancelled
    }
  }

  private var below: String? {
    switch mine.card {
    case .wished: return answer
    case .asked: return words(.answerLater)
    case .notChosen: return notChosen
    case .stands:
      if standsIn { return nil }
      guard let door = mine.door else { return words(.standsBelow) }
      let missing = door.missing.map { texts.field($0, of: .door) }.joined(separator: ", ")
      return missing.isEmpty ? words(.doorStandsBelow) : words(.programmeMissing, missing)
    case .toClarify:
      return words(mine.door?.state == .wishWithdrawn ? .wishWithdrawnBelow : .twoGrantsHost)
    case .cancelled: return words(.cancelledBelow)
    }
  }

  /// Wishes are answered before the programme is printed.
  private var answer: String {
    guard let print = year.calendar.frame?.printDay.flatMap(Day.init(iso:)), print >= year.today else {
      return words(.answerLater)
    }
    return words(.answerBy, texts.dates.short(print, year.today))
  }

  private var notChosen: String {
    guard case .notChosen(let dates) = mine.wish?.state, !dates.isEmpty else { return words(.nothingFree) }
    let free = dates.compactMap(Day.init(iso:))
    let said = texts.dates.inMonths(Array(free.prefix(Self.freeShown)))
    return words(free.count > Self.freeShown ? .stillFreeMore : .stillFree, said)
  }

  private var whenAndWhere: String {
    let fields = mine.door?.fields
    return [
      date.map { texts.dates.short($0, year.today) },
      fields?.start.flatMap(TimeOfDay.init(iso:)).map(texts.dates.time), fields?.street,
      fields?.motto ?? mine.wish?.fields.motto,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Whose it is, if not mine: I stand in for them or act for them.
  private var whose: String? {
    guard let owner = head?.owner else { return nil }
    if standsIn { return words(.standsInFor, texts.name(owner)) }
    return owner.id == year.me ? nil : words(.onBehalfOf, texts.name(owner))
  }

  private var buttons: [ActButton<Act>] {
    var buttons: [ActButton<Act>] = []
    if let date, !onDay {
      let place = Place.document(DocumentPlace(.calendar, year.id, day: date))
      buttons.append(ActButton(words(.look), settling ? .primary : .quiet, .calendar, .open(place)))
    }
    // Who stands in for the host does not speak for them.
    guard !standsIn else { return buttons }
    return settling ? buttons + hosts : hosts + buttons
  }

  private var hosts: [ActButton<Act>] {
    var buttons: [ActButton<Act>] = []
    if let door = mine.door, door.stands {
      if !settling {
        let missing = !door.missing.isEmpty
        buttons.append(
          ActButton(
            words(missing ? .giveProgramme : .editProgramme), missing ? .primary : .secondary, .edit,
            .programme(door)))
      }
      buttons.append(ActButton(words(.cancelDoor), .destructive, nil, .askCancel(door.id, mine: door.head.mine)))
    }
    if let wish = mine.wish, mine.door == nil, wish.state != .withdrawn {
      buttons.append(ActButton(words(.editWish), .secondary, .edit, .editWish(wish)))
      buttons.append(ActButton(words(.takeWishBack), .destructive, nil, .askTakeWishBack(wish.id)))
    }
    return buttons
  }
}
