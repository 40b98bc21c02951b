import CompanionKit
import SwiftUI

/// Every screen of the app: shows what its model says, hands every touch to it, and follows it as long as it is seen.
public struct ScreenView<Model: PageModel>: View {
  private let model: Model
  @State private var attempt = 0
  @Environment(\.colorScheme) private var scheme

  /// The screen of a model.
  public init(_ model: Model) {
    self.model = model
  }

  /// The list, and over it a form or a question.
  public var body: some View {
    let page = model.page
    // A page searches or does not, for as long as it is seen.
    if let prompt = page.searchPrompt {
      list(page).searchable(text: searched, prompt: prompt)
    } else {
      list(page)
    }
  }

  private func list(_ page: Page<Model.Act>) -> some View {
    List {
      ForEach(page.sections) { section in
        Section {
          if section.sideBySide {
            DoorsView(rows: section.rows, perform: perform)
          } else {
            ForEach(section.rows) { RowView(row: $0, perform: perform) }
          }
        } header: {
          if let title = section.title { Text(title).accessibilityAddTraits(.isHeader) }
        }
      }
      if let again = page.again {
        Button(again) { attempt += 1 }.accessibilityLabel(again)
      }
    }
    .listStyle(.insetGrouped)
    .scrollContentBackground(.hidden)
    .background(Colours.ground.color(scheme))
    .navigationTitle(page.title)
    .toolbar { ToolbarItem(placement: .primaryAction) { bar(page.bar) } }
    .safeAreaInset(edge: .bottom) { foot(page.foot) }
    .refreshable { await model.refresh() }
    .task(id: attempt) { await model.follow() }
    .sheet(item: form) { FormView(form: $0) }
    .confirmationDialog(
      model.question?.title ?? "", isPresented: asking, titleVisibility: .visible
    ) {
      ForEach(model.question?.answers ?? [], id: \.self) { ActButtonView(button: $0, perform: perform) }
    } message: {
      Text(model.question?.below ?? "")
    }
  }

  @ViewBuilder private func bar(_ buttons: [ActButton<Model.Act>]) -> some View {
    if !buttons.isEmpty {
      Menu(model.texts.common(.edit), systemImage: Sign.edit.symbol) {
        ForEach(buttons, id: \.self) { ActButtonView(button: $0, perform: perform) }
      }
      .accessibilityLabel(model.texts.common(.edit))
    }
  }

  @ViewBuilder private func foot(_ rows: [Row<Model.Act>]) -> some View {
    if !rows.isEmpty {
      VStack(alignment: .leading, spacing: 8) {
        ForEach(rows) { RowView(row: $0, perform: perform) }
      }
      .padding()
      .frame(maxWidth: .infinity, alignment: .leading)
      .background(Colours.card.color(scheme))
    }
  }

  private var perform: @MainActor (Model.Act) -> Void {
    { act in Task { await model.perform(act) } }
  }

  private var form: Binding<FormModel?> {
    Binding(get: { model.openForm }, set: { model.openForm = $0 })
  }

  private var searched: Binding<String> {
    Binding(get: { model.searched }, set: { model.searched = $0 })
  }

  private var asking: Binding<Bool> {
    Binding(get: { model.question != nil }, set: { if !$0 { model.question = nil } })
  }
}
