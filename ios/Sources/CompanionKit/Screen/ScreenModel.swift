import Mitmach
import Observation

/// How a screen is at one moment.
public enum ScreenState<Act: Hashable & Sendable>: Hashable, Sendable {
  /// Until the phone has looked, which is seldom long enough to be seen.
  case loading
  /// It cannot be shown.
  case failed(Trouble)
  /// What it shows.
  case ready(Page<Act>)
}

/// A screen's model: follows what it shows, tells it in plain words, and does what people do there. A view calls
/// `follow` as long as it is seen, shows `page`, and hands every touch to `perform`.
@MainActor
public protocol ScreenModel: AnyObject, Observable {
  /// What can be done on the screen: values, so that tests do them too.
  associatedtype Act: Hashable & Sendable

  /// What all models have at hand.
  var companion: Companion { get }

  /// The title until there is a better one.
  var title: String { get }

  /// How it is.
  var state: ScreenState<Act> { get }

  /// A form over the page.
  var form: FormModel? { get set }

  /// A question over the page.
  var question: Question<Act>? { get set }

  /// What is searched for on the page.
  var searched: String { get set }

  /// Follows what it shows until the task is cancelled.
  func follow() async

  /// Does something, and tells what became of it.
  func perform(_ act: Act) async
}

extension ScreenModel {
  /// No form, unless the model has some.
  public var form: FormModel? {
    get { nil }
    set {}
  }

  /// No question, unless the model asks some.
  public var question: Question<Act>? {
    get { nil }
    set {}
  }

  /// Nothing to search, unless the model has.
  public var searched: String {
    get { "" }
    set {}
  }

  /// The words of the language that is read.
  public var texts: Texts { companion.texts }

  /// The open phone.
  public var session: Session { companion.session }

  /// What is shown, also while there is nothing to show.
  public var page: Page<Act> {
    switch state {
    case .ready(let page): return page
    case .loading:
      return Page(
        title, sections: [PageSection("loading", rows: [Row("loading", look: .empty, texts.common(.loading))])])
    case .failed(let trouble):
      let words = texts.trouble(trouble)
      let row = Row<Act>("trouble", look: .note(.alarm), words.label, below: words.below, sign: .attention)
      var page = Page(title, sections: [PageSection("trouble", rows: [row])])
      page.again = texts.common(.again)
      return page
    }
  }

  /// The form as long as it is open: a view binds to this, and gives nil where the person pulled it away.
  public var openForm: FormModel? {
    get { form.flatMap { $0.closed ? nil : $0 } }
    set { form = newValue }
  }

  /// What VoiceOver reads, in order.
  public var spoken: [String] { page.spoken + (openForm?.spoken ?? []) + (question?.spoken ?? []) }
}

extension Question {
  /// The question, then its answers.
  public var spoken: [String] { ["? \(title) \(below)"] + answers.map(\.spoken) }
}
