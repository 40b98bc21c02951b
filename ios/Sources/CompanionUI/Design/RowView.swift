import CompanionKit
import SwiftUI

/// A line of a list: what it is about, how it stands, and what can be done. The first button also lies under the
/// finger that swipes, all of them under the one that stays.
struct RowView<Act: Hashable & Sendable>: View {
  let row: Row<Act>
  let perform: @MainActor (Act) -> Void
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    content
      .listRowBackground(ground.color(scheme))
      .swipeActions(edge: .trailing, allowsFullSwipe: true) {
        if let first = row.buttons.first { swipe(first) }
      }
      .contextMenu { ForEach(row.buttons, id: \.self) { menu($0) } }
  }

  @ViewBuilder private var content: some View {
    switch row.look {
    case .button: ActButtons(buttons: row.buttons, perform: perform)
    case .empty: Empty(row: row, perform: perform)
    case .code(let text): CodeView(text: text).accessibilityElement(children: .ignore).accessibilityLabel(row.label)
    case .plain, .fact, .note, .fold, .tick: card
    }
  }

  private var card: some View {
    VStack(alignment: .leading, spacing: 10) {
      if let tap = row.tap {
        Button {
          perform(tap)
        } label: {
          words
        }
        .buttonStyle(.plain)
        .accessibilityLabel(row.label)
        .accessibilityAddTraits(isTicked ? [.isButton, .isSelected] : .isButton)
      } else {
        words.accessibilityElement(children: .ignore).accessibilityLabel(row.label)
      }
      ForEach(row.choices, id: \.self) { TwoValuesView(choice: $0, perform: perform) }
      if !row.buttons.isEmpty { ActButtons(buttons: row.buttons, perform: perform) }
    }
    .padding(.vertical, 4)
    .foregroundStyle(text.color(scheme))
  }

  private var words: some View {
    HStack(alignment: .firstTextBaseline, spacing: 10) {
      if let symbol = mark ?? row.sign?.symbol { Image(systemName: symbol).accessibilityHidden(true) }
      VStack(alignment: .leading, spacing: 6) {
        Text(row.title).font(.headline)
        if let below = row.below { Text(below).font(.subheadline) }
        ForEach(row.badges, id: \.self) { BadgeView(badge: $0) }
        ForEach(row.lines, id: \.self) { LineView(line: $0) }
      }
      .frame(maxWidth: .infinity, alignment: .leading)
    }
    .frame(minHeight: 44)
  }

  /// How something to tick or to unfold is drawn.
  private var mark: String? {
    switch row.look {
    case .tick(let ticked): ticked ? "checkmark.circle.fill" : "circle"
    case .fold(let open): open ? "chevron.down" : "chevron.forward"
    case .plain, .fact, .note, .empty, .button, .code: nil
    }
  }

  private var isTicked: Bool { row.look == .tick(true) }

  private var ground: Shade {
    if case .note(let tone) = row.look { Colours.of(tone).ground } else { Colours.card }
  }

  private var text: Shade {
    if case .note(let tone) = row.look { Colours.of(tone).text } else { Colours.text }
  }

  /// What takes something away keeps the phone's own red.
  @ViewBuilder private func swipe(_ button: ActButton<Act>) -> some View {
    if button.weight == .destructive { menu(button) } else { menu(button).tint(Colours.primary.color(scheme)) }
  }

  private func menu(_ button: ActButton<Act>) -> some View {
    Button(role: button.weight == .destructive ? .destructive : nil) {
      perform(button.act)
    } label: {
      Label(button.label, systemImage: (button.sign ?? .forward).symbol)
    }
    .accessibilityLabel(button.label)
  }
}

/// Nothing is there: why, and what to do about it.
struct Empty<Act: Hashable & Sendable>: View {
  let row: Row<Act>
  let perform: @MainActor (Act) -> Void
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    VStack(spacing: 10) {
      if let sign = row.sign { SignView(sign: sign).font(.title3) }
      Text(row.title).font(.title3).multilineTextAlignment(.center)
      if let below = row.below {
        Text(below).font(.body).foregroundStyle(Colours.quiet.color(scheme)).multilineTextAlignment(.center)
      }
      ActButtons(buttons: row.buttons, perform: perform)
    }
    .frame(maxWidth: .infinity, alignment: .center)
    .padding(.vertical, 24)
    .accessibilityElement(children: .contain)
  }
}
