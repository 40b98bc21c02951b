import Foundation
import Mitmach
import MitmachTesting

/// Plays a scenario: phones by name, and what steps have given a name.
final class Player {
  /// It is always the same day.
  let today: LocalDate = "2026-11-22"

  private let town: Town
  private var phones: [String: Phone] = [:]
  private var ids: [String: String] = [:]

  init(_ town: Town) {
    self.town = town
  }

  /// Sets the scene: the first joins by the organiser's invite, the others by one of the first's.
  func enter(_ names: [String]) async throws {
    guard let organiser = names.first else { throw TestTrouble("no phones") }
    let first = try await town.join(organiser, invite: town.invite)
    phones[organiser] = first
    // A phone that has just joined is empty: it does not yet know that its person may add others.
    try await first.connection().sync()
    for name in names.dropFirst() {
      let person = try await first.people().add(kind: .person, name: name)
      let invitation = try await first.people().invite(person: person.card)
      try await first.connection().sync()
      phones[name] = try await town.join(name, invite: invitation.link)
    }
    for name in names { try await phone(name).connection().sync() }
  }

  /// Plays step by step.
  func play(_ steps: [[String: Word]]) async throws {
    for (place, words) in steps.enumerated() {
      let step = Step(words)
      do {
        try await play(step)
        try step.finish()
      } catch {
        throw TestTrouble("step \(place + 1) \(words): \(error)")
      }
    }
  }

  private func play(_ step: Step) async throws {
    if step.has("server") {
      switch try step.text("server") {
      case "stop": await town.stopServer()
      case "start": try await town.startServer()
      case let other: throw TestTrouble("unknown word for the server: \(other)")
      }
      return
    }
    let phone = try phone(step.text("phone"))
    if step.has("do") {
      try await act(phone, step)
    } else {
      let screen = try step.text("see")
      let shown = try await look(phone, at: screen, step)
      let wanted = try step.lines("is")
      guard shown == wanted else { throw TestTrouble("shows \(shown)") }
    }
  }

  /// Does a step, and fails unless it fails as it should.
  private func act(_ phone: Phone, _ step: Step) async throws {
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
    } catch let error as PhoneError where fails != nil {
      guard snakeCase(error.kind) == fails else { throw error }
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

  func phone(_ name: String) throws -> Phone {
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
