import Foundation
import Mitmach

@testable import CompanionKit

/// A phone that keeps what it was asked to do, and gives what it was told to give.
final class Recorder: Device {
  var scans = false
  /// What the camera reads.
  var code: String?
  /// What lies on the pasteboard.
  var pasteboard: String?
  /// What the person chooses.
  var file: Data?
  var mayBeReminded = true
  private(set) var shared: [String] = []
  private(set) var saved: [String: Data] = [:]
  private(set) var called: [String] = []

  func call(_ number: String) { called.append(number) }
  func message(_ number: String, text: String) { called.append("SMS " + number) }
  func share(title: String, text: String) { shared.append(text) }
  func save(name: String, content: Data) async -> Bool {
    saved[name] = content
    return true
  }
  func choose(limit: Int) async -> Data? { file }
  func copied() -> String? { pasteboard }
  func scan() async -> String? { code }
  func mayRemind() async -> Bool { mayBeReminded }
}

extension Companion {
  /// The same phone in the hands of a recorder.
  func with(_ device: Recorder) -> Companion {
    Companion(session: session, device: device, settings: SettingsStore(file: nil))
  }

  /// Somebody's card by their name.
  func card(_ name: String) async throws -> PersonView {
    let all = try await session.phone.people().people(today: session.today.iso).people
    guard let found = all.first(where: { $0.party.name == name }) else { throw Nobody(name: name) }
    return found
  }
}

/// Nobody has this name.
struct Nobody: Error {
  let name: String
}
