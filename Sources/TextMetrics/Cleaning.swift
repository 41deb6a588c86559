// Taking out of text what could harm a terminal or deceive a reader.

/// Text without hostile characters, and how many of them were taken out.
public struct CleanedText: Equatable, Sendable {
  /// The text as it may be kept and shown.
  public var text: String
  /// How many scalars were taken out.
  public var removedCount: Int
}

/// Takes C0 and C1 controls, bidi controls, U+200B, U+FEFF, tag characters and what Unicode says is
/// no character out of `text`; joiners (ZWJ, ZWNJ) stay. A tab becomes a space. CR, LF and CRLF become "\n" when
/// `keepingLineBreaks`, else a space.
///
/// More than ``mostMarks`` marks on one letter are parted, as Unicode’s “stream-safe” text is: putting
/// marks in order costs the square of their number, and text is compared and set everywhere.
public func cleaned(_ text: String, keepingLineBreaks: Bool = false) -> CleanedText {
  var clean = withoutHostile(text, keepingLineBreaks: keepingLineBreaks)
  clean.text = partingMarks(clean.text)
  return clean
}

/// How many marks may follow a letter before a sign that nobody sees parts them; no script has so many.
let mostMarks = 10

private func partingMarks(_ text: String) -> String {
  guard text.utf8.count > 2 * mostMarks, longestRunOfMarks(text) > mostMarks else { return text }
  var result = String.UnicodeScalarView()
  result.reserveCapacity(text.utf8.count + text.utf8.count / mostMarks)
  var run = 0
  for scalar in text.unicodeScalars {
    run = isMark(scalar) ? run + 1 : 0
    if run > mostMarks {
      // Combining Grapheme Joiner
      result.append("\u{34F}")
      run = 1
    }
    result.append(scalar)
  }
  return String(result)
}

private func longestRunOfMarks(_ text: String) -> Int {
  // The first marks are at U+0300.
  guard text.utf8.contains(where: { $0 >= 0xCC }) else { return 0 }
  var (longest, run) = (0, 0)
  for scalar in text.unicodeScalars {
    run = isMark(scalar) ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
}

private func withoutHostile(_ text: String, keepingLineBreaks: Bool) -> CleanedText {
  if isClean(text, keepingLineBreaks: keepingLineBreaks) {
    return CleanedText(text: text, removedCount: 0)
  }
  var result = String.UnicodeScalarView()
  result.reserveCapacity(text.utf8.count)
  let lineBreak: Unicode.Scalar = keepingLineBreaks ? "\n" : " "
  var removed = 0
  var followsReturn = false
  for scalar in text.unicodeScalars {
    let endsReturn = followsReturn && scalar == "\n"
    followsReturn = scalar == "\r"
    if endsReturn { continue }
    switch treatment(of: scalar) {
    case .keep: result.append(scalar)
    case .space: result.append(" ")
    case .lineBreak: result.append(lineBreak)
    case .remove: removed += 1
    }
  }
  return CleanedText(text: String(result), removedCount: removed)
}

private enum Treatment { case keep, space, lineBreak, remove }

private func treatment(of scalar: Unicode.Scalar) -> Treatment {
  switch scalar.value {
  case 0x09: .space
  case 0x0A, 0x0D, 0x2028, 0x2029: .lineBreak
  // Next Line, the line end of IBM's character sets.
  case 0x85: .lineBreak
  case 0x00..<0x20, 0x7F..<0xA0: .remove
  case 0x20..<0x61C: .keep
  case 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .remove
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: .remove
  // No file for word processors can hold U+FFFE and U+FFFF.
  case 0xFDD0...0xFDEF: .remove
  case let value where value & 0xFFFE == 0xFFFE: .remove
  default: .keep
  }
}

/// Whether nothing in `text` is to be changed. Skips the bytes of ASCII and of the scalars below
/// U+0600 without decoding them.
private func isClean(_ text: String, keepingLineBreaks: Bool) -> Bool {
  let hasPlainBytes = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { byte in
      (byte >= 0x20 && byte < 0x7F) || (byte >= 0x80 && byte < 0xC2)
        || (byte >= 0xC3 && byte < 0xD8) || (byte == 0x0A && keepingLineBreaks)
    }
  }
  if hasPlainBytes == true { return true }
  return text.unicodeScalars.allSatisfy { scalar in
    switch treatment(of: scalar) {
    case .keep: true
    case .lineBreak: keepingLineBreaks && scalar == "\n"
    case .space, .remove: false
    }
  }
}
