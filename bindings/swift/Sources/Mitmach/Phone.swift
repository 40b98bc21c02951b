import Foundation
import MitmachCore

extension Phone {
  /// Opens the phone in a directory for as long as `body` runs, and shuts it down however that ends: for work in the
  /// background, a share extension, a test.
  ///
  /// Fails like `open` and `shutdown`, and with whatever `body` throws.
  public static func withOpen<Result: Sendable>(
    directory: String,
    deviceKey: Data? = nil,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (Phone) async throws -> Result
  ) async throws -> Result {
    let phone = try await Phone.open(directory: directory, deviceKey: deviceKey)
    let result: Result
    do {
      result = try await body(phone)
    } catch {
      // What `body` says is the cause; a failure to close as well adds nothing that anybody can act on.
      try? await phone.shutdown()
      throw error
    }
    try await phone.shutdown()
    return result
  }
}
