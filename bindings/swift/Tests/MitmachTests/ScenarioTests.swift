import Mitmach
import MitmachTesting
import ScenarioPlayer
import Testing

@Suite("Scenarios that all languages play")
struct ScenarioTests {
  @Test("phones and their screens are as the file says", arguments: ScenarioFile.all)
  func plays(_ file: ScenarioFile) async throws {
    let scenario = try file.read()
    try await Town.with(organiser: scenario.phones.first ?? "") { town in
      let player = try await enter(scenario.phones, town)
      for (place, step) in scenario.steps.enumerated() {
        do {
          try await play(step, player, town)
        } catch {
          throw TestTrouble("step \(place + 1) \(step): \(error)")
        }
      }
    }
  }

  @Test("there are scenarios to be played")
  func thereAreSome() {
    #expect(ScenarioFile.all.count >= 8)
  }

  @Test("a word that the player does not know is an error, not something to pass over")
  func unknownWords() async throws {
    try await Town.with { town in
      let player = try await enter(["Olga"], town)
      for step in [
        ["phone": Word.text("Olga"), "do": .text("dance")],
        ["phone": .text("Olga"), "see": .text("stars"), "is": .lines([])],
        ["phone": .text("Olga"), "see": .text("mine"), "is": .lines(["only here 0"]), "colour": .text("red")],
        ["server": .text("burn")],
      ] {
        await #expect(throws: TestTrouble.self) { try await play(step, player, town) }
      }
    }
  }

  /// Sets the scene: the first joins by the organiser's invite, the others by one of the first's.
  private func enter(_ names: [String], _ town: Town) async throws -> Player {
    guard let organiser = names.first else { throw TestTrouble("no phones") }
    let player = Player()
    let first = try await town.join(organiser, invite: town.invite)
    // A phone that has just joined is empty: it does not yet know that its person may add others.
    try await first.connection().sync()
    player.add(first, as: organiser)
    for name in names.dropFirst() {
      player.add(try await town.join(name, invite: first.invite(name)), as: name)
    }
    for name in names { try await player.play(["phone": .text(name), "do": .text("sync")]) }
    return player
  }

  private func play(_ step: [String: Word], _ player: Player, _ town: Town) async throws {
    guard let server = step["server"] else {
      try await player.play(step)
      return
    }
    switch (server, step.count) {
    case (.text("stop"), 1): await town.stopServer()
    case (.text("start"), 1): try await town.startServer()
    default: throw TestTrouble("unknown words for the server")
    }
  }
}
