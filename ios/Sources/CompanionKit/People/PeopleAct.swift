import Mitmach

/// What can be done on the screens about people.
public enum PeopleAct: Hashable, Sendable {
  /// Goes to another screen.
  case open(Place)
  /// Opens the phone's own screen with the number.
  case call(String)
  /// Opens a text message to the number.
  case message(String)
  /// Adds somebody: opens a form. Then it goes to their card, or to their invite.
  case add(toInvite: Bool)

  // A card.

  /// Changes the name: opens a form.
  case rename
  /// Changes number and full name: opens a form.
  case setContact
  /// Gives a role: opens a form.
  case giveRole
  /// Lets somebody enter for them: opens a form.
  case letAct
  /// Asks whether a role shall end.
  case askEndRole(RowId, String)
  /// Ends it.
  case endRole(RowId, String)
  /// Asks whether somebody shall no longer enter for another.
  case askEndActing(RowId, name: String)
  /// Ends it.
  case endActing(RowId, name: String)
  /// Asks whether a phone shall be signed off.
  case askSignOff(DeviceId, own: Bool)
  /// Signs it off, for good.
  case signOff(DeviceId)

  // Invites.

  /// Opens the share sheet with the link.
  case share(String)
  /// Asks whether an invite shall be taken back.
  case askTakeBack(RowId, name: String)
  /// Takes it back.
  case takeBack(RowId)
}

/// What people enter about people, with what they are told afterwards; the screens have one each.
@MainActor
struct PeopleActs {
  let companion: Companion

  var people: People { companion.session.phone.people() }
  var texts: Texts { companion.texts }

  /// Does what all of these screens can do.
  func perform(_ act: PeopleAct) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .call(let number): companion.device.call(number)
    case .message(let number): companion.device.message(number, text: "")
    case .share(let link):
      companion.device.share(title: texts.more(.invite), text: texts.people(.letter, link))
    case .endRole(let role, let what):
      await enter(texts.people(.ended, what)) { try await people.endRole(role: role) }
    case .endActing(let row, let name):
      let what = texts.people(.endActing, name)
      await enter(texts.people(.ended, what)) { try await people.endActingFor(proxy: row) }
    case .signOff(let device):
      await enter(texts.people(.signedOffNow)) { try await people.revokeDevice(device: device) }
    case .takeBack(let invite):
      await enter(texts.people(.takenBack)) { try await people.revokeInvite(invite: invite) }
    default: break
    }
  }

  private func enter(_ done: String, _ call: () async throws -> Receipt) async {
    companion.tell(await entered(call), done: done)
  }

  /// What a form enters; what fails is said in the form.
  func saved(_ done: PeopleText, _ call: () async throws -> Receipt) async -> Outcome<Entered> {
    let outcome = await entered(call)
    if outcome.value != nil { companion.tell(outcome, done: texts.people(done)) }
    return outcome
  }

  /// The form for somebody new; then it leads on. Who has the name of one of `known` may be the same.
  func adding(toInvite: Bool, known: [PersonView]) -> FormModel {
    let words = texts.people
    let kinds = CardKind.offered.map { FormEntry.Option("\($0)", texts.kind($0)) }
    let answers = [FormEntry.Option(nil, texts.common(.no)), .init("yes", texts.common(.yes))]
    let entries = [
      FormEntry(PersonField.name, words(.name), .text(lines: 1)).mustBeThere(),
      FormEntry(PersonField.kind, words(.kind), .choice(kinds)),
      FormEntry(PersonField.under16, "\(words(.under16).begun)? \(words(.under16Below))", .choice(answers))
        .only(where: PersonField.kind, is: "person"),
    ]
    var values = FormValues()
    values.set(PersonField.kind, "person")
    let lead = { (card: CardId) in companion.navigator.open(toInvite ? .more(.inviteOf(card)) : .person(card)) }
    let form = FormModel(
      words(.addSomebody), about: words(.nameBelow), save: words(.add), texts: texts, entries: entries, values: values
    ) { values in
      let kind = CardKind.offered.first { "\($0)" == values.text(PersonField.kind) } ?? .person
      let under16 = kind == .person && values.text(PersonField.under16) != nil
      let added = await outcome {
        try await people.add(kind: kind, name: values.text(PersonField.name) ?? "", under16: under16)
      }
      if let card = added.value?.card { lead(card) }
      return added.map { Entered($0.receipt) }
    }
    form.doubts = { values in
      texts.sameName(values.text(PersonField.name), among: known, saveAnyway: words(.addAnyway)) { form, same in
        lead(same)
        form.close()
      }
    }
    return form
  }
}

extension Texts {
  /// Somebody of this name is here already, and may be meant.
  func sameName(
    _ name: String?, among known: [PersonView], saveAnyway: String? = nil,
    itIs: @escaping @MainActor (FormModel, CardId) -> Void
  ) -> FormDoubt? {
    guard let name, let same = known.first(where: { $0.party.name?.lowercased() == name.lowercased() }) else {
      return nil
    }
    return FormDoubt(
      title: people(.sameName, name), below: people(.sameNameBelow), instead: people(.itIs, name),
      saveAnyway: saveAnyway
    ) { itIs($0, same.id) }
  }
}

/// What is asked for of people.
enum PersonField: String {
  case name, kind, under16, number, forMembers, area, who, from, until
  case fullName = "full_name"
  case phone
}
