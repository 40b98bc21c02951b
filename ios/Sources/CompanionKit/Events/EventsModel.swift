import Mitmach
import Observation

/// All events: those to come by day, those that are over folded.
@MainActor @Observable
public final class EventsModel: ScreenModel {
  /// What can be done here.
  public typealias Act = EventAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// A form over the page.
  public var form: FormModel?

  private var pastShown = false
  @ObservationIgnored private var led: [DocumentId: Bool] = [:]
  @ObservationIgnored private var views: [DocumentId: EventView] = [:]
  @ObservationIgnored private var standing = EventStanding()
  @ObservationIgnored private var followed: [DocumentId: Task<Void, Never>] = [:]

  /// The events of a phone.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.events(.title) }

  /// Follows which events there are, and each of them.
  public func follow() async {
    await session.eachDay {
      session.phone.entries().followDocuments(today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let documents): await show(documents.filter { $0.head.kind == .event })
      }
    }
    for task in followed.values { task.cancel() }
    followed = [:]
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .toggle(.past):
      pastShown.toggle()
      compose()
    case .plan: form = planning()
    default: break
    }
  }

  private func show(_ documents: [DocumentView]) async {
    led = Dictionary(documents.map { ($0.id, $0.ledByMe) }, uniquingKeysWith: { $1 })
    views = views.filter { led[$0.key] != nil }
    standing = (try? await session.phone.people().people(today: session.today.iso))?.standing ?? EventStanding()
    for document in led.keys where followed[document] == nil {
      followed[document] = Task { [weak self] in await self?.followEvent(document) }
    }
    compose()
  }

  /// An event that cannot be read any more is left out: the list that comes next is without it anyhow.
  private func followEvent(_ event: DocumentId) async {
    await session.eachDay {
      session.phone.events().followEvent(event: event, today: $0)
    } show: { outcome in
      if let view = outcome.value { views[event] = view } else { led[event] = nil }
      compose()
    }
  }

  /// Nothing is shown before all of them have been read.
  private func compose() {
    guard views.count >= led.count else { return }
    let lines = views.values.map {
      EventContent(
        view: $0, leads: led[$0.document.id] == true, standing: standing, today: session.today, asOf: nil)
    }
    state = .ready(EventsPage(events: lines, pastShown: pastShown, plans: standing.plans, texts: texts).page)
  }

  /// Plans an event; its screen is where one goes on.
  private func planning() -> FormModel {
    let words = texts.events
    return FormModel(
      words(.plan), about: words(.planBelow), save: words(.plan), texts: texts,
      entries: EventField.entries(standing.people, today: session.today, texts),
      values: EventField.values(EventFields())
    ) { [self] values in
      let fields = EventField.fields(values, over: EventFields())
      let outcome = await CompanionKit.outcome { try await session.phone.events().plan(event: fields) }
      if let added = outcome.value { companion.navigator.open(.document(DocumentPlace(.event, added.document))) }
      return outcome.map { _ in Entered(nil) }
    }
  }
}

/// The list of events in words.
struct EventsPage {
  typealias Act = EventAct

  let events: [EventContent]
  let pastShown: Bool
  let plans: Bool
  let texts: Texts

  private var words: Words<EventText> { texts.events }

  var page: Page<Act> {
    var page = Page<Act>(words(.title))
    let plan = ActButton<Act>(words(.plan), .secondary, .add, .plan)
    guard !events.isEmpty else {
      var row = Row<Act>(
        "none", look: .empty, words(.empty), below: words(plans ? .emptyBelowPlanner : .emptyBelow), sign: .events)
      if plans { row.buttons = [plan] }
      page.sections = [PageSection("none", rows: [row])]
      return page
    }
    let sorted = events.sorted { ($0.item?.fields.start ?? "", $0.title) < ($1.item?.fields.start ?? "", $1.title) }
    let coming = sorted.filter { !$0.over }.map(row)
    let none = Row<Act>("none coming", words(.noneComing))
    page.sections = [PageSection("coming", rows: coming.isEmpty ? [none] : coming)]
    let past = sorted.filter(\.over).reversed()
    if !past.isEmpty {
      var fold = Row<Act>("past", look: .fold(open: pastShown), words(.past, past.count))
      fold.tap = .toggle(.past)
      page.sections.append(PageSection("past", rows: [fold] + (pastShown ? past.map(row) : [])))
    }
    if plans { page.bar = [plan] }
    return page
  }

  private func row(_ event: EventContent) -> Row<Act> {
    let when = event.item.flatMap { texts.when($0.fields, today: event.today) } ?? words(.undated)
    var row = Row<Act>("event \(event.id)", event.title, below: when, sign: .events)
    row.lines = event.item?.fields.place.map { [Line($0, sign: .place)] } ?? []
    let answers = event.myAnswers.filter(\.counted)
    row.badges =
      event.cancelled
      ? [Badge(words(.cancelled), .alarm, .close)]
      : answers.map { texts.badge($0, isMe: event.isMe($0.head.owner)) }
        + event.unanswered.map { Badge(words(.unanswered, texts.name($0)), .plain) }
    row.badges += answers.lazy.compactMap { texts.arrival($0.head.entry) }.prefix(1)
    row.tap = .open(.document(DocumentPlace(.event, event.id)))
    // Counting in is one tap away on the day itself, for who may.
    if event.onItsDay && !event.cancelled && event.mayCheckIn {
      row.buttons = [ActButton(words(.door), .primary, .list, .open(.doorList(event.id)))]
    }
    return row
  }
}

extension Texts {
  /// What a person should know first of an answer: that the event moved since, or how it stands.
  func badge(_ answer: AnswerView, isMe: Bool) -> Badge {
    if answer.asksAgain { return Badge(moved(answer, isMe: isMe), .attention, .attention) }
    return Badge(standing(answer, isMe: isMe), answer.state.tone, answer.state.sign)
  }
}
