import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Erinnerungen")
@MainActor
struct ReminderTests {
  private let synced = Moment(sunday, TimeOfDay(6, 50))
  private let seven = Moment(sunday, TimeOfDay(7, 0))
  private let german = Texts(.german)

  @Test("a task that I took comes on its day in the morning, and not once it has been done")
  func garden() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      let task = try await stage.task(renate, GardenTests.watering)
      let gardens = renate.session.phone.gardens()
      _ = try await gardens.claim(
        garden: task.head.document, claim: ClaimFields(task: task.id, day: sunday.iso))
      let view = try await renate.session.phone.overview(today: sunday.iso)
      #expect(planReminders(view, [], now: seven, synced: synced, german).isEmpty)
      let planned = planReminders(view, [.garden], now: seven, synced: synced, german)
      let reminder = try #require(planned.first)
      #expect(planned.count == 1)
      #expect(reminder.at == Moment(sunday, TimeOfDay(8, 0)))
      #expect(reminder.title == "Heute dran: Gemeinschaftsgarten")
      #expect(reminder.text == "\(GardenTests.watering). Stand: heute 06:50")
      #expect(reminder.place == DocumentPlace(.garden, task.head.document, record: task.id, day: sunday))

      _ = try await gardens.logWork(
        garden: task.head.document, done: DoneFields(task: task.id, day: sunday.iso))
      let after = try await renate.session.phone.overview(today: sunday.iso)
      #expect(planReminders(after, [.garden], now: seven, synced: synced, german).isEmpty)
    }
  }

  @Test("many tasks of a garden are one reminder")
  func many() async throws {
    try await Stage.with { stage in
      let task = try await stage.task(stage.office, GardenTests.watering)
      let office = stage.office.session.phone
      _ = try await office.gardens().claim(
        garden: task.head.document, claim: ClaimFields(task: task.id, day: sunday.iso))
      var view = try await office.overview(today: sunday.iso)
      let mine = try #require(view.due.first { $0.task.claims.contains { $0.head.mine } })
      view.due = (0..<5).map { place in
        var due = mine
        due.task.fields.title = "Aufgabe \(place)"
        due.task.bed = nil
        return due
      }
      let planned = planReminders(view, [.garden], now: seven, synced: synced, german)
      #expect(
        planned.map(\.text) == ["Aufgabe 0, Aufgabe 1, Aufgabe 2 und 2 weitere. Stand: heute 06:50"])
    }
  }

  @Test("my door comes on the evening before and on the morning, a door of the early morning only before")
  func door() async throws {
    try await Stage.with { stage in
      let host = try await stage.phone(of: "Familie in der Kügelgenstraße")
      var view = try await host.session.phone.overview(today: sunday.iso)
      let planned = planReminders(view, [.door], now: seven, synced: synced, german)
      #expect(planned.map(\.title) == ["Morgen ist Ihr Türchen", "Heute ist Ihr Türchen"])
      #expect(planned.map(\.at.iso) == ["2026-12-04T18:00", "2026-12-05T08:00"])
      #expect(planned.first?.text == "17:00 Uhr, Kügelgenstraße. Stand: So, 22. November 06:50")
      #expect(planned.last?.until.iso == "2026-12-05T17:00")
      view.doors[0].card = .toClarify
      let unclear = planReminders(view, [.door], now: seven, synced: synced, german)
      #expect(unclear.allSatisfy { $0.text.contains("Zwei Zusagen – bitte klären.") })
      view.doors[0].door?.fields.start = "07:30"
      #expect(planReminders(view, [.door], now: seven, synced: synced, german).count == 1)
      for card in [HostCard.cancelled, .wished, .asked, .notChosen] {
        view.doors[0].card = card
        #expect(planReminders(view, [.door], now: seven, synced: synced, german).isEmpty)
      }
    }
  }

  @Test("an event that I come to says when and where in every language, and asks again where it moved")
  func event() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      var view = try await renate.session.phone.overview(today: sunday.iso)
      let planned = planReminders(view, [.event], now: seven, synced: synced, german)
      #expect(
        planned.map(\.title) == ["Morgen: Herbsteinsatz im Oasengarten", "Heute: Herbsteinsatz im Oasengarten"])
      #expect(planned.first?.text == "10:00 Uhr, Oasengarten, Burgstraße. Stand: So, 22. November 06:50")
      let english = planReminders(view, [.event], now: seven, synced: synced, Texts(.english))
      #expect(english.first?.text == "10:00, Oasengarten, Burgstraße. As of Sun, 22 November 06:50")
      let day = try #require(Day(2026, 11, 28))
      let morning = planReminders(view, [.event], now: Moment(day, TimeOfDay(9, 0)), synced: nil, german)
      #expect(morning.map(\.text) == ["10:00 Uhr, Oasengarten, Burgstraße."])
      #expect(planReminders(view, [.event], now: Moment(day, TimeOfDay(10, 0)), synced: nil, german).isEmpty)

      view.events[0].answers[0].moved = Moved(answeredStart: nil, answeredPlace: "Anger")
      let moved = planReminders(view, [.event], now: seven, synced: nil, Texts(.germanDu))
      #expect(moved.first?.text.contains("Verlegt – bist du dabei?") == true)
      view.events[0].answers[0].state = .no
      #expect(planReminders(view, [.event], now: seven, synced: nil, german).isEmpty)
    }
  }

  @Test("the coming days are planned ahead, and nothing as long as nothing is switched on")
  func ahead() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      #expect(await renate.remindersAhead() == [])
      let birds = try await stage.task(renate, GardenTests.birds)
      let tomorrow = sunday.adding(1)
      _ = try await renate.session.phone.gardens().claim(
        garden: birds.head.document, claim: ClaimFields(task: birds.id, day: tomorrow.iso))
      renate.settings.change { $0.reminders = [.garden, .event] }
      let planned = try #require(await renate.remindersAhead())
      // It is noon: this morning's is past.
      #expect(planned.first?.at == Moment(tomorrow, ReminderTimes.morning))
      #expect(planned.contains { $0.title == "Morgen: Herbsteinsatz im Oasengarten" })
      #expect(Set(planned.map(\.key)).count == planned.count)
    }
  }
}
