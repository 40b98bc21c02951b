/// What every `follow…` call gives: a screen that stays open.
///
/// A subscription is a sequence for one loop:
///
/// ```swift
/// for try await beds in phone.gardens().followBeds(garden: garden, today: phone.today()) {
///   self.beds = beds
/// }
/// ```
///
/// The loop ends without an error when its task is cancelled, when `cancel()` is called from anywhere, or when the
/// phone is shut down. It throws a ``PhoneError`` if there is nothing to show, such as for an unknown document. Leaving
/// the loop ends the subscription too: to look again, follow again.
public protocol Subscription<Told>: AnyObject, Sendable {
  /// What the core tells: a whole screen, or what has changed in a list.
  associatedtype Told: Sendable

  /// Waits for what is new; nothing once it has ended. A loop calls it by itself.
  func next() async throws -> Told?

  /// Ends it, from any thread: who waits for the next element gets none at once.
  func cancel()
}

/// A subscription whose elements are whole screens.
public protocol ScreenSubscription: Subscription, AsyncSequence
where Element == Told, AsyncIterator == ScreenIterator<Told> {}

extension ScreenSubscription {
  /// Begins to follow.
  public func makeAsyncIterator() -> ScreenIterator<Told> {
    ScreenIterator(feed: Feed(self))
  }
}

/// A subscription to a list: its elements are the whole list each time, although the core tells only what has changed.
public protocol ListSubscription: Subscription, AsyncSequence
where Told: ListDiff, Element == [Told.Row], AsyncIterator == ListIterator<Told> {}

extension ListSubscription {
  /// Begins to follow.
  public func makeAsyncIterator() -> ListIterator<Told> {
    ListIterator(feed: Feed(self))
  }
}

/// Gives the screens of one subscription.
public struct ScreenIterator<Screen: Sendable>: AsyncIteratorProtocol {
  let feed: Feed<Screen>

  /// The screen as it is, then each time it has changed.
  public mutating func next() async throws -> Screen? {
    try await feed.next()
  }
}

/// Gives the lists of one subscription.
public struct ListIterator<Diff: ListDiff>: AsyncIteratorProtocol {
  let feed: Feed<Diff>
  private var rows: [Diff.Row] = []

  init(feed: Feed<Diff>) {
    self.feed = feed
  }

  /// The list as it is, then each time it has changed.
  public mutating func next() async throws -> [Diff.Row]? {
    guard let diff = try await feed.next() else { return nil }
    try rows.apply(diff)
    return rows
  }
}

/// One loop over a subscription. Ties it to the task that waits and to the life of the loop's iterator.
final class Feed<Told: Sendable>: Sendable {
  private let subscription: any Subscription<Told>

  init(_ subscription: some Subscription<Told>) {
    self.subscription = subscription
  }

  deinit {
    // A loop that goes on where another stopped would miss what that one was told.
    subscription.cancel()
  }

  func next() async throws -> Told? {
    // Cancelling a task does not reach a future of the core by itself.
    try await withTaskCancellationHandler {
      try await subscription.next()
    } onCancel: {
      subscription.cancel()
    }
  }
}
