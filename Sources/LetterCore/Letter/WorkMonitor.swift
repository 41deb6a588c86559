// Long work that is followed, and stopped.

/// Who follows a piece of work, and may stop it.
public struct WorkMonitor: Sendable {
  private let goesOn: @Sendable (_ done: Double) -> Bool

  /// `goesOn` hears which part of the work is done, from 0 to 1 and never less than before, and
  /// answers false where the work is to stop. It is called often, on the thread of the work.
  public init(_ goesOn: @escaping @Sendable (_ done: Double) -> Bool) { self.goesOn = goesOn }

  /// Nobody follows, and nothing stops.
  public static let none = WorkMonitor { _ in true }

  /// Says how much is done. Throws `DocumentError.stopped` where that is to be all.
  public func note(_ done: Double) throws(DocumentError) {
    guard goesOn(done) else { throw .stopped }
  }

  /// Follows work that is a part of this one, between these parts of it.
  public func part(from start: Double, to end: Double) -> WorkMonitor {
    let goesOn = goesOn
    return WorkMonitor { goesOn(start + (end - start) * $0) }
  }
}

extension DocumentError {
  /// What work throws that its monitor stopped.
  public static let stopped = DocumentError("The export was stopped; nothing was written.")
}

/// Pieces of work that are counted for who follows it.
public struct WorkCount {
  private let all: Int
  private let monitor: WorkMonitor
  private var done = 0

  /// So many pieces, of which none is done.
  public init(_ all: Int, for monitor: WorkMonitor) { (self.all, self.monitor) = (all, monitor) }

  /// Every block and name of a letter, and so many parts of its document.
  public init(_ letter: Letter, parts: Int = 0, for monitor: WorkMonitor) {
    let pieces = letter.allBlocks.reduce(parts) { sum, block in
      if case .roll(let section) = block { sum + section.count + 1 } else { sum + 1 }
    }
    self.init(pieces, for: monitor)
  }

  /// So many more are done. Throws `DocumentError.stopped` where the work is to stop.
  public mutating func add(_ pieces: Int = 1) throws(DocumentError) {
    done += pieces
    try monitor.note(done < all ? Double(done) / Double(all) : 1)
  }
}
