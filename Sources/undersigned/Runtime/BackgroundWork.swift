// Work on another thread, one at a time, whose result the event loop collects.
import CTerminal
import Glibc
import Synchronization

/// One piece of work at a time, off the key path.
@MainActor
final class BackgroundWork<Output: Sendable> {
  private(set) var isRunning = false
  private let finished = Mutex<Output?>(nil)

  /// Begins it; the event loop wakes when it is done.
  func start(_ work: @escaping @Sendable () -> Output) {
    isRunning = true
    OwnThread.run { [self] in
      let output = work()
      finished.withLock { $0 = output }
      cterminal_wake()
    }
  }

  /// What came of it, once.
  func collect() -> Output? {
    guard let output = finished.withLock({ $0.take() }) else { return nil }
    isRunning = false
    return output
  }

  /// What comes of it within so many milliseconds; `nil` is for ever.
  func wait(milliseconds: Int?) -> Output? {
    let end = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while isRunning {
      if let output = collect() { return output }
      if let end, ContinuousClock.now >= end { return nil }
      usleep(1_000)
    }
    return nil
  }
}
