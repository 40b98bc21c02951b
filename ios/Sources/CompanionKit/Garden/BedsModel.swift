import Mitmach
import Observation

/// A garden's beds, the tasks of none, and at the foot what was taken back.
@MainActor @Observable
public final class BedsModel: ScreenModel {
  /// What can be done here.
  public typealias Act = GardenAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading

  private let acts: GardenActs
  private var withdrawnShown = false
  @ObservationIgnored private var content: BedsContent?

  /// The beds of a garden.
  public init(_ companion: Companion, garden: DocumentId) {
    self.companion = companion
    acts = GardenActs(companion, garden: garden)
  }

  /// Its title.
  public var title: String { texts.garden(.beds) }

  /// A form over the page.
  public var form: FormModel? {
    get { acts.form }
    set { acts.form = newValue }
  }

  /// Follows the garden.
  public func follow() async {
    await session.eachDay {
      session.phone.gardens().followGarden(garden: acts.garden, today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let view): await show(view)
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    guard case .toggle(.withdrawn) = act else { return await acts.perform(act, on: session.today) }
    withdrawnShown.toggle()
    compose()
  }

  /// What was taken back, and whether I lead it, is asked for anew with each change of the garden.
  private func show(_ view: GardenView) async {
    let today = session.today
    let withdrawn = try? await session.phone.entries().withdrawn(document: acts.garden, today: today.iso)
    let led = await session.phone.leads(acts.garden, today: today)
    content = BedsContent(view: view, withdrawn: withdrawn ?? [], led: led)
    compose()
  }

  private func compose() {
    guard let content else { return }
    state = .ready(
      BedsPage(content: content, withdrawnShown: withdrawnShown, today: session.today, texts: texts).page)
  }
}

/// What the page of beds is made of.
struct BedsContent: Sendable {
  let view: GardenView
  let withdrawn: [WholeRecord]
  let led: Bool
}

/// A garden's beds in words.
struct BedsPage {
  typealias Act = GardenAct

  let content: BedsContent
  let withdrawnShown: Bool
  let today: Day
  let texts: Texts

  private var view: GardenView { content.view }

  var page: Page<Act> {
    var page = Page<Act>(texts.garden(.beds), sections: [beds, free, withdrawn].compactMap(\.self))
    if content.led {
      let next = Int(view.beds.compactMap(\.fields.number).max() ?? 0) + 1
      page.bar = [
        ActButton(texts.garden(.addBed), .secondary, .add, .addBed(number: next)),
        ActButton(texts.garden(.addTask), .secondary, .add, .addTask(bed: nil, beds: view.beds)),
      ]
    }
    return page
  }

  private var beds: PageSection<Act> {
    guard view.beds.isEmpty else { return PageSection("beds", rows: view.beds.map(bed)) }
    let row = Row<Act>(
      "none", look: .empty, texts.garden(.noBeds), below: texts.garden(.noBedsBelow), sign: .garden)
    return PageSection("beds", rows: [row])
  }

  private func bed(_ bed: BedView) -> Row<Act> {
    let holder = bed.heldByMe ? texts.garden(.mine) : bed.holder.map { texts.garden(.heldBy, texts.name($0)) }
    let below = [bed.fields.crop, holder].compactMap(\.self).joined(separator: " · ")
    var row = Row<Act>("bed \(bed.id)", texts.bed(bed), below: below.isEmpty ? nil : below, sign: .leaf)
    let open = bed.tasks.filter(\.isOpen).count
    if open > 0 { row.badges.append(Badge(texts.garden(.openTasks, open), .attention, .time)) }
    if let until = bed.noWeeding.flatMap({ Day(iso: $0.until) }) {
      let said = texts.garden(.until, texts.dates.short(until, today))
      row.badges.append(Badge("\(texts.garden(.sown)) (\(said))", .chosen, .garden))
    }
    if let contradiction = bed.head.contradictions.first {
      let label = texts.common(contradiction.maySettle ? .twoValues : .beingSettled)
      row.badges.append(Badge(label, .attention, .attention))
    }
    row.badges += [texts.arrival(bed.head.entry)].compactMap(\.self)
    row.tap = .open(.document(DocumentPlace(.garden, bed.head.document, record: bed.id)))
    return row
  }

  private var free: PageSection<Act>? {
    guard !view.freeTasks.isEmpty else { return nil }
    let rows = view.freeTasks.map { task in
      let below = [texts.rule(task, today: today), texts.due(task.due, on: today, today: today)]
      var row = Row<Act>(
        "task \(task.id)", texts.title(task), below: below.compactMap(\.self).joined(separator: " · "),
        sign: task.sign)
      row.tap = .open(.document(DocumentPlace(.garden, task.head.document, record: task.id)))
      return row
    }
    return PageSection("free", title: texts.garden(.withoutBed), rows: rows)
  }

  private var withdrawn: PageSection<Act>? {
    guard !content.withdrawn.isEmpty else { return nil }
    let title = texts.common(.counted, texts.common(.withdrawn), content.withdrawn.count)
    var fold = Row<Act>("withdrawn", look: .fold(open: withdrawnShown), title)
    fold.tap = .toggle(.withdrawn)
    return PageSection("withdrawn", rows: [fold] + (withdrawnShown ? content.withdrawn.map(taken) : []))
  }

  /// A record that was taken back, with all that it held.
  private func taken(_ record: WholeRecord) -> Row<Act> {
    let title = [texts.kind(record.head.kind), record.name].compactMap(\.self).joined(separator: " · ")
    let by = texts.garden(.withdrawnBy, texts.all(record.head.withdrawnBy.map(texts.name)))
    var row = Row<Act>("withdrawn \(record.head.id)", title, below: by)
    row.lines = record.fields.filter { $0.value != .cleared && !["name", "title"].contains($0.field) }.map { field in
      let value = texts.value(field.value, of: field.field) { names[$0] }
      return Line(value, below: texts.field(field.field, of: record.head.kind))
    }
    row.badges = [texts.arrival(record.head.entry)].compactMap(\.self)
    return row
  }

  /// What beds and tasks are called, also those that were taken back.
  private var names: [RecordId: String] {
    var names: [RecordId: String] = [:]
    for bed in view.beds { names[bed.id] = bed.fields.name }
    for task in view.tasks { names[task.id] = task.fields.title }
    for record in content.withdrawn { names[record.head.id] = record.name }
    return names
  }
}

extension WholeRecord {
  /// A bed's name or a task's title.
  fileprivate var name: String? {
    let field = fields.first { ["name", "title"].contains($0.field) }
    guard case .text(let text) = field?.value else { return nil }
    return text
  }
}
