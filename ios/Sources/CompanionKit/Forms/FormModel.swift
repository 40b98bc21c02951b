import Mitmach
import Observation

/// A form over a page. It stays open, with all that was typed, until it has been entered.
@MainActor @Observable
public final class FormModel: Identifiable {
  /// What it is about.
  public let title: String
  /// A line above the fields.
  public let about: String?
  /// What was entered so far.
  public var values: FormValues
  /// Whether "Mehr angeben" is open.
  public var showsMore = false
  /// What went wrong when it was entered.
  public private(set) var trouble: Trouble?
  /// While it is being entered.
  public private(set) var saving = false
  /// It has been entered, or the person gave up: the page takes it away.
  public private(set) var closed = false

  /// The words of the language that is read.
  public let texts: Texts
  /// Looks at what is typed for something that speaks against entering it.
  @ObservationIgnored var doubts: @MainActor (FormValues) -> FormDoubt? = { _ in nil }
  /// What does not go with another field, by field, in words.
  @ObservationIgnored var problems: @MainActor (FormValues) -> [String: String] = { _ in [:] }

  private let saveAs: String
  private let all: [FormEntry]
  @ObservationIgnored private let enter: @MainActor (FormValues) async -> Outcome<Entered>
  private var asked = false
  private var wrong: String?

  /// A form; `enter` enters what was typed and tells that it is done. What fails is said here.
  public init(
    _ title: String, about: String? = nil, save: String? = nil, texts: Texts, entries: [FormEntry],
    values: FormValues = FormValues(),
    enter: @escaping @MainActor (FormValues) async -> Outcome<Entered>
  ) {
    self.title = title
    self.about = about
    self.texts = texts
    saveAs = save ?? texts.common(.save)
    all = entries
    self.values = values
    self.enter = enter
  }

  /// What the button says that enters it.
  public var saveLabel: String { doubt?.saveAnyway ?? saveAs }

  /// What speaks against entering it.
  public var doubt: FormDoubt? { doubts(values) }

  /// What is asked for now; what is wrong is not hidden.
  public var entries: [FormEntry] {
    let wrong = problems(values)
    return asking.filter { showsMore || !$0.more || wrong[$0.id] != nil }
  }

  /// Whether there is more to be said.
  public var hasMore: Bool { asking.contains(where: \.more) }

  /// What there is to choose in a field, as far as it has what is searched for; what is chosen stands first.
  public func options(_ entry: FormEntry, matching search: String) -> [FormEntry.Option] {
    guard case .choice(let options) = entry.kind else { return [] }
    let wanted = search.said?.lowercased()
    let found = options.filter { option in
      option.id == values[choice: entry.id] || wanted.map { option.label.lowercased().contains($0) } ?? true
    }
    return found.filter { $0.id == values[choice: entry.id] } + found.filter { $0.id != values[choice: entry.id] }
  }

  /// What is chosen in a field.
  public func chosen(_ entry: FormEntry) -> String {
    guard case .choice(let options) = entry.kind else { return "" }
    return options.first { $0.id == values[choice: entry.id] }?.label ?? texts.common(.notSaid)
  }

  /// What is wrong with a field, in words; nil as long as nobody could know better.
  public func problem(_ entry: FormEntry) -> String? {
    if asked, entry.required, isEmpty(entry) { return texts.common(.missing) }
    if case .number(let range) = entry.kind, !fits(entry, range) {
      return texts.common(.numberProblem, range.lowerBound, range.upperBound)
    }
    if let problem = problems(values)[entry.id] { return problem }
    return wrong == entry.id ? texts.common(.invalidBelow) : nil
  }

  /// Enters it, once.
  public func save() async {
    guard !saving else { return }
    asked = true
    trouble = nil
    wrong = nil
    if let bad = asking.first(where: { problem($0) != nil }) {
      showsMore = showsMore || bad.more
      return
    }
    saving = true
    defer { saving = false }
    switch await enter(values) {
    case .done: closed = true
    case .failed(let trouble, let field):
      self.trouble = trouble
      wrong = field
      showsMore = showsMore || all.contains { $0.id == field && $0.more }
    }
  }

  /// Does what the doubt offers.
  public func doInstead() { doubt?.act(self) }

  /// The person gave up.
  public func close() { closed = true }

  private var asking: [FormEntry] {
    all.filter { entry in entry.onlyIf.map { $0.values.contains(values[choice: $0.field]) } ?? true }
  }

  private func isEmpty(_ entry: FormEntry) -> Bool {
    switch entry.kind {
    case .text, .number, .choice, .time: values[text: entry.id].said == nil
    case .day: values[day: entry.id] == nil
    case .several: values[set: entry.id].isEmpty
    case .count, .tick: false
    }
  }

  private func fits(_ entry: FormEntry, _ range: ClosedRange<Int>) -> Bool {
    guard let typed = values[text: entry.id].said else { return true }
    return Int(typed).map(range.contains) ?? false
  }
}

/// Something to know before what was typed is entered, with a way to do something else instead.
public struct FormDoubt {
  /// What it is.
  public let title: String
  /// What can be done about it.
  public let below: String
  /// The button that does something else.
  public let instead: String
  /// What the form's own button says then, if it says something else.
  public let saveAnyway: String?

  let act: @MainActor (FormModel) -> Void
}

extension FormModel {
  /// What VoiceOver reads, in order.
  public var spoken: [String] {
    var said = ["# " + title]
    if let about { said.append(about) }
    for entry in entries {
      said.append(line(entry))
      if let below = entry.below { said.append("  " + below) }
      if let problem = problem(entry) { said.append("  ! " + problem) }
    }
    if let doubt { said += ["! \(doubt.title). \(doubt.below)", "(\(doubt.instead))"] }
    if hasMore { said.append("(\(texts.common(showsMore ? .less : .more)))") }
    if let trouble {
      let words = texts.trouble(trouble)
      said.append("! \(words.label). \(words.below)")
    }
    return said + ["(\(saveLabel))", "(\(texts.common(.cancel)))"]
  }

  private func line(_ entry: FormEntry) -> String {
    if case .tick = entry.kind { return (values[tick: entry.id] ? "[x] " : "[ ] ") + entry.label }
    return "\(entry.label)\(entry.label.hasSuffix("?") ? "" : ":") \(spoken(entry))"
  }

  private func spoken(_ entry: FormEntry) -> String {
    switch entry.kind {
    case .text, .number: return values[text: entry.id].said ?? "…"
    case .count: return String(values[count: entry.id])
    case .day: return values[day: entry.id].map(texts.dates.full) ?? texts.common(.noDay)
    case .time: return values[time: entry.id].map(texts.dates.time) ?? texts.common(.notSaid)
    case .tick: return ""
    case .choice(let options) where entry.isSearched: return chosen(entry) + " > (\(options.count))"
    case .choice(let options):
      let chosen = values[choice: entry.id]
      return options.map { ($0.id == chosen ? "[x] " : "[ ] ") + $0.label }.joined(separator: ", ")
    case .several(let options):
      let chosen = values[set: entry.id]
      return options.map { ($0.id.map(chosen.contains) == true ? "[x] " : "[ ] ") + $0.label }.joined(separator: ", ")
    }
  }
}
