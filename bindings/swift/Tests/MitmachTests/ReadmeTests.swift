import Foundation
import Mitmach
import MitmachTesting
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("its first lines are the ones that are compiled here")
  func sameLines() throws {
    let readme = try String(contentsOf: Kit.package.appendingPathComponent("README.md"), encoding: .utf8)
    let source = Kit.package.appendingPathComponent("Tests/MitmachTests/Snippets/TodaysTasks.swift")
    let snippet = try String(contentsOf: source, encoding: .utf8)
    #expect(readme.contains("```swift\n\(snippet)```\n"))
  }

  @Test("its first lines show today's tasks")
  func shows() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let garden = try await Garden(phone)
      let task = TaskFields(title: "Laub rechen", due: .once, firstDue: phone.today())
      _ = try await phone.gardens().addTask(garden: garden.id, task: task)
      try await phone.shutdown()

      let (screens, show) = AsyncStream.makeStream(of: [String].self)
      let app = Task { try await showTodaysTasks(directory: town.directory("organiser")) { show.yield($0) } }
      let shown = try await within("the first screen") { await screens.first { _ in true } }
      #expect(shown == ["Oasengarten: Laub rechen"])
      app.cancel()
      try await within("the end of the loop") { try await app.value }
      // The phone was shut down: it opens again.
      try await Phone.withOpen(directory: town.directory("organiser")) { _ in }
    }
  }
}
