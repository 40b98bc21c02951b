import AppIntents
import CompanionKit

// Shortcuts and Siri: thin declarations; what can be done and what comes of it, the model knows. Their texts stand in
// Localizable.xcstrings, where the system looks for them.

/// Something to be done, or an event to come to.
struct EverydayEntity: AppEntity {
  static let typeDisplayRepresentation = TypeDisplayRepresentation(name: "Was dran ist")
  static let defaultQuery = EverydayQuery()

  let id: String
  let title: String
  let below: String?

  init(_ act: EverydayAct) {
    id = act.id
    title = act.title
    below = act.below
  }

  var displayRepresentation: DisplayRepresentation {
    DisplayRepresentation(title: "\(title)", subtitle: below.map { "\($0)" })
  }
}

/// Finds what is due and what can be said yes to.
struct EverydayQuery: EntityQuery {
  @MainActor
  func entities(for ids: [String]) async throws -> [EverydayEntity] {
    try await suggestedEntities().filter { ids.contains($0.id) }
  }

  @MainActor
  func suggestedEntities() async throws -> [EverydayEntity] {
    guard let companion = await Launch.shared.companion() else { return [] }
    let everyday = Everyday(companion)
    return await (everyday.due() + everyday.toCome()).map(EverydayEntity.init)
  }
}

/// "Erledigt".
struct DoneIntent: AppIntent {
  static let title: LocalizedStringResource = "Erledigt"

  @Parameter(title: "Was dran ist") var task: EverydayEntity

  @MainActor
  func perform() async throws -> some IntentResult & ProvidesDialog {
    let said = await say(task.id)
    return .result(dialog: "\(said)")
  }
}

/// "Zusagen".
struct ComeIntent: AppIntent {
  static let title: LocalizedStringResource = "Zusagen"

  @Parameter(title: "Was dran ist") var event: EverydayEntity

  @MainActor
  func perform() async throws -> some IntentResult & ProvidesDialog {
    let said = await say(event.id)
    return .result(dialog: "\(said)")
  }
}

@MainActor
private func say(_ id: String) async -> String {
  guard let companion = await Launch.shared.companion() else { return Launch.shared.texts.trouble(.notJoined).label }
  return await Everyday(companion).perform(id: id) ?? Launch.shared.texts.trouble(.gone).label
}

/// What Siri knows without anybody having set it up.
struct MitmachShortcuts: AppShortcutsProvider {
  static var appShortcuts: [AppShortcut] {
    AppShortcut(
      intent: DoneIntent(), phrases: ["Erledigt in \(.applicationName)"], shortTitle: "Erledigt",
      systemImageName: "checkmark")
    AppShortcut(
      intent: ComeIntent(), phrases: ["Zusagen in \(.applicationName)"], shortTitle: "Zusagen",
      systemImageName: "person.2")
  }
}
