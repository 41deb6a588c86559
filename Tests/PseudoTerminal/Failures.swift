// How programs end and how the harness tells what went wrong.

import CPseudoTerminal
import Glibc

/// How a program ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
  /// It left by itself, with this code.
  case exited(Int32)
  /// This signal ended it.
  case signalled(Int32)
  /// Something else reaped it.
  case lost

  init(_ raw: cpt_end) {
    self = raw.signal == 0 ? .exited(raw.status) : .signalled(raw.signal)
  }

  /// As in “exit code 2” or “signal 15”.
  public var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let number): "signal \(number)"
    case .lost: "reaped elsewhere"
    }
  }
}

/// A wait that failed, with the screen as it was then.
public struct TerminalFailure: Error, CustomStringConvertible {
  /// What was waited for.
  public let message: String
  /// What the terminal showed.
  public let screen: Screen
  /// Who waited.
  public let place: String

  init(_ message: String, _ screen: Screen, _ file: String = #fileID, _ line: Int = #line) {
    self.message = message
    self.screen = screen
    place = "\(file):\(line)"
  }

  /// The message, its place and the screen.
  public var description: String { "\(message) (at \(place)). The screen:\n\(screen)" }
}

/// A system call that failed.
public struct SystemFailure: Error, CustomStringConvertible {
  /// What was tried.
  public let action: String
  /// The system's reason.
  public let code: Int32

  init(_ action: String, _ code: Int32) {
    self.action = action
    self.code = code
  }

  /// As in “Cannot start /bin/nano: No such file or directory.”
  public var description: String { "Cannot \(action): \(String(cString: strerror(code)))." }
}
