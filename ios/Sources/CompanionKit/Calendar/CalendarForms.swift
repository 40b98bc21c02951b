import Mitmach

// The forms of a calendar: what they ask for stands in `WishField`, `ProgrammeField`, `FrameField` and below; what
// fails is said in the form, so only what went well is told here.

/// What is asked for of a door that is given without a wish.
enum GiveField: String {
  case host, name
}

/// What of a door only organisers change; the names are the core's.
enum PlanField: String {
  case date, standby
}

/// For whom a day is kept.
enum ReserveField: String {
  case label
}

extension CalendarActs {
  /// Opens one of the forms.
  func openForm(_ act: CalendarAct) {
    guard let year else { return }
    switch act {
    case .wishWithMore(let day): form = wish(day, year)
    case .editWish(let wish): form = edit(wish, year)
    case .give(let day): form = give(day, year)
    case .programme(let door): form = programme(door, year)
    case .plan(let door): form = plan(door, year)
    case .reserve(let day): form = reserve(day, year)
    default: break
    }
  }

  private func wish(_ day: Day, _ year: CalendarYear) -> FormModel {
    let begin = WishFields(enteredOn: session.today.iso, first: day.iso, certain: true)
    let days = year.wishable.filter { $0 != day }
    return FormModel(
      texts.calendar(.wishTitle), about: texts.dates.full(day), save: texts.calendar(.wishDay), texts: texts,
      entries: WishField.entries(days, texts) + ForWhom.entries(year.others, texts), values: WishField.values(begin)
    ) { [self] values in
      let wish = WishField.fields(values, over: begin)
      let outcome = await entered {
        try await calendars.wish(calendar: year.id, wish: wish, asker: ForWhom.asker(values))
      }
      return await tellNewIfDone(outcome, texts.calendar(.saidWished), back: .saidWishBack)
    }
  }

  private func edit(_ wish: WishView, _ year: CalendarYear) -> FormModel {
    let days = Set(year.wishable + wish.days).sorted()
    let options = days.map { FormEntry.Option($0.iso, texts.dates.brief($0)) }
    let name = texts.field(WishField.first.rawValue, of: .wish)
    let first = FormEntry(WishField.first, name, .choice(options)).mustBeThere()
    return FormModel(
      texts.calendar(.editWish), texts: texts, entries: [first] + WishField.entries(days, texts),
      values: WishField.values(wish.fields)
    ) { [self] values in
      let after = WishField.fields(values, over: wish.fields)
      let outcome = await entered {
        try await calendars.editWish(calendar: year.id, wish: wish.id, before: wish.fields, after: after)
      }
      return tellIfDone(outcome, texts.calendar(.saidWishChanged))
    }
  }

  private func give(_ day: Day, _ year: CalendarYear) -> FormModel {
    let words = texts.calendar
    let new = FormEntry.Option(nil, words(.takeIn))
    let hosts = year.people.map { FormEntry.Option($0.party.id.hex, texts.name($0.party)) }
    let entries = [
      FormEntry(GiveField.host, words(.whoHosts), .choice([new] + hosts)),
      FormEntry(GiveField.name, texts.fields(.fieldName), .text(lines: 1)).mustBeThere()
        .only(where: GiveField.host, is: nil),
    ]
    return FormModel(
      words(.grantWithoutWish), about: "\(texts.dates.full(day)). \(words(.grantWithoutWishBelow))",
      save: words(.grant), texts: texts, entries: entries
    ) { [self] values in
      let card = values.text(GiveField.host).map(CardId.init(hex:))
      let known = year.people.first { $0.party.id == card }
      let name = known.map { texts.name($0.party) } ?? values.text(GiveField.name) ?? ""
      let outcome = await entered {
        let host: CardId
        if let card { host = card } else { host = try await household(name) }
        return try await calendars.grant(calendar: year.id, host: host, door: year.usualDoor(day))
      }
      return await tellNewIfDone(outcome, words(.saidGranted, name), back: .saidGrantBack)
    }
  }

