import Mitmach

/// What can be done on the garden's screens.
public enum GardenAct: Hashable, Sendable {
  /// Goes to another screen.
  case open(Place)

  // A task, on the day that the page is about.

  /// "Erledigt" with one tap.
  case done(TaskRef)
  /// Done, with amount, minutes and the like: opens a form.
  case details(TaskRef)
  /// "Ich mache das".
  case claim(TaskRef)
  /// "Doch nicht": all that I said of it for the day.
  case stepBack(TaskRef, claims: [RecordId])
  /// Asks why it is left out.
  case askSkip(TaskRef)
  /// Leaves it out.
  case skip(TaskRef, SkipReason)
  /// "Ich mache das" on another day, with others, or for somebody: opens a form.
  case otherDay(TaskRef, likely: Day?)

  // Records.

  /// Chooses one of a field's values.
  case settle(RecordRef, field: String, value: FieldValue)
  /// Asks whether a record is to be taken back.
  case askTakeBack(RecordId, title: String, TakingBack)
  /// Takes it back, for good.
  case takeBack(RecordId, title: String)

  // Forms of those who lead the garden.

  /// Adds a bed of this number.
  case addBed(number: Int)
  /// Changes a bed as the person saw it.
  case editBed(BedView)
  /// Adds a task: for a bed, or for one of these.
  case addTask(bed: RecordId?, beds: [BedView])
  /// Changes a task as the person saw it.
  case editTask(TaskView)
  /// Work on a bed that is no task.
  case logWork(BedView)

  // The page itself.

  /// Shows another day.
  case show(Day)
  /// Folds or unfolds a part of the page.
  case toggle(GardenFold)
  /// Shows another garden.
  case choose(DocumentId)
  /// Adds this year's garden: opens a form.
  case addGarden(year: Int)

  // A paper slip.

  /// Ticks a line, or takes the tick away.
  case tick(RecordId)
  /// Asks whose slip it is: opens a form.
  case askSlipOf
  /// Enters what is ticked.
  case saveSlip
}

/// What is taken back. A bed or a task takes away more than one's own entry, and is called otherwise.
public enum TakingBack: Hashable, Sendable {
  /// A whole bed, for everybody.
  case bed
  /// A whole task, for everybody.
  case task
  /// Work or a promise of mine.
  case mine
  /// Work or a promise of somebody else.
  case others
}

/// A part of a page that is folded until somebody wants it.
public enum GardenFold: Hashable, Sendable {
  /// What is due later.
  case later
  /// What was taken back.
  case withdrawn
}

/// A task that is spoken of.
public struct TaskRef: Hashable, Sendable {
  /// Which one.
  public let record: RecordId
  /// What it is called.
  public let title: String

  /// A task that is spoken of.
  public init(_ record: RecordId, _ title: String) {
    self.record = record
    self.title = title
  }
}
