import Mitmach
import Observation

/// What people enter in an event, with what they are told afterwards; its screens have one each.
@MainActor @Observable
final class EventActs {
  /// A form over the page.
  var form: FormModel?
  /// A question over the page.
  var question: Question<EventAct>?

  /// The event as it is shown.
  @ObservationIgnored var content: EventContent?
  let event: DocumentId
  @ObservationIgnored let companion: Companion
  @ObservationIgnored var trembling = Trembling()
  /// Cards that were made for an answer which then failed: tried again, nobody is there twice.
  @ObservationIgnored var made: [String: CardId] = [:]

  init(_ companion: Companion, event: DocumentId) {
    self.companion = companion
    self.event = event
  }

  var session: Session { companion.session }
  var texts: Texts { companion.texts }
  var events: Events { session.phone.events() }
  var today: LocalDate { session.today.iso }

  /// Does what all screens of an event can do.
  func perform(_ act: EventAct) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .answer(let party, let answer): await enter(answer, for: party)
    case .seat(let answer, let seated):
      await tap(seated ? .seated : .saidWaiting) {
        try await $0.events.giveSeat(
          event: $0.event, answer: answer, state: seated ? .in : .waiting, today: $0.today)
      }
    case .pledge(let bring):
      await tap(.pledged) { try await $0.events.pledge(event: $0.event, pledge: PledgeFields(bring: bring.id)) }
    case .handIn(let pledge): await handIn(pledge)
    case .claim(let shift):
      await tap(.claimed) { try await $0.events.claim(event: $0.event, claim: $0.claim(shift)) }
    case .arrange(let shift, let claim): await arrange(shift, claim)
    case .done(let shift):
      await tap(.workDone) {
        try await $0.events.logWork(event: $0.event, done: DoneFields(task: shift.id, day: $0.today))
      }
    case .setCancelled(let cancelled): await setCancelled(cancelled)
    case .checkIn(let line, let heads):
      await checkIn(line.rsvp, heads, told: texts.events(.told, texts.name(line.party), heads))
    case .askTakeBack, .askCallOff: ask(act)
    case .takeBack(let record), .stepBack(let record): await withdraw(record)
    case .settle(let record, let field, let value):
      // What was chosen is final until somebody writes again: nothing is offered to be undone.
      let outcome = await entered {
        try await session.phone.entries().settle(of: record, field: field, value: value)
      }
      companion.tell(outcome, done: texts.events(.settled))
    case .accept, .change, .answerForOthers, .enterFor, .pledgeMore, .wanted, .claimFor, .shift, .edit, .checkInSome,
      .walkIns:
      openForm(act)
    case .toggle, .plan: break
    }
  }

  /// One tap: a new record can be taken back where it is told.
  private func tap(_ told: EventText, _ call: (EventActs) async throws -> Receipt?) async {
    guard trembling.takes() else { return }
    let outcome = await entered { try await call(self) }
    companion.tell(outcome, done: texts.events(told), undoIn: event)
  }

  private func enter(_ said: Answer, for party: CardId) async {
    guard trembling.takes() else { return }
    let outcome = await entered { try await answer(EventAnswer(answer: said), for: party) }
    companion.tell(outcome, done: texts.events(await told(said, of: party)), undoIn: event)
  }

  /// What is told when somebody answered: where organisers give the seats, a yes asks for one.
  func told(_ answer: Answer, of party: CardId) async -> EventText {
    await session.phone.asksForSeats(event, of: party, today: session.today) ? .saidAsked : Texts.told(answer)
  }

  /// For me nobody has to be named.
  func answer(_ answer: EventAnswer, for party: CardId) async throws -> Receipt {
    let asker = party == session.me ? nil : Asker(owner: party, source: .app)
    return try await events.answer(event: event, answer: answer, today: today, asker: asker)
  }

  func claim(_ shift: TaskView, heads: Int64? = nil) -> ClaimFields {
    ClaimFields(task: shift.id, day: content?.day(of: shift)?.iso, heads: heads)
  }

  private func handIn(_ pledge: PledgeView) async {
    let item = pledge.fields.bring == nil ? pledge.item : nil
    let fields = PledgeFields(
      bring: pledge.fields.bring, item: item, amount: pledge.amount, contains: pledge.contains, delivered: true)
    await tap(.saidHandedIn) {
      try await $0.events.handIn(
        event: $0.event, pledge: fields, today: $0.today, asker: Asker(owner: pledge.head.owner.id, source: .app))
    }
  }

  /// A claim for the same party and day by who leads is what arranges the party's own.
  private func arrange(_ shift: TaskView, _ claim: ClaimView) async {
    let fields = ClaimFields(task: shift.id, day: claim.fields.day, heads: claim.heads)
    await tap(.arranged) {
      try await $0.events.claim(
        event: $0.event, claim: fields, asker: Asker(owner: claim.head.owner.id, source: .talk))
    }
  }

  private func setCancelled(_ cancelled: Bool) async {
    question = nil
    guard let item = content?.item else { return }
    var after = item.fields
    after.status = cancelled ? .cancelled : .planned
    let outcome = await entered {
      try await events.editEvent(event: event, record: item.id, before: item.fields, after: after)
    }
    companion.tell(outcome, done: texts.events(cancelled ? .calledOff : .onAgain))
  }

  /// Without signal too, and beside another phone at another door.
  func checkIn(_ rsvp: RecordId?, _ heads: Int, told: String) async {
    guard trembling.takes() else { return }
    let fields = CheckInFields(rsvp: rsvp, heads: Int64(heads))
    let outcome = await entered { try await events.checkIn(event: event, checkIn: fields) }
    companion.tell(outcome, done: told, undoIn: event)
  }

  private func ask(_ act: EventAct) {
    let words = texts.events
    switch act {
    case .askTakeBack(let record, let title):
      question = Question(
        title: words(.takeBackOf, title), below: words(.takeBackBelow),
        answers: [ActButton(words(.takeBack), .destructive, nil, .takeBack(record))])
    case .askCallOff:
      question = Question(
        title: words(.callOff), below: words(.callOffBelow),
        answers: [ActButton(words(.callOff), .destructive, nil, .setCancelled(true))])
    default: break
    }
  }

  /// A withdrawal is for good, so nobody is offered to undo it.
  private func withdraw(_ record: RecordId) async {
    question = nil
    let outcome = await entered { try await session.phone.entries().withdraw(document: event, record: record) }
    companion.tell(outcome, done: texts.events(.takenBack))
  }

  /// Of a form, which says itself what fails.
  func tellIfDone(_ outcome: Outcome<Entered>, _ text: EventText, undo: Bool = true) -> Outcome<Entered> {
    if outcome.value != nil { companion.tell(outcome, done: texts.events(text), undoIn: undo ? event : nil) }
    return outcome
  }

  /// Follows the event; with each change all that its screens have to know is asked for anew.
  func follow(_ show: (Outcome<EventContent>) -> Void) async {
    await session.eachDay {
      events.followEvent(event: event, today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, let field): show(.failed(trouble, field: field))
      case .done(let view):
        let people = try? await session.phone.people().people(today: today)
        let state = try? await session.phone.connection().state()
        let content = EventContent(
          view: view, leads: await session.phone.leads(event, today: session.today),
          standing: people?.standing ?? EventStanding(), today: session.today,
          asOf: state?.syncedMs.map { session.clock.moment(ofMilliseconds: $0) })
        self.content = content
        show(.done(content))
      }
    }
  }
}

extension Phone {
  /// Whether the party's answer asks for seats that an organiser gives: it is no promise yet.
  func asksForSeats(_ event: DocumentId, of party: CardId, today: Day) async -> Bool {
    let answers = try? await events().event(event: event, today: today.iso).answers
    return answers?.contains { $0.head.owner.id == party && $0.state == .asked && $0.needsOrganiser } == true
  }
}
