// Lists are pasted with the marks of their items.
import TextMetrics

extension String {
  /// Without the marks of a list's item at its start: its number or letter ("12. ", "(3) ", "a) ",
  /// "No. 3: "), a dash or bullet, a check box or a cross. "100 Friends of Riverbend" has none. Bold
  /// and the address of a link that it begins with come off, too. What is nothing but marks is "".
  var withoutListMark: String { withoutMarks(hasNumbers: true).text }

  /// The same, with the mark by which somebody says that the name is open (“[?]”), if it has one.
  var readingListMark: (text: String, openMark: String?) { withoutMarks(hasNumbers: true) }

  /// Without bullets, check boxes, bold and the address of a link. A number stays: in a table it is
  /// the name's own ("9. Mai").
  var withoutBullet: String { withoutMarks(hasNumbers: false).text }

  /// Without the commas and semicolons that part it from the next item ("Elm House,").
  var withoutTrailingSeparators: String {
    var rest = Substring(self)
    while let last = rest.last, last == "," || last == ";" || last.isWhitespace {
      rest.removeLast()
    }
    return String(rest)
  }

  private func withoutMarks(hasNumbers: Bool) -> (text: String, openMark: String?) {
    var rest = Substring(trimmed)
    var openMark: String?
    // More than a few are no marks, and each takes a copy.
    var markupCount = 0
    while let first = rest.first {
      if hasNumbers, let mark = ItemNumber.end(in: rest) {
        rest = rest[mark...]
      } else if hasNumbers, first == ">" {
        // As deep as it is quoted.
        rest = rest.drop { $0 == ">" }
      } else if Self.bullets.contains(first),
        rest.dropFirst().first?.isWhitespace ?? hasNumbers
      {
        rest = rest.dropFirst()
      } else if let box = Self.checkBox(at: rest) {
        rest = rest.dropFirst(box)
      } else if hasNumbers, let mark = Self.openMark(at: rest) {
        openMark = String(rest.prefix(mark))
        rest = rest.dropFirst(mark)
      } else if hasNumbers, Self.crosses.contains(where: { $0 == first.unicodeScalars.first }) {
        rest = rest.dropFirst()
      } else if markupCount < 3, let plain = Self.withoutMarkup(rest) {
        markupCount += 1
        rest = Substring(plain)
      } else {
        break
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return (String(rest), openMark)
  }

  private static let bullets = "•‣◦▪·–—-*>|,;:.…_●○■◆◇▸▹▶►➢➤→⇒➜➔»★☆⭐✦❖⁃∙o+\u{F0B7}\u{F0A7}"
  /// Signs of what is not so.
  fileprivate static let crosses = "✗✘❌✖✕".unicodeScalars
  private static let boxes = "☐☑☒✓✔✅□■"

  /// How long the mark is with which somebody says that a name is open (“? ”, “[~] ”, “x ”); `nil` where
  /// a text begins with none.
  private static func openMark(at text: Substring) -> Int? {
    guard let first = text.first else { return nil }
    if "[(".contains(first) {
      let inner = text.dropFirst().prefix { !"])".contains($0) }
      let rest = text.dropFirst(inner.count + 1).dropFirst()
      guard (1...2).contains(inner.count), inner.allSatisfy({ "?¿~-/!.>…".contains($0) }),
        rest.first == " "
      else { return nil }
      return inner.count + 2
    }
    let marks = text.prefix { openSigns.contains($0) }
    let rest = text.dropFirst(Swift.max(1, marks.count))
    guard !marks.isEmpty || first == "x", marks.count <= 3, rest.first == " ",
      rest.dropFirst().first.map({ $0.isLetter || $0.isNumber }) ?? false
    else { return nil }
    return Swift.max(1, marks.count)
  }

  private static let openSigns = "?¿~!^%$@❓❔⏳⌛🤔⚠️"

  /// How long the check box is with which a text begins; `nil` where it begins with none.
  private static func checkBox(at text: Substring) -> Int? {
    guard let first = text.first else { return nil }
    // The variant of a sign is of its character.
    if let sign = first.unicodeScalars.first, boxes.unicodeScalars.contains(sign) { return 1 }
    guard first == "[" || first == "(" else { return nil }
    let close: Character = first == "[" ? "]" : ")"
    let inner = text.dropFirst().prefix { $0 != close }
    guard inner.count <= 1, inner.allSatisfy({ " xX✓✔".contains($0) }) else { return nil }
    let rest = text.dropFirst(inner.count + 1)
    guard rest.first == close, rest.dropFirst().first?.isWhitespace ?? true else { return nil }
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
  /// What the box at the start of a line of a list says against it.
  func doubt(ofBoxIn row: Int, ticksBoxes: Bool) -> ImportPlan.Doubt? {
    switch separator == .none ? box(ofRow: row) : nil {
    case .crossed: .declined("✗")
    case .unclear: .undecided("☒")
    case .empty where ticksBoxes: .undecided("[ ]")
    case .empty, .ticked, nil: nil
    }
  }

  /// A box at the start of a line.
  /// One with a cross in it is ticked in some lists, and crossed out in others.
  enum Box { case ticked, empty, crossed, unclear }

  /// The box at the start of a line of a list, behind its mark (“- [ ] Elm House”, “✗ Elm House”).
  func box(ofRow row: Int) -> Box? {
    var box: Box?
    forEachField(ofRow: row) { _, field in
      let start = field.prefix(12).drop {
        [0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "*")].contains($0)
      }
      // A bracket, or a sign beyond ASCII.
      guard let first = start.first,
        first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || first >= 0xE2
      else {
        return false
      }
      let text = String(decoding: start, as: UTF8.self)
      if ["[ ]", "[]", "( )", "☐", "□"].contains(where: text.hasPrefix) {
        box = .empty
      } else if let first = text.unicodeScalars.first, String.crosses.contains(first) {
        box = .crossed
      } else if text.hasPrefix("☒") {
        box = .unclear
      } else if ["[x]", "[X]", "(x)", "(X)", "☑", "✓", "✔", "✅"].contains(
        where: text.hasPrefix)
      {
        box = .ticked
      }
      return false
    }
    return box
  }
}
