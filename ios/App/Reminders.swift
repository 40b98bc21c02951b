import CompanionKit
import Foundation
import UserNotifications

/// Gives the phone what it shall remind of; what that is, the model knows.
@MainActor
enum Reminders {
  private static var center: UNUserNotificationCenter { .current() }

  /// Asks the person where they have not been asked yet.
  static func mayRemind() async -> Bool {
    (try? await center.requestAuthorization(options: [.alert, .sound])) ?? false
  }

  static func plan(_ companion: Companion) async {
    // Nothing is taken away where this phone could not look.
    guard let planned = await companion.remindersAhead() else { return }
    register(companion.texts)
    center.removeAllPendingNotificationRequests()
    for reminder in planned { try? await center.add(request(reminder)) }
  }

  private static func request(_ reminder: PlannedReminder) -> UNNotificationRequest {
    let content = UNMutableNotificationContent()
    content.title = reminder.title
    content.body = reminder.text
    content.sound = .default
    content.threadIdentifier = reminder.about.rawValue
    content.categoryIdentifier = reminder.about.rawValue
    if let place = try? JSONEncoder().encode(reminder.place) { content.userInfo = ["place": place] }
    let at = reminder.at
    var parts = DateComponents(
      year: at.day.year, month: at.day.month, day: at.day.day, hour: at.time.hour, minute: at.time.minute)
    parts.timeZone = TimeZone(identifier: "Europe/Berlin")
    let trigger = UNCalendarNotificationTrigger(dateMatching: parts, repeats: false)
    return UNNotificationRequest(identifier: reminder.key, content: content, trigger: trigger)
  }

  /// All that a locked screen shows where previews are off.
  private static func register(_ texts: Texts) {
    let categories = Reminder.allCases.map { about in
      UNNotificationCategory(
        identifier: about.rawValue, actions: [], intentIdentifiers: [],
        hiddenPreviewsBodyPlaceholder: texts.outside(.hidden))
    }
    center.setNotificationCategories(Set(categories))
  }
}
