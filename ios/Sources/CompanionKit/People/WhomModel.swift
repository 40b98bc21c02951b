import Mitmach
import Observation

/// Whom to invite: one tap on a name makes the invite.
@MainActor @Observable
public final class WhomModel: ScreenModel {
  /// What can be done here.
  public typealias Act = PeopleAct

  /// What all models have at hand.
  public let companion: Companion
  /// The name that is searched.
  public var searched = ""
  /// A form over the page.
  public var form: FormModel?
  /// A question over the page.
  public var question: Question<Act>?

  private var look = ScreenLook<PeopleView>.loading
  private var invites: [InviteView] = []

  /// Below so many names nobody searches.
  private static let few = 8

  /// Whom to invite.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.more(.invite) }

  /// How it is.
  public var state: ScreenState<Act> { look.state { page($0) } }

  /// Follows people, and open invites with the line.
  public func follow() async {
    async let people: Void = followPeople()
    async let line: Void = followLine()
    _ = await (people, line)
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    question = nil
    let acts = PeopleActs(companion: companion)
    switch act {
    case .add(let toInvite): form = acts.adding(toInvite: toInvite, known: look.value?.people ?? [])
    case .askTakeBack(let invite, let name):
      question = Question(
        title: texts.people(.takeBackQuestion, name), below: texts.people(.takeBackBelow),
        answers: [ActButton(texts.people(.takeBack), .destructive, nil, .takeBack(invite))])
    default:
      await acts.perform(act)
      await lookAtInvites()
    }
  }

  private func followPeople() async {
    await session.eachDay {
      session.phone.people().followPeople(today: $0)
    } show: {
      look = ScreenLook($0)
      await lookAtInvites()
    }
  }

  private func followLine() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: { _ in
      await lookAtInvites()
    }
  }

  private func lookAtInvites() async {
    if let now = try? await session.phone.people().phones(today: session.today.iso) { invites = now.invites }
  }

  private func page(_ view: PeopleView) -> Page<Act> {
    let words = texts.people
    let rights = Rights(view)
    var page = Page<Act>(title)
    var start: [Row<Act>] = [Row("whom", words(.whomBelow))]
    if rights.leads {
      var add = Row<Act>("new", look: .button, "")
      add.buttons = [ActButton(words(.somebodyNew), .secondary, .add, .add(toInvite: true))]
      start.append(add)
      if view.people.count > Self.few { page.searchPrompt = words(.search) }
    } else {
      start.append(Row("only", words(.onlyOrganisersInvite)))
    }
    page.sections.append(PageSection("whom", title: words(.whom), rows: start))
    if rights.leads {
      let others = view.named(searched).filter { !$0.me }
      page.sections += [
        names("without", .withoutPhone, others.filter { !$0.hasPhone }),
        names("with", .withPhone, others.filter(\.hasPhone)),
      ].compactMap(\.self)
    }
    if let me = view.people.first(where: \.me) {
      var mine = Row<Act>("me", words(.myNewPhone), below: words(.myNewPhoneBelow), sign: .phoneOnly)
      mine.tap = .open(.more(.inviteOf(me.id)))
      page.sections.append(PageSection("me", rows: [mine]))
    }
    let open = invites.filter { rights.takeBack(invitedBy: $0.by.id) }
    if !open.isEmpty {
      page.sections.append(PageSection("open", title: words(.openInvites), rows: open.map { row($0) }))
    }
    return page
  }

  private func names(_ id: String, _ title: PeopleText, _ people: [PersonView]) -> PageSection<Act>? {
    guard !people.isEmpty else { return nil }
    let rows = people.map { person in
      var row = Row<Act>("invite \(person.id)", texts.name(person.party), sign: .person)
      row.tap = .open(.more(.inviteOf(person.id)))
      return row
    }
    return PageSection(id, title: texts.people(title), rows: rows)
  }

  private func row(_ invite: InviteView) -> Row<Act> {
    let until = session.clock.moment(ofMilliseconds: invite.expiresMs)
    let name = texts.name(invite.person)
    let over = until < session.clock.now
    let below = over ? texts.people(.expired) : texts.people(.goodUntil, texts.dates.moment(until))
    var row = Row<Act>("open \(invite.invite)", name, below: below, sign: .code)
    row.buttons = [ActButton(texts.people(.takeBack), .quiet, nil, .askTakeBack(invite.invite, name: name))]
    return row
  }
}
