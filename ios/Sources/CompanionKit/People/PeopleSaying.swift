import Mitmach

// What roles, areas and sorts of people are called.

extension Texts {
  func level(_ level: Level) -> String {
    let key: PeopleText =
      switch level {
      case .organiser: .levelOrganiser
      case .lead: .levelLead
      case .deputy: .levelDeputy
      case .kitchen: .levelKitchen
      case .door: .levelDoor
      case .calls: .levelCalls
      case .minutes: .levelMinutes
      case .mentor: .levelMentor
      case .member: .levelMember
      }
    return people(key)
  }

  func field(_ field: FieldOfWork) -> String {
    let key: PeopleText =
      switch field {
      case .community: .fieldCommunity
      case .garden: .fieldGarden
      case .calendar: .fieldCalendar
      case .event: .fieldEvent
      case .organisation: .fieldOrganisation
      }
    return people(key)
  }

  func kind(_ kind: CardKind) -> String {
    let key: PeopleText =
      switch kind {
      case .person: .kindPerson
      case .household: .kindHousehold
      case .organisation: .kindOrganisation
      case .group: .kindGroup
      }
    return people(key)
  }

  /// An area's name: with the garden's or organisation's own where it is one of them.
  func area(_ field: FieldOfWork, _ name: String?) -> String {
    name.map { people(.areaOf, self.field(field), $0) } ?? self.field(field)
  }

  /// `Leitung – Garten, bis So, 22. November`
  func role(_ role: RoleView) -> String {
    func day(_ date: LocalDate?) -> String? { date.flatMap(Day.init(iso:)).map { dates.short($0) } }
    let from = role.current ? nil : day(role.from).map { people(.since, $0) }
    let term = [from, day(role.until).map { people(.until, $0) }].compactMap(\.self).joined(separator: " ")
    let what = people(.roleIn, level(role.level), area(role.area.field, role.of))
    return term.isEmpty ? what : "\(what), \(term)"
  }

  /// What to know of somebody before one writes to them.
  func badges(_ person: PersonView) -> [Badge] {
    let without = !person.hasPhone && person.kind == .person
    // Who can be called has a telephone, if not one that takes part.
    let noPhone = people(person.contact?.phone.said == nil ? .noPhone : .noApp)
    return [
      person.me ? Badge(people(.yourself)) : nil,
      person.kind == .person ? nil : Badge(kind(person.kind)),
      without ? Badge(noPhone, .plain, .call) : nil,
      person.under16 ? Badge(people(.under16)) : nil,
    ].compactMap(\.self)
  }

  /// Somebody as a line of a list: what they do, and what to know before one writes to them.
  func row(_ person: PersonView) -> Row<PeopleAct> {
    let roles = person.roles.filter(\.current).map { role in
      people(.roleIn, level(role.level), role.of ?? field(role.area.field))
    }
    var row = Row<PeopleAct>(
      "person \(person.id)", name(person.party), below: roles.isEmpty ? nil : roles.joined(separator: ", "),
      sign: .person)
    row.badges = badges(person)
    row.tap = .open(.person(person.id))
    return row
  }

  /// Buttons to call and to write, where the number is known.
  func reach(_ person: PersonView?) -> [ActButton<PeopleAct>] {
    guard let person, let number = person.contact?.phone, !number.isEmpty else { return [] }
    let name = name(person.party)
    return [
      ActButton(people(.call, name), .secondary, .call, .call(number)),
      ActButton(people(.message, name), .secondary, .message, .message(number)),
    ]
  }
}

extension PeopleView {
  /// Those whose name has what is typed in it.
  func named(_ typed: String) -> [PersonView] {
    guard let wanted = typed.said?.lowercased() else { return people }
    return people.filter { ($0.party.name ?? "").lowercased().contains(wanted) }
  }

  /// Somebody's card.
  func person(_ card: CardId) -> PersonView? { people.first { $0.id == card } }
}
