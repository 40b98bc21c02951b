import Mitmach

extension CalendarActs {
  /// What is to be seen of a door or wish, whoever wrote it.
  private enum Standing: Equatable {
    case door(DoorState, DoorFields)
    case wish(WishFields)
  }

  /// Tells that a new record was entered, with a way back that ends where others have acted on it meanwhile; or what is
  /// wrong.
  func tellNew(_ outcome: Outcome<Entered>, _ said: String, back: CalendarText) async {
    guard let year, let record = outcome.value?.record else {
      companion.tell(outcome, done: said)
      return
    }
    let calendar = year.id
    let seen = await standing(record, in: calendar)
    companion.tellEntered(said, action: texts.common(.undo)) { [self] in
      guard let seen, await standing(record, in: calendar) == seen else { return companion.tell(.outOfDate) }
      let outcome = await entered { try await session.phone.entries().withdraw(document: calendar, record: record) }
      companion.tell(outcome, done: texts.calendar(back))
    }
  }

  /// The same of a form, which says itself what fails.
  func tellNewIfDone(_ outcome: Outcome<Entered>, _ said: String, back: CalendarText) async -> Outcome<Entered> {
    if outcome.value != nil { await tellNew(outcome, said, back: back) }
    return outcome
  }

  /// Nil once it is taken back or a wish is granted.
  private func standing(_ record: RecordId, in calendar: DocumentId) async -> Standing? {
    let view = try? await calendars.calendar(calendar: calendar, today: session.today.iso)
    if let door = view?.doors.first(where: { $0.id == record && $0.stands }) { return .door(door.state, door.fields) }
    return view?.wishes.first { $0.id == record && $0.isLive }.map { .wish($0.fields) }
  }
}
