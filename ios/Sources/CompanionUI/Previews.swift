#if canImport(UIKit)
  import CompanionKit
  import SwiftUI

  // The parts with words that stand in no town: screens need a phone, which the app has.

  private enum Nobody: Hashable, Sendable {
    case acts
  }

  private var watering: Row<Nobody> {
    var row = Row<Nobody>("1", "Frühbeet gießen und lüften", below: "Beet 4 · Frühbeet · 15 Minuten", sign: .water)
    row.badges = [Badge("Heute dran", .attention, .time), Badge("Nur auf diesem Telefon", .chosen, .phoneOnly)]
    row.lines = [CompanionKit.Line("Dabei: Sie", sign: .person)]
    row.tap = .acts
    row.buttons = [
      ActButton("Erledigt", .primary, .check, .acts), ActButton("Doch nicht", .secondary, nil, .acts),
    ]
    return row
  }

  #Preview("Row") {
    List { RowView(row: watering) { _ in } }
  }

  #Preview("Row, large, at night") {
    List { RowView(row: watering) { _ in } }
      .dynamicTypeSize(.accessibility3)
      .preferredColorScheme(.dark)
  }
#endif
