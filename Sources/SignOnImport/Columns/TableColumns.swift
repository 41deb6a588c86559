// What the columns of a table hold as a whole.
import LetterCore
import TextMetrics

extension SignOnTable {
  /// The answers of a column that differ, on one line each; none where there are more.
  func distinct(_ column: Int, most: Int) -> Set<String> {
    var answers: Set<String> = []
    for row in 0..<rowCount {
      answers.insert(singleSpaced(field(row: row, column: column)))
      if answers.count > most { return [] }
    }
    return answers
  }

  /// The answers of these columns that differ, on one line each and with the number of their rows;
  /// those of a column with more are left out. A row that ends before a column is blank there.
  func answerCounts(_ wanted: [Int], most: Int) -> [Int: [String: Int]] {
    guard let last = wanted.max() else { return [:] }
    // By column, so that a cell costs one look.
    var counts = [[String: Int]?](repeating: nil, count: last + 1)
    for column in wanted { counts[column] = [:] }
    var openCount = wanted.count
    for row in 0..<rowCount where openCount > 0 {
      forEachField(ofRow: row) { column, field in
        guard !field.isEmpty, counts[column] != nil else { return column < last }
        counts[column]?[FieldText.decode(field), default: 0] += 1
        if counts[column]?.count ?? 0 > most {
          counts[column] = nil
          openCount -= 1
        }
        return column < last
      }
    }
    return counts.indices.reduce(into: [:]) { result, column in
      guard let texts = counts[column] else { return }
      var plain: [String: Int] = [:]
      for (text, count) in texts { plain[singleSpaced(cleaned(text).text), default: 0] += count }
      let blank = rowCount - plain.values.reduce(0, +)
      if blank > 0 { plain["", default: 0] += blank }
      result[column] = plain
    }
  }

  /// For columns that something is taken of, the column behind them with the text of “Other”.
  var companions: [(column: Int, companion: Int)] {
    guard hasHeader, !isOwnList else { return [] }
    var companions: [(column: Int, companion: Int)] = []
    for index in columns.indices.dropFirst()
    where columns[index].role == .ignored && HeaderReading.isOther(columns[index].header) {
      let words = FoldedWords(header: columns[index].header).words
      // The question that its header names, or the column before it.
      let named = columns.indices.first { column in
        let question = FoldedWords(header: columns[column].header).words
        return column != index && question.count > 1 && words.starts(with: question)
      }
      let column = named ?? index - 1
      if columns[column].role != .ignored { companions.append((column, index)) }
    }
    return companions
  }

  /// The answer in a column, or the text of the companion where it is “Other” or blank.
  func answer(row: Int, column: Int, companion: Int?) -> String {
    let answer = field(row: row, column: column)
    guard let companion, HeaderReading.isOtherAnswer(answer) else { return answer }
    let other = field(row: row, column: companion)
    return other.isEmpty ? answer : other
  }

  /// Whether most of the first people have a surname, in the same cell or in one of its own.
  var haveSurnames: Bool {
    guard !isOwnList, separator != .none else { return false }
    let (name, last) = (column(.name), column(.lastName))
    var (filled, whole) = (0, 0)
    for row in 0..<min(rowCount, 50) {
      let text = name.map { field(row: row, column: $0) } ?? ""
      let surname = last.map { field(row: row, column: $0) } ?? ""
      guard !text.isEmpty || !surname.isEmpty else { continue }
      filled += 1
      if text.trimmed.contains(" ") || !surname.isEmpty { whole += 1 }
    }
    return filled > 1 && whole * 2 > filled
  }

  /// Whether half of the first cells of a column that are filled begin with a number and a point, as
  /// the items of a list do. A single one may be a name's own ("9. Mai").
  func isNumbered(_ role: Role) -> Bool {
    guard !isOwnList, separator != .none, let column = column(role) else { return false }
    var (numbered, filled) = (0, 0)
    var startsAtOne = false
    for row in 0..<min(rowCount, 50) {
      let text = field(row: row, column: column)
      guard !text.isEmpty else { continue }
      filled += 1
      if text.first?.isNumber == true, text.withoutBullet != text.withoutListMark {
        numbered += 1
        startsAtOne = startsAtOne || text.hasPrefix("1")
      }
    }
    return numbered * 2 > filled && (numbered > 1 || startsAtOne)
  }

  /// The day of a text in the column of dates.
  func date(_ text: String) -> LetterDate? { SignOnDate.read(text, dateOrder) }

  /// The heading that a row is.
  func heading(atRow row: Int) -> Heading? {
    isHeading(row) ? headings[headingCount { $0 < row }] : nil
  }

  /// Whether a column that asks for names is taken for organizations, since most of its answers read so.
  var hasNamesOfOrganizations: Bool {
    columns.contains {
      $0.role == .organization && !$0.isChosen && !$0.header.isEmpty
        && Role(header: $0.header) == .name
    }
  }

  /// Whether somebody said which column holds the names of people.
  var isNameChosen: Bool { columns.contains { $0.role == .name && $0.isChosen } }
}
