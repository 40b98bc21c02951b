import Foundation

/// Which day and time it is: the clock's, or a fixed one to try things with.
public protocol DayClock: Sendable {
  /// Now, in Berlin.
  var now: Moment { get }

  /// A time that the core gave in milliseconds since 1970, in Berlin.
  func moment(ofMilliseconds milliseconds: Int64) -> Moment

  /// Waits until another day may have begun; throws when its task is cancelled.
  func waitForAnotherDay() async throws
}

extension DayClock {
  /// A time that the core gave in milliseconds since 1970, in Berlin.
  public func moment(ofMilliseconds milliseconds: Int64) -> Moment {
    BerlinClock.moment(of: Date(timeIntervalSince1970: Double(milliseconds) / 1_000))
  }
}

/// The time in Berlin, wherever the phone is.
public struct BerlinClock: DayClock {
  /// The clock of the phone.
  public init() {}

  /// Now, in Berlin.
  public var now: Moment { Self.moment(of: Date()) }

  /// A phone that slept over midnight shows yesterday for half a minute at most after it wakes.
  public func waitForAnotherDay() async throws {
    let time = now.time
    let minutesLeft = 24 * 60 - (time.hour * 60 + time.minute)
    try await Task.sleep(for: .seconds(min(minutesLeft * 60, 30)))
  }

  static func moment(of date: Date) -> Moment {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let day = Day(parts.year ?? 1970, parts.month ?? 1, parts.day ?? 1) ?? Day(number: 0)
    return Moment(day, TimeOfDay(parts.hour ?? 0, parts.minute ?? 0))
  }
}

/// A clock that stands, at noon, until somebody moves it: for trying things and for tests.
public final class StandingClock: DayClock, @unchecked Sendable {
  // Guarded by the lock.
  private let lock = NSLock()
  private var day: Day
  private var waiting: [UUID: AsyncStream<Void>.Continuation] = [:]

  /// Stands on a day.
  public init(_ day: Day) {
    self.day = day
  }

  /// Noon of the day.
  public var now: Moment { lock.withLock { Moment(day, TimeOfDay(12, 0)) } }

  /// Another day begins.
  public func move(to day: Day) {
    let told = lock.withLock {
      self.day = day
      defer { waiting = [:] }
      return Array(waiting.values)
    }
    told.forEach { $0.finish() }
  }

  /// Waits until it is moved.
  public func waitForAnotherDay() async throws {
    let (moves, moved) = AsyncStream.makeStream(of: Void.self)
    let key = UUID()
    lock.withLock { waiting[key] = moved }
    for await _ in moves {}
    _ = lock.withLock { waiting.removeValue(forKey: key) }
    try Task.checkCancellation()
  }
}
