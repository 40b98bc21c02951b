import Foundation
import Mitmach

/// What a widget shows from a moment on.
public struct WidgetEntry: Hashable, Sendable, Codable {
  /// From when on, in Berlin: `2026-12-01T17:00`.
  public let from: String
  /// What it is about.
  public let title: String
  /// What it says, a line each.
  public let lines: [String]
  /// What a touch opens.
  public let place: DocumentPlace?

  /// From when on, as a point in time.
  public var date: Date? { Moment(iso: from).flatMap(BerlinClock.date(of:)) }

  /// What a touch opens, as an address of the app's own.
  public var link: URL? { place?.link }
}

extension DocumentPlace {
  private static let scheme = "mitmach-place:"

  /// The place as an address that this app alone reads.
  public var link: URL? {
    let code = (try? JSONEncoder().encode(self))?.base64EncodedString()
    return code.flatMap { URL(string: Self.scheme + $0.replacing("/", with: "_").replacing("+", with: "-")) }
  }

  /// The place of such an address; nil where it is another.
  public init?(link: String) {
    guard link.hasPrefix(Self.scheme) else { return nil }
    let code = link.dropFirst(Self.scheme.count).replacing("_", with: "/").replacing("-", with: "+")
    guard let data = Data(base64Encoded: String(code)),
      let place = try? JSONDecoder().decode(DocumentPlace.self, from: data)
    else { return nil }
    self = place
  }
}

/// What the widgets show in the coming days. A phone's folder is open in one process only, so the app writes this down
/// for them after each sync; they only read.
public struct WidgetTimelines: Hashable, Sendable, Codable {
  /// The next door of the Advent calendar.
  public var nextDoor: [WidgetEntry] = []
  /// What is to be watered today.
  public var watering: [WidgetEntry] = []

  /// Nothing yet.
  public init() {}

  /// What was written down; nil where nothing was or it cannot be read.
  public init?(file: URL) {
    guard let data = try? Data(contentsOf: file), let read = try? JSONDecoder().decode(Self.self, from: data) else {
      return nil
    }
    self = read
  }

  /// Writes it down; a widget is not worth an error.
  public func write(to file: URL) {
    guard let data = try? JSONEncoder().encode(self) else { return }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }
}

extension Companion {
  /// What the widgets show in the coming days, as this phone knows it.
  public func widgetTimelines(days: Int = 3) async -> WidgetTimelines {
    var timelines = WidgetTimelines()
    let today = session.today
    let documents = (try? await session.phone.entries().documents(today: today.iso)) ?? []
    let thisYear = documents.map(\.head).filter { $0.year.map(Int.init) == today.year }
    if let calendar = thisYear.first(where: { $0.kind == .calendar }),
      let view = try? await session.phone.calendars().calendar(calendar: calendar.id, today: today.iso)
    {
      timelines.nextDoor = nextDoorTimeline(view, now: session.clock.now, texts)
    }
    let gardens = thisYear.filter { $0.kind == .garden }
    let chosen = gardens.first { $0.id.hex == settings.settings.garden } ?? gardens.first
    guard let chosen else { return timelines }
    for later in 0..<days {
      let day = today.adding(later)
      // As that day will see it: who looks tomorrow sees what is due tomorrow.
      let view = try? await session.phone.gardens().day(garden: chosen.id, today: day.iso, day: day.iso)
      if let view { timelines.watering.append(wateringEntry(view, texts)) }
    }
    return timelines
  }
}

/// The next door from now on: each until its programme is over, then the next; at last that there is none.
func nextDoorTimeline(_ calendar: CalendarView, now: Moment, _ texts: Texts) -> [WidgetEntry] {
  let usual = calendar.frame?.usualStart.flatMap(TimeOfDay.init(iso:)) ?? TimeOfDay(17, 0)
  let doors = calendar.doors.filter { $0.state == .granted }.compactMap { door -> (DoorView, Moment, Moment)? in
    guard let day = door.fields.date.flatMap(Day.init(iso:)) else { return nil }
    let start = door.fields.start.flatMap(TimeOfDay.init(iso:)) ?? usual
    let minutes = Int(door.fields.minutes ?? calendar.frame?.usualMinutes ?? 60)
    let end = min(start.hour * 60 + start.minute + minutes, 24 * 60 - 1)
    return (door, Moment(day, start), Moment(day, TimeOfDay(end / 60, end % 60)))
  }
  let coming = doors.filter { now < $0.2 }.sorted { ($0.1, $0.0.id.hex) < ($1.1, $1.0.id.hex) }
  var from = now
  var entries: [WidgetEntry] = []
  for (door, start, end) in coming where from < end {
    // "Heute" and "morgen" are said of the day on which it is read: anew at midnight.
    var day = from.day
    while day <= start.day {
      // Farther off than a week nobody needs it day by day.
      if day == from.day || start.day.number - day.number < 7 {
        let at = day == from.day ? from : Moment(day, TimeOfDay(0, 0))
        entries.append(doorEntry(door, start, at: at, calendar.document, texts))
      }
      day = day.adding(1)
    }
    from = max(from, end)
  }
  return entries + [
    WidgetEntry(from: from.iso, title: texts.outside(.nextDoor), lines: [texts.outside(.noDoor)], place: nil)
  ]
}

private func doorEntry(
  _ door: DoorView, _ start: Moment, at: Moment, _ calendar: DocumentHead, _ texts: Texts
) -> WidgetEntry {
  let near = texts.dates.near(start.day, at.day).begun
  let place = [texts.dates.time(start.time), door.fields.street].compactMap(\.self).joined(separator: ", ")
  let lines = [texts.outside(.doorAt, near, texts.name(door.host)), place, door.fields.motto]
  return WidgetEntry(
    from: at.iso, title: texts.outside(.nextDoor), lines: lines.compactMap(\.self),
    place: DocumentPlace(calendar, record: door.id, day: start.day))
}

/// What is to be watered on a garden's day, from its midnight on.
func wateringEntry(_ view: GardenDayView, _ texts: Texts) -> WidgetEntry {
  let day = Day(iso: view.day) ?? Day(number: 0)
  let open = (view.tasks + view.freeTasks).filter { $0.fields.activity == .water && $0.isOpen && $0.done.isEmpty }
  let lines = open.map { task in
    [texts.title(task), task.bed.map(texts.bed)].compactMap(\.self).joined(separator: " · ")
  }
  return WidgetEntry(
    from: Moment(day, TimeOfDay(0, 0)).iso, title: texts.outside(.watering),
    lines: lines.isEmpty ? [texts.outside(.nothingToWater)] : lines,
    place: DocumentPlace(view.document, record: open.count == 1 ? open.first?.id : nil, day: day))
}
