import Foundation
import Testing

@testable import CompanionKit

/// Compares what is read with a file; with GOLDEN=write in the environment it writes the file instead.
func expectGolden(_ name: String, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Golden")
  let file = folder.appendingPathComponent(name + ".txt")
  let text = lines.joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["GOLDEN"] == "write" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  let was = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let reads = text.split(separator: "\n", omittingEmptySubsequences: false)
  let place = Array(zip(was, reads)).firstIndex { $0 != $1 } ?? min(was.count, reads.count)
  #expect(
    kept == text,
    """
    \(name), line \(place + 1): kept "\(was.indices.contains(place) ? was[place] : "")", \
    reads "\(reads.indices.contains(place) ? reads[place] : "")"
    """,
    sourceLocation: sourceLocation)
}

/// German with "Sie", German with "du", and English, by the endings of their files.
let goldenLanguages: [(Language, String)] = [(.german, "de"), (.germanDu, "du"), (.english, "en")]

/// The same screen in every language, each in a file of its own.
@MainActor
func expectGolden<Model: ScreenModel>(
  _ name: String, _ companion: Companion, sourceLocation: SourceLocation = #_sourceLocation,
  _ make: @MainActor (Companion) async throws -> Model,
  prepare: @MainActor (Seen<Model>) async throws -> Void = { _ in }
) async throws {
  for (language, suffix) in goldenLanguages {
    companion.settings.change { $0.language = language }
    try await seeing(make(companion)) { seen in
      _ = await seen.ready()
      try await prepare(seen)
      try expectGolden("\(name).\(suffix)", seen.model.spoken, sourceLocation: sourceLocation)
    }
  }
  companion.settings.change { $0.language = .german }
}
