import Foundation
import Testing

@testable import CompanionKit

/// A closure among a test's arguments ends the compiler (6.0.3).
private let catalogues = Catalogues.keys.map { $0.catalogue }

@Suite("Words")
struct TextTests {
  @Test("every key has its text in German and English, and no catalogue has another", arguments: catalogues)
  func complete(name: String) throws {
    let keys = try #require(Catalogues.keys.first { $0.catalogue == name })
    let catalogue = try #require(Catalogue(named: name))
    let wanted = rawValues(keys)
    #expect(Set(catalogue.texts.keys) == Set(wanted))
    for key in wanted { #expect(Set((catalogue.texts[key] ?? [:]).keys) == ["de", "en"], "\(name).\(key)") }
    guard let du = Catalogue(named: name + "Du") else { return }
    for (key, texts) in du.texts {
      #expect(wanted.contains(key), "\(name)Du.\(key)")
      #expect(Set(texts.keys) == ["de"])
      #expect(texts["de"] != catalogue.texts[key]?["de"], "\(name)Du.\(key) says the same")
    }
  }

  @Test("every text asks for the same arguments in every language", arguments: catalogues)
  func arguments(name: String) throws {
    let catalogue = try #require(Catalogue(named: name))
    for (key, texts) in catalogue.texts {
      let asked = Set((texts.values.flatMap(forms) + (du(name, key).map(forms) ?? [])).map(places))
      #expect(asked.count == 1, "\(name).\(key)")
    }
  }

  @Test("no key is unused; those of fields are found by their names in the core")
  func used() throws {
    let sources = try sources("Sources/CompanionKit", "Sources/CompanionUI", "App").filter {
      $0.key != "FieldText.swift"
    }
    for keys in Catalogues.keys where keys.catalogue != FieldText.catalogue {
      let text = sources.filter { $0.key != "\(keys.catalogue)Text.swift" }.values.joined()
      for name in rawValues(keys) {
        let use = try Regex(#"\.\#(name)\b"#)
        #expect(text.contains(use), "\(keys.catalogue).\(name)")
      }
    }
  }

  @Test("Sie says nothing of du, and du nothing of Sie")
  func manners() {
    let du = try? Regex(#"\b([Dd]u|[Dd]ein(e[mnrs]?)?|[Dd]ich|[Dd]ir)\b"#)
    let sie = try? Regex(#"\b(Ihnen|Ihre?[mnrs]?)\b"#)
    for keys in Catalogues.keys {
      for key in rawValues(keys) {
        guard let du, let sie else { return }
        for text in Catalogues.text(keys.catalogue, key, .german).map(forms) ?? [] {
          #expect(!text.contains(du), "\(keys.catalogue).\(key): \(text)")
        }
        for text in Catalogues.text(keys.catalogue, key, .germanDu).map(forms) ?? [] {
          // "Ihr" to several is du's own.
          let others = text.replacing("Ihr seid", with: "")
          #expect(!others.contains(sie), "\(keys.catalogue).\(key): \(text)")
        }
      }
    }
  }

  @Test("one and several are told apart, and arguments stand where the language wants them")
  func plurals() {
    let german = Texts(.german)
    let english = Texts(.english)
    #expect(german.common(.people, 1) == "1 Person")
    #expect(english.common(.people, 3) == "3 people")
    #expect(german.garden(.doneTimes, "heute", "gegossen", 3) == "heute 3× gegossen")
    #expect(english.garden(.doneTimes, "today", "watered", 3) == "watered 3 times today")
    #expect(Texts(.germanDu).garden(.mine) == "Dein Beet")
    #expect(Texts(.germanDu).garden(.markDone) == "Erledigt")
    #expect("100 % von %@ %2$@".filled(["a"]) == "100 % von a %2$@")
  }

  @Test("days and times are said alike on every platform")
  func dates() throws {
    let day = try #require(Day(2026, 11, 22))
    let (german, english) = (Texts(.german).dates, Texts(.english).dates)
    #expect(german.near(day, day) == "heute")
    #expect(english.near(day.adding(-1), day) == "yesterday")
    #expect(german.near(day.adding(2), day) == "Di, 24. November")
    #expect(german.short(day.adding(60), day) == "Do, 21. Januar 2027")
    #expect(english.full(day) == "Sunday, 22 November 2026")
    #expect(german.full(day.adding(100)) == "Dienstag, 2. März 2027")
    #expect(german.moment(Moment(day, TimeOfDay(17, 5))) == "So, 22. November, 17:05 Uhr")
  }

  @Test("the phone's languages choose the app's")
  func preferred() {
    #expect(Language(preferred: ["fr-FR", "en-GB", "de-DE"]) == .english)
    #expect(Language(preferred: ["de-DE", "en"]) == .german)
    #expect(Language(preferred: ["fr"]) == .german)
  }

  private func rawValues(_ keys: any TextKey.Type) -> [String] {
    func all<Key: TextKey>(_: Key.Type) -> [String] { Key.allCases.map(\.rawValue) }
    return all(keys)
  }

  private func du(_ name: String, _ key: String) -> Catalogue.Text? { Catalogue(named: name + "Du")?.texts[key]?["de"] }

  private func forms(_ text: Catalogue.Text) -> [String] {
    switch text {
    case .plain(let text): [text]
    case .plural(let one, let other): [one, other]
    }
  }

  /// What a text asks for: the kind of each argument, by its place.
  private func places(_ text: String) -> [String] {
    var places: [String] = []
    var next = 1
    for match in text.matches(of: /%(?:(\d)\$)?(@|lld)/) {
      let place = match.1.flatMap { Int($0) } ?? next
      next += 1
      places.append("\(place)\(match.2)")
    }
    return places.sorted()
  }
}

/// The app's own sources, by the names of their files.
func sources(_ folders: String...) throws -> [String: String] {
  let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  var found: [String: String] = [:]
  for folder in folders {
    let files = FileManager.default.enumerator(
      at: package.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      found[file.lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
  }
  return found
}
