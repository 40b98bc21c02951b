import Mitmach

// What is said of gardens with several words.

extension Texts {
  /// What taking something back is called.
  func takeBack(_ what: TakingBack) -> String {
    switch what {
    case .bed: garden(.dropBed)
    case .task: garden(.dropTask)
    case .mine: garden(.strikeMine)
    case .others: garden(.strikeOther)
    }
  }

  /// `Beet 4 · Frühbeet`
  func bed(_ number: Int64?, _ name: String?) -> String {
    let first = number.map { garden(.bedNumber, Int($0)) } ?? garden(.bed)
    return [first, name].compactMap(\.self).joined(separator: " · ")
  }

  func bed(_ bed: BedRef) -> String { self.bed(bed.number, bed.name) }

  func bed(_ bed: BedView) -> String { self.bed(bed.fields.number, bed.fields.name) }

  func title(_ task: TaskView) -> String {
    task.fields.title.flatMap { $0.isEmpty ? nil : $0 } ?? activity(task.fields.activity)
  }

  /// What stands below a task's title: where, and how long.
  func place(_ task: TaskView) -> String? {
    let parts = [task.bed.map(bed), task.fields.minutes.map { common(.minutes, Int($0)) }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Who will do it; a party that said so twice stands there once.
  func coming(_ claims: [ClaimView], me: CardId) -> String? {
    guard !claims.isEmpty else { return nil }
    var owners: [CardId] = []
    for claim in claims where !owners.contains(claim.head.owner.id) { owners.append(claim.head.owner.id) }
    let names = owners.compactMap { owner -> String? in
      let own = claims.filter { $0.head.owner.id == owner }
      let best = own.max { ($0.state == .in ? 1 : 0, $0.heads) < ($1.state == .in ? 1 : 0, $1.heads) }
      guard let claim = best else { return nil }
      let name = name(claim.head.owner, me: me)
      let counted = claim.heads > 1 ? garden(.headsOf, name, Int(claim.heads)) : name
      return claim.state == .in ? counted : garden(.asked, counted)
    }
    return garden(.coming, all(names))
  }

  /// Who did it, each once.
  func names(_ heads: [Head], me: CardId) -> String {
    var names: [String] = []
    for head in heads {
      let name = name(head.owner, me: me)
      if !names.contains(name) { names.append(name) }
    }
    return all(names).begun
  }

  /// When it is due, seen from a day; nil where the group that it stands in says it.
  func due(_ due: DueState, on day: Day, today: Day) -> String? {
    func near(_ date: LocalDate?) -> String? { date.flatMap(Day.init(iso:)).map { dates.near($0, today) } }
    switch due {
    case .due: return garden(.due, dates.near(day, today)).begun
    case .overdue(_, let days): return garden(.overdue, Int(days))
    case .done(let next), .skipped(let next): return near(next).map { garden(.next, $0) }
    case .notDue(let next): return near(next).map { garden(.due, $0).begun }
    case .finished: return garden(.finished)
    case .unscheduled: return garden(.anyTime)
    }
  }

  /// `Alle 3 Tage`, `Mo, Mi, Fr, KW 18 bis 28`; `today` for the days in it.
  func rule(_ task: TaskView, today: Day) -> String {
    let fields = task.fields
    let first = fields.firstDue.flatMap(Day.init(iso:))
    var parts: [String]
    switch fields.due {
    case nil: parts = [garden(.noRule)]
    case .once: parts = [first.map { garden(.onceOn, dates.short($0, today)) } ?? garden(.once)]
    case .everyDays:
      let days = Int(fields.everyDays ?? 1)
      parts = [days == 1 ? garden(.everyDay) : garden(.everyDays, days)]
      if let first, first > today { parts.append(garden(.from, dates.short(first, today))) }
    case .weekdays: parts = Weekday.days(ofBits: fields.weekdays ?? 0).map(dates.weekday)
    }
    // A whole year of weeks is no limit.
    if let from = fields.weekFrom, let to = fields.weekTo, (from, to) != (1, 53) {
      let weeks: GardenText = from > to ? .weeksOverYear : .weeks
      parts.append(from == to ? garden(.weekOne, Int(from)) : garden(weeks, Int(from), Int(to)))
    }
    return parts.joined(separator: ", ").begun
  }

  /// A line of the history: who, and what they said of it.
  func work(_ work: WorkView, me: CardId, withTitle: Bool) -> String {
    let by = name(work.head.owner, me: me)
    let who = work.fields.heads.flatMap { $0 > 1 ? garden(.headsOf, by, Int($0)) : nil } ?? by
    let parts = [
      withTitle ? work.title : nil, who.begun, work.fields.amount,
      work.fields.minutes.map { common(.minutes, Int($0)) }, work.fields.note, enteredBy(work.head),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// Who entered something for somebody else; nil where the owner did.
  func enteredBy(_ head: Head) -> String? {
    head.author.id == head.owner.id ? nil : garden(.enteredBy, name(head.author))
  }

  /// `heute 2× gegossen`
  func done(_ task: TaskView, on day: Day, today: Day) -> String {
    let near = dates.near(day, today)
    let past = garden(Self.past(task.fields.activity))
    switch task.done.count {
    case 1: return garden(.doneOnce, near, past)
    case 2: return garden(.doneTwice, near, past)
    default: return garden(.doneTimes, near, past, task.done.count)
    }
  }

  /// `Sie sind zu zweit`
  func together(_ people: Int) -> String {
    let few: [GardenText] = [.together2, .together3, .together4, .together5, .together6]
    return few.indices.contains(people - 2) ? garden(few[people - 2]) : garden(.together, people)
  }

  /// What kind of work it is.
  func activity(_ activity: Activity?) -> String {
    Self.activities.first { $0.activity == (activity ?? .other) }.map { garden($0.text) } ?? garden(.activityOther)
  }

  /// Why it is left out.
  func reason(_ reason: SkipReason?) -> String {
    switch reason {
    case .rain: garden(.reasonRain)
    case .frost: garden(.reasonFrost)
    case .heat: garden(.reasonHeat)
    case .other, nil: garden(.reasonOther)
    }
  }

  /// All kinds of work, in the order in which they are offered.
  static let activities: [(activity: Activity, text: GardenText)] = [
    (.water, .activityWater), (.weed, .activityWeed), (.harvest, .activityHarvest), (.prune, .activityPrune),
    (.tidy, .activityTidy), (.technical, .activityTechnical), (.inspect, .activityInspect),
    (.animals, .activityAnimals), (.care, .activityCare), (.mow, .activityMow), (.plant, .activityPlant),
    (.shift, .activityShift), (.other, .activityOther),
  ]

  private static func past(_ activity: Activity?) -> GardenText {
    switch activity {
    case .water: .pastWater
    case .weed: .pastWeed
    case .harvest: .pastHarvest
    case .prune: .pastPrune
    case .tidy: .pastTidy
    case .inspect: .pastInspect
    case .animals: .pastAnimals
    case .care: .pastCare
    case .mow: .pastMow
    case .plant: .pastPlant
    case .technical, .shift, .other, nil: .pastOther
    }
  }
}

/// What somebody should know before taking a task.
enum Tag: String, CaseIterable {
  case seated, withChildren, heavy, adultsOnly, onRequest

  var text: GardenText {
    switch self {
    case .seated: .tagSeated
    case .withChildren: .tagWithChildren
    case .heavy: .tagHeavy
    case .adultsOnly: .tagAdultsOnly
    case .onRequest: .tagOnRequest
    }
  }

  var field: WritableKeyPath<TaskFields, Bool?> {
    switch self {
    case .seated: \.seated
    case .withChildren: \.withChildren
    case .heavy: \.heavy
    case .adultsOnly: \.adultsOnly
    case .onRequest: \.onRequest
    }
  }
}

extension TaskView {
  var isOpen: Bool {
    switch due {
    case .due, .overdue: true
    default: false
    }
  }

  var daysLate: Int32 {
    if case .overdue(_, let days) = due { days } else { 0 }
  }

  /// When it is due next, if it is not now.
  var nextDay: Day? {
    switch due {
    case .notDue(let next), .done(let next), .skipped(let next): next.flatMap(Day.init(iso:))
    case .due, .overdue, .finished, .unscheduled: nil
    }
  }

  var tags: [Tag] { Tag.allCases.filter { fields[keyPath: $0.field] == true } }

  /// The sign beside it; its title says what it is.
  var sign: Sign {
    switch fields.activity {
    case .water: .water
    case .harvest: .bring
    case .inspect: .search
    case .technical: .tools
    case .shift: .time
    default: .garden
    }
  }
}

extension GardenView {
  /// The tasks of all beds and of none.
  var tasks: [TaskView] { beds.flatMap(\.tasks) + freeTasks }
}
