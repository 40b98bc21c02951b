import Mitmach
import Observation

/// The first start, in three screens: no account, no password. What was typed stays, whatever fails.
@MainActor @Observable
public final class JoiningModel: PageModel {
  /// What can be done here.
  public enum Act: Hashable, Sendable {
    /// Reads an invite with the camera.
    case scan
    /// Asks for the link: opens a form.
    case paste
    /// Joins; needs the line, once.
    case join
    /// Back to the two ways in.
    case another
    /// Reads another language.
    case language(Language?)
    /// Goes on into the app.
    case start
  }

  private enum Step {
    /// What this is, and the two ways in.
    case welcome
    /// The invite was read: where it leads. Nothing has been sent yet.
    case invite(link: String, place: String, busy: Bool, Trouble?)
    /// The phone takes part.
    case ready(Session)
  }

  private enum Field: String {
    case link
  }

  /// A form over the page.
  public var form: FormModel?

  private var step = Step.welcome
  private var link: String?
  /// As whom the phone takes part, once that has come.
  private var name: String?
  private var unreadable = false
  private let settings: SettingsStore
  private let device: any Device
  private let preferred: [String]
  @ObservationIgnored private let open: @MainActor (String) async -> Outcome<Session>
  @ObservationIgnored private let onJoined: @MainActor (Session) -> Void

  /// An `invite` whose link was opened from elsewhere begins at the second screen. `open` joins with a link; `onJoined`
  /// gets the phone once its person has read on.
  public init(
    device: any Device, settings: SettingsStore, preferred: [String] = ["de"], invite: String? = nil,
    open: @escaping @MainActor (String) async -> Outcome<Session>, onJoined: @escaping @MainActor (Session) -> Void
  ) {
    self.device = device
    self.settings = settings
    self.preferred = preferred
    self.open = open
    self.onJoined = onJoined
    if let invite { read(invite) }
  }

  /// The words of the language that is read.
  public var texts: Texts { Texts(settings.settings.language ?? Language(preferred: preferred)) }

  /// The title of the screen that is shown.
  public var title: String {
    switch step {
    case .welcome: texts.joining(.welcome)
    case .invite: texts.joining(.invite)
    case .ready: texts.joining(.ready)
    }
  }

  /// How it is.
  public var state: ScreenState<Act> {
    switch step {
    case .welcome: .ready(welcome)
    case .invite(_, let place, let busy, let trouble): .ready(invite(place, busy, trouble))
    case .ready: .ready(ready)
    }
  }

  /// Nothing changes by itself.
  public func follow() async {}

  /// There is nothing to fetch yet.
  public func refresh() async {}

  /// Does something.
  public func perform(_ act: Act) async {
    switch act {
    case .scan:
      if let code = await device.scan() { read(code) }
    case .paste: paste()
    case .another: step = .welcome
    case .join: await join()
    case .language(let language): settings.change { $0.language = language }
    case .start:
      if case .ready(let session) = step { onJoined(session) }
    }
  }

  /// Reads an invite that was typed, scanned or opened from elsewhere; nothing is sent.
  public func read(_ text: String) {
    guard !isJoined else { return }
    link = text
    guard let (link, read) = Self.invite(in: text) else {
      unreadable = true
      step = .welcome
      return
    }
    unreadable = false
    step = .invite(link: link, place: Self.place(of: read.server), busy: false, nil)
  }

  /// Takes the invite that was copied; where that is none, the person types or pastes it themselves.
  private func paste() {
    if let copied = device.copied(), Self.invite(in: copied) != nil {
      read(copied)
    } else {
      form = pasting
    }
  }

