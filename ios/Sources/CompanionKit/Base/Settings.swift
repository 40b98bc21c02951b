import Foundation
import Observation

/// A language, and for German how it speaks to people.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  /// German, with "Sie".
  case german
  /// German, with "du".
  case germanDu
  /// English.
  case english

  /// The language that goes best with those that the phone prefers.
  public init(preferred: [String]) {
    let known = preferred.first { $0.hasPrefix("de") || $0.hasPrefix("en") }
    self = known?.hasPrefix("en") == true ? .english : .german
  }
}

/// Light or dark, or as the phone has it.
public enum Brightness: String, Hashable, Sendable, Codable, CaseIterable {
  /// As the phone has it.
  case asPhone
  /// Always light.
  case light
  /// Always dark.
  case dark
}

/// What a phone may remind of.
public enum Reminder: String, Hashable, Sendable, Codable, CaseIterable {
  /// Tasks that one took.
  case garden
  /// One's own door.
  case door
  /// Events that one goes to.
  case event
}

/// How the app is on this phone. Of the phone, not of the person: nothing of it is sent. The text size is the phone's
/// own (Dynamic Type), so it is none of ours.
public struct Settings: Hashable, Sendable, Codable {
  /// Nil: as the phone has it.
  public var language: Language?
  /// Light or dark.
  public var brightness = Brightness.asPhone
  /// Quiet until a person asks for it.
  public var reminders: Set<Reminder> = []
  /// The garden that was chosen last, by its id.
  public var garden: String?

  /// As they are at first.
  public init() {}
}

/// Keeps the settings in a file beside the phone's folder. A file that cannot be read counts as none.
@MainActor @Observable
public final class SettingsStore {
  /// How they are.
  public private(set) var settings: Settings

  private let file: URL?

  /// Reads the settings from a file; nil keeps them only as long as the app runs.
  public init(file: URL?) {
    self.file = file
    let read = file.flatMap { try? Data(contentsOf: $0) }
    settings = read.flatMap { try? JSONDecoder().decode(Settings.self, from: $0) } ?? Settings()
  }

  /// Changes what is shown at once, and keeps it if the disk lets us; a setting is not worth an error.
  public func change(_ change: (inout Settings) -> Void) {
    change(&settings)
    guard let file, let data = try? JSONEncoder().encode(settings) else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }
}
