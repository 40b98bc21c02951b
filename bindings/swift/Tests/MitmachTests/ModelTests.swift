import Mitmach
import MitmachTesting
import Observation
import Testing

/// How a screen's model looks in an app: the view runs `follow()` in its `.task`, and it ends with the view.
@MainActor @Observable
final class BedsModel {
  private(set) var beds: [BedView] = []
  private(set) var trouble: ErrorKind?
  private let garden: Garden

  init(_ garden: Garden) {
    self.garden = garden
  }

  func follow() async {
    do {
      for try await beds in garden.followBeds() { self.beds = beds }
    } catch {
      trouble = (error as? PhoneError)?.kind ?? .internal
    }
  }
}

@Suite("Models of screens")
struct ModelTests {
  @Test("what others enter appears in a model on the main actor by itself, until its task is cancelled")
  @MainActor func liveModel() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let garden = try await Garden(phone)
      let person = try await phone.people().add(kind: .person, name: "Renate")
      let invitation = try await phone.people().invite(person: person.card)
      try await phone.connection().sync()
      let other = try await town.join("renate", invite: invitation.link)
      try await other.connection().sync()
      try phone.connection().stay()
      try other.connection().stay()

      let model = await BedsModel(Garden(other, id: garden.id))
      let view = Task { await model.follow() }
      try await garden.addBed(1, "Hochbeet")
      try await within("the bed of the other phone") { await Self.until(model, shows: [1]) }
      #expect(await model.trouble == nil)
      view.cancel()
      try await within("the view's task") { await view.value }
    }
  }

  /// Waits for a state of the model as SwiftUI does: nobody asks again and again.
  @MainActor private static func until(_ model: BedsModel, shows numbers: [Int64]) async {
    while true {
      let (changes, changed) = AsyncStream.makeStream(of: Void.self)
      // Nothing else runs on the main actor between the look and the wait.
      let holds = withObservationTracking {
        model.beds.map(\.fields.number) == numbers
      } onChange: {
        changed.finish()
      }
      if holds { return }
      for await _ in changes {}
    }
  }
}
