import Foundation

/// One string catalogue (`Resources/Texts/*.xcstrings`), read by the same code on every platform, so that tests see
/// what the app shows. Of the format it uses what these catalogues need: units and plurals.
struct Catalogue: Sendable {
  /// A text in one language.
  enum Text: Sendable, Equatable {
    case plain(String)
    case plural(one: String, other: String)
  }

  /// By key, then by language.
  let texts: [String: [String: Text]]

  /// Reads one of the catalogues that come with the app; nil if there is none.
  init?(named name: String) {
    let file = Bundle.module.url(forResource: name, withExtension: "xcstrings", subdirectory: "Texts")
    guard let file, let data = try? Data(contentsOf: file), let read = try? Catalogue(data) else { return nil }
    self = read
  }

  init(_ data: Data) throws {
    let file = try JSONDecoder().decode(File.self, from: data)
    texts = try file.strings.mapValues { try $0.localizations.mapValues { try $0.text() } }
  }

  // The format.

  private struct File: Decodable {
    let strings: [String: Entry]
  }

  private struct Entry: Decodable {
    let localizations: [String: Localization]
  }

  private struct Localization: Decodable {
    struct Unit: Decodable {
      let value: String
    }

    struct Variation: Decodable {
      let stringUnit: Unit
    }

    struct Variations: Decodable {
      let plural: [String: Variation]?
    }

    struct Missing: Error {}

    let stringUnit: Unit?
    let variations: Variations?

    func text() throws -> Text {
      if let stringUnit { return .plain(stringUnit.value) }
      guard let plural = variations?.plural, let one = plural["one"], let other = plural["other"] else {
        throw Missing()
      }
      return .plural(one: one.stringUnit.value, other: other.stringUnit.value)
    }
  }
}

extension String {
  /// Puts arguments where the format has `%@`, `%lld`, `%1$@` and the like. One that is not there stays to be seen.
  func filled(_ arguments: [any TextArgument]) -> String {
    var filled = ""
    var rest = self[...]
    var next = 0
    while let match = rest.firstMatch(of: /%(?:(\d)\$)?(@|lld)/) {
      var place = next
      if let digit = match.1, let number = Int(digit) { place = number - 1 } else { next += 1 }
      filled += rest[..<match.range.lowerBound]
      filled += arguments.indices.contains(place) ? arguments[place].written : String(match.0)
      rest = rest[match.range.upperBound...]
    }
    return filled + rest
  }

  /// At the beginning of a sentence.
  var begun: String { prefix(1).uppercased() + dropFirst() }
}

/// What can stand in a text.
public protocol TextArgument: Sendable {
  /// As it is read.
  var written: String { get }
}

extension String: TextArgument {
  /// As it is.
  public var written: String { self }
}

extension Int: TextArgument {
  /// In digits.
  public var written: String { String(self) }
}
