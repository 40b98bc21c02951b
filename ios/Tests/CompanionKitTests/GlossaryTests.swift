import Foundation
import Testing

@testable import CompanionKit

/// Both apps speak of the same things in the same words: those of `docs/glossary.md`. Read from the sources alone.
@Suite("Glossary")
struct GlossaryTests {
  /// Rows of the glossary that no app has a screen for yet. A row that an app learns must leave this list.
  private static let nowhere: Set<String> = ["only here, urgent", "read (notices)", "guest", "carry out, carry in"]

  /// Labels that an app puts together of single words.
  private static let composed: Set<String> = [
    "watered twice today", "Heute bei Familie K., Allee", "Today at Familie K., Allee", "Fällt aus (Stand heute 16:05)",
    "Cancelled (as of today 16:05)",
  ]

  /// What only iOS says, by catalogue and key: what an iPhone has, "du" where Android still speaks of a "Telefon", and
  /// what is asked about a second person of one name.
  private static let onlyHere: Set<String> = [
    "More.textSizeBelow", "MoreDu.textSizeBelow", "More.remindersOff", "MoreDu.remindersOff",
    "PeopleDu.forMembersBelow", "PeopleDu.forOrganisers", "EntriesDu.forgetBelow", "EntriesDu.neverConnected",
  ]

  @Test("every label of the glossary is said by both apps, in German and English")
  func labels() throws {
    let (android, apple) = (try kotlin(), try catalogues())
    let rows = try glossary()
    #expect(rows.count > 30)
    for row in rows {
      for label in row.labels {
        if Self.nowhere.contains(row.state) {
          // Asked before: an expectation that fails would print all that an app says.
          let said = android.says(label) || apple.says(label)
          #expect(!said, "\(row.state): an app says it; take it from the list")
          continue
        }
        let anyhow = Self.composed.contains(label)
        let onAndroid = android.saysParts(of: label, single: anyhow)
        #expect(onAndroid, "Android does not say: \(label) (\(row.state))")
        let onApple = !hasField(row.section) || apple.saysParts(of: label, single: anyhow)
        #expect(onApple, "iOS does not say: \(label) (\(row.state))")
      }
    }
  }

