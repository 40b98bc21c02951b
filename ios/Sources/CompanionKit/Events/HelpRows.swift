import Mitmach

/// The bring list and the shifts of an event in words.
struct HelpRows {
  typealias Act = EventAct

  let content: EventContent
  let texts: Texts

  private var words: Words<EventText> { texts.events }
  private var view: EventView { content.view }

  /// What is wanted and who brings it; anybody may bring something else.
  var bringList: PageSection<Act>? {
    var rows = view.bring.map(wanted) + view.pledges.map { pledge($0, named: true) }
    if content.open {
      let label = words(view.bring.isEmpty ? .bringSomething : .bringOther)
      rows.append(button("bring other", ActButton(label, .quiet, .bring, .pledgeMore(nil))))
      if content.leads {
        rows.append(button("add wanted", ActButton(words(.addWanted), .quiet, .add, .wanted(nil))))
      }
    }
    // What somebody brings stands below what it is for.
    return rows.isEmpty ? nil : PageSection("bring", title: words(.bringList), rows: rows.flatMap(withPledges))
  }

  private func withPledges(_ row: Row<Act>) -> [Row<Act>] {
    guard let bring = view.bring.first(where: { row.id == "bring \($0.id)" }) else { return [row] }
    return [row] + bring.pledges.map { pledge($0, named: false) }
  }

  private func wanted(_ bring: BringView) -> Row<Act> {
    var row = Row<Act>("bring \(bring.id)", bring.fields.item ?? "", below: missing(bring), sign: .bring)
    row.lines = bring.fields.contains.map { [Line(words(.contains, $0))] } ?? []
    row.badges = [texts.arrival(bring.head.entry)].compactMap(\.self)
    row.choices = texts.settling(event: bring.head)
    let mine = bring.pledges.contains(where: \.head.mine)
    if content.open {
      if !mine { row.buttons.append(ActButton(words(.bring), .primary, .check, .pledge(bring))) }
      row.buttons.append(ActButton(words(mine ? .bringMore : .bringAmount), .quiet, .add, .pledgeMore(bring)))
    }
    if content.leads { row.buttons.append(ActButton(words(.editWanted), .quiet, .edit, .wanted(bring))) }
    return row
  }

  private func missing(_ bring: BringView) -> String? {
    guard let wanted = bring.fields.wanted.map(Int.init) else { return nil }
    if bring.surplus > 0 { return words(.surplus, Int(bring.pledged), wanted) }
    return bring.missing > 0 ? words(.missing, Int(bring.missing), wanted) : words(.enough)
  }

  private func pledge(_ pledge: PledgeView, named: Bool) -> Row<Act> {
    let party = words(.amountOf, Int(pledge.amount), texts.name(pledge.head.owner))
    let contains = named ? pledge.contains.map { words(.contains, $0) } : nil
    let below = [named ? party : nil, contains].compactMap(\.self).joined(separator: "\n")
    var row = Row<Act>(
      "pledge \(pledge.id)", named ? pledge.item ?? party : party, below: below.isEmpty ? nil : below, sign: .person)
    let delivered = pledge.fields.delivered == true
    if delivered { row.badges.append(Badge(words(.handedIn), .good, .check)) }
    if pledge.head.mine { row.badges.append(Badge(words(.youBring), .good)) }
    row.badges += [texts.arrival(pledge.head.entry)].compactMap(\.self)
    row.choices = texts.settling(event: pledge.head)
    if content.leads && !delivered && !content.cancelled {
      row.buttons.append(ActButton(words(.handIn), .secondary, .check, .handIn(pledge)))
    }
    if pledge.head.mine && !delivered {
      let ask = Act.askTakeBack(pledge.id, title: pledge.item ?? party)
      row.buttons.append(ActButton(words(.takeBack), .destructive, nil, ask))
    }
    return row
  }

  /// Shifts and preparation: who is wanted when, and who does it.
  var shifts: PageSection<Act>? {
    guard !view.tasks.isEmpty || content.leads else { return nil }
    var rows = view.tasks.flatMap { shift in [self.shift(shift)] + shift.claims.map { claim($0, of: shift) } }
    if content.leads { rows.append(button("add shift", ActButton(words(.addShift), .quiet, .add, .shift(nil)))) }
    return PageSection("shifts", title: words(.shifts), rows: rows)
  }

