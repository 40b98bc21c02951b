import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Einladen")
@MainActor
struct InviteTests {
  @Test("somebody is invited, the code holds the link, and a second phone joins by it")
  func secondPhone() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      let office = stage.office.with(device)
      try await seeing(WhomModel(office)) { seen in try await seen.open("Stadt Ballenstedt") }
      guard case .more(.inviteOf(let card)) = office.navigator.place else {
        Issue.record("went to \(String(describing: office.navigator.place))")
        return
      }
      try await seeing(InviteModel(office, card: card)) { seen in
        await seen.see("Einladung für Stadt Ballenstedt")
        try await seen.tap("Link verschicken")
        // The invite is good once it has been sent.
        await seen.until { !$0.spoken.contains { $0.contains("Noch nicht gesendet") } && $0.link != nil }
        let link = try #require(seen.model.link)
        #expect(device.shared.first?.hasSuffix(link) == true)
        let code = seen.model.page.sections.flatMap(\.rows).first { $0.id == "code" }
        #expect(code?.look == .code(link))
        let joined = try await stage.join("second", by: link)
        try await joined.session.sync().worked()
        let people = try await joined.session.phone.people().people(today: sunday.iso).people
        #expect(people.first(where: \.me)?.party.name == "Stadt Ballenstedt")
        try await office.session.sync().worked()
        await seen.see("Diese Einladung ist benutzt")
      }
    }
  }

  @Test("somebody new is added and invited, and an open invite is taken back")
  func takeBack() async throws {
    try await Stage.with { stage in
      let office = stage.office
      try await seeing(WhomModel(office)) { seen in
        try await seen.tap("Jemand Neues")
        let form = try #require(seen.model.form)
        form.values.set(PersonField.name, "Paula K.")
        await form.save()
        guard case .more(.inviteOf(let card)) = office.navigator.place else { throw TestTrouble("no invite") }
        let invite = InviteModel(office, card: card)
        var link: String?
        try await seeing(invite) { seen in
          await seen.until { !$0.spoken.contains { $0.contains("Noch nicht gesendet") } && $0.link != nil }
          link = seen.model.link
        }
        try await seen.tap("Zurückziehen", of: "Paula K. Gilt bis")
        #expect(seen.model.question?.title == "Einladung für Paula K. zurückziehen?")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.gone("Offene Einladungen")
        try await office.session.sync().worked()
        let folder = stage.town.directory("late")
        let late = await Session.join(directory: folder, invite: link ?? "", clock: stage.clock)
        #expect(late.trouble == .invite)
      }
    }
  }

  @Test("who leads nothing invites only their own new phone")
  func myOwn() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      try await seeing(WhomModel(renate)) { seen in
        await seen.see("Andere einladen darf, wer etwas leitet.")
        #expect(!seen.model.spoken.contains { $0.contains("Stadt Ballenstedt") })
        try await seen.open("Mein neues Telefon")
      }
      try await seeing(InviteModel(renate, card: renate.session.me)) { seen in
        await seen.see("# Mein neues Telefon")
        await seen.see("Zeigen Sie diesen Code")
      }
    }
  }
}
