import Mitmach

/// What can be done on the calendar's screens.
public enum CalendarAct: Hashable, Sendable {
  /// Goes to another screen.
  case open(Place)
  /// Shows the days as a list, or as a calendar page.
  case show(asList: Bool)
  /// Opens the phone's own screen with the number.
  case call(String)

  // Wishes.

  /// "Diesen Tag wünschen", with one tap.
  case wish(Day)
  /// The same with a motto, other days, or for somebody: opens a form.
  case wishWithMore(Day)
  /// Changes a wish as the person saw it: opens a form.
  case editWish(WishView)
  /// Asks whether a wish is to be taken back.
  case askTakeWishBack(RecordId)
  /// Takes it back, for good.
  case takeWishBack(RecordId)
  /// Asks whether somebody else's wish is to be declined.
  case askDecline(WishView)
  /// Declines it, for good.
  case decline(WishView)

  // Doors.

  /// Gives the day to the wish's host.
  case grant(WishView, Day)
  /// Gives the day to somebody who has not wished it here: opens a form.
  case give(Day)
  /// Changes a door's programme as the person saw it: opens a form.
  case programme(DoorView)
  /// Changes its day and who stands in: opens a form.
  case plan(DoorView)
  /// Asks whether a door is to be cancelled.
  case askCancel(RecordId)
  /// Cancels it, for good.
  case cancel(RecordId)
  /// Takes one of two grants back; it is a door, or a wish that stands. What two have decided without signal is not asked
  /// about again: one touch settles it.
  case withdrawGrant(RecordId)

  // The frame.

  /// Sets a calendar up: opens a form.
  case setUp(CalendarFields)
  /// Changes the frame as the person saw it: opens a form.
  case editFrame(RecordId, CalendarFields)
  /// Keeps a day for somebody: opens a form.
  case reserve(Day)
  /// Asks whether that is to end.
  case askUnreserve(Day)
  /// Ends it.
  case unreserve(Day)
  /// Takes one of two frames back, with one touch.
  case takeFrameBack(RecordId)

  /// Chooses one of a field's values.
  case settle(RecordRef, field: String, value: FieldValue)
}
