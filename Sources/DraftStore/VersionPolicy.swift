// When a state of a draft is worth keeping as a version.

/// Decides when to keep a version: when a draft is opened, and then, if anything was changed, when
/// it is exported or closed and five minutes after the first change that no version has.
public struct VersionPolicy: Hashable, Sendable {
  /// When the question is asked.
  public enum Moment: Hashable, Sendable {
    case opening
    case exporting
    case closing
    /// At any time, in seconds since 1970.
    case working(at: Int)
  }

  /// How long a change may wait for a version, in seconds.
  public static let longestWait = 5 * 60

  /// When the first change was made that no version has.
  private var firstChange: Int?

  /// A policy for a draft of which nothing was changed yet.
  public init() {}

  /// Notes that the draft was changed.
  public mutating func noteChange(at time: Int) {
    if firstChange == nil { firstChange = time }
  }

  /// Notes that a version was kept.
  public mutating func noteVersion() { firstChange = nil }

  /// Whether a version is due.
  public func isDue(_ moment: Moment) -> Bool {
    switch moment {
    case .opening: true
    case .exporting, .closing: firstChange != nil
    case .working(let now): firstChange.map { now - $0 >= Self.longestWait } ?? false
    }
  }
}
