import CompanionKit
import Foundation
import SwiftUI

/// Rows as the doors of an Advent calendar: as many side by side as fit, one where the letters are large.
struct DoorsView<Act: Hashable & Sendable>: View {
  let rows: [Row<Act>]
  let perform: @MainActor (Act) -> Void
  // The longest word of a door's states fits, however large the letters are.
  @ScaledMetric private var least: CGFloat = 104

  var body: some View {
    LazyVGrid(columns: [GridItem(.adaptive(minimum: least), spacing: 8)], spacing: 8) {
      ForEach(rows) { DoorTile(row: $0, perform: perform) }
    }
    .padding(.vertical, 4)
  }
}

/// A door: the day, a sign and a word on a ground that all say the same.
struct DoorTile<Act: Hashable & Sendable>: View {
  let row: Row<Act>
  let perform: @MainActor (Act) -> Void
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    Button {
      if let tap = row.tap { perform(tap) }
    } label: {
      VStack(spacing: 4) {
        Text(row.title).font(.headline)
        if let sign = row.sign { SignView(sign: sign) }
        if let below = row.below { Text(below).font(.footnote).multilineTextAlignment(.center) }
      }
      .frame(maxWidth: .infinity, minHeight: 88)
      .foregroundStyle(colours.text.color(scheme))
      .background(colours.ground.color(scheme), in: RoundedRectangle(cornerRadius: 16))
    }
    .buttonStyle(.plain)
    .accessibilityLabel(row.label)
  }

  private var colours: (ground: Shade, text: Shade) {
    if case .note(let tone) = row.look { Colours.of(tone) } else { Colours.of(.plain) }
  }
}
