import Mitmach

/// An entry as people read it: what it is, and each text as it was typed.
struct EntryText {
  /// What it is.
  let title: String
  /// Name and value of what was typed.
  let lines: [(name: String, value: String)]

  /// To be sent to somebody who may enter it.
  var plain: String { ([title] + lines.map { "\($0.name): \($0.value)" }).joined(separator: "\n") }
}

/// Says entries in words, with what this phone knows of whom and what they name.
struct EntrySaying {
  let texts: Texts
  let people: PeopleView?
  /// The records that entries speak of, as far as this phone has them.
  let records: [RecordId: WholeRecord]
  let clock: any DayClock

  private var words: Words<EntriesText> { texts.entries }

  /// An entry in words.
  func text(_ entry: MyEntry) -> EntryText {
    switch entry.what {
    case .new(let record, let asker):
      let typed = TypedFields(record, nameOf: nameOf)
      var lines = lines(typed)
      if let owner = asker.owner, owner != me { lines.insert((words(.forWhom), name(owner)), at: 0) }
      return EntryText(title: words(.made, texts.kind(typed.kind)), lines: lines)
    case .edit(let record, let kind, let fields):
      return EntryText(
        title: about(words(.changed, texts.kind(kind)), record),
        lines: lines(TypedFields(kind, fields, nameOf: nameOf)))
    case .settled(let record, let kind, let field):
      return EntryText(
        title: about(words(.settled, texts.kind(kind)), record),
        lines: lines(TypedFields(kind, [field], nameOf: nameOf)))
    case .register(let act):
      return EntryText(title: words(title(act)), lines: lines(act))
    }
  }

  private func about(_ what: String, _ record: RecordId) -> String {
    records[record].map { words(.aboutWhat, what, title($0)) } ?? what
  }

  private func lines(_ typed: TypedFields) -> [(name: String, value: String)] {
    typed.fields.map { field in
      let value = texts.value(field.value, of: field.field) { records[$0].map { title($0) } }
      return (texts.field(field.field, of: typed.kind), value)
    }
  }

  // Records.

  /// The fields by which people know a record, the best first.
  private static let titles = ["title", "name", "item", "motto", "date", "first", "day"]

  /// What a record is called: its title, or whose it is.
  private func title(_ record: WholeRecord) -> String {
    let kind = texts.kind(record.head.kind)
    func said(_ name: String) -> String? {
      record.fields.first { $0.field == name }.map { texts.value($0.value, of: name) }
    }
    let name = Self.titles.lazy.compactMap(said).first ?? record.head.owner.name
    let numbered = said("number").map { "\(kind) \($0)" }
    return [numbered, name ?? kind].compactMap(\.self).joined(separator: " ")
  }

  // People, roles, invites and documents.

  private var me: CardId? { people?.people.first(where: \.me)?.id }

  private func nameOf(_ card: CardId) -> String? { people?.person(card)?.party.name }

  private func name(_ card: CardId) -> String { nameOf(card) ?? texts.common(.unnamed) }

  private func title(_ act: RegisterAct) -> EntriesText {
    switch act {
    case .addCard: .addCard
    case .renameCard: .renameCard
    case .setContact: .setContact
    case .grantRole: .grantRole
    case .endRole: .endRole
    case .invite: .invite
    case .revokeInvite: .revokeInvite
    case .revokeDevice: .revokeDevice
    case .addDocument: .addDocument
    case .letActFor: .letActFor
    case .endActingFor: .endActingFor
    }
  }

  private func lines(_ act: RegisterAct) -> [(name: String, value: String)] {
    said(act).compactMap { field, value in
      value.flatMap { $0.isEmpty ? nil : (name: words(field), value: $0) }
    }
  }

  /// What was typed. An invite's secret is not among it.
  private func said(_ act: RegisterAct) -> [(EntriesText, String?)] {
    switch act {
    case .addCard(let kind, let name, let under16):
      return [
        (.fieldCardKind, texts.kind(kind)), (.fieldName, name),
        (.fieldUnder16, under16 ? texts.common(.yes) : nil),
      ]
    case .renameCard(let card, let name): return [(.fieldPerson, self.name(card)), (.fieldName, name)]
    case .setContact(let card, let contact):
      return [
        (.fieldPerson, name(card)), (.fieldFullName, contact.fullName), (.fieldPhone, contact.phone),
        (.fieldForMembers, texts.common(contact.forMembers ? .yes : .no)),
      ]
    case .grantRole(let person, let area, let level, let from, let until):
      return [
        (.fieldPerson, name(person)), (.fieldLevel, texts.level(level)), (.fieldArea, texts.field(area.field)),
        (.fieldAreaOf, area.of.flatMap(nameOf)), (.fieldFrom, day(from)), (.fieldUntil, day(until)),
      ]
    case .endRole(let id): return role(id)
    case .invite(let person, _, let expires):
      let until = texts.dates.moment(clock.moment(ofMilliseconds: expires))
      return [(.fieldPerson, name(person)), (.fieldExpires, until)]
    case .addDocument(_, let title, _, let year):
      return [(.fieldTitle, title), (.fieldYear, year.map { String($0) })]
    case .letActFor(let person, let card): return [(.fieldPerson, name(person)), (.forWhom, name(card))]
    case .endActingFor(let proxy):
      for person in people?.people ?? [] {
        for acts in person.actsFor where acts.proxy == proxy {
          return [(.fieldPerson, texts.name(person.party)), (.forWhom, texts.name(acts.party))]
        }
      }
      return []
    case .revokeInvite, .revokeDevice: return []
    }
  }

  private func role(_ id: RowId) -> [(EntriesText, String?)] {
    for person in people?.people ?? [] {
      for role in person.roles where role.id == id {
        return [
          (.fieldPerson, texts.name(person.party)), (.fieldLevel, texts.level(role.level)),
          (.fieldArea, texts.field(role.area.field)), (.fieldAreaOf, role.of),
        ]
      }
    }
    return []
  }

  private func day(_ date: LocalDate?) -> String? { date.flatMap(Day.init(iso:)).map { texts.dates.short($0) } }
}

extension Texts {
  /// Why something was not accepted, as a sentence, by what a person can do about it.
  func why(_ refusal: Refusal) -> String {
    let key: EntriesText =
      switch refusal {
      case .right, .author: .whyRight
      case .revokedDevice, .unknownDevice: .whySignedOff
      case .schema, .unknown: .whyUpdate
      case .unknownDocument, .unknownRecord, .unknownRow, .generation: .whyGone
      case .immutable: .whyFixed
      case .taken: .whyTaken
      case .inviteLevel: .whyInviteLevel
      case .lastOrganiser: .whyLastOrganiser
      case .field: .whyNotPossible
      case .tooLarge, .tooManyOperations: .whyTooMuch
      case .sequence, .dependency, .predecessors: .whyOutOfDate
      case .envelope, .signature, .community, .command, .undecodable, .actor, .tooManyActors, .tooManyDependencies,
        .shape, .recordId, .kind:
        .whyBroken
      }
    return entries(key)
  }
}
