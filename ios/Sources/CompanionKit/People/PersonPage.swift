import Mitmach

/// Somebody's card in words.
struct PersonPage {
  typealias Act = PeopleAct

  let card: CardId
  let title: String
  let people: PeopleView
  let phones: PhonesView
  let texts: Texts

  private var rights: Rights { Rights(people) }

  private var words: Words<PeopleText> { texts.people }

  var page: Page<Act> {
    guard let person = people.person(card) else {
      let gone = Row<Act>("gone", look: .empty, words(.gone), below: words(.goneBelow), sign: .person)
      return Page(title, sections: [PageSection("gone", rows: [gone])])
    }
    var sections = [badges(person), reach(person), roles(person), acting(person)].compactMap(\.self)
    if rights.invite(card) {
      var invite = Row<Act>("invite", look: .button, "")
      invite.buttons = [ActButton(words(.invitePhone), .primary, .code, .open(.more(.inviteOf(card))))]
      sections.append(PageSection("invite", rows: [invite]))
    }
    if rights.signOff(person) { sections.append(phones(of: person)) }
    var page = Page(title, sections: sections)
    if rights.rename(card) { page.bar.append(ActButton(words(.rename), .quiet, .edit, .rename)) }
    if rights.contact(card) { page.bar.append(ActButton(words(.setContact), .quiet, .edit, .setContact)) }
    return page
  }

  private func badges(_ person: PersonView) -> PageSection<Act>? {
    let badges = texts.badges(person)
    guard !badges.isEmpty else { return nil }
    return PageSection("badges", rows: badges.map { Row("badge \($0.text)", $0.text.begun, sign: $0.sign ?? .person) })
  }

  private func reach(_ person: PersonView) -> PageSection<Act> {
    var rows: [Row<Act>] = []
    if let name = person.contact?.fullName, !name.isEmpty {
      rows.append(Row("full name", look: .fact, name, below: words(.fullName)))
    }
    if let contact = person.contact, !contact.phone.isEmpty {
      var number = Row<Act>("number", look: .fact, contact.phone, below: words(.number), sign: .call)
      if !contact.forMembers { number.lines = [Line(words(.forOrganisers))] }
      number.buttons = texts.reach(person)
      rows.append(number)
    } else {
      // Who may change a number reads it.
      let none: PeopleText = rights.contact(card) ? .numberMissing : .numberUnknown
      rows.append(Row("no number", words(person.under16 ? .noNumberUnder16 : none)))
    }
    return PageSection("reach", title: words(.reach), rows: rows)
  }

  private func roles(_ person: PersonView) -> PageSection<Act> {
    var rows = person.roles.map { role in
      let what = texts.role(role)
      var row = Row<Act>("role \(role.id)", what)
      if rights.endRole(role, of: person) {
        row.buttons = [ActButton(words(.endRole), .quiet, nil, .askEndRole(role.id, what))]
      }
      return row
    }
    if rows.isEmpty { rows.append(Row("no role", words(.noRoles))) }
    if rights.leads { rows.append(button("give role", words(.giveRole), .giveRole)) }
    return PageSection("roles", title: words(.roles), rows: rows)
  }

  private func acting(_ person: PersonView) -> PageSection<Act> {
    let name = texts.name(person.party)
    var rows = person.actsFor.map { acts in
      let other = texts.name(acts.party)
      let mayEnd = rights.endActing(card, for: acts.party.id)
      return ending("acts \(acts.proxy)", words(.mayEnterFor, other), mayEnd, .askEndActing(acts.proxy, name: other))
    }
    for other in people.people {
      for acts in other.actsFor where acts.party.id == card {
        let text = words(.entersForThem, texts.name(other.party))
        let mayEnd = rights.endActing(other.id, for: card)
        rows.append(ending("acts \(acts.proxy)", text, mayEnd, .askEndActing(acts.proxy, name: name)))
      }
    }
    if rows.isEmpty { rows.append(Row("acts for nobody", words(.actsForNobody))) }
    if rights.letAct(for: person) {
      rows.append(button("let act", words(.letAct), .letAct))
    } else if rights.leads {
      rows.append(Row("decides alone", words(.decidesAlone, name)))
    }
    return PageSection("acting", title: words(.acting), rows: rows)
  }

  private func phones(of person: PersonView) -> PageSection<Act> {
    let own = phones.devices.filter { $0.person.id == card }
    var rows = own.enumerated().map { place, phone in
      let name = words(.phone, place + 1)
      let below = phone.thisPhone ? words(.thisPhone) : nil
      var row = Row<Act>("phone \(phone.device)", name, below: below, sign: .phoneOnly)
      if phone.revoked {
        row.badges = [Badge(words(.signedOff), .alarm)]
      } else {
        row.buttons = [ActButton(words(.signOff), .secondary, nil, .askSignOff(phone.device, own: person.me))]
      }
      return row
    }
    if rows.isEmpty { rows.append(Row("no phone", words(.noPhones))) }
    return PageSection("phones", title: words(.phones), rows: rows)
  }

  /// A line that somebody may end.
  private func ending(_ id: String, _ text: String, _ mayEnd: Bool, _ act: Act) -> Row<Act> {
    var row = Row<Act>(id, text)
    if mayEnd { row.buttons = [ActButton(words(.end), .quiet, nil, act)] }
    return row
  }

  private func button(_ id: String, _ label: String, _ act: Act) -> Row<Act> {
    var row = Row<Act>(id, look: .button, "")
    row.buttons = [ActButton(label, .secondary, .add, act)]
    return row
  }
}
