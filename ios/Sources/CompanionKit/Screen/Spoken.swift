// What VoiceOver reads, in its order: one line for each thing that one swipe of a finger reaches. Views group the same
// way. This is what the golden files hold.

extension Page {
  /// The whole page.
  public var spoken: [String] {
    var said = ["# " + title] + bar.map(\.spoken)
    if let searchPrompt { said.append("\(searchPrompt): …") }
    said += sections.flatMap(\.spoken)
    if let again { said.append("(\(again))") }
    return said + foot.flatMap(\.spoken)
  }
}

extension PageSection {
  /// The heading, then the rows.
  public var spoken: [String] { (title.map { ["## " + $0] } ?? []) + rows.flatMap(\.spoken) }
}

extension Row {
  /// All that is said of the thing as one sentence, then what is to be settled, then the buttons.
  public var spoken: [String] {
    let buttonsSaid = buttons.map { "  " + $0.spoken }
    if case .button = look { return buttons.map(\.spoken) }
    let mark: String =
      switch look {
      case .tick(let ticked): ticked ? "[x] " : "[ ] "
      case .fold(let open): open ? "[-] " : "[+] "
      case .plain, .fact, .note, .empty, .button, .code: ""
      }
    return [mark + label + (tap != nil && mark.isEmpty ? " >" : "")] + choices.flatMap(\.spoken) + buttonsSaid
  }

  /// What VoiceOver says of the row itself: a view sets this as its label.
  public var label: String {
    // What it is goes first for those who hear it; the eye finds it anyway.
    let title = heard ?? title
    let words = look == .fact ? [below.map { "\($0): \(title)" } ?? title] : [title, below].compactMap(\.self)
    return (words + badges.map(\.text) + lines.map(\.label)).sentence
  }
}

extension Line {
  /// The line and what stands below it.
  public var label: String { [text, below].compactMap(\.self).sentence }
}

extension TwoValues {
  /// The field, then each value with its button.
  public var spoken: [String] {
    ["  " + [title, field].sentence] + values.flatMap { ["  " + $0.line.label, "  " + $0.choose.spoken] }
  }
}

extension ActButton {
  /// As a button is written in the golden files.
  public var spoken: String { enabled ? "(\(label))" : "(\(label), –)" }
}

extension [String] {
  /// Parts that are read one after the other, with a short stop between them.
  fileprivate var sentence: String {
    reduce(into: "") { said, part in
      let part = part.replacing("\n", with: ", ")
      guard !part.isEmpty else { return }
      guard !said.isEmpty else { return said = part }
      let stopped = said.last.map { ".?!…:".contains($0) } == true
      said += (stopped ? " " : ". ") + part
    }
  }
}
