import CompanionKit
import SwiftUI

/// A sign beside words, which say the same: VoiceOver passes it by.
struct SignView: View {
  let sign: Sign

  var body: some View {
    Image(systemName: sign.symbol).accessibilityHidden(true)
  }
}

/// A state in a few words.
struct BadgeView: View {
  let badge: Badge
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    let colours = Colours.of(badge.tone)
    HStack(spacing: 6) {
      if let sign = badge.sign { SignView(sign: sign) }
      Text(badge.text)
    }
    .font(.footnote)
    .foregroundStyle(colours.text.color(scheme))
    .padding(.horizontal, 10)
    .padding(.vertical, 4)
    .background(colours.ground.color(scheme), in: Capsule())
  }
}

/// A line of text with what stands below it.
struct LineView: View {
  let line: CompanionKit.Line
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    HStack(alignment: .firstTextBaseline, spacing: 8) {
      if let sign = line.sign { SignView(sign: sign) }
      VStack(alignment: .leading, spacing: 2) {
        Text(line.text).font(line.strong ? .headline : .subheadline)
        if let below = line.below {
          Text(below).font(.subheadline).foregroundStyle(Colours.quiet.color(scheme))
        }
      }
    }
  }
}

/// A button of a model's: how it looks is said by its weight.
struct ActButtonView<Act: Hashable & Sendable>: View {
  let button: ActButton<Act>
  let perform: @MainActor (Act) -> Void
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    switch button.weight {
    case .primary: plain.buttonStyle(.borderedProminent).tint(Colours.primary.color(scheme))
    case .secondary: plain.buttonStyle(.bordered).tint(Colours.primary.color(scheme))
    case .quiet: plain.buttonStyle(.borderless).tint(Colours.primary.color(scheme))
    case .destructive: plain.buttonStyle(.borderless)
    }
  }

  /// At least 44 points high, as Apple's guidelines ask.
  private var plain: some View {
    Button(role: button.weight == .destructive ? .destructive : nil) {
      perform(button.act)
    } label: {
      label.frame(minHeight: 30)
    }
    .disabled(!button.enabled)
    .accessibilityLabel(button.label)
  }

  @ViewBuilder private var label: some View {
    if let sign = button.sign { Label(button.label, systemImage: sign.symbol) } else { Text(button.label) }
  }
}

/// Buttons beside each other; where large letters leave no room, below each other.
struct ActButtons<Act: Hashable & Sendable>: View {
  let buttons: [ActButton<Act>]
  let perform: @MainActor (Act) -> Void

  var body: some View {
    ViewThatFits(in: .horizontal) {
      HStack(spacing: 8) { all }
      VStack(alignment: .leading, spacing: 8) { all }
    }
  }

  private var all: some View {
    ForEach(buttons, id: \.self) { ActButtonView(button: $0, perform: perform) }
  }
}

/// A field that several people wrote at once, settled by one tap.
struct TwoValuesView<Act: Hashable & Sendable>: View {
  let choice: TwoValues<Act>
  let perform: @MainActor (Act) -> Void

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      LineView(line: CompanionKit.Line(choice.title, below: choice.field, sign: .attention, strong: true))
        .accessibilityElement(children: .combine)
      ForEach(choice.values, id: \.self) { value in
        Divider()
        LineView(line: value.line).accessibilityElement(children: .combine)
        ActButtonView(button: value.choose, perform: perform)
      }
    }
  }
}
