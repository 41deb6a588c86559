// What parts the fields of a file, told by its first lines.

extension SignOnTable {
  /// What parts the fields of a row.
  public enum Separator: Hashable, Sendable {
    case comma, semicolon, tab
    /// Nothing: there is one name a line.
    case none

    /// Its byte in a file.
    var byte: UInt8? {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      case .none: nil
      }
    }
  }
}

/// The first lines of a file, parted by each separator in turn.
///
/// A list of names may hold commas ("Acme, Inc."), so that a separator has to prove itself. It does
/// so by a header: two columns that are recognized, or one that is nothing but a role's name, as it
/// must be where a comma has a space behind it. Else
/// all lines must have the same number of columns, two or more, on two lines or more, and a comma
/// must never be followed by a space, unless a column is nothing but e-mail addresses, dates or
/// yes and no. A file whose lines all begin and end with a quote is one column of quoted names.
struct SeparatorGuess {
  let separator: SignOnTable.Separator
  /// Whether the first row names the columns.
  let hasHeader: Bool

  /// Guesses from the first bytes of a file; `isWhole` tells that there are no others.
  init(head: [UInt8], isWhole: Bool) {
    // A line that is cut off tells nothing.
    let end =
      isWhole
      ? head.count : (head.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? head.count)
    let sample = Array(head[..<end])
    let candidates: [SignOnTable.Separator] = [.tab, .semicolon, .comma]
    let samples = candidates.map { ($0, Self.rows(of: sample, by: $0)) }
    let firstLine = Array(sample.prefix { $0 != 0x0A && $0 != 0x0D })
    let byHeader = samples.map { candidate, rows in
      let isOfNames = candidate == .comma && Self.isFollowedBySpace(firstLine)
      return (candidate, Self.recognizedCount(rows.first ?? [], needsExact: isOfNames))
    }
    if let best = byHeader.max(by: { $0.1 < $1.1 }), best.1 > 0 {
      (separator, hasHeader) = (best.0, true)
      return
    }
    let lines = Self.rows(of: sample, by: .none).map { $0[0] }
    hasHeader = lines.first.map { SignOnTable.Role.isExact(Self.unquoted($0)) } ?? false
    for (candidate, rows) in samples
    where Self.isTable(rows, sample, candidate) {
      separator = candidate
      return
    }
    let names = hasHeader ? lines.dropFirst() : lines[...]
    separator = !names.isEmpty && names.allSatisfy(Self.isQuoted) ? .comma : .none
  }

  /// How many columns a header names, or 0 where it is none.
  private static func recognizedCount(_ row: [String], needsExact: Bool) -> Int {
    guard row.count >= 2, !row.contains(where: isData) else { return 0 }
    let count = Set(row.compactMap { SignOnTable.Role(header: $0) }).count
    // The words of one column, or of a name such as "Oak Group, Housing Authority", may be chance,
    // but for those that are nothing else.
    let isSure = count >= 2 && !needsExact || row.contains { SignOnTable.Role.isExact($0) }
    return isSure ? count : 0
  }

  private static func isTable(
    _ rows: [[String]], _ sample: [UInt8], _ separator: SignOnTable.Separator
  ) -> Bool {
    guard rows.count >= 2, let count = rows.first?.count, count >= 2,
      rows.allSatisfy({ $0.count == count })
    else { return false }
    guard separator == .comma else { return true }
    let hasData = (0..<count).contains { column in
      let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy(isData)
    }
    return hasData || !isFollowedBySpace(sample)
  }

  /// Whether some comma outside quotes has a space behind it.
  private static func isFollowedBySpace(_ sample: [UInt8]) -> Bool {
    var isQuoted = false
    var isBehindComma = false
    for byte in sample {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isBehindComma, byte == 0x20 { return true }
      isBehindComma = byte == UInt8(ascii: ",") && !isQuoted
    }
    return false
  }

  /// Whether a cell is an e-mail address, a date, or yes or no, which no header and no name is.
  static func isData(_ cell: String) -> Bool {
    isMail(cell) || SignOnDate.read(cell) != nil
      || ["yes", "no", "true", "false"].contains(cell.lowercased())
  }

  static func isMail(_ cell: String) -> Bool {
    let parts = cell.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !cell.contains(where: \.isWhitespace)
  }

  private static func isQuoted(_ line: String) -> Bool {
    line.utf8.count >= 2 && line.hasPrefix("\"") && line.hasSuffix("\"")
  }

  private static func unquoted(_ line: String) -> String {
    isQuoted(line) ? String(line.dropFirst().dropLast()) : line
  }

  /// The first rows of a sample; what libcsv refuses in it ends them, and is told when the file is
  /// read.
  private static func rows(of sample: [UInt8], by separator: SignOnTable.Separator) -> [[String]] {
    var fields: FieldStore?
    sample.withUnsafeBufferPointer { bytes in
      if let byte = separator.byte {
        guard let reader = try? CSVReader(separator: byte, source: "") else { return }
        if (try? reader.read(bytes)) != nil { try? reader.finish() }
        fields = reader.fields
      } else {
        var reader = LineReader()
        reader.read(bytes)
        reader.finish()
        fields = reader.fields
      }
    }
    guard let fields else { return [] }
    return (0..<min(fields.rowCount, 50)).map { fields.texts(ofRow: $0) }
  }
}

extension FieldStore {
  /// The fields of a row as text, cleaned and trimmed; of a row that was made to hurt, the first.
  func texts(ofRow row: Int) -> [String] {
    var texts: [String] = []
    forEachField(ofRow: row) { _, field in
      texts.append(displayed(field))
      return texts.count <= SignOnTable.mostColumns
    }
    return texts
  }
}
