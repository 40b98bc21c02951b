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
    var row = Row<Act>(id, look: .note(look.tone), label, below: below, sign: look.sign)
    row.lines = ([onDay ? nil : whenAndWhere] + wished + [whose]).compactMap(\.self).map { Line($0) }
    if let head {
      row.badges = [sure, texts.arrival(head.entry)].compactMap(\.self)
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

  private var label: String {
    switch mine.card {
    case .wished: words(.wishGiven)
    case .asked: words(.askedFor)
    case .notChosen: words(mine.freeInstead.isEmpty ? .notChosenNoneFree : .notChosen)
    case .stands: words(mine.door != nil && !standsIn ? .doorStands : .stands)
    case .toClarify: words(mine.door?.state == .wishWithdrawn ? .wishWithdrawn : .twoGrants)
    case .cancelled: cancelled
    }
  }

  /// Who did not cancel themselves reads who did.
  private var cancelled: String {
    let others = head?.withdrawnBy ?? []
    guard !others.isEmpty, !others.contains(where: { $0.id == year.me }) else { return words(.cancelled) }
    return words(.cancelledBy, others.map(texts.name).joined(separator: ", "))
  }

  /// What was entered of a wish.
  private var wished: [String?] {
    guard mine.door == nil, let wish = mine.wish else { return [] }
    let others = wish.days.filter { $0 != date }.map(texts.dates.brief).joined(separator: ", ")
    let motto = onDay ? wish.fields.motto.map { words(.motto, $0) } : nil
    return [motto, others.isEmpty ? nil : words(.otherChoices, others)]
  }

  private var sure: Badge? {
    guard mine.door == nil, let wish = mine.wish, wish.state != .withdrawn else { return nil }
    return Badge(words(wish.fields.certain == false ? .tentative : .sure), .plain)
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
    case .cancelled: return texts.newWish(year)
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
    let free = mine.freeInstead
    guard !free.isEmpty else { return words(.nothingFree) }
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
      buttons.append(ActButton(words(.cancelDoor), .destructive, nil, .askCancel(door.id)))
    }
    if let wish = mine.wish, mine.door == nil, wish.state != .withdrawn {
      buttons.append(ActButton(words(.editWish), .secondary, .edit, .editWish(wish)))
      buttons.append(ActButton(words(.takeWishBack), .destructive, nil, .askTakeWishBack(wish.id)))
    }
    return buttons
  }
}

extension Texts {
  /// Whether another wish is worth it.
  func newWish(_ year: CalendarYear) -> String { calendar(year.wishable.isEmpty ? .nothingFree : .cancelledBelow) }
}
