import Mitmach
import MitmachTesting

/// Plays steps of a scenario on phones by their names, and knows what steps have given a name.
package final class Player {
  /// It is always the same day.
  let today: LocalDate = "2026-11-22"

  private var phones: [String: Phone] = [:]
  private var ids: [String: String] = [:]

  package init() {}

  /// From now on this phone plays the steps of this name.
  package func add(_ phone: Phone, as name: String) {
    phones[name] = phone
  }

  /// An id that was given a name elsewhere.
  package func call(_ id: String, _ name: String) {
    ids[name] = id
  }

  /// Plays a step; gives the id of what it made, if it made something.
  @discardableResult
  package func play(_ words: [String: Word]) async throws -> String? {
    let step = Step(words)
    let phone = try phone(step.text("phone"))
    var made: String?
    if step.has("do") {
      made = try await act(phone, step)
    } else {
      let screen = try step.text("see")
      let shown = try await look(phone, at: screen, step)
      let wanted = try step.lines("is")
      guard shown == wanted else { throw TestTrouble("shows \(shown)") }
    }
    try step.finish()
    return made
  }

  /// Does a step, and fails unless it fails as it should.
  private func act(_ phone: Phone, _ step: Step) async throws -> String? {
    let deed = try step.text("do")
    let name = try step.textIfAny("as")
    let fails = try step.textIfAny("fails")
    do {
      let made = try await does(deed, phone, step)
      if let fails { throw TestTrouble("does not fail with \(fails)") }
      if let name {
        guard let made else { throw TestTrouble("makes nothing that could be called \(name)") }
        ids[name] = made
      }
      return made
    } catch let error as PhoneError where fails != nil {
      guard snakeCase(error.kind) == fails else { throw error }
      return nil
    }
  }

  /// The id that the deed makes, if it makes one.
  private func does(_ deed: String, _ phone: Phone, _ step: Step) async throws -> String? {
    let parts = [line, garden, calendar, event, people, entries]
    for part in parts {
      if let done = try await part(deed, phone, step) { return done.id }
    }
    throw TestTrouble("unknown deed: \(deed)")
  }

  private func phone(_ name: String) throws -> Phone {
    guard let phone = phones[name] else { throw TestTrouble("no phone of \(name)") }
    return phone
  }

  // What names stand for.

  func document(_ step: Step) throws -> DocumentId {
    DocumentId(hex: try id(step.text("document")))
  }

  func record(_ step: Step, _ word: String = "record") throws -> RecordId {
    RecordId(hex: try id(step.text(word)))
  }

  func recordIfAny(_ step: Step, _ word: String) throws -> RecordId? {
    try step.textIfAny(word).map { RecordId(hex: try id($0)) }
  }

  /// A party by the name that a step gave it, or by its phone's.
  func card(_ name: String) throws -> CardId {
    if let phone = phones[name] { return phone.member().person }
    return CardId(hex: try id(name))
  }

  /// Who enters something for the owner that the step names.
  func asker(_ step: Step) throws -> Asker? {
    try step.textIfAny("for").map { Asker(owner: try card($0), source: .app) }
  }

  private func id(_ name: String) throws -> String {
    guard let id = ids[name] else { throw TestTrouble("nothing is called \(name)") }
    return id
  }
}

/// A deed that was known and done.
struct Deed {
  /// What it made.
  let id: String?

  static let nothing = Deed(id: nil)

  static func made(_ receipt: Receipt?) -> Deed {
    Deed(id: receipt?.record?.hex)
  }
}

extension Phone {
  /// Adds a person of this name, on the server too; gives an invite for it.
  package func invite(_ name: String) async throws -> String {
    let person = try await people().add(kind: .person, name: name)
    let invitation = try await people().invite(person: person.card)
    try await connection().sync()
    return invitation.link
  }
}
