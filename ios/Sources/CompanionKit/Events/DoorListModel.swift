import Mitmach
import Observation

/// The door: how many are here, who is expected, and one tap for a family that is all here. Works without signal, and
/// beside another phone at another door.
@MainActor @Observable
public final class DoorListModel: ScreenModel {
  /// What can be done here.
  public typealias Act = EventAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// The beginning of a name.
  public var searched = "" { didSet { compose() } }
  /// What the event's screens have in common.
  let acts: EventActs

  private var onlyMissing = false

  /// The door of an event.
  public init(_ companion: Companion, event: DocumentId) {
    self.companion = companion
    acts = EventActs(companion, event: event)
  }

  /// Its title.
  public var title: String { texts.events(.door) }

  /// A form over the page.
  public var form: FormModel? {
    get { acts.form }
    set { acts.form = newValue }
  }

  /// A question over the page.
  public var question: Question<Act>? {
    get { acts.question }
    set { acts.question = newValue }
  }

  /// Follows the event.
  public func follow() async {
    await acts.follow { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done: compose()
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    guard case .toggle(.onlyMissing) = act else { return await acts.perform(act) }
    onlyMissing.toggle()
    compose()
  }

  private func compose() {
    guard let content = acts.content else { return }
    state = .ready(
      DoorListPage(content: content, searched: searched.said, onlyMissing: onlyMissing, texts: texts).page)
  }
}

/// The door of an event in words.
struct DoorListPage {
  typealias Act = EventAct

  let content: EventContent
  let searched: String?
  let onlyMissing: Bool
  let texts: Texts

  private var words: Words<EventText> { texts.events }
  private var list: DoorList { content.view.doorList }

  var page: Page<Act> {
    guard content.mayCheckIn else {
      let row = Row<Act>("not allowed", look: .empty, words(.notAllowed), below: words(.notAllowedBelow), sign: .list)
      return Page(words(.door), sections: [PageSection("not allowed", rows: [row])])
    }
    let total = words(.doorTotal, Int(list.total), Int(list.announced))
    var only = Row<Act>("only missing", look: .tick(onlyMissing), words(.onlyMissing))
    only.tap = .toggle(.onlyMissing)
    var page = Page<Act>(words(.door))
    page.searchPrompt = texts.common(.findName)
    page.sections = [
      PageSection("total", rows: [Row("total", total, below: content.title, sign: .events)]),
      PageSection("walk-ins", rows: [walkIns]), PageSection("only missing", rows: [only]),
      PageSection("parties", rows: parties),
    ]
    return page
  }

  private var walkIns: Row<Act> {
    let below = list.walkInHeads > 0 ? words(.walkInsBelow, Int(list.walkInHeads)) : nil
    var row = Row<Act>("walk-ins", words(.walkIns), below: below, sign: .add)
    row.buttons = [ActButton(words(.addWalkIns), .secondary, .add, .walkIns)]
    if let last = list.walkIns.last { row.buttons.append(takeBack(last, of: words(.walkIns))) }
    return row
  }

  private var parties: [Row<Act>] {
    let wanted = searched?.lowercased()
    let shown = list.lines.filter { line in
      let named = wanted.map { texts.name(line.party).lowercased().contains($0) } ?? true
      return named && !(onlyMissing && (line.isComplete || line.cameAnyway))
    }
    guard shown.isEmpty else { return shown.map(party) }
    if list.lines.isEmpty { return [Row("none", look: .empty, words(.doorEmpty), below: words(.doorEmptyBelow))] }
    if searched != nil { return [Row("none", look: .empty, texts.common(.noName), below: words(.nobodyFoundBelow))] }
    return [Row("none", look: .note(.good), words(.allHere), sign: .check)]
  }

  private func party(_ line: DoorLine) -> Row<Act> {
    let announced = Int(line.announced)
    let stands = line.state == .in || line.cameAnyway ? nil : words(Texts.state(line.state))
    let name = texts.name(line.party)
    var row = Row<Act>(
      "party \(line.rsvp)", look: .note(line.isComplete ? .good : .plain), name,
      below: [heads(line), stands].compactMap(\.self).joined(separator: ", "), sign: line.isComplete ? .check : .person)
    row.lines = line.checkIns.map { Line(words(.countedBy, Int($0.heads), texts.name($0.by))) }
    if !line.isComplete && !line.cameAnyway {
      let label = announced > 1 ? words(.allOf, announced) : words(.isHere)
      row.buttons.append(ActButton(label, .primary, .check, .checkIn(line, heads: max(announced, 1))))
    }
    row.buttons.append(ActButton(words(.some), .secondary, nil, .checkInSome(line)))
    // Counted by mistake, at this door or another.
    row.buttons += line.checkIns.map { takeBack($0, of: name) }
    return row
  }

  private func heads(_ line: DoorLine) -> String {
    let (arrived, announced) = (Int(line.arrived), Int(line.announced))
    switch line.state {
    case .no: return words(.anywayNo, arrived)
    case .refused: return words(.anywayRefused, arrived)
    case .withdrawn: return words(.anywayWithdrawn, arrived)
    case .in, .waiting, .asked, .maybe:
      return arrived == 0 ? words(.announced, announced) : words(.arrived, arrived, announced)
    }
  }

  private func takeBack(_ arrival: Arrival, of name: String) -> ActButton<Act> {
    let title = words(.told, name, Int(arrival.heads))
    return ActButton(
      words(.takeBackHeads, Int(arrival.heads)), .destructive, nil, .askTakeBack(arrival.id, title: title))
  }
}
