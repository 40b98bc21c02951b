import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Treffen")
@MainActor
struct EventTests {
  static let workDay = "Herbsteinsatz im Oasengarten"
  static let festival = "Sommer- und Familienfest"
  static let anna = "Anna N."

  @Test("the screens of meet-ups read plainly in every language")
  func reads() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let work = try await stage.event(office, Self.workDay).document.id
      let festival = try await stage.event(office, Self.festival).document.id
      try await expectGolden("treffen", office) { EventsModel($0) }
      try await expectGolden("treffen-einsatz", office) { EventModel($0, event: work) }
      try await expectGolden("treffen-fest", office) { EventModel($0, event: festival) }
      try await expectGolden("treffen-antworten", office) { AnswersModel($0, event: work) }
      try await expectGolden("treffen-einlass", office) { DoorListModel($0, event: work) }
      let renate = try await stage.phone(of: "Renate B.")
      try await expectGolden("treffen-gast", renate) { EventModel($0, event: work) }
      try await expectGolden("treffen-kein-einlass", renate) { DoorListModel($0, event: work) }
    }
  }

  @Test("a family's answer that was given without signal counts once it was sent")
  func family() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let anna = try await stage.phone(of: Self.anna)
      let before = try await stage.event(office, Self.workDay).heads.coming
      await stage.town.stopServer()
      try await seeing(EventsModel(anna)) { seen in try await seen.open(Self.workDay) }
      try await seeing(event(stage, anna)) { seen in
        try await seen.tap("Zusagen", of: "Kommen Sie?")
        let form = try #require(seen.model.openForm)
        #expect(form.values[count: "adults"] == 1)
        form.values[count: "adults"] = 2
        form.values[count: "children"] = 3
        try expectGolden("treffen-antwort-form.de", form.spoken)
        await form.save()
        #expect(anna.notices.current?.text == "Zugesagt")
        await seen.see("Sie sind dabei. 2 Erwachsene, 3 Kinder. Nur auf diesem Telefon")
        #expect(try await stage.event(office, Self.workDay).heads.coming == before)
        try await stage.town.startServer()
        try await stage.meet(anna, office)
        await seen.gone("Nur auf diesem Telefon")
      }
      let after = try await stage.event(office, Self.workDay).heads.coming
      #expect([after.adults, after.children] == [before.adults + 2, before.children + 3])
      try await seeing(EventsModel(anna)) { seen in await seen.see("Sie sind dabei") }
    }
  }

  @Test("who said yes before the event was moved is asked whether it still holds")
  func moved() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      await stage.town.stopServer()
      try await seeing(event(stage, stage.office)) { seen in
        try await seen.tap("Treffen ändern")
        let form = try #require(seen.model.form)
        #expect(form.about == "Wer zugesagt hat, wird noch einmal gefragt.")
        form.values.set(EventField.time, TimeOfDay(11, 0))
        await form.save()
        await seen.see("Wann: Sa, 28. November, 11:00 bis 14:00 Uhr")
      }
      try await seeing(event(stage, anna)) { seen in
        try await seen.tap("Zusagen", of: "Kommen Sie?")
        await seen.model.form?.save()
        await seen.see("Sie sind dabei")
        try await stage.town.startServer()
        try await stage.meet(all: anna, stage.office)
        await seen.see("Verlegt – gilt Ihre Zusage noch?")
        await seen.see("Bisher: Sa, 28. November, 10:00 Uhr, Jetzt: Sa, 28. November, 11:00 Uhr")
        try await seen.tap("Ja")
        await seen.see("Sie sind dabei")
      }
      try await stage.meet(anna, stage.office)
      let answers = try await stage.event(stage.office, Self.workDay).answers
      #expect(answers.first { $0.head.owner.name == Self.anna }?.moved == nil)
    }
  }

  @Test("where the organisers choose, an answer waits for one of them")
  func seats() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      let title = "Handy-Sprechstunde"
      try await seeing(event(stage, anna, title)) { seen in
        await seen.see("Noch 12 Plätze frei")
        try await seen.tap("Um einen Platz bitten", of: "Kommen Sie?")
        await seen.model.form?.save()
        #expect(anna.notices.current?.text == "Angefragt. Die Organisation gibt die Plätze aus.")
        await seen.see("Angefragt – noch keine Zusage")
        try await seen.tap("Ändern")
        #expect(seen.model.form?.title == "Ihre Antwort")
        seen.model.form = nil
        try await stage.meet(anna, stage.office)
        try await seeing(event(stage, stage.office, title)) { office in
          await office.see("Wartet auf Ihre Entscheidung")
          try await office.tap("Platz geben")
          await office.gone("Wartet auf Ihre Entscheidung")
          await office.see("Noch 11 Plätze frei")
        }
        try await stage.meet(stage.office, anna)
        await seen.see("Sie sind dabei")
      }
    }
  }

  @Test("an answer on paper is entered for a family that is not in the list yet")
  func onBehalf() async throws {
    try await Stage.with { stage in
      let work = try await stage.event(stage.office, Self.workDay).document.id
      try await seeing(AnswersModel(stage.office, event: work)) { seen in
        try await seen.tap("Antwort eintragen")
        let form = try #require(seen.model.form)
        await form.save()
        #expect(form.spoken.contains("  ! Das fehlt noch"))
        form.values.set(AnswerField.name, "Renate B.")
        #expect(form.spoken.contains("(Renate B. ist gemeint)"))
        form.doInstead()
        #expect(form.doubt == nil && form.values.text(AnswerField.whom) != nil)
        form.values.set(AnswerField.whom, nil as String?)
        form.values.set(AnswerField.name, "Familie Neu")
        form.values.set(AnswerField.kind, "\(CardKind.household)")
        form.values.set(AnswerField.source, "\(Source.paper)")
        form.values[count: "children"] = 2
        await form.save()
        #expect(form.closed)
        await seen.see("Familie Neu. 1 erwachsene Person, 2 Kinder")
        await seen.see("Eingetragen von Projektbüro (Papier)")
      }
    }
  }

  @Test("two doors count three and two of a family without signal, and five are in")
  func checkIn() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let gate = try await stage.phone(of: "Torwache")
      try await stage.give(.door, .event, to: gate)
      let work = try await stage.event(office, Self.workDay).document.id
      await stage.town.stopServer()
      for (companion, heads) in [(office, 3), (gate, 2)] {
        try await seeing(DoorListModel(companion, event: work)) { seen in
          _ = await seen.ready()
          seen.model.searched = "stieg"
          await seen.gone("Renate B.")
          try await seen.tap("Andere Zahl", of: "Familie im Stieg")
          let form = try #require(seen.model.form)
          form.values.set(HeadsField.heads, heads)
          await form.save()
          await seen.see("Familie im Stieg. \(heads) von 5 da")
        }
      }
      try await stage.town.startServer()
      try await stage.meet(all: office, gate)
      for companion in [office, gate] {
        try await seeing(DoorListModel(companion, event: work)) { seen in
          await seen.see("Familie im Stieg. 5 von 5 da")
        }
      }
    }
  }

  @Test("all of a party are let in with one tap, and who came without an answer is counted")
  func letIn() async throws {
    try await Stage.with { stage in
      let work = try await stage.event(stage.office, Self.workDay).document.id
      try await seeing(DoorListModel(stage.office, event: work)) { seen in
        try await seen.tap("Alle 5 da", of: "Familie im Stieg")
        await seen.see("Familie im Stieg. 5 von 5 da")
        try await seen.open("Nur wer noch fehlt")
        await seen.gone("Familie im Stieg")
        try await seen.tap("Dazuzählen")
        let form = try #require(seen.model.form)
        form.values.set(HeadsField.heads, 4)
        await form.save()
        await seen.see("Ohne Anmeldung. bisher 4 Personen")
        try await seen.tap("4 zurücknehmen")
        #expect(seen.model.question?.title == "„Ohne Anmeldung: 4 da“ zurücknehmen?")
        try await seen.tap("Zurücknehmen")
        await seen.gone("bisher 4 Personen")
      }
    }
  }

  @Test("somebody brings a cake and takes a shift without signal, and steps back later")
  func help() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      await stage.town.stopServer()
      let model = try await event(stage, anna, Self.festival)
      model.acts.trembling = patient()
      try await seeing(model) { seen in
        try await seen.tap("Ich bringe das mit", of: "Torte")
        await seen.see("1 × \(Self.anna) Das bringen Sie mit")
        try await seen.tap("Ich mache das", of: "Aufbau Pavillons")
        await seen.see("Das machen Sie")
        try await stage.town.startServer()
        try await stage.meet(anna, stage.office)
        let there = try await stage.event(stage.office, Self.festival)
        #expect(there.bring.flatMap(\.pledges).map(\.head.owner.name) == [Self.anna])
        #expect(there.tasks.flatMap(\.claims).map(\.head.owner.name) == [Self.anna])
        try await seen.tap("Zurücktreten")
        await seen.gone("Das machen Sie")
      }
      try await stage.meet(anna, stage.office)
      #expect(try await stage.event(stage.office, Self.festival).tasks.flatMap(\.claims).isEmpty)
    }
  }

  @Test("the organisers plan a meet-up, add what is wanted and a shift, and call it off")
  func plan() async throws {
    try await Stage.with(lists: false) { stage in
      let office = stage.office
      try await expectGolden("treffen-keins", office) { EventsModel($0) }
      try await seeing(EventsModel(office)) { seen in
        try await seen.tap("Treffen planen")
        let form = try #require(seen.model.openForm)
        form.showsMore = true
        try expectGolden("treffen-planen-form.de", form.spoken)
        await form.save()
        #expect(!form.closed)
        form.values.set(EventField.title, "Kerzenwerkstatt")
        form.values.set(EventField.day, Day(2026, 12, 12))
        form.values.set(EventField.time, TimeOfDay(16, 0))
        await form.save()
        #expect(form.closed)
        await seen.see("Kerzenwerkstatt. Sa, 12. Dezember, 16:00 Uhr")
      }
      guard case .document(let place) = office.navigator.place else { throw TestTrouble("no event") }
      try await seeing(EventModel(office, event: place.document)) { seen in
        try await seen.tap("Wunsch ergänzen")
        let wanted = try #require(seen.model.form)
        wanted.values.set(BringField.item, "Docht")
        wanted.values.set(BringField.wanted, 2)
        await wanted.save()
        await seen.see("Docht. Es fehlen noch 2 von 2")
        try await seen.tap("Schicht ergänzen")
        let shift = try #require(seen.model.form)
        shift.values.set(ShiftField.title, "Tische stellen")
        shift.values.set(ShiftField.from, TimeOfDay(15, 0))
        shift.values.set(ShiftField.to, TimeOfDay(16, 0))
        await shift.save()
        await seen.see("Tische stellen. 15:00 bis 16:00 Uhr")
        try await seen.tap("Absagen für alle")
        try await seen.tap("Absagen für alle")
        await seen.see("Fällt aus")
        try await seen.tap("Findet doch statt")
        await seen.gone("Fällt aus")
      }
    }
  }

  @Test("two places that were written without signal stand side by side until one is chosen")
  func contradictions() async throws {
    try await Stage.with { stage in
      let anna = try await stage.phone(of: Self.anna)
      try await stage.give(.organiser, .event, to: anna)
      await stage.town.stopServer()
      for (companion, place) in [(stage.office, "Werkstatt"), (anna, "Scheune")] {
        try await seeing(event(stage, companion)) { seen in
          try await seen.tap("Treffen ändern")
          let form = try #require(seen.model.form)
          form.values.set(EventField.place, place)
          await form.save()
          await seen.see("Wo: \(place)")
        }
      }
      try await stage.town.startServer()
      try await stage.meet(all: stage.office, anna)
      try await seeing(event(stage, anna)) { seen in
        try await seen.tap("Scheune wählen")
        await seen.gone("Zwei Angaben")
        await seen.see("Wo: Scheune")
      }
      try await stage.meet(anna, stage.office)
      #expect(try await stage.event(stage.office, Self.workDay).event?.fields.place == "Scheune")
    }
  }

  private func event(
    _ stage: Stage, _ companion: Companion, _ title: String = EventTests.workDay
  ) async throws -> EventModel {
    EventModel(companion, event: try await stage.event(companion, title).document.id)
  }

  /// A hand that waits between its taps.
  private func patient() -> Trembling {
    let start = ContinuousClock.now
    var taps = 0
    return Trembling {
      taps += 1
      return start.advanced(by: .seconds(taps))
    }
  }
}
