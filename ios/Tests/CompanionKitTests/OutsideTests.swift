import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Außerhalb der App")
@MainActor
struct OutsideTests {
  @Test("a quick action enters a task without signal, and one says yes to an event; others have both after the sync")
  func everyday() async throws {
    try await Stage.with { stage in
      let mia = try await stage.phone(of: "Gymnasium Wolterstorff")
      await stage.town.stopServer()
      let everyday = Everyday(mia)
      let acts = await everyday.quickActions()
      #expect(acts.map(\.kind) == [.done, .come])
      #expect(acts.last?.title == "Herbsteinsatz im Oasengarten")
      #expect(acts.last?.below == "Sa, 28. November")
      let done = try #require(await everyday.due().first { $0.title == GardenTests.watering })
      #expect(await everyday.perform(id: done.id) == "Eingetragen: \(GardenTests.watering)")
      #expect(await everyday.perform(acts[1]) == "Zugesagt: Herbsteinsatz im Oasengarten")
      // What is done is not offered again, and who touches an old sign is told.
      #expect(await everyday.perform(id: done.id)?.hasPrefix("Das gibt es nicht mehr") == true)
      #expect(await !everyday.toCome().contains { $0.id == acts[1].id })
      #expect(await everyday.perform(id: "nonsense") == nil)

      try await stage.town.startServer()
      try await stage.meet(mia, stage.office)
      let work = try await stage.task(stage.office, GardenTests.watering).done
      #expect(work.map(\.head.owner.name) == ["Gymnasium Wolterstorff"])
      let event = try await stage.office.session.phone.events().event(event: acts[1].document, today: sunday.iso)
      #expect(event.answers.contains { $0.head.owner.name == "Gymnasium Wolterstorff" && $0.fields.answer == .yes })
    }
  }

  @Test("the widget of the next door goes from door to door, and says today only on the day")
  func nextDoor() async throws {
    try await Stage.with { stage in
      let timelines = await stage.office.widgetTimelines()
      let first = try #require(timelines.nextDoor.first)
      #expect(first.from == "2026-11-22T12:00")
      #expect(first.lines == ["Di, 1. Dezember bei Stadt Ballenstedt", "17:00 Uhr, Rathausplatz", "Das erste Licht"])
      let onTheDay = try #require(timelines.nextDoor.first { $0.from == "2026-12-01T00:00" })
      #expect(onTheDay.lines.first == "Heute bei Stadt Ballenstedt")
      // Half an hour, or how long it takes: then the next.
      let next = try #require(timelines.nextDoor.first { $0.from > "2026-12-01T17:00" })
      #expect(next.lines.first == "Morgen bei heimatBEWEGEN")
      #expect(timelines.nextDoor.last?.lines == ["Gerade kein Türchen"])
      #expect(timelines.nextDoor.map(\.from) == timelines.nextDoor.map(\.from).sorted())
    }
  }

  @Test("the widget of today's watering knows the coming days, and what is done is gone from it")
  func watering() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let before = await office.widgetTimelines().watering
      #expect(before.map(\.from) == ["2026-11-22T00:00", "2026-11-23T00:00", "2026-11-24T00:00"])
      #expect(before.first?.title == "Heute gießen")
      #expect(before.first?.lines == ["\(GardenTests.watering) · Beet 4 · Frühbeet"])
      let task = try await stage.task(office, GardenTests.watering)
      _ = try await office.session.phone.gardens().logWork(
        garden: task.head.document, done: DoneFields(task: task.id, day: sunday.iso))
      #expect(await office.widgetTimelines().watering.first?.lines == ["Heute ist nichts zu gießen"])
    }
  }

  @Test("what the widgets show is written down and read, and a file that is none counts as nothing")
  func kept() async throws {
    try await Stage.with { stage in
      let file = stage.town.folder.appendingPathComponent("widgets/timelines.json")
      #expect(WidgetTimelines(file: file) == nil)
      let timelines = await stage.office.widgetTimelines()
      timelines.write(to: file)
      #expect(WidgetTimelines(file: file) == timelines)
      let door = try #require(timelines.nextDoor.first)
      #expect(door.date.map(BerlinClock.moment) == Moment(sunday, TimeOfDay(12, 0)))
      let link = try #require(door.link?.absoluteString)
      #expect(DocumentPlace(link: link) == door.place)
      #expect(DocumentPlace(link: "https://mitmach.example/") == nil)
      try Data("broken".utf8).write(to: file)
      #expect(WidgetTimelines(file: file) == nil)
    }
  }
}
