import Mitmach

// What waits for this person's decision: a field with two values is settled here, all else where it stands.

extension TodayPage {
  func decision(_ decision: Decision, _ place: Int) -> Row<Act> {
    if case .contradictory(let conflict) = decision.what, case .field(let entry, let contradiction) = conflict.dispute {
      return field(entry, contradiction, "decide \(place)")
    }
    let (label, below) = said(decision.what)
    var row = Row<Act>(
      "decide \(place)", look: .note(.attention), label, below: "\(below)\n\(decision.document.title)",
      sign: .attention)
    row.tap = .open(.document(target(decision)))
    return row
  }

  private func field(_ entry: EntryRef, _ contradiction: Contradiction, _ id: String) -> Row<Act> {
    let title = entry.title ?? texts.kind(entry.kind)
    let record = RecordRef(document: entry.document, record: entry.id, kind: entry.kind)
    let values: TwoValues<Act> = texts.twoValues(
      contradiction, named: texts.field(contradiction.field, of: entry.kind)
    ) { .settle(record, field: contradiction.field, value: $0.raw) }
    var row = Row<Act>(id, look: .note(.attention), title, sign: .attention)
    row.choices = [values]
    return row
  }

  /// Where it is decided.
  private func target(_ decision: Decision) -> DocumentPlace {
    let (record, date): (RecordId?, LocalDate?) =
      switch decision.what {
      case .wish(let wish): (wish.id, wish.date)
      case .calledOff(let door): (nil, door.date)
      case .droppedOut(let date): (nil, date)
      case .answer(let rsvp, _): (rsvp.id, nil)
      case .claim(let claim): (claim.id, nil)
      case .contradictory(let conflict): target(conflict.dispute)
      }
    return DocumentPlace(decision.document, record: record, day: date.flatMap(Day.init(iso:)))
  }

  private func target(_ dispute: Dispute) -> (RecordId?, LocalDate?) {
    switch dispute {
    case .field(let entry, _): (entry.id, nil)
    case .twoGrants(let date, _, _), .contestedDay(let date, _, _): (nil, date)
    case .grantedTwice(let wish, let doors): (wish.id, doors.first?.date)
    case .wishWithdrawn(_, let door): (door.id, door.date)
    case .severalClaims(let task, let day, _, _, _): (task.id, day)
    case .answeredTwice(_, let answers): (answers.first?.id, nil)
    case .severalFrames: (nil, nil)
    }
  }

  private func said(_ undecided: Undecided) -> (String, String) {
    switch undecided {
    case .wish(let wish): (texts.today(.decideWish), "\(texts.today(.wishOf, name(wish))), \(day(wish.date))")
    case .calledOff(let door):
      (texts.today(.calledOff, name(door)), "\(day(door.date)). \(texts.today(.freeAgain))")
    case .droppedOut(let date): (texts.today(.hostDroppedOut), day(date))
    case .answer(let rsvp, let heads):
      (texts.today(.decideAnswer), texts.today(.answerOf, name(rsvp), texts.common(.people, Int(heads))))
    case .claim(let claim): (texts.today(.decideClaim), name(claim))
    case .contradictory(let conflict): said(conflict.dispute)
    }
  }

  private func said(_ dispute: Dispute) -> (String, String) {
    switch dispute {
    case .field(let entry, _): (texts.today(.toClarify), name(entry))
    case .twoGrants(let date, let doors, let wishes):
      (texts.today(.twoGrants), "\(day(date)): \(names(doors + wishes))")
    case .contestedDay(let date, let doors, let wishes):
      (texts.today(.contestedDay), "\(day(date)): \(names(doors + wishes))")
    case .grantedTwice(let wish, _): (texts.today(.grantedTwice), name(wish))
    case .wishWithdrawn(let wish, let door): (texts.today(.wishWithdrawn), "\(name(wish)), \(day(door.date))")
    case .severalClaims(let task, _, _, let coming, let claims):
      (together(Int(coming)), "\(task.title ?? ""): \(names(claims))")
    case .answeredTwice(let party, _): (texts.today(.answeredTwice), texts.name(party))
    case .severalFrames(let frames): (texts.today(.severalFrames), names(frames))
    }
  }

  private func name(_ entry: EntryRef) -> String { texts.name(entry.owner) }

  private func names(_ entries: [EntryRef]) -> String { entries.map(name).joined(separator: ", ") }

  private func day(_ date: LocalDate?) -> String {
    guard let day = date.flatMap(Day.init(iso:)) else { return texts.common(.notSaid) }
    return texts.dates.short(day, Day(iso: view.today))
  }
}
