import Mitmach
import Observation

/// An event whole: when and where, my answer, what to bring, where to help; more for who organises it.
@MainActor @Observable
public final class EventModel: ScreenModel {
  /// What can be done here.
  public typealias Act = EventAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// What the event's screens have in common.
  let acts: EventActs

  /// An event.
  public init(_ companion: Companion, event: DocumentId) {
    self.companion = companion
    acts = EventActs(companion, event: event)
  }

  /// Its title until it is known.
  public var title: String { texts.events(.title) }

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
      case .done(let content): state = .ready(EventPage(content: content, texts: texts).page)
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act) }
}
