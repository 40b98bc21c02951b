import Foundation
import Mitmach

/// What a person typed, by the core's names of fields and in the form's order; what they left out is not there.
struct TypedFields {
  /// What kind of record it is.
  let kind: Kind
  /// What was typed.
  let fields: [ShownField]

  /// A new record.
  init(_ record: NewRecord, nameOf: (CardId) -> String?) {
    let (kind, typed) = Self.parts(record)
    self.kind = kind
    // The fields of the core's records have the core's names, so that nothing is forgotten that it learns.
    fields = Mirror(reflecting: typed).children.compactMap { label, value in
      guard let label, let said = Self.unwrapped(value), let shown = Self.shown(said, nameOf) else { return nil }
      return ShownField(field: label.underscored, value: shown)
    }
  }

  /// Fields that were changed or settled.
  init(_ kind: Kind, _ values: [NamedValue], nameOf: (CardId) -> String?) {
    self.kind = kind
    fields = values.map { named in
      let shown: Shown =
        switch named.value {
        case .cleared: .cleared
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .id(let bytes): Self.meant(bytes, nameOf)
        }
      return ShownField(field: named.field, value: shown)
    }
  }

  private static func parts(_ record: NewRecord) -> (Kind, Any) {
    switch record {
    case .bed(let fields): (.bed, fields)
    case .bring(let fields): (.bring, fields)
    case .calendar(let fields): (.calendar, fields)
    case .checkIn(let fields): (.checkIn, fields)
    case .claim(let fields): (.claim, fields)
    case .done(let fields): (.done, fields)
    case .door(let fields): (.door, fields)
    case .event(let fields): (.event, fields)
    case .pledge(let fields): (.pledge, fields)
    case .rsvp(let fields): (.rsvp, fields)
    case .seat(let fields): (.seat, fields)
    case .skip(let fields): (.skip, fields)
    case .task(let fields): (.task, fields)
    case .wish(let fields): (.wish, fields)
    case .withdrawal(let fields): (.withdrawal, fields)
    }
  }

  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }

  private static func shown(_ value: Any, _ nameOf: (CardId) -> String?) -> Shown? {
    switch value {
    case let text as String: text.isEmpty ? nil : .text(text)
    case let number as Int64: .number(number)
    case let flag as Bool: .flag(flag)
    case let card as CardId: .party(Party(id: card, name: nameOf(card)))
    case let record as RecordId: .record(record)
    // A choice, by its name in the core's page of fields.
    default: .text("\(value)".underscored)
    }
  }

  /// Records' ids are two bytes longer than those of people.
  private static func meant(_ bytes: Data, _ nameOf: (CardId) -> String?) -> Shown {
    let digits = Array("0123456789abcdef")
    let hex = String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    guard bytes.count == 16 else { return .record(RecordId(hex: hex)) }
    let card = CardId(hex: hex)
    return .party(Party(id: card, name: nameOf(card)))
  }
}

extension String {
  /// `noWeedingUntil` as the core spells it: `no_weeding_until`.
  var underscored: String {
    reduce(into: "") { spelt, letter in
      spelt += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}
