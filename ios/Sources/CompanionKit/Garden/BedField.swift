import Mitmach

/// What is asked for of a bed; the names are the core's.
enum BedField: String {
  case number, name, crop, note, zone, holder
  case sownOn = "sown_on"
  case noWeedingUntil = "no_weeding_until"
  case harvestRule = "harvest_rule"

  static func entries(_ people: [Party], today: Day, _ texts: Texts) -> [FormEntry] {
    let words = texts.garden
    let holders =
      [FormEntry.Option(nil, words(.nobody))] + people.map { FormEntry.Option($0.id.hex, texts.name($0)) }
    return [
      FormEntry(BedField.number, words(.bedNumberField), .number(1...9999)),
      FormEntry(BedField.name, words(.bedName), .text(lines: 1)).mustBeThere(),
      FormEntry(BedField.crop, words(.bedCrop), .text(lines: 1)),
      FormEntry(BedField.note, words(.bedNote), .text(lines: 2)),
      FormEntry(BedField.zone, words(.bedZone), .text(lines: 1)).behindMore(),
      FormEntry(BedField.holder, words(.bedHolder), .choice(holders)).behindMore(),
      FormEntry(BedField.sownOn, words(.bedSownOn), .day(suggested: today)).behindMore(),
      FormEntry(BedField.noWeedingUntil, words(.bedNoWeedingUntil), .day(suggested: today)).behindMore(),
      FormEntry(BedField.harvestRule, words(.bedHarvestRule), .text(lines: 1)).behindMore(),
    ]
  }

  /// As the bed was seen; a new one has the next number.
  static func values(_ seen: BedFields?, number: Int) -> FormValues {
    var values = FormValues()
    guard let seen else {
      values.set(BedField.number, number)
      return values
    }
    values.set(BedField.number, seen.number.map(Int.init))
    values.set(BedField.name, seen.name)
    values.set(BedField.crop, seen.crop)
    values.set(BedField.note, seen.note)
    values.set(BedField.zone, seen.zone)
    values.set(BedField.holder, seen.holder?.hex)
    values.set(BedField.sownOn, seen.sownOn.flatMap(Day.init(iso:)))
    values.set(BedField.noWeedingUntil, seen.noWeedingUntil.flatMap(Day.init(iso:)))
    values.set(BedField.harvestRule, seen.harvestRule)
    return values
  }

  /// Fields that the form does not show stay as they were.
  static func fields(_ values: FormValues, over seen: BedFields) -> BedFields {
    var fields = seen
    fields.number = values.number(BedField.number).map(Int64.init)
    fields.name = values.text(BedField.name)
    fields.crop = values.text(BedField.crop)
    fields.note = values.text(BedField.note)
    fields.zone = values.text(BedField.zone)
    fields.holder = values.text(BedField.holder).map(CardId.init(hex:))
    fields.sownOn = values.day(BedField.sownOn)?.iso
    fields.noWeedingUntil = values.day(BedField.noWeedingUntil)?.iso
    fields.harvestRule = values.text(BedField.harvestRule)
    return fields
  }
}
