import CompanionKit

extension Sign {
  /// The SF Symbol.
  public var symbol: String {
    switch self {
    case .today: "sun.max"
    case .garden: "leaf"
    case .calendar: "calendar"
    case .door: "door.left.hand.closed"
    case .events: "person.2"
    case .check: "checkmark"
    case .add: "plus"
    case .edit: "pencil"
    case .person: "person"
    case .attention: "exclamationmark.triangle"
    case .phoneOnly: "iphone"
    case .water: "drop"
    case .rain: "cloud.rain"
    case .time: "clock"
    case .list: "list.bullet"
    case .bring: "basket"
    case .search: "magnifyingglass"
    case .tools: "wrench.and.screwdriver"
    case .leaf: "leaf.circle"
    case .back: "chevron.backward"
    case .forward: "chevron.forward"
    case .undo: "arrow.uturn.backward"
    case .call: "phone"
    case .message: "message"
    case .share: "square.and.arrow.up"
    case .key: "key"
    case .settings: "gearshape"
    case .star: "star"
    case .stars: "sparkles"
    case .candle: "flame"
    case .place: "mappin"
    case .close: "xmark"
    case .more: "ellipsis.circle"
    case .offline: "wifi.slash"
    case .sent: "paperplane"
    case .code: "qrcode"
    }
  }
}
