@preconcurrency import CNcurses
// What key a code of ncurses, or an escape sequence it does not know, stands for.
import Canvas

/// The keys held down with another, as xterm numbers them: one more than a sum of bits.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
}

extension Key {
  /// This key with others held down. Keys that mean nothing more with them stay what they are.
  func with(_ modifiers: Modifiers) -> Key {
    guard !modifiers.isEmpty else { return self }
    switch self {
    case .up: return .scrollUp
    case .down: return .scrollDown
    case .left where modifiers != .shift: return .wordLeft
    case .right where modifiers != .shift: return .wordRight
    case .backspace where modifiers != .shift: return .control("w")
    case .delete where modifiers != .shift: return .alt("d")
    case .tab where modifiers == .shift: return .backTab
    default: return self
    }
  }

  /// The key of an ncurses code that is one everywhere.
  init?(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT, KEY_SLEFT: self = .left
    case KEY_RIGHT, KEY_SRIGHT: self = .right
    case KEY_SR: self = .scrollUp
    case KEY_SF: self = .scrollDown
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_A1: self = .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_C1: self = .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: self = .pageDown
    case KEY_DC, KEY_SDC: self = .delete
    case KEY_BACKSPACE: self = .backspace
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case cncurses_first_function_key + 1...cncurses_first_function_key + 63:
      self = .function(Int(code - cncurses_first_function_key))
    default: return nil
    }
  }

  /// The key of one of the names that terminfo gives keys with others held down, as `kLFT5`.
  init?(extendedName name: String) {
    let base: Key
    switch name.prefix(while: { !$0.isNumber }) {
    case "kUP": base = .up
    case "kDN": base = .down
    case "kLFT": base = .left
    case "kRIT": base = .right
    case "kHOM": base = .home
    case "kEND": base = .end
    case "kPRV": base = .pageUp
    case "kNXT": base = .pageDown
    case "kDC": base = .delete
    default: return nil
    }
    let number = name.last.flatMap(\.wholeNumberValue) ?? 2
    self = base.with(Modifiers(rawValue: number - 1))
  }

  /// The key of a control character.
  init?(control code: Int32) {
    switch code {
    case 0x0A, 0x0D: self = .enter
    case 0x09: self = .tab
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0...0x1F:
      guard let scalar = Unicode.Scalar(UInt32(code) + 0x40) else { return nil }
      self = .control(Character(scalar.properties.lowercaseMapping))
    default: return nil
    }
  }

  /// The key of an escape sequence that the terminal's description does not have: those of xterm,
  /// which most terminals send. `parameters` is what stands between `ESC [` and `final`.
  init?(parameters: String, final: Character) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 1 }
    let base: Key
    switch (final, numbers.first ?? 1) {
    case ("A", _): base = .up
    case ("B", _): base = .down
    case ("C", _): base = .right
    case ("D", _): base = .left
    case ("H", _), ("~", 1), ("~", 7): base = .home
    case ("F", _), ("~", 4), ("~", 8): base = .end
    case ("~", 3): base = .delete
    case ("~", 5): base = .pageUp
    case ("~", 6): base = .pageDown
    case ("Z", _): base = .backTab
    case ("M", _) where parameters.isEmpty: base = .enter
    case ("P", _): base = .function(1)
    case ("Q", _): base = .function(2)
    case ("R", _): base = .function(3)
    case ("S", _): base = .function(4)
    case ("~", let number) where (11...15).contains(number): base = .function(number - 10)
    case ("~", let number) where (17...21).contains(number): base = .function(number - 11)
    case ("~", let number) where (23...24).contains(number): base = .function(number - 12)
    default: return nil
    }
    let held = numbers.count > 1 ? min(max(numbers[1] - 1, 0), 15) : 0
    self = base.with(Modifiers(rawValue: held & 7))
  }
}
