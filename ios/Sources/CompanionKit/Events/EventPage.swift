import Mitmach

/// An event in words.
struct EventPage {
  typealias Act = EventAct

  let content: EventContent
  let texts: Texts

  private var words: Words<EventText> { texts.events }

  var page: Page<Act> {
    guard let item = content.item else {
      let row = Row<Act>("not here", look: .empty, words(.notHere), below: words(.notHereBelow), sign: .events)
      return Page(content.title, sections: [PageSection("not here", rows: [row])])
    }
    let help = HelpRows(content: content, texts: texts)
    let helping: [PageSection<Act>?] = content.cancelled && !content.leads ? [] : [help.bringList, help.shifts]
    let sections = [troubles(item), facts(item), answers, goodToKnow(item), organising] + helping
    var page = Page<Act>(content.title, sections: sections.compactMap(\.self))
    if content.leads { page.bar = change }
    return page
  }

  private var change: [ActButton<Act>] {
    var buttons = [ActButton<Act>(words(.editEvent), .secondary, .edit, .edit)]
    if content.cancelled {
      buttons.append(ActButton(words(.putOn), .secondary, .undo, .setCancelled(false)))
    } else if !content.over {
      buttons.append(ActButton(words(.callOff), .destructive, nil, .askCallOff))
    }
    return buttons
  }

  /// That it is off, that two wrote at once, that it is here twice.
  private func troubles(_ item: EventItem) -> PageSection<Act>? {
    var rows: [Row<Act>] = []
    if content.cancelled {
      let asOf = content.asOf.map {
        words(.asOf, "\(texts.dates.near($0.day, content.today)) \(texts.dates.time($0.time))")
      }
      rows.append(Row("cancelled", look: .note(.alarm), words(.cancelled), below: asOf, sign: .close))
    }
    if !item.head.contradictions.isEmpty {
      var row = Row<Act>("contradictions", look: .note(.attention), content.title, sign: .attention)
      row.choices = texts.settling(event: item.head)
      rows.append(row)
    }
    // Two people who had no signal have both set it up: one of them counts, the other has to go.
    for other in content.leads ? content.view.otherEvents : [] {
      var row = Row<Act>(
        "other \(other)", look: .note(.attention), words(.twiceMade), below: words(.twiceMadeBelow), sign: .attention)
      row.buttons = [ActButton(words(.takeBack), .destructive, nil, .askTakeBack(other, title: content.title))]
      rows.append(row)
    }
    return rows.isEmpty ? nil : PageSection("troubles", rows: rows)
  }

  /// What one has to know to answer: when, where, and whether there is still room.
  private func facts(_ item: EventItem) -> PageSection<Act> {
    let fields = item.fields
    let known: [(String?, EventText, Sign)] = [
      (texts.when(fields, today: content.today), .time, .time), (fields.place, .place, .place),
      (fields.rainPlace, .rainPlace, .rain),
    ]
    var rows = known.compactMap { value, name, sign in
      value.map { Row<Act>("fact \(name.rawValue)", look: .fact, $0, below: words(name), sign: sign) }
    }
    if let left = content.view.seatsLeft, content.limited, !content.over {
      rows.append(Row("seats", texts.seatsLeft(Int(left)), sign: .events))
    }
    if let deadline = fields.deadline.flatMap(Day.init(iso:)), !content.over {
      let day = texts.dates.short(deadline, content.today)
      rows.append(
        Row(
          "deadline", words(content.late ? .deadlineOver : .deadline, day),
          below: content.late ? words(.deadlineOverBelow) : nil))
    }
    if rows.isEmpty { rows = [Row("undated", words(.undated))] }
    let format = Texts.formats.first { $0.format == fields.format }.map { Badge(words($0.text)) }
    rows[0].badges = [format, texts.arrival(item.head.entry)].compactMap(\.self)
    return PageSection("facts", rows: rows)
  }

  /// What one has to know before going. What nobody said is left out.
  private func goodToKnow(_ item: EventItem) -> PageSection<Act>? {
    let fields = item.fields
    let known: [(String?, String)] = [
      (fields.access, words(.access)), (fields.cost, words(.cost)), (fields.bringList, words(.bringAlong)),
      (fields.photoNote, words(.photos)), (fields.organisations, words(.organisations)),
      (fields.series, texts.field("series", of: .event)),
    ]
    var rows = known.compactMap { value, name in value.map { Row<Act>("fact \(name)", look: .fact, $0, below: name) } }
    if let contact = item.contact {
      var row = Row<Act>("contact", look: .fact, texts.name(contact), below: words(.contact), sign: .person)
      row.tap = .open(.person(contact.id))
      rows.append(row)
    }
    return rows.isEmpty ? nil : PageSection("more", title: words(.goodToKnow), rows: rows)
  }

  // Answers: mine, those of whom I act for, and the question.

  private var answers: PageSection<Act>? {
    var rows = content.refused.map(refused) + content.myAnswers.map(answer)
    if content.open {
      if content.item?.fields.answers == .countOnly {
        rows.append(Row("open", look: .note(.chosen), words(.open), below: words(.openBelow), sign: .events))
      } else {
        rows += question
      }
    }
    return rows.isEmpty ? nil : PageSection("answers", rows: rows)
  }

  private var question: [Row<Act>] {
    var rows: [Row<Act>] = []
    let first = content.firstParty
    if let first, content.answer(of: first.id) == nil {
      let asked = content.isMe(first) ? words(.question) : words(.questionOf, texts.name(first))
      var row = Row<Act>("question", asked, sign: .events)
      row.buttons = [
        ActButton(words(content.asks(first.id) ? .ask : .accept), .primary, .check, .accept(first)),
        ActButton(words(.decline), .secondary, .close, .answer(first.id, .no)),
        ActButton(words(.maybe), .secondary, nil, .answer(first.id, .maybe)),
      ]
      rows.append(row)
    }
    let others = content.standing.parties.filter { content.answer(of: $0.id) == nil && $0.id != first?.id }
    if !others.isEmpty {
      var row = Row<Act>("others", look: .button, "")
      row.buttons = [ActButton(words(.forOthers), .quiet, .add, .answerForOthers(others))]
      rows.append(row)
    }
    return rows
  }

