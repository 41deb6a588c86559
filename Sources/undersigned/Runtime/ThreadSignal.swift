// One thread telling another that there is something to look at.
import Glibc

/// Raised by any thread, and waited for by one; a signal that comes before the wait is not lost.
/// Unlike a pipe it needs no descriptor, which there may be none left of.
final class ThreadSignal: Sendable {
  private struct Parts {
    var mutex = pthread_mutex_t()
    var condition = pthread_cond_t()
    var isRaised = false
  }
  // The C library's locks must not move in memory.
  nonisolated(unsafe) private let parts: UnsafeMutablePointer<Parts>

  init() {
    parts = .allocate(capacity: 1)
    parts.initialize(to: Parts())
    pthread_mutex_init(&parts.pointee.mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // The clock on the wall may be set back while somebody waits.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(&parts.pointee.condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(&parts.pointee.condition)
    pthread_mutex_destroy(&parts.pointee.mutex)
    parts.deallocate()
  }

  func raise() {
    pthread_mutex_lock(&parts.pointee.mutex)
    parts.pointee.isRaised = true
    pthread_cond_signal(&parts.pointee.condition)
    pthread_mutex_unlock(&parts.pointee.mutex)
  }

  /// Waits until it is raised, or until then; `nil` is for ever.
  func wait(until deadline: ContinuousClock.Instant?) {
    pthread_mutex_lock(&parts.pointee.mutex)
    defer { pthread_mutex_unlock(&parts.pointee.mutex) }
    while !parts.pointee.isRaised {
      guard let deadline else {
        pthread_cond_wait(&parts.pointee.condition, &parts.pointee.mutex)
        continue
      }
      var end = Self.monotonic(deadline)
      let failure = pthread_cond_timedwait(
        &parts.pointee.condition, &parts.pointee.mutex, &end)
      if failure != 0 { break }
    }
    parts.pointee.isRaised = false
  }

  private static func monotonic(_ instant: ContinuousClock.Instant) -> timespec {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let left = max(.zero, instant - .now).components
    let nanoseconds = now.tv_nsec + Int(left.attoseconds / 1_000_000_000)
    return timespec(
      tv_sec: now.tv_sec + Int(left.seconds) + nanoseconds / 1_000_000_000,
      tv_nsec: nanoseconds % 1_000_000_000)
  }
}
