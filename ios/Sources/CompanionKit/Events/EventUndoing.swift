import Mitmach

// What is told after an answer or a seat, the way back from it, and what is asked before something is taken back.

extension EventActs {
  /// What a party said, and where that counts, how it stands.
  private struct Said: Equatable {
    let fields: RsvpFields
    let state: AnswerState?
  }

  /// Of an answer that was entered; where organisers give the seats, a yes asks for one. What was taken back together
  /// with it does not come back with it, so then there is no way back.
  func tellAnswered(_ outcome: Outcome<Entered>, _ answer: EventAnswer, of party: CardId) async -> Outcome<Entered> {
    guard let entered = outcome.value else { return outcome }
    let (mine, others) = await told(answer.answer ?? .yes, of: party)
    let told = party == session.me ? texts.events(mine) : texts.events(others, name(party))
    let record = answer.takingBack.isEmpty ? entered.record : nil
    await tell(told, undoing: record) { [self] in
      await answers().first { $0.head.owner.id == party && $0.counted }.map { Said(fields: $0.fields, state: nil) }
    }
    return outcome
  }

  /// For me and for others: how the answer that was just entered stands, which the core knows.
  private func told(_ said: Answer, of party: CardId) async -> (EventText, EventText) {
    let answer = await answers().first { $0.head.owner.id == party && $0.counted }
    return switch answer?.state {
    case .asked where answer?.needsOrganiser == true: (.saidAsked, .saidAskedFor)
    case .asked: (.saidAskedInTurn, .saidAskedInTurnFor)
    case .waiting: (.saidWaiting, .waitingOf)
    default: (Texts.told(said), Texts.toldFor(said))
    }
  }

  /// Gives an answer its seats, or puts it on the waiting list.
  func seat(_ answer: AnswerView, _ seated: Bool) async {
    guard trembling.takes() else { return }
    let outcome = await entered {
      try await events.giveSeat(event: event, answer: answer.id, state: seated ? .in : .waiting, today: today)
    }
    guard let entered = outcome.value else {
      companion.tell(outcome, done: "")
      return
    }
    let told = texts.events(seated ? .seatedFor : .waitingOf, texts.name(answer.head.owner))
    await tell(told, undoing: entered.record) { [self] in
      await answers().first { $0.id == answer.id }.map { Said(fields: $0.fields, state: $0.state) }
    }
  }

  /// Tells what was done. Its way back is only for what still is as it was then, by how things `stand`.
  private func tell(
    _ done: String, undoing record: RecordId?, stand: @escaping @MainActor () async -> Said?
  ) async {
    guard let record else { return companion.tellEntered(done) }
    let then = await stand()
    companion.tellEntered(done, action: texts.common(.undo)) { [self] in
      guard await stand() == then else { return companion.tell(.outOfDate) }
      await withdraw([record])
    }
  }

  private func answers() async -> [AnswerView] {
    (try? await events.event(event: event, today: today).answers) ?? []
  }

  func name(_ card: CardId) -> String {
    texts.name(content?.standing.people.first { $0.party.id == card }?.party ?? Party(id: card, name: nil))
  }

  func askDecline(_ party: CardId) {
    let promised = content?.promised(by: party) ?? []
    let words = texts.events
    let whose = party == session.me ? "" : "\(name(party)): "
    question = Question(
      title: whose + words(.declineAsk), below: texts.promised(promised, all: .declineAll),
      answers: [
        ActButton(words(.declineAll), .destructive, nil, .decline(party, takingBack: promised.map(\.id))),
        ActButton(words(.declineOnly), .secondary, nil, .decline(party, takingBack: [])),
      ])
  }

  func ask(_ act: EventAct) {
    let words = texts.events
    switch act {
    case .askTakeBack(let record, let title):
      let promised = promises(with: record)
      let takeBack = ActButton(words(.takeBack), .destructive, nil, EventAct.takeBack(record))
      let both = [
        ActButton(words(.takeBackAll), .destructive, nil, EventAct.takeBackAll([record] + promised.map(\.id))),
        ActButton(words(.takeBackOnly), .secondary, nil, .takeBack(record)),
      ]
      question = Question(
        title: words(.takeBackOf, title),
        below: promised.isEmpty ? words(.takeBackBelow) : texts.promised(promised, all: .takeBackAll),
        answers: promised.isEmpty ? [takeBack] : both)
    case .askRefuse(let record, let party, let shift):
      let name = texts.name(party)
      question = Question(
        title: words(.refuseTitle),
        below: shift.map { words(.refuseShiftBelow, name, $0) } ?? words(.refuseBelow, name),
        answers: [ActButton(words(.refuse), .destructive, nil, .refuse(record, party))])
    case .askCallOff:
      question = Question(
        title: words(.callOff), below: words(.callOffBelow),
        answers: [ActButton(words(.callOff), .destructive, nil, .setCancelled(true))])
    default: break
    }
  }

  /// What goes with an answer that is taken back: nothing where the party has another one.
  private func promises(with record: RecordId) -> [EntryRef] {
    guard let answer = content?.view.answers.first(where: { $0.id == record }), !answer.answeredTwice else { return [] }
    return content?.promised(by: answer.head.owner.id) ?? []
  }

  /// A withdrawal is for good, so nobody is offered to undo it.
  func withdraw(_ records: [RecordId], done: String? = nil) async {
    question = nil
    let outcome = await entered {
      try await session.phone.entries().withdrawAll(document: event, records: records)
    }
    companion.tell(outcome, done: done ?? texts.events(.takenBack))
  }
}

extension Phone {
  /// Whether the party's answer asks for seats that an organiser gives: it is no promise yet.
  func asksForSeats(_ event: DocumentId, of party: CardId, today: Day) async -> Bool {
    let answers = try? await events().event(event: event, today: today.iso).answers
    return answers?.contains { $0.head.owner.id == party && $0.state == .asked && $0.needsOrganiser } == true
  }
}
