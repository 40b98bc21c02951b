import BackgroundTasks
import CompanionKit
import Foundation
import Observation
import SwiftUI

/// Opens the phone and keeps it: one for the life of the app.
@MainActor @Observable
final class Launch {
  enum State {
    case opening
    case open(Companion)
    case failed(Trouble)
  }

  static let refresh = "app.mitmach.companion.sync"

  private(set) var state = State.opening
  private let settings = SettingsStore(file: Folders.settings)

  var texts: Texts { Texts(settings.settings.language ?? Language(preferred: Locale.preferredLanguages)) }

  func open() async {
    guard case .opening = state else { return }
    show(await Session.open(directory: Folders.phone.path, deviceKey: try? DeviceKey.kept()))
  }

  /// An invite's link was opened.
  func join(by link: String) async {
    if case .open = state { return }
    guard let key = try? DeviceKey.keptOrNew() else { return state = .failed(.key) }
    show(await Session.join(directory: Folders.phone.path, invite: link, deviceKey: key))
  }

  func changed(to phase: ScenePhase) {
    guard case .open(let companion) = state else { return }
    switch phase {
    case .active:
      companion.session.look()
      companion.session.stay()
    case .background:
      companion.session.leave()
      schedule()
    case .inactive: break
    @unknown default: break
    }
  }

  func refreshInBackground() async {
    schedule()
    if case .opening = state { await open() }
    guard case .open(let companion) = state else { return }
    await companion.session.sync()
  }

  private func show(_ outcome: Outcome<Session>) {
    switch outcome {
    case .failed(let trouble, _): state = .failed(trouble)
    case .done(let session):
      Folders.leaveOutOfBackups()
      session.stay()
      let companion = Companion(
        session: session, device: PhoneDevice(), settings: settings, preferred: Locale.preferredLanguages)
      state = .open(companion)
    }
  }

  private func schedule() {
    let request = BGAppRefreshTaskRequest(identifier: Self.refresh)
    request.earliestBeginDate = Date(timeIntervalSinceNow: 15 * 60)
    try? BGTaskScheduler.shared.submit(request)
  }
}

/// Where the app keeps what it keeps.
enum Folders {
  static let base = URL.applicationSupportDirectory.appending(path: "Mitmach", directoryHint: .isDirectory)
  static let phone = base.appending(path: "phone", directoryHint: .isDirectory)
  static let settings = base.appending(path: "settings.json")

  /// A phone that comes back from a backup would be two devices with one key.
  static func leaveOutOfBackups() {
    var folder = phone
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try? folder.setResourceValues(values)
  }
}
