import Observation

/// How the app is on this phone; each choice holds at once.
@MainActor @Observable
public final class SettingsModel: ScreenModel {
  /// What can be chosen here.
  public enum Act: Hashable, Sendable {
    /// Reads another language; nil for the phone's.
    case language(Language?)
    /// Light or dark.
    case brightness(Brightness)
    /// Switches a kind of reminder on or off.
    case remind(Reminder, Bool)
  }

  /// What all models have at hand.
  public let companion: Companion

  /// The settings of this phone.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.more(.settings) }

  /// What is chosen.
  public var state: ScreenState<Act> {
    let languages = texts.languages(settings.language) { Act.language($0) }
    let size = Row<Act>("size", texts.more(.textSizeBelow))
    let brightness = Brightness.allCases.map { row($0) }
    let reminders = [Row<Act>("about", texts.more(.remindersBelow))] + Reminder.allCases.map { row($0) }
    let sections = [
      PageSection("language", title: texts.more(.language), rows: languages),
      PageSection("size", title: texts.more(.textSize), rows: [size]),
      PageSection("brightness", title: texts.more(.lightOrDark), rows: brightness),
      PageSection("reminders", title: texts.more(.reminders), rows: reminders),
    ]
    return .ready(Page(title, sections: sections))
  }

  /// What is chosen is seen at once; nothing else changes it.
  public func follow() async {}

  /// Chooses.
  public func perform(_ act: Act) async {
    switch act {
    case .language(let language): companion.settings.change { $0.language = language }
    case .brightness(let brightness): companion.settings.change { $0.brightness = brightness }
    case .remind(let reminder, true):
      // Asked only here: nobody is asked for what they did not want.
      guard await companion.device.mayRemind() else { return companion.notices.tell(texts.more(.remindersOff)) }
      companion.settings.change { $0.reminders.insert(reminder) }
    case .remind(let reminder, false): companion.settings.change { $0.reminders.remove(reminder) }
    }
  }

  private var settings: Settings { companion.settings.settings }

  private func row(_ brightness: Brightness) -> Row<Act> {
    let label: MoreText =
      switch brightness {
      case .asPhone: .asPhone
      case .light: .light
      case .dark: .dark
      }
    var row = Row<Act>("\(brightness)", look: .tick(brightness == settings.brightness), texts.more(label))
    row.tap = .brightness(brightness)
    return row
  }

  private func row(_ reminder: Reminder) -> Row<Act> {
    let (label, below): (MoreText, MoreText) =
      switch reminder {
      case .garden: (.remindGarden, .remindGardenBelow)
      case .door: (.remindDoor, .remindDoorBelow)
      case .event: (.remindEvent, .remindEventBelow)
      }
    let on = settings.reminders.contains(reminder)
    var row = Row<Act>("\(reminder)", look: .tick(on), texts.more(label), below: texts.more(below))
    row.tap = .remind(reminder, !on)
    return row
  }
}

extension Language {
  /// What a language calls itself: who looks for theirs finds it, whichever is read at the moment.
  public var ownName: String {
    switch self {
    case .german: "Deutsch"
    case .germanDu: "Deutsch mit du"
    case .english: "English"
    }
  }
}

extension Texts {
  /// The languages to choose from.
  func languages<Act>(_ chosen: Language?, _ act: (Language?) -> Act) -> [Row<Act>] {
    ([nil] + Language.allCases.map(Optional.some)).map { language in
      let name = language?.ownName ?? more(.asPhone)
      var row = Row<Act>("language \(name)", look: .tick(language == chosen), name)
      row.tap = act(language)
      return row
    }
  }
}
