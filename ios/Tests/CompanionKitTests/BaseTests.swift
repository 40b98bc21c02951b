import Foundation
import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

@Suite("What all screens stand on")
@MainActor
struct BaseTests {
  @Test("a phone joins once, opens again without signal, and where there is none says so")
  func session() async throws {
    try await Town.with { town in
      let folder = town.directory("mine")
      let clock = StandingClock(sunday)
      #expect(await Session.open(directory: folder, clock: clock).trouble == .notJoined)
      #expect(await Session.join(directory: folder, invite: "https://nowhere", clock: clock).trouble == .invite)
      let key = newDeviceKey()
      let joined = try await Session.join(directory: folder, invite: town.invite, deviceKey: key, clock: clock).worked()
      try await joined.sync().worked()
      await joined.close()
      await town.stopServer()
      #expect(await Session.open(directory: folder, clock: clock).trouble == .key)
      let session = try await Session.open(directory: folder, deviceKey: key, clock: clock).worked()
      #expect(await session.today == sunday)
      #expect(await session.sync().trouble == .unreachable)
      await session.close()
    }
  }

  @Test("every trouble has a label of few words and a sentence, in every language", arguments: Language.allCases)
  func troubles(language: Language) {
    for trouble in Trouble.allCases {
      let words = Texts(language).trouble(trouble)
      // The rule of the glossary; English takes a word more where German has a compound.
      let most = language == .english ? 7 : 6
      #expect(words.label.split(separator: " ").count <= most, "\(words.label)")
      #expect(words.below.hasSuffix("."), "\(words.below)")
    }
  }

  @Test("settings are kept, and a file that cannot be read counts as none")
  func settings() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("settings.json")
    let store = SettingsStore(file: file)
    store.change {
      $0.language = .germanDu
      $0.reminders = [.door]
    }
    #expect(SettingsStore(file: file).settings == store.settings)
    try Data("broken".utf8).write(to: file)
    #expect(SettingsStore(file: file).settings == Settings())
  }

  @Test("each tab keeps its own way, and the same place is not opened twice")
  func navigator() throws {
    let navigator = Navigator()
    let place = Place.document(DocumentPlace(.garden, DocumentId(hex: "00"), day: sunday))
    navigator.open(place)
    navigator.open(place)
    #expect(navigator[trail: .today] == [place])
    navigator.tab = .garden
    #expect(navigator.place == nil)
    navigator.back()
    navigator.tab = .today
    navigator.back()
    #expect(navigator.place == nil)
    #expect(try JSONDecoder().decode(Place.self, from: JSONEncoder().encode(place)) == place)
  }

  @Test("the newest notice takes the place of the one before it, and its button works once")
  func notices() async throws {
    let notices = Notices()
    var undone = 0
    notices.tell("eins", action: "Rückgängig") { undone += 1 }
    let first = try #require(notices.current?.id)
    notices.tell("zwei", action: "Rückgängig") { undone += 10 }
    notices.dismiss(first)
    #expect(notices.current?.text == "zwei")
    await notices.act()
    await notices.act()
    #expect(undone == 10)
    #expect(notices.current == nil)
  }

  @Test("what can be undone stays longer than what is only told")
  func stays() throws {
    let notices = Notices()
    notices.tell("Geklärt.")
    let told = try #require(notices.current?.stays)
    notices.tell("Eingetragen", action: "Rückgängig")
    #expect(try #require(notices.current?.stays) >= told * 6)
  }

  @Test("a hand that trembles taps once")
  func trembling() {
    let start = ContinuousClock.now
    var time = start
    var trembling = Trembling { time }
    let taps = [0, 499, 500, 700].map { milliseconds in
      time = start.advanced(by: .milliseconds(milliseconds))
      return trembling.takes()
    }
    #expect(taps == [true, false, true, false])
  }

  @Test("a form asks for what is missing, opens what is hidden, and keeps what was typed when it fails")
  func form() async {
    enum Field: String { case name, number, more }
    var entered: [FormValues] = []
    let entries = [
      FormEntry(Field.name, "Name", .text(lines: 1)).mustBeThere(),
      FormEntry(Field.number, "Nummer", .number(1...9)).only(where: Field.name, is: "Beet"),
      FormEntry(Field.more, "Mehr", .text(lines: 1)).behindMore(),
    ]
    let form = FormModel("Formular", texts: Texts(.german), entries: entries) { values in
      entered.append(values)
      return entered.count == 1 ? .failed(.invalid, field: "more") : .done(Entered(nil))
    }
    form.values.set(Field.name, "  ")
    await form.save()
    #expect(form.spoken.contains("  ! Das fehlt noch"))
    form.values.set(Field.name, "Beet")
    form.values.set(Field.number, 10)
    await form.save()
    #expect(form.spoken.contains("  ! Bitte eine Zahl von 1 bis 9"))
    #expect(entered.isEmpty)
    form.values.set(Field.name, "Baum")
    await form.save()
    #expect(form.showsMore)
    #expect(form.problem(entries[2]) == "Bitte prüfen Sie die Angabe.")
    #expect(form.values.text(Field.name) == "Baum")
    await form.save()
    #expect(form.closed)
  }
}
