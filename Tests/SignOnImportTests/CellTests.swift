// What the cells of tables say: conditions, relations, private notes, who may be listed, rows that
// are none.
import LetterCore
import Testing

@testable import SignOnImport

/// A table of a fixture, with what is right for each of its rows.
struct TableCase: CustomTestStringConvertible, Sendable {
  let name: String
  let table: String
  let right: [String]
  var testDescription: String { name }

  /// The tables of a fixture: a name behind “# ”, the table, “->”, and a line for each row with its
  /// line, what becomes of it, as what it signs, and as it stands in the letter.
  static func all(in file: String) throws -> [TableCase] {
    let text = String(decoding: try fixture("cells/\(file).txt"), as: UTF8.self)
    return text.split(separator: "\n====\n").map { block in
      let parts = block.split(separator: "\n->\n", maxSplits: 1)
      let lines = parts[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return TableCase(
        name: "\(file): \(lines[0].dropFirst(2))", table: lines[1] + "\n",
        right: parts[1].split(separator: "\n").map(String.init))
    }
  }
}

private func tables() -> [TableCase] {
  [
    "answers", "relations", "private", "listing", "sheets", "exports", "clear", "decisions",
    "comments", "columns",
  ]
  .flatMap { (try? TableCase.all(in: $0)) ?? [] }
}

@Test("All tables of the fixtures are tried")
func tablesAreThere() { #expect(tables().count > 70) }

@Test(
  "What a table's cells say of who signs is understood, and what is unclear waits",
  arguments: tables())
func cells(of table: TableCase) throws {
  let plan = ImportPlan(
    try SignOnTable(Array(table.table.utf8), source: "x"), into: draft())
  let rows = plan.rows.map { row in
    let isNamed = ["added", "waits", "listed"].contains(row.verdict)
    let kind = isNamed ? row.signatory?.kind.rawValue ?? "-" : "-"
    let name = isNamed ? row.signatory?.line() ?? "-" : "-"
    return "\(row.line)\t\(row.verdict)\t\(kind)\t\(name)"
  }
  #expect(rows.count == table.right.count)
  for (row, right) in zip(rows, table.right) where row != right {
    Issue.record("\(row), not \(right)\n\(plan.report)")
  }
}

@Test(
  "Columns are known by what they hold, however a form calls them",
  arguments: [
    ("Place of worship", "Temple Beth Example", SignOnTable.Role.organization),
    ("House of worship", "Temple Beth Example", .organization),
    ("Faith community", "Temple Beth Example", .organization),
    ("Lugar de culto", "Iglesia Ejemplo", .organization),
    ("Group", "Elm Neighbors", .organization), ("Agency", "Elm Family Services", .organization),
    ("Institution", "Oak College", .organization), ("Parish", "St. Example", .organization),
    ("Chapter", "Elm Chapter", .organization), ("Visibility", "Private", .consent),
    ("Listing preference", "Anonymous", .consent), ("Unlisted", "No", .consent),
    ("Suppressed", "0", .consent), ("Hide my name", "Hide my name", .consent),
    ("Visibilidad", "Privado", .consent), ("Mostrar nombre", "Sí", .consent),
    ("I authorize the use of my name", "I authorize", .consent),
    ("Board approval", "Yes", .status), ("Organization approved?", "Pending", .status),
    ("Response Type", "IP Address", .ignored), ("Distribution Channel", "anonymous", .ignored),
  ])
func roles(header: String, answer: String, role: SignOnTable.Role) throws {
  let table = try table("Name,\(header)\nAna Ruiz,\(answer)\nBen Okafor,\(answer)\n")
  #expect(table.columns[1].role == role, "\(table.columns[1].role)")
}

@Test("A cell that tells a relation is taken for its organization where somebody says so")
func relationTaken() throws {
  var plan = ImportPlan(
    try table("Name,Organization\nAna Ruiz,I work at Elm House\n"), into: draft())
  #expect(plan.counts.waiting == 1)
  plan.change(row: 0, kind: .organization)
  #expect(plan.additions.map { $0.line() } == ["Elm House"])
}
