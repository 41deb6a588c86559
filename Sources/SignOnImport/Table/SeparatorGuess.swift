// What parts the fields of a file, told by its first lines.
import LetterCore

extension SignOnTable {
  /// What parts the fields of a row.
  public enum Separator: Hashable, Sendable {
    case comma, semicolon, tab, pipe
    /// Nothing: there is one name a line.
    case none

    /// Its byte in a file.
    var byte: UInt8? {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      case .pipe: UInt8(ascii: "|")
      case .none: nil
      }
    }
  }
}

/// The first lines of a file, parted by each separator in turn.
///
/// A list of names may hold commas and semicolons ("Acme, Inc."), so that a separator has to prove
/// itself, unless the first line names it, as spreadsheets do ("sep=;"). It does so by a header: two
/// columns that are recognized, or one that is nothing but a role's name, as it must be where a comma
/// has a space behind it. A title and blank rows may stand before a header. Else all lines must have
/// the same number of columns, two or more, on two lines or more: by tabs or bars, or with a column that is
/// nothing but e-mail addresses, dates or yes and no, or on three lines or more and never with a space
/// behind a separator. A file whose lines all begin and end with a quote is one column of quoted
/// names.
struct SeparatorGuess {
  let separator: SignOnTable.Separator
  /// How many rows stand before the header, or before the data, and are neither.
  let preambleCount: Int
  /// Whether the row behind those names the columns.
  let hasHeader: Bool
  /// Whether it is a Markdown table, whose rows begin and end with a bar.
  let isMarkdown: Bool

  /// How a line begins that names the separator.
  static let separatorKey = "sep="
  /// In so many rows a header is looked for.
  private static let mostRowsToHeader = 5

  /// Guesses from the first bytes of a file; `isWhole` tells that there are no others.
  init(head: [UInt8], isWhole: Bool) {
    // A line that is cut off tells nothing.
    let end =
      isWhole
      ? head.count : (head.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? head.count)
    let sample = Array(head[..<end])
    if let rule = Self.markdownRule(in: sample) {
      (separator, isMarkdown, hasHeader) = (.pipe, true, rule > 0)
      preambleCount = max(0, rule - 1)
      return
    }
    isMarkdown = false
    let lines = Self.rows(of: sample, by: .none).map { $0[0] }
    if Self.isChat(sample) {
      (separator, preambleCount, hasHeader) = (.none, 0, false)
      return
    }
    let candidates: [SignOnTable.Separator] = [.tab, .semicolon, .comma, .pipe]
    let samples = candidates.map { ($0, Self.rows(of: sample, by: $0)) }
    let firstLine = Array(sample.prefix { $0 != 0x0A && $0 != 0x0D })
    if let named = candidates.first(where: { Self.isNamed($0, by: firstLine) }) {
      let rows = Self.rows(of: sample, by: named).dropFirst()
      let header = Self.header(in: rows, needsExact: false)
      let isOneColumn = rows.first.map { $0.count == 1 && SignOnTable.Role.isExact($0[0]) } ?? false
      separator = named
      preambleCount = 1 + (header?.index ?? 0)
      hasHeader = header != nil || isOneColumn
      return
    }
    let byHeader = samples.compactMap { candidate, rows in
      let isOfNames = candidate == .comma && Self.isFollowedBySpace(firstLine, candidate)
      return Self.header(in: rows[...], needsExact: isOfNames).map { (candidate, $0) }
    }
    // The first header is the header; of one line, that by which it names most.
    let best = byHeader.min {
      ($0.1.index, $1.1.recognizedCount) < ($1.1.index, $0.1.recognizedCount)
    }
    if let (best, header) = best {
      (separator, preambleCount, hasHeader) = (best, header.index, true)
      return
    }
    preambleCount = 0
    hasHeader = lines.first.map { SignOnTable.Role.isExact(Self.unquoted($0)) } ?? false
    for (candidate, rows) in samples
    where Self.isTable(rows, sample, candidate) {
      separator = candidate
      return
    }
    let names = hasHeader ? lines.dropFirst() : lines[...]
    separator = !names.isEmpty && names.allSatisfy(Self.isQuoted) ? .comma : .none
  }

