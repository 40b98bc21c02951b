import Foundation
import MitmachTesting
import ScenarioPlayer
import Testing

/// One file of the table that all languages play.
struct ScenarioFile: Sendable, CustomTestStringConvertible {
  let url: URL

  /// As the test is called.
  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  /// All of them.
  static let all: [ScenarioFile] = {
    let files = try? FileManager.default.contentsOfDirectory(at: Kit.scenarios, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map(ScenarioFile.init)
  }()

  func read() throws -> Scenario {
    let text = try Data(contentsOf: url)
    let words = try JSONSerialization.jsonObject(with: text) as? [String: Any] ?? [:]
    let unknown = Set(words.keys).subtracting(["name", "phones", "steps"])
    guard unknown.isEmpty else { throw TestTrouble("unknown words: \(unknown.sorted())") }
    return try JSONDecoder().decode(Scenario.self, from: text)
  }
}

/// What a file says.
struct Scenario: Decodable, Sendable {
  let name: String
  let phones: [String]
  let steps: [[String: Word]]
}
