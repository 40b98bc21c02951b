import Mitmach
import Observation

/// The calendar's tab: straight to the calendar whose time it is where there is one.
@MainActor @Observable
public final class CalendarStartModel: ScreenModel {
  /// What can be done here.
  public typealias Act = CalendarAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is, as long as there is no calendar to show.
  public private(set) var state = ScreenState<Act>.loading
  /// The calendar that is shown.
  public private(set) var year: CalendarModel?

  private let acts: CalendarActs

  /// The start of the tab.
  public init(_ companion: Companion) {
    self.companion = companion
    acts = CalendarActs(companion)
  }

  /// Its title.
  public var title: String { texts.calendar(.tab) }

  /// A form over the page.
  public var form: FormModel? {
    get { acts.form }
    set { acts.form = newValue }
  }

  /// Follows which calendars there are.
  public func follow() async {
    await session.eachDay {
      session.phone.entries().followDocuments(today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let documents): await show(documents.map(\.head).filter { $0.kind == .calendar })
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act) }

  /// This year's, else the next to come, else the last that was.
  private func show(_ calendars: [DocumentHead]) async {
    let wanted = session.today.calendarYear
    func number(_ head: DocumentHead) -> Int { Int(head.year ?? 0) }
    let shown =
      calendars.first { number($0) == wanted }
      ?? calendars.filter { number($0) > wanted }.min { number($0) < number($1) }
      ?? calendars.max { number($0) < number($1) }
    guard let shown else {
      year = nil
      let people = try? await session.phone.people().people(today: session.today.iso)
      state = .ready(none(mayAdd: people?.people.organiseCalendars == true))
      return
    }
    if year?.calendar != shown.id { year = CalendarModel(companion, calendar: shown.id) }
  }

  private func none(mayAdd: Bool) -> Page<Act> {
    var row = Row<Act>(
      "none", look: .empty, texts.calendar(.noCalendar),
      below: texts.calendar(mayAdd ? .noCalendarOrganisers : .noCalendarBelow), sign: .candle)
    if mayAdd {
      let frame = CalendarFields.usual(session.today.calendarYear, today: session.today)
      row.buttons = [ActButton(texts.calendar(.setUp), .primary, .add, .setUp(frame))]
    }
    return Page(title, sections: [PageSection("none", rows: [row])])
  }
}

/// A calendar: what is mine, then its days.
@MainActor @Observable
public final class CalendarModel: ScreenModel {
  /// What can be done here.
  public typealias Act = CalendarAct

  /// What all models have at hand.
  public let companion: Companion
  /// Which calendar.
  public let calendar: DocumentId
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// What the calendar's screens have in common.
  let acts: CalendarActs

  private var asList = false

  /// A calendar.
  public init(_ companion: Companion, calendar: DocumentId) {
    self.companion = companion
    self.calendar = calendar
    acts = CalendarActs(companion)
  }

  /// Its title until it is known.
  public var title: String { texts.calendar(.tab) }

  /// A form over the page.
  public var form: FormModel? {
    get { acts.form }
    set { acts.form = newValue }
  }

  /// A question over the page.
  public var question: Question<Act>? {
    get { acts.question }
    set { acts.question = newValue }
  }

  /// Follows the calendar.
  public func follow() async {
    await acts.followYear(calendar) { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done: compose()
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    guard case .show(let asList) = act else { return await acts.perform(act) }
    self.asList = asList
    compose()
  }

  private func compose() {
    guard let year = acts.year else { return }
    state = .ready(CalendarPage(year: year, asList: asList, texts: texts).page)
  }
}

/// A day of a calendar: who opens, or who would like to.
@MainActor @Observable
public final class CalendarDayModel: ScreenModel {
  /// What can be done here.
  public typealias Act = CalendarAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// What the calendar's screens have in common.
  let acts: CalendarActs

  private let calendar: DocumentId
  private let day: Day?
  private let record: RecordId?

