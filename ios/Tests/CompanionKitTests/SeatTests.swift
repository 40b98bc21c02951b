import Mitmach
import Testing

@testable import CompanionKit

/// What becomes of an answer: seats that are given and refused, and what else a party had promised.
@Suite("Plätze und Zusagen")
@MainActor
struct SeatTests {
  static let talk = "Handy-Sprechstunde"
  static let anna = "Anna N."

  @Test("an organiser refuses a seat, and who asked for it reads by whom, also on the first screen")
  func refuse() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      try await ask(stage, anna)
      try await seeing(model(stage, stage.office)) { seen in
        try await seen.tap("Ablehnen")
        #expect(
          seen.model.question?.below == "Anna N. liest dann „Kein Platz – abgelehnt“ und kann neu anfragen.")
        try await seen.tap("Ablehnen")
        await seen.gone("Wartet auf Ihre Entscheidung")
        #expect(stage.office.notices.current?.text == "Anna N.: Anfrage abgelehnt")
      }
      try await stage.meet(stage.office, anna)
      try await seeing(model(stage, anna)) { seen in
        await seen.see("Kein Platz – abgelehnt von Projektbüro. Ihre Antwort")
        await seen.see("Kommen Sie?")
      }
      try await seeing(TodayModel(anna)) { seen in await seen.see("Kein Platz – abgelehnt von Projektbüro") }
    }
  }

  @Test("a seat that was given is told on the first screen, and its way back does nothing once others decided")
  func grant() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      let other = try await stage.phone(of: "Renate B.")
      try await stage.give(.organiser, .event, to: other)
      try await ask(stage, anna)
      try await seeing(model(stage, stage.office)) { seen in
        try await seen.tap("Platz geben")
        #expect(stage.office.notices.current?.text == "Platz für Anna N. gegeben")
        try await stage.meet(stage.office, anna)
        try await seeing(TodayModel(anna)) { today in await today.see("Platz bekommen – Sie sind dabei") }
        try await stage.meet(stage.office, other)
        let event = try await stage.event(other, Self.talk)
        let answer = try #require(event.answers.first { $0.head.owner.name == Self.anna })
        _ = try await other.session.phone.events().giveSeat(
          event: event.document.id, answer: answer.id, state: .waiting, today: sunday.iso)
        try await stage.meet(other, stage.office)
        await stage.office.notices.act()
        #expect(
          stage.office.notices.current?.text
            == "Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach.")
      }
      let answers = try await stage.event(stage.office, Self.talk).answers
      #expect(answers.first { $0.head.owner.name == Self.anna }?.state == .waiting)
    }
  }

  @Test("who asked for a seat or waits for one is asked in other words after a move")
  func moved() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      try await ask(stage, anna)
      try await move(stage, to: "Rathaus", Self.talk)
      try await stage.meet(stage.office, anna)
      try await seeing(model(stage, anna)) { seen in
        await seen.see("Verlegt – gilt Ihre Anfrage noch?")
        try await seeing(model(stage, stage.office)) { office in try await office.tap("Auf die Warteliste") }
        try await stage.meet(stage.office, anna)
        await seen.see("Verlegt – weiter auf der Warteliste?")
      }
    }
  }

  @Test("who no longer comes says whether the promised cake comes all the same")
  func promises() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      let work = try await stage.event(anna, EventTests.workDay).document.id
      let events = anna.session.phone.events()
      for item in ["Blechkuchen", "Saft"] {
        _ = try await events.pledge(event: work, pledge: PledgeFields(item: item))
      }
      let promised = {
        try await stage.event(anna, EventTests.workDay).promised.count { $0.owner.name == Self.anna }
      }
      try await seeing(EventModel(anna, event: work)) { seen in
        try await seen.tap("Absagen", of: "Kommen Sie?")
        #expect(
          seen.model.question?.below
            == "Noch zugesagt: Blechkuchen, Saft. „Alles absagen“ nimmt auch das von der Liste.")
        try await seen.tap("Nur das Kommen absagen")
        await seen.see("Sie haben abgesagt")
        #expect(try await promised() == 2)
        try await seen.tap("Ändern")
        let form = try #require(seen.model.form)
        #expect(form.saveLabel == "Alles absagen")
        form.doInstead()
        #expect(form.doubt == nil && form.saveLabel == "Speichern")
        form.values.set(AnswerField.keeps, false)
        await form.save()
        #expect(form.closed)
        #expect(anna.notices.current?.action == nil)
        #expect(try await promised() == 0)
      }
    }
  }

  @Test("a family for which one acts is named in the list, in what is told and on the first screen")
  func family() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let anna = try await stage.phone(of: Self.anna)
      let people = try await office.session.phone.people().people(today: sunday.iso).people
      let family = try #require(people.first { $0.party.name == "Familie an der Allee" }).party.id
      _ = try await office.session.phone.people().letActFor(person: anna.session.me, card: family)
      try await stage.meet(all: office, anna)
      let work = try await stage.event(anna, EventTests.workDay).document.id
      try await seeing(EventsModel(anna)) { seen in
        await seen.see("Familie an der Allee: noch keine Antwort")
        await seen.see("Familie an der Allee: abgesagt")
      }
      try await seeing(EventModel(anna, event: work)) { seen in
        try await seen.tap("Ändern")
        let form = try #require(seen.model.form)
        form.values.set(AnswerField.answer, "yes")
        await form.save()
        #expect(anna.notices.current?.text == "Für Familie an der Allee zugesagt")
      }
      _ = try await anna.session.phone.events().pledge(
        event: work, pledge: PledgeFields(item: "Blechkuchen"), asker: Asker(owner: family, source: .talk))
      try await stage.meet(anna, office)
      try await move(stage, to: "Gut Ziegenberg", EventTests.workDay)
      try await stage.meet(office, anna)
      try await seeing(EventsModel(anna)) { seen in
        await seen.see("Familie an der Allee: Verlegt – gilt die Zusage noch?")
      }
      try await seeing(TodayModel(anna)) { seen in
        await seen.see("Familie an der Allee: Verlegt – gilt die Zusage noch?")
        await seen.see("Familie an der Allee bringt mit: Blechkuchen")
      }
      try await seeing(EventModel(anna, event: work)) { seen in
        try await seen.tap("Nein")
        #expect(seen.model.question?.title == "Familie an der Allee: Absagen?")
      }
    }
  }

  @Test("an answer begins with as many as came last")
  func usual() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      let festival = try await stage.event(anna, EventTests.festival).document.id
      _ = try await anna.session.phone.events().answer(
        event: festival, answer: EventAnswer(answer: .yes, adults: 2, children: 3), today: sunday.iso)
      let work = try await stage.event(anna, EventTests.workDay).document.id
      try await seeing(EventModel(anna, event: work)) { seen in
        try await seen.tap("Zusagen", of: "Kommen Sie?")
        let form = try #require(seen.model.form)
        #expect([form.values[count: "adults"], form.values[count: "children"]] == [2, 3])
      }
    }
  }

  @Test("a family that had said no and came anyway is counted, and nobody waits for it")
  func cameAnyway() async throws {
    try await Stage.with { stage in
      let event = try await stage.event(stage.office, EventTests.workDay)
      let answer = try #require(event.answers.first { $0.head.owner.name == "Familie an der Allee" })
      _ = try await stage.office.session.phone.events().checkIn(
        event: event.document.id, checkIn: CheckInFields(rsvp: answer.id, heads: 3))
      try await seeing(DoorListModel(stage.office, event: event.document.id)) { seen in
        await seen.see("Familie an der Allee. 3 da, hatte abgesagt")
        try await seen.open("Nur wer noch fehlt")
        await seen.gone("Familie an der Allee")
      }
    }
  }

  private func model(_ stage: Stage, _ companion: Companion) async throws -> EventModel {
    EventModel(companion, event: try await stage.event(companion, Self.talk).document.id)
  }

  private func ask(_ stage: Stage, _ companion: Companion) async throws {
    try await seeing(model(stage, companion)) { seen in
      try await seen.tap("Um einen Platz bitten", of: "Kommen Sie?")
      let form = try #require(seen.model.form)
      #expect(form.saveLabel == "Um einen Platz bitten")
      await form.save()
      await seen.see("Angefragt – noch keine Zusage")
    }
    try await stage.meet(companion, stage.office)
  }

  private func move(_ stage: Stage, to place: String, _ title: String) async throws {
    let event = try await stage.event(stage.office, title)
    let item = try #require(event.event)
    var after = item.fields
    after.place = place
    _ = try await stage.office.session.phone.events().editEvent(
      event: event.document.id, record: item.id, before: item.fields, after: after)
  }
}
