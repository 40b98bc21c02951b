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
  /// Looked up once: what a form of an answer begins with.
  @ObservationIgnored private var usual: [UsualHeads]?

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
    case .answer(let party, .no) where content?.promised(by: party).isEmpty == false: askDecline(party)
    case .answer(let party, let answer): await enter(EventAnswer(answer: answer), for: party)
    case .decline(let party, let takingBack):
      question = nil
      await enter(EventAnswer(answer: .no, takingBack: takingBack), for: party)
    case .seat(let answer, let seated): await seat(answer, seated)
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
    case .askTakeBack, .askCallOff, .askRefuse: ask(act)
    case .takeBack(let record), .stepBack(let record): await withdraw([record])
    case .takeBackAll(let records): await withdraw(records)
    case .refuse(let record, let party): await withdraw([record], done: texts.events(.saidRefused, texts.name(party)))
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
    await tap(texts.events(told), call)
  }

  private func tap(_ told: String, _ call: (EventActs) async throws -> Receipt?) async {
    guard trembling.takes() else { return }
    let outcome = await entered { try await call(self) }
    companion.tell(outcome, done: told, undoIn: event)
  }

  private func enter(_ answer: EventAnswer, for party: CardId) async {
    guard trembling.takes() else { return }
    let outcome = await entered { try await self.answer(answer, for: party) }
    guard outcome.value != nil else {
      companion.tell(outcome, done: "")
      return
    }
    _ = await tellAnswered(outcome, answer, of: party)
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
    await tap(texts.events(.arranged, texts.name(claim.head.owner))) {
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

  /// Of a form, which says itself what fails.
  func tellIfDone(_ outcome: Outcome<Entered>, _ text: EventText, undo: Bool = true) -> Outcome<Entered> {
    tellIfDone(outcome, texts.events(text), undo: undo)
  }

  func tellIfDone(_ outcome: Outcome<Entered>, _ text: String, undo: Bool = true) -> Outcome<Entered> {
    if outcome.value != nil { companion.tell(outcome, done: text, undoIn: undo ? event : nil) }
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
        if usual == nil { usual = try? await events.usualHeads(today: today) }
        let state = try? await session.phone.connection().state()
        let content = EventContent(
          view: view, leads: await session.phone.leads(event, today: session.today),
          standing: people?.standing ?? EventStanding(), today: session.today,
          asOf: state?.syncedMs.map { session.clock.moment(ofMilliseconds: $0) },
          usual: Dictionary((usual ?? []).map { ($0.party, $0) }, uniquingKeysWith: { $1 }))
        self.content = content
        show(.done(content))
      }
    }
  }
}
