// A file of sign-ons becomes rows, each with the line it stands on.
import LetterCore
import TextMetrics

/// One who signs, as a file or a paste has it.
public struct SignOnRow: Hashable, Sendable {
  /// The 1-based line on which it begins.
  public var line: Int
  /// Who signs, the name cleaned and without a list mark.
  public var signatory: Signatory
}

/// Why a file of sign-ons cannot be read: one sentence.
public struct SignOnError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Names the file and the first line that is wrong, and says how to mend it.
  public let description: String
}

/// What was read: rows, and what was passed over or taken out on the way.
public struct SignOnRows: Hashable, Sendable {
  /// Who signs, in the order of the lines; duplicates are kept.
  public var rows: [SignOnRow] = []
  /// Lines with nothing on them.
  public var blankCount = 0
  /// Control characters that were taken out.
  public var removedCount = 0

  /// One name a line, as bytes of a file; `source` names it in an error's sentence.
  public init(names bytes: [UInt8], source: String) throws(SignOnError) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SignOnError(
        description: "Line \(Self.firstInvalidLine(bytes)) of \(cleaned(source).text) is not valid "
          + "UTF-8; save the file as UTF-8 and try again.")
    }
    self.init(names: text)
  }

  /// One name a line. Lines may end by LF, CR or CRLF; a byte-order mark is passed over.
  public init(names text: String) {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    // Control characters are looked for name by name, so that a line keeps its number.
    var line = 1
    var start = text.utf8.startIndex
    var index = start
    let utf8 = text.utf8
    while index < utf8.endIndex {
      let byte = utf8[index]
      guard byte == 0x0A || byte == 0x0D else {
        index = utf8.index(after: index)
        continue
      }
      append(text[start..<index], line: line)
      index = utf8.index(after: index)
      if byte == 0x0D, index < utf8.endIndex, utf8[index] == 0x0A {
        index = utf8.index(after: index)
      }
      start = index
      line += 1
    }
    if start < utf8.endIndex { append(text[start...], line: line) }
  }

  private mutating func append(_ name: Substring, line: Int) {
    let name = cleaned(String(name))
    removedCount += name.removedCount
    if let signatory = Signatory(name: name.text.withoutListMark) {
      rows.append(SignOnRow(line: line, signatory: signatory))
    } else {
      blankCount += 1
    }
  }

  /// The 1-based line of the first byte that is not UTF-8.
  static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    var line = 1
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      if String(validating: bytes[start..<end], as: UTF8.self) == nil { return line }
      line += 1
      start = end + 1
    }
    return line
  }
}
