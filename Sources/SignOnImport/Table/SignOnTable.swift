// A file of sign-ons as a table: what it says, not yet who signs.
import LetterCore
import TextMetrics

/// Rows and columns of a file or a paste, with the line of each row.
public struct SignOnTable: Sendable {
  /// How its characters were written; what was not UTF-8 is converted.
  public let encoding: Encoding
  /// What parts its fields.
  public let separator: Separator
  /// Whether its first row names the columns.
  public private(set) var hasHeader: Bool
  public internal(set) var columns: [Column]
  /// The file's name as it stands in a sentence.
  let source: String
  /// Whether this is a list that the program itself wrote, whose names are taken as they are.
  private(set) var isOwnList = false
  /// The headings that divide a list of lines, in the order of their rows.
  public private(set) var headings: [Heading] = []
  /// The rows of a table that say something of it, or may be headings.
  private(set) var sheetLines: [Int: SheetLine] = [:]
  /// In which order the dates of its column have day and month.
  var dateOrder = DateOrder.monthFirst
  /// How many dates of that column cannot be read since it has both orders, and the line of the first.
  public internal(set) var unreadDates = (count: 0, firstLine: 0)
  /// How many texts of that column are no dates, and the line of the first.
  public internal(set) var otherDates = (count: 0, firstLine: 0)
  private let fields: FieldStore
  /// How many rows stand before the header, or before the first row of data.
  private let preambleCount: Int
  /// How many rows the header has.
  private var headerCount = 0

  /// More columns than any form has.
  static let mostColumns = 1000

  /// The table in the bytes of a file or a paste; `source` names it in sentences.
  public init(_ bytes: [UInt8], source: String) throws(SignOnError) {
    var builder = TableBuilder(source: cleaned(source).text)
    try builder.read(bytes[...])
    self = try builder.finish()
  }

  /// The table in a file that comes in pieces, of which no copy is made beside the table. Throws a
  /// ``SignOnError``, or what `nextChunk` throws, which returns `nil` at the end.
  public init(source: String, nextChunk: () throws -> [UInt8]?) throws {
    var builder = TableBuilder(source: cleaned(source).text)
    while let chunk = try nextChunk() { try builder.read(chunk[...]) }
    self = try builder.finish()
  }

  /// One name a line, without header, whatever it looks like.
  init(lines: String) {
    var reader = LineReader()
    var lines = lines.unicodeScalars.first == "\u{FEFF}" ? String(lines.dropFirst()) : lines
    lines.withUTF8 { reader.read($0) }
    reader.finish()
    self.init(
      fields: reader.fields, encoding: .utf8, separator: .none, hasHeader: false,
      source: "the pasted list")
  }

  /// A table of fields that were read; roles are given by the header, or by what the columns hold.
  init(
    fields: FieldStore, encoding: Encoding, separator: Separator, preambleCount: Int = 0,
    hasHeader: Bool, source: String
  ) {
    self.fields = fields
    self.preambleCount = min(preambleCount, fields.rowCount)
    self.encoding = encoding
    self.separator = separator
    self.source = source
    self.hasHeader = hasHeader && fields.rowCount > self.preambleCount
    columns = []
    // “Organizations” over a list divides it, as “Individuals” further down does.
    if self.hasHeader, separator == .none,
      Self.isHeadingOfKind(fields.texts(ofRow: self.preambleCount).first ?? "")
    {
      self.hasHeader = false
    }
    nameColumns()
    findLines()
  }

  /// How many rows of data there are. A line with nothing on it is none; one of empty fields is.
  public var rowCount: Int { fields.rowCount - firstRow }

  /// The row of the file that is the first of data.
  private var firstRow: Int { preambleCount + headerCount }

  /// What stands before the header, with its line; "" where that is blank. A line that only names
  /// the separator says nothing.
  var passedOver: [(line: Int, text: String)] {
    (0..<preambleCount).compactMap { row in
      let texts = fields.texts(ofRow: row)
      guard texts.first?.lowercased() != SeparatorGuess.separatorKey else { return nil }
      return (fields.line(ofRow: row), texts.first { !$0.isEmpty } ?? "")
    }
  }

  /// What tells the list from others, whatever its columns are taken for.
  public var digest: String { ListDecisions.digest(of: fields.bytes) }

  /// No decision about the list yet.
  public var undecided: ListDecisions {
    let bytes = Array(fields.bytes)
    return ListDecisions(list: ListDecisions.digest(of: bytes), size: bytes.count)
  }

  /// What was decided about the list, or about what it was before rows were added at its end.
  public func decisions(in records: SignOnRecords) -> ListDecisions? {
    guard records.hasListDecisions else { return nil }
    let bytes = Array(fields.bytes)
    return records.decisions(onList: ListDecisions.digest(of: bytes))
      ?? records.decisions(onBeginningOf: bytes)
  }

  /// A field as it may be shown: cleaned, on one line, trimmed; "" where the row has none.
  public func field(row: Int, column: Int) -> String {
    var text = ""
    fields.forEachField(ofRow: row + firstRow) { index, field in
      if index == column { text = displayed(field) }
      return index < column
    }
    return text
  }

  /// The 1-based line on which a row begins.
  public func line(ofRow row: Int) -> Int { fields.line(ofRow: row + firstRow) }

