import MitmachTesting
import Observation
import Testing

@testable import CompanionKit

/// A model that is looked at as a view does it, for as long as `body` runs.
@MainActor
func seeing<Model: PageModel>(
  _ model: Model, _ body: @MainActor (Seen<Model>) async throws -> Void
) async throws {
  let view = Task { await model.follow() }
  defer { view.cancel() }
  try await body(Seen(model: model))
}

/// A model on a screen.
@MainActor
struct Seen<Model: PageModel> {
  let model: Model

  /// Waits for a state of the model as SwiftUI does: nobody asks again and again.
  func until(_ holds: @MainActor (Model) -> Bool) async {
    while true {
      let (changes, changed) = AsyncStream.makeStream(of: Void.self)
      // Nothing else runs on the main actor between the look and the wait.
      let found = withObservationTracking {
        holds(model)
      } onChange: {
        changed.finish()
      }
      if found { return }
      for await _ in changes {}
    }
  }

  /// Waits until something is read.
  func see(_ text: String) async { await until { model in model.spoken.contains { $0.contains(text) } } }

  /// Waits until something is not read any more.
  func gone(_ text: String) async { await until { model in !model.spoken.contains { $0.contains(text) } } }

  /// Waits until the page is there, and gives it.
  func ready() async -> Page<Model.Act> {
    await until { if case .ready = $0.state { true } else { false } }
    return model.page
  }

  /// Touches the button of the row that has a text.
  func tap(_ label: String, of title: String) async throws {
    await see(title)
    let rows = model.page.sections.flatMap(\.rows).filter { $0.label.contains(title) }
    let buttons = rows.flatMap(\.touchable)
    let button = try #require(buttons.first { $0.label == label }, "no \(label) of \(title)")
    await model.perform(button.act)
  }

  /// Touches a button wherever it stands on the page.
  func tap(_ label: String) async throws {
    await see(label)
    let page = model.page
    // A question lies over the page.
    var buttons: [ActButton<Model.Act>] = (model.question?.answers ?? []) + page.bar
    for row in page.sections.flatMap(\.rows) + page.foot { buttons += row.touchable }
    let button = try #require(buttons.first { $0.label == label }, "no \(label)")
    await model.perform(button.act)
  }

  /// Touches a row.
  func open(_ title: String) async throws {
    await see(title)
    let row = model.page.sections.flatMap(\.rows).first { $0.title.contains(title) && $0.tap != nil }
    let tap = try #require(row?.tap, "no \(title)")
    await model.perform(tap)
  }
}

extension Row {
  /// All buttons of the row.
  var touchable: [ActButton<Act>] { buttons + choices.flatMap { $0.values.map(\.choose) } }
}
