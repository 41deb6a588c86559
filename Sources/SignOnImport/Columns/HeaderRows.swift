// Headers that form builders write in more than one row.
import LetterCore

/// The header of a table. SurveyMonkey puts the parts of a question into a second row, where most
/// say “Open-Ended Response”; Qualtrics writes codes, then the questions, then what it imports by.
struct HeaderRows {
  /// How many rows it has.
  let count: Int
  /// What heads each column.
  let texts: [String]

  /// The header that the first of these rows begins.
  init(_ rows: some Collection<[String]>) {
    let rows = Array(rows.prefix(3))
    let first = rows.first ?? []
    if rows.count == 3, rows[2].contains(where: Self.isImportCode),
      rows[2].allSatisfy({ $0.isEmpty || Self.isImportCode($0) })
    {
      (count, texts) = (3, Self.filled(rows[1], from: first))
    } else if rows.count >= 2, Self.areCodes(first),
      Set(rows[1].compactMap { SignOnTable.Role(header: $0) }).count >= 2
    {
      (count, texts) = (2, Self.filled(rows[1], from: first))
    } else if rows.count >= 2, Self.areQuestions(rows[1], below: first) {
      (count, texts) = (2, Self.filled(rows[1], from: first))
    } else if rows.count >= 2, first.count >= 2, Self.isSecond(rows[1], below: first) {
      (count, texts) = (2, Self.joined(first, rows[1]))
    } else {
      (count, texts) = (1, first)
    }
  }

  // MARK: Qualtrics

  private static func isImportCode(_ cell: String) -> Bool { cell.hasPrefix("{\"ImportId\"") }

  /// Whether most of these are the codes of questions, such as “Q4_1”.
  private static func areCodes(_ cells: [String]) -> Bool {
    let codes = cells.count { cell in
      let number = cell.drop { $0.isASCII && $0.isLetter }
      return (1...3).contains(cell.count - number.count) && number.first?.isNumber == true
        && number.allSatisfy { $0.isNumber || $0 == "_" }
    }
    return codes * 2 > cells.count
  }

  /// Whether a row has the questions that the row above it only names: two are known as such, and the
  /// others are the same in other words, or ask (“Start Date” below “StartDate”).
  private static func areQuestions(_ row: [String], below first: [String]) -> Bool {
    guard row.count <= first.count, row.contains(where: { $0.hasSuffix("?") }),
      !row.contains(where: SeparatorGuess.isData),
      Set(row.compactMap { SignOnTable.Role(header: $0) }).count >= 2
    else { return false }
    return zip(first, row).allSatisfy { name, question in
      question.isEmpty || question.hasSuffix("?") || SignOnTable.Role(header: question) != nil
        || FoldedWords(header: name).words == FoldedWords(header: question).words
    }
  }

  private static func filled(_ texts: [String], from others: [String]) -> [String] {
    others.indices.map { $0 < texts.count && !texts[$0].isEmpty ? texts[$0] : others[$0] }
  }

  // MARK: SurveyMonkey

  private static let generic: Set<String> = [
    "open ended response", "response", "open ended", "respuesta abierta", "respuesta",
    "respuesta de composicion abierta",
  ]

  /// Whether a cell says only that there is an answer below.
  private static func isGeneric(_ cell: String) -> Bool {
    generic.contains(FoldedWords(cell.prefix(100)).text)
  }

  private static func isSecond(_ row: [String], below first: [String]) -> Bool {
    guard row.count <= first.count, let start = row.first, start.isEmpty || isGeneric(start) else {
      return false
    }
    if row.contains(where: isGeneric) { return !row.contains(where: SeparatorGuess.isData) }
    // The parts of a question, such as name and company, head columns that have no other header.
    let parts = zip(first, row).filter { $0.isEmpty && !$1.isEmpty }.map(\.1)
    return parts.count >= 2 && Set(parts.compactMap { SignOnTable.Role(header: $0) }).count >= 2
      && SignOnTable.Role(header: first[0]) == nil
  }

  private static func joined(_ first: [String], _ second: [String]) -> [String] {
    var question = ""
    return first.indices.map { index in
      if !first[index].isEmpty { question = first[index] }
      let part = index < second.count ? second[index] : ""
      if part.isEmpty { return first[index] }
      if isGeneric(part) || SeparatorGuess.isData(part) { return question }
      return SignOnTable.Role(header: part) != nil ? part : "\(question) – \(part)"
    }
  }
}
