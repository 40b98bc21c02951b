/// The texts of "Mehr", of the settings and of what the app says of itself.
public enum MoreText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "More"

  case tab
  case responsible
  case responsibleBelow
  case people
  case invite
  case inviteBelow
  case myState
  case allSent
  case lists
  case listsBelow
  case settings
  case privacy
  case about
  case onlyHere
  case notAccepted
  case language
  case asPhone
  case textSize
  case textSizeBelow
  case lightOrDark
  case light
  case dark
  case reminders
  case remindersBelow
  case remindGarden
  case remindGardenBelow
  case remindDoor
  case remindDoorBelow
  case remindEvent
  case remindEventBelow
  case remindersOff
  case onPhone
  case onPhoneText
  case othersSee
  case othersSeeText
  case whoSeesNumbers
  case whoSeesNumbersText
  case goesTo
  case goesToText
  case leaving
  case leavingText
  case aboutYou
  case aboutYouText
  case whatItIs
  case version
  case licences
  case ours
  case parts
}

extension Texts {
  /// The texts of "Mehr", of the settings and of what the app says of itself.
  public var more: Words<MoreText> { words() }
}
