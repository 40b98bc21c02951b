import Mitmach
import Observation

/// A bed's or a task's page, whichever the place names.
@MainActor @Observable
public final class RecordModel: ScreenModel {
  /// What can be done here.
  public typealias Act = GardenAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading

  private let acts: GardenActs
  private let record: RecordId

  /// A bed or task of a garden.
  public init(_ companion: Companion, garden: DocumentId, record: RecordId) {
    self.companion = companion
    self.record = record
    acts = GardenActs(companion, garden: garden)
  }

  /// Its title.
  public var title: String { texts.garden(.tab) }

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

  /// Follows the garden that it is in.
  public func follow() async {
    await session.eachDay {
      session.phone.gardens().followGarden(garden: acts.garden, today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let view):
        let led = await session.phone.leads(acts.garden, today: session.today)
        state = .ready(page(view, led: led))
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act, on: session.today) }

  private func page(_ view: GardenView, led: Bool) -> Page<Act> {
    let words = RecordPage(led: led, today: session.today, me: session.me, texts: texts)
    if let bed = view.beds.first(where: { $0.id == record }) { return words.page(bed) }
    if let task = view.tasks.first(where: { $0.id == record }) {
      return words.page(task, history: view.work.filter { $0.fields.task == record })
    }
    return words.gone(acts.garden)
  }
}
