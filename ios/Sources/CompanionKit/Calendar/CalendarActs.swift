import Mitmach
import Observation

/// What people enter in a calendar, with what they are told afterwards; its screens have one each.
@MainActor @Observable
final class CalendarActs {
  /// A form over the page.
  var form: FormModel?
  /// A question over the page.
  var question: Question<CalendarAct>?

  /// The year as it is shown.
  @ObservationIgnored var year: CalendarYear?
  @ObservationIgnored let companion: Companion
  @ObservationIgnored var trembling = Trembling()
  /// Households that were taken in for a door.
  @ObservationIgnored var made: [String: CardId] = [:]

  init(_ companion: Companion) {
    self.companion = companion
  }

  var session: Session { companion.session }
  var texts: Texts { companion.texts }
  var calendars: Calendars { session.phone.calendars() }

  /// Does what all screens of a calendar can do.
  func perform(_ act: CalendarAct) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .call(let number): companion.device.call(number)
    case .show: break
    case .wish(let day): await wish(day)
    case .grant(let wish, let day): await grant(wish, day)
    case .unreserve(let day): await unreserve(day)
    case .askTakeWishBack, .askDecline, .askCancel, .askUnreserve: ask(act)
    case .takeWishBack(let record): await withdraw(record, .saidWishBack)
    case .decline(let wish): await decline(wish)
    case .cancel(let record): await withdraw(record, .saidCancelled)
    case .withdrawGrant(let record): await withdraw(record, .saidGrantBack)
    case .takeFrameBack(let record): await withdraw(record, .saidSettled)
    case .settle(let record, let field, let value):
      // What was chosen is final until somebody writes again: nothing is offered to be undone.
      let outcome = await entered {
        try await session.phone.entries().settle(of: record, field: field, value: value)
      }
      companion.tell(outcome, done: texts.calendar(.saidSettled))
    case .setUp(let frame): form = frameForm(nil, frame)
    case .editFrame(let record, let frame): form = frameForm(record, frame)
    case .wishWithMore, .editWish, .give, .programme, .plan, .reserve: openForm(act)
    }
  }

  private func wish(_ day: Day) async {
    guard let year, trembling.takes() else { return }
    let wish = WishFields(enteredOn: session.today.iso, first: day.iso, certain: true)
    let outcome = await entered { try await calendars.wish(calendar: year.id, wish: wish) }
    await tellNew(outcome, texts.calendar(.saidWished), back: .saidWishBack)
  }

  private func grant(_ wish: WishView, _ day: Day) async {
    guard let year, trembling.takes() else { return }
    let host = wish.head.owner
    let outcome = await entered {
      try await calendars.grant(calendar: year.id, host: host.id, door: year.granting(wish, day))
    }
    await tellNew(outcome, texts.calendar(.saidGranted, texts.name(host)), back: .saidGrantBackWish)
  }

  private func unreserve(_ day: Day) async {
    question = nil
    guard let year, let frame = year.calendar.frame, let record = year.calendar.frameHead?.id else { return }
    let outcome = await entered {
      try await calendars.editFrame(
        calendar: year.id, frame: record, before: frame, after: frame.reserving(day, for: nil))
    }
    companion.tell(outcome, done: texts.calendar(.saidFrame))
  }

  private func ask(_ act: CalendarAct) {
    let words = texts.calendar
    switch act {
    case .askTakeWishBack(let record):
      ask(words(.takeWishBackTitle), takeWishBackBelow(record), words(.takeWishBack), .takeWishBack(record))
    case .askDecline(let wish):
      ask(words(.declineTitle), declineBelow(wish.head.owner), words(.decline), .decline(wish))
    case .askCancel(let record):
      // Somebody else is looked for only once the day is printed; before, it is as free as any.
      let day = words(year?.calendar.printed == true ? .cancelDoorPrinted : .cancelDoorFree)
      ask(words(.cancelDoorTitle), "\(day) \(words(.isFinal))", words(.cancelDoor), .cancel(record))
    case .askUnreserve(let day):
      // Whoever the day was kept for counts on it.
      ask("\(words(.unreserve))?", words(.takeWishBackBelow), words(.unreserve), .unreserve(day))
    default: break
    }
  }

  /// The day of one that was not chosen is another's already.
  private func takeWishBackBelow(_ record: RecordId) -> String {
    guard let year else { return "" }
    let taken = if case .notChosen = year.wish(record)?.state { true } else { false }
    return taken ? texts.newWish(year) : texts.calendar(.takeWishBackBelow)
  }

  /// Where nobody reads the app the organiser has to say it.
  private func declineBelow(_ host: Party) -> String {
    let name = texts.name(host)
    guard let year, !year.readsApp(host.id) else { return texts.calendar(.declineBelow, name) }
    return texts.calendar(.declineTell, year.person(host.id)?.number.map { "\(name) (\($0))" } ?? name)
  }

  private func ask(_ title: String, _ below: String, _ label: String, _ act: CalendarAct) {
    question = Question(title: title, below: below, answers: [ActButton(label, .destructive, nil, act)])
  }

  /// A withdrawal is for good, so nobody is offered to undo it.
  private func withdraw(_ record: RecordId, _ told: CalendarText) async {
    question = nil
    guard let year else { return }
    let outcome = await entered { try await session.phone.entries().withdraw(document: year.id, record: record) }
    companion.tell(outcome, done: texts.calendar(told))
  }

  private func decline(_ wish: WishView) async {
    question = nil
    guard let year else { return }
    let host = wish.head.owner
    let (name, number) = (texts.name(host), year.person(host.id)?.number)
    let outcome = await entered { try await session.phone.entries().withdraw(document: year.id, record: wish.id) }
    guard outcome.value != nil, !year.readsApp(host.id) else {
      companion.tell(outcome, done: texts.calendar(.saidDeclined))
      return
    }
    companion.tellEntered(
      texts.calendar(.saidDeclinedTell, name), action: number.map { _ in texts.calendar(.call, name) }
    ) { [companion] in
      if let number { companion.device.call(number) }
    }
  }

  /// Of a form, which says itself what fails.
  func tellIfDone(_ outcome: Outcome<Entered>, _ text: String) -> Outcome<Entered> {
    if outcome.value != nil { companion.tell(outcome, done: text) }
    return outcome
  }
}

extension Texts {
  /// Fields of a record with two values.
  func contradictions<Act>(of head: Head, settle: (RecordRef, String, FieldValue) -> Act) -> [TwoValues<Act>] {
    head.contradictions.map { contradiction in
      let record = RecordRef(document: head.document, record: head.id, kind: head.kind)
      return twoValues(contradiction, named: field(contradiction.field, of: head.kind)) {
        settle(record, contradiction.field, $0.raw)
      }
    }
  }

  func settling(_ head: Head) -> [TwoValues<CalendarAct>] {
    contradictions(of: head) { .settle($0, field: $1, value: $2) }
  }
}
