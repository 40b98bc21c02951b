import Mitmach
import MitmachTesting
import Testing

@testable import CompanionKit

/// What has changed in a calendar, who is told it, and what can be taken back then.
@Suite("Kalender: Neues")
@MainActor
struct CalendarNewsTests {
  private static let jana = "Jana M."
  private static let piet = "Piet S."
  private static let twelfth = sunday.adding(20)
  private static let movedOn = "Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach."

  @Test("organisers read who called off which day and what is to be done, until somebody has the day")
  func calledOff() async throws {
    try await Stage.with(lists: false) { stage in
      try await stage.setUpCalendar()
      let jana = try await stage.phone(of: Self.jana)
      let piet = try await stage.phone(of: Self.piet)
      let calendar = try await stage.calendar(stage.office).document.id
      try await grant(stage, jana.session.me)
      try await stage.meet(stage.office, jana)
      let door = try #require(try await stage.calendar(jana).doors.first)
      _ = try await jana.session.phone.entries().withdraw(document: calendar, record: door.id)
      try await stage.meet(all: jana, stage.office, piet)
      try await expectGolden("kalender-abgesagt", stage.office) { CalendarModel($0, calendar: calendar) }
      try await seeing(CalendarModel(piet, calendar: calendar)) { seen in
        _ = await seen.ready()
        #expect(!seen.model.spoken.contains { $0.contains("hat abgesagt") })
      }
      try await seeing(day(stage, piet)) { seen in try await seen.tap("Diesen Tag wünschen") }
      try await stage.meet(piet, stage.office)
      try await seeing(CalendarModel(stage.office, calendar: calendar)) { seen in
        await seen.see("\(Self.jana) hat abgesagt. Sa, 12. Dezember, 17:00 Uhr, 1 Wunsch für diesen Tag")
        try await seen.tap("Tag ansehen")
      }
      try await seeing(day(stage, stage.office)) { seen in try await seen.tap("Türchen vergeben", of: Self.piet) }
      try await seeing(CalendarModel(stage.office, calendar: calendar)) { seen in
        _ = await seen.ready()
        #expect(!seen.model.spoken.contains { $0.contains("hat abgesagt") })
      }
    }
  }

  @Test("where no day is free nobody reads that others are")
  func noneFree() async throws {
    try await Stage.with(lists: false) { stage in
      try await seeing(CalendarStartModel(stage.office)) { seen in
        try await seen.tap("Kalender anlegen")
        let form = try #require(seen.model.openForm)
        form.values.set(FrameField.firstDay, Self.twelfth)
        form.values.set(FrameField.lastDay, Self.twelfth)
        await form.save()
      }
      try await stage.office.session.sync().worked()
      let jana = try await stage.phone(of: Self.jana)
      let piet = try await stage.phone(of: Self.piet)
      let calendar = try await stage.calendar(stage.office).document.id
      try await seeing(day(stage, piet)) { seen in
        // There is no other day to be chosen.
        try await seen.tap("Mehr angeben")
        #expect(seen.model.form?.entries.contains { $0.id == WishField.second.rawValue } == false)
        seen.model.form = nil
        try await seen.tap("Diesen Tag wünschen")
      }
      try await stage.meet(piet, stage.office)
      try await grant(stage, jana.session.me)
      try await stage.meet(stage.office, piet)
      try await expectGolden("kalender-keiner-frei", piet) { CalendarModel($0, calendar: calendar) }
      try await seeing(TodayModel(piet)) { seen in await seen.see("Tag vergeben – leider keiner frei") }
      try await seeing(CalendarModel(piet, calendar: calendar)) { seen in
        try await seen.tap("Wunsch zurücknehmen")
        #expect(seen.model.question?.below == "Zurzeit ist kein Tag frei. Wird einer frei, steht es hier.")
        try await seen.tap("Wunsch zurücknehmen")
        await seen.see("Abgesagt. Zurzeit ist kein Tag frei.")
      }
    }
  }

  @Test("a grant is taken back, and that is told")
  func undo() async throws {
    try await granted { stage, _ in
      await stage.office.notices.act()
      #expect(stage.office.notices.current?.text == "Die Zusage ist zurückgenommen, der Wunsch wieder offen.")
      let left = try await stage.calendar(stage.office).doors.map(\.stands)
      #expect(left == [false])
    }
  }

  @Test("a grant whose host has said meanwhile what there is stays, and that is told")
  func undoTooLate() async throws {
    try await granted { stage, jana in
      try await stage.meet(stage.office, jana)
      let door = try #require(try await stage.calendar(jana).doors.first)
      var after = door.fields
      after.street = "Lindenallee"
      _ = try await jana.session.phone.calendars().editDoor(
        calendar: door.head.document, door: door.id, before: door.fields, after: after)
      try await stage.meet(jana, stage.office)
      await stage.office.notices.act()
      #expect(stage.office.notices.current?.text == Self.movedOn)
      let left = try await stage.calendar(stage.office).doors.map(\.stands)
      #expect(left == [true])
    }
  }

