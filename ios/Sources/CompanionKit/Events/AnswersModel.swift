import Mitmach
import Observation

/// All answers to an event by how they stand: first what has to be decided.
@MainActor @Observable
public final class AnswersModel: ScreenModel {
  /// What can be done here.
  public typealias Act = EventAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading

  private let acts: EventActs

  /// The answers to an event.
  public init(_ companion: Companion, event: DocumentId) {
    self.companion = companion
    acts = EventActs(companion, event: event)
  }

  /// Its title.
  public var title: String { texts.events(.answersOf) }

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
      case .done(let content): state = .ready(AnswersPage(content: content, texts: texts).page)
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act) }
}

/// The answers to an event in words.
struct AnswersPage {
  typealias Act = EventAct

  let content: EventContent
  let texts: Texts

  private var words: Words<EventText> { texts.events }

  private static let groups: [(AnswerState, EventText)] = [
    (.asked, .groupToDecide), (.in, .groupComing), (.waiting, .waitingList), (.maybe, .groupMaybe),
    (.no, .groupDeclined),
  ]

  var page: Page<Act> {
    var page = Page<Act>(words(.answersOf))
    let enter = ActButton<Act>(words(.enterAnswer), .secondary, .add, .enterFor(nil))
    let event = PageSection<Act>("event", rows: [Row("event", content.title, sign: .events)])
    let answers = content.view.answers.filter(\.isLive)
    guard !answers.isEmpty else {
      var row = Row<Act>("none", look: .empty, words(.noAnswers), below: words(.noAnswersBelow), sign: .events)
      row.buttons = [enter]
      page.sections = [event, PageSection("none", rows: [row])]
      return page
    }
    page.bar = [enter]
    page.sections =
      [event]
      + Self.groups.compactMap { state, title -> PageSection<Act>? in
        let rows = answers.filter { $0.state == state }.map(row)
        return rows.isEmpty ? nil : PageSection("\(state)", title: words(title), rows: rows)
      }
    return page
  }

  private func row(_ answer: AnswerView) -> Row<Act> {
    let heads = answer.heads > 0 && answer.state != .no ? texts.heads(answer) : nil
    var row = Row<Act>("answer \(answer.id)", texts.name(answer.head.owner), below: heads, sign: .person)
    row.badges = [Badge(words(Texts.state(answer.state)), answer.state.tone, answer.state.sign)]
    if answer.asksAgain {
      row.badges.append(Badge(words(.reconfirm), .attention, .attention))
      row.lines += texts.move(answer, now: content.item?.fields, today: content.today).map { [Line($0)] } ?? []
    }
    row.badges += [texts.arrival(answer.head.entry)].compactMap(\.self)
    row.lines += answer.fields.helperWish.map { [Line(words(.helps, $0))] } ?? []
    if let source = texts.source(answer.head.source) {
      row.lines.append(Line(words(.enteredBy, texts.name(answer.head.author), source)))
    }
    row.lines += texts.twice(answer)
    row.choices = texts.settling(event: answer.head)
    row.buttons = seating(answer)
    row.buttons.append(ActButton(texts.common(.edit), .quiet, .edit, .enterFor(answer)))
    row.buttons.append(texts.takeBack(answer))
    return row
  }

  /// Seats are given where somebody has to: where they are limited, after the deadline, to children alone.
  private func seating(_ answer: AnswerView) -> [ActButton<Act>] {
    var buttons: [ActButton<Act>] = []
    if answer.state == .asked || answer.state == .waiting {
      buttons.append(ActButton(words(.giveSeat), .primary, .check, .seat(answer, seated: true)))
    }
    if answer.state == .asked || (answer.state == .in && content.limited) {
      buttons.append(ActButton(words(.toWaitingList), .secondary, .time, .seat(answer, seated: false)))
    }
    return buttons
  }
}
