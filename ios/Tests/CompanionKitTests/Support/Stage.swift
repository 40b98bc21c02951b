import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

/// The model town's Sunday: what the lists of `tests/demo` are made for.
let sunday = Day(iso: "2026-11-22") ?? Day(number: 0)

/// A real server with real phones on it, as the tests of all models use them. Its first phone is the office's, which has
/// brought in the town's lists.
@MainActor
final class Stage {
  let town: Town
  let clock = StandingClock(sunday)
  let office: Companion
  private var sessions: [Session]

  private init(_ town: Town, office: Phone) {
    self.town = town
    let session = Session(phone: office, clock: clock)
    sessions = [session]
    self.office = Companion(session: session, device: NoDevice(), settings: SettingsStore(file: nil))
  }

  /// Sets the town up for as long as `body` runs; one that hangs is ended, none is measured by this.
  static func with(
    lists: Bool = true, roles: Bool = false, _ body: @escaping @MainActor @Sendable (Stage) async throws -> Void
  ) async throws {
    let names = (lists ? Self.lists : []) + (roles ? ["rollen"] : [])
    try await Town.with(organiser: "Projektbüro") { town in
      try await within("the stage") { try await play(town, names, body) }
    }
  }

  private static func play(
    _ town: Town, _ lists: [String], _ body: @MainActor @Sendable (Stage) async throws -> Void
  ) async throws {
    let stage = Stage(town, office: try await town.organisersPhone())
    for list in lists { try await stage.bringIn(list) }
    try await stage.office.session.sync().worked()
    try await body(stage)
    for session in stage.sessions { await session.close() }
  }

  private static let lists = [
    "kalender", "wuensche", "tueren", "beete", "aufgaben", "termine", "schichten", "mitbringen", "antworten",
  ]

  /// The phone of somebody, by their card's name; a card that is not there is made. Joined and up to date.
  func phone(of name: String) async throws -> Companion {
    let people = office.session.phone.people()
    let known = try await people.people(today: sunday.iso).people.first { $0.party.name == name }?.party.id
    var card = known
    if card == nil { card = try await people.add(kind: .person, name: name).card }
    let invitation = try await people.invite(person: #require(card))
    try await office.session.sync().worked()
    let companion = companion(try await town.join(name, invite: invitation.link))
    try await companion.session.sync().worked()
    return companion
  }

  /// A phone that joins by a link, in a folder of this name.
  func join(_ name: String, by link: String) async throws -> Companion {
    companion(try await town.join(name, invite: link))
  }

  /// One sends, the other fetches.
  func meet(_ from: Companion, _ to: Companion) async throws {
    try await from.session.sync().worked()
    try await to.session.sync().worked()
  }

  /// The town's garden, as a phone knows it.
  func garden(_ companion: Companion) async throws -> DocumentId {
    let documents = try await companion.session.phone.entries().documents(today: sunday.iso)
    return try #require(documents.first { $0.head.kind == .garden }).id
  }

  /// The task of this title, as a phone has it today.
  func task(_ companion: Companion, _ title: String) async throws -> TaskView {
    let id = try await garden(companion)
    let garden = try await companion.session.phone.gardens().garden(garden: id, today: sunday.iso)
    return try #require(garden.tasks.first { $0.fields.title == title })
  }

  private func companion(_ phone: Phone) -> Companion {
    let session = Session(phone: phone, clock: clock)
    sessions.append(session)
    return Companion(session: session, device: NoDevice(), settings: SettingsStore(file: nil))
  }

  private func bringIn(_ list: String) async throws {
    let options = ImportOptions(today: sunday.iso)
    let preview = try await office.session.phone.lists().preview(file: Kit.list(list), options: options)
    _ = try await #require(preview.plan, "\(list): \(preview.errors)").carryOut()
  }
}

/// A phone that can do nothing but show.
final class NoDevice: Device {
  let scans = false
  func call(_ number: String) {}
  func message(_ number: String, text: String) {}
  func share(title: String, text: String) {}
  func save(name: String, content: Data) async -> Bool { false }
  func copied() -> String? { nil }
  func choose(limit: Int) async -> Data? { nil }
  func scan() async -> String? { nil }
}

extension CompanionKit.Outcome {
  /// What must have worked.
  @discardableResult
  func worked() throws -> Value {
    switch self {
    case .done(let value): return value
    case .failed(let trouble, let field): throw TestTrouble("\(trouble) \(field ?? "")")
    }
  }
}
