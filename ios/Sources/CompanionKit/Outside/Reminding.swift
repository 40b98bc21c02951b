import Mitmach

extension Companion {
  /// What to remind of in the coming days, to be given to the phone all at once: it says it also while the app is not
  /// running. Anew after each sync and whenever something was entered, so that nothing is said that has been done or
  /// called off meanwhile. Nil where this phone could not look: then what was planned stays.
  public func remindersAhead(days: Int = 7) async -> [PlannedReminder]? {
    let wanted = settings.settings.reminders
    guard !wanted.isEmpty else { return [] }
    let phone = session.phone
    let now = session.clock.now
    guard let line = try? await phone.connection().state() else { return nil }
    let synced = line.syncedMs.map { session.clock.moment(ofMilliseconds: $0) }
    var all: [PlannedReminder] = []
    for later in 0..<days {
      guard let overview = try? await phone.overview(today: now.day.adding(later).iso) else { return nil }
      // Doors and events stand in every day's overview; what is due, only in its own.
      let fields = later == 0 ? wanted : wanted.intersection([.garden])
      all += planReminders(overview, fields, now: now, synced: synced, texts)
    }
    // The phone keeps 64 at most, and what has begun is said in the app.
    return Array(all.filter { now < $0.at }.sorted { $0.at < $1.at }.prefix(60))
  }

  /// Goes to what a reminder or widget was about.
  public func open(_ place: DocumentPlace) {
    navigator.tab =
      switch place.kind {
      case .garden: .garden
      case .calendar: .calendar
      case .event: .events
      }
    navigator.open(.document(place))
  }
}
