import CompanionKit
import SwiftUI
import WidgetKit

/// The widgets: what they show the app has written down; nothing is decided here.
@main
struct MitmachWidgets: WidgetBundle {
  var body: some Widget {
    NextDoorWidget()
    WateringWidget()
  }
}

/// The next door of the Advent calendar.
struct NextDoorWidget: Widget {
  var body: some WidgetConfiguration {
    StaticConfiguration(kind: "next door", provider: Provider(entries: \.nextDoor)) { WrittenView(entry: $0) }
      .configurationDisplayName("Nächstes Türchen")
      .supportedFamilies([.systemSmall, .systemMedium, .accessoryRectangular])
  }
}

/// What is to be watered today.
struct WateringWidget: Widget {
  var body: some WidgetConfiguration {
    StaticConfiguration(kind: "watering", provider: Provider(entries: \.watering)) { WrittenView(entry: $0) }
      .configurationDisplayName("Heute gießen")
      .supportedFamilies([.systemSmall, .systemMedium, .accessoryRectangular])
  }
}

/// What a widget shows from a moment on; nil before the app has written anything.
struct Written: TimelineEntry {
  let date: Date
  let said: WidgetEntry?
}

/// Reads what the app wrote down.
struct Provider: TimelineProvider {
  let entries: KeyPath<WidgetTimelines, [WidgetEntry]> & Sendable

  func placeholder(in context: Context) -> Written { Written(date: .now, said: nil) }

  func getSnapshot(in context: Context, completion: @escaping (Written) -> Void) {
    completion(written.last { $0.date <= .now } ?? written.first ?? placeholder(in: context))
  }

  func getTimeline(in context: Context, completion: @escaping (Timeline<Written>) -> Void) {
    let all = written
    // The app tells when there is something new; at the end of what it wrote there is nothing to ask for.
    completion(Timeline(entries: all.isEmpty ? [placeholder(in: context)] : all, policy: .never))
  }

  private var written: [Written] {
    let folder = FileManager.default
      .containerURL(forSecurityApplicationGroupIdentifier: "group.app.mitmach.companion")
    let timelines = (folder?.appending(path: "widgets.json")).flatMap(WidgetTimelines.init(file:))
    return (timelines?[keyPath: entries] ?? []).compactMap { entry in
      entry.date.map { Written(date: $0, said: entry) }
    }
  }
}

/// A widget, in the size of letters of the phone.
struct WrittenView: View {
  let entry: Written

  var body: some View {
    VStack(alignment: .leading, spacing: 4) {
      if let said = entry.said {
        Text(said.title).font(.caption)
        ForEach(said.lines, id: \.self) { Text($0).font($0 == said.lines.first ? .headline : .subheadline) }
      } else {
        Image(systemName: "leaf")
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .topLeading)
    .accessibilityElement(children: .combine)
    .containerBackground(.background, for: .widget)
    .widgetURL(entry.said?.link)
  }
}
