// A thread for work that takes long. Swift's own pool has no more threads than the machine has cores,
// and a save must never wait there behind an export.
import CTerminal
import Glibc

enum OwnThread {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs the work on a thread of its own; at once, where there is none to be had.
  static func run(_ body: @escaping @Sendable () -> Void) { if !start(body) { body() } }

  /// Begins the work on a thread of its own; false where there is none to be had. A crash there has a
  /// stack to be handled on, as on the main thread. `stack` is in bytes: the system's usual size, which
  /// a session may have set too low (ulimit -s).
  static func start(stack: Int = 8 << 20, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, &attributes,
      { pointer in
        guard let pointer else { return nil }
        let stack = cterminal_take_alternate_stack()
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
        cterminal_return_alternate_stack(stack)
        return nil
      }, work.toOpaque())
    if failure != 0 { work.release() }
    return failure == 0
  }
}
