import Mitmach

/// Lists in and out, in words.
struct ListsPage {
  typealias Act = ListsModel.Act

  let bringIn: ListsModel.BringIn
  let giveOut: ListsModel.GiveOut
  let documents: [DocumentHead]
  let texts: Texts

  private var words: Words<ListsText> { texts.lists }

  /// More rows than that nobody reads here.
  private static let most = 200

  var page: Page<Act> {
    var page = Page<Act>(words(.title))
    page.sections.append(PageSection("in", title: words(.bringIn), rows: inRows))
    page.sections.append(PageSection("out", title: words(.giveOut), rows: outRows))
    var all = Row<Act>("all", words(.everything), below: words(.everythingBelow), sign: .list)
    all.buttons = [ActButton(words(.keep), .secondary, .share, .keepAll)]
    page.sections.append(PageSection("all", rows: [all]))
    return page
  }

  // In.

  private var inRows: [Row<Act>] {
    switch bringIn {
    case .idle:
      var choose = Row<Act>("choose", words(.bringInBelow))
      choose.buttons = [ActButton(words(.choose), .primary, .list, .choose)]
      return [choose]
    case .reading: return [Row("reading", words(.reading), sign: .time)]
    case .looking(let preview, let entering, let trouble):
      guard let report = preview.report, preview.plan != nil else { return broken(preview) }
      return possible(preview, report, entering, trouble)
    case .done(let report):
      let counts = words(.countsDone, Int(report.new), Int(report.changed), Int(report.unchanged))
      var done = Row<Act>(
        "done", look: .note(.good), words(.takenOver, texts.list(report.list)), below: words(.takenOverBelow),
        sign: .check)
      done.lines = [Line(counts)]
      done.buttons = [ActButton(texts.common(.close), .secondary, nil, .stop)]
      return [done]
    case .failed(let trouble): return [note(trouble), chooseOther(.primary)]
    }
  }

  private func possible(
    _ preview: ImportPreview, _ report: ImportReport, _ entering: Bool, _ trouble: Trouble?
  ) -> [Row<Act>] {
    var head = Row<Act>(
      "preview", words(.preview, texts.list(report.list)), below: words(.nothingYet), sign: .list)
    head.lines = [
      Line(
        words(.counts, Int(report.new), Int(report.changed), Int(report.unchanged), Int(report.skipped)), strong: true)
    ]
    if report.cards > 0 { head.lines.append(Line(words(.cards, Int(report.cards)))) }
    if report.documents > 0 { head.lines.append(Line(words(.documents, Int(report.documents)))) }
    if report.new + report.changed == 0 {
      head.lines.append(Line(words(.nothingToDo)))
    } else {
      var enter = ActButton<Act>(words(entering ? .takingOver : .takeOver), .primary, .check, .takeOver)
      enter.enabled = !entering
      head.buttons = [enter]
    }
    head.buttons.append(ActButton(words(.chooseOther), .quiet, .list, .choose))
    var rows = [head]
    if let trouble {
      var note = note(trouble)
      if trouble == .outOfDate { note.buttons = [ActButton(texts.common(.again), .primary, nil, .lookAgain)] }
      rows.insert(note, at: 0)
    }
    // What stays as it is needs no look.
    return rows + shortened(preview.rows.filter { $0.outcome != .unchanged }, row)
  }

  private func row(_ planned: PlannedRow, _ place: Int) -> Row<Act> {
    var changes: [Line] = []
    let what: String
    switch planned.outcome {
    case .new: what = words(.rowNew)
    case .unchanged: what = ""
    case .skipped(let reason): what = texts.why(reason)
    case .changes(let fields):
      what = words(.rowChanged)
      changes = fields.map { Line(words(.change, $0.column, $0.old ?? words(.empty), $0.new ?? words(.empty))) }
    }
    var row = Row<Act>("row \(place)", planned.name, below: "\(words(.line, Int(planned.line))) · \(what)")
    row.lines = changes
    return row
  }

  private func broken(_ preview: ImportPreview) -> [Row<Act>] {
    let errors = preview.errors
    var rows: [Row<Act>] = [
      Row(
        "broken", look: .note(.alarm), words(.errors, errors.count), below: words(.brokenBelow),
        sign: .attention)
    ]
    // What a choice can mend; for the rest the file again.
    if errors.contains(where: { $0.problem == .unknownList }) {
      rows.append(Row("which list", words(.whichList)))
      rows += Texts.listKinds.map { kind, text in tick("look as \(kind)", words(text), false, .lookAs(kind)) }
    }
    if errors.contains(where: { $0.problem == .ambiguousGarden }) {
      rows.append(Row("which garden", words(.whichGarden)))
      let gardens = Set(documents.filter { $0.kind == .garden }.map(\.title)).sorted()
      rows += gardens.map { tick("look into \($0)", $0, false, .lookInto($0)) }
    }
    rows.append(chooseOther(.primary))
    return rows
      + shortened(errors) { error, place in
        var row = Row<Act>("error \(place)", texts.problem(error.problem), below: texts.place(error), sign: .attention)
        if let text = error.text.said { row.lines = [Line(words(.says, text))] }
        return row
      }
  }

  private func shortened<Item>(_ items: [Item], _ row: (Item, Int) -> Row<Act>) -> [Row<Act>] {
    let rows = items.prefix(Self.most).enumerated().map { row($0.element, $0.offset) }
    guard items.count > Self.most else { return rows }
    return rows + [Row("more rows", words(.andMore, items.count - Self.most))]
  }

  private func note(_ trouble: Trouble) -> Row<Act> {
    let said = texts.trouble(trouble)
    return Row("trouble", look: .note(.alarm), said.label, below: said.below, sign: .attention)
  }

  private func chooseOther(_ weight: ActButton<Act>.Weight) -> Row<Act> {
    var row = Row<Act>("choose other", look: .button, "")
    row.buttons = [ActButton(words(.chooseOther), weight, .list, .choose)]
    return row
  }

  // Out.

  private var outRows: [Row<Act>] {
    var rows: [Row<Act>] = [Row("out", words(.which), below: words(.giveOutBelow))]
    rows += Texts.listKinds.map { kind, text in
      tick("out \(kind)", words(text), giveOut.kind == kind, .giveOut(kind))
    }
    guard let kind = giveOut.kind else { return rows }
    let of = documents.filter { $0.kind == kind.of }
    if kind.of != nil, of.isEmpty { rows.append(Row("none of", words(.noneOf))) }
    if of.count > 1 {
      rows.append(Row("of what", words(.ofWhat)))
      rows += of.map { tick("of \($0.id)", $0.title, $0.id == giveOut.document, .giveOutOf($0.id)) }
    }
    let ready = kind.of == nil || giveOut.document != nil
    var keep = ActButton<Act>(words(.keep), .primary, .list, .keep)
    var share = ActButton<Act>(words(.share), .secondary, .share, .share)
    keep.enabled = ready
    share.enabled = ready
    var buttons = Row<Act>("give out", look: .button, "")
    buttons.buttons = [keep, share]
    rows.append(buttons)
    if let trouble = giveOut.trouble { rows.append(note(trouble)) }
    if giveOut.kept { rows.append(Row("kept", words(.kept), sign: .check)) }
    return rows
  }

  private func tick(_ id: String, _ title: String, _ ticked: Bool, _ act: Act) -> Row<Act> {
    var row = Row<Act>(id, look: .tick(ticked), title)
    row.tap = act
    return row
  }
}
