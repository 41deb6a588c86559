// Exports as form builders write them, and lists as people send them: every row is right.
import Foundation
import LetterCore
import SignOnImport
import Testing

/// What is right for one row of a file, in a line such as "3<tab>added<tab>individual<tab>Ana Ruiz".
/// Where two things would be right, both are named, with "|" between them.
private struct RightRow {
  let line: Int
  let verdicts: [Substring]
  let kinds: [Substring]
  let names: [Substring]

  init?(_ text: Substring) {
    let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 4, let line = Int(parts[0]) else { return nil }
    self.line = line
    verdicts = parts[1].split(separator: "|")
    kinds = parts[2].split(separator: "|")
    names = parts[3].split(separator: "|")
  }
}

extension ImportPlan.Row {
  /// What becomes of the row, in a word.
  var verdict: String {
    switch outcome {
    case .added: "added"
    case .waiting: "waits"
    case .duplicate, .updated: "listed"
    case .refused, .passedOver: "refused"
    case .heading: "heading"
    }
  }

  /// The name with which the row stands in the letter, as far as it does.
  fileprivate var listedName: String? {
    switch outcome {
    case .added: signatory?.name
    case .duplicate(let name, _): name
    default: nil
    }
  }
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "Fixtures")

private func names(in name: String) -> [String] {
  let files = try? FileManager.default.contentsOfDirectory(
    atPath: folder.appending(path: name).path)
  return (files ?? []).filter { $0.hasSuffix(".expected") }.sorted().map { "\(name)/\($0)" }
}

@Test(
  "Who signs, as what, and what waits is right in the exports of the usual form builders and in lists",
  arguments: names(in: "exports") + names(in: "kinds"))
func everyRowIsRight(expected: String) throws {
  let text = try String(contentsOf: folder.appending(path: expected), encoding: .utf8)
  let right = text.split(whereSeparator: \.isNewline).compactMap { RightRow($0) }
  try #require(!right.isEmpty)
  let base = String(expected.dropLast(".expected".count))
  let file = ["", ".csv", ".txt"].map { base + $0 }.first {
    FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
  }
  let table = try SignOnTable(try fixture(try #require(file)), source: base)
  let plan = ImportPlan(table, into: draft())
  #expect(Set(plan.rows.map(\.line)) == Set(right.map(\.line)), "\(base): \(plan.report)")
  var wrong: [String] = []
  for row in plan.rows {
    // Several names of one cell are rows of the same line.
    guard let wanted = right.first(where: { $0.line == row.line }) else { continue }
    let kind = row.signatory?.kind.rawValue ?? "-"
    let isNamed = row.listedName != nil && !wanted.kinds.contains("-")
    if !wanted.verdicts.contains(where: { $0 == row.verdict })
      || isNamed
        && !(wanted.kinds.contains { $0 == kind }
          && wanted.names.contains { $0 == row.listedName ?? "" })
    {
      wrong.append(
        "line \(row.line): \(row.verdict) \(kind) “\(row.signatory?.line() ?? "")” \(row.doubts)"
          + ", not \(wanted.verdicts) \(wanted.kinds) \(wanted.names)")
    }
  }
  #expect(wrong.isEmpty, "\(base):\n\(wrong.joined(separator: "\n"))\n\(plan.report)")
}
