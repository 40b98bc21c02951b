import CompanionKit
import Foundation
import SwiftUI

/// Every form of the app: asks for what its model asks for.
struct FormView: View {
  @Bindable var form: FormModel
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    NavigationStack {
      Form {
        if let about = form.about { Text(about).font(.body) }
        ForEach(form.entries) { entry in
          Section {
            EntryView(entry: entry, form: form)
            if let below = entry.below { Text(below).font(.subheadline) }
            if let problem = form.problem(entry) { wrong(problem) }
          }
        }
        if let doubt = form.doubt {
          Section {
            wrong("\(doubt.title). \(doubt.below)")
            Button(doubt.instead) { form.doInstead() }.accessibilityLabel(doubt.instead)
          }
        }
        if form.hasMore {
          Button(form.texts.common(form.showsMore ? .less : .more)) { form.showsMore.toggle() }
            .accessibilityLabel(form.texts.common(form.showsMore ? .less : .more))
        }
        if let trouble = form.trouble {
          let words = form.texts.trouble(trouble)
          wrong("\(words.label). \(words.below)")
        }
      }
      .navigationTitle(form.title)
      .toolbar {
        ToolbarItem(placement: .cancellationAction) {
          Button(form.texts.common(.cancel), role: .cancel) { form.close() }
            .accessibilityLabel(form.texts.common(.cancel))
        }
        ToolbarItem(placement: .confirmationAction) {
          Button(form.saveLabel) { Task { await form.save() } }
            .disabled(form.saving)
            .accessibilityLabel(form.saveLabel)
        }
      }
    }
  }

  private func wrong(_ text: String) -> some View {
    HStack(alignment: .firstTextBaseline, spacing: 8) {
      SignView(sign: .attention)
      Text(text)
    }
    .font(.subheadline)
    .foregroundStyle(Colours.of(.alarm).text.color(scheme))
    .accessibilityElement(children: .combine)
  }
}

/// One thing that is asked for.
struct EntryView: View {
  let entry: FormEntry
  @Bindable var form: FormModel

  var body: some View {
    switch entry.kind {
    case .text(let lines):
      field(lines > 1 ? .vertical : .horizontal)
    case .number: field(.horizontal)
    case .count(let range):
      Stepper(
        "\(entry.label): \(form.values[count: entry.id])", value: $form.values[count: entry.id], in: range)
    case .day(let suggested): DayEntryView(entry: entry, suggested: suggested, form: form)
    case .time(let suggested): TimeEntryView(entry: entry, suggested: suggested, form: form)
    case .tick: Toggle(entry.label, isOn: $form.values[tick: entry.id])
    case .choice where entry.isSearched:
      NavigationLink {
        SearchedChoice(entry: entry, form: form)
      } label: {
        LineView(line: CompanionKit.Line(entry.label, below: form.chosen(entry)))
      }
      .accessibilityLabel("\(entry.label) \(form.chosen(entry))")
    case .choice(let options):
      Picker(entry.label, selection: $form.values[choice: entry.id]) {
        ForEach(options) { Text($0.label).tag($0.id) }
      }
    case .several(let options):
      Text(entry.label).font(.headline).accessibilityAddTraits(.isHeader)
      ForEach(options) { option in Toggle(option.label, isOn: ticked(option.id ?? "")) }
    }
  }

  /// The label stays to be read when something is typed.
  private func field(_ axis: Axis) -> some View {
    VStack(alignment: .leading, spacing: 2) {
      Text(entry.label).font(.subheadline).accessibilityHidden(true)
      TextField(entry.label, text: $form.values[text: entry.id], axis: axis).accessibilityLabel(entry.label)
    }
  }

  private func ticked(_ option: String) -> Binding<Bool> {
    Binding(
      get: { form.values[set: entry.id].contains(option) },
      set: { on in
        if on {
          form.values[set: entry.id].insert(option)
        } else {
          form.values[set: entry.id].remove(option)
        }
      })
  }
}

/// One of many, searched by name.
struct SearchedChoice: View {
  let entry: FormEntry
  @Bindable var form: FormModel
  @State private var search = ""

  var body: some View {
    let found = form.options(entry, matching: search)
    List {
      Picker(entry.label, selection: $form.values[choice: entry.id]) {
        ForEach(found) { Text($0.label).tag($0.id) }
      }
      .pickerStyle(.inline)
      if found.isEmpty { Text(form.texts.common(.noName)) }
    }
    .navigationTitle(entry.label)
    .searchable(text: $search, prompt: form.texts.common(.findName))
  }
}

/// A day, or none.
struct DayEntryView: View {
  let entry: FormEntry
  let suggested: Day
  @Bindable var form: FormModel

  var body: some View {
    Toggle(entry.label, isOn: said)
    if form.values[day: entry.id] != nil {
      DatePicker(entry.label, selection: date, displayedComponents: .date)
    }
  }

  private var said: Binding<Bool> {
    Binding(
      get: { form.values[day: entry.id] != nil },
      set: { form.values[day: entry.id] = $0 ? suggested : nil })
  }

  private var date: Binding<Date> {
    Binding(
      get: { (form.values[day: entry.id] ?? suggested).date }, set: { form.values[day: entry.id] = Day($0) })
  }
}

/// A time of the day, or none.
struct TimeEntryView: View {
  let entry: FormEntry
  let suggested: TimeOfDay
  @Bindable var form: FormModel

  var body: some View {
    Toggle(entry.label, isOn: said)
    if form.values[time: entry.id] != nil {
      DatePicker(entry.label, selection: date, displayedComponents: .hourAndMinute)
    }
  }

  private var said: Binding<Bool> {
    Binding(
      get: { form.values[time: entry.id] != nil },
      set: { form.values[time: entry.id] = $0 ? suggested : nil })
  }

  private var date: Binding<Date> {
    Binding(
      get: { (form.values[time: entry.id] ?? suggested).date },
      set: { form.values[time: entry.id] = TimeOfDay($0) })
  }
}
