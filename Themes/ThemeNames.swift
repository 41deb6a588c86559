// The words a theme file uses for roles, colours and attributes.
import Canvas

extension Role {
  /// The role's name in a theme.
  public var themeName: String {
    // Written out: the names Swift knows come by reflection, slow where a start waits for it.
    switch self {
    case .text: "text"
    case .title: "title"
    case .label: "label"
    case .answer: "answer"
    case .hint: "hint"
    case .focus: "focus"
    case .current: "current"
    case .done: "done"
    case .warning: "warning"
    case .error: "error"
    case .rule: "rule"
    case .keyName: "key-name"
    case .keyHelp: "key-help"
    case .letter: "letter"
    case .placeholder: "placeholder"
    case .note: "note"
    case .filled: "filled"
    }
  }

  /// The role called `themeName` in a theme.
  public init?(themeName: String) {
    guard let role = Self.allCases.first(where: { $0.themeName == themeName }) else { return nil }
    self = role
  }
}

extension Style.Emphasis {
  static let named: [String: Style.Emphasis] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}

extension Color {
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  /// A colour as a theme writes it: `default`, `red`, `bright-red`, `0` to `255`, `#rrggbb`.
  init?(themeText text: String) {
    if text == "default" {
      self = .terminalDefault
    } else if let place = Self.names.firstIndex(of: text) {
      self = .indexed(UInt8(place))
    } else if text.hasPrefix("bright-"),
      let place = Self.names.firstIndex(of: String(text.dropFirst(7)))
    {
      self = .indexed(UInt8(place + 8))
    } else if text.hasPrefix("#"), text.utf8.count == 7,
      text.dropFirst().allSatisfy(\.isHexDigit), let value = UInt32(text.dropFirst(), radix: 16)
    {
      self = .rgb(
        UInt8(value >> 16), UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value))
    } else if let number = UInt8(text), text.first != "+" {
      self = .indexed(number)
    } else {
      return nil
    }
  }
}
