import Mitmach
import MitmachTesting
import Testing

@Suite("Scenarios that all languages play")
struct ScenarioTests {
  @Test("phones and their screens are as the file says", arguments: ScenarioFile.all)
  func plays(_ file: ScenarioFile) async throws {
    let scenario = try file.read()
    try await Town.with(organiser: scenario.phones.first ?? "") { town in
      let player = Player(town)
      try await player.enter(scenario.phones)
      try await player.play(scenario.steps)
    }
  }

  @Test("there are scenarios to be played")
  func thereAreSome() {
    #expect(ScenarioFile.all.count >= 7)
  }

  @Test("a word that the player does not know is an error, not something to pass over")
  func unknownWords() async throws {
    try await Town.with { town in
      let player = Player(town)
      try await player.enter(["Olga"])
      for step in [
        ["phone": Word.text("Olga"), "do": .text("dance")],
        ["phone": .text("Olga"), "see": .text("stars"), "is": .lines([])],
        ["phone": .text("Olga"), "see": .text("mine"), "is": .lines(["only here 0"]), "colour": .text("red")],
        ["server": .text("burn")],
      ] {
        await #expect(throws: TestTrouble.self) { try await player.play([step]) }
      }
    }
  }
}
