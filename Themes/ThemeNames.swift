// The words a theme file uses for roles, colours and attributes.
import Canvas

extension Role {
  /// The role's name in a theme: `key-name` for ``Role/keyName``.
  public var themeName: String {
    var name = ""
    for scalar in "\(self)".unicodeScalars {
      if scalar.properties.isUppercase { name += "-" }
      name += scalar.properties.lowercaseMapping
    }
    return name
  }

  private static let byThemeName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.themeName, $0) })

  /// The role called `themeName` in a theme.
  public init?(themeName: String) {
    guard let role = Self.byThemeName[themeName] else { return nil }
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
