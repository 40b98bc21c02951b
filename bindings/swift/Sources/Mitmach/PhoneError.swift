import MitmachCore

// Everything in this package throws `PhoneError`, and `CancellationError` where a call was broken off:
//
//     do {
//       try await phone.connection().sync()
//     } catch let error as PhoneError where error.kind == .unreachable {
//       // Go on offline.
//     }
extension PhoneError {
  /// What an app can do about it.
  public var kind: ErrorKind {
    switch self {
    case .Failed(let kind, _, _, _): kind
    }
  }

  /// What happened, for the log. No text for people.
  public var reason: String {
    switch self {
    case .Failed(_, let reason, _, _): reason
    }
  }

  /// The rule that forbids it, of a `notAllowed`.
  public var refusal: Refusal? {
    switch self {
    case .Failed(_, _, let refusal, _): refusal
    }
  }

  /// The field that is missing or impossible, of an `invalid`.
  public var field: String? {
    switch self {
    case .Failed(_, _, _, let field): field
    }
  }
}
