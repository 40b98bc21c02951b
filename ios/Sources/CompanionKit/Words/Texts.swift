/// The keys of one catalogue: an enum, so that a misspelt one does not compile.
public protocol TextKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The catalogue's name. Where German says "du", texts of the catalogue with `Du` after its name go first.
  static var catalogue: String { get }
}

/// The words of one language. Each field of the app adds its own as an extension: `texts.garden(.done)`.
public struct Texts: Hashable, Sendable {
  /// The language.
  public let language: Language

  /// The words of a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Days and times.
  public var dates: DateTexts { DateTexts(language: language) }

  /// What all screens share.
  public var common: Words<CommonText> { words() }

  /// The words of one catalogue.
  public func words<Key: TextKey>(_ keys: Key.Type = Key.self) -> Words<Key> { Words(language: language) }
}

/// The words of one catalogue in one language.
public struct Words<Key: TextKey>: Sendable {
  let language: Language

  /// A text, with its arguments in their order; the first number chooses between one and several.
  public func callAsFunction(_ key: Key, _ arguments: any TextArgument...) -> String {
    guard let text = Catalogues.text(Key.catalogue, key.rawValue, language) else {
      // Seen in the app and by the test that asks for every key.
      return "⟨\(Key.catalogue).\(key.rawValue)⟩"
    }
    switch text {
    case .plain(let text): return text.filled(arguments)
    case .plural(let one, let other):
      let count = arguments.lazy.compactMap { $0 as? Int }.first
      return (count == 1 ? one : other).filled(arguments)
    }
  }
}

/// All catalogues, each read once.
enum Catalogues {
  /// What a key says in a language; nil if nothing does.
  static func text(_ catalogue: String, _ key: String, _ language: Language) -> Catalogue.Text? {
    if language == .germanDu, let du = all[catalogue + "Du"]?.texts[key]?["de"] { return du }
    return all[catalogue]?.texts[key]?[language == .english ? "en" : "de"]
  }

  /// Every catalogue by its name.
  static let all: [String: Catalogue] = {
    let names = keys.map { $0.catalogue }
    let known = (names + names.map { $0 + "Du" }).compactMap { name in Catalogue(named: name).map { (name, $0) } }
    return Dictionary(uniqueKeysWithValues: known)
  }()

  /// The keys of every catalogue. A new field adds its own here.
  static let keys: [any TextKey.Type] = [
    CommonText.self, FieldText.self, TodayText.self, GardenText.self, CalendarText.self, EventText.self,
    MoreText.self, PeopleText.self, EntriesText.self, ListsText.self, JoiningText.self, OutsideText.self,
  ]
}
