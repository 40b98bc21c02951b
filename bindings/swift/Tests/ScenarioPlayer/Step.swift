import MitmachTesting

/// What a step says of one thing.
package enum Word: Decodable, Sendable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case lines([String])

  package init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer()
    if let flag = try? word.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? word.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? word.decode(String.self) {
      self = .text(text)
    } else {
      self = .lines(try word.decode([String].self))
    }
  }
}

/// A step while it is played. Knows which of its words were asked for: one that nobody asks for is an error.
final class Step {
  private let words: [String: Word]
  private var asked: Set<String> = []

  init(_ words: [String: Word]) {
    self.words = words
  }

  /// Fails if a word was passed over.
  func finish() throws {
    let unknown = Set(words.keys).subtracting(asked)
    guard unknown.isEmpty else { throw TestTrouble("unknown words: \(unknown.sorted())") }
  }

  func has(_ name: String) -> Bool {
    words[name] != nil
  }

  func text(_ name: String) throws -> String {
    try need(name, textIfAny(name))
  }

  func textIfAny(_ name: String) throws -> String? {
    switch word(name) {
    case nil: nil
    case .text(let text): text
    default: throw TestTrouble("\(name) is no text")
    }
  }

  func number(_ name: String) throws -> Int64 {
    try need(name, numberIfAny(name))
  }

  func numberIfAny(_ name: String) throws -> Int64? {
    switch word(name) {
    case nil: nil
    case .number(let number): number
    default: throw TestTrouble("\(name) is no number")
    }
  }

  func year() throws -> Int16 {
    guard let year = Int16(exactly: try number("year")) else { throw TestTrouble("no year") }
    return year
  }

  func flagIfAny(_ name: String) throws -> Bool? {
    switch word(name) {
    case nil: nil
    case .flag(let flag): flag
    default: throw TestTrouble("\(name) is neither true nor false")
    }
  }

  func lines(_ name: String) throws -> [String] {
    guard case .lines(let lines) = word(name) else { throw TestTrouble("\(name) are no lines") }
    return lines
  }

  /// One of these choices, in snake case.
  func choice<Choice>(_ name: String, of choices: [Choice]) throws -> Choice {
    try need(name, choiceIfAny(name, of: choices))
  }

  func choiceIfAny<Choice>(_ name: String, of choices: [Choice]) throws -> Choice? {
    guard let text = try textIfAny(name) else { return nil }
    guard let choice = choices.first(where: { snakeCase($0) == text }) else {
      throw TestTrouble("unknown \(name): \(text)")
    }
    return choice
  }

  private func word(_ name: String) -> Word? {
    asked.insert(name)
    return words[name]
  }

  private func need<Value>(_ name: String, _ value: Value?) throws -> Value {
    guard let value else { throw TestTrouble("\(name) is missing") }
    return value
  }
}

/// A choice as the table writes it, without what comes with it: `twoGrants` is `two_grants`.
func snakeCase(_ choice: some Any) -> String {
  let name = String(describing: choice).prefix { $0 != "(" }
  return name.reduce(into: "") { snake, letter in
    if letter.isUppercase { snake += "_" }
    snake += letter.lowercased()
  }
}
