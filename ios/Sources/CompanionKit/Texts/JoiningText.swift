/// The texts of the first start.
public enum JoiningText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "Joining"

  case welcome
  case whatItIs
  case noAccount
  case scan
  case scanBelow
  case paste
  case link
  case linkBelow
  case goOn
  case unreadable
  case invite
  case leadsTo
  case whatHappens
  case join
  case joining
  case another
  case offline
  case offlineBelow
  case ready
  case nowYouCan
  case canToday
  case canOffline
  case canHelp
  case comfortable
  case start
  case youAre
}

extension Texts {
  /// The texts of the first start.
  public var joining: Words<JoiningText> { words() }
}
