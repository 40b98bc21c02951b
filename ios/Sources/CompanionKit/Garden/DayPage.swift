import Mitmach

/// A garden's day in words.
struct DayPage {
  typealias Act = GardenAct

  let content: DayContent
  let today: Day
  let me: CardId
  let choice: [DocumentHead]
  let garden: DocumentId
  let texts: Texts

  private var day: Day { Day(iso: content.view.day) ?? today }

  var page: Page<Act> {
    let tasks = DayTasks(content.view)
    let sections = [
      gardens, PageSection("day", rows: [head]), sown, tasks.open.isEmpty ? nothing : nil,
      section("open", .toDo, tasks.open), section("promised", .alsoPromised, tasks.promised),
      section("done", .done, tasks.done), section("left out", .leftOut, tasks.leftOut), later(tasks), ways,
    ]
    return Page(content.view.document.title, sections: sections.compactMap(\.self))
  }

  private var gardens: PageSection<Act>? {
    guard choice.count > 1 else { return nil }
    let rows = choice.map { head in
      var row = Row<Act>("garden \(head.id)", look: .tick(head.id == garden), head.title)
      row.tap = .choose(head.id)
      return row
    }
    return PageSection("gardens", title: texts.garden(.whichGarden), rows: rows)
  }

  private var head: Row<Act> { texts.dayRow(day, today: today, last: nil) }

  private var sown: PageSection<Act>? {
    guard !content.sown.isEmpty else { return nil }
    let rows = content.sown.map { sown in
      let until = sown.until.map { texts.garden(.until, texts.dates.short($0, today)) }
      let below = [texts.bed(sown.bed), until].compactMap(\.self).joined(separator: ", ")
      return Row<Act>(
        "sown \(sown.bed.id)", look: .note(.attention), texts.garden(.sown), below: below, sign: .garden)
    }
    return PageSection("sown", rows: rows)
  }

  private var nothing: PageSection<Act> {
    let title = texts.garden(.nothingDue, texts.dates.near(day, today).begun)
    let row = Row<Act>(
      "nothing", look: .empty, title, below: texts.garden(.nothingDueBelow), sign: .check)
    return PageSection("nothing", rows: [row])
  }

  private func section(_ id: String, _ title: GardenText, _ tasks: [TaskView]) -> PageSection<Act>? {
    guard !tasks.isEmpty else { return nil }
    let rows = tasks.map { TaskRow(task: $0, day: day, today: today, me: me, texts: texts).row }
    return PageSection(id, title: texts.garden(title), rows: rows)
  }

  private func later(_ shown: DayTasks) -> PageSection<Act> {
    let later = content.later?.later(than: shown)
    var title = texts.garden(.later)
    if let later { title = texts.common(.counted, title, later.count) }
    var fold = Row<Act>("later", look: .fold(open: later != nil), title)
    fold.tap = .toggle(.later)
    let rows = (later ?? []).map { task in
      let below = [texts.due(task.due, on: day, today: today), texts.place(task)].compactMap(\.self)
      var row = Row<Act>(
        "later \(task.id)", texts.title(task), below: below.joined(separator: " · "), sign: task.sign)
      row.tap = .open(.document(DocumentPlace(.garden, garden, record: task.id)))
      return row
    }
    return PageSection("later", rows: [fold] + rows)
  }

  private var ways: PageSection<Act> {
    var beds = Row<Act>("beds", texts.garden(.beds), below: texts.garden(.bedsBelow), sign: .garden)
    beds.tap = .open(.beds(garden))
    var slip = Row<Act>("slip", texts.garden(.slip), below: texts.garden(.slipBelow), sign: .list)
    slip.tap = .open(.slip(garden, min(day, today)))
    return PageSection("ways", rows: [beds, slip])
  }
}

/// The tasks of a day by what is to be done about them; most pressing first within each.
struct DayTasks {
  var open: [TaskView] = []
  var done: [TaskView] = []
  var leftOut: [TaskView] = []
  /// Not due, but somebody said that they would do it on the day.
  var promised: [TaskView] = []

  init(_ view: GardenDayView) {
    // The core sorts tasks of beds and others each for themselves; here they stand together.
    let all = (view.tasks + view.freeTasks).enumerated().sorted {
      ($1.element.daysLate, $0.offset) < ($0.element.daysLate, $1.offset)
    }
    for (_, task) in all {
      if task.isOpen {
        open.append(task)
      } else if !task.done.isEmpty {
        done.append(task)
      } else if case .skipped = task.due {
        leftOut.append(task)
      } else {
        promised.append(task)
      }
    }
  }

  var all: [TaskView] { open + done + leftOut + promised }
}

extension GardenView {
  /// What the day does not show already, soonest first; without a day last.
  func later(than shown: DayTasks) -> [TaskView] {
    let known = Set(shown.all.map(\.id))
    let later = tasks.filter { !known.contains($0.id) && $0.due != .finished }
    return later.enumerated().sorted {
      ($0.element.nextDay?.number ?? .max, $0.offset) < ($1.element.nextDay?.number ?? .max, $1.offset)
    }.map(\.element)
  }
}

extension Texts {
  /// Which day it is, and the ones beside it; none after the last.
  func dayRow(_ day: Day, today: Day, last: Day?) -> Row<GardenAct> {
    let near = dates.near(day, today)
    let short = dates.short(day, today)
    var row = Row<GardenAct>("day", near == short ? short : "\(near.begun), \(short)", sign: .calendar)
    row.buttons.append(ActButton(garden(.dayBefore), .quiet, .back, .show(day.adding(-1))))
    if day != today { row.buttons.append(ActButton(garden(.toToday), .quiet, .today, .show(today))) }
    if day != last { row.buttons.append(ActButton(garden(.dayAfter), .quiet, .forward, .show(day.adding(1)))) }
    return row
  }
}
