import Mitmach

/// What can be done on the screens of events.
public enum EventAct: Hashable, Sendable {
  /// Goes to another screen.
  case open(Place)
  /// Folds or unfolds a part of the page.
  case toggle(EventFold)
  /// Plans an event: opens a form.
  case plan

  // Answers. The card is whose answer it is.

  /// Answers with one tap; heads stay as they were said.
  case answer(CardId, Answer)
  /// Says no, and takes back what the party had promised.
  case decline(CardId, takingBack: [RecordId])
  /// Says yes, with how many come: opens a form.
  case accept(Party)
  /// Changes an answer: opens a form.
  case change(Party)
  /// Answers for one of several: opens a form.
  case answerForOthers([Party])
  /// Enters what somebody said on the phone, on paper, at the fence; changes it if it is there: opens a form.
  case enterFor(AnswerView?)
  /// Gives an answer its seats, or puts it on the waiting list.
  case seat(AnswerView, seated: Bool)
  /// Asks whether an answer, or a claim of a shift, is to be refused.
  case askRefuse(RecordId, Party, shift: String?)
  /// The no of who organises.
  case refuse(RecordId, Party)

  // What to bring.

  /// "Ich bringe das mit", with one tap.
  case pledge(BringView)
  /// The same with how many, or something that is not on the list: opens a form.
  case pledgeMore(BringView?)
  /// It has been handed in.
  case handIn(PledgeView)
  /// Adds or changes something that is wanted: opens a form.
  case wanted(BringView?)

  // Shifts.

  /// "Ich mache das", with one tap.
  case claim(TaskView)
  /// Puts somebody down: opens a form.
  case claimFor(TaskView)
  /// "Zurücktreten", which goes at any time.
  case stepBack(RecordId)
  /// What goes by arrangement only is arranged.
  case arrange(TaskView, ClaimView)
  /// "Ist erledigt": today, by me.
  case done(TaskView)
  /// Adds or changes a shift: opens a form.
  case shift(TaskView?)

  // The event itself.

  /// Changes it as the person saw it: opens a form.
  case edit
  /// Asks whether it is to be called off.
  case askCallOff
  /// Calls it off, or on again.
  case setCancelled(Bool)

  // At the door.

  /// So many of a party have come.
  case checkIn(DoorLine, heads: Int)
  /// The same with a number to say: opens a form.
  case checkInSome(DoorLine)
  /// People who had not answered: opens a form.
  case walkIns

  // Records.

  /// Asks whether a record is to be taken back.
  case askTakeBack(RecordId, title: String)
  /// Takes it back, for good.
  case takeBack(RecordId)
  /// Takes back several that go together.
  case takeBackAll([RecordId])
  /// Chooses one of a field's values.
  case settle(RecordRef, field: String, value: FieldValue)
}

/// A part of a page that is folded until somebody wants it.
public enum EventFold: Hashable, Sendable {
  /// What is over.
  case past
  /// Who is here already is left out.
  case onlyMissing
}
