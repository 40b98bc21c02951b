import Mitmach

/// What this person may do with people: which buttons are worth showing. The core has the last word.
struct Rights {
  private let me: PersonView?
  private let roles: [RoleView]

  init(_ view: PeopleView) {
    me = view.people.first(where: \.me)
    roles = me?.roles.filter(\.current) ?? []
  }

  /// Of the community, of all gardens, the calendar or all events: not of a single event or organisation.
  private var organises: Bool {
    roles.contains { $0.level == .organiser && $0.area.of == nil && $0.area.field != .organisation }
  }

  private var organisesAll: Bool { roles.contains { $0.level == .organiser && $0.area.field == .community } }

  /// May add people and invite them.
  var leads: Bool { roles.contains { $0.level.leads } }

  func rename(_ card: CardId) -> Bool { leads || actsAs(card) }

  func contact(_ card: CardId) -> Bool { organises || actsAs(card) }

  /// Who has a phone decides on it who acts for them.
  func letAct(for person: PersonView) -> Bool { actsAs(person.id) || (organises && !person.hasPhone) }

  func endActing(_ who: CardId, for card: CardId) -> Bool { organises || who == me?.id || actsAs(card) }

  func endRole(_ role: RoleView, of person: PersonView) -> Bool { person.me || grants(role.level, in: role.area) }

  func invite(_ card: CardId) -> Bool { leads || card == me?.id }

  func takeBack(invitedBy card: CardId) -> Bool { organisesAll || card == me?.id }

  func signOff(_ person: PersonView) -> Bool { organisesAll || person.me }

  /// Whether this person gives a role in an area.
  func grants(_ level: Level, in area: Area) -> Bool {
    roles.contains { $0.area.includes(area) && ($0.level == .organiser || ($0.level.leads && !level.leads)) }
  }

  /// Whether this person speaks for a card.
  func actsAs(_ card: CardId) -> Bool {
    card == me?.id || me?.actsFor.contains { $0.party.id == card } == true
      || roles.contains { $0.level.leads && $0.area == Area(field: .organisation, of: card) }
  }
}

extension Level {
  fileprivate var leads: Bool { self == .organiser || self == .lead || self == .deputy }

  /// All of them, in the order in which they are offered.
  static let offered: [Level] = [.organiser, .lead, .deputy, .kitchen, .door, .calls, .minutes, .mentor, .member]
}

extension FieldOfWork {
  /// All of them, in the order in which they are offered.
  static let offered: [FieldOfWork] = [.community, .garden, .calendar, .event, .organisation]
}

extension CardKind {
  /// All of them, in the order in which they are offered.
  static let offered: [CardKind] = [.person, .household, .organisation, .group]
}

extension Area {
  fileprivate func includes(_ that: Area) -> Bool {
    field == .community || (field == that.field && (of == nil || of == that.of))
  }

  /// Whether who answers for this one answers for that one too.
  func covers(_ that: Area) -> Bool { self == that || (field == that.field && of == nil) }
}
