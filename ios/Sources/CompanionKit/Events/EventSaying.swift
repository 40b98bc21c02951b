import Mitmach

// What is said of events with several words.

extension Texts {
  /// `Sa, 28. November, 10:00 bis 14:00 Uhr`; an end on another day is said with its day.
  func when(_ fields: EventFields, today: Day) -> String? {
    guard let start = fields.start.flatMap(Moment.init(iso:)) else { return nil }
    guard let end = fields.end.flatMap(Moment.init(iso:)) else { return dates.moment(start, today) }
    if end.day != start.day { return fromTo(dates.moment(start, today), dates.moment(end, today)) }
    return "\(dates.short(start.day, today)), \(hours(start.time, end.time))"
  }

  /// `14:00 bis 17:00 Uhr`
  func hours(_ from: TimeOfDay, _ to: TimeOfDay) -> String { fromTo(dates.time(from), dates.time(to)) }

  private func fromTo(_ from: String, _ to: String) -> String {
    let hour = " Uhr"
    return events(.fromTo, from.hasSuffix(hour) ? String(from.dropLast(hour.count)) : from, to)
  }

  /// `2 Erwachsene, 3 Kinder`; who is none is left out.
  func heads(_ answer: AnswerView) -> String {
    guard answer.heads > 0 else { return events(.noHeads) }
    let adults = Int(answer.fields.adults ?? 0)
    let children = Int(answer.fields.children ?? 0)
    return [
      adults > 0 ? events(.adultsCount, adults) : nil, children > 0 ? events(.childrenCount, children) : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// How an answer stands: mine, or with the name.
  func standing(_ answer: AnswerView, isMe: Bool) -> String {
    if isMe { return events(Self.mine(answer.state)) }
    return events(.partyState, name(answer.head.owner), events(Self.state(answer.state)))
  }

  /// It has moved: whether what was said still holds.
  func moved(_ answer: AnswerView, isMe: Bool) -> String {
    let party = name(answer.head.owner)
    switch answer.state {
    case .waiting: return isMe ? events(.movedWaiting) : events(.partyState, party, events(.movedWaiting))
    case .asked: return isMe ? events(.movedAsked) : events(.movedAskedOf, party)
    default: return isMe ? events(.moved) : events(.movedOf, party)
    }
  }

  /// By whom an answer was refused or taken back.
  func takenBack(_ answer: AnswerView) -> String {
    let names = answer.head.withdrawnBy.map(name).joined(separator: ", ")
    return events(answer.state == .refused ? .refusedBy : .withdrawnBy, names)
  }

  /// What else a party has promised, and what `all` of it together does.
  func promised(_ entries: [EntryRef], all: EventText) -> String {
    events(.promised, entries.map { $0.title ?? "" }.joined(separator: ", "), events(all))
  }

  /// `Bisher: Sa, 28. November, 10:00 Uhr` and below it `Jetzt: …`; time and place as far as they differ.
  func move(_ answer: AnswerView, now fields: EventFields?, today: Day) -> String? {
    guard let moved = answer.moved else { return nil }
    func said(_ moment: LocalDateTime?) -> String {
      moment.flatMap(Moment.init(iso:)).map { dates.moment($0, today) } ?? common(.notSaid)
    }
    let before = [moved.answeredStart.map { said($0) }, moved.answeredPlace].compactMap(\.self)
    let now = [
      moved.answeredStart == nil ? nil : said(fields?.start),
      moved.answeredPlace == nil ? nil : fields?.place ?? common(.notSaid),
    ].compactMap(\.self)
    return events(.before, before.joined(separator: ", ")) + "\n" + events(.now, now.joined(separator: ", "))
  }

  func seatsLeft(_ count: Int) -> String { count == 0 ? events(.seatsNone) : events(.seatsLeft, count) }

  func settling(event head: Head) -> [TwoValues<EventAct>] {
    contradictions(of: head) { .settle($0, field: $1, value: $2) }
  }

  static func mine(_ state: AnswerState) -> EventText {
    switch state {
    case .in: .mineIn
    case .waiting: .mineWaiting
    case .asked: .mineAsked
    case .maybe: .mineMaybe
    case .no: .mineNo
    case .refused: .mineRefused
    case .withdrawn: .mineWithdrawn
    }
  }

  static func state(_ state: AnswerState) -> EventText {
    switch state {
    case .in: .stateIn
    case .waiting: .stateWaiting
    case .asked: .stateAsked
    case .maybe: .stateMaybe
    case .no: .stateNo
    case .refused: .stateRefused
    case .withdrawn: .stateWithdrawn
    }
  }

  static func answer(_ answer: Answer) -> EventText {
    switch answer {
    case .yes: .yes
    case .no: .no
    case .maybe: .maybeAnswer
    }
  }

  /// What is told when somebody answered.
  static func told(_ answer: Answer) -> EventText {
    switch answer {
    case .yes: .saidYes
    case .no: .saidNo
    case .maybe: .saidMaybe
    }
  }

  /// The same for somebody else.
  static func toldFor(_ answer: Answer) -> EventText {
    switch answer {
    case .yes: .saidYesFor
    case .no: .saidNoFor
    case .maybe: .saidMaybeFor
    }
  }

  /// The formats, in the order in which they are offered.
  static let formats: [(format: EventFormat, text: EventText)] = [
    (.sommerfest, .formatSommerfest), (.mitmachfest, .formatMitmachfest), (.stammtisch, .formatStammtisch),
    (.stadtgespraech, .formatStadtgespraech), (.expertenrat, .formatExpertenrat),
    (.visionswerkstatt, .formatVisionswerkstatt), (.lernformat, .formatLernformat), (.leerstand, .formatLeerstand),
    (.einsatz, .formatEinsatz), (.other, .formatOther),
  ]

  static let whoAnswers: [(answers: Answers, text: EventText)] = [
    (.open, .answersOpen), (.perOrganisation, .answersPerOrganisation), (.countOnly, .answersCountOnly),
  ]

  static let seatRules: [(rule: SeatRule, text: EventText)] = [
    (.no, .seatRuleNo), (.firstCome, .seatRuleFirstCome), (.weChoose, .seatRuleWeChoose),
  ]
}

extension AnswerState {
  var tone: Tone {
    switch self {
    case .in: .good
    case .asked, .waiting, .refused: .attention
    case .maybe: .chosen
    case .no, .withdrawn: .plain
    }
  }

  var sign: Sign {
    switch self {
    case .in: .check
    case .asked, .waiting: .time
    case .maybe: .events
    case .no, .refused, .withdrawn: .close
    }
  }
}
