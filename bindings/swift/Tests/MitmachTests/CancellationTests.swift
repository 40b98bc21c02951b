import Foundation
import Mitmach
import MitmachTesting
import Testing

@Suite("Whoever waits can stop waiting")
struct CancellationTests {
  /// A loop that has shown the first screen and waits for the next.
  private func waiting(_ subscription: BedListSubscription) async throws -> Task<Int, any Error> {
    let (screens, shown) = AsyncStream.makeStream(of: Void.self)
    let loop = Task {
      var count = 0
      for try await _ in subscription {
        count += 1
        shown.yield()
      }
      return count
    }
    try await within("the first screen") { for await _ in screens { return } }
    return loop
  }

  @Test("cancelling the task ends a loop that waits, without an error")
  func cancelledTask() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      let loop = try await waiting(garden.followBeds())
      loop.cancel()
      #expect(try await within("the cancelled loop") { try await loop.value } == 1)
    }
  }

  @Test("a task that was cancelled before is shown nothing")
  func cancelledBefore() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      let loop = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        for try await _ in garden.followBeds() { return true }
        return false
      }
      #expect(try await within("the loop") { try await loop.value } == false)
    }
  }

  @Test("cancel() from another thread ends a loop that waits")
  func cancelledFromThread() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      let subscription = garden.followBeds()
      let loop = try await waiting(subscription)
      Thread.detachNewThread { subscription.cancel() }
      #expect(try await within("the cancelled loop") { try await loop.value } == 1)
    }
  }

  @Test("leaving a loop ends the subscription, also for whoever still holds it")
  func leftLoop() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      let subscription = garden.followBeds()
      for try await _ in subscription { break }
      #expect(try await within("the next change") { try await subscription.next() } == nil)
      for try await _ in subscription { Issue.record("a second loop is shown something") }
    }
  }

  @Test("shutting down ends all loops, and the directory can be opened again")
  func shutdown() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let garden = try await Garden(phone)
      var loops: [Task<Int, any Error>] = []
      for _ in 0..<10 { loops.append(try await waiting(garden.followBeds())) }
      try await within("shutting down") { try await phone.shutdown() }
      for loop in loops { #expect(try await within("a loop") { try await loop.value } == 1) }
      #expect(await failure { try await phone.overview(today: today) }?.kind == .shutDown)

      let gardenIsThere = try await Phone.withOpen(directory: town.directory("organiser")) { phone in
        try await phone.entries().documents(today: today).map(\.id) == [garden.id]
      }
      #expect(gardenIsThere)
    }
  }

  @Test("cancelling a sync breaks it off at once, and the next one goes through")
  func cancelledSync() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let garden = try await Garden(phone)
      let silent = try await town.silenceServer()
      let sync = Task { try await phone.connection().sync() }
      try await until(phone) { $0.syncing }

      sync.cancel()
      await #expect(throws: CancellationError.self) { try await within("the cancelled sync") { try await sync.value } }
      // Without a trouble: it did not go on until it ran into a timeout.
      try await until(phone) { !$0.syncing && $0.trouble == nil && $0.onlyHere == 1 }

      silent.stop()
      try await garden.addBed(1, "Hochbeet")
      try await town.startServer()
      #expect(try await phone.connection().sync().onlyHere == 0)
    }
  }

  @Test("a sync in a cancelled task does not begin")
  func cancelledBeforeSync() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let sync = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        return try await phone.connection().sync()
      }
      await #expect(throws: CancellationError.self) { try await within("the sync") { try await sync.value } }
    }
  }

  private func until(_ phone: Phone, _ condition: @escaping @Sendable (ConnectionState) -> Bool) async throws {
    try await within("the state of the line") {
      for try await state in phone.connection().followState() where condition(state) { return }
      throw TestTrouble("the state has ended")
    }
  }
}
