// The first row of a table without a known header: a row of data, or a header after all.
import LetterCore

extension SignOnTable {
  /// Whether the first row may name the columns in words that are not known. It is data only where one
  /// of its cells surely is: it is of a kind that those below it are of, too, or has a person's name.
  var firstRowMayBeHeader: Bool {
    guard !hasHeader, separator != .none, columns.count > 1, rowCount > 1 else { return false }
    let rows = (0..<min(rowCount, 50)).map { row in
      columns.indices.map { field(row: row, column: $0) }
    }
    return !columns.indices.contains { column in
      Self.isData(rows[0][column], above: rows.dropFirst().map { $0[column] })
    }
  }

  private static func isData(_ cell: String, above others: [String]) -> Bool {
    guard !cell.isEmpty else { return false }
    let filled = others.filter { !$0.isEmpty }
    if filled.contains(where: { $0.lowercased() == cell.lowercased() }) { return true }
    if let shape = CellShape(cell) {
      return filled.count { CellShape($0) == shape } * 2 >= filled.count
    }
    let first = cell.split(separator: " ").first ?? ""
    return cell.contains(" ") && NameJudgment.isFirstName(String(first))
  }
}

/// What a cell is that no header is.
private enum CellShape {
  case mail, day, number, answer, organization

  init?(_ cell: String) {
    if SeparatorGuess.isMail(cell) {
      self = .mail
    } else if SignOnDate.isDate(cell) {
      self = .day
    } else if cell.contains(where: \.isNumber), !cell.contains(where: \.isLetter) {
      self = .number
    } else if YesOrNo.isChoice(cell) != nil
      || cell.utf8.count <= 40 && SignOnStatus(answer: cell) != nil
    {
      self = .answer
    } else if Signatory.Kind(reading: cell) == .organization,
      cell.split(separator: " ").count(where: { $0.first?.isUppercase == true }) > 1,
      !HeaderReading(cell).isNothingElse
    {
      self = .organization
    } else {
      return nil
    }
  }
}
