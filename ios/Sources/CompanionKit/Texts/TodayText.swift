/// The first screen's texts.
public enum TodayText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "Today"

  case title
  case decide
  case garden
  case doors
  case events
  case notArrived
  case nothing
  case nothingBelow
  case done
  case dueToday
  case mine
  case wished
  case asked
  case notChosen
  case notChosenNoneFree
  case stands
  case toClarify
  case cancelledDoor
  case standby
  case settled
  case hostDroppedOut
  case calledOff
  case freeAgain
  case decideWish
  case decideAnswer
  case decideClaim
  case twoGrants
  case contestedDay
  case grantedTwice
  case wishWithdrawn
  case answeredTwice
  case severalFrames
  case comingIn
  case waiting
  case maybe
  case notComing
  case cancelledEvent
  case seated
  case seatedOther
  case shift
  case shiftOf
  case brings
  case bringsOther
  case willBeSent
  case stays
  case doneTold
  case moreDue
  case together2
  case together
  case wishOf
  case answerOf
  case whose
}

extension Texts {
  /// The first screen's texts.
  public var today: Words<TodayText> { words() }
}
