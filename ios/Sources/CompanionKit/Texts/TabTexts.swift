extension Tab {
  /// What the tab bar says.
  public func label(_ texts: Texts) -> String {
    switch self {
    case .today: texts.today(.title)
    case .garden: texts.garden(.tab)
    case .calendar: texts.calendar(.tab)
    case .events: texts.events(.tab)
    case .more: texts.more(.tab)
    }
  }

  /// The sign above it.
  public var sign: Sign {
    switch self {
    case .today: .today
    case .garden: .garden
    case .calendar: .calendar
    case .events: .events
    case .more: .more
    }
  }
}
