/// A day of the calendar, as the core says it: without a time and without a zone.
public struct Day: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day of this number.
  public init(number: Int) {
    self.number = number
  }

  /// A day of the calendar; nil where it has none, such as 30 February.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(number: Self.number(year, month, day))
    guard self.month == month, self.day == day else { return nil }
  }

  /// `2026-11-22`, as the core writes days.
  public init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  /// As the core writes it.
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// As the core writes it.
  public var description: String { iso }

  /// The year.
  public var year: Int { civil.year }

  /// The month, January being 1.
  public var month: Int { civil.month }

  /// The day of the month.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday.allCases[((number + 3) % 7 + 7) % 7]
  }

  /// So many days later.
  public func adding(_ days: Int) -> Day { Day(number: number + days) }

  /// The earlier comes first.
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  // The two below are Howard Hinnant's `civil_from_days` and `days_from_civil`: Foundation's calendars differ between
  // the platforms, and this does not.

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (
      yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A day of the week.
public enum Weekday: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// The days as the core numbers them.
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Monday comes first.
  public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }

  /// The days that are set in the core's bits, Monday's the lowest.
  public static func days(ofBits bits: Int64) -> [Weekday] { allCases.filter { bits & $0.bit != 0 } }

  /// Its place in the core's bits.
  public var bit: Int64 { 1 << Int64(rawValue - 1) }
}

/// A time of the day; the core knows no seconds.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute.
  public let minute: Int

  /// A time of the day.
  public init(_ hour: Int, _ minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// `17:00`, as the core writes times.
  public init?(iso: String) {
    let numbers = iso.split(separator: ":").compactMap { Int($0) }
    guard numbers.count >= 2, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]) else { return nil }
    self.init(numbers[0], numbers[1])
  }

  /// As the core writes it.
  public var iso: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// The earlier comes first.
  public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool {
    (one.hour, one.minute) < (other.hour, other.minute)
  }
}

/// A day and a time in Berlin.
public struct Moment: Hashable, Comparable, Sendable {
  /// The day.
  public let day: Day
  /// The time.
  public let time: TimeOfDay

  /// A time on a day.
  public init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// `2026-12-01T17:00`, as the core writes moments.
  public init?(iso: String) {
    let parts = iso.split(separator: "T")
    guard parts.count == 2, let day = Day(iso: String(parts[0])), let time = TimeOfDay(iso: String(parts[1])) else {
      return nil
    }
    self.init(day, time)
  }

  /// As the core writes it.
  public var iso: String { "\(day.iso)T\(time.iso)" }

  /// The earlier comes first.
  public static func < (one: Moment, other: Moment) -> Bool { (one.day, one.time) < (other.day, other.time) }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
