import Mitmach
import Observation

/// The garden's tab: straight to the day of this year's garden where there is one.
@MainActor @Observable
public final class GardenStartModel: ScreenModel {
  /// What can be done here.
  public typealias Act = GardenAct

  /// Whose name a new garden has.
  private enum Field: String {
    case name
  }

  /// What all models have at hand.
  public let companion: Companion
  /// How it is, as long as there is no garden to show.
  public private(set) var state = ScreenState<Act>.loading
  /// The garden that is shown.
  public private(set) var day: DayModel?
  /// A form over the page.
  public var form: FormModel?

  @ObservationIgnored private var documents: [DocumentView] = []

  /// The start of the tab.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.garden(.tab) }

  /// Follows which gardens there are.
  public func follow() async {
    await session.eachDay {
      session.phone.entries().followDocuments(today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let documents):
        self.documents = documents
        await compose()
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .choose(let garden):
      companion.settings.change { $0.garden = garden.hex }
      await compose()
    case .addGarden(let year): form = adding(year)
    default: break
    }
  }

  /// The view tells when another garden was chosen on the day's own page.
  public func chosen() async { await compose() }

  private func compose() async {
    let all = documents.map(\.head).filter { $0.kind == .garden }
    let gardens = all.filter { $0.year.map(Int.init) == session.today.year }
    guard let first = gardens.first else {
      day = nil
      state = .ready(page(earlier: all, mayAdd: await mayAdd()))
      return
    }
    let shown = gardens.first { $0.id.hex == companion.settings.settings.garden } ?? first
    if day?.garden != shown.id { day = DayModel(companion, garden: shown.id) }
    if day?.choice != gardens { day?.choice = gardens }
  }

  private func page(earlier: [DocumentHead], mayAdd: Bool) -> Page<Act> {
    var none = Row<Act>(
      "none", look: .empty, texts.garden(.noGarden),
      below: texts.garden(mayAdd ? .noGardenMayAdd : .noGardenBelow), sign: .garden)
    if mayAdd {
      none.buttons = [ActButton(texts.garden(.addGarden), .primary, .add, .addGarden(year: session.today.year))]
    }
    let rows = earlier.map { head in
      let title = head.year.map { texts.garden(.titled, head.title, Int($0)) } ?? head.title
      var row = Row<Act>("garden \(head.id)", title, sign: .garden)
      row.tap = .open(.document(DocumentPlace(head)))
      return row
    }
    let past = rows.isEmpty ? nil : PageSection("earlier", title: texts.garden(.earlierGardens), rows: rows)
    return Page(title, sections: [PageSection("none", rows: [none]), past].compactMap(\.self))
  }

  /// Organisers of all, or of gardens; the core asks again.
  private func mayAdd() async -> Bool {
    let people = (try? await session.phone.people().people(today: session.today.iso))?.people ?? []
    return people.filter(\.me).flatMap(\.roles).contains {
      $0.current && $0.level == .organiser && ($0.area.field == .community || $0.area.field == .garden)
    }
  }

  private func adding(_ year: Int) -> FormModel {
    let name = FormEntry(Field.name, texts.garden(.gardenName), .text(lines: 1)).mustBeThere()
    return FormModel(texts.garden(.addGarden), texts: texts, entries: [name]) { [self] values in
      let outcome = await entered {
        try await session.phone.gardens().addGarden(
          name: values.text(Field.name) ?? "", year: Int16(clamping: year)
        ).receipt
      }
      if outcome.value != nil { companion.tell(outcome, done: texts.garden(.saved)) }
      return outcome
    }
  }
}
