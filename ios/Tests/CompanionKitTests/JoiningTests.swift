import Foundation
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Der erste Start")
@MainActor
struct JoiningTests {
  @Test("three screens lead in, and read plainly in every language")
  func reads() async throws {
    for (language, suffix) in goldenLanguages {
      try await Town.with(organiser: "Projektbüro") { @MainActor town in
        let start = Start(town, language: language)
        let invite = await town.invite
        try await start.run { seen in
          try expectGolden("start-willkommen.\(suffix)", seen.model.spoken)
          start.device.code = invite
          try await seen.tap(start.texts.joining(.scan))
          // The port is another each time.
          let read = seen.model.spoken.map { $0.replacing(/127\.0\.0\.1:\d+/, with: "mitmach.example") }
          try expectGolden("start-einladung.\(suffix)", read)
          try await seen.tap(start.texts.joining(.join))
          await seen.see("Projektbüro")
          try expectGolden("start-dabei.\(suffix)", seen.model.spoken)
          #expect(start.joined == nil)
          try await seen.tap(start.texts.joining(.start))
        }
        let session = try #require(start.joined)
        try await session.sync().worked()
        await session.close()
      }
    }
  }

  @Test("a link that is none is said at once, and what was typed stays")
  func unreadable() async throws {
    try await Town.with { @MainActor town in
      let start = Start(town, scans: false)
      try await start.run { seen in
        try await seen.tap("Link einfügen")
        let form = try #require(seen.model.openForm)
        form.values[text: "link"] = "https://mitmach.example/einladung"
        await form.save()
        await seen.see("Das ist keine ganze Einladung.")
        try await seen.tap("Link einfügen")
        #expect(seen.model.openForm?.values[text: "link"] == "https://mitmach.example/einladung")
      }
      #expect(start.joined == nil)
    }
  }

  @Test("one touch pastes an invite that was copied, and opens the form for anything else")
  func pasted() async throws {
    try await Town.with { @MainActor town in
      let start = Start(town, scans: false)
      start.device.pasteboard = "Beet 3 gießen"
      try await start.run { seen in
        try await seen.tap("Link einfügen")
        let form = try #require(seen.model.openForm)
        #expect(form.values[text: "link"].isEmpty)
        form.close()
        start.device.pasteboard = await "Hier ist Ihre Einladung: \(town.invite)"
        try await seen.tap("Link einfügen")
        await seen.see("# Ihre Einladung")
      }
    }
  }

  @Test("an invite that was used does not let anybody in, and another can be taken")
  func used() async throws {
    try await Town.with { @MainActor town in
      _ = try await town.organisersPhone()
      let start = await Start(town, invite: town.invite)
      try await start.run { seen in
        await seen.see("# Ihre Einladung")
        try await seen.tap("Mitmachen")
        await seen.see("Diese Einladung gilt nicht")
        try await seen.tap("Andere Einladung nehmen")
        await seen.see("# Willkommen bei Mitmach")
      }
    }
  }

  @Test("without a server the invite stays good, and the next touch joins")
  func offline() async throws {
    try await Town.with { @MainActor town in
      await town.stopServer()
      let start = await Start(town, invite: town.invite)
      try await start.run { seen in
        try await seen.tap("Mitmachen")
        await seen.see("Gerade kein Netz. Versuchen Sie es noch einmal, sobald Netz da ist. Die Einladung gilt weiter.")
        try await town.startServer()
        try await seen.tap("Mitmachen")
        await seen.see("# Sie sind dabei")
        try await seen.open("Deutsch mit du")
        await seen.see("# Du bist dabei")
        try await seen.tap("Los geht’s")
      }
      await start.joined?.close()
      #expect(start.joined != nil)
    }
  }

  @Test("an address is read as people know it")
  func place() {
    #expect(JoiningModel.place(of: "https://mitmach.ballenstedt.example/") == "mitmach.ballenstedt.example")
    #expect(JoiningModel.place(of: "http://127.0.0.1:80") == "127.0.0.1:80")
  }
}

/// A phone at its first start.
@MainActor
private final class Start {
  let device = Recorder()
  let settings = SettingsStore(file: nil)
  private(set) var joined: Session?
  private let town: Town
  private let invite: String?

  init(_ town: Town, language: Language = .german, scans: Bool = true, invite: String? = nil) {
    self.town = town
    self.invite = invite
    device.scans = scans
    settings.change { $0.language = language }
  }

  var texts: Texts { Texts(settings.settings.language ?? .german) }

  /// One that hangs is ended, none is measured by this.
  func run(_ body: @escaping @MainActor @Sendable (Seen<JoiningModel>) async throws -> Void) async throws {
    let folder = town.directory("new")
    let model = JoiningModel(device: device, settings: settings, invite: invite) { link in
      await Session.join(directory: folder, invite: link, clock: StandingClock(sunday))
    } onJoined: { [self] in
      joined = $0
    }
    try await within("the first start") { @MainActor in try await seeing(model, body) }
  }
}
