import Mitmach
import Observation

/// "Wer ist wofür da": areas, and those who answer for them, to be called.
@MainActor @Observable
public final class ResponsibleModel: ScreenModel {
  /// What can be done here.
  public typealias Act = PeopleAct

  /// What all models have at hand.
  public let companion: Companion
  private var look = ScreenLook<PeopleView>.loading

  /// Who answers for what.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.more(.responsible) }

  /// How it is.
  public var state: ScreenState<Act> { look.state { page($0) } }

  /// Follows people.
  public func follow() async {
    await session.eachDay {
      session.phone.people().followPeople(today: $0)
    } show: {
      look = ScreenLook($0)
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async { await PeopleActs(companion: companion).perform(act) }

  private func page(_ view: PeopleView) -> Page<Act> {
    guard !view.areas.isEmpty else {
      let none = Row<Act>(
        "none", look: .empty, texts.people(.areasNone), below: texts.people(.areasNoneBelow), sign: .person)
      return Page(title, sections: [PageSection("none", rows: [none])])
    }
    let areas = view.areas.sorted { order($0) < order($1) }
    return Page(title, sections: areas.enumerated().map { section($0.element, $0.offset, view) })
  }

  /// By field, the whole before its parts, those by name.
  private func order(_ area: AreaView) -> (Int, String) {
    (FieldOfWork.offered.firstIndex(of: area.area.field) ?? 0, area.of ?? "")
  }

  /// Who answers first stands first: by role, then by name.
  private func order(_ party: Party, _ area: AreaView, _ view: PeopleView) -> (Int, String) {
    let levels = roles(of: party, area, view).compactMap { Level.offered.firstIndex(of: $0.level) }
    return (levels.min() ?? Level.offered.count, party.name ?? "")
  }

  private func roles(of party: Party, _ area: AreaView, _ view: PeopleView) -> [RoleView] {
    (view.person(party.id)?.roles ?? []).filter { $0.current && $0.area.covers(area.area) }
  }

  private func section(_ area: AreaView, _ place: Int, _ view: PeopleView) -> PageSection<Act> {
    let responsible = area.responsible.sorted { order($0, area, view) < order($1, area, view) }
    var rows = responsible.map { row($0, area, view) }
    if rows.isEmpty { rows.append(Row("nobody \(place)", texts.people(.nobody))) }
    if area.needsDeputy {
      rows.append(
        Row(
          "deputy \(place)", look: .note(.attention), texts.people(.needsDeputy),
          below: texts.people(.needsDeputyBelow), sign: .attention))
    }
    return PageSection("area \(place)", title: texts.area(area.area.field, area.of), rows: rows)
  }

  private func row(_ party: Party, _ area: AreaView, _ view: PeopleView) -> Row<Act> {
    let person = view.person(party.id)
    var levels: [String] = []
    for role in roles(of: party, area, view) {
      let level = texts.level(role.level)
      if !levels.contains(level) { levels.append(level) }
    }
    let name = texts.name(party)
    let below = levels.isEmpty ? nil : levels.joined(separator: ", ")
    var row = Row<Act>("\(area.area.field) \(area.area.of?.hex ?? "") \(party.id)", name, below: below, sign: .person)
    row.buttons =
      texts.reach(person) + [ActButton(texts.people(.cardOf, name), .quiet, .person, .open(.person(party.id)))]
    return row
  }
}
