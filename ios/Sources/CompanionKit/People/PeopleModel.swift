import Mitmach
import Observation

/// Everybody, searched by name.
@MainActor @Observable
public final class PeopleModel: ScreenModel {
  /// What can be done here.
  public typealias Act = PeopleAct

  /// What all models have at hand.
  public let companion: Companion
  /// The name that is searched.
  public var searched = ""
  /// A form over the page.
  public var form: FormModel?

  private var look = ScreenLook<PeopleView>.loading

  /// Everybody whom this phone knows.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.more(.people) }

  /// How it is.
  public var state: ScreenState<Act> { look.state { page($0) } }

  /// Follows people.
  public func follow() async {
    await session.eachDay {
      session.phone.people().followPeople(today: $0)
    } show: {
      look = ScreenLook($0)
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    let acts = PeopleActs(companion: companion)
    if case .add(let toInvite) = act {
      form = acts.adding(toInvite: toInvite, known: look.value?.people ?? [])
    } else {
      await acts.perform(act)
    }
  }

  private func page(_ view: PeopleView) -> Page<Act> {
    let words = texts.people
    let found = view.named(searched)
    var rows = found.map { texts.row($0) }
    if found.isEmpty {
      rows = [Row("none", look: .empty, words(.noneFound), below: words(.noneFoundBelow), sign: .search)]
    } else if view.people.count == 1 {
      rows.append(Row("alone", look: .empty, words(.onlyMe), below: words(.onlyMeBelow), sign: .person))
    }
    var page = Page(title, sections: [PageSection("people", rows: rows)])
    page.searchPrompt = words(.search)
    if Rights(view).leads {
      var add = Row<Act>("add", look: .button, "")
      add.buttons = [ActButton(words(.addSomebody), .primary, .add, .add(toInvite: false))]
      page.sections.insert(PageSection("add", rows: [add]), at: 0)
    }
    return page
  }
}

/// What a screen has of something that it follows.
enum ScreenLook<Value: Sendable>: Sendable {
  case loading
  case failed(Trouble)
  case ready(Value)

  init(_ outcome: Outcome<Value>) {
    switch outcome {
    case .done(let value): self = .ready(value)
    case .failed(let trouble, _): self = .failed(trouble)
    }
  }

  /// What is there, if it is.
  var value: Value? {
    if case .ready(let value) = self { value } else { nil }
  }

  /// The screen that shows it.
  func state<Act>(_ page: (Value) -> Page<Act>) -> ScreenState<Act> {
    switch self {
    case .loading: .loading
    case .failed(let trouble): .failed(trouble)
    case .ready(let value): .ready(page(value))
    }
  }
}