  private func shift(_ shift: TaskView) -> Row<Act> {
    var row = Row<Act>("shift \(shift.id)", texts.title(shift), below: time(shift), sign: .time)
    row.badges = shift.tags.map { Badge(texts.garden($0.text), $0 == .onRequest ? .attention : .chosen) }
    if shift.lastDone != nil { row.badges.append(Badge(words(.isDone), .good, .check)) }
    row.badges += [texts.arrival(shift.head.entry)].compactMap(\.self)
    row.lines = [shift.fields.needs.map { Line(words(.needs, $0)) }, crowd(shift)].compactMap(\.self)
    row.choices = texts.settling(event: shift.head)
    let mine = shift.claims.contains(where: \.head.mine)
    if !mine && content.open { row.buttons.append(ActButton(words(.claim), .primary, .check, .claim(shift))) }
    let begun = content.day(of: shift).map { $0 <= content.today } ?? true
    if mine && shift.lastDone == nil && begun {
      row.buttons.append(ActButton(words(.done), .secondary, .check, .done(shift)))
    }
    if !content.standing.others.isEmpty && content.open {
      row.buttons.append(ActButton(words(.claimFor), .quiet, .person, .claimFor(shift)))
    }
    if content.leads { row.buttons.append(ActButton(words(.editShift), .quiet, .edit, .shift(shift))) }
    return row
  }

  /// `14:00 bis 17:00 Uhr`, with the day where it is another than the event's: building up the day before.
  private func time(_ shift: TaskView) -> String? {
    guard let starts = shift.fields.starts.flatMap(Moment.init(iso:)) else { return nil }
    let day = starts.day == content.start?.day ? nil : texts.dates.short(starts.day, content.start?.day)
    let ends = shift.fields.ends.flatMap(Moment.init(iso:))
    let hours = ends.map { texts.hours(starts.time, $0.time) } ?? texts.dates.time(starts.time)
    return [day, hours].compactMap(\.self).joined(separator: ", ")
  }

  /// Whether there are too few or too many; two on one task is nothing bad, and is told only those two.
  private func crowd(_ shift: TaskView) -> Line {
    let (wanted, coming) = (Int(shift.wanted), Int(shift.coming))
    let mine = shift.claims.contains(where: \.head.mine)
    if shift.missing > 0 {
      return Line(wanted == 1 ? words(.nobodyPut) : words(.missing, Int(shift.missing), wanted))
    }
    if mine && wanted == 1 && coming == 2 {
      return Line(words(.two), below: words(.stepBackBelow), sign: .events, strong: true)
    }
    if shift.surplus > 0 {
      return Line(words(.tooMany, coming, wanted), below: mine ? words(.stepBackBelow) : nil, sign: .events)
    }
    return Line(wanted == 1 ? words(.filled) : words(.allPut, wanted))
  }

  private func claim(_ claim: ClaimView, of shift: TaskView) -> Row<Act> {
    let owner = claim.head.owner
    let name = claim.head.mine && content.isMe(owner) ? words(.yours) : texts.name(owner)
    let label = claim.heads > 1 ? texts.common(.counted, name, Int(claim.heads)) : name
    let asked = claim.state == .asked
    var row = Row<Act>("claim \(claim.id)", label, below: asked ? words(.askedShift) : nil, sign: .person)
    row.badges = [texts.arrival(claim.head.entry)].compactMap(\.self)
    row.choices = texts.settling(event: claim.head)
    if asked && content.leads {
      row.buttons.append(ActButton(words(.arrange), .secondary, .check, .arrange(shift, claim)))
      let refuse = Act.askRefuse(claim.id, owner, shift: texts.title(shift))
      row.buttons.append(ActButton(words(.refuse), .destructive, nil, refuse))
    }
    if claim.head.mine { row.buttons.append(ActButton(words(.stepBack), .quiet, .undo, .stepBack(claim.id))) }
    return row
  }

  private func button(_ id: String, _ button: ActButton<Act>) -> Row<Act> {
    var row = Row<Act>(id, look: .button, "")
    row.buttons = [button]
    return row
  }
}
