import Mitmach

/// What is asked for of an answer; the names are the core's where it has the field.
enum AnswerField: String {
  case whom, name, kind, answer, adults, children, source
  case help = "helper_wish"
  /// What was promised besides stays.
  case keeps
}

// The forms of answers; what fails is said in the form, so only what went well is told here.

extension EventActs {
  /// How many come: filled in for who comes alone, so that one more tap says yes.
  func acceptForm(_ party: Party) -> FormModel {
    let words = texts.events
    return FormModel(
      words(.howMany), about: session.me == party.id ? nil : texts.name(party),
      save: words(content?.asks(party.id) == true ? .ask : .accept), texts: texts,
      entries: heads, values: values(content?.answer(of: party.id), content?.usual[party.id])
    ) { [self] values in await enter(values, for: party.id, .yes) }
  }

  /// Another answer than the one that was given.
  func changeForm(_ party: Party) -> FormModel {
    let before = content?.answer(of: party.id)
    let isMe = session.me == party.id
    let form = FormModel(
      texts.events(isMe ? .yourAnswer : .answerField), about: isMe ? nil : texts.name(party), texts: texts,
      entries: [choice] + heads.map(ifYes), values: values(before, content?.usual[party.id])
    ) { [self] values in await enter(values, for: party.id, answer(values)) }
    form.doubts = { [self] values in promised(values, by: party.id) }
    return form
  }

  /// An answer for one of several that I act for.
  func answerForOthersForm(_ parties: [Party]) -> FormModel {
    let options = parties.map { FormEntry.Option($0.id.hex, texts.name($0)) }
    let whom = FormEntry(AnswerField.whom, texts.events(.whom), .choice(options)).mustBeThere()
    let only = parties.count == 1 ? parties.first : nil
    var values = self.values(nil, only.flatMap { content?.usual[$0.id] })
    values.set(AnswerField.whom, parties.first?.id.hex)
    let form = FormModel(
      texts.events(.forOthers), texts: texts, entries: [whom, choice] + heads.map(ifYes), values: values
    ) { [self] values in
      await enter(values, for: CardId(hex: values.text(AnswerField.whom) ?? ""), answer(values))
    }
    form.doubts = { [self] values in promised(values, by: values.text(AnswerField.whom).map(CardId.init(hex:))) }
    return form
  }

  /// An answer of somebody without the app: who, how it came, and how many.
  func enterForForm(_ before: AnswerView?) -> FormModel {
    let words = texts.events
    let people = content?.standing.people ?? []
    let options = people.map { FormEntry.Option($0.party.id.hex, texts.name($0.party)) }
    let kinds = Self.kinds.map { FormEntry.Option("\($0.kind)", words($0.text)) }
    let sources = Self.sources.compactMap { source in texts.source(source).map { FormEntry.Option("\(source)", $0) } }
    let new = FormEntry.Option(nil, words(.someoneNew))
    let entries = [
      FormEntry(AnswerField.whom, words(.who), .choice([new] + options)),
      FormEntry(AnswerField.name, words(.newName).begun, .text(lines: 1)).mustBeThere()
        .only(where: AnswerField.whom, is: nil),
      FormEntry(AnswerField.kind, words(.newKind), .choice(kinds)).only(where: AnswerField.whom, is: nil),
      choice,
    ]
    var values = self.values(before)
    values.set(AnswerField.whom, before?.head.owner.id.hex)
    values.set(AnswerField.kind, "\(CardKind.person)")
    values.set(AnswerField.source, "\(Source.phone)")
    let how = FormEntry(AnswerField.source, texts.common(.howAsked), .choice(sources))
    let form = FormModel(
      words(.enterAnswer), texts: texts, entries: entries + heads.map(ifYes) + [how], values: values
    ) { [self] values in
      let whom = values.text(AnswerField.whom).map(CardId.init(hex:))
      guard let given = self.given(values, answer(values), of: whom) else {
        return .failed(.invalid, field: AnswerField.adults.rawValue)
      }
      let source = Self.sources.first { "\($0)" == values.text(AnswerField.source) } ?? .phone
      let outcome = await entered {
        let card = try await self.card(values)
        return try await events.answer(
          event: event, answer: given, today: today, asker: Asker(owner: card, source: source))
      }
      let name = whom.map { self.name($0) } ?? values.text(AnswerField.name) ?? ""
      return tellIfDone(outcome, texts.events(.answerEntered, name), undo: given.takingBack.isEmpty)
    }
    form.doubts = { [self] values in
      if let whom = values.text(AnswerField.whom) { return promised(values, by: CardId(hex: whom)) }
      return texts.sameName(values.text(AnswerField.name), among: people) { form, same in
        form.values.set(AnswerField.whom, same.hex)
      }
    }
    return form
  }