  /// The invite in a text that may say more: people paste the whole message that it came with.
  private static func invite(in text: String) -> (link: String, read: InviteRead)? {
    guard let link = text.firstMatch(of: /https?:\/\/\S+#\S+/).map({ String($0.0) }) ?? text.said,
      let read = try? readInvite(invite: link)
    else { return nil }
    return (link, read)
  }

  private var isJoined: Bool {
    if case .ready = step { true } else { false }
  }

  private func join() async {
    guard case .invite(let link, let place, false, _) = step else { return }
    step = .invite(link: link, place: place, busy: true, nil)
    switch await open(link) {
    case .done(let session):
      // What there is to see comes while the person reads on.
      session.stay()
      step = .ready(session)
      Task { [weak self] in await self?.learnName(of: session) }
    case .failed(let trouble, _): step = .invite(link: link, place: place, busy: false, trouble)
    }
  }

  private func learnName(of session: Session) async {
    await session.sync()
    let view = try? await session.phone.people().people(today: session.today.iso)
    name = view?.people.first(where: \.me)?.party.name
  }

  /// The address as people know addresses: without what only programs need.
  static func place(of server: String) -> String {
    var place = server[...]
    for start in ["https://", "http://"] where place.hasPrefix(start) { place = place.dropFirst(start.count) }
    while place.hasSuffix("/") { place = place.dropLast() }
    return String(place)
  }

  // The screens.

  private var welcome: Page<Act> {
    let words = texts.joining
    let what = Row<Act>("what", words(.whatItIs), below: words(.noAccount), sign: .garden)
    var ways: [Row<Act>] = []
    if device.scans {
      var scan = Row<Act>("scan", words(.scanBelow))
      scan.buttons = [ActButton(words(.scan), .primary, .code, .scan)]
      ways.append(scan)
    }
    if unreadable {
      ways.insert(Row("unreadable", look: .note(.alarm), words(.unreadable), sign: .attention), at: 0)
    }
    var paste = Row<Act>("paste", look: .button, "")
    paste.buttons = [ActButton(words(.paste), device.scans ? .secondary : .primary, nil, .paste)]
    return Page(title, sections: [PageSection("what", rows: [what]), PageSection("ways", rows: ways + [paste])])
  }

  private var pasting: FormModel {
    let words = texts.joining
    let entry = FormEntry(Field.link, words(.link), .text(lines: 3)).mustBeThere()
    var values = FormValues()
    values.set(Field.link, link)
    return FormModel(
      words(.paste), about: words(.linkBelow), save: words(.goOn), texts: texts, entries: [entry], values: values
    ) { [self] values in
      read(values.text(Field.link) ?? "")
      return .done(Entered(nil))
    }
  }

  private func invite(_ place: String, _ busy: Bool, _ trouble: Trouble?) -> Page<Act> {
    let words = texts.joining
    var leads = Row<Act>("leads", look: .fact, place, below: words(.leadsTo), sign: .place)
    leads.lines = [Line(words(.whatHappens))]
    var sections = [PageSection("leads", rows: [leads])]
    if let trouble { sections.append(PageSection("trouble", rows: [failure(trouble)])) }
    var join = ActButton<Act>(words(busy ? .joining : .join), .primary, nil, .join)
    join.enabled = !busy
    var buttons = Row<Act>("join", look: .button, "")
    buttons.buttons = [join] + (busy ? [] : [ActButton(words(.another), .quiet, nil, .another)])
    sections.append(PageSection("join", rows: [buttons]))
    return Page(title, sections: sections)
  }

  /// Without a line the invite is as good as before, which is what one wants to know here.
  private func failure(_ trouble: Trouble) -> Row<Act> {
    let words = texts.joining
    let said = texts.trouble(trouble)
    let (label, below) =
      trouble == .unreachable ? (words(.offline), words(.offlineBelow)) : (said.label, said.below)
    let sign = trouble == .unreachable ? Sign.offline : .attention
    return Row("trouble", look: .note(.alarm), label, below: below, sign: sign)
  }

  private var ready: Page<Act> {
    let words = texts.joining
    let now: [Row<Act>] = [
      Row("today", words(.canToday), sign: .today), Row("offline", words(.canOffline), sign: .phoneOnly),
      Row("help", words(.canHelp), sign: .more),
    ]
    var start = Row<Act>("start", look: .button, "")
    start.buttons = [ActButton(words(.start), .primary, nil, .start)]
    let languages = texts.languages(settings.settings.language) { Act.language($0) }
    // It has its place before it comes: what moves under a finger is missed.
    let who = Row<Act>("who", name.map { words(.youAre, $0) } ?? words(.joining), sign: .person)
    let sections = [
      PageSection("who", rows: [who]),
      PageSection("now", title: words(.nowYouCan), rows: now), PageSection("start", rows: [start]),
      PageSection("comfortable", title: words(.comfortable), rows: languages),
    ]
    return Page(title, sections: sections)
  }
}
