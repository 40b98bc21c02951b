import Mitmach

// The forms of an event besides answers: what they ask for stands in `EventField`, `ShiftField` and below.

/// What is asked for of what somebody brings, or what is wanted; the names are the core's.
enum BringField: String {
  case item, amount, wanted, contains
}

/// How many of somebody.
enum HeadsField: String {
  case heads
}

extension EventActs {
  /// Opens one of the forms.
  func openForm(_ act: EventAct) {
    switch act {
    case .accept(let party): form = acceptForm(party)
    case .change(let party): form = changeForm(party)
    case .answerForOthers(let parties): form = answerForOthersForm(parties)
    case .enterFor(let before): form = enterForForm(before)
    case .pledgeMore(let bring): form = pledge(bring)
    case .wanted(let bring): form = wanted(bring)
    case .claimFor(let shift): form = claimFor(shift)
    case .shift(let shift): form = self.shift(shift)
    case .edit: form = edit()
    case .checkInSome(let line): form = checkIn(line)
    case .walkIns: form = walkIns()
    default: break
    }
  }

  /// What is told, with the name of whoever it was entered for.
  private func told(_ mine: EventText, _ others: EventText, _ asker: Asker?) -> String {
    asker?.owner.map { texts.events(others, name($0)) } ?? texts.events(mine)
  }

  private var others: [Party] { content?.standing.others ?? [] }

  /// What somebody brings, with how many and what it contains.
  private func pledge(_ bring: BringView?) -> FormModel {
    let words = texts.events
    let item = FormEntry(BringField.item, words(.what), .text(lines: 1)).mustBeThere()
    let entries = [
      FormEntry(BringField.amount, words(.amount), .count(1...500)),
      FormEntry(BringField.contains, words(.containsEntry), .text(lines: 1)),
    ]
    return FormModel(
      bring?.fields.item ?? words(.bringSomething), about: bring == nil ? words(.bringOtherBelow) : nil,
      save: words(.bring), texts: texts,
      entries: (bring == nil ? [item] : []) + entries + ForWhom.entries(others, texts)
    ) { [self] values in
      let fields = PledgeFields(
        bring: bring?.id, item: values.text(BringField.item),
        amount: Int64(values[count: BringField.amount.rawValue]), contains: values.text(BringField.contains))
      let asker = ForWhom.asker(values)
      let outcome = await entered { try await events.pledge(event: event, pledge: fields, asker: asker) }
      return tellIfDone(outcome, told(.pledged, .pledgedFor, asker))
    }
  }

  /// What the organisers want somebody to bring.
  private func wanted(_ bring: BringView?) -> FormModel {
    let words = texts.events
    let entries = [
      FormEntry(BringField.item, words(.what), .text(lines: 1)).mustBeThere(),
      FormEntry(BringField.wanted, words(.wanted), .number(1...100000)),
      FormEntry(BringField.contains, words(.containsEntry), .text(lines: 1)),
    ]
    let before = bring?.fields ?? BringFields()
    var values = FormValues()
    values.set(BringField.item, before.item)
    values.set(BringField.wanted, before.wanted.map(Int.init))
    values.set(BringField.contains, before.contains)
    return FormModel(
      words(bring == nil ? .addWanted : .editWanted), texts: texts, entries: entries, values: values
    ) { [self] values in
      var after = before
      after.item = values.text(BringField.item)
      after.wanted = values.number(BringField.wanted).map(Int64.init)
      after.contains = values.text(BringField.contains)
      let outcome = await entered {
        if let bring {
          return try await events.editBring(event: event, record: bring.id, before: before, after: after)
        }
        return try await events.askToBring(event: event, bring: after)
      }
      return tellIfDone(outcome, .saved, undo: bring == nil)
    }
  }

  /// Somebody who said so on the phone or in passing does a shift.
  private func claimFor(_ shift: TaskView) -> FormModel {
    let words = texts.events
    let heads = FormEntry(HeadsField.heads, words(.claimPeople), .count(1...500))
    // For somebody else is what the form is about.
    let whom = ForWhom.entries(others, texts).map { entry in
      var entry = entry
      entry.more = false
      return entry
    }
    return FormModel(
      texts.title(shift), save: words(.claimFor), texts: texts, entries: whom + [heads]
    ) { [self] values in
      let asker = ForWhom.asker(values)
      let claim = self.claim(shift, heads: Int64(values[count: HeadsField.heads.rawValue]))
      let outcome = await entered { try await events.claim(event: event, claim: claim, asker: asker) }
      return tellIfDone(outcome, told(.claimed, .claimedFor, asker))
    }
  }

  /// A shift: what, from when to when, how many people.
  private func shift(_ seen: TaskView?) -> FormModel {
    let start = content?.start ?? Moment(session.today, TimeOfDay(12, 0))
    return FormModel(
      texts.events(seen == nil ? .addShift : .editShift), texts: texts,
      entries: ShiftField.entries(begins: start.time, day: start.day, texts),
      values: ShiftField.values(seen, day: start.day)
    ) { [self] values in
      let after = ShiftField.fields(values, over: seen?.fields, day: start.day)
      let outcome = await entered {
        if let seen {
          return try await events.editShift(event: event, shift: seen.id, before: seen.fields, after: after)
        }
        return try await events.addShift(event: event, shift: after)
      }
      return tellIfDone(outcome, .saved, undo: seen == nil)
    }
  }

  private func edit() -> FormModel? {
    guard let content, let item = content.item else { return nil }
    // Everybody but who said no is asked again if time or place become others.
    let asksAgain = content.view.answers.contains { $0.counted && $0.heads > 0 }
    return FormModel(
      texts.events(.editEvent), about: asksAgain ? texts.events(.asksAgain) : nil, texts: texts,
      entries: EventField.entries(content.standing.people, today: session.today, texts),
      values: EventField.values(item.fields)
    ) { [self] values in
      let after = EventField.fields(values, over: item.fields)
      let outcome = await entered {
        try await events.editEvent(event: event, record: item.id, before: item.fields, after: after)
      }
      return tellIfDone(outcome, .saved, undo: false)
    }
  }

  private func checkIn(_ line: DoorLine) -> FormModel {
    let name = texts.name(line.party)
    return counting(.howManyNow, about: name, save: .letIn) { [self] heads in
      let entered = line.toEnter(heads)
      return (CheckInFields(rsvp: line.rsvp, heads: Int64(entered)), texts.events(.told, name, entered))
    }
  }

  private func walkIns() -> FormModel {
    counting(.walkInCount, about: nil, save: .addWalkIns) { [self] heads in
      (CheckInFields(heads: Int64(heads)), texts.events(.toldWalkIns, heads))
    }
  }

  private func counting(
    _ title: EventText, about: String?, save: EventText,
    of fields: @escaping @MainActor (Int) -> (CheckInFields, String)
  ) -> FormModel {
    let entry = FormEntry(HeadsField.heads, texts.events(title), .count(1...500))
    return FormModel(
      texts.events(title), about: about, save: texts.events(save), texts: texts, entries: [entry]
    ) { [self] values in
      let (checkIn, told) = fields(values[count: HeadsField.heads.rawValue])
      let outcome = await entered { try await events.checkIn(event: event, checkIn: checkIn) }
      if outcome.value != nil { companion.tell(outcome, done: told, undoIn: event) }
      return outcome
    }
  }
}
