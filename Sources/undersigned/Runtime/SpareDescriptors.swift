// Descriptors that a save needs, kept back from everything else.
import CTerminal
import Glibc
import Synchronization

/// Where a process may open few files, an export or a list of names would take the last of them, and
/// a save would fail for that. So some are held from the start, and let go while a save runs.
enum SpareDescriptors {
  /// A save has at most three open at once: the folder, the draft's new file, and one that it reads
  /// or fills beside them. A version takes one more, for the journal.
  static let count = 4
  private static let held = Mutex<[Int32]>([])
  /// Whether this process holds any: only a wizard does.
  private static let isReserving = Mutex(false)

  /// Takes them, as far as there are any, and leaves one more to be had.
  static func reserve() {
    isReserving.withLock { $0 = true }
    held.withLock { held in
      while held.count < count, cterminal_has_room(2) {
        let next = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        guard next >= 0 else { return }
        held.append(next)
      }
    }
  }

  /// How many are held now.
  static var heldCount: Int { held.withLock { $0.count } }

  /// Lets all go for good.
  static func giveUp() {
    isReserving.withLock { $0 = false }
    lend {}
  }

  /// Does what may need them.
  static func lend<Result>(_ body: () -> Result) -> Result {
    let lent = held.withLock { held in
      defer { held = [] }
      return held
    }
    for descriptor in lent { close(descriptor) }
    // Also where none were left to lend: there may be some to be had by now.
    defer { if isReserving.withLock({ $0 }) { reserve() } }
    return body()
  }
}
