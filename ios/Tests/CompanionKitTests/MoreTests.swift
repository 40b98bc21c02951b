import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Mehr")
@MainActor
struct MoreTests {
  @Test("the start, the settings and what the app says of itself read plainly in every language")
  func reads() async throws {
    try await Stage.with(lists: false) { stage in
      let office = stage.office
      try await expectGolden("mehr", office) { MoreStartModel($0) }
      try await expectGolden("mehr-einstellungen", office) { SettingsModel($0) }
      try await expectGolden("mehr-datenschutz", office) { AboutModel($0, .privacy) }
      try await expectGolden("mehr-ueber", office) { AboutModel($0, .about) }
    }
  }

  @Test("every way of the start leads to its own place")
  func ways() async throws {
    try await Stage.with(lists: false) { stage in
      let model = MoreStartModel(stage.office)
      var places: Set<Place> = []
      for row in model.page.sections.flatMap(\.rows) {
        guard let tap = row.tap else { continue }
        await model.perform(tap)
        places.insert(try #require(stage.office.navigator.place))
      }
      #expect(places.count == 8)
    }
  }

  @Test("what was only here tells when it has arrived, and the start counts it until then")
  func arrived() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      await stage.town.stopServer()
      let task = try await stage.task(renate, GardenTests.watering)
      _ = try await renate.session.phone.gardens().logWork(
        garden: task.head.document, done: DoneFields(task: task.id, day: sunday.iso))
      let arrivals = Task { await renate.followArrivals() }
      defer { arrivals.cancel() }
      try await seeing(MoreStartModel(renate)) { seen in
        await seen.see("Noch nicht übertragen: 1")
        await seen.until { _ in renate.underWay == 1 }
        try await stage.town.startServer()
        try await renate.session.sync().worked()
        await seen.until { _ in renate.notices.current?.text == "Übertragen – andere können es sehen" }
        await seen.see("Mein Stand. Alles ist übertragen.")
      }
    }
  }

  @Test("what is chosen holds at once, is kept, and reminders stay quiet where the phone forbids them")
  func settings() async throws {
    try await Stage.with(lists: false) { stage in
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appendingPathComponent("settings.json")
      let device = Recorder()
      let companion = Companion(session: stage.office.session, device: device, settings: SettingsStore(file: file))
      try await seeing(SettingsModel(companion)) { seen in
        try await seen.open("Deutsch mit du")
        await seen.see("Ohne dein Häkchen bleibt es still.")
        try await seen.open("Dunkel")
        device.mayBeReminded = false
        try await seen.open("Mein Türchen")
        #expect(companion.notices.current?.text.contains("Das Handy lässt Mitmach nichts mitteilen") == true)
        await seen.see("[ ] Mein Türchen")
        device.mayBeReminded = true
        try await seen.open("Mein Türchen")
        await seen.see("[x] Mein Türchen")
        try await seen.open("Garten")
        try await seen.open("Garten")
        await seen.see("[ ] Garten")
      }
      let kept = SettingsStore(file: file).settings
      #expect(kept.language == .germanDu)
      #expect(kept.brightness == .dark)
      #expect(kept.reminders == [.door])
    }
  }
}
