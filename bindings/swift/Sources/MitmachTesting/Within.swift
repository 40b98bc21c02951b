/// Longer than anything takes on the slowest machine: tells hanging from slow, never slow from fast.
private let patience: Duration = .seconds(600)

/// The outcome of something that must not hang. Does not rely on cancellation, which is under test.
public func within<Result: Sendable>(
  _ what: String, _ operation: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  let (outcomes, said) = AsyncStream.makeStream(of: Swift.Result<Result, any Error>.self)
  Task {
    do {
      said.yield(.success(try await operation()))
    } catch {
      said.yield(.failure(error))
    }
  }
  let guardian = Task {
    try await Task.sleep(for: patience)
    said.yield(.failure(TestTrouble("hangs: \(what)")))
  }
  defer { guardian.cancel() }
  for await outcome in outcomes { return try outcome.get() }
  throw TestTrouble("nothing came of it: \(what)")
}
