import Mitmach

// What is said with several words, the same on all screens.

extension Texts {
  /// The label of a trouble, and the sentence below it.
  public func trouble(_ trouble: Trouble) -> (label: String, below: String) {
    let (label, below): (CommonText, CommonText) =
      switch trouble {
      case .invalid: (.invalid, .invalidBelow)
      case .notAllowed: (.onlyOrganisers, .onlyOrganisersBelow)
      case .gone: (.gone, .goneBelow)
      case .invite: (.inviteWrong, .inviteWrongBelow)
      case .otherCommunity: (.otherCommunity, .otherCommunityBelow)
      case .notJoined: (.notJoined, .notJoinedBelow)
      case .alreadyJoined: (.alreadyJoined, .alreadyJoinedBelow)
      case .unreachable: (.unreachable, .unreachableBelow)
      case .signedOff: (.signedOff, .signedOffBelow)
      case .key: (.keyLost, .keyLostBelow)
      case .updateNeeded: (.updateNeeded, .updateNeededBelow)
      case .storageFull: (.storageFull, .storageFullBelow)
      case .readOnly: (.readOnly, .readOnlyBelow)
      case .inUse: (.inUse, .inUseBelow)
      case .outOfDate: (.outOfDate, .outOfDateBelow)
      case .broken: (.broken, .brokenBelow)
      }
    return (common(label), common(below))
  }

  /// Somebody's name.
  public func name(_ party: Party) -> String { party.name ?? common(.unnamed) }

  /// Somebody's name; mine is "Sie".
  public func name(_ party: Party, me: CardId) -> String { party.id == me ? common(.you) : name(party) }

  /// `Anna, Bert und Carla`
  public func all(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return common(.and, names.dropLast().joined(separator: ", "), last)
  }

  /// How far an entry has come: nothing about one that has arrived.
  public func arrival(_ entry: EntryState) -> Badge? {
    switch entry {
    case .arrived: nil
    case .onlyHere: Badge(common(.onlyHere), .chosen, .phoneOnly)
    case .notAccepted: Badge(common(.notAccepted), .alarm, .attention)
    }
  }

  /// What a kind of record is called.
  public func kind(_ kind: Kind) -> String { field("kind.\(kind)") ?? fields(.other) }

  /// What a field of a record is called, by its name in the core.
  public func field(_ name: String, of kind: Kind) -> String {
    field("field.\(kind).\(name)") ?? field("field.\(name)") ?? fields(.other)
  }

  /// What a field holds, as people read it; `nameOf` says what a bed or task is called.
  public func value(_ value: Shown, of field: String, nameOf: (RecordId) -> String? = { _ in nil }) -> String {
    switch value {
    case .cleared: fields(.empty)
    case .flag(let flag): common(flag ? .yes : .no)
    case .number(let number): field == "weekdays" ? weekdays(number) : String(number)
    case .party(let party): name(party)
    case .record(let record): nameOf(record) ?? fields(.anotherEntry)
    case .text(let text): self.field("choice.\(field).\(text)") ?? day(text, of: field) ?? text
    }
  }

  /// A field that several people wrote at once: with buttons for who may settle it, else only that it is being settled.
  func twoValues<Act>(
    _ contradiction: Contradiction, named field: String, nameOf: (RecordId) -> String? = { _ in nil },
    settle: (WrittenBy) -> Act
  ) -> TwoValues<Act> {
    guard contradiction.maySettle else {
      return TwoValues(title: "\(field): \(common(.beingSettled))", field: "", values: [])
    }
    let values = contradiction.values.map { written in
      let value = value(written.value, of: contradiction.field, nameOf: nameOf)
      let by = common(.by, written.by.map(name) ?? common(.unnamed))
      return TwoValues<Act>.Value(
        line: Line(value, below: by, strong: true),
        choose: ActButton(common(.choose, value), .secondary, nil, settle(written)))
    }
    // The core has them by the devices' ids, which say nothing to people.
    let sorted = values.sorted { ($0.line.text, $0.line.below ?? "") < ($1.line.text, $1.line.below ?? "") }
    return TwoValues(title: common(.twoValues), field: field, values: sorted)
  }

  private func field(_ key: String) -> String? { FieldText(rawValue: key).map { fields($0) } }

  private func weekdays(_ bits: Int64) -> String {
    let days = Weekday.days(ofBits: bits)
    return days.isEmpty ? String(bits) : days.map(dates.weekday).joined(separator: ", ")
  }

  private func day(_ text: String, of field: String) -> String? {
    guard Self.dayFields.contains(field) else { return nil }
    if let moment = Moment(iso: text) { return dates.moment(moment) }
    if let day = Day(iso: text) { return dates.full(day) }
    return TimeOfDay(iso: text).map(dates.time)
  }

  private static let dayFields: Set<String> = [
    "sown_on", "no_weeding_until", "first_due", "day", "first_day", "last_day", "sign_up_deadline", "print_day",
    "entered_on", "first", "second", "third", "date", "deadline", "from", "until", "start", "usual_start", "end",
    "starts", "ends", "for_start", "expires",
  ]
}
