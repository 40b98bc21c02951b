import Mitmach

/// A bed or a task in words.
struct RecordPage {
  typealias Act = GardenAct

  let led: Bool
  let today: Day
  let me: CardId
  let texts: Texts

  /// Nothing live has that name: it was taken back.
  func gone(_ garden: DocumentId) -> Page<Act> {
    var row = Row<Act>(
      "gone", look: .empty, texts.garden(.gone), below: texts.garden(.goneBelow), sign: .garden)
    row.buttons = [ActButton(texts.garden(.beds), .secondary, nil, .open(.beds(garden)))]
    return Page(texts.garden(.tab), sections: [PageSection("gone", rows: [row])])
  }

  // A bed: what grows there, its tasks, and what was done on it.

  func page(_ bed: BedView) -> Page<Act> {
    let title = texts.bed(bed)
    var page = Page<Act>(title, sections: [sown(bed), facts(bed), tasks(bed), work(bed)].compactMap(\.self))
    if led {
      page.bar = [
        ActButton(texts.garden(.editBed), .secondary, .edit, .editBed(bed)),
        takeBack(bed.id, title, .bed),
      ]
    }
    return page
  }

  private func sown(_ bed: BedView) -> PageSection<Act>? {
    guard let until = bed.noWeeding.flatMap({ Day(iso: $0.until) }) else { return nil }
    let below = texts.garden(.until, texts.dates.short(until, today))
    let row = Row<Act>("sown", look: .note(.attention), texts.garden(.sown), below: below, sign: .garden)
    return PageSection("sown", rows: [row])
  }

  /// What is known of a bed, each with what it is.
  private func facts(_ bed: BedView) -> PageSection<Act> {
    let fields = bed.fields
    func name(_ field: BedField) -> String { texts.field(field.rawValue, of: .bed) }
    let known: [(String?, String)] = [
      (bed.holder.map(texts.name), name(.holder)), (fields.crop, name(.crop)), (fields.note, name(.note)),
      (fields.zone, name(.zone)), (fields.harvestRule, name(.harvestRule)),
      (fields.sownOn.flatMap(Day.init(iso:)).map { texts.dates.short($0, today) }, name(.sownOn)),
    ]
    var rows = known.compactMap { value, field in value.map { Row<Act>("fact \(field)", look: .fact, $0, below: field) }
    }
    if rows.isEmpty { rows = [Row("no facts", texts.common(.notSaid))] }
    rows[0].badges = [texts.arrival(bed.head.entry)].compactMap(\.self)
    let choices = texts.contradictions(bed.head)
    if !choices.isEmpty {
      var row = Row<Act>("choices", look: .note(.attention), texts.bed(bed), sign: .attention)
      row.choices = choices
      rows.insert(row, at: 0)
    }
    return PageSection("facts", rows: rows)
  }

  private func tasks(_ bed: BedView) -> PageSection<Act> {
    var rows = bed.tasks.map { TaskRow(task: $0, day: today, today: today, me: me, texts: texts).row }
    if rows.isEmpty { rows = [Row("no tasks", texts.garden(.noTasks))] }
    if led { rows.append(button("add task", .addTask, .add, .addTask(bed: bed.id, beds: []))) }
    return PageSection("tasks", title: texts.garden(.tasks), rows: rows)
  }

  private func work(_ bed: BedView) -> PageSection<Act> {
    let log = button("log", .otherWork, .add, .logWork(bed))
    let rows = bed.work.map { line($0, title: $0.title ?? texts.garden(.enterWork), withTitle: true) }
    let none = Row<Act>("no work", texts.garden(.noWork))
    return PageSection("work", title: texts.garden(.work), rows: [log] + (rows.isEmpty ? [none] : rows))
  }

  // A task: its rule, who will do it and when, and what was done.

  func page(_ task: TaskView, history: [WorkView]) -> Page<Act> {
    let title = texts.title(task)
    let past = history.map { line($0, title: title, withTitle: false) }
    let none = Row<Act>("no work", texts.garden(.noWork))
    let told = PageSection("history", title: texts.garden(.history), rows: past.isEmpty ? [none] : past)
    var page = Page<Act>(title, sections: [facts(task), bed(task), promises(task), told].compactMap(\.self))
    if led {
      page.bar = [
        ActButton(texts.garden(.editTask), .secondary, .edit, .editTask(task)),
        takeBack(task.id, title, .task),
      ]
    }
    return page
  }

