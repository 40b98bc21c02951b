import Mitmach

/// What became of something that a person wanted.
public enum Outcome<Value: Sendable>: Sendable {
  /// It is done.
  case done(Value)
  /// It failed, and nothing that was typed is lost by it. The field is the one that is missing or impossible, by its
  /// name in the core.
  case failed(Trouble, field: String? = nil)

  /// What was done, if it was.
  public var value: Value? {
    if case .done(let value) = self { value } else { nil }
  }

  /// What is wrong, if something is.
  public var trouble: Trouble? {
    if case .failed(let trouble, _) = self { trouble } else { nil }
  }

  /// The same with another value.
  public func map<Other>(_ change: (Value) -> Other) -> Outcome<Other> {
    switch self {
    case .done(let value): .done(change(value))
    case .failed(let trouble, let field): .failed(trouble, field: field)
    }
  }
}

/// Why something failed, by what a person can do about it.
public enum Trouble: Hashable, Sendable, CaseIterable {
  /// Enter another value.
  case invalid
  /// Only organisers may.
  case notAllowed
  /// It is not there any more.
  case gone
  /// The invite is wrong, used or over.
  case invite
  /// The invite is of another community than this phone's.
  case otherCommunity
  /// This phone has not joined.
  case notJoined
  /// This phone has joined already.
  case alreadyJoined
  /// No signal, or the server is away.
  case unreachable
  /// This phone has been signed off.
  case signedOff
  /// The device key is lost or another's.
  case key
  /// The app is too old.
  case updateNeeded
  /// The phone is full.
  case storageFull
  /// The phone's folder cannot be written.
  case readOnly
  /// The phone's folder is open elsewhere.
  case inUse
  /// What was looked at has changed: look again.
  case outOfDate
  /// A mistake of ours.
  case broken

  /// What the core's error means for a person.
  public init(_ error: PhoneError) {
    self = error.refusal == .revokedDevice ? .signedOff : Trouble(error.kind)
  }

  /// What the core's kind of error means for a person.
  public init(_ kind: ErrorKind) {
    self =
      switch kind {
      case .invalid: .invalid
      case .notAllowed: .notAllowed
      case .unknown: .gone
      case .invite: .invite
      case .otherCommunity: .otherCommunity
      case .notJoined: .notJoined
      case .alreadyJoined: .alreadyJoined
      case .unreachable: .unreachable
      case .signedOff: .signedOff
      case .key: .key
      case .updateNeeded: .updateNeeded
      case .storageFull: .storageFull
      case .readOnly: .readOnly
      case .inUse: .inUse
      case .outOfDate: .outOfDate
      case .shutDown, .internal: .broken
      }
  }
}

extension ConnectionState {
  /// What nobody can wait out: nothing is sent until somebody has mended it.
  var blocked: Trouble? {
    switch trouble.map({ Trouble($0) }) {
    case .some(let trouble) where [.signedOff, .updateNeeded, .key].contains(trouble): trouble
    default: nil
    }
  }
}

/// What was entered and is safe on this phone: enough to take it back. The record is nil for an edit, or where nothing
/// differed.
public struct Entered: Hashable, Sendable {
  /// The record that it made.
  public let record: RecordId?

  /// From the core's receipt, which is nil where nothing differed.
  public init(_ receipt: Receipt?) {
    record = receipt?.record
  }
}

/// Does something with the core and gives its failure as a value.
@MainActor
public func outcome<Value: Sendable>(_ call: () async throws -> Value) async -> Outcome<Value> {
  do {
    return .done(try await call())
  } catch {
    return failure(error)
  }
}

/// Enters something; nil from the core means that nothing differed.
@MainActor
public func entered(_ call: () async throws -> Receipt?) async -> Outcome<Entered> {
  await outcome { Entered(try await call()) }
}

func failure<Value>(_ error: any Error) -> Outcome<Value> {
  guard let error = error as? PhoneError else { return .failed(.broken) }
  return .failed(Trouble(error), field: error.field)
}
