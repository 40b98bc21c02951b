/// The texts of what stands outside of the app: reminders, quick actions, widgets.
public enum OutsideText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "Outside"

  case hidden
  case gardenToday
  case doorToday
  case doorTomorrow
  case eventToday
  case eventTomorrow
  case bed
  case andMore
  case shift
  case moved
  case twoGrants
  case asOf
  case done
  case come
  case doneTold
  case comeTold
  case askedTold
  case nextDoor
  case doorAt
  case noDoor
  case watering
  case nothingToWater
}

extension Texts {
  /// The texts of what stands outside of the app: reminders, quick actions, widgets.
  public var outside: Words<OutsideText> { words() }
}
