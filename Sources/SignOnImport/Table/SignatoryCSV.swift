// The list of those who sign, as a table for spreadsheets.
import LetterCore

/// Writes the list as CSV (RFC 4180), in UTF-8 with a mark by which spreadsheets know it.
///
/// A field with which a spreadsheet would begin to compute gets an apostrophe in front, and so does what
/// follows a semicolon, tab or line break in it, where some would begin another cell; the importer
/// takes exactly that one off again, and one more is put before a field that had one there already,
/// so that what is read is what was written. In a list with the header of this one a name with such
/// an apostrophe is a name; in any other table it is as doubtful as without, for nobody knows who put
/// it there.
public enum SignatoryCSV {
  /// The columns that every list has. Of an individual, "Organization" is the affiliation and "Name"
  /// the person; of an organization, "Name" and "Title" are those of who signs for it.
  static let columns = ["Kind", "Organization", "Name", "Title", "Heading", "File under"]
  /// The columns that private records add.
  static let recordColumns = [
    "E-mail", "City", "Date", "Authorized", "Note", "Authorized by", "Title of who authorized",
    "Arrived by", "Signed late",
  ]

  /// The list of a draft, in the letter's order; with what is privately known of the signatures only
  /// where that is asked for.
  public static func bytes(of draft: Draft, withRecords: Bool) -> [UInt8] {
    var bytes = mark
    append(columns + (withRecords ? recordColumns : []), to: &bytes)
    let headings = Set(draft.roll.rules.sections)
    for signatory in draft.roll.all {
      let isPerson = signatory.kind == .individual
      var fields = [
        signatory.kind.rawValue,
        isPerson ? signatory.affiliation : signatory.name,
        isPerson ? signatory.name : signatory.signer,
        signatory.title,
        // One that the letter has no more stands nowhere.
        isPerson ? nil : signatory.section.flatMap { headings.contains($0) ? $0 : nil },
        signatory.fileUnder,
      ].map { $0 ?? "" }
      if withRecords {
        let record = draft.records[SignOnRecords.Key(signatory)]
        let isAuthorized = record.isAuthorized.map { $0 ? "yes" : "no" } ?? ""
        fields += [
          record.contact, record.city, record.date?.iso ?? "", isAuthorized, record.note,
          record.authorizedBy, record.title, record.means?.rawValue ?? "", record.late?.iso ?? "",
        ]
      }
      append(fields, to: &bytes)
    }
    return bytes
  }

  /// A table to be filled in by whoever collects sign-ons, with two rows that show how. The importer
  /// refuses those, in case that they are left in.
  public static var example: [UInt8] {
    var bytes = mark
    append(
      [
        "Organization name (exactly as it should appear)", "Your name", "Your title",
        "Email address", "City / Town", "I am authorized to sign for this organization",
      ], to: &bytes)
    append(
      [
        "Riverbend Neighbors, Inc. (example)", "Ana Ruiz", "Executive Director", "ana@example.org",
        "Riverbend", "Yes",
      ], to: &bytes)
    append(
      [
        "The Open Table (example)", "Sam Okafor", "Pastor", "sam@example.org", "Mill Creek", "Yes",
      ], to: &bytes)
    return bytes
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(guarded(field), to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let isPlain =
      !field.utf8.contains { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }
      && field.utf8.first != 0x20 && field.utf8.last != 0x20
    guard !isPlain else {
      bytes += field.utf8
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  // MARK: The apostrophe

  /// What begins a cell for a spreadsheet that takes something else than commas for separators: there
  /// the quotes of a field do not stand at its beginning, and part nothing.
  private static let cellEnds: Set<Unicode.Scalar> = [";", "\t", "\n", "\r"]

  /// A field of which no spreadsheet computes any part.
  static func guarded(_ field: String) -> String { changingCells(of: field, isGuarding: true) }

  /// The field that ``guarded(_:)`` was made of.
  static func withoutGuard(_ field: String) -> String {
    changingCells(of: field, isGuarding: false)
  }

  /// Spreadsheets take the wide signs of East Asian keyboards for the others.
  private static let wideStarts: Set<Unicode.Scalar> = ["＝", "＋", "－", "＠"]
  private static let formulaBytes =
    NameJudgment.formulaStarts.map { UInt8($0.value) } + wideStarts.flatMap { $0.utf8.prefix(1) }

  /// Puts an apostrophe before what begins like a formula, in the field and behind each sign that may
  /// end a cell, or takes it away.
  private static func changingCells(of field: String, isGuarding: Bool) -> String {
    // Most fields have none of these signs.
    guard isGuarding || field.utf8.contains(UInt8(ascii: "'")),
      field.utf8.contains(where: { formulaBytes.contains($0) })
    else { return field }
    var result = String.UnicodeScalarView()
    var rest = field.unicodeScalars[...]
    var isFirst = true
    while true {
      let end = rest.firstIndex { cellEnds.contains($0) } ?? rest.endIndex
      // A tab at the beginning of the field is itself something that is computed.
      let judged = isFirst ? rest : rest[..<end]
      isFirst = false
      var cell = rest[..<end]
      if isGuarding, isFormula(judged) {
        result.append("'")
      } else if !isGuarding, judged.first == "'", isFormula(judged.dropFirst()) {
        cell.removeFirst()
      }
      result += cell
      guard end < rest.endIndex else { return String(result) }
      result.append(rest[end])
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Whether a cell begins like a formula, behind as many apostrophes and spaces as there are: some
  /// programs trim a cell before they read it.
  private static func isFormula(_ cell: Substring.UnicodeScalarView) -> Bool {
    let starts = NameJudgment.formulaStarts
    let first = cell.first { $0 != "'" && (!$0.properties.isWhitespace || starts.contains($0)) }
    return first.map { starts.contains($0) || wideStarts.contains($0) } ?? false
  }
}
