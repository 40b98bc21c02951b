import Mitmach
import MitmachTesting

// What phones do, by field. Each answers nothing to a word that is not its own.
extension Player {
  func line(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    switch deed {
    case "sync": try await phone.connection().sync()
    case "stay": try phone.connection().stay()
    case "leave": phone.connection().leave()
    case "await": try await follow(phone, step.text("see"), step)
    default: return nil
    }
    return .nothing
  }

  func garden(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    let gardens = phone.gardens()
    switch deed {
    case "add_garden":
      let added = try await gardens.addGarden(name: step.text("name"), year: step.year())
      return Deed(id: added.document.hex)
    case "add_bed":
      let bed = BedFields(number: try step.number("number"), name: try step.text("title"))
      return .made(try await gardens.addBed(garden: document(step), bed: bed))
    case "note_bed":
      return .made(try await noteBed(gardens, step))
    case "add_task":
      return .made(try await gardens.addTask(garden: document(step), task: task(step)))
    case "claim":
      let claim = ClaimFields(task: try record(step), day: try step.text("day"))
      return .made(try await gardens.claim(garden: document(step), claim: claim))
    case "log_work":
      let done = DoneFields(
        task: try record(step), day: try step.text("day"), amount: try step.textIfAny("amount"))
      return .made(try await gardens.logWork(garden: document(step), done: done))
    case "skip":
      let reason = try step.choice("reason", of: [SkipReason.frost, .heat, .rain, .other])
      let skip = SkipFields(task: try record(step), day: try step.text("day"), reason: reason)
      return .made(try await gardens.skip(garden: document(step), skip: skip))
    default:
      return nil
    }
  }

  private func noteBed(_ gardens: Gardens, _ step: Step) async throws -> Receipt? {
    let (garden, bed) = (try document(step), try record(step))
    let seen = try await gardens.garden(garden: garden, today: today)
    guard let before = seen.beds.first(where: { $0.id == bed })?.fields else { throw TestTrouble("no such bed") }
    var after = before
    after.note = try step.text("note")
    return try await gardens.editBed(garden: garden, bed: bed, before: before, after: after)
  }

  private func task(_ step: Step) throws -> TaskFields {
    let everyDays = try step.numberIfAny("every_days")
    return TaskFields(
      bed: try recordIfAny(step, "bed"), title: try step.text("title"),
      due: everyDays == nil ? .once : .everyDays, firstDue: try step.textIfAny("first_due"),
      everyDays: everyDays, onRequest: try step.flagIfAny("on_request"))
  }

  func calendar(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    let calendars = phone.calendars()
    switch deed {
    case "set_up_calendar":
      let added = try await calendars.setUp(year: step.year(), frame: CalendarFields())
      return Deed(id: added.document.hex)
    case "wish":
      let wish = WishFields(
        enteredOn: today, first: try step.text("first"), second: try step.textIfAny("second"))
      return .made(try await calendars.wish(calendar: document(step), wish: wish, asker: asker(step)))
    case "grant":
      let (host, door) = (try card(step.text("host")), DoorFields(date: try step.text("date")))
      return .made(try await calendars.grant(calendar: document(step), host: host, door: door))
    default:
      return nil
    }
  }

  func event(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    let events = phone.events()
    switch deed {
    case "plan_event":
      let event = EventFields(
        format: .einsatz, title: try step.text("title"), start: try step.text("start"),
        place: try step.textIfAny("place"),
        seatRule: try step.choiceIfAny("seat_rule", of: [SeatRule.no, .firstCome, .weChoose]),
        seats: try step.numberIfAny("seats"))
      return Deed(id: try await events.plan(event: event).document.hex)
    case "move_event":
      return .made(try await moveEvent(events, step))
    case "answer":
      let answer = EventAnswer(
        answer: try step.choice("answer", of: [Answer.yes, .no, .maybe]),
        adults: try step.numberIfAny("adults"), children: try step.numberIfAny("children"))
      return .made(
        try await events.answer(event: document(step), answer: answer, today: today, asker: asker(step)))
    case "check_in":
      let arrival = CheckInFields(
        rsvp: try record(step), heads: try step.number("heads"), door: try step.text("door"))
      return .made(try await events.checkIn(event: document(step), checkIn: arrival))
    case "pledge":
      let pledge = PledgeFields(item: try step.text("item"), amount: try step.numberIfAny("amount"))
      return .made(try await events.pledge(event: document(step), pledge: pledge))
    default:
      return nil
    }
  }

  private func moveEvent(_ events: Events, _ step: Step) async throws -> Receipt? {
    let event = try document(step)
    guard let item = try await events.event(event: event, today: today).event else { throw TestTrouble("no event") }
    let before = item.fields
    var after = before
    after.start = try step.text("start")
    return try await events.editEvent(event: event, record: item.id, before: before, after: after)
  }

  func people(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    let people = phone.people()
    switch deed {
    case "add_card":
      let kind = try step.choice("kind", of: [CardKind.person, .household, .group, .organisation])
      return Deed(id: try await people.add(kind: kind, name: step.text("name")).card.hex)
    case "grant_role":
      let field = try step.choice(
        "field", of: [FieldOfWork.community, .garden, .calendar, .event, .organisation])
      let level = try step.choice(
        "level",
        of: [Level.organiser, .lead, .deputy, .member, .mentor, .kitchen, .door, .calls, .minutes])
      let role = NewRole(person: try card(step.text("person")), area: Area(field: field), level: level)
      return .made(try await people.grantRole(role: role))
    case "end_roles":
      let card = try card(step.text("person"))
      let seen = try await people.people(today: today)
      guard let person = seen.people.first(where: { $0.id == card }) else { throw TestTrouble("no such person") }
      for role in person.roles { _ = try await people.endRole(role: role.id) }
      return .nothing
    default:
      return nil
    }
  }

  func entries(_ deed: String, _ phone: Phone, _ step: Step) async throws -> Deed? {
    let entries = phone.entries()
    switch deed {
    case "withdraw":
      return .made(try await entries.withdraw(document: document(step), record: record(step)))
    case "settle":
      return .made(try await settle(entries, step))
    case "enter_again":
      return .made(try await entries.enterAgain(command: firstNotAccepted(entries)))
    case "forget":
      try await entries.forget(command: firstNotAccepted(entries))
      return .nothing
    case "import":
      let file = try Kit.list(step.text("list"))
      let preview = try await phone.lists().preview(file: file, options: ImportOptions(today: today))
      guard let plan = preview.plan else { throw TestTrouble("can't be imported: \(preview.errors)") }
      _ = try await plan.carryOut()
      return .nothing
    default:
      return nil
    }
  }

  private func settle(_ entries: Entries, _ step: Step) async throws -> Receipt {
    let (document, record) = (try document(step), try record(step))
    let (field, text) = (try step.text("field"), try step.text("value"))
    let head = try await entries.record(record: record, today: today).head
    let values = head.contradictions.first { $0.field == field }?.values ?? []
    guard let value = values.first(where: { shown($0.value) == text }) else { throw TestTrouble("no such value") }
    let of = RecordRef(document: document, record: record, kind: head.kind)
    return try await entries.settle(of: of, field: field, value: value.raw)
  }

  private func firstNotAccepted(_ entries: Entries) async throws -> CommandId {
    let none = CommandId(hex: String(repeating: "0", count: 32))
    return try await entries.mine().notAccepted.first?.command ?? none
  }
}
