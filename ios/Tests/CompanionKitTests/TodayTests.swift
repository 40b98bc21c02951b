import Mitmach
import Testing

@testable import CompanionKit

@Suite("Heute")
@MainActor
struct TodayTests {
  static let watering = "Frühbeet gießen und lüften"

  @Test("the first screen of the office reads plainly in every language")
  func reads() async throws {
    try await Stage.with { stage in
      try await expectGolden("heute", stage.office) { TodayModel($0) }
    }
  }

  @Test("what is done leaves the list at once without signal, and others have it after the next sync")
  func done() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      await stage.town.stopServer()
      try await seeing(TodayModel(renate)) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
        #expect(renate.notices.current?.text == "Eingetragen: \(Self.watering)")
        await seen.gone(Self.watering)
        await seen.see("1 Eintrag wird gesendet, sobald Netz da ist.")
        await renate.refresh()
        #expect(renate.notices.current?.text == "Gerade kein Netz. Sie können weiterarbeiten. Gesendet wird später.")
      }
      #expect(try await stage.task(stage.office, Self.watering).done.isEmpty)
      try await stage.town.startServer()
      try await stage.meet(renate, stage.office)
      let work = try await stage.task(stage.office, Self.watering).done
      #expect(work.map(\.head.owner.name) == ["Renate B."])
      #expect(work.map(\.fields.day) == [sunday.iso])
    }
  }

  @Test("what was entered by mistake is undone from the notice")
  func undo() async throws {
    try await Stage.with { stage in
      try await seeing(TodayModel(stage.office)) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
        await seen.gone(Self.watering)
        #expect(stage.office.notices.current?.action == "Rückgängig")
        await stage.office.notices.act()
        #expect(stage.office.notices.current?.text == "Zurückgenommen")
        await seen.see(Self.watering)
      }
      #expect(try await stage.task(stage.office, Self.watering).done.isEmpty)
    }
  }

  @Test("two notes on a bed are settled here by one tap, and the other phone agrees")
  func settle() async throws {
    try await Stage.with(roles: true) { stage in
      let renate = try await stage.phone(of: "Renate B.")
      for (companion, note) in [(stage.office, "bei Sonne abdecken"), (renate, "mittags lüften")] {
        try await change(note, stage, companion)
      }
      try await stage.meet(renate, stage.office)
      try await stage.meet(stage.office, renate)
      try await expectGolden("heute-zwei-angaben", renate) { TodayModel($0) }
      try await seeing(TodayModel(renate)) { seen in
        await seen.see("Zwei Angaben – bitte wählen")
        try await seen.tap("mittags lüften wählen")
        #expect(renate.notices.current?.text == "Geklärt")
        await seen.gone("Zwei Angaben – bitte wählen")
      }
      try await stage.meet(renate, stage.office)
      let bed = try await bed(stage, stage.office)
      #expect(bed.fields.note == "mittags lüften")
      #expect(bed.head.contradictions.isEmpty)
    }
  }

  @Test("a decision leads to where it is made")
  func decide() async throws {
    try await Stage.with { stage in
      try await seeing(TodayModel(stage.office)) { seen in
        try await seen.open("Türchen vergeben")
      }
      guard case .document(let place) = stage.office.navigator.place else {
        Issue.record("went to \(String(describing: stage.office.navigator.place))")
        return
      }
      #expect(place.kind == .calendar)
    }
  }

  @Test("the screen goes on to the next day by itself")
  func midnight() async throws {
    try await Stage.with { stage in
      try await seeing(TodayModel(stage.office)) { seen in
        await seen.see("\(Self.watering). Frühbeet. Heute dran")
        stage.clock.move(to: sunday.adding(1))
        await seen.see("\(Self.watering). Frühbeet. Seit 1 Tag offen")
        #expect(stage.office.session.today == sunday.adding(1))
      }
    }
  }

  private func bed(_ stage: Stage, _ companion: Companion) async throws -> BedView {
    let id = try await stage.garden(companion)
    let garden = try await companion.session.phone.gardens().garden(garden: id, today: sunday.iso)
    return try #require(garden.beds.first { $0.fields.number == 4 })
  }

  private func change(_ note: String, _ stage: Stage, _ companion: Companion) async throws {
    let bed = try await bed(stage, companion)
    var after = bed.fields
    after.note = note
    _ = try await companion.session.phone.gardens().editBed(
      garden: bed.head.document, bed: bed.id, before: bed.fields, after: after)
  }
}
