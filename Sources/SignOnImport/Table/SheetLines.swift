// Rows of a table that are no sign-ons: headings, sums, the header once more.
import LetterCore

/// What a row of a table is that has text in no more than one cell.
enum SheetLine: Equatable {
  /// It says something of the table (“Total: 12”, “Page 1 of 3”), or is its header once more.
  case ofTable
  /// It may be a heading, or the name of an organization of which nothing more is known.
  case mayBeHeading

  /// Whether a text says something of the table itself, where it stands alone in its row.
  static func isOfTable(_ text: String) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    let words = FoldedWords(text).words
    guard let first = words.first else { return false }
    let numbers = words.count { $0.allSatisfy(\.isNumber) }
    let text = words.joined(separator: " ")
    if ends.contains(text) { return true }
    let rest = words.drop { $0 == "grand" || $0 == "sub" }
    if let total = rest.first, sums.contains(total) {
      return rest.dropFirst().allSatisfy { counted.contains($0) || $0.allSatisfy(\.isNumber) }
    }
    if ["count", "page", "pagina", "number", "numero"].contains(first) {
      return numbers > 0
        && words.dropFirst().allSatisfy { counted.contains($0) || $0.allSatisfy(\.isNumber) }
    }
    return numbers > 0 && FoldedWords(words: words).begins(with: stamps)
  }

  private static let sums: Set<String> = [
    "total", "totals", "subtotal", "subtotals", "sum", "suma", "totales",
  ]
  private static let counted: Set<String> = [
    "of", "de", "signers", "signatures", "signatories", "organizations", "individuals", "people",
    "responses", "rows", "entries", "names", "number", "count", "signed", "so", "far", "groups",
    "orgs", "records", "submissions", "firmas", "firmantes", "organizaciones", "personas",
    "respuestas", "filas", "and", "y", "total",
  ]
  private static let stamps = PhraseSet([
    "last updated", "last update", "last modified", "last edited", "updated", "generated",
    "exported", "printed", "downloaded", "created on", "as of", "prepared", "revised", "report run",
    "ultima actualizacion", "actualizado", "actualizada", "generado", "exportado", "impreso",
    "hasta el", "al dia",
  ])
  private static let ends: Set<String> = [
    "end of list", "end of report", "end", "end of file", "continued", "continued on next page",
    "list continues", "fin de la lista", "fin", "continua", "end of data", "list in formation",
  ]
}

extension SignOnTable {
  /// What a table says of itself in its rows, and the headings that divide it.
  struct SheetLines {
    /// Headings, and `nil` for rows that may be one and end what the last one said.
    var headings: [(row: Int, line: HeadingLine?)] = []
    var others: [Int: SheetLine] = [:]
  }

  /// Finds the rows of a table that are no sign-ons.
  func findSheetLines() -> SheetLines {
    guard separator != .none, !isOwnList, columns.count > 1 else { return SheetLines() }
    var found = SheetLines()
    var singles: [(row: Int, text: String)] = []
    var signOnCount = 0
    let again = columns.firstIndex { !$0.header.isEmpty }.map {
      ($0, Array(columns[$0].header.utf8))
    }
    for row in 0..<rowCount {
      var (texts, numbers) = (0, 0)
      var text = ""
      var mayBeHeader = false
      forEachField(ofRow: row) { column, field in
        guard let first = field.first(where: { $0 > 0x20 }) else { return true }
        if let again, column == again.0, first == again.1.first, field.elementsEqual(again.1) {
          mayBeHeader = true
        }
        guard field.contains(where: { $0 >= 0x80 || NameJudgment.isLetter($0) }) else {
          numbers += 1
          return true
        }
        texts += 1
        if texts == 1 { text = field.count <= 200 ? displayed(field) : "" }
        return texts < 2
      }
      if mayBeHeader, isHeader(row) {
        found.others[row] = .ofTable
      } else if texts == 1, SheetLine.isOfTable(text) {
        found.others[row] = .ofTable
      } else if texts == 1, numbers == 0, !text.isEmpty {
        if let line = HeadingLine(text) {
          found.headings.append((row, line))
        } else {
          singles.append((row, text))
        }
      } else if texts > 0 {
        signOnCount += 1
      }
    }
    // Where many rows have a name and nothing else, such a row is one of them.
    guard signOnCount > 1, singles.count * 3 <= signOnCount + singles.count else {
      return found
    }
    for (row, text) in singles {
      if let line = heading(ofWord: text) {
        found.headings.append((row, line))
      } else if isInCapitals(text) {
        found.others[row] = .mayBeHeading
        found.headings.append((row, nil))
      }
    }
    found.headings.sort { $0.row < $1.row }
    return found
  }

  /// A word that stands alone in its row, where the others are filled: “CLERGY”, “Vecinos”, or one in
  /// capitals for several (“ACADEMICS”).
  private func heading(ofWord text: String) -> HeadingLine? {
    guard !text.contains(" ") else { return nil }
    let isSeveral = isInCapitals(text) && text.count > 5 && text.hasSuffix("S")
    return HeadingLine.isWordAlone(text) || isSeveral ? HeadingLine(text + ":") : nil
  }

  /// Whether a text is in capitals, and not an abbreviation.
  private func isInCapitals(_ text: String) -> Bool {
    text.count > 5 && !text.contains(where: \.isLowercase)
      && text.count(where: \.isUppercase) > 5
  }

  /// Whether a row repeats the header.
  private func isHeader(_ row: Int) -> Bool {
    let texts = columns.indices.map { field(row: row, column: $0) }
    let same = columns.indices.count { !texts[$0].isEmpty && texts[$0] == columns[$0].header }
    return same > 1 && same == texts.count { !$0.isEmpty }
  }
}
