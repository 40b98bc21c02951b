import Foundation
import MitmachCore
import MitmachCoreFFI

extension Connection {
  /// Exchanges everything with the server.
  ///
  /// Fails with kind `unreachable` after a few attempts; what has come by then stays. Cancelling the task breaks off,
  /// promptly and for good: the call throws `CancellationError`, and nothing of it goes on in the core. That harms
  /// nothing; the next sync goes on.
  @discardableResult
  public func sync() async throws -> SyncReport {
    // Instead of the generated call, which waits for the end of the sync, cancelled or not.
    try Task.checkCancellation()
    uniffiEnsureMitmachBindingsInitialized()
    let future = RustFuture(uniffi_mitmach_bindings_fn_method_connection_sync(uniffiCloneHandle()))
    await future.end()
    return try FfiConverterTypeSyncReport_lift(future.result())
  }
}

/// A future of the core that ends when the Swift task that waits for it is cancelled.
///
/// What the generator makes ignores cancellation (uniffi 0.32). The core's side of it, dropping a future that somebody
/// still waits for, stands in the same C header and is used here. If a new generator names things differently, this
/// does not compile.
private final class RustFuture: Sendable {
  /// Valid for as long as this object: `deinit` frees it. The cancellation handler holds the object, so it can't come
  /// too late.
  private let handle: UInt64

  init(_ handle: UInt64) {
    self.handle = handle
  }

  deinit {
    ffi_mitmach_bindings_rust_future_free_rust_buffer(handle)
  }

  /// Waits until it has a result or was cancelled.
  func end() async {
    await withTaskCancellationHandler {
      while await poll() != Self.ready {}
    } onCancel: {
      ffi_mitmach_bindings_rust_future_cancel_rust_buffer(handle)
    }
  }

  /// Drives it until it wants to be driven again, or is ready.
  private func poll() async -> Int8 {
    await withCheckedContinuation { continuation in
      let waiter = Unmanaged.passRetained(Waiter(continuation)).toOpaque()
      ffi_mitmach_bindings_rust_future_poll_rust_buffer(
        handle,
        // The core calls this exactly once for each poll, from any thread.
        { waiter, result in
          guard let waiter = UnsafeRawPointer(bitPattern: UInt(waiter)) else { return }
          Unmanaged<Waiter>.fromOpaque(waiter).takeRetainedValue().continuation.resume(returning: result)
        },
        UInt64(UInt(bitPattern: waiter))
      )
    }
  }

  /// What has come of it. To be asked once, after its end.
  func result() throws -> RustBuffer {
    var status = RustCallStatus()
    let buffer = ffi_mitmach_bindings_rust_future_complete_rust_buffer(handle, &status)
    switch status.code {
    case Self.success: return buffer
    case Self.error: throw try FfiConverterTypePhoneError_lift(status.errorBuf)
    case Self.cancelled: throw CancellationError()
    default:
      // A panic. Its text may hold what people entered: it is freed unread.
      var freed = RustCallStatus()
      ffi_mitmach_bindings_rustbuffer_free(status.errorBuf, &freed)
      throw PhoneError.Failed(kind: .internal, reason: "a panic in the core", refusal: nil, field: nil)
    }
  }

  // The numbers of uniffi's C interface.
  private static let ready: Int8 = 0
  private static let success: Int8 = 0
  private static let error: Int8 = 1
  private static let cancelled: Int8 = 3
}

/// Who waits for one poll.
private final class Waiter: Sendable {
  let continuation: CheckedContinuation<Int8, Never>

  init(_ continuation: CheckedContinuation<Int8, Never>) {
    self.continuation = continuation
  }
}
