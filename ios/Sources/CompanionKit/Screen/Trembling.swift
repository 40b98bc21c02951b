/// Done rows move away under the finger: the second tap of a hand that trembles would enter the next task, so a tap
/// right after one is not taken.
struct Trembling {
  /// Which time it is; tests bring their own.
  var now: () -> ContinuousClock.Instant = { .now }

  private var last: ContinuousClock.Instant?

  init(now: @escaping () -> ContinuousClock.Instant = { .now }) {
    self.now = now
  }

  /// Whether a tap counts.
  mutating func takes() -> Bool {
    let time = now()
    if let last, time - last < .milliseconds(500) { return false }
    last = time
    return true
  }
}
