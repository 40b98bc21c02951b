import Testing

@testable import CompanionKit

@Suite("Days")
struct DayTests {
  @Test("every day of four hundred years is read and written, and its weekday follows the one before")
  func everyDay() throws {
    let start = try #require(Day(1900, 1, 1))
    #expect(start.weekday == .monday)
    for number in start.number...(start.number + 146_097) {
      let day = Day(number: number)
      #expect(Day(iso: day.iso) == day)
      #expect(day.adding(1).weekday.rawValue == day.weekday.rawValue % 7 + 1)
    }
    #expect(Day(number: start.number + 146_097).iso == "2300-01-01")
  }

  @Test("what is no day is none", arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "heute", "", "2026-04-31"])
  func noDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("a moment crosses as the core writes it")
  func moments() throws {
    let moment = try #require(Moment(iso: "2026-12-01T17:05"))
    #expect(moment.iso == "2026-12-01T17:05")
    #expect(moment.day.weekday == .tuesday)
    #expect(moment < Moment(moment.day, TimeOfDay(18, 0)))
  }
}
