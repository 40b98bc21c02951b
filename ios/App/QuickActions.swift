import CompanionKit
import UIKit
import UserNotifications

/// What lies under the app's sign on the home screen: the next task to be done, the next event to say yes to.
@MainActor
enum QuickActions {
  static func offer(_ companion: Companion) async {
    let everyday = Everyday(companion)
    let acts = await everyday.quickActions()
    UIApplication.shared.shortcutItems = acts.map { act in
      UIApplicationShortcutItem(
        type: act.id, localizedTitle: everyday.label(act.kind), localizedSubtitle: act.title,
        icon: UIApplicationShortcutIcon(type: act.kind == .done ? .confirmation : .add))
    }
  }
}

/// SwiftUI has no quick actions and no touched notifications of its own: both come here.
final class AppDelegate: NSObject, UIApplicationDelegate, UNUserNotificationCenterDelegate {
  func application(
    _ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool {
    UNUserNotificationCenter.current().delegate = self
    return true
  }

  func application(
    _ application: UIApplication, configurationForConnecting session: UISceneSession,
    options: UIScene.ConnectionOptions
  ) -> UISceneConfiguration {
    if let item = options.shortcutItem { Task { await Launch.shared.perform(quickAction: item.type) } }
    let configuration = UISceneConfiguration(name: nil, sessionRole: session.role)
    configuration.delegateClass = SceneDelegate.self
    return configuration
  }

  func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
  ) async {
    guard let data = response.notification.request.content.userInfo["place"] as? Data,
      let place = try? JSONDecoder().decode(DocumentPlace.self, from: data)
    else { return }
    await Launch.shared.companion()?.open(place)
  }
}

/// A quick action while the app is running.
final class SceneDelegate: NSObject, UIWindowSceneDelegate {
  func windowScene(_ scene: UIWindowScene, performActionFor item: UIApplicationShortcutItem) async -> Bool {
    await Launch.shared.perform(quickAction: item.type)
    return true
  }
}
