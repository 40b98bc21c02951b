import Mitmach

/// A task with what can be done about it on a day.
struct TaskRow {
  typealias Act = GardenAct

  let task: TaskView
  let day: Day
  let today: Day
  let me: CardId
  let texts: Texts

  private var ref: TaskRef { TaskRef(task.id, texts.title(task)) }

  /// The row on a page about other things; it opens the task.
  var row: Row<Act> {
    var row = Row<Act>("task \(task.id)", ref.title, below: texts.place(task), sign: task.sign)
    row.tap = .open(.document(DocumentPlace(.garden, task.head.document, record: task.id)))
    row.choices = texts.contradictions(task.head)
    row.badges = badges + entries.compactMap(texts.arrival)
    row.lines = needs + happened + coming
    row.buttons = buttons
    return row
  }

  /// How it stands, and what to know before one takes it.
  var badges: [Badge] {
    let due = texts.due(task.due, on: day, today: today).map { Badge($0, tone, sign) }
    let tags = task.tags.map { Badge(texts.garden($0.text), $0 == .onRequest ? .attention : .chosen) }
    return [due].compactMap(\.self) + tags + [texts.arrival(task.head.entry)].compactMap(\.self)
  }

  var needs: [Line] { task.fields.needs.map { [Line(texts.garden(.needs, $0))] } ?? [] }

  /// Who will do it on the day.
  var coming: [Line] {
    var lines: [Line] = []
    if let names = texts.coming(task.claims, me: me) { lines.append(Line(names, sign: .person)) }
    let mine = task.claims.contains { $0.state == .in && $0.head.owner.id == me }
    if mine, task.coming > 1 {
      // More than asked for is no mistake, but nobody needs to come for nothing.
      let below = task.surplus > 0 ? texts.garden(.stepBackAnyTime) : nil
      lines.append(Line(texts.together(Int(task.coming)), below: below, sign: .events, strong: true))
    } else if task.wanted > 1, task.missing > 0, task.done.isEmpty {
      lines.append(Line(texts.garden(task.coming > 0 ? .missingMore : .missing, Int(task.missing))))
    }
    return lines
  }

  /// Only what was can be done; only what is to come can be taken.
  var buttons: [ActButton<Act>] {
    let past = day <= today
    var buttons: [ActButton<Act>] = []
    if past, task.done.isEmpty {
      buttons.append(ActButton(texts.garden(.markDone), .primary, .check, .done(ref)))
    } else if past, !task.done.contains(where: { $0.head.owner.id == me }) {
      // Who has entered it once would count twice.
      buttons.append(ActButton(texts.garden(.alsoMe), .secondary, .check, .done(ref)))
    }
    if day >= today {
      let mine = task.claims.filter { $0.head.owner.id == me }.map(\.id)
      if !mine.isEmpty {
        buttons.append(ActButton(texts.garden(.stepBack), .secondary, nil, .stepBack(ref, claims: mine)))
      } else if task.done.isEmpty {
        buttons.append(ActButton(texts.garden(.claim), .secondary, .person, .claim(ref)))
      }
    }
    if task.isOpen { buttons.append(ActButton(texts.garden(.skip), .quiet, .rain, .askSkip(ref))) }
    if past { buttons.append(ActButton(texts.garden(.withDetails), .quiet, .edit, .details(ref))) }
    return buttons
  }

  /// What was done on the day, and why it is left out.
  private var happened: [Line] {
    var lines: [Line] = []
    if !task.done.isEmpty {
      let by = texts.names(task.done.map(\.head), me: me)
      lines.append(Line(texts.done(task, on: day, today: today), below: by, sign: .check))
    }
    return lines
      + task.skips.map { skip in
        let by = texts.names([skip.head], me: me)
        return Line(texts.garden(.skipped, texts.reason(skip.fields.reason)), below: by, sign: .rain)
      }
  }

  /// How far what was entered of it has come, each state once.
  private var entries: [EntryState] {
    let all = task.done.map(\.head.entry) + task.skips.map(\.head.entry) + task.claims.map(\.head.entry)
    return [EntryState.onlyHere, .notAccepted].filter { all.contains($0) && $0 != task.head.entry }
  }

  private var tone: Tone {
    switch task.due {
    case .overdue: .attention
    case .due: .plain
    default: .chosen
    }
  }

  private var sign: Sign {
    switch task.due {
    case .overdue: .attention
    case .done, .finished: .check
    default: .time
    }
  }
}

extension Texts {
  /// Fields with two values, as rows of a garden show them.
  func contradictions(_ head: Head) -> [TwoValues<GardenAct>] {
    head.contradictions.map { contradiction in
      let record = RecordRef(document: head.document, record: head.id, kind: head.kind)
      return twoValues(contradiction, named: field(contradiction.field, of: head.kind)) {
        .settle(record, field: contradiction.field, value: $0.raw)
      }
    }
  }
}
