import Mitmach

// The forms of a garden: what they ask for stands in `BedField`, `TaskField` and below; what fails is said in the form,
// so only what went well is told here.

/// What is asked for of work that was done.
enum WorkField: String {
  case amount, minutes, heads, note
}

/// What is asked for of a promise.
enum ClaimField: String {
  case day, otherDay, heads
}

extension GardenActs {
  /// Opens one of the forms.
  func open(_ act: GardenAct, on day: Day) async {
    let people = await session.phone.mayEnterFor(garden, today: session.today)
    switch act {
    case .details(let task):
      form = work(about: task.title, day: day, people) { $0.task = task.record }
    case .logWork(let bed):
      form = work(about: texts.bed(bed), day: day, people) { $0.bed = bed.id }
    case .otherDay(let task, let likely): form = claim(task, likely, people)
    case .addBed(let number): form = bed(nil, number: number, people)
    case .editBed(let seen): form = bed(seen, number: 1, people)
    case .addTask(let bed, let beds): form = task(nil, bed: bed, beds: beds)
    case .editTask(let seen): form = task(seen, bed: nil, beds: [])
    default: break
    }
  }

  private func work(
    about: String, day: Day, _ people: [Party], of target: @escaping (inout DoneFields) -> Void
  ) -> FormModel {
    let words = texts.garden
    let entries = [
      FormEntry(WorkField.amount, words(.amountField), .text(lines: 1)),
      FormEntry(WorkField.minutes, words(.minutesField), .number(1...720)),
      FormEntry(WorkField.heads, words(.headsField), .count(1...500)),
      FormEntry(WorkField.note, words(.remarkField), .text(lines: 2)),
    ]
    let near = texts.dates.near(day, session.today)
    return FormModel(
      words(.enterWork), about: "\(about) · \(near)".begun, texts: texts,
      entries: entries + ForWhom.entries(people, texts)
    ) { [self] values in
      let heads = values.number(WorkField.heads).flatMap { $0 > 1 ? Int64($0) : nil }
      var done = DoneFields(
        day: day.iso, heads: heads, amount: values.text(WorkField.amount),
        minutes: values.number(WorkField.minutes).map(Int64.init), note: values.text(WorkField.note))
      target(&done)
      let outcome = await entered {
        try await gardens.logWork(garden: garden, done: done, asker: ForWhom.asker(values))
      }
      return tellIfDone(outcome, words(.entered, about), undo: true)
    }
  }

  private func claim(_ task: TaskRef, _ likely: Day?, _ people: [Party]) -> FormModel {
    let words = texts.garden
    let today = session.today
    var days = (0..<4).map { today.adding($0) }
    if let likely, !days.contains(likely) { days.append(likely) }
    let options = days.map { FormEntry.Option($0.iso, texts.dates.near($0, today).begun) }
    let entries = [
      FormEntry(
        ClaimField.day, words(.whichDay), .choice(options + [.init(nil, words(.wheneverDue).begun)])),
      FormEntry(ClaimField.otherDay, words(.otherDay), .day(suggested: today)),
      FormEntry(ClaimField.heads, words(.headsField), .count(1...500)),
    ]
    var values = FormValues()
    values.set(ClaimField.day, (likely ?? today).iso)
    return FormModel(
      task.title, texts: texts, entries: entries + ForWhom.entries(people, texts), values: values
    ) { [self] values in
      let heads = values.number(ClaimField.heads).flatMap { $0 > 1 ? Int64($0) : nil }
      let day = values.day(ClaimField.otherDay)?.iso ?? values.text(ClaimField.day)
      let asker = ForWhom.asker(values)
      let outcome = await entered {
        try await gardens.claim(
          garden: garden, claim: ClaimFields(task: task.record, day: day, heads: heads), asker: asker)
      }
      return tellIfDone(outcome, words(asker == nil ? .claimed : .entered, task.title), undo: true)
    }
  }

  private func bed(_ seen: BedView?, number: Int, _ people: [Party]) -> FormModel {
    FormModel(
      texts.garden(seen == nil ? .addBed : .editBed), texts: texts,
      entries: BedField.entries(people, today: session.today, texts),
      values: BedField.values(seen?.fields, number: number)
    ) { [self] values in
      let before = seen?.fields ?? BedFields()
      let after = BedField.fields(values, over: before)
      let outcome = await entered {
        if let seen {
          return try await gardens.editBed(garden: garden, bed: seen.id, before: before, after: after)
        }
        return try await gardens.addBed(garden: garden, bed: after)
      }
      return tellIfDone(outcome, texts.garden(.saved), undo: seen == nil)
    }
  }

  private func task(_ seen: TaskView?, bed: RecordId?, beds: [BedView]) -> FormModel {
    FormModel(
      texts.garden(seen == nil ? .addTask : .editTask), texts: texts,
      entries: TaskField.entries(seen?.fields, beds: beds, today: session.today, texts),
      values: TaskField.values(seen, bed: bed, today: session.today)
    ) { [self] values in
      let before = seen?.fields ?? TaskFields()
      let after = TaskField.fields(values, over: before)
      let outcome = await entered {
        if let seen {
          return try await gardens.editTask(garden: garden, task: seen.id, before: before, after: after)
        }
        return try await gardens.addTask(garden: garden, task: after)
      }
      return tellIfDone(outcome, texts.garden(.saved), undo: seen == nil)
    }
  }

  private func tellIfDone(_ outcome: Outcome<Entered>, _ text: String, undo: Bool) -> Outcome<Entered> {
    if outcome.value != nil { companion.tell(outcome, done: text, undoIn: undo ? garden : nil) }
    return outcome
  }
}
