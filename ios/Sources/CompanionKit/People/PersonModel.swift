import Mitmach
import Observation

/// Somebody's card: how to reach them, what they do, who enters for whom, and their phones.
@MainActor @Observable
public final class PersonModel: ScreenModel {
  /// What can be done here.
  public typealias Act = PeopleAct

  /// What all models have at hand.
  public let companion: Companion
  /// Whose card.
  public let card: CardId
  /// A form over the page.
  public var form: FormModel?
  /// A question over the page.
  public var question: Question<Act>?

  private var look = ScreenLook<PeopleView>.loading
  private var phones = PhonesView(devices: [], invites: [])

  /// Somebody's card.
  public init(_ companion: Companion, card: CardId) {
    self.companion = companion
    self.card = card
  }

  /// Their name, once it is known.
  public var title: String { look.value?.person(card).map { texts.name($0.party) } ?? texts.people(.card) }

  /// How it is.
  public var state: ScreenState<Act> {
    look.state { PersonPage(card: card, title: title, people: $0, phones: phones, texts: texts).page }
  }

  /// Follows people, and phones with the line.
  public func follow() async {
    async let people: Void = followPeople()
    async let line: Void = followLine()
    _ = await (people, line)
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    question = nil
    let acts = PeopleActs(companion: companion)
    guard let people = look.value, let person = people.person(card) else { return await acts.perform(act) }
    let forms = PersonForms(acts: acts, person: person, people: people)
    switch act {
    case .rename: form = forms.rename
    case .setContact: form = forms.contact
    case .giveRole:
      let documents = (try? await session.phone.entries().documents(today: session.today.iso)) ?? []
      form = forms.role(documents.map(\.head))
    case .letAct: form = forms.letAct
    case .askEndRole, .askEndActing, .askSignOff: question = asked(act, texts.name(person.party))
    default:
      await acts.perform(act)
      await lookAtPhones()
    }
  }

  private func followPeople() async {
    await session.eachDay {
      session.phone.people().followPeople(today: $0)
    } show: {
      look = ScreenLook($0)
      await lookAtPhones()
    }
  }

  private func followLine() async {
    await session.eachDay { _ in
      session.phone.connection().followState()
    } show: { _ in
      await lookAtPhones()
    }
  }

  private func lookAtPhones() async {
    if let now = try? await session.phone.people().phones(today: session.today.iso) { phones = now }
  }

  /// What is final is asked before.
  private func asked(_ act: Act, _ name: String) -> Question<Act>? {
    let words = texts.people
    switch act {
    case .askEndRole(let role, let what):
      return ask(words(.endRoleQuestion), words(.endRoleBelow, what), words(.endRole), .endRole(role, what))
    case .askEndActing(let row, let name):
      return ask(words(.endActing, name), words(.endActingBelow, name), words(.end), .endActing(row, name: name))
    case .askSignOff(let device, let own):
      let below = words(own ? .signOffOwn : .signOffOther)
      return ask(words(.signOffQuestion, name), below, words(.signOff), .signOff(device))
    default: return nil
    }
  }

  private func ask(_ title: String, _ below: String, _ yes: String, _ act: Act) -> Question<Act> {
    Question(title: title, below: below, answers: [ActButton(yes, .destructive, nil, act)])
  }
}
