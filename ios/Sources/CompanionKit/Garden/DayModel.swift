import Mitmach
import Observation

/// A garden's day, today's until another is chosen.
@MainActor @Observable
public final class DayModel: ScreenModel {
  /// What can be done here.
  public typealias Act = GardenAct

  /// What all models have at hand.
  public let companion: Companion
  /// Which garden.
  public let garden: DocumentId
  /// How it is.
  public private(set) var state = ScreenState<Act>.loading
  /// What the garden's screens have in common.
  let acts: GardenActs

  /// Gardens to choose from, where there are several.
  var choice: [DocumentHead] = [] { didSet { compose() } }

  private var chosen: Day?
  private var laterShown = false
  @ObservationIgnored private var content: DayContent?
  @ObservationIgnored private var turn = 0
  @ObservationIgnored private var feed: GardenDaySubscription?

  /// A garden's day; nil for today, also when it is tomorrow.
  public init(_ companion: Companion, garden: DocumentId, day: Day? = nil) {
    self.companion = companion
    self.garden = garden
    chosen = day
    acts = GardenActs(companion, garden: garden)
  }

  /// Its title.
  public var title: String { texts.garden(.tab) }

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

  /// Follows the day that is shown.
  public func follow() async {
    var followed: Int
    repeat {
      followed = turn
      await session.eachDay { today in
        let feed = session.phone.gardens().followDay(garden: garden, today: today, day: chosen?.iso ?? today)
        self.feed = feed
        return feed
      } show: { outcome in
        await show(outcome)
      }
    } while followed != turn && !Task.isCancelled
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .show(let day):
      chosen = day == session.today ? nil : day
      followAnew()
    case .toggle(.later):
      laterShown.toggle()
      followAnew()
    case .choose(let garden):
      companion.settings.change { $0.garden = garden.hex }
    default:
      await acts.perform(act, on: chosen ?? session.today)
    }
  }

  private func followAnew() {
    turn += 1
    feed?.cancel()
  }

  private func show(_ outcome: Outcome<GardenDayView>) async {
    switch outcome {
    case .failed(let trouble, _): state = .failed(trouble)
    case .done(let view):
      var sown: [SownBed] = []
      for bed in view.noWeeding { sown.append(SownBed(bed: bed, until: await until(bed))) }
      content = DayContent(view: view, sown: sown, later: laterShown ? await wholeGarden() : nil)
      compose()
    }
  }

  private func compose() {
    guard let content else { return }
    state = .ready(
      DayPage(
        content: content, today: session.today, me: session.me, choice: choice, garden: garden, texts: texts
      ).page)
  }

  /// A day of the core does not say until when; there are few such beds, so each is asked.
  private func until(_ bed: BedRef) async -> Day? {
    let record = try? await session.phone.entries().record(record: bed.id, today: session.today.iso)
    guard case .text(let text) = record?.fields.first(where: { $0.field == "no_weeding_until" })?.value else {
      return nil
    }
    return Day(iso: text)
  }

  /// The whole garden is looked at only where somebody asks what comes later.
  private func wholeGarden() async -> GardenView? {
    try? await session.phone.gardens().garden(garden: garden, today: session.today.iso)
  }
}

/// A bed on which nobody weeds, until a day.
struct SownBed: Hashable, Sendable {
  let bed: BedRef
  let until: Day?
}

/// What a day's page is made of.
struct DayContent: Sendable {
  let view: GardenDayView
  let sown: [SownBed]
  let later: GardenView?
}