  @Test(
    "what stands in both apps reads the same in both, in every language",
    arguments: ["More", "People", "Entries", "Lists", "Joining"])
  func same(name: String) throws {
    let android = try kotlin()
    for file in [name, name + "Du"] {
      for (key, texts) in try #require(Catalogue(named: file)).texts where !Self.onlyHere.contains("\(file).\(key)") {
        for text in texts.values.flatMap(\.forms) {
          let said = android.saysParts(of: text)
          #expect(said, "Android does not say \(file).\(key): \(text)")
        }
      }
    }
  }

  @Test("who is addressed with du reads no Sie, and the words that the glossary has for them")
  func du() throws {
    // "Sie" at the beginning of a sentence may be "they".
    let formal = /[^.!?“] (Sie|Ihnen|Ihre?[mnrs]?)\b/
    let office = /\b[Dd](ie|er) Organisation\b|\b([Dd]ieses|diesem|[Dd]as|dem) Telefon/
    let names = try Self.files().map { $0.deletingPathExtension().lastPathComponent }
    for name in names where !name.hasSuffix("Du") {
      let german = try #require(Catalogue(named: name)).texts
      let du = Catalogue(named: name + "Du")?.texts ?? [:]
      for (key, texts) in german {
        for said in (du[key]?["de"] ?? texts["de"])?.forms ?? [] {
          let fits = said.firstMatch(of: formal) == nil && said.firstMatch(of: office) == nil
          #expect(fits, "\(name).\(key): \(said)")
        }
      }
    }
  }

  // The glossary.

  private struct Labels {
    let section: String
    let state: String
    let labels: [String]
  }

  /// The rows of all tables that say how a state is called. The last column of some says what stands below it.
  private func glossary() throws -> [Labels] {
    var rows: [Labels] = []
    var section = ""
    var columns: [String] = []
    for line in try text("docs/glossary.md").split(separator: "\n") {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard line.hasPrefix("|"), section != "Terms in code" else {
        columns = []
        continue
      }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if columns.isEmpty {
        columns = cells
      } else if !line.hasPrefix("|--") {
        let labels = zip(columns, cells).dropFirst().filter { $0.0 != "below it" && !$0.1.isEmpty }.map(\.1)
        rows.append(Labels(section: section, state: cells[0], labels: labels))
      }
    }
    return rows
  }

  /// Fields of the app that have a catalogue of their own are asked once they are there.
  private func hasField(_ section: String) -> Bool {
    switch section {
    case "Advent calendar": Catalogue(named: "Calendar") != nil
    case "Events": Catalogue(named: "Event") != nil
    default: true
    }
  }

  // What the apps say.

  private func kotlin() throws -> Sayings {
    let folder = Self.project.appendingPathComponent("android")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var texts: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == "kt" && file.path.contains("/src/main/") {
      // A text that is longer than a line is put together of several.
      let source = try String(contentsOf: file, encoding: .utf8).replacing(/"\s*\+\s*"/, with: "")
      texts += source.matches(of: /"((?:[^"\\]|\\.)*)"/).map { String($0.1) }
    }
    #expect(texts.count > 1_000, "where are Android's sources?")
    return Sayings(texts)
  }

  private func catalogues() throws -> Sayings {
    Sayings(
      try Self.files().flatMap { file in
        try Catalogue(Data(contentsOf: file)).texts.values.flatMap { $0.values.flatMap(\.forms) }
      })
  }

  /// The catalogues.
  private static func files() throws -> [URL] {
    let folder = project.appendingPathComponent("ios/Sources/CompanionKit/Resources/Texts")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return files.filter { $0.pathExtension == "xcstrings" }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.project.appendingPathComponent(path), encoding: .utf8)
  }

  private static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension Catalogue.Text {
  /// Each of its forms.
  fileprivate var forms: [String] {
    switch self {
    case .plain(let text): [text]
    case .plural(let one, let other): [one, other]
    }
  }
}

/// All texts of an app, by their words. What an argument fills is a word of its own: `*`.
private struct Sayings {
  private var texts: [[String]] = []
  private var places: [String: [(text: Int, word: Int)]] = [:]

  init(_ texts: [String]) {
    for text in texts {
      let words = Self.words(text)
      for (place, word) in words.enumerated() { places[word, default: []].append((self.texts.count, place)) }
      self.texts.append(words)
    }
  }

  /// Whether some text has these words one after the other.
  func says(_ label: String) -> Bool { says(Self.words(label)) }

  /// The same; or each part of it between its arguments and signs; or, where it is put together of `single` words, each
  /// of them.
  func saysParts(of label: String, single: Bool = false) -> Bool {
    if says(label) { return true }
    let parts = Self.blanked(label).split { "*(),:×•→".contains($0) }.map { Self.words(String($0)) }
    return parts.allSatisfy { part in says(part) || (single && part.allSatisfy { says([$0]) }) }
  }

  private func says(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return (places[first] ?? []).contains { place in
      texts[place.text][place.word...].starts(with: words)
    }
  }

  private static func words(_ text: String) -> [String] {
    blanked(text).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "*") }.map(String.init)
  }

  /// Times, days, numbers and names of the examples, and arguments of both apps: all of them a `*`.
  private static func blanked(_ text: String) -> String {
    text.replacing(/\$\{[^}]*\}|\$\w+|%(?:\d\$)?(?:@|lld)/, with: " * ")
      .replacing(/\\n/, with: " ")
      .replacing(/\d{1,2}:\d{2}( Uhr)?/, with: " * ")
      .replacing(/\d+\.? (Dezember|December|November)/, with: " * ")
      .replacing(/Familie K\.|Allee/, with: " * ")
      .replacing(/\d+/, with: " * ")
  }
}
