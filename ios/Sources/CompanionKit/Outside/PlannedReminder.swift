import Mitmach

/// Something to remind of, and when; all that a person will read of it.
public struct PlannedReminder: Hashable, Sendable {
  /// What it is about.
  public let about: Reminder
  /// The same for the same matter and moment: a newer one takes the older one's place.
  public let key: String
  /// When it comes.
  public let at: Moment
  /// From here on it is of no use any more.
  public let until: Moment
  /// What it says.
  public let title: String
  /// More about it, and of when it is.
  public let text: String
  /// What a touch opens.
  public let place: DocumentPlace
}

/// When reminders come: on the evening before, and on the morning.
enum ReminderTimes {
  static let morning = TimeOfDay(8, 0)
  static let evening = TimeOfDay(18, 0)
}

/// What there is to remind of, from what this phone holds: nobody sends anything for it. Tasks that I took and that are
/// due on the overview's day, my door and the events that I come to, on the evening before and on the morning. Only what
/// a person has switched on, and only what is still of use `now`; in the order in which it comes.
///
/// The overview is that of a day; what falls due on a later day stands in that day's.
func planReminders(
  _ overview: TodayView, _ reminders: Set<Reminder>, now: Moment, synced: Moment?, _ texts: Texts
) -> [PlannedReminder] {
  let planning = Planning(overview: overview, synced: synced, texts: texts)
  let all = Reminder.allCases.filter(reminders.contains).flatMap { reminder in
    switch reminder {
    case .garden: planning.garden
    case .door: planning.doors
    case .event: planning.events
    }
  }
  let order = { (reminder: PlannedReminder) in
    (reminder.at, Reminder.allCases.firstIndex(of: reminder.about) ?? 0, reminder.key)
  }
  return all.filter { now < $0.until }.sorted { order($0) < order($1) }
}

private struct Planning {
  let overview: TodayView
  let synced: Moment?
  let texts: Texts

  private var words: Words<OutsideText> { texts.outside }

  private var today: Day { Day(iso: overview.today) ?? Day(number: 0) }

  /// One for each garden, however many tasks there are.
  var garden: [PlannedReminder] {
    let mine = overview.due.filter { isMine($0.task) }
    var gardens: [DocumentHead] = []
    for due in mine where !gardens.contains(due.garden) { gardens.append(due.garden) }
    return gardens.map { garden in
      let tasks = mine.filter { $0.garden == garden }.map(\.task)
      let place = DocumentPlace(garden, record: tasks.count == 1 ? tasks.first?.id : nil, day: today)
      return reminder(
        .garden, at: Moment(today, ReminderTimes.morning), until: Moment(today.adding(1), TimeOfDay(0, 0)),
        words(.gardenToday, garden.title), texts.reminded(tasks), place)
    }
  }

  private func isMine(_ task: TaskView) -> Bool {
    task.head.withdrawnBy.isEmpty && task.done.isEmpty && task.skips.isEmpty
      && task.claims.contains { $0.head.mine && $0.state == .in && $0.head.withdrawnBy.isEmpty }
  }

  /// Where I stand in for somebody I am not reminded: it is not my door unless I am asked.
  var doors: [PlannedReminder] {
    overview.doors.filter { $0.part == .host && [.stands, .toClarify].contains($0.card) }.flatMap { door in
      guard let day = day(of: door) else { return [PlannedReminder]() }
      let place = DocumentPlace(door.calendar, record: (door.door?.head ?? door.wish?.head)?.id, day: day)
      let start = door.door?.fields.start.flatMap(TimeOfDay.init(iso:))
      let titles = (tomorrow: words(.doorTomorrow), today: words(.doorToday))
      return twice(.door, day, start, titles, texts.reminded(door), place)
    }
  }

  private func day(of door: MyDoor) -> Day? {
    if case .stands(let date) = door.wish?.state { return Day(iso: date) }
    return door.date.flatMap(Day.init(iso:))
  }