  @Test("a wish that was granted meanwhile stays, and that is told")
  func undoWishTooLate() async throws {
    try await Stage.with(lists: false) { stage in
      try await stage.setUpCalendar()
      let jana = try await stage.phone(of: Self.jana)
      try await seeing(day(stage, jana)) { seen in try await seen.tap("Diesen Tag wünschen") }
      try await stage.meet(jana, stage.office)
      try await grant(stage, jana.session.me)
      try await stage.meet(stage.office, jana)
      await jana.notices.act()
      #expect(jana.notices.current?.text == Self.movedOn)
      let left = try await stage.calendar(jana).wishes.map(\.isLive)
      #expect(left == [false])
    }
  }

  @Test("whose number nobody is shown is reached through their parents, or through the organisers")
  func young() async throws {
    try await Stage.with(lists: false) { stage in
      let office = stage.office
      try await stage.setUpCalendar()
      let jana = try await stage.phone(of: Self.jana)
      let people = office.session.phone.people()
      let mia = try await people.add(kind: .person, name: "Mia T.", under16: true).card
      let contact = Contact(fullName: "Projektbüro", phone: "030 23125-104", forMembers: true)
      _ = try await people.setContact(card: office.session.me, contact: contact)
      for host in [mia, jana.session.me] { try await grant(stage, host) }
      try await stage.meet(office, jana)
      try await seeing(day(stage, office)) { seen in
        await seen.see("Mia T. ist unter 16. Bitte sprechen Sie mit den Eltern.")
      }
      try await seeing(day(stage, jana)) { seen in
        await seen.see("Mia T. erreichen Sie über die Organisation.")
        await seen.see("(Projektbüro anrufen)")
      }
    }
  }

  @Test("who declines the wish of somebody without the app is told to tell them, and may call")
  func decline() async throws {
    try await Stage.with(lists: false) { stage in
      let office = stage.office
      try await stage.setUpCalendar()
      let people = office.session.phone.people()
      let hilde = try await people.add(kind: .person, name: "Hilde R.").card
      let contact = Contact(fullName: "Hilde R.", phone: "030 23125-104", forMembers: false)
      _ = try await people.setContact(card: hilde, contact: contact)
      let wish = WishFields(enteredOn: sunday.iso, first: Self.twelfth.iso, certain: true)
      _ = try await office.session.phone.calendars().wish(
        calendar: try await stage.calendar(office).document.id, wish: wish, asker: Asker(owner: hilde, source: .phone))
      try await seeing(day(stage, office)) { seen in
        try await seen.tap("Ablehnen")
        let below = try #require(seen.model.question?.below)
        #expect(below.hasSuffix("Bitte sagen Sie es Hilde R. (030 23125-104) selbst."))
        try await seen.tap("Ablehnen")
        await seen.see("Frei. An diesem Abend öffnet noch niemand.")
      }
      #expect(office.notices.current?.text == "Der Wunsch ist abgelehnt. Bitte sagen Sie es Hilde R. selbst.")
      #expect(office.notices.current?.action == "Hilde R. anrufen")
    }
  }

  @Test("whose wish was declined reads by whom")
  func declined() async throws {
    try await Stage.with(lists: false) { stage in
      try await stage.setUpCalendar()
      let jana = try await stage.phone(of: Self.jana)
      let calendar = try await stage.calendar(jana).document.id
      try await seeing(day(stage, jana)) { seen in try await seen.tap("Diesen Tag wünschen") }
      try await stage.meet(jana, stage.office)
      try await seeing(WishesModel(stage.office, calendar: calendar)) { seen in
        try await seen.tap("Ablehnen")
        #expect(seen.model.question?.below.hasSuffix("\(Self.jana) liest dann „Abgesagt“.") == true)
        try await seen.tap("Ablehnen")
        await seen.see("Kein Wunsch ist offen")
      }
      #expect(stage.office.notices.current?.action == nil)
      try await stage.meet(stage.office, jana)
      try await seeing(CalendarModel(jana, calendar: calendar)) { seen in
        await seen.see("Abgesagt von Projektbüro. Ein neuer Wunsch ist jederzeit möglich.")
      }
    }
  }

  /// The office has granted Jana's wish, on its screen.
  private func granted(
    _ then: @escaping @MainActor @Sendable (Stage, Companion) async throws -> Void
  ) async throws {
    try await Stage.with(lists: false) { stage in
      try await stage.setUpCalendar()
      let jana = try await stage.phone(of: Self.jana)
      try await seeing(day(stage, jana)) { seen in try await seen.tap("Diesen Tag wünschen") }
      try await stage.meet(jana, stage.office)
      try await seeing(day(stage, stage.office)) { seen in try await seen.tap("Türchen vergeben", of: Self.jana) }
      try await then(stage, jana)
    }
  }

  private func grant(_ stage: Stage, _ host: CardId) async throws {
    let calendar = try await stage.calendar(stage.office).document.id
    _ = try await stage.office.session.phone.calendars().grant(
      calendar: calendar, host: host, door: DoorFields(date: Self.twelfth.iso, start: "17:00"))
  }

  private func day(_ stage: Stage, _ companion: Companion) async throws -> CalendarDayModel {
    let calendar = try await stage.calendar(companion).document.id
    return CalendarDayModel(companion, calendar: calendar, day: Self.twelfth)
  }
}
