// Escape sequences inside a text, told apart from it one character at a time.

/// How far an escape sequence is that stands in a text (ECMA-48, 5.3 and 5.4). Of those that begin
/// with a control character (C1) instead of ESC only `CSI` with parameters is told from a stray sign,
/// behind which no letter may be lost.
enum EscapeSequence {
  case none
  /// ESC alone.
  case begun
  /// ESC and characters of a sequence with one letter more.
  case short
  /// `ESC [`: parameters up to a letter.
  case control
  /// The control character that means the same.
  case singleControl
  /// `ESC ]` and the like: a text up to BEL or `ESC \`, or to the end of the line.
  case string
  /// ESC within such a text.
  case stringEnd

  /// Whether the next character belongs to a sequence.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1B:
      self = self == .string ? .stringEnd : .begun
      return true
    case 0x9B:
      self = .singleControl
      return true
    case 0x9C where self == .string:
      self = .none
      return true
    // Next line (0x85) is a line break in texts.
    case 0x80..<0x85, 0x86..<0xA0: return self == .string
    default: break
    }
    switch self {
    case .none: return false
    case .begun, .stringEnd:
      guard ("0"..."~").contains(scalar) || (" "..."/").contains(scalar) else {
        self = .none
        return false
      }
      begin(scalar)
      return true
    case .short:
      self = (" "..."/").contains(scalar) ? .short : .none
      return (" "..."~").contains(scalar)
    case .singleControl:
      self = ("0"..."?").contains(scalar) ? .control : .none
      return self == .control
    case .control:
      if (" "..."?").contains(scalar) { return true }
      self = .none
      return ("@"..."~").contains(scalar)
    case .string:
      if scalar.value == 0x07 {
        self = .none
        return true
      }
      // Where it has no end, it does not take the rest of the text along.
      guard !["\n", "\r", "\u{85}"].contains(scalar) else {
        self = .none
        return false
      }
      return true
    }
  }

  /// Takes the character behind ESC.
  private mutating func begin(_ scalar: Unicode.Scalar) {
    self =
      switch scalar {
      case "[": .control
      case "]", "P", "X", "^", "_": .string
      case " "..."/": .short
      default: .none
      }
  }
}
