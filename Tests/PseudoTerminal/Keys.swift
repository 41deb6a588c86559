// Keys written as text: "Oak Hill<tab><c-s>" becomes the strokes a terminal would send.

/// Keys that cannot be read.
public struct UnknownKey: Error, CustomStringConvertible {
  /// What was written between the angle brackets.
  public let name: String
  /// Says what stands there and how to write a bracket.
  public var description: String {
    "There is no key <\(name)>; a bracket itself is written <lt>."
  }
}

/// One stroke on a keyboard.
enum Stroke: Equatable {
  enum Name: String, CaseIterable {
    case enter, tab, esc, bs, del, insert, up, down, left, right, home, end, pgup, pgdn
    case f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12
  }

  struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }

  case text(String)
  case character(Character, Modifiers)
  case named(Name, Modifiers)
  case paste(String)

  /// Reads keys: plain text, `<tab>` and the other names, `<c-x>`, `<a-x>`, `<s-tab>`,
  /// `<c-right>`, `<lt>`, `<space>`, and `<paste>…</paste>`.
  static func parse(_ keys: String) throws -> [Stroke] {
    var strokes: [Stroke] = []
    var plain = ""
    var rest = keys[...]
    func flush() {
      if !plain.isEmpty { strokes.append(.text(plain)) }
      plain = ""
    }
    while let first = rest.first {
      guard first == "<", let close = rest.firstIndex(of: ">") else {
        plain.append(rest.removeFirst())
        continue
      }
      let name = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...]
      if name == "lt" {
        plain.append("<")
        continue
      }
      flush()
      if name == "paste" {
        guard let end = rest.firstRange(of: "</paste>") else { throw UnknownKey(name: "paste") }
        strokes.append(.paste(String(rest[..<end.lowerBound])))
        rest = rest[end.upperBound...]
      } else {
        strokes.append(try key(String(name)))
      }
    }
    flush()
    return strokes
  }

  private static func key(_ written: String) throws -> Stroke {
    var modifiers: Modifiers = []
    var name = written[...]
    let prefixes: [(String, Modifiers)] = [
      ("c-", .control), ("a-", .alt), ("m-", .alt), ("s-", .shift),
    ]
    while let (prefix, modifier) = prefixes.first(where: {
      name.lowercased().hasPrefix($0.0) && name.count > 2
    }) {
      modifiers.insert(modifier)
      name = name.dropFirst(prefix.count)
    }
    if name == "space" { name = " " }
    if let character = name.first, name.count == 1 {
      return .character(character, modifiers)
    }
    let synonyms = ["cr": "enter", "escape": "esc", "backspace": "bs", "delete": "del"]
    let lower = name.lowercased()
    guard let known = Name(rawValue: synonyms[lower] ?? lower) else {
      throw UnknownKey(name: written)
    }
    return .named(known, modifiers)
  }

  /// What a terminal sends for a character with Control and Alt held.
  static func bytes(_ character: Character, _ modifiers: Modifiers) -> [UInt8] {
    var bytes = Array(String(character).utf8)
    if modifiers.contains(.control), let byte = bytes.first, bytes.count == 1 {
      // The traditional rule: the low five bits; space is NUL, "?" is DEL, "/" is "_".
      switch byte {
      case UInt8(ascii: "?"): bytes = [0x7f]
      case UInt8(ascii: "/"): bytes = [0x1f]
      default: bytes = [byte & 0x1f]
      }
    }
    return modifiers.contains(.alt) ? [0x1b] + bytes : bytes
  }
}
