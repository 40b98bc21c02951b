import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Leute")
@MainActor
struct PeopleTests {
  @Test("people, who is there for what, and a card read plainly in every language")
  func reads() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      try await expectGolden("leute", office) { PeopleModel($0) }
      try await expectGolden("wer-ist-wofuer-da", office) { ResponsibleModel($0) }
      let renate = try await office.card("Renate B.").id
      try await expectGolden("karte", office) { PersonModel($0, card: renate) }
      try await expectGolden("einladen", office) { WhomModel($0) }
    }
  }

  @Test("a name is found with few letters, and somebody is called with one touch")
  func call() async throws {
    try await Stage.with(roles: true) { stage in
      let device = Recorder()
      let office = stage.office.with(device)
      try await seeing(PeopleModel(office)) { seen in
        await seen.see("Hilde R.")
        seen.model.searched = "rena"
        await seen.gone("Hilde R.")
        try await seen.open("Renate B.")
        seen.model.searched = "xyz"
        await seen.see("Niemand heißt so")
      }
      let card = try await office.card("Renate B.").id
      #expect(office.navigator.place == .person(card))
      try await seeing(ResponsibleModel(office)) { seen in
        try await seen.tap("Renate B. anrufen")
      }
      #expect(device.called == ["030 23125-104"])
    }
  }

  @Test("somebody new is added, gets a number and a role, and loses the role after a question")
  func role() async throws {
    try await Stage.with { stage in
      let office = stage.office
      try await seeing(PeopleModel(office)) { seen in
        try await seen.tap("Jemanden eintragen")
        let form = try #require(seen.model.form)
        await form.save()
        #expect(form.spoken.contains("  ! Das fehlt noch"))
        form.values.set(PersonField.name, "Paula K.")
        await form.save()
        #expect(form.closed)
      }
      let paula = try await office.card("Paula K.").id
      #expect(office.navigator.place == .person(paula))
      try await seeing(PersonModel(office, card: paula)) { seen in
        try await seen.tap("Nummer ändern")
        let contact = try #require(seen.model.form)
        contact.values.set(PersonField.phone, "030 23125-110")
        contact.values.set(PersonField.forMembers, "yes")
        await contact.save()
        await seen.see("Telefonnummer: 030 23125-110")
        try await seen.tap("Rolle geben")
        let form = try #require(seen.model.form)
        form.values.set(PersonField.area, "garden")
        form.values.set(PersonForms.Key("level garden"), "lead")
        form.showsMore = true
        try expectGolden("karte-rolle-form.de", form.spoken)
        await form.save()
        #expect(form.closed)
        await seen.see("Leitung – Garten")
        try await seen.tap("Rolle beenden", of: "Leitung – Garten")
        #expect(seen.model.question?.title == "Rolle beenden?")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.gone("Leitung – Garten")
        #expect(office.notices.current?.text == "Beendet: Leitung – Garten")
      }
    }
  }

  @Test("who has the name of somebody who is here already is only added once that was asked")
  func sameName() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      let hilde = try await office.card("Hilde R.").id
      func named(_ name: String) async throws -> Int {
        try await office.session.phone.people().people(today: sunday.iso).people.filter { $0.party.name == name }.count
      }
      try await seeing(PeopleModel(office)) { seen in
        try await seen.tap("Jemanden eintragen")
        let form = try #require(seen.model.form)
        form.values.set(PersonField.name, "Hilde")
        #expect(form.saveLabel == "Hinzufügen")
        form.values.set(PersonField.name, "hilde R. ")
        #expect(form.spoken.contains { $0.hasPrefix("! hilde R. gibt es schon. Ist es jemand anderes") })
        form.doInstead()
        #expect(form.closed)
        #expect(office.navigator.place == .person(hilde))
        #expect(try await named("Hilde R.") == 1)
        try await seen.tap("Jemanden eintragen")
        let again = try #require(seen.model.form)
        again.values.set(PersonField.name, "Hilde R.")
        #expect(again.saveLabel == "Trotzdem hinzufügen")
        await again.save()
        #expect(try await named("Hilde R.") == 2)
      }
    }
  }

  @Test("who has no phone lets somebody enter for them, until it is ended")
  func acting() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      let (hilde, renate) = (try await office.card("Hilde R.").id, try await office.card("Renate B.").id)
      try await seeing(PersonModel(office, card: hilde)) { seen in
        await seen.see("Niemand trägt für andere ein.")
        try await seen.tap("Jemanden eintragen lassen")
        let form = try #require(seen.model.form)
        form.values.set(PersonField.who, renate.hex)
        await form.save()
        await seen.see("Für diese Karte trägt ein: Renate B.")
        try await seen.tap("Beenden", of: "Für diese Karte trägt ein")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.see("Niemand trägt für andere ein.")
      }
    }
  }

  @Test("a phone is signed off after a question, and stands there as signed off")
  func signOff() async throws {
    try await Stage.with { stage in
      _ = try await stage.phone(of: "Renate B.")
      try await stage.office.session.sync().worked()
      let renate = try await stage.office.card("Renate B.").id
      try await seeing(PersonModel(stage.office, card: renate)) { seen in
        try await seen.tap("Telefon abmelden", of: "Telefon 1")
        #expect(seen.model.question?.title == "Telefon von Renate B. abmelden?")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.see("Telefon 1. abgemeldet")
      }
    }
  }
}
