import Mitmach
import Observation

/// What people enter in a garden, with what they are told afterwards; its screens have one each.
@MainActor @Observable
final class GardenActs {
  /// A form over the page.
  var form: FormModel?
  /// A question over the page.
  var question: Question<GardenAct>?

  let garden: DocumentId
  @ObservationIgnored let companion: Companion
  @ObservationIgnored var trembling = Trembling()

  init(_ companion: Companion, garden: DocumentId) {
    self.companion = companion
    self.garden = garden
  }

  var session: Session { companion.session }
  var texts: Texts { companion.texts }
  var gardens: Gardens { session.phone.gardens() }

  /// Does what all screens of a garden can do; `day` is what the page is about.
  func perform(_ act: GardenAct, on day: Day) async {
    switch act {
    case .open(let place): companion.navigator.open(place)
    case .done(let task): await done(task, day)
    case .claim(let task): await claim(task, day)
    case .stepBack(let task, let claims): await stepBack(task, claims)
    case .askSkip(let task): askSkip(task)
    case .skip(let task, let reason): await skip(task, reason, day)
    case .settle(let record, let field, let value):
      // What was chosen is final until somebody writes again: nothing is offered to be undone.
      let outcome = await entered {
        try await session.phone.entries().settle(of: record, field: field, value: value)
      }
      companion.tell(outcome, done: texts.garden(.settled))
    case .askTakeBack(let record, let title, let what): askTakeBack(record, title, what)
    case .takeBack(let record, let title): await takeBack(record, title)
    case .details, .otherDay, .addBed, .editBed, .addTask, .editTask, .logWork: await open(act, on: day)
    case .show, .toggle, .choose, .addGarden, .tick, .askSlipOf, .saveSlip: break
    }
  }

  private func done(_ task: TaskRef, _ day: Day) async {
    guard trembling.takes() else { return }
    let work = DoneFields(task: task.record, day: day.iso)
    let outcome = await entered { try await gardens.logWork(garden: garden, done: work) }
    companion.tell(outcome, done: texts.garden(.entered, task.title), undoIn: garden)
  }

  private func claim(_ task: TaskRef, _ day: Day) async {
    guard trembling.takes() else { return }
    let claim = ClaimFields(task: task.record, day: day.iso)
    let outcome = await entered { try await gardens.claim(garden: garden, claim: claim) }
    companion.tell(outcome, done: texts.garden(.claimed, task.title), undoIn: garden)
  }

  /// A withdrawal is for good, so nobody is offered to undo it.
  private func stepBack(_ task: TaskRef, _ claims: [RecordId]) async {
    guard trembling.takes() else { return }
    for claim in claims {
      let outcome = await entered { try await session.phone.entries().withdraw(document: garden, record: claim) }
      companion.tell(outcome, done: texts.garden(.steppedBack, task.title))
    }
  }

  private func askSkip(_ task: TaskRef) {
    let reasons: [SkipReason] = [.rain, .frost, .heat, .other]
    question = Question(
      title: texts.garden(.whySkip), below: "\(task.title). \(texts.garden(.whySkipBelow))",
      answers: reasons.map { ActButton(texts.reason($0).begun, .secondary, nil, .skip(task, $0)) })
  }

  private func skip(_ task: TaskRef, _ reason: SkipReason, _ day: Day) async {
    question = nil
    let skip = SkipFields(task: task.record, day: day.iso, reason: reason)
    let outcome = await entered { try await gardens.skip(garden: garden, skip: skip) }
    companion.tell(
      outcome, done: texts.garden(.skippedNow, texts.reason(reason), task.title), undoIn: garden)
  }

  private func askTakeBack(_ record: RecordId, _ title: String, _ what: TakingBack) {
    let (asked, below): (GardenText, GardenText) =
      switch what {
      case .bed, .task: (.dropQuestion, .dropBelow)
      case .mine: (.strikeQuestion, .strikeMineBelow)
      case .others: (.strikeQuestion, .strikeOtherBelow)
      }
    question = Question(
      title: texts.garden(asked, title), below: texts.garden(below),
      answers: [ActButton(texts.takeBack(what), .destructive, nil, .takeBack(record, title: title))])
  }

  private func takeBack(_ record: RecordId, _ title: String) async {
    question = nil
    let outcome = await entered { try await session.phone.entries().withdraw(document: garden, record: record) }
    companion.tell(outcome, done: texts.garden(.takenBack, title))
  }
}

extension Phone {
  /// Whether this person leads a document, so that no button stands there which would only be refused.
  func leads(_ document: DocumentId, today: Day) async -> Bool {
    let documents = try? await entries().documents(today: today.iso)
    return documents?.contains { $0.id == document && $0.ledByMe } ?? false
  }

  /// For whom this person may enter something in a document.
  func mayEnterFor(_ document: DocumentId, today: Day) async -> [Party] {
    let leading = await leads(document, today: today)
    return (try? await people().people(today: today.iso))?.mayEnterFor(leading: leading) ?? []
  }
}
