import BackgroundTasks
import CompanionKit
import Foundation
import Observation
import SwiftUI
import WidgetKit

/// Opens the phone and keeps it: one for the life of the app.
@MainActor @Observable
final class Launch {
  enum State {
    case opening
    case joining(JoiningModel)
    case open(Companion)
    case failed(Trouble)
  }

  static let refresh = "app.mitmach.companion.sync"

  /// The one of the app: shortcuts and quick actions come without a view.
  static let shared = Launch()

  private(set) var state = State.opening
  /// A quick action that came before the phone was open.
  private var asked: String?
  /// An invite's link that came before it was known whether there is a phone.
  private var invite: String?
  private let settings = SettingsStore(file: Folders.settings)
  private let device = PhoneDevice()

  var texts: Texts { Texts(settings.settings.language ?? Language(preferred: Locale.preferredLanguages)) }

  /// The open phone, opened where it is not yet; nil where there is none.
  func companion() async -> Companion? {
    if case .opening = state { await open() }
    if case .open(let companion) = state { return companion }
    return nil
  }

  func open() async {
    guard case .opening = state else { return }
    switch await Session.open(directory: Folders.phone.path, deviceKey: try? DeviceKey.kept()) {
    case .done(let session):
      await show(session)
      if invite != nil, case .open(let companion) = state { await companion.tellNoInvite() }
    case .failed(.notJoined, _): state = .joining(joining())
    case .failed(let trouble, _): state = .failed(trouble)
    }
  }

  /// A link was opened. A widget's leads to its place; an invite's is read, and followed only by a touch.
  func read(_ link: String) async {
    if let place = DocumentPlace(link: link) {
      await companion()?.open(place)
      return
    }
    switch state {
    case .joining(let model): model.read(link)
    case .opening: invite = link
    case .open(let companion): await companion.tellNoInvite()
    case .failed: break
    }
  }

  /// A quick action of the home screen.
  func perform(quickAction id: String) async {
    guard case .open(let companion) = state else { return asked = id }
    _ = await Everyday(companion).perform(id: id)
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
      Task { await lookOutside(companion) }
    case .inactive: break
    @unknown default: break
    }
  }

  func refreshInBackground() async {
    schedule()
    guard let companion = await companion() else { return }
    await companion.session.sync()
    await lookOutside(companion)
  }

  private func joining() -> JoiningModel {
    JoiningModel(device: device, settings: settings, preferred: Locale.preferredLanguages, invite: invite) { link in
      // The key is kept before anybody joins with it.
      guard let key = try? DeviceKey.keptOrNew() else { return .failed(.key) }
      return await Session.join(directory: Folders.phone.path, invite: link, deviceKey: key)
    } onJoined: { [self] session in
      Task { await show(session) }
    }
  }

  private func show(_ session: Session) async {
    Folders.leaveOutOfBackups()
    session.stay()
    let companion = Companion(
      session: session, device: device, settings: settings, preferred: Locale.preferredLanguages)
    state = .open(companion)
    if let asked {
      self.asked = nil
      _ = await Everyday(companion).perform(id: asked)
    }
  }

  /// What stands outside of the app is set anew whenever the app is left or has synced.
  private func lookOutside(_ companion: Companion) async {
    await Reminders.plan(companion)
    await QuickActions.offer(companion)
    if let file = Folders.widgets {
      await companion.widgetTimelines().write(to: file)
      WidgetCenter.shared.reloadAllTimelines()
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

  /// Where widgets read; nil as long as the app is in no group with them.
  static let widgets = FileManager.default
    .containerURL(forSecurityApplicationGroupIdentifier: "group.app.mitmach.companion")?
    .appending(path: "widgets.json")

  /// A phone that comes back from a backup would be two devices with one key.
  static func leaveOutOfBackups() {
    var folder = phone
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try? folder.setResourceValues(values)
  }
}
