/// The texts of "Mein Stand".
public enum EntriesText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "Entries"

  case title
  case connected
  case notConnected
  case neverConnected
  case underWay
  case send
  case sent
  case sentAll
  case notSent
  case notSentBelow
  case onlyHereTitle
  case notAcceptedTitle
  case nothing
  case nothingBelow
  case held
  case enterAgain
  case enteredAgain
  case forget
  case forgetQuestion
  case forgetBelow
  case forgotten
  case forWhom
  case askForIt
  case askTitle
  case asking
  case arrived
  case notAcceptedBelow
  case offline
  case offlineSince
  case asOf
  case stillHere
  case refusedNow
  case entered
  case made
  case changed
  case settled
  case aboutWhat
  case addCard
  case renameCard
  case setContact
  case grantRole
  case endRole
  case invite
  case revokeInvite
  case revokeDevice
  case addDocument
  case letActFor
  case endActingFor
  case fieldPerson
  case fieldName
  case fieldFullName
  case fieldPhone
  case fieldForMembers
  case fieldCardKind
  case fieldUnder16
  case fieldLevel
  case fieldArea
  case fieldAreaOf
  case fieldFrom
  case fieldUntil
  case fieldExpires
  case fieldTitle
  case fieldYear
  case whyRight
  case whySignedOff
  case whyUpdate
  case whyGone
  case whyFixed
  case whyTaken
  case whyInviteLevel
  case whyLastOrganiser
  case whyNotPossible
  case whyTooMuch
  case whyOutOfDate
  case whyBroken
}

extension Texts {
  /// The texts of "Mein Stand".
  public var entries: Words<EntriesText> { words() }
}
