/// Days and times as people say them. The patterns are our own: Foundation's differ between the platforms.
public struct DateTexts: Sendable {
  let language: Language

  private var english: Bool { language == .english }

  /// `heute`, `morgen`, `gestern`, else short.
  public func near(_ day: Day, _ today: Day) -> String {
    let words = english ? ["yesterday", "today", "tomorrow"] : ["gestern", "heute", "morgen"]
    let distance = day.number - today.number + 1
    return words.indices.contains(distance) ? words[distance] : short(day, today)
  }

  /// `So, 22. November`; with the year where it is another than today's.
  public func short(_ day: Day, _ today: Day? = nil) -> String {
    let year = today.map { $0.year != day.year } == true ? " \(day.year)" : ""
    return "\(weekday(day.weekday)), \(dayOfMonth(day)) \(month(day))\(year)"
  }

  /// `Sonntag, 22. November 2026`
  public func full(_ day: Day) -> String {
    "\(weekdayInFull(day.weekday)), \(dayOfMonth(day)) \(month(day)) \(day.year)"
  }

  /// `22.` as in a calendar, `22` in English.
  public func dayOfMonth(_ day: Day) -> String { english ? "\(day.day)" : "\(day.day)." }

  /// `Mo`
  public func weekday(_ weekday: Weekday) -> String { String(weekdayInFull(weekday).prefix(english ? 3 : 2)) }

  /// `Montag`
  public func weekdayInFull(_ weekday: Weekday) -> String {
    let names =
      english
      ? ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      : ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
    return names[weekday.rawValue - 1]
  }

  /// `17:00 Uhr`
  public func time(_ time: TimeOfDay) -> String { english ? time.iso : "\(time.iso) Uhr" }

  /// `So, 22. November, 17:00 Uhr`
  public func moment(_ moment: Moment, _ today: Day? = nil) -> String {
    "\(short(moment.day, today)), \(time(moment.time))"
  }

  /// `Mo 7.`, as short as a day can be said.
  public func brief(_ day: Day) -> String { "\(weekday(day.weekday)) \(dayOfMonth(day))" }

  /// `7., 15., 19. Dezember`: a month is said once for all of its days.
  public func inMonths(_ days: [Day]) -> String {
    var months: [(name: String, days: [String])] = []
    for day in days {
      if months.last?.name != month(day) { months.append((month(day), [])) }
      months[months.count - 1].days.append(dayOfMonth(day))
    }
    return months.map { $0.days.joined(separator: ", ") + " " + $0.name }.joined(separator: ", ")
  }

  private func month(_ day: Day) -> String {
    let names =
      english
      ? [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      : [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
      ]
    return names[day.month - 1]
  }
}
