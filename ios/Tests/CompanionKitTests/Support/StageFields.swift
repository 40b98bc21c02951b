import Mitmach
import Testing

@testable import CompanionKit

extension Stage {
  /// The calendar, as a phone knows it.
  func calendar(_ companion: Companion) async throws -> CalendarView {
    let documents = try await companion.session.phone.entries().documents(today: sunday.iso)
    let id = try #require(documents.first { $0.head.kind == .calendar }).id
    return try await companion.session.phone.calendars().calendar(calendar: id, today: sunday.iso)
  }

  /// The event whose title begins so, as a phone knows it.
  func event(_ companion: Companion, _ title: String) async throws -> EventView {
    let documents = try await companion.session.phone.entries().documents(today: sunday.iso)
    let id = try #require(documents.first { $0.head.kind == .event && $0.head.title.hasPrefix(title) }).id
    return try await companion.session.phone.events().event(event: id, today: sunday.iso)
  }

  /// Sets up the calendar of the year through the form that organisers have.
  func setUpCalendar(printDay: Day? = nil) async throws {
    try await seeing(CalendarStartModel(office)) { seen in
      try await seen.tap("Kalender anlegen")
      let form = try #require(seen.model.openForm)
      if let printDay {
        form.values.set(FrameField.printDay, printDay)
        form.values.set(FrameField.deadline, printDay)
      }
      await form.save()
      #expect(form.closed)
      await seen.until { $0.year != nil }
    }
    try await office.session.sync().worked()
  }

  /// Makes somebody what the office is, in one field.
  func give(_ level: Level, _ field: FieldOfWork, to companion: Companion) async throws {
    let role = NewRole(person: companion.session.me, area: Area(field: field), level: level)
    _ = try await office.session.phone.people().grantRole(role: role)
    try await meet(office, companion)
  }

  /// All send, then all fetch.
  func meet(all companions: Companion...) async throws {
    for companion in companions + companions { try await companion.session.sync().worked() }
  }
}
