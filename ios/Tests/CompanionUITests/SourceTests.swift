import CompanionKit
import CompanionUI
import Foundation
import Testing

@Suite("Views")
struct SourceTests {
  @Test("views speak to models alone: none knows the core, holds a text, or asks a clock")
  func thin() throws {
    for (name, source) in try views() {
      #expect(!source.contains("import Mitmach"), "\(name)")
      #expect(!source.contains("Date()"), "\(name)")
      // Words that people read stand in catalogues: a literal with a space in it would be one.
      for literal in source.matches(of: /Text\("([^"\\]*)"\)/) { #expect(literal.1.isEmpty, "\(name): \(literal.1)") }
    }
  }

  @Test("every button, link and field has a label that is heard")
  func labels() throws {
    let touched = try Regex(#"\b(Button|TextField|Menu)(\(|\s*\{)"#)
    for (name, source) in try views() {
      let controls = source.matches(of: touched).count
      let labels = source.matches(of: /\.accessibilityLabel\(/).count
      #expect(labels >= controls, "\(name): \(controls) to touch, \(labels) labels")
    }
  }

  @Test("no view sets a size of letters of its own: they grow with the phone's")
  func dynamicType() throws {
    for (name, source) in try views() {
      #expect(!source.contains(".system(size"), "\(name)")
      #expect(!source.contains("lineLimit"), "\(name)")
    }
  }

  @Test("text has a contrast of at least 4.5 to 1 on its ground, by day and at night", arguments: Tone.allCases)
  func contrast(tone: Tone) {
    let pairs = [
      Colours.of(tone), (Colours.ground, Colours.text), (Colours.card, Colours.text), (Colours.card, Colours.quiet),
      (Colours.ground, Colours.quiet), (Colours.primary, Colours.onPrimary), (Colours.card, Colours.primary),
    ]
    for (ground, text) in pairs {
      #expect(ratio(ground.light, text.light) >= 4.5)
      #expect(ratio(ground.dark, text.dark) >= 4.5)
    }
  }

  @Test("every sign has a symbol of its own")
  func signs() {
    let symbols = Sign.allCases.map(\.symbol)
    #expect(Set(symbols).count == symbols.count)
  }

  private func views() throws -> [(String, String)] {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appendingPathComponent("Sources/CompanionUI")
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  private func ratio(_ one: UInt32, _ other: UInt32) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private func luminance(_ code: UInt32) -> Double {
    func part(_ shift: UInt32) -> Double {
      let value = Double((code >> shift) & 0xFF) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
  }
}
