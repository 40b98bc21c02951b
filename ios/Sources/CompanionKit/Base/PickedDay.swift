import Foundation

// A date picker speaks of points in time, in the phone's own zone: there and back through the same calendar, so that no
// zone moves a day.

extension Day {
  /// The day that a date picker gave.
  public init(_ date: Date) {
    let parts = Self.phone.dateComponents([.year, .month, .day], from: date)
    self = Day(parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1) ?? Day(number: 0)
  }

  /// As a date picker wants it: at noon, which every day has in every zone.
  public var date: Date {
    Self.phone.date(from: DateComponents(year: year, month: month, day: day, hour: 12)) ?? Date()
  }

  fileprivate static var phone: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .current
    return calendar
  }
}

extension TimeOfDay {
  /// The time that a clock picker gave.
  public init(_ date: Date) {
    let parts = Day.phone.dateComponents([.hour, .minute], from: date)
    self.init(parts.hour ?? 0, parts.minute ?? 0)
  }

  /// As a clock picker wants it, on any day.
  public var date: Date {
    Day.phone.date(from: DateComponents(year: 2026, month: 6, day: 1, hour: hour, minute: minute)) ?? Date()
  }
}