  /// The same table with this role for a column. A column has one role and a role one column: another
  /// that had it is ignored from then on.
  public func choosing(role: Role, forColumn column: Int) -> SignOnTable {
    guard columns.indices.contains(column) else { return self }
    var table = self
    if role != .ignored {
      for index in columns.indices where columns[index].role == role {
        table.columns[index].role = .ignored
        table.columns[index].isChosen = true
      }
    }
    table.columns[column].role = role
    table.columns[column].isChosen = true
    table.isOwnList = false
    if columns.map({ $0.role == .date }) != table.columns.map({ $0.role == .date }) {
      table.judgeDates()
    }
    return table
  }

  /// The column of this header, whatever its case and punctuation, or of this number, from 1.
  public func column(named name: String) -> Int? {
    let wanted = FoldedWords(name).text
    if let index = columns.firstIndex(where: { $0.header == name }) { return index }
    if !wanted.isEmpty,
      let index = columns.firstIndex(where: {
        FoldedWords($0.header).text == wanted
      })
    {
      return index
    }
    guard let number = Int(name), columns.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// Throws where no column is chosen that could hold a name, with the headers that there are.
  public func requireNames() throws(SignOnError) {
    guard rowCount > 0,
      ![Role.organization, .name, .firstName, .lastName].contains(where: { column($0) != nil })
    else { return }
    let headers = columns.enumerated().map { index, column in
      column.header.isEmpty ? "column \(index + 1)" : "“\(shortened(column.header))”"
    }
    throw SignOnError(
      description: "\(source) has no column that is known to hold organizations or names, only "
        + headers.prefix(20).joined(separator: ", ") + (headers.count > 20 ? "…" : "")
        + "; say which it is with --column organization=HEADER.")
  }

  /// The same table, its first row taken for the header, or as it is where it has one.
  public var takingFirstRowAsHeader: SignOnTable {
    guard !hasHeader, rowCount > 0 else { return self }
    var table = self
    table.hasHeader = true
    table.nameColumns()
    table.findLines()
    return table
  }

  /// The column of a role.
  func column(_ role: Role) -> Int? { columns.firstIndex { $0.role == role } }

  /// Calls with each field of a row as it stands in the file.
  func forEachField(ofRow row: Int, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool) {
    fields.forEachField(ofRow: row + firstRow, body)
  }

  /// How many rows were not UTF-8 and were converted, and the line of the first.
  var converted: (rows: Int, firstLine: Int) { fields.otherText }

  private mutating func findLines() {
    let found = findSheetLines()
    sheetLines = found.others
    headings = findHeadings(found.headings)
  }

  // MARK: Roles

  private mutating func nameColumns() {
    defer { judgeDates() }
    headerCount = 0
    guard fields.rowCount > preambleCount else {
      columns = separator == .none ? [Column(header: "", role: .organization)] : []
      return
    }
    guard hasHeader else {
      columns = fields.texts(ofRow: preambleCount).map { _ in Column(header: "", role: .ignored) }
      guessRoles()
      return
    }
    let rows = (preambleCount..<min(fields.rowCount, preambleCount + 3)).map(fields.texts(ofRow:))
    let header = HeaderRows(rows)
    headerCount = header.count
    isOwnList = header.texts.starts(with: SignatoryCSV.columns)
    let roles =
      isOwnList
      ? Role.rolesOfOwnList(header.texts)
      : ColumnScoring(headers: header.texts, answers: sample(header.texts.count)).roles
    columns = zip(header.texts, roles).map { Column(header: $0, role: $1) }
    if separator == .none {
      let isOfPeople =
        Role(header: columns[0].header) == .name
        && !AnswerSample(sample(1)[0]).areMostlyOrganizations
      columns[0].role = isOfPeople ? .name : .organization
    }
  }

  /// The most rows by which columns are known.
  private static let sampleSize = 200

  /// The answers of each column in rows from all over the table.
  private func sample(_ columnCount: Int) -> [[String]] {
    var answers = [[String]](repeating: [], count: columnCount)
    let count = min(rowCount, Self.sampleSize)
    for index in 0..<count {
      let texts = fields.texts(ofRow: firstRow + index * rowCount / count)
      for column in answers.indices {
        answers[column].append(column < texts.count ? texts[column] : "")
      }
    }
    return answers
  }

  /// Without a header, the first column that holds neither dates nor addresses nor yes and no is the
  /// organization, unless those of another are plainly the names of organizations; then it is who
  /// signs for them. The others are what they are.
  private mutating func guessRoles() {
    if separator == .none {
      columns[0].role = .organization
      return
    }
    let answers = sample(columns.count)
    let samples = answers.map { AnswerSample($0) }
    for index in columns.indices where !samples[index].isBlank {
      let sample = samples[index]
      let role: Role? =
        if sample.areMostlyDates {
          .date
        } else if sample.areMostlyMails {
          .email
        } else if sample.areMostlyYesOrNo {
          .authorization
        } else if index > 0, sample.areDecisions || sample.areStatusesAlone {
          .status
        } else if Capacity.isCapacityColumn(answers[index]) {
          .kind
        } else {
          sample.areMostlyData ? nil : .organization
        }
      if let role, column(role) == nil { columns[index].role = role }
    }
    guard let first = column(.organization), !samples[first].areMostlyOrganizations,
      let other = columns.indices.first(where: {
        columns[$0].role == .ignored && samples[$0].areMostlyOrganizations
      })
    else { return }
    columns[first].role = .name
    columns[other].role = .organization
  }
}

/// A field as it may be shown.
func displayed(_ field: UnsafeBufferPointer<UInt8>) -> String {
  cleaned(FieldText.decode(field)).text.trimmed
}
