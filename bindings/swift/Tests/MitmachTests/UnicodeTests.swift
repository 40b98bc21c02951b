import Mitmach
import MitmachTesting
import Testing

@Suite("Texts of all languages")
struct UnicodeTests {
  /// Characters that reorder or hide what is read.
  private static let reordering: [ClosedRange<UInt32>] = [
    0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
  ]

  private static let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  private static func refused(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || reordering.contains { $0.contains(scalar.value) }
  }

  @Test("every character that is no control comes back as it was entered")
  func comesBack() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let notes = Self.notes()
      // As many beds as a garden likes to have, in as many years as it takes.
      for (number, start) in stride(from: 0, to: notes.count, by: 300).enumerated() {
        let garden = try await Garden(phone, year: Int16(2026 + number))
        let texts = notes[start..<min(start + 300, notes.count)]
        for (bed, text) in texts.enumerated() { try await garden.addBed(Int64(1 + bed), "Beet", note: String(text)) }
        let beds = try await garden.beds().sorted { $0.fields.number ?? 0 < $1.fields.number ?? 0 }
        // Scalar by scalar: Swift's `==` takes other spellings of a letter for the same.
        #expect(beds.map { Array(($0.fields.note ?? "").unicodeScalars) } == texts.map(Array.init))
      }
    }
  }

  /// All of them, in notes of the greatest length.
  private static func notes() -> [String.UnicodeScalarView] {
    let scalars = all.filter { !refused($0) }
    return stride(from: 0, to: scalars.count, by: 1_000).map { start in
      String.UnicodeScalarView(scalars[start..<min(start + 1_000, scalars.count)])
    }
  }

  @Test("controls, and characters that reorder what is read, are refused as invalid")
  func refusals() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      let refused = Self.all.filter(Self.refused)
      #expect(refused.count == 65 + 12)
      for scalar in refused {
        let error = await failure { try await garden.addBed(1, "a\(scalar)b") }
        #expect(error?.kind == .invalid, "U+\(String(scalar.value, radix: 16))")
        #expect(error?.field == "name")
      }
      #expect(try await garden.beds().isEmpty)
      try await garden.addBed(1, "Frühbeet", note: "Eine Zeile\nund noch eine")
      #expect(try await garden.beds().first?.fields.note == "Eine Zeile\nund noch eine")
    }
  }
}
