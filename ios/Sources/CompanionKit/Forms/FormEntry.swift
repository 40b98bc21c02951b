/// Something that is asked for in a form.
public struct FormEntry: Hashable, Sendable, Identifiable {
  /// How it is entered, with what belongs to that.
  public enum Kind: Hashable, Sendable {
    /// A text of so many lines.
    case text(lines: Int)
    /// A number that is typed, or nothing.
    case number(ClosedRange<Int>)
    /// A number that is counted up and down.
    case count(ClosedRange<Int>)
    /// A day, or none. `suggested` is where the calendar opens.
    case day(suggested: Day)
    /// A time of the day, or none. `suggested` is where the clock opens.
    case time(suggested: TimeOfDay)
    /// Yes or not.
    case tick
    /// One of several; the long lists are searched by name.
    case choice([Option])
    /// Any of several.
    case several([Option])
  }

  /// Something to choose.
  public struct Option: Hashable, Sendable, Identifiable {
    /// What is kept; nil for "none of them".
    public let id: String?
    /// What is read.
    public let label: String

    /// Something to choose.
    public init(_ id: String?, _ label: String) {
      self.id = id
      self.label = label
    }
  }

  /// The field, by the name that the core has for it where there is one: then the core's complaint finds it.
  public let id: String
  /// What is asked for.
  public let label: String
  /// How it is entered.
  public let kind: Kind
  /// A line below it.
  public var below: String?
  /// Whether it stands behind "Mehr angeben".
  public var more = false
  /// Whether it must be there.
  public var required = false
  /// It is asked for only where that field has this value.
  public var onlyIf: Condition?

  /// Whether there is so much to choose from that it is searched by name, on a page of its own.
  public var isSearched: Bool {
    if case .choice(let options) = kind { options.count > 13 } else { false }
  }

  /// A value of another field.
  public struct Condition: Hashable, Sendable {
    let field: String
    let values: [String?]
  }

  /// Something that is asked for.
  public init<Field: RawRepresentable<String>>(_ field: Field, _ label: String, _ kind: Kind) {
    id = field.rawValue
    self.label = label
    self.kind = kind
  }

  /// With a line below it.
  public func explained(_ below: String) -> FormEntry { with { $0.below = below } }

  /// Behind "Mehr angeben".
  public func behindMore() -> FormEntry { with { $0.more = true } }

  /// Must be there.
  public func mustBeThere() -> FormEntry { with { $0.required = true } }

  /// Only where another field has one of these values.
  public func only<Field: RawRepresentable<String>>(where field: Field, is values: String?...) -> FormEntry {
    with { $0.onlyIf = Condition(field: field.rawValue, values: values) }
  }

  private func with(_ change: (inout FormEntry) -> Void) -> FormEntry {
    var entry = self
    change(&entry)
    return entry
  }
}

/// What was entered in a form so far, by field.
public struct FormValues: Hashable, Sendable {
  private var texts: [String: String] = [:]
  private var days: [String: Day] = [:]
  private var sets: [String: Set<String>] = [:]

  /// Nothing yet.
  public init() {}

  /// What stands in a field, as text; also a number or what was chosen. Nothing but spaces is nothing.
  public func text<Field: RawRepresentable<String>>(_ field: Field) -> String? { self[text: field.rawValue].said }

  /// A number.
  public func number<Field: RawRepresentable<String>>(_ field: Field) -> Int? { text(field).flatMap { Int($0) } }

  /// A day.
  public func day<Field: RawRepresentable<String>>(_ field: Field) -> Day? { days[field.rawValue] }

  /// A time of the day.
  public func time<Field: RawRepresentable<String>>(_ field: Field) -> TimeOfDay? {
    text(field).flatMap(TimeOfDay.init(iso:))
  }

  /// Whether it is ticked.
  public func flag<Field: RawRepresentable<String>>(_ field: Field) -> Bool { self[tick: field.rawValue] }

  /// What was chosen of several.
  public func several<Field: RawRepresentable<String>>(_ field: Field) -> Set<String> { self[set: field.rawValue] }

  /// Puts a text, number or choice into a field.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ text: String?) {
    texts[field.rawValue] = text
  }

  /// Puts a number into a field.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ number: Int?) {
    texts[field.rawValue] = number.map(String.init)
  }

  /// Puts a day into a field.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ day: Day?) { days[field.rawValue] = day }

  /// Puts a time into a field.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ time: TimeOfDay?) {
    self[time: field.rawValue] = time
  }

  /// Ticks a field or takes the tick away.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ ticked: Bool) {
    self[tick: field.rawValue] = ticked
  }

  /// Chooses several.
  public mutating func set<Field: RawRepresentable<String>>(_ field: Field, _ several: Set<String>) {
    sets[field.rawValue] = several
  }

  // As views bind to them.

  /// The text of a field.
  public subscript(text field: String) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue }
  }

  /// What was chosen in a field.
  public subscript(choice field: String) -> String? {
    get { texts[field] }
    set { texts[field] = newValue }
  }

  /// The number that is counted in a field.
  public subscript(count field: String) -> Int {
    get { texts[field].flatMap { Int($0) } ?? 1 }
    set { texts[field] = String(newValue) }
  }

  /// The day of a field.
  public subscript(day field: String) -> Day? {
    get { days[field] }
    set { days[field] = newValue }
  }

  /// The time of a field.
  public subscript(time field: String) -> TimeOfDay? {
    get { texts[field].flatMap(TimeOfDay.init(iso:)) }
    set { texts[field] = newValue?.iso }
  }

  /// Whether a field is ticked.
  public subscript(tick field: String) -> Bool {
    get { texts[field] == "yes" }
    set { texts[field] = newValue ? "yes" : nil }
  }

  /// What was chosen of several in a field.
  public subscript(set field: String) -> Set<String> {
    get { sets[field] ?? [] }
    set { sets[field] = newValue }
  }
}

extension String {
  /// Nothing but spaces is nothing.
  var said: String? {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }
}