  /// A day; or the one of a door or wish.
  public init(_ companion: Companion, calendar: DocumentId, day: Day?, record: RecordId? = nil) {
    self.companion = companion
    self.calendar = calendar
    self.day = day
    self.record = record
    acts = CalendarActs(companion)
  }

  /// Its title.
  public var title: String { day.map(texts.dates.full) ?? texts.calendar(.tab) }

  /// A form over the page.
  public var form: FormModel? {
    get { acts.form }
    set { acts.form = newValue }
  }

  /// A question over the page.
  public var question: Question<Act>? {
    get { acts.question }
    set { acts.question = newValue }
  }

  /// Follows the calendar.
  public func follow() async {
    await acts.followYear(calendar) { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let year): state = .ready(page(year))
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act) }

  private func page(_ year: CalendarYear) -> Page<Act> {
    guard let shown = day ?? record.flatMap(year.day(of:)) else {
      return CalendarPage(year: year, asList: false, texts: texts).page
    }
    return CalendarDayPage(year: year, date: shown, texts: texts).page
  }
}

/// A calendar's wishes that wait for an organiser, by the day they name first.
@MainActor @Observable
public final class WishesModel: ScreenModel {
  /// What can be done here.
  public typealias Act = CalendarAct

  /// What all models have at hand.
  public let companion: Companion
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading

  private let calendar: DocumentId
  private let acts: CalendarActs

  /// The wishes of a calendar.
  public init(_ companion: Companion, calendar: DocumentId) {
    self.companion = companion
    self.calendar = calendar
    acts = CalendarActs(companion)
  }

  /// Its title.
  public var title: String { texts.calendar(.wishes) }

  /// A question over the page.
  public var question: Question<Act>? {
    get { acts.question }
    set { acts.question = newValue }
  }

  /// Follows the calendar.
  public func follow() async {
    await acts.followYear(calendar) { outcome in
      switch outcome {
      case .failed(let trouble, _): state = .failed(trouble)
      case .done(let year): state = .ready(page(year))
      }
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await acts.perform(act) }

  private func page(_ year: CalendarYear) -> Page<Act> {
    guard !year.open.isEmpty else {
      let row = Row<Act>(
        "none", look: .empty, texts.calendar(.noOpenWishes), below: texts.calendar(.noOpenWishesBelow), sign: .check)
      return Page(title, sections: [PageSection("none", rows: [row])])
    }
    let firsts = Set(year.open.map { $0.days.first }).sorted { ($0?.number ?? .max) < ($1?.number ?? .max) }
    return Page(title, sections: firsts.map { section($0, year) })
  }

  private func section(_ first: Day?, _ year: CalendarYear) -> PageSection<Act> {
    var rows: [Row<Act>] = []
    if let first {
      var link = Row<Act>("day \(first)", texts.dates.short(first, year.today), sign: .calendar)
      link.tap = .open(.document(DocumentPlace(.calendar, calendar, day: first)))
      rows.append(link)
    }
    for wish in year.open where wish.days.first == first {
      var row = WishRow(wish: wish, choice: 1, year: year, texts: texts).row
      if let day = year.best(of: wish) {
        let named = texts.calendar(.grantOn, texts.dates.short(day, year.today))
        let label = day == first ? texts.calendar(.grant) : named
        row.buttons = [ActButton(label, .primary, .candle, .grant(wish, day))]
      }
      if year.organises {
        row.buttons.append(ActButton(texts.calendar(.decline), .destructive, nil, .askDecline(wish)))
      }
      rows.append(row)
    }
    return PageSection("first \(first?.iso ?? "")", rows: rows)
  }
}

extension CalendarActs {
  /// Follows a calendar; with each change all that its screens have to know is asked for anew.
  func followYear(_ calendar: DocumentId, show: (Outcome<CalendarYear>) -> Void) async {
    await session.eachDay {
      calendars.followCalendar(calendar: calendar, today: $0)
    } show: { outcome in
      switch outcome {
      case .failed(let trouble, let field): show(.failed(trouble, field: field))
      case .done(let view):
        let year = await session.year(view)
        self.year = year
        show(.done(year))
      }
    }
  }
}
