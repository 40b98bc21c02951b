import Mitmach
import Observation

/// One invite: as a code for the other phone's camera, and as a link to send. Looking at it makes it; the link is
/// nowhere but here.
@MainActor @Observable
public final class InviteModel: ScreenModel {
  /// What can be done here.
  public typealias Act = PeopleAct

  /// How far an invite has come.
  private enum Reach {
    /// It is on this phone only: the link opens nothing yet.
    case waiting
    /// It lets one phone in.
    case good
    /// A phone came in by it, or it was taken back.
    case used
    /// It was not accepted.
    case refused
  }

  /// What all models have at hand.
  public let companion: Companion
  /// Who is invited.
  public let card: CardId

  private var name: String?
  private var mine = false
  private var made: ScreenLook<InvitationMade> = .loading
  private var reach = Reach.waiting
  @ObservationIgnored private var entries: MyEntries?

  /// The invite of one person.
  public init(_ companion: Companion, card: CardId) {
    self.companion = companion
    self.card = card
  }

  /// For whom it is.
  public var title: String {
    mine ? texts.people(.myNewPhone) : name.map { texts.people(.inviteFor, $0) } ?? texts.more(.invite)
  }

  /// The link that the code holds, as long as it opens something.
  public var link: String? { reach == .used || reach == .refused ? nil : made.value?.link }

  /// How it is.
  public var state: ScreenState<Act> { made.state { page($0) } }

  /// Makes the invite, once, and follows what becomes of it.
  public func follow() async {
    if made.value == nil { made = await make() }
    async let people: Void = followPeople()
    async let line: Void = followLine()
    async let mine: Void = followMine()
    // The line sends by itself where it is up; this tries at once where it is not.
    async let sent = session.sync()
    _ = await (people, line, mine, sent)
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await PeopleActs(companion: companion).perform(act) }

  /// An invite that will never be sent opens nothing.
  private func make() async -> ScreenLook<InvitationMade> {
    if let blocked = await session.blocked() { return .failed(blocked) }
    return ScreenLook(await outcome { try await session.phone.people().invite(person: card) })
  }

  private func followPeople() async {
    await session.eachDay {
      session.phone.people().followPeople(today: $0)
    } show: { outcome in
      let person = outcome.value?.person(card)
      name = person?.party.name
      mine = person?.me ?? false
      await judge()
    }
  }

  private func followLine() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: { _ in
      await judge()
    }
  }

  private func followMine() async {
    await session.eachDay { _ in
      session.phone.entries().followMine()
    } show: { outcome in
      entries = outcome.value
      await judge()
    }
  }

  private func judge() async {
    guard let command = made.value?.receipt.command, let entries,
      let phones = try? await session.phone.people().phones(today: session.today.iso)
    else { return }
    if entries.notAccepted.contains(where: { $0.command == command }) {
      reach = .refused
    } else if entries.onlyHere.contains(where: { $0.command == command }) {
      reach = .waiting
    } else {
      // An invite's row is named by the entry that made it.
      reach = phones.invites.contains { $0.invite.hex == command.hex } ? .good : .used
    }
  }

  private func page(_ invitation: InvitationMade) -> Page<Act> {
    let words = texts.people
    switch reach {
    case .refused:
      return note(.alarm, texts.common(.notAccepted), texts.common(.onlyOrganisers), .attention)
    case .used: return note(.good, words(.used), words(.usedBelow), .check)
    case .waiting, .good: break
    }
    var code = Row<Act>("code", look: .code(invitation.link), words(.qr))
    code.sign = .code
    let until = texts.dates.moment(session.clock.moment(ofMilliseconds: invitation.expiresMs))
    var send = Row<Act>("send", words(.goodUntil, until), below: words(.secret), sign: .time)
    send.buttons = [ActButton(words(.share), .primary, .share, .share(invitation.link))]
    let shown = PageSection("code", title: words(.show), rows: [code, send])
    guard reach == .waiting else { return Page(title, sections: [shown]) }
    let waiting = Row<Act>(
      "waiting", look: .note(.attention), words(.waiting), below: words(.waitingBelow), sign: .phoneOnly)
    // Below the button, which would move under the finger when this goes.
    return Page(title, sections: [shown, PageSection("waiting", rows: [waiting])])
  }

  private func note(_ tone: Tone, _ label: String, _ below: String, _ sign: Sign) -> Page<Act> {
    let row = Row<Act>("note", look: .note(tone), label, below: below, sign: sign)
    return Page(title, sections: [PageSection("note", rows: [row])])
  }
}
