// What a crash of the program still saves.
import CTerminal
import Synchronization

/// The save of what is typed and not on the disk yet, at hand for a crash: the draft as it was
/// before the event that the crash came from.
enum LastAct {
  private static let pending = Mutex<SaveDesk?>(nil)

  /// Has the handler of a crash try the save that is pending then.
  static func install(_ desk: SaveDesk) {
    pending.withLock { $0 = desk }
    cterminal_set_last_act {
      // A lock that the crash holds, or a heap that it spoilt, ends this by the handler's alarm.
      var job = (LastAct.pending.withLockIfAvailable { $0 } ?? nil)?.jobForCrash()
      job?.runInCrash()
    }
  }

  /// There is nothing left to save.
  static func remove() { pending.withLock { $0 = nil } }
}
