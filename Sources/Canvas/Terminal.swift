// The one contract between the program and a screen.

/// What waiting for input came to.
public enum TerminalInput: Hashable, Sendable {
  /// The volunteer did something, or the terminal changed.
  case event(Event)
  /// Nothing happened in the time given.
  case timedOut
  /// Something other than input ended the wait: a signal came, or work in the background is done.
  case woken
  /// The terminal is gone: end of input, or it hung up.
  case closed
}

/// A terminal that shows screens and delivers what is done at it. From the moment it exists it
/// owns the screen, until ``close()``.
@MainActor
public protocol Terminal: AnyObject {
  /// Its columns and rows now. Whenever they change, ``Event/resize(_:)`` is delivered.
  var size: Size { get }

  /// Waits for something to happen, for ever when no timeout is given.
  func nextEvent(timeoutMilliseconds: Int?) -> TerminalInput

  /// Shows `screen` and puts the cursor in its place. What falls outside of ``size`` is cut.
  func draw(_ screen: Screen)

  /// Makes the next ``draw(_:)`` paint every cell, whatever the terminal shows.
  func repaint()

  /// Gives the terminal back and stops the process, as ^Z asks; returns when it is continued, with
  /// the last screen shown anew.
  func suspend()

  /// Gives the terminal back as it was found. Doing it again does nothing.
  func close()
}