  /// Whether it is a chat, which has commas in its dates and messages: half of the first lines begin as
  /// messages do.
  private static func isChat(_ sample: [UInt8]) -> Bool {
    let lines = sample.split { $0 == 0x0A || $0 == 0x0D }.lazy
      .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 } }.prefix(20)
      .map { line in
        // Tabs tell a table, and cleaning would take them away.
        Array(line.prefix(4096).map { $0 == 0x09 ? UInt8(ascii: ";") : $0 })
          .withUnsafeBufferPointer(displayed)
      }
    let messages = lines.count { ChatLine.beginsWithStamp($0) }
    return messages > 0 && messages * 2 >= lines.count
  }

  /// How many rows stand before the rule of a Markdown table; `nil` where there is none.
  private static func markdownRule(in sample: [UInt8]) -> Int? {
    guard sample.contains(UInt8(ascii: "|")) else { return nil }
    var count = 0
    for line in sample.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(50) {
      if line.withUnsafeBufferPointer(LineReader.isRule) { return count }
      if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { count += 1 }
    }
    return nil
  }

  /// Whether a line is nothing but "sep=" and this separator.
  private static func isNamed(_ separator: SignOnTable.Separator, by line: [UInt8]) -> Bool {
    line.last == separator.byte
      && String(decoding: line.dropLast(), as: UTF8.self).lowercased() == separatorKey
  }

  /// The header among the first rows, with how many columns it names. Before it stand only rows of
  /// one field, such as a title, or of none; behind those it must be sure.
  private static func header(
    in rows: ArraySlice<[String]>, needsExact: Bool
  ) -> (index: Int, recognizedCount: Int)? {
    for (index, row) in rows.prefix(mostRowsToHeader).enumerated() {
      let texts = HeaderRows(rows.dropFirst(index))
      let isSure = texts.count > 1
      let count = recognizedCount(texts.texts, needsExact: !isSure && (needsExact || index > 0))
      if count > (index == 0 ? 0 : 1) { return (index, count) }
      guard row.count(where: { !$0.isEmpty }) <= 1 else { return nil }
    }
    return nil
  }

  /// How many columns a header names, or 0 where it is none.
  private static func recognizedCount(_ row: [String], needsExact: Bool) -> Int {
    guard row.count >= 2 else { return 0 }
    let isExact = row.contains { SignOnTable.Role.isExact($0) }
    // “Organization,Yes,No” has a column for each answer; a row of data has one answer.
    let data = row.filter(isData)
    guard data.isEmpty || isExact && areAnswers(data) else { return 0 }
    let count = Set(row.compactMap { SignOnTable.Role(header: $0) }).count
    // The words of one column, or of a name such as "Oak Group, Housing Authority", may be chance,
    // but for those that are nothing else.
    let said = data.isEmpty ? Set(row.compactMap { SignOnStatus(ofBox: $0) }) : []
    let areBoxes = said.contains(.signs) && said.count > 1
    let isSure = count >= 2 && !needsExact || isExact || count >= 1 && areBoxes
    return isSure ? count : 0
  }

  /// Whether these are different answers of yes and no.
  private static func areAnswers(_ cells: [String]) -> Bool {
    Set(cells.map { $0.lowercased() }).count == cells.count && !cells.contains(where: isMail)
      && !cells.contains(where: SignOnDate.isDate)
  }

  private static func isTable(
    _ rows: [[String]], _ sample: [UInt8], _ separator: SignOnTable.Separator
  ) -> Bool {
    // No name has a tab: one row of cells that are copied from a spreadsheet is a table.
    guard rows.count >= 2 || separator == .tab, let count = rows.first?.count, count >= 2,
      rows.allSatisfy({ $0.count == count })
    else { return false }
    guard separator != .tab, separator != .pipe else { return true }
    let hasData = (0..<count).contains { column in
      let cells = rows.map { $0[column] }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy(isData)
    }
    return hasData
      || !isFollowedBySpace(sample, separator) && (rows.count >= 3 || hasPersonAndOther(rows[1]))
  }

  /// Whether a row has a person beside another name of several words.
  private static func hasPersonAndOther(_ row: [String]) -> Bool {
    let names = row.filter { $0.contains(" ") }
    return names.count > 1
      && names.contains { name in
        name.split(separator: " ").contains { NameJudgment.isFirstName(String($0)) }
      }
  }

  /// Whether a separator outside quotes has a space behind it somewhere.
  private static func isFollowedBySpace(
    _ sample: [UInt8], _ separator: SignOnTable.Separator
  ) -> Bool {
    var isQuoted = false
    var isBehindSeparator = false
    for byte in sample {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isBehindSeparator, byte == 0x20 { return true }
      isBehindSeparator = byte == separator.byte && !isQuoted
    }
    return false
  }

  /// Whether a cell is an e-mail address, a date, or yes or no, which no header and no name is.
  static func isData(_ cell: String) -> Bool {
    isMail(cell) || SignOnDate.isDate(cell)
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
  /// The fields of a row as text, cleaned and trimmed; of a row that was made to hurt, the first
  /// ones, and of a field the beginning.
  func texts(ofRow row: Int) -> [String] {
    var texts: [String] = []
    forEachField(ofRow: row) { _, field in
      var end = min(field.count, 4096)
      while end > 0, end < field.count, field[end] & 0xC0 == 0x80 { end -= 1 }
      texts.append(displayed(UnsafeBufferPointer(rebasing: field[..<end])))
      return texts.count <= SignOnTable.mostColumns
    }
    return texts
  }
}
