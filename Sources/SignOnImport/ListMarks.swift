// Lists are pasted with the marks of their items.
import TextMetrics

extension String {
  /// Without the marks of a list's item at its start: a number with a dot or a bracket and a space
  /// ("12. ", "3) "), a dash or bullet, or a check box. "100 Friends of Riverbend" has none. Bold and
  /// the address of a link that it begins with come off, too. What is nothing but marks is "".
  var withoutListMark: String { withoutMarks(hasNumbers: true) }

  /// Without bullets, check boxes, bold and the address of a link. A number stays: in a table it is
  /// the name's own ("9. Mai").
  var withoutBullet: String { withoutMarks(hasNumbers: false) }

  /// Without the commas and semicolons that part it from the next item ("Elm House,").
  var withoutTrailingSeparators: String {
    var rest = Substring(self)
    while let last = rest.last, last == "," || last == ";" || last.isWhitespace {
      rest.removeLast()
    }
    return String(rest)
  }

  private func withoutMarks(hasNumbers: Bool) -> String {
    var rest = Substring(trimmed)
    // More than a few are no marks, and each takes a copy.
    var markupCount = 0
    while let first = rest.first {
      if hasNumbers, first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        let mark = rest.dropFirst(digits.count)
        guard digits.count <= 6, let sign = mark.first, ".)".contains(sign),
          mark.dropFirst().first?.isWhitespace ?? true
        else { break }
        rest = mark.dropFirst()
      } else if Self.bullets.contains(first),
        rest.dropFirst().first?.isWhitespace ?? hasNumbers
      {
        rest = rest.dropFirst()
      } else if let box = Self.checkBox(at: rest) {
        rest = rest.dropFirst(box)
      } else if markupCount < 3, let plain = Self.withoutMarkup(rest) {
        markupCount += 1
        rest = Substring(plain)
      } else {
        break
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return String(Self.withoutFootnotes(rest))
  }

  /// Without the marks of footnotes at its end ("[^1]", "[2]").
  private static func withoutFootnotes(_ text: Substring) -> Substring {
    var rest = text
    while rest.last == "]", let open = rest.lastIndex(of: "["), open > rest.startIndex {
      let inner = rest[rest.index(after: open)...].dropLast()
      guard
        inner.first == "^" && inner.count > 1
          || !inner.isEmpty && inner.count <= 3
            && inner.allSatisfy({ $0.isASCII && $0.isNumber })
      else { break }
      rest = rest[..<open]
      while rest.last?.isWhitespace == true { rest.removeLast() }
    }
    return rest
  }

  private static let bullets = "•‣◦▪·–—-*>"
  private static let boxes = "☐☑☒✓✔✅□■"

  /// How long the check box is with which a text begins; `nil` where it begins with none.
  private static func checkBox(at text: Substring) -> Int? {
    guard let first = text.first else { return nil }
    // The variant of a sign is of its character.
    if let sign = first.unicodeScalars.first, boxes.unicodeScalars.contains(sign) { return 1 }
    guard first == "[" else { return nil }
    let inner = text.dropFirst().prefix { $0 != "]" }
    guard inner.count <= 1, inner.allSatisfy({ " xX✓✔".contains($0) }) else { return nil }
    let rest = text.dropFirst(inner.count + 1)
    guard rest.first == "]", rest.dropFirst().first?.isWhitespace ?? true else { return nil }
    return inner.count + 2
  }

  /// A text that begins with a Markdown link or bold, as it reads; `nil` where it does not.
  private static func withoutMarkup(_ text: Substring) -> String? {
    for mark in ["**", "__", "*", "_", "`"] where text.hasPrefix(mark) {
      let inner = text.dropFirst(mark.count)
      guard let end = inner.firstRange(of: mark), end.lowerBound > inner.startIndex else {
        return nil
      }
      return String(inner[..<end.lowerBound]) + String(inner[end.upperBound...])
    }
    // "[Elm House][1]"
    if text.first == "[", let middle = text.firstRange(of: "]["),
      let end = text[middle.upperBound...].firstIndex(of: "]"),
      !text[..<middle.lowerBound].contains("(")
    {
      let name = text.dropFirst().prefix { $0 != "]" }
      guard !name.isEmpty, name.first != "^" else { return nil }
      return String(name) + String(text[text.index(after: end)...])
    }
    guard text.first == "[", let middle = text.firstRange(of: "]("),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    let name = text[text.index(after: text.startIndex)..<middle.lowerBound]
    let address = text[middle.upperBound..<end]
    guard !name.isEmpty, !address.contains(where: \.isWhitespace) || address.contains("\"") else {
      return nil
    }
    return String(name) + String(text[text.index(after: end)...])
  }
}

extension SignOnTable {
  /// A box at the start of a line.
  enum Box { case ticked, empty }

  /// The box at the start of a line of a list, behind its mark (“- [ ] Elm House”, “✗ Elm House”).
  func box(ofRow row: Int) -> Box? {
    var box: Box?
    forEachField(ofRow: row) { _, field in
      let start = field.prefix(12).drop {
        [0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "*")].contains($0)
      }
      // A bracket, or a sign beyond ASCII.
      guard let first = start.first, first == UInt8(ascii: "[") || first >= 0xE2 else {
        return false
      }
      let text = String(decoding: start, as: UTF8.self)
      if ["[ ]", "[]", "☐", "□", "✗", "✘", "❌"].contains(where: text.hasPrefix) {
        box = .empty
      } else if ["[x]", "[X]", "☑", "☒", "✓", "✔", "✅"].contains(where: text.hasPrefix) {
        box = .ticked
      }
      return false
    }
    return box
  }
}
