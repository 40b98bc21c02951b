import Mitmach

/// The forms over somebody's card.
@MainActor
struct PersonForms {
  let acts: PeopleActs
  let person: PersonView
  let people: PeopleView

  private var texts: Texts { acts.texts }
  private var words: Words<PeopleText> { texts.people }
  private var rights: Rights { Rights(people) }

  var rename: FormModel {
    var values = FormValues()
    values.set(PersonField.name, person.party.name)
    let entry = FormEntry(PersonField.name, words(.name), .text(lines: 1)).mustBeThere()
    return FormModel(words(.rename), about: words(.nameBelow), texts: texts, entries: [entry], values: values) {
      values in
      await acts.saved(.saved) {
        try await acts.people.rename(card: person.id, name: values.text(PersonField.name) ?? "")
      }
    }
  }

  var contact: FormModel {
    let answers = [FormEntry.Option(nil, texts.common(.no)), .init("yes", texts.common(.yes))]
    let under16 = person.under16
    let number = [
      FormEntry(PersonField.phone, words(.number), .text(lines: 1)),
      FormEntry(PersonField.forMembers, "\(words(.forMembers))? \(words(.forMembersBelow))", .choice(answers)),
    ]
    var values = FormValues()
    values.set(PersonField.fullName, person.contact?.fullName)
    values.set(PersonField.phone, person.contact?.phone)
    values.set(PersonField.forMembers, person.contact?.forMembers == true ? "yes" : nil)
    return FormModel(
      words(.setContact), about: under16 ? words(.noNumberUnder16) : nil, texts: texts,
      entries: [FormEntry(PersonField.fullName, words(.fullName), .text(lines: 1))] + (under16 ? [] : number),
      values: values
    ) { values in
      let contact = Contact(
        fullName: values.text(PersonField.fullName) ?? "",
        phone: under16 ? "" : values.text(PersonField.phone) ?? "",
        forMembers: values.text(PersonField.forMembers) != nil)
      return await acts.saved(.saved) { try await acts.people.setContact(card: person.id, contact: contact) }
    }
  }

  /// Who may enter something for this person from now on.
  var letAct: FormModel {
    let already = people.people.filter { $0.actsFor.contains { $0.party.id == person.id } }.map(\.id)
    let others = people.people.filter { $0.kind == .person && $0.id != person.id && !already.contains($0.id) }
    let options = others.map { FormEntry.Option($0.id.hex, texts.name($0.party)) }
    let entry = FormEntry(PersonField.who, words(.whoActs), .choice(options)).mustBeThere()
    return FormModel(words(.letAct), texts: texts, entries: [entry]) { values in
      let who = CardId(hex: values.text(PersonField.who) ?? "")
      return await acts.saved(.saved) { try await acts.people.letActFor(person: who, card: person.id) }
    }
  }

  // A role.

  /// Area and role first, the term only for those who want one.
  func role(_ documents: [DocumentHead]) -> FormModel {
    let offered = FieldOfWork.offered.filter { !levels(in: $0, documents).isEmpty }
    let areas = offered.map { FormEntry.Option("\($0)", texts.field($0)) }
    var entries = [FormEntry(PersonField.area, words(.area), .choice(areas)).mustBeThere()]
    for field in offered {
      let things = things(in: field, documents)
      if !things.isEmpty {
        let all = field == .organisation ? [] : [FormEntry.Option(nil, words(.allOfIt))]
        var of = FormEntry(Key("of \(field)"), words(.ofWhat), .choice(all + things))
        if field == .organisation { of = of.mustBeThere() }
        entries.append(of.only(where: PersonField.area, is: "\(field)"))
      }
      let options = levels(in: field, documents).map { FormEntry.Option("\($0)", texts.level($0)) }
      entries.append(
        FormEntry(Key("level \(field)"), words(.level), .choice(options)).mustBeThere()
          .only(where: PersonField.area, is: "\(field)"))
    }
    let today = acts.companion.session.today
    entries.append(FormEntry(PersonField.from, words(.fromDate), .day(suggested: today)).behindMore())
    entries.append(
      FormEntry(PersonField.until, words(.untilDate), .day(suggested: today)).behindMore()
        .explained(words(.termBelow)))
    return FormModel(words(.giveRole), save: words(.giveRole), texts: texts, entries: entries) { values in
      guard let role = Self.role(values, of: person.id) else { return .failed(.invalid) }
      return await acts.saved(.roleGiven) { try await acts.people.grantRole(role: role) }
    }
  }

  private static func role(_ values: FormValues, of person: CardId) -> NewRole? {
    let field = FieldOfWork.offered.first { "\($0)" == values.text(PersonField.area) }
    guard let field else { return nil }
    let level = Level.offered.first { "\($0)" == values.text(Key("level \(field)")) }
    guard let level else { return nil }
    let area = Area(field: field, of: values.text(Key("of \(field)")).map(CardId.init(hex:)))
    return NewRole(
      person: person, area: area, level: level, from: values.day(PersonField.from)?.iso,
      until: values.day(PersonField.until)?.iso)
  }

  /// The roles that one may give in an area, or in one thing of it.
  private func levels(in field: FieldOfWork, _ documents: [DocumentHead]) -> [Level] {
    let things = things(in: field, documents).compactMap(\.id).map { CardId(hex: $0) }
    let areas = ([nil] + things.map(Optional.some)).map { Area(field: field, of: $0) }
    return Level.offered.filter { level in areas.contains { rights.grants(level, in: $0) } }
  }

  /// What in a field of work a role can be for.
  private func things(in field: FieldOfWork, _ documents: [DocumentHead]) -> [FormEntry.Option] {
    func of(_ kind: DocumentKind) -> [FormEntry.Option] {
      documents.filter { $0.kind == kind }.map { .init($0.id.hex, $0.title) }
    }
    switch field {
    case .garden: return of(.garden)
    case .event: return of(.event)
    case .organisation:
      return people.people.filter { $0.kind != .person }.map { .init($0.id.hex, texts.name($0.party)) }
    case .community, .calendar: return []
    }
  }

  /// A field that there is once for each area.
  struct Key: RawRepresentable {
    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }

    init(_ name: String) { rawValue = name }
  }
}