  var events: [PlannedReminder] {
    overview.events.filter(isComing).flatMap { event in
      let fields = event.event.fields
      guard let start = fields.start.flatMap(Moment.init(iso:)) else { return [PlannedReminder]() }
      let title = fields.title ?? event.document.title
      let titles = (tomorrow: words(.eventTomorrow, title), today: words(.eventToday, title))
      return twice(.event, start.day, start.time, titles, texts.reminded(event), DocumentPlace(event.document))
    }
  }

  private func isComing(_ event: MyEvent) -> Bool {
    event.event.status != .cancelled && event.event.head.withdrawnBy.isEmpty
      && (event.answers.contains { $0.state == .in } || !event.shifts.isEmpty)
  }

  /// On the evening before, and on the morning if that is early enough.
  private func twice(
    _ about: Reminder, _ day: Day, _ start: TimeOfDay?, _ titles: (tomorrow: String, today: String), _ text: String,
    _ place: DocumentPlace
  ) -> [PlannedReminder] {
    let evening = Moment(day.adding(-1), ReminderTimes.evening)
    let morning = Moment(day, ReminderTimes.morning)
    let begins = start.map { Moment(day, $0) } ?? Moment(day.adding(1), TimeOfDay(0, 0))
    let before = reminder(about, at: evening, until: min(morning, begins), titles.tomorrow, text, place)
    guard morning < begins else { return [before] }
    return [before, reminder(about, at: morning, until: begins, titles.today, text, place)]
  }

  private func reminder(
    _ about: Reminder, at: Moment, until: Moment, _ title: String, _ text: String, _ place: DocumentPlace
  ) -> PlannedReminder {
    let asOf = synced.map { words(.asOf, texts.dates.near($0.day, at.day), $0.time.iso) }
    let said = [text.isEmpty ? nil : text, asOf].compactMap(\.self).joined(separator: " ")
    let record = about == .garden ? nil : place.record
    return PlannedReminder(
      about: about, key: "\(about.rawValue) \(place.document.hex) \(record?.hex ?? "") \(at.iso)", at: at,
      until: until, title: title, text: said, place: place)
  }
}

// What reminders say.

extension Texts {
  /// `Gießen (Beet 4), Jäten und 2 weitere.`
  fileprivate func reminded(_ tasks: [TaskView]) -> String {
    let named = tasks.prefix(3).map { task in
      let title = title(task)
      let place = task.bed.flatMap { bed in bed.name ?? bed.number.map { outside(.bed, Int($0)) } }
      guard let place, !title.contains(place) else { return title }
      return "\(title) (\(place))"
    }.joined(separator: ", ")
    return tasks.count > 3 ? "\(named) \(outside(.andMore, tasks.count - 3))." : "\(named)."
  }

  /// `17:00 Uhr, Allee. Zwei Zusagen – bitte klären.`
  fileprivate func reminded(_ door: MyDoor) -> String {
    let fields = door.door?.fields
    let start = fields?.start.flatMap(TimeOfDay.init(iso:)).map(dates.time)
    return sentences([start, fields?.street], door.card == .toClarify ? outside(.twoGrants) : nil)
  }

  /// `18:00 Uhr, Schlosspark. Verlegt – gilt Ihre Zusage noch?`
  fileprivate func reminded(_ event: MyEvent) -> String {
    let start = event.event.fields.start.flatMap(Moment.init(iso:)).map { dates.time($0.time) }
    let moved = event.answers.contains { $0.state == .in && $0.moved != nil }
    return sentences(
      [start, event.event.fields.place], moved ? outside(.moved) : nil,
      event.shifts.isEmpty ? nil : outside(.shift))
  }

  private func sentences(_ facts: [String?], _ more: String?...) -> String {
    let first = facts.compactMap(\.self).joined(separator: ", ")
    return ([first.isEmpty ? nil : "\(first)."] + more).compactMap(\.self).joined(separator: " ")
  }
}
