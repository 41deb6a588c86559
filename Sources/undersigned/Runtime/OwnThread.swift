// A thread for work that takes long. Swift's own pool has no more threads than the machine has cores,
// and a save must never wait there behind an export.
import Glibc

enum OwnThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs the work on a thread of its own; at once, where there is none to be had.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard failure != 0 else {
      pthread_detach(thread)
      return
    }
    work.takeRetainedValue().body()
  }
}
