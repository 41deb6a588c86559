// Following long work, and stopping it.

/// Is told how far a piece of work is, and says whether it goes on.
public struct WorkMonitor: Sendable {
  private let goesOn: @Sendable (Double) -> Bool

  /// A monitor that is asked often, from the thread of the work, with what is done from 0 to 1;
  /// where it returns false, the work ends.
  public init(_ goesOn: @escaping @Sendable (_ done: Double) -> Bool) { self.goesOn = goesOn }

  /// Lets any work come to its end.
  public static let none = WorkMonitor { _ in true }

  /// The monitor of a part of the work: its 0 is the whole's `start`, its 1 the whole's `end`.
  public func part(from start: Double, to end: Double) -> WorkMonitor {
    WorkMonitor { [goesOn] done in goesOn(start + done * (end - start)) }
  }

  /// Tells how far the work is. Throws ``DocumentError/stopped`` where it is to end.
  public func note(_ done: Double) throws(DocumentError) {
    guard goesOn(done) else { throw .stopped }
  }
}

extension DocumentError {
  /// The work was stopped, as was asked.
  public static let stopped = DocumentError("The export was stopped; nothing was written.")
}