  private static let kinds: [(kind: CardKind, text: EventText)] = [
    (.person, .kindPerson), (.household, .kindHousehold), (.organisation, .kindOrganisation),
  ]

  private static let sources: [Source] = [.phone, .talk, .paper, .mail]

  private var heads: [FormEntry] {
    let words = texts.events
    return [
      FormEntry(AnswerField.adults, words(.adults), .count(0...500)),
      FormEntry(AnswerField.children, words(.children), .count(0...500)),
      FormEntry(AnswerField.help, words(.help), .text(lines: 1)).behindMore(),
    ]
  }

  private func ifYes(_ entry: FormEntry) -> FormEntry { entry.only(where: AnswerField.answer, is: "\(Answer.yes)") }

  private var choice: FormEntry {
    let answers: [Answer] = [.yes, .no, .maybe]
    let options = answers.map { FormEntry.Option("\($0)", texts.events(Texts.answer($0)).begun) }
    return FormEntry(AnswerField.answer, texts.events(.answerField), .choice(options))
  }

  /// What was answered before, else what is usual, else one who comes alone.
  private func values(_ before: AnswerView?, _ usual: UsualHeads? = nil) -> FormValues {
    var values = FormValues()
    let counted = before.map { $0.heads > 0 } == true
    values.set(AnswerField.answer, "\(before?.fields.answer ?? .yes)")
    values.set(AnswerField.adults, Int((counted ? before?.fields.adults ?? 0 : usual?.adults) ?? 1))
    values.set(AnswerField.children, Int((counted ? before?.fields.children : usual?.children) ?? 0))
    values.set(AnswerField.help, before?.fields.helperWish)
    return values
  }

  private func answer(_ values: FormValues) -> Answer {
    let answers: [Answer] = [.yes, .no, .maybe]
    return answers.first { "\($0)" == values.text(AnswerField.answer) } ?? .yes
  }

  /// A yes without anybody is none.
  private func given(_ values: FormValues, _ answer: Answer, of party: CardId?) -> EventAnswer? {
    let goes = answer == .no && !values.flag(AnswerField.keeps)
    let takingBack = goes ? content?.promised(by: party).map(\.id) ?? [] : []
    guard answer == .yes else { return EventAnswer(answer: answer, takingBack: takingBack) }
    let adults = values[count: AnswerField.adults.rawValue]
    let children = values[count: AnswerField.children.rawValue]
    guard adults + children > 0 else { return nil }
    return EventAnswer(
      answer: .yes, adults: Int64(adults), children: Int64(children), helperWish: values.text(AnswerField.help))
  }

  private func enter(_ values: FormValues, for party: CardId, _ said: Answer) async -> Outcome<Entered> {
    guard let given = self.given(values, said, of: party) else {
      return .failed(.invalid, field: AnswerField.adults.rawValue)
    }
    let outcome = await entered { try await answer(given, for: party) }
    return await tellAnswered(outcome, given, of: party)
  }

  /// Who does not come takes back what they promised, unless they say that it stays.
  private func promised(_ values: FormValues, by party: CardId?) -> FormDoubt? {
    let promised = content?.promised(by: party) ?? []
    guard answer(values) == .no, !promised.isEmpty, !values.flag(AnswerField.keeps) else { return nil }
    let words = texts.events
    return FormDoubt(
      title: words(.declineAsk), below: texts.promised(promised, all: .declineAll), instead: words(.declineOnly),
      saveAnyway: words(.declineAll)
    ) { $0.values.set(AnswerField.keeps, true) }
  }

  /// Who was chosen, or a new card.
  private func card(_ values: FormValues) async throws -> CardId {
    if let known = values.text(AnswerField.whom) { return CardId(hex: known) }
    let name = values.text(AnswerField.name) ?? ""
    let kind = Self.kinds.first { "\($0.kind)" == values.text(AnswerField.kind) }?.kind ?? .person
    if let known = made["\(kind) \(name)"] { return known }
    let card = try await session.phone.people().add(kind: kind, name: name).card
    made["\(kind) \(name)"] = card
    return card
  }
}
