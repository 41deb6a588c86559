// Why there is no full screen to be had.

/// Why a terminal cannot be opened: what, and how to mend it, in one sentence.
public enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// No locale with UTF-8 is installed.
  case noUTF8Locale
  /// `TERM` is not set.
  case noTerminalType
  /// The system does not know the terminal that `TERM` names.
  case unknownTerminal(String)
  /// The terminal that `TERM` names cannot move its cursor.
  case noCursorMovement(String)
  /// There is no pipe or memory left.
  case noResources

  /// What is in the way and how to mend it, in one sentence.
  public var description: String {
    switch self {
    case .notATerminal:
      "The wizard needs a terminal for its input and output; "
        + "run it in one without redirecting it; render, check and import need none."
    case .noUTF8Locale:
      "No locale with UTF-8 is installed, so names could not be shown rightly; "
        + "install C.UTF-8."
    case .noTerminalType:
      "TERM is not set, so how to draw on this terminal is unknown; "
        + "set it, as in TERM=xterm-256color."
    case .unknownTerminal(let name):
      "The system does not know the terminal “\(name)”; "
        + "set TERM to one it knows, as in TERM=xterm-256color."
    case .noCursorMovement(let name):
      "A terminal of the kind “\(name)” cannot move its cursor; "
        + "set TERM to what it really is."
    case .noResources:
      "The system has no pipe or memory left for a full screen; close other programs."
    }
  }
}
