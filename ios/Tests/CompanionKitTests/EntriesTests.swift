import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Mein Stand")
@MainActor
struct EntriesTests {
  @Test("what was not taken over is found with its text, and entered again once one may")
  func again() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      let renate = try await refused(stage, crop: "Winterportulak, zweite Saat").with(device)
      try await seeing(MoreStartModel(renate)) { seen in try await seen.open("Nicht übernommen: 1") }
      #expect(renate.navigator.place == .myEntries)
      try await seeing(EntriesModel(renate)) { seen in
        await seen.see("Nicht übernommen – bitte nachsehen. Das darf nur die Organisation.")
        await seen.see("Kultur. Winterportulak, zweite Saat")
        try await seen.tap("Um Übernahme bitten")
        #expect(device.shared.first?.contains("Kultur: Winterportulak, zweite Saat") == true)
        // Somebody gives the right; nothing has to be typed again.
        try await grant(stage, "Renate B.")
        try await renate.session.sync().worked()
        try await seen.tap("Noch einmal eintragen")
        await seen.see("Noch nicht übertragen")
        try await seen.tap("Jetzt senden")
        await seen.see("Gesendet")
        await seen.see("Was Sie eintragen, steht hier, bis es angekommen ist.")
      }
      try await stage.office.session.sync().worked()
      #expect(try await bed(stage.office, stage).fields.crop == "Winterportulak, zweite Saat")
    }
  }

  @Test("on Heute what was refused is not called unsent")
  func refusedOnToday() async throws {
    try await Stage.with { stage in
      let renate = try await refused(stage, crop: "Spinat")
      try await seeing(TodayModel(renate)) { seen in
        await seen.see("Nicht übernommen – bitte nachsehen")
        await seen.gone("Noch nicht übertragen")
        try await seen.tap("Erledigt", of: TodayTests.watering)
        await seen.see("Noch nicht übertragen. 1 Eintrag wird gesendet, sobald Netz da ist.")
        try await seen.open("Nicht übernommen – bitte nachsehen")
      }
      #expect(renate.navigator.place == .myEntries)
    }
  }

  @Test("what was not taken over reads plainly in every language")
  func reads() async throws {
    try await Stage.with { stage in
      let renate = try await refused(stage, crop: "Spinat")
      for (language, suffix) in goldenLanguages {
        renate.settings.change { $0.language = language }
        try await seeing(EntriesModel(renate)) { seen in
          await seen.see("Spinat")
          // When the line was last up, and when it was entered, is the clock's.
          let said = seen.model.spoken.filter { $0.contains("Spinat") || $0.hasPrefix("  (") || $0.hasPrefix("#") }
          let timeless = said.map { $0.replacing(/(eingetragen|entered) .*$/, with: "…") }
          try expectGolden("mein-stand.\(suffix)", timeless)
        }
      }
    }
  }

  @Test("what one gives up is gone only after a question")
  func forget() async throws {
    try await Stage.with { stage in
      let renate = try await refused(stage, crop: "Spinat")
      try await seeing(EntriesModel(renate)) { seen in
        try await seen.tap("Verwerfen")
        #expect(seen.model.question?.title == "Diesen Text verwerfen?")
        seen.model.question = nil
        await seen.see("Spinat")
        try await seen.tap("Verwerfen")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.gone("Spinat")
        #expect(renate.notices.current?.text == "Verworfen")
      }
    }
  }

  @Test("without a line, Jetzt senden says that nothing was sent; with one it goes out")
  func offline() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      await stage.town.stopServer()
      let task = try await stage.task(renate, GardenTests.watering)
      _ = try await renate.session.phone.gardens().logWork(
        garden: task.head.document, done: DoneFields(task: task.id, day: sunday.iso, minutes: 20, note: "Hahn tropft"))
      try await seeing(EntriesModel(renate)) { seen in
        await seen.see("Neu: Arbeit")
        await seen.see("Hinweis. Hahn tropft")
        await seen.see("Aufgabe. \(GardenTests.watering)")
        try await seen.tap("Jetzt senden")
        await seen.see("Nicht gesendet. Kein Netz.")
        await seen.see("Kein Netz – Stand")
        try await stage.town.startServer()
        try await seen.tap("Jetzt senden")
        await seen.see("Gesendet. Alles ist übertragen.")
      }
    }
  }

  @Test("a phone that was signed off says so, keeps what was typed, and promises no sending")
  func signedOff() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      let office = stage.office.session
      try await office.sync().worked()
      let phones = try await office.phone.people().phones(today: sunday.iso).devices
      let hers = try #require(phones.first { $0.person.name == "Renate B." })
      _ = try await office.phone.people().revokeDevice(device: hers.device)
      try await office.sync().worked()
      let task = try await stage.task(renate, GardenTests.birds)
      _ = try await renate.session.phone.gardens().claim(
        garden: task.head.document, claim: ClaimFields(task: task.id, day: sunday.iso))
      try await seeing(EntriesModel(renate)) { seen in
        try await seen.tap("Jetzt senden")
        await seen.see("Dieses Telefon ist abgemeldet")
        await seen.see(GardenTests.birds)
        await seen.gone("Jetzt senden")
      }
      try await seeing(TodayModel(renate)) { seen in
        await seen.see("1 Eintrag ist nur auf diesem Telefon.")
        await seen.gone("sobald Netz da ist")
      }
      try await seeing(InviteModel(renate, card: renate.session.me)) { seen in
        await seen.see("Dieses Telefon ist abgemeldet")
        #expect(seen.model.link == nil)
      }
      let following = Task { await renate.followArrivals() }
      defer { following.cancel() }
      try await seeing(TodayModel(renate)) { seen in
        await seen.until { _ in renate.blocked != nil }
        renate.tell(.done(Entered(nil)), done: "Eingetragen: \(GardenTests.birds)")
        #expect(renate.notices.current?.text == "Eingetragen: \(GardenTests.birds). Nur auf diesem Telefon.")
      }
      await renate.tellNoInvite()
      #expect(renate.notices.current?.text == "Dieses Telefon ist abgemeldet. Bitte im Büro melden.")
    }
  }

  @Test("what is done with people is said in words, and an invite's secret is not")
  func register() async throws {
    try await Stage.with(lists: false) { stage in
      await stage.town.stopServer()
      let people = stage.office.session.phone.people()
      let paula = try await people.add(kind: .person, name: "Paula K.", under16: true).card
      _ = try await people.grantRole(
        role: NewRole(person: paula, area: Area(field: .garden), level: .lead, until: "2026-12-31"))
      let invitation = try await people.invite(person: paula)
      let secret = try #require(invitation.link.split(separator: "#").last)
      try await seeing(EntriesModel(stage.office)) { seen in
        await seen.see("Jemanden eingetragen. Art. Person. Name. Paula K. Unter 16. Ja")
        await seen.see("Rolle gegeben. Wer. Paula K. Rolle. Leitung. Bereich. Garten. Bis")
        await seen.see("Einladung. Wer. Paula K. Gilt bis")
        #expect(!seen.model.spoken.contains { $0.contains(secret) })
      }
    }
  }

  // Renate had led the garden, changed a bed without knowing that she does not any more, and was refused.

  private func refused(_ stage: Stage, crop: String) async throws -> Companion {
    let renate = try await stage.phone(of: "Renate B.")
    try await grant(stage, "Renate B.")
    try await renate.session.sync().worked()
    for role in try await stage.office.card("Renate B.").roles {
      _ = try await stage.office.session.phone.people().endRole(role: role.id)
    }
    try await stage.office.session.sync().worked()
    let bed = try await bed(renate, stage)
    var after = bed.fields
    after.crop = crop
    _ = try await renate.session.phone.gardens().editBed(
      garden: bed.head.document, bed: bed.id, before: bed.fields, after: after)
    try await renate.session.sync().worked()
    return renate
  }

  private func grant(_ stage: Stage, _ name: String) async throws {
    let card = try await stage.office.card(name).id
    _ = try await stage.office.session.phone.people().grantRole(
      role: NewRole(person: card, area: Area(field: .garden), level: .lead))
    try await stage.office.session.sync().worked()
  }

  private func bed(_ companion: Companion, _ stage: Stage) async throws -> BedView {
    let garden = try await stage.garden(companion)
    let beds = try await companion.session.phone.gardens().garden(garden: garden, today: sunday.iso).beds
    return try #require(beds.first)
  }
}
