import Foundation
import Mitmach
import Observation

/// The open phone, one for the life of the app. Models follow and enter through it.
@MainActor @Observable
public final class Session {
  /// The core.
  public let phone: Phone

  /// The day it is in Berlin; goes on by itself at midnight.
  public private(set) var today: Day

  /// Whose phone this is.
  public let me: CardId

  /// Which time it is.
  public let clock: any DayClock

  @ObservationIgnored private var midnight: Task<Void, Never>?
  @ObservationIgnored private var atNextDay: [UUID: @Sendable () -> Void] = [:]

  init(phone: Phone, clock: any DayClock) {
    self.phone = phone
    self.clock = clock
    today = clock.now.day
    me = phone.member().person
    midnight = Task { [weak self] in
      while (try? await clock.waitForAnotherDay()) != nil {
        guard let self else { return }
        self.look()
      }
    }
  }

  /// Opens the phone in a folder; `notJoined` where there is none yet. The device key is what the Keychain kept; nil
  /// where it lies in the folder.
  public static func open(
    directory: String, deviceKey: Data? = nil, clock: any DayClock = BerlinClock()
  ) async -> Outcome<Session> {
    await outcome { Session(phone: try await Phone.open(directory: directory, deviceKey: deviceKey), clock: clock) }
  }

  /// Joins by an invite's link: needs the server, once.
  public static func join(
    directory: String, invite: String, deviceKey: Data? = nil, clock: any DayClock = BerlinClock()
  ) async -> Outcome<Session> {
    await outcome {
      let phone = try await Phone.join(directory: directory, invite: invite, deviceKey: deviceKey)
      return Session(phone: phone, clock: clock)
    }
  }

  /// Sends and fetches by itself from here on, whenever there is signal.
  public func stay() { try? phone.connection().stay() }

  /// Ends that: in the background.
  public func leave() { phone.connection().leave() }

  /// Sends and fetches once.
  @discardableResult
  public func sync() async -> Outcome<SyncReport> {
    await outcome { try await phone.connection().sync() }
  }

  /// Why nothing is sent until somebody has mended it.
  func blocked() async -> Trouble? { try? await phone.connection().state().blocked }

  /// Ends everything that is followed, leaves the network and frees the phone's folder.
  public func close() async {
    midnight?.cancel()
    try? await phone.shutdown()
  }

  /// Looks at the clock: called when the app comes to the front, and by itself at midnight.
  public func look() {
    let day = clock.now.day
    guard day != today else { return }
    today = day
    let ended = atNextDay.values
    atNextDay = [:]
    ended.forEach { $0() }
  }

  /// Follows something that stands for a day, anew each day, until the task is cancelled or the phone is shut down. A
  /// failure is the last that is shown of a day.
  public func eachDay<Feed: AsyncSequence & Subscription>(
    _ follow: (LocalDate) -> Feed, show: (Outcome<Feed.Element>) async -> Void
  ) async where Feed.Element: Sendable {
    while !Task.isCancelled {
      let day = today
      let feed = follow(day.iso)
      let key = UUID()
      atNextDay[key] = { feed.cancel() }
      do {
        for try await told in feed { await show(.done(told)) }
      } catch {
        await show(failure(error))
      }
      atNextDay[key] = nil
      if today == day { return }
    }
  }
}

/// A new device key: to be kept by the platform before anybody joins with it.
public func newDeviceKey() -> Data { generateDeviceKey() }
