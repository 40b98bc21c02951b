import Mitmach

/// For whom something is entered, and how it came: the end of many forms. Nothing is shown to those who enter for
/// themselves alone.
public enum ForWhom: String {
  /// Whose it is.
  case owner
  /// How it came.
  case source

  /// What is asked for, behind "Mehr angeben".
  static func entries(_ people: [Party], _ texts: Texts) -> [FormEntry] {
    guard !people.isEmpty else { return [] }
    let sources: [(Source, CommonText)] = [
      (.talk, .sourceTalk), (.phone, .sourcePhone), (.paper, .sourcePaper), (.mail, .sourceMail),
    ]
    let names = people.map { FormEntry.Option($0.id.hex, texts.name($0)) }
    let ways = sources.map { FormEntry.Option("\($0.0)", texts.common($0.1)) }
    let others = people.map { Optional($0.id.hex) }
    var how = FormEntry(ForWhom.source, texts.common(.howAsked), .choice(ways)).behindMore()
    how.onlyIf = FormEntry.Condition(field: ForWhom.owner.rawValue, values: others)
    return [
      FormEntry(ForWhom.owner, texts.common(.forWhom), .choice([.init(nil, texts.common(.myself))] + names))
        .behindMore(),
      how,
    ]
  }

  /// What was said; nil where it is for oneself.
  static func asker(_ values: FormValues) -> Asker? {
    guard let owner = values.text(ForWhom.owner) else { return nil }
    let source: Source =
      switch values.text(ForWhom.source) {
      case "phone": .phone
      case "paper": .paper
      case "mail": .mail
      default: .talk
      }
    return Asker(owner: CardId(hex: owner), source: source)
  }
}

extension PeopleView {
  /// For whom I may enter something in a document: everybody where I lead it, else those I act for; by name.
  func mayEnterFor(leading: Bool) -> [Party] {
    let others =
      leading
      ? people.filter { !$0.me }.map(\.party)
      : people.filter(\.me).flatMap { me in me.actsFor.map(\.party) }
    return others.sorted { ($0.name ?? "") < ($1.name ?? "") }
  }
}
