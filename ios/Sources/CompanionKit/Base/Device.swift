import Foundation

/// What the phone can do besides showing screens. Nothing of it needs a permission but the camera and reminders.
@MainActor
public protocol Device: AnyObject {
  /// Opens the phone's own screen with the number; the person dials.
  func call(_ number: String)

  /// Opens a text message to the number; the person sends it.
  func message(_ number: String, text: String)

  /// Opens the share sheet.
  func share(title: String, text: String)

  /// What was copied last, as text; only asked for when the person wants to paste. Nil if it is no text.
  func copied() -> String?

  /// Lets the person keep a file; false if they did not want to.
  func save(name: String, content: Data) async -> Bool

  /// Lets the person choose a file; nil if they did not. At most so many bytes are read, and one more to tell.
  func choose(limit: Int) async -> Data?

  /// Whether there is a camera that reads codes.
  var scans: Bool { get }

  /// Reads a QR code with the camera; nil if the person gave up.
  func scan() async -> String?

  /// Whether the phone lets the app remind; asks the person where it has not been asked yet.
  func mayRemind() async -> Bool
}

extension Device {
  /// Nothing forbids it.
  public func mayRemind() async -> Bool { true }
}
