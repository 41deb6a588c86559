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
public func cleaned(_ text: String, keepingLineBreaks: Bool = false) -> CleanedText {
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
