import Foundation
import Mitmach
import MitmachTesting
import Testing

@Suite("Working without signal, and mistakes")
struct WorkTests {
  @Test("what is entered offline is there at once, survives a restart, and arrives later")
  func offline() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      await town.stopServer()
      let garden = try await Garden(phone)
      let receipt = try await garden.addBed(4, "Frühbeet")
      #expect(receipt.state == .onlyHere)
      #expect(await failure { try await phone.connection().sync() }?.kind == .unreachable)
      try await phone.shutdown()

      try await Phone.withOpen(directory: town.directory("organiser")) { phone in
        let garden = Garden(phone, id: garden.id)
        #expect(try await garden.beds().map(\.head.entry) == [.onlyHere])
        try await town.startServer()
        let report = try await phone.connection().sync()
        #expect(report.onlyHere == 0)
        #expect(try await garden.beds().map(\.head.entry) == [.arrived])
      }
    }
  }

  @Test("an error says what can be done about it")
  func kinds() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let garden = try await Garden(phone)
      let gardens = phone.gardens()
      let nowhere = DocumentId(hex: garden.id.hex.map { $0 == "0" ? "1" : "0" }.joined())

      let tooMuch = await failure { try await garden.addBed(100_000, "zu viel") }
      #expect(tooMuch?.kind == .invalid)
      #expect(tooMuch?.field == "number")
      let forbidden = await failure { try await phone.gardens().addGarden(name: "", year: 2026) }
      #expect(forbidden?.kind == .notAllowed)
      #expect(forbidden?.refusal != nil)
      #expect(forbidden?.reason.isEmpty == false)
      #expect(await failure { try await gardens.garden(garden: nowhere, today: today) }?.kind == .unknown)
      let noId = DocumentId(hex: "not an id")
      #expect(await failure { try await gardens.garden(garden: noId, today: today) }?.kind == .invalid)
      #expect(await failure { try await gardens.garden(garden: garden.id, today: "tomorrow") }?.kind == .invalid)
    }
  }

  @Test("a loop over what is not there throws")
  func followsNothing() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let nowhere = DocumentId(hex: String(repeating: "0", count: 32))
      let error = await failure {
        for try await _ in phone.gardens().followBeds(garden: nowhere, today: today) {
          Issue.record("it is shown")
        }
      }
      #expect(error?.kind == .unknown)
    }
  }

  @Test("a thousand tasks at once are all entered")
  func thousandTasks() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...1_000 {
          group.addTask {
            let task = TaskFields(title: "Gießen \(number)", due: .once, firstDue: today)
            _ = try await garden.phone.gardens().addTask(garden: garden.id, task: task)
          }
        }
        try await group.waitForAll()
      }
      let tasks = try await garden.phone.gardens().tasks(garden: garden.id, today: today, day: today)
      #expect(Set(tasks.map(\.id)).count == 1_000)
      for try await followed in garden.phone.gardens().followTasks(garden: garden.id, today: today, day: today) {
        #expect(followed == tasks)
        break
      }
    }
  }

  @Test("ids are told apart by type and spelt as bare text")
  func ids() throws {
    let id = RecordId(hex: "00ff")
    #expect("\(id)" == "00ff")
    #expect(String(decoding: try JSONEncoder().encode([id]), as: UTF8.self) == #"["00ff"]"#)
    let read = try JSONDecoder().decode([RecordId].self, from: Data(#"["00ff"]"#.utf8))
    #expect(read == [id])
  }
}
