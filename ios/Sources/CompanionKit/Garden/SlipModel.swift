import Mitmach
import Observation

/// A paper slip that is copied: many ticks, one save.
@MainActor @Observable
public final class SlipModel: ScreenModel {
  /// What can be done here.
  public typealias Act = GardenAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading

  /// A form over the page.
  public var form: FormModel?

  /// Whose slip it is.
  enum Field: String {
    case owner
  }

  private let garden: DocumentId
  private let acts: GardenActs
  private var draft: SlipDraft
  @ObservationIgnored private var content: SlipContent?
  @ObservationIgnored private var turn = 0
  @ObservationIgnored private var feed: GardenDaySubscription?

  /// A slip of a day; it tells of what was, so of no day after today.
  public init(_ companion: Companion, garden: DocumentId, day: Day) {
    self.companion = companion
    self.garden = garden
    acts = GardenActs(companion, garden: garden)
    draft = SlipDraft(day: min(day, companion.session.today))
  }

  /// Its title.
  public var title: String { texts.garden(.slip) }

  /// Follows the day of the slip.
  public func follow() async {
    var followed: Int
    repeat {
      followed = turn
      await session.eachDay { today in
        let feed = session.phone.gardens().followDay(garden: garden, today: today, day: draft.day.iso)
        self.feed = feed
        return feed
      } show: { outcome in
        await show(outcome)
      }
    } while followed != turn && !Task.isCancelled
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .show(let day):
      draft.day = min(day, session.today)
      turn += 1
      feed?.cancel()
    case .askSlipOf: form = choosing()
    case .tick(let task): draft.ticked.formSymmetricDifference([task])
    case .saveSlip: await save()
    default: await acts.perform(act, on: draft.day)
    }
    compose()
  }

  /// Enters all that is ticked, in the order in which it stands there; what fails stays ticked and is said.
  private func save() async {
    guard !draft.saving, let content else { return }
    draft.saving = true
    draft.missing = nil
    compose()
    var entries = 0
    for task in content.all.map(\.id) where draft.ticked.contains(task) {
      let work = DoneFields(task: task, day: draft.day.iso)
      let asker = Asker(owner: draft.of, source: .paper)
      switch await entered({ try await acts.gardens.logWork(garden: garden, done: work, asker: asker) }) {
      case .done:
        entries += 1
        draft.ticked.remove(task)
      case .failed(let trouble, _):
        draft.missing = SlipDraft.Missing(count: (draft.missing?.count ?? 0) + 1, trouble: trouble)
      }
    }
    draft.saving = false
    guard entries > 0 else { return }
    companion.tellEntered(texts.garden(.slipDone, entries))
    if draft.ticked.isEmpty { companion.navigator.back() }
  }

  private func choosing() -> FormModel {
    let people = (content?.people ?? []).map { FormEntry.Option($0.id.hex, texts.name($0)) }
    let all = [FormEntry.Option(nil, texts.common(.myself))] + people
    var values = FormValues()
    values.set(Field.owner, draft.of?.hex)
    let entry = FormEntry(Field.owner, texts.garden(.slipFor), .choice(all))
    return FormModel(texts.garden(.slip), texts: texts, entries: [entry], values: values) { [self] values in
      draft.of = values.text(Field.owner).map(CardId.init(hex:))
      compose()
      return .done(Entered(nil))
    }
  }

  private func show(_ outcome: Outcome<GardenDayView>) async {
    switch outcome {
    case .failed(let trouble, _): state = .failed(trouble)
    case .done(let view):
      let today = session.today
      let whole = await outcomeOfGarden(today)
      guard let all = whole.value else { return state = .failed(whole.trouble ?? .broken) }
      let due = DayTasks(view).all
      let known = Set(due.map(\.id))
      let people = await session.phone.mayEnterFor(garden, today: today)
      content = SlipContent(due: due, others: all.tasks.filter { !known.contains($0.id) }, people: people)
      compose()
    }
  }

  private func outcomeOfGarden(_ today: Day) async -> Outcome<GardenView> {
    await outcome { try await acts.gardens.garden(garden: garden, today: today.iso) }
  }

  private func compose() {
    guard let content else { return }
    state = .ready(SlipPage(draft: draft, content: content, today: session.today, texts: texts).page)
  }
}

/// What is being copied, before it is entered.
struct SlipDraft: Hashable, Sendable {
  /// What the last save did not enter, and why the last of it: it is still ticked.
  struct Missing: Hashable, Sendable {
    let count: Int
    let trouble: Trouble
  }

  var day: Day
  var of: CardId?
  var ticked: Set<RecordId> = []
  var missing: Missing?
  var saving = false
}

/// What can be ticked, and whose the slip may be.
struct SlipContent: Sendable {
  let due: [TaskView]
  let others: [TaskView]
  let people: [Party]

  var all: [TaskView] { due + others }
}

/// A slip in words.
struct SlipPage {
  typealias Act = GardenAct

  let draft: SlipDraft
  let content: SlipContent
  let today: Day
  let texts: Texts

  var page: Page<Act> {
    let sections = [
      PageSection("day", rows: [texts.dayRow(draft.day, today: today, last: today)]), whose,
      lines("due", .dueThen, content.due), lines("others", .otherTasks, content.others), none,
    ]
    var page = Page<Act>(texts.garden(.slip), sections: sections.compactMap(\.self))
    page.foot = foot
    return page
  }

  private var whose: PageSection<Act>? {
    guard !content.people.isEmpty else { return nil }
    let owner = content.people.first { $0.id == draft.of }
    var row = Row<Act>(
      "of", texts.garden(.slipFor), below: owner.map(texts.name) ?? texts.common(.myself), sign: .person)
    row.tap = .askSlipOf
    return PageSection("of", rows: [row])
  }

  private func lines(_ id: String, _ title: GardenText, _ tasks: [TaskView]) -> PageSection<Act>? {
    guard !tasks.isEmpty else { return nil }
    let rows = tasks.map { task in
      var row = Row<Act>(
        "line \(task.id)", look: .tick(draft.ticked.contains(task.id)), texts.title(task), below: texts.place(task))
      row.tap = .tick(task.id)
      return row
    }
    return PageSection(id, title: texts.garden(title), rows: rows)
  }

  private var none: PageSection<Act>? {
    content.all.isEmpty ? PageSection("none", rows: [Row("none", texts.garden(.noTasks))]) : nil
  }

  private var foot: [Row<Act>] {
    var rows: [Row<Act>] = []
    if let missing = draft.missing {
      let why = texts.garden(.stayTicked, texts.trouble(missing.trouble).label)
      rows.append(
        Row("missing", look: .note(.alarm), texts.garden(.slipFailed, missing.count), below: why, sign: .attention))
    }
    guard !draft.ticked.isEmpty else { return rows + [Row("tick first", texts.garden(.tickFirst))] }
    var save = ActButton<Act>(texts.garden(.enterTicked, draft.ticked.count), .primary, .check, .saveSlip)
    save.enabled = !draft.saving
    var row = Row<Act>("save", look: .button, "")
    row.buttons = [save]
    return rows + [row]
  }
}
