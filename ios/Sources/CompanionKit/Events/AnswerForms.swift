import Mitmach

/// What is asked for of an answer; the names are the core's where it has the field.
enum AnswerField: String {
  case whom, name, kind, answer, adults, children, source
  case help = "helper_wish"
}

// The forms of answers; what fails is said in the form, so only what went well is told here.

extension EventActs {
  /// How many come: filled in for who comes alone, so that one more tap says yes.
  func acceptForm(_ party: Party) -> FormModel {
    let words = texts.events
    return FormModel(
      words(.howMany), about: session.me == party.id ? nil : texts.name(party), save: words(.accept), texts: texts,
      entries: heads, values: values(content?.answer(of: party.id))
    ) { [self] values in await enter(values, for: party.id, .yes) }
  }

  /// Another answer than the one that was given.
  func changeForm(_ party: Party) -> FormModel {
    let before = content?.answer(of: party.id)
    let isMe = session.me == party.id
    return FormModel(
      texts.events(isMe ? .yourAnswer : .answerField), about: isMe ? nil : texts.name(party), texts: texts,
      entries: [choice] + heads.map(ifYes), values: values(before)
    ) { [self] values in await enter(values, for: party.id, answer(values)) }
  }

  /// An answer for one of several that I act for.
  func answerForOthersForm(_ parties: [Party]) -> FormModel {
    let options = parties.map { FormEntry.Option($0.id.hex, texts.name($0)) }
    let whom = FormEntry(AnswerField.whom, texts.events(.whom), .choice(options)).mustBeThere()
    var values = self.values(nil)
    values.set(AnswerField.whom, parties.first?.id.hex)
    return FormModel(
      texts.events(.forOthers), texts: texts, entries: [whom, choice] + heads.map(ifYes), values: values
    ) { [self] values in
      await enter(values, for: CardId(hex: values.text(AnswerField.whom) ?? ""), answer(values))
    }
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
      guard let given = self.given(values, answer(values)) else {
        return .failed(.invalid, field: AnswerField.adults.rawValue)
      }
      let source = Self.sources.first { "\($0)" == values.text(AnswerField.source) } ?? .phone
      let outcome = await entered {
        let card = try await self.card(values)
        return try await events.answer(
          event: event, answer: given, today: today, asker: Asker(owner: card, source: source))
      }
      return tellIfDone(outcome, .answerEntered)
    }
    form.doubts = { [texts] values in
      guard values.text(AnswerField.whom) == nil else { return nil }
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

  private func values(_ before: AnswerView?) -> FormValues {
    var values = FormValues()
    let counted = before.map { $0.heads > 0 } == true
    values.set(AnswerField.answer, "\(before?.fields.answer ?? .yes)")
    values.set(AnswerField.adults, counted ? Int(before?.fields.adults ?? 0) : 1)
    values.set(AnswerField.children, counted ? Int(before?.fields.children ?? 0) : 0)
    values.set(AnswerField.help, before?.fields.helperWish)
    return values
  }

  private func answer(_ values: FormValues) -> Answer {
    let answers: [Answer] = [.yes, .no, .maybe]
    return answers.first { "\($0)" == values.text(AnswerField.answer) } ?? .yes
  }

  /// A yes without anybody is none.
  private func given(_ values: FormValues, _ answer: Answer) -> EventAnswer? {
    guard answer == .yes else { return EventAnswer(answer: answer) }
    let adults = values[count: AnswerField.adults.rawValue]
    let children = values[count: AnswerField.children.rawValue]
    guard adults + children > 0 else { return nil }
    return EventAnswer(
      answer: .yes, adults: Int64(adults), children: Int64(children), helperWish: values.text(AnswerField.help))
  }

  private func enter(_ values: FormValues, for party: CardId, _ said: Answer) async -> Outcome<Entered> {
    guard let given = self.given(values, said) else { return .failed(.invalid, field: AnswerField.adults.rawValue) }
    let outcome = await entered { try await answer(given, for: party) }
    return tellIfDone(outcome, await told(said, of: party))
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