  private func facts(_ task: TaskView) -> PageSection<Act> {
    let words = TaskRow(task: task, day: today, today: today, me: me, texts: texts)
    var row = Row<Act>(
      "task", texts.rule(task, today: today), below: texts.activity(task.fields.activity), sign: task.sign)
    row.lines = (task.fields.minutes.map { [Line(texts.common(.minutes, Int($0)), sign: .time)] } ?? []) + words.needs
    row.badges = words.badges
    row.choices = texts.contradictions(task.head)
    row.buttons = words.buttons
    return PageSection("task", rows: [row])
  }

  private func bed(_ task: TaskView) -> PageSection<Act>? {
    guard let bed = task.bed else { return nil }
    let below = bed.holder.map { texts.garden(.heldBy, texts.name($0)) }
    var row = Row<Act>("bed", texts.bed(bed), below: below, sign: .leaf)
    row.tap = .open(.document(DocumentPlace(.garden, task.head.document, record: bed.id)))
    return PageSection("bed", rows: [row])
  }

  private func promises(_ task: TaskView) -> PageSection<Act> {
    let claims = task.claims + task.laterClaims
    let words = TaskRow(task: task, day: today, today: today, me: me, texts: texts)
    var rows = words.coming.enumerated().map { place, line in
      Row<Act>("coming \(place)", line.text, below: line.below, sign: line.sign)
    }
    if claims.isEmpty { rows.insert(Row("no promises", texts.garden(.noPromises)), at: 0) }
    let ref = TaskRef(task.id, texts.title(task))
    rows.append(button("other day", .otherDay, .calendar, .otherDay(ref, likely: task.nextDay)))
    return PageSection("promises", title: texts.garden(.promises), rows: rows + claims.map { claim($0, of: task) })
  }

  /// A promise, and the way out of it.
  private func claim(_ claim: ClaimView, of task: TaskView) -> Row<Act> {
    let day = claim.fields.day.flatMap(Day.init(iso:)).map { texts.dates.near($0, today) }
    let who = [texts.coming([claim], me: me), texts.enteredBy(claim.head)].compactMap(\.self)
    var row = Row<Act>(
      "claim \(claim.id)", (day ?? texts.garden(.wheneverDue)).begun, below: who.joined(separator: " · "),
      sign: .person)
    row.badges = [texts.arrival(claim.head.entry)].compactMap(\.self)
    row.choices = texts.contradictions(claim.head)
    row.buttons = takeBack(claim.head, texts.title(task))
    return row
  }

  /// Work that was done: the day, who, and what they said of it.
  private func line(_ work: WorkView, title: String, withTitle: Bool) -> Row<Act> {
    let day = work.fields.day.flatMap(Day.init(iso:)).map { texts.dates.near($0, today) } ?? texts.common(.notSaid)
    var row = Row<Act>(
      "work \(work.id)", day.begun, below: texts.work(work, me: me, withTitle: withTitle), sign: .check)
    row.badges = [texts.arrival(work.head.entry)].compactMap(\.self)
    row.buttons = takeBack(work.head, title)
    return row
  }

  private func takeBack(_ head: Head, _ title: String) -> [ActButton<Act>] {
    guard head.mine || led else { return [] }
    return [takeBack(head.id, title, head.mine ? .mine : .others)]
  }

  private func takeBack(_ record: RecordId, _ title: String, _ what: TakingBack) -> ActButton<Act> {
    ActButton(texts.takeBack(what), .destructive, nil, .askTakeBack(record, title: title, what))
  }

  private func button(_ id: String, _ label: GardenText, _ sign: Sign, _ act: Act) -> Row<Act> {
    var row = Row<Act>(id, look: .button, "")
    row.buttons = [ActButton(texts.garden(label), .secondary, sign, act)]
    return row
  }
}
