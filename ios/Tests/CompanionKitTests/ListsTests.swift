import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("Listen")
@MainActor
struct ListsTests {
  @Test("a broken list says line, column and what stands there, and enters nothing")
  func broken() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      let office = stage.office.with(device)
      let before = try await beds(office, stage)
      device.file = try list("beete") { $0.replacingOccurrences(of: "\n1;", with: "\neins;") }
      try await seeing(ListsModel(office)) { seen in
        try await seen.tap("Datei wählen")
        await seen.see("1 Fehler in der Liste")
        await seen.see("Keine ganze Zahl. Zeile 2, Spalte „Nr“. Dort steht: eins")
        #expect(!seen.model.spoken.contains("  (Übernehmen)"))
        try expectGolden("listen-fehler.de", seen.model.spoken)
      }
      #expect(try await beds(office, stage) == before)
    }
  }

  @Test("a good list shows what would change, and is there for others once it was taken over")
  func good() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      let office = stage.office.with(device)
      let renate = try await stage.phone(of: "Renate B.")
      device.file = try list("beete") {
        $0.replacingOccurrences(of: "im Sitzen erreichbar", with: "auch im Stehen")
          + "99;Probebeet;Hof;;Salat;;;;\n"
      }
      let before = try await beds(office, stage)
      try await seeing(ListsModel(office)) { seen in
        try await seen.tap("Datei wählen")
        await seen.see("Vorschau: Beete. Noch ist nichts eingetragen. 1 neu, 2 geändert, 6 unverändert, 0 übergangen")
        await seen.see("Hinweis: im Sitzen erreichbar → auch im Stehen")
        #expect(try await beds(office, stage) == before)
        try expectGolden("listen-vorschau.de", seen.model.spoken)
        try await seen.tap("Übernehmen")
        await seen.see("Übernommen: Beete")
        try await seen.tap("Schließen")
        await seen.see("Zuerst sehen Sie, was sich ändern würde.")
      }
      try await stage.meet(office, renate)
      #expect(try await beds(renate, stage).contains(99))
    }
  }

  @Test("a file that is no list says so and asks which it is, and leaving the choice changes nothing")
  func noList() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      device.file = Data("Äpfel;Birnen\n1;2\n".utf8)
      try await seeing(ListsModel(stage.office.with(device))) { seen in
        try await seen.tap("Datei wählen")
        await seen.see("Diese Überschriften gehören zu keiner bekannten Liste")
        device.file = nil
        try await seen.tap("Andere Datei wählen")
        await seen.see("Diese Überschriften gehören zu keiner bekannten Liste")
        try await seen.open("Beete")
        await seen.see("Diese Spalte kennt die Liste nicht")
      }
    }
  }

  @Test("a list is kept as a file that can be brought in again, and all of it at once")
  func export() async throws {
    try await Stage.with { stage in
      let device = Recorder()
      let office = stage.office.with(device)
      try await seeing(ListsModel(office)) { seen in
        try await seen.open("Beete")
        await seen.until { $0.spoken.contains("(Als Datei behalten)") }
        try await seen.tap("Als Datei behalten")
        await seen.see("Die Datei ist gespeichert.")
        try await seen.tap("Als Datei behalten", of: "Alles auf einmal")
      }
      let (name, csv) = try #require(device.saved.first { $0.key.hasSuffix(".csv") })
      #expect(name.hasPrefix("Beete"))
      let options = ImportOptions(today: sunday.iso)
      let again = try await office.session.phone.lists().preview(file: csv, options: options)
      #expect(again.report?.new == 0)
      #expect(again.report?.changed == 0)
      #expect(again.plan != nil)
      let all = try #require(device.saved["Mitmach.json"])
      #expect(String(decoding: all, as: UTF8.self).contains("Hochbeet Kräuter"))
    }
  }

  @Test("the page of lists reads plainly in every language")
  func reads() async throws {
    try await Stage.with(lists: false) { stage in
      try await expectGolden("listen", stage.office) { ListsModel($0) }
    }
  }

  @Test("every list is offered, and everything that can be wrong is said", arguments: Language.allCases)
  func words(language: Language) {
    let texts = Texts(language)
    let problems: [Problem] = [
      .ambiguousEvent, .ambiguousGarden, .ambiguousName, .characters, .date, .dateTime, .doesNotFit, .duplicateColumn,
      .empty, .endBeforeStart, .fileTooLarge, .missing, .missingColumn, .notPossible, .notUtf8, .number,
      .outsideCalendar, .phone, .phoneOfChild, .quote, .time, .tooFewCells, .tooManyCells, .tooManyColumns,
      .tooManyRows, .unknownBed, .unknownColumn, .unknownEvent, .unknownList, .unknownWord, .weekday,
      .yesWithoutHeads, .duplicate(first: 3), .notAllowed(refusal: .right), .range(least: 1, most: 9),
      .tooLong(chars: 80),
    ]
    // Two problems that read alike would be one that nobody can act on.
    #expect(Set(problems.map(texts.problem)).count == problems.count)
    #expect(Set(Texts.listKinds.map { texts.list($0.kind) }).count == 10)
  }

  private func list(_ name: String, _ change: (String) -> String) throws -> Data {
    Data(change(String(decoding: try Kit.list(name), as: UTF8.self)).utf8)
  }

  private func beds(_ companion: Companion, _ stage: Stage) async throws -> [Int64?] {
    let garden = try await stage.garden(companion)
    let view = try await companion.session.phone.gardens().garden(garden: garden, today: sunday.iso)
    return view.beds.map(\.fields.number)
  }
}
