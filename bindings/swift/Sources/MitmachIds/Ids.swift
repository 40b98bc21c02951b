/// An id of the core.
///
/// The core makes all ids; an app keeps them, compares them and hands them back. Each kind is a type of its own, so
/// that nobody passes one for another.
public protocol HexId: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The id as the core spells it, in lower-case hexadecimal digits.
  var hex: String { get }

  /// The id that is spelt like this. The core checks it: a call with what is no id fails with kind `invalid`.
  init(hex: String)
}

extension HexId {
  /// Like the bare text, so that a saved navigation path or a link holds no more than that.
  public init(from decoder: any Decoder) throws {
    self.init(hex: try decoder.singleValueContainer().decode(String.self))
  }

  /// Like the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }

  /// The id as the core spells it.
  public var description: String { hex }
}

/// A card: a person, household, group or organisation.
public struct CardId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// What somebody entered, on its way to the server.
public struct CommandId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// A community: what one server entry serves.
public struct CommunityId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// A phone that has joined.
public struct DeviceId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// A document: a garden, a calendar or an event.
public struct DocumentId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// A record in a document.
public struct RecordId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}

/// A row of the register: a role, an invite, a proxy.
public struct RowId: HexId {
  /// The id as the core spells it.
  public let hex: String

  /// The id that is spelt like this.
  public init(hex: String) {
    self.hex = hex
  }
}
