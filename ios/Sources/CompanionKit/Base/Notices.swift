import Observation

/// Something to tell the person at the foot of the screen.
public struct Notice: Identifiable {
  /// Which of the notices of this run it is: two of one text are two.
  public let id: Int
  /// What is told.
  public let text: String
  /// What the button says; nil for none.
  public let action: String?
  let onAction: @MainActor () async -> Void

  /// How long it stays. A way back has to be read, thought of and found.
  public var stays: Duration { action == nil ? .seconds(10) : .seconds(60) }
}

/// What is told; the newest takes the place of the one before it.
@MainActor @Observable
public final class Notices {
  /// What is told now.
  public private(set) var current: Notice?

  @ObservationIgnored private var count = 0

  /// Nothing is told at first.
  public init() {}

  /// Tells something, with a button if it has an action.
  public func tell(_ text: String, action: String? = nil, onAction: @escaping @MainActor () async -> Void = {}) {
    count += 1
    current = Notice(id: count, text: text, action: action, onAction: onAction)
  }

  /// The button: does what it says, once.
  public func act() async {
    guard let notice = current, notice.action != nil else { return }
    current = nil
    await notice.onAction()
  }

  /// It goes; if another is told meanwhile, that one stays.
  public func dismiss(_ notice: Notice.ID) {
    if current?.id == notice { current = nil }
  }
}
