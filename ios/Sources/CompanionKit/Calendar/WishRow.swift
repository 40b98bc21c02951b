import Mitmach

/// A wish as organisers see it; what they can do with it is added where it stands.
struct WishRow {
  let wish: WishView
  /// Its place among the host's wishes for the day that is looked at.
  let choice: Int
  let year: CalendarYear
  let texts: Texts

  var row: Row<CalendarAct> {
    let words = texts.calendar
    var row = Row<CalendarAct>("wish \(wish.id)", texts.name(wish.head.owner), below: about, sign: .person)
    if wish.fields.certain == false { row.badges.append(Badge(words(.tentative), .attention, .attention)) }
    if wish.holds { row.badges.append(Badge(words(.stands), .good, .check)) }
    row.badges += [texts.arrival(wish.head.entry)].compactMap(\.self)
    row.lines = wish.fields.motto.map { [Line(words(.motto, $0))] } ?? []
    row.choices = texts.settling(wish.head)
    return row
  }

  /// Which choice it is, when it came and how, and the other days.
  private var about: String {
    let words = texts.calendar
    let choices: [CalendarText] = [.firstChoice, .secondChoice, .thirdChoice]
    let entered = wish.fields.enteredOn.flatMap(Day.init(iso:))
    let came = [
      choices.indices.contains(choice - 1) ? words(choices[choice - 1]) : nil,
      entered.map { words(.enteredOn, texts.dates.near($0, year.today)) }, texts.source(wish.head.source),
    ].compactMap(\.self).joined(separator: " · ")
    let others = wish.days.enumerated().filter { $0.offset + 1 != choice }.map { texts.dates.brief($0.element) }
    return others.isEmpty ? came : "\(came)\n\(words(.otherChoices, others.joined(separator: ", ")))"
  }
}

extension Texts {
  /// How an entry came, where not by this app.
  func source(_ source: Source) -> String? {
    switch source {
    case .app: nil
    case .phone: common(.sourcePhone)
    case .mail: common(.sourceMail)
    case .paper: common(.sourcePaper)
    case .talk: common(.sourceTalk)
    }
  }

  /// Where a door is, in the order in which it is offered.
  static let settings: [(setting: Setting, text: CalendarText)] = [
    (.outdoor, .settingOutdoor), (.indoor, .settingIndoor), (.covered, .settingCovered),
  ]
}
