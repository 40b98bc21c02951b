import Mitmach
import Testing

@testable import CompanionKit

@Suite("Garten")
@MainActor
struct GardenTests {
  static let watering = "Frühbeet gießen und lüften"
  static let birds = "Vogelhaus füllen"
  static let rounds = "Rundgang nach Sturm: Zaun, Bauwagen, Scheune"

  @Test("the garden's screens read plainly in every language")
  func reads() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      let garden = try await stage.garden(office)
      let watering = try await stage.task(office, Self.watering)
      try await expectGolden("garten-tag", office) {
        DayModel($0, garden: garden)
      } prepare: { seen in
        try await seen.open(seen.model.texts.garden(.later))
        await seen.until { $0.spoken.contains { $0.hasPrefix("[-]") } }
      }
      try await expectGolden("garten-morgen", office) {
        DayModel($0, garden: garden, day: sunday.adding(1))
      }
      try await expectGolden("garten-beete", office) { BedsModel($0, garden: garden) }
      let bed = try #require(watering.bed).id
      try await expectGolden("garten-beet", office) { RecordModel($0, garden: garden, record: bed) }
      try await expectGolden("garten-aufgabe", office) { RecordModel($0, garden: garden, record: watering.id) }
      try await expectGolden("garten-zettel", office) { SlipModel($0, garden: garden, day: sunday) }
    }
  }

  @Test("where there is no garden the organisers add one")
  func noGarden() async throws {
    try await Stage.with(lists: false) { stage in
      try await expectGolden("garten-keiner", stage.office) { GardenStartModel($0) }
      try await seeing(GardenStartModel(stage.office)) { seen in
        try await seen.tap("Garten anlegen")
        let form = try #require(seen.model.openForm)
        form.values[text: "name"] = "Oasengarten"
        await form.save()
        #expect(seen.model.openForm == nil)
        await seen.until { $0.day != nil }
      }
    }
  }

  @Test("the tab shows this year's garden at once")
  func start() async throws {
    try await Stage.with { stage in
      let garden = try await stage.garden(stage.office)
      try await seeing(GardenStartModel(stage.office)) { seen in
        await seen.until { $0.day != nil }
        #expect(seen.model.day?.garden == garden)
      }
    }
  }

  @Test("watering is entered without signal, and the office sees it afterwards")
  func offline() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      await stage.town.stopServer()
      try await seeing(DayModel(renate, garden: stage.garden(renate))) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
        #expect(renate.notices.current?.text == "Eingetragen: \(Self.watering)")
        await seen.see("heute gegossen. Sie")
        await seen.see("Nur auf diesem Telefon")
        try await stage.town.startServer()
        try await stage.meet(renate, stage.office)
        await seen.gone("Nur auf diesem Telefon")
      }
      let work = try await stage.task(stage.office, Self.watering).done
      #expect(work.map(\.head.owner.name) == ["Renate B."])
    }
  }

  @Test("what was entered by mistake is undone from the notice")
  func undo() async throws {
    try await Stage.with { stage in
      try await seeing(DayModel(stage.office, garden: stage.garden(stage.office))) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
        await seen.see("heute gegossen")
        await stage.office.notices.act()
        await seen.gone("heute gegossen")
      }
      #expect(try await stage.task(stage.office, Self.watering).done.isEmpty)
    }
  }

  @Test("who has done it is not asked again, another may say that they did too")
  func doneByBoth() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      let garden = try await stage.garden(renate)
      try await seeing(DayModel(stage.office, garden: garden)) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
      }
      try await stage.meet(stage.office, renate)
      try await seeing(patient(DayModel(renate, garden: garden))) { seen in
        try await seen.tap("Ich auch", of: Self.watering)
        await seen.gone("Ich auch")
      }
      #expect(try await stage.task(renate, Self.watering).done.count == 2)
    }
  }

  @Test("a task that is done looks for nobody")
  func enough() async throws {
    try await Stage.with { stage in
      let rounds = try await stage.task(stage.office, Self.rounds)
      let page = RecordModel(stage.office, garden: rounds.head.document, record: rounds.id)
      try await seeing(page) { seen in
        await seen.see("2 Personen gesucht")
        try await seen.tap("Erledigt")
        await seen.gone("2 Personen gesucht")
      }
    }
  }

  @Test("a task is taken and given back, and the office sees both")
  func takeAndGiveBack() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      try await seeing(patient(DayModel(renate, garden: stage.garden(renate)))) { seen in
        try await seen.tap("Ich mache das", of: Self.birds)
        await seen.see("Dabei: Sie")
        try await stage.meet(renate, stage.office)
        let claims = try await stage.task(stage.office, Self.birds).claims
        #expect(claims.map(\.head.owner.name) == ["Renate B."])
        try await seen.tap("Doch nicht", of: Self.birds)
        #expect(renate.notices.current?.text == "Zurückgetreten: \(Self.birds)")
        #expect(renate.notices.current?.action == nil)
        await seen.gone("Dabei: Sie")
        try await stage.meet(renate, stage.office)
      }
      #expect(try await stage.task(stage.office, Self.birds).claims.isEmpty)
    }
  }

  @Test("two who took the same task read that they are two")
  func together() async throws {
    try await Stage.with { stage in
      let renate = try await stage.phone(of: "Renate B.")
      let birds = try await stage.task(stage.office, Self.birds)
      let garden = birds.head.document
      _ = try await stage.office.session.phone.gardens().claim(
        garden: garden, claim: ClaimFields(task: birds.id, day: sunday.iso))
      try await seeing(DayModel(renate, garden: garden)) { seen in
        try await seen.tap("Ich mache das", of: Self.birds)
        try await stage.meet(renate, stage.office)
        try await stage.meet(stage.office, renate)
        await seen.see("Sie sind zu zweit. Zurücktreten geht jederzeit.")
      }
    }
  }

  @Test("watering is left out for rain")
  func skip() async throws {
    try await Stage.with { stage in
      try await seeing(DayModel(stage.office, garden: stage.garden(stage.office))) { seen in
        try await seen.tap("Fällt aus", of: Self.watering)
        #expect(seen.model.question?.title == "Warum fällt es aus?")
        try await seen.tap("Regen")
        #expect(seen.model.question == nil)
        await seen.see("Fällt aus: Regen")
      }
      let skips = try await stage.task(stage.office, Self.watering).skips
      #expect(skips.map(\.fields.reason) == [.rain])
    }
  }

  @Test("a hand that trembles enters one task, not the next one too")
  func trembling() async throws {
    try await Stage.with { stage in
      let model = DayModel(stage.office, garden: try await stage.garden(stage.office))
      let moment = ContinuousClock.now
      model.acts.trembling = Trembling { moment }
      try await seeing(model) { seen in
        try await seen.tap("Erledigt", of: Self.watering)
        try await seen.tap("Erledigt", of: Self.birds)
        await seen.see("heute gegossen")
      }
      #expect(try await stage.task(stage.office, Self.birds).done.isEmpty)
    }
  }

  @Test("the days before and after can be looked at, and only what was can be done")
  func days() async throws {
    try await Stage.with { stage in
      try await seeing(DayModel(stage.office, garden: stage.garden(stage.office))) { seen in
        await seen.see("Heute, So, 22. November")
        try await seen.tap("Tag danach")
        await seen.see("Morgen, Mo, 23. November")
        #expect(!seen.model.spoken.contains("  (Erledigt)"))
        try await seen.tap("Zu heute")
        await seen.see("Heute, So, 22. November")
      }
    }
  }

  @Test("work is entered with details, and what does not fit is said in the form")
  func details() async throws {
    try await Stage.with { stage in
      try await seeing(DayModel(stage.office, garden: stage.garden(stage.office))) { seen in
        try await seen.tap("Mit Angaben", of: Self.watering)
        let form = try #require(seen.model.form)
        form.values.set(WorkField.minutes, "viele")
        await form.save()
        #expect(!form.closed)
        #expect(form.spoken.contains("  ! Bitte eine Zahl von 1 bis 720"))
        form.values.set(WorkField.minutes, 25)
        form.values.set(WorkField.amount, "10 Liter")
        try expectGolden("garten-arbeit-form.de", form.spoken)
        await form.save()
        #expect(form.closed)
        await seen.see("heute gegossen")
      }
      let work = try await stage.task(stage.office, Self.watering).done
      #expect(work.map(\.fields.minutes) == [25])
      #expect(work.map(\.fields.amount) == ["10 Liter"])
    }
  }

  @Test("a bed and a task are changed and added in forms, and only what differs is written")
  func forms() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      let garden = try await stage.garden(office)
      try await seeing(BedsModel(office, garden: garden)) { seen in
        try await seen.tap("Beet anlegen")
        let form = try #require(seen.model.form)
        await form.save()
        #expect(form.spoken.contains("  ! Das fehlt noch"))
        form.values.set(BedField.name, "Kartoffelacker")
        await form.save()
        #expect(form.closed)
        await seen.see("Beet 9 · Kartoffelacker")
        try await seen.tap("Aufgabe anlegen")
        let task = try #require(seen.model.form)
        task.showsMore = true
        try expectGolden("garten-aufgabe-form.de", task.spoken)
        task.values.set(TaskField.title, "Zaun streichen")
        task.values.set(TaskField.due, "weekdays")
        await task.save()
        #expect(!task.closed)
        task.values.set(TaskField.weekdays, ["1", "5"])
        await task.save()
        #expect(task.closed)
        await seen.see("Zaun streichen. Mo, Fr")
      }
      let seenTask = try await stage.task(office, Self.watering)
      try await seeing(RecordModel(office, garden: garden, record: seenTask.id)) { seen in
        try await seen.tap("Aufgabe ändern")
        let form = try #require(seen.model.form)
        #expect(form.values.text(TaskField.minutes) == "15")
        form.values.set(TaskField.minutes, 20)
        await form.save()
        await seen.see("20 Minuten")
      }
      let after = try await stage.task(office, Self.watering).fields
      var expected = seenTask.fields
      expected.minutes = 20
      #expect(after == expected)
    }
  }

  @Test("a whole task is dropped and one's own work is struck, each called what it is")
  func takeBack() async throws {
    try await Stage.with(roles: true) { stage in
      let office = stage.office
      let birds = try await stage.task(office, Self.birds)
      let garden = birds.head.document
      _ = try await office.session.phone.gardens().logWork(
        garden: garden, done: DoneFields(task: birds.id, day: sunday.iso))
      try await seeing(RecordModel(office, garden: garden, record: birds.id)) { seen in
        try await seen.tap("Meinen Eintrag streichen")
        #expect(seen.model.question?.title == "Eintrag zu „\(Self.birds)“ streichen?")
        #expect(seen.model.question?.answers.map(\.weight) == [.destructive])
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.gone("Meinen Eintrag streichen")
        try await seen.tap("Aufgabe abschaffen")
        #expect(seen.model.question?.title == "„\(Self.birds)“ für alle wegnehmen?")
        await seen.model.perform(try #require(seen.model.question?.answers.first?.act))
        await seen.see("Das wurde zurückgenommen")
      }
    }
  }

  @Test("a paper slip is copied with many ticks and one save")
  func slip() async throws {
    try await Stage.with { stage in
      let office = stage.office
      let garden = try await stage.garden(office)
      office.navigator.open(.slip(garden, sunday))
      try await seeing(SlipModel(office, garden: garden, day: sunday)) { seen in
        await seen.see("Haken Sie an, was auf dem Zettel steht.")
        try await seen.open("Von wem ist der Zettel?")
        let form = try #require(seen.model.openForm)
        let hilde = try #require(form.options(form.entries[0], matching: "hilde").last)
        form.values.set(SlipModel.Field.owner, hilde.id)
        await form.save()
        await seen.see("Von wem ist der Zettel? Hilde R.")
        try await seen.open(Self.watering)
        try await seen.open(Self.birds)
        try await seen.tap("2 Arbeiten eintragen")
        #expect(office.notices.current?.text == "2 Arbeiten eingetragen")
      }
      #expect(office.navigator.place == nil)
      let work = try await stage.task(office, Self.watering).done + stage.task(office, Self.birds).done
      #expect(work.map(\.head.source) == [.paper, .paper])
      #expect(work.map(\.head.owner.name) == ["Hilde R.", "Hilde R."])
    }
  }

  /// A hand that waits between its taps.
  private func patient(_ model: DayModel) -> DayModel {
    let start = ContinuousClock.now
    var taps = 0
    model.acts.trembling = Trembling {
      taps += 1
      return start.advanced(by: .seconds(taps))
    }
    return model
  }
}