  /// Whoever answered reads by whom it was taken back, and is asked anew below.
  private func refused(_ answer: AnswerView) -> Row<Act> {
    let party = answer.head.owner
    let whose = content.isMe(party) ? words(.yourAnswer) : texts.name(party)
    return Row(
      "refused \(answer.id)", look: .note(.attention), texts.takenBack(answer), below: whose, sign: .close)
  }

  private func answer(_ answer: AnswerView) -> Row<Act> {
    let party = answer.head.owner
    let id = "answer \(answer.id)"
    if answer.asksAgain && content.open {
      // What was, what is, and one tap either way.
      let below = texts.move(answer, now: content.item?.fields, today: content.today)
      var row = Row<Act>(
        id, look: .note(.attention), texts.moved(answer, isMe: content.isMe(party)), below: below, sign: .attention)
      row.lines = answer.heads > 0 ? [Line(texts.heads(answer))] : []
      row.badges = [texts.arrival(answer.head.entry)].compactMap(\.self)
      row.buttons = [
        ActButton(texts.common(.yes), .primary, .check, .answer(party.id, .yes)),
        ActButton(texts.common(.no), .secondary, .close, .answer(party.id, .no)),
      ]
      return row
    }
    let heads = answer.state != .no && answer.heads > 0 ? texts.heads(answer) : nil
    var row = Row<Act>(
      id, look: .note(answer.state == .in ? .good : .plain), texts.standing(answer, isMe: content.isMe(party)),
      below: heads, sign: answer.state.sign)
    row.lines = (answer.fields.helperWish.map { [Line(words(.helps, $0))] } ?? []) + texts.twice(answer)
    row.badges = [texts.arrival(answer.head.entry)].compactMap(\.self)
    row.choices = texts.settling(event: answer.head)
    if content.open { row.buttons.append(ActButton(words(.change), .secondary, .edit, .change(party))) }
    if answer.answeredTwice { row.buttons.append(texts.takeBack(answer)) }
    return row
  }

  // What only those see who organise it or stand at its door.

  private var organising: PageSection<Act>? {
    guard content.leads || content.mayCheckIn else { return nil }
    var rows: [Row<Act>] = []
    if content.leads {
      if let overbooked = content.view.overbooked {
        let below = words(.overbookedBelow, Int(overbooked.taken), Int(overbooked.seats))
        rows.append(
          Row("overbooked", look: .note(.attention), words(.overbooked), below: below, sign: .attention))
      }
      rows += content.view.answers.filter { $0.needsOrganiser && $0.counted }.map(decide)
      rows += heads
    }
    var ways = Row<Act>("ways", look: .button, "")
    let door = ActButton<Act>(
      words(.door), content.onItsDay ? .primary : .secondary, .list, .open(.doorList(content.id)))
    if content.leads {
      ways.buttons.append(ActButton(words(.answersOf), .secondary, .events, .open(.answers(content.id))))
    }
    ways.buttons.insert(door, at: content.onItsDay ? 0 : ways.buttons.count)
    return PageSection("organising", title: words(.organising), rows: rows + [ways])
  }

  private func decide(_ answer: AnswerView) -> Row<Act> {
    let said = words(.partyState, texts.name(answer.head.owner), texts.heads(answer))
    var row = Row<Act>(
      "decide \(answer.id)", look: .note(.attention), said, below: words(.toDecide), sign: .time)
    row.buttons = [
      ActButton(words(.giveSeat), .primary, .check, .seat(answer, seated: true)),
      ActButton(words(.toWaitingList), .secondary, .time, .seat(answer, seated: false)),
      ActButton(words(.refuse), .destructive, nil, .askRefuse(answer.id, answer.head.owner, shift: nil)),
    ]
    return row
  }

  /// "5 dabei, davon 3 Kinder"; what nobody answered is left out.
  private var heads: [Row<Act>] {
    let heads = content.view.heads
    func line(_ count: HeadCount, _ text: EventText, always: Bool = false) -> Row<Act>? {
      let all = Int(count.adults + count.children)
      guard always || all > 0 else { return nil }
      let children = count.children > 0 ? words(.ofThemChildren, Int(count.children)) : nil
      return Row("heads \(text.rawValue)", words(text, all), below: children)
    }
    var rows = [
      line(heads.coming, .comingCount, always: true), line(heads.toReconfirm, .toReconfirmCount),
      line(heads.asked, .askedCount), line(heads.waiting, .waitingCount),
    ].compactMap(\.self)
    if heads.no.answers > 0 { rows.append(Row("heads no", words(.declinedCount, Int(heads.no.answers)))) }
    if let left = content.view.seatsLeft { rows.append(Row("seats left", texts.seatsLeft(Int(left)))) }
    return rows
  }
}

extension Texts {
  /// A party with two answers keeps the one it means.
  func twice(_ answer: AnswerView) -> [Line] {
    guard answer.answeredTwice else { return [] }
    return [Line(events(.twice), below: events(.twiceBelow), sign: .attention, strong: true)]
  }

  func takeBack(_ answer: AnswerView) -> ActButton<EventAct> {
    let title = events(.partyState, name(answer.head.owner), heads(answer))
    return ActButton(events(.takeBack), .destructive, nil, .askTakeBack(answer.id, title: title))
  }
}
