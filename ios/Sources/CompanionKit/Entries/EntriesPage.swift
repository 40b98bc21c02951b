import Mitmach

/// "Mein Stand" in words.
struct EntriesPage {
  typealias Act = EntriesModel.Act

  let line: ConnectionState?
  let mine: MyEntries
  let saying: EntrySaying
  let sending: EntriesModel.Sending
  let today: Day

  private var texts: Texts { saying.texts }
  private var words: Words<EntriesText> { texts.entries }

  var page: Page<Act> {
    var sections = line.map { [PageSection("line", rows: lineRows($0))] } ?? []
    if !mine.notAccepted.isEmpty {
      sections.append(
        PageSection("not accepted", title: words(.notAcceptedTitle), rows: mine.notAccepted.map(notAccepted)))
    }
    if !mine.onlyHere.isEmpty {
      sections.append(PageSection("only here", title: words(.onlyHereTitle), rows: mine.onlyHere.map(onlyHere)))
    }
    if mine.notAccepted.isEmpty, mine.onlyHere.isEmpty {
      let nothing = Row<Act>("nothing", look: .empty, words(.nothing), below: words(.nothingBelow), sign: .sent)
      sections.append(PageSection("nothing", rows: [nothing]))
    }
    return Page(words(.title), sections: sections)
  }

  // The line.

  /// "Jetzt senden" is not offered where it can change nothing.
  private func lineRows(_ line: ConnectionState) -> [Row<Act>] {
    guard line.blocked == nil else { return [how(line)] }
    var button = Row<Act>("send", look: .button, "")
    let busy = sending == .underWay
    var send = ActButton<Act>(words(busy ? .underWay : .send), .primary, .sent, .send)
    send.enabled = !busy
    button.buttons = [send]
    return [how(line), result(line), button].compactMap(\.self)
  }

  private func how(_ line: ConnectionState) -> Row<Act> {
    let synced = line.syncedMs.map { saying.clock.moment(ofMilliseconds: $0) }
    let time = synced.map { $0.day == today ? texts.dates.time($0.time) : texts.dates.moment($0, today) }
    let asOf = time.map { words(.asOf, $0) } ?? words(.neverConnected)
    let here = line.onlyHere > 0 ? words(.stillHere, Int(line.onlyHere)) : nil
    let both = [here, asOf].compactMap(\.self).joined(separator: " ")
    switch line.trouble.map({ Trouble($0) }) {
    case .unreachable:
      let label = time.map { words(.offlineSince, $0) } ?? words(.offline)
      return note(.attention, label, here ?? texts.common(.unreachableBelow), .offline)
    case .some(let trouble):
      let said = texts.trouble(trouble)
      return note(.alarm, said.label, "\(said.below) \(asOf)", .attention)
    case nil where line.live: return note(.good, words(.connected), both, .check)
    case nil: return note(.plain, words(.notConnected), both, .offline)
    }
  }

  private func note(_ tone: Tone, _ label: String, _ below: String, _ sign: Sign) -> Row<Act> {
    Row("line", look: .note(tone), label, below: below, sign: sign)
  }

  /// Only what has happened: reached is not yet taken over, and not reached is not sent.
  private func result(_ line: ConnectionState) -> Row<Act>? {
    switch sending {
    case .idle, .underWay: return nil
    case .reached:
      let rest = [
        line.onlyHere > 0 ? words(.stillHere, Int(line.onlyHere)) : nil,
        line.notAccepted > 0 ? words(.refusedNow, Int(line.notAccepted)) : nil,
      ].compactMap(\.self).joined(separator: " ")
      return Row("result", words(.sent), below: rest.isEmpty ? words(.sentAll) : rest, sign: .check)
    case .failed(.unreachable): return Row("result", words(.notSent), below: words(.notSentBelow), sign: .attention)
    case .failed(let trouble):
      let said = texts.trouble(trouble)
      return Row("result", words(.notSent), below: "\(said.label). \(said.below)", sign: .attention)
    }
  }

  // Entries.

  private func onlyHere(_ entry: MyEntry) -> Row<Act> {
    let text = saying.text(entry)
    var row = Row<Act>("entry \(entry.command)", text.title)
    row.lines = lines(text, entry)
    if entry.held { row.lines.append(Line(words(.held), sign: .time)) }
    return row
  }

  private func notAccepted(_ entry: MyEntry) -> Row<Act> {
    let text = saying.text(entry)
    let why = [entry.refusal.map(texts.why), words(.notAcceptedBelow)].compactMap(\.self).joined(separator: " ")
    var row = Row<Act>(
      "entry \(entry.command)", look: .note(.alarm), texts.common(.notAccepted), below: why, sign: .attention)
    row.lines = [Line(text.title, strong: true)] + lines(text, entry)
    let ask = Act.ask(entry.command)
    let again = Act.enterAgain(entry.command)
    if entry.refusal.map(Self.othersMay.contains) == true {
      row.buttons = [
        ActButton(words(.askForIt), .primary, .share, ask), ActButton(words(.enterAgain), .secondary, nil, again),
      ]
    } else {
      row.buttons = [
        ActButton(words(.enterAgain), .primary, nil, again), ActButton(words(.askForIt), .secondary, .share, ask),
      ]
    }
    row.buttons.append(ActButton(words(.forget), .quiet, nil, .askForget(entry.command)))
    return row
  }

  /// Entering it again helps only once somebody has given the right: asking comes first.
  private static let othersMay: Set<Refusal> = [
    .right, .author, .inviteLevel, .revokedDevice, .unknownDevice, .lastOrganiser,
  ]

  private func lines(_ text: EntryText, _ entry: MyEntry) -> [Line] {
    let moment = texts.dates.moment(saying.clock.moment(ofMilliseconds: entry.enteredMs), today)
    return text.lines.map { Line($0.name, below: $0.value) } + [Line(words(.entered, moment))]
  }
}
