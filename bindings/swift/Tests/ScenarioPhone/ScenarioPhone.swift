import Foundation
import Mitmach
import ScenarioPlayer

/// A phone that plays steps of a scenario in a process of its own: each line that it reads is an order, and it replies
/// to each with a line. Who gives the orders has the server and the other phones (`scripts/phones.sh`).
@main
struct ScenarioPhone {
  static func main() async throws {
    try await obey()
  }

  private nonisolated static func obey() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mitmach-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var phone: PlayedPhone?
    while let line = readLine() {
      let reply: Reply
      do {
        let order = try JSONDecoder().decode(Order.self, from: Data(line.utf8))
        if let invite = order.join { phone = try await PlayedPhone(folder.path, invite) }
        reply = Reply(made: try await phone?.follow(order))
      } catch {
        reply = Reply(trouble: "\(error)")
      }
      FileHandle.standardOutput.write(try JSONEncoder().encode(reply) + Data("\n".utf8))
    }
    try await phone?.phone.shutdown()
  }
}

/// One of: come in by an invite; invite somebody; play a step, where these names stand for these ids.
struct Order: Decodable {
  let join: String?
  let invite: String?
  let names: [String: String]?
  let step: [String: Word]?
}

/// The id of what was made, an invite, or what went wrong.
struct Reply: Encodable {
  var made: String?
  var trouble: String?
}

/// A phone that has joined, and its player.
struct PlayedPhone {
  let phone: Phone
  let player = Player()

  init(_ directory: String, _ invite: String) async throws {
    phone = try await Phone.join(directory: directory, invite: invite)
    // A phone that has just joined is empty.
    try await phone.connection().sync()
  }

  func follow(_ order: Order) async throws -> String? {
    if let name = order.invite { return try await phone.invite(name) }
    guard let step = order.step else { return phone.member().person.hex }
    for (name, id) in order.names ?? [:] { player.call(id, name) }
    if case .text(let name) = step["phone"] { player.add(phone, as: name) }
    return try await player.play(step)
  }
}