  /// A household that is not among the people yet; tried again, nobody is there twice.
  private func household(_ name: String) async throws -> CardId {
    if let known = made[name] { return known }
    let card = try await session.phone.people().add(kind: .household, name: name).card
    made[name] = card
    return card
  }

  private func programme(_ door: DoorView, _ year: CalendarYear) -> FormModel {
    let usual = year.calendar.frame?.usualStart.flatMap(TimeOfDay.init(iso:)) ?? TimeOfDay(17, 0)
    return FormModel(
      texts.calendar(door.missing.isEmpty ? .editProgramme : .giveProgramme), texts: texts,
      entries: ProgrammeField.entries(organises: year.organises, usual: usual, texts),
      values: ProgrammeField.values(door.fields)
    ) { [self] values in
      await edit(door, ProgrammeField.fields(values, over: door.fields), .saidProgramme)
    }
  }

  private func plan(_ door: DoorView, _ year: CalendarYear) -> FormModel {
    let days = Set(year.wishable + [door.day].compactMap(\.self)).sorted()
    let none = FormEntry.Option(nil, texts.calendar(.noStandby))
    let people = year.people.map { FormEntry.Option($0.party.id.hex, texts.name($0.party)) }
    let options = days.map { FormEntry.Option($0.iso, texts.dates.brief($0)) }
    let entries = [
      FormEntry(PlanField.date, texts.field(PlanField.date.rawValue, of: .door), .choice(options)).mustBeThere(),
      FormEntry(PlanField.standby, texts.field(PlanField.standby.rawValue, of: .door), .choice([none] + people)),
    ]
    var values = FormValues()
    values.set(PlanField.date, door.fields.date)
    values.set(PlanField.standby, door.fields.standby?.hex)
    return FormModel(texts.calendar(.plan), texts: texts, entries: entries, values: values) { [self] values in
      var after = door.fields
      after.date = values.text(PlanField.date)
      after.standby = values.text(PlanField.standby).map(CardId.init(hex:))
      return await edit(door, after, .saidPlan)
    }
  }

  private func edit(_ door: DoorView, _ after: DoorFields, _ told: CalendarText) async -> Outcome<Entered> {
    let outcome = await entered {
      try await calendars.editDoor(
        calendar: door.head.document, door: door.id, before: door.fields, after: after)
    }
    return tellIfDone(outcome, texts.calendar(told))
  }

  private func reserve(_ day: Day, _ year: CalendarYear) -> FormModel {
    let words = texts.calendar
    let label = FormEntry(ReserveField.label, words(.reserveFor), .text(lines: 1)).mustBeThere()
    return FormModel(
      words(.reserve), about: words(.reserveBelow), save: words(.reserve), texts: texts, entries: [label]
    ) { [self] values in
      guard let frame = year.calendar.frame, let record = year.calendar.frameHead?.id else { return .failed(.gone) }
      let after = frame.reserving(day, for: values.text(ReserveField.label))
      let outcome = await entered {
        try await calendars.editFrame(calendar: year.id, frame: record, before: frame, after: after)
      }
      return tellIfDone(outcome, words(.saidFrame))
    }
  }

  /// Sets a year up, or changes the frame that was there.
  func frameForm(_ record: RecordId?, _ seen: CalendarFields) -> FormModel {
    let words = texts.calendar
    let form = FormModel(
      words(record == nil ? .setUp : .editFrame), save: record == nil ? words(.setUp) : nil, texts: texts,
      entries: FrameField.entries(seen, today: session.today, texts), values: FrameField.values(seen)
    ) { [self] values in
      let frame = FrameField.fields(values, over: seen)
      let outcome = await entered {
        if let record, let year {
          return try await calendars.editFrame(calendar: year.id, frame: record, before: seen, after: frame)
        }
        return try await calendars.setUp(year: Int16(clamping: frame.year ?? 0), frame: frame).receipt
      }
      return tellIfDone(outcome.map { _ in Entered(nil) }, words(record == nil ? .saidSetUp : .saidFrame))
    }
    form.problems = { [texts] in FrameField.problems($0, texts) }
    return form
  }
}
