// What the tests of the importer share.
import Foundation
import LetterCore
import SignOnImport

/// A file beside the tests.
func fixture(_ name: String) throws -> [UInt8] {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
  return Array(try Data(contentsOf: url))
}

/// A draft that these organizations sign.
func draft(_ names: String...) -> Draft {
  Draft(template: "t", roll: SignatoryRoll(names.compactMap { Signatory(name: $0) }))
}

/// The table in a text.
func table(_ text: String) throws -> SignOnTable {
  try SignOnTable(Array(text.utf8), source: "“x.csv”")
}

extension SignOnTable {
  /// All fields, row by row.
  var fields: [[String]] {
    (0..<rowCount).map { row in columns.indices.map { field(row: row, column: $0) } }
  }

  /// The lines on which rows begin.
  var lines: [Int] { (0..<rowCount).map { line(ofRow: $0) } }
}

/// The sentence with which a text is refused.
func refusal(_ bytes: [UInt8]) -> String? {
  do {
    _ = try SignOnTable(bytes, source: "“x.csv”")
    return nil
  } catch {
    return error.description
  }
}

/// So many rows of a plan, by what becomes of them.
func counts(
  added: Int = 0, duplicates: Int = 0, updated: Int = 0, waiting: Int = 0, refused: Int = 0,
  passedOver: Int = 0, headings: Int = 0, people: Int = 0
) -> ImportPlan.Counts {
  var counts = ImportPlan.Counts()
  counts.added = added
  counts.addedPeople = people
  counts.duplicates = duplicates
  counts.updated = updated
  counts.waiting = waiting
  counts.refused = refused
  counts.passedOver = passedOver
  counts.headings = headings
  return counts
}
