// What the answers of a table's columns say as a whole.
import LetterCore

extension SignOnTable {
  /// So many rows tell what a column is about.
  private static let sampleSize = 300

  /// The first answers under a role, blank ones left out.
  func sample(_ role: Role) -> [String] {
    guard let column = column(role) else { return [] }
    return (0..<min(rowCount, Self.sampleSize)).lazy.filter { !isHeading($0) }
      .map { field(row: $0, column: column) }.filter { !$0.isEmpty }
  }

  /// Whether some rows answer that a person signs, and some that an organization does.
  var answersBothKinds: Bool {
    var kinds: Set<Capacity> = []
    for role in [Role.kind, .forOrganization] {
      guard let column = column(role) else { continue }
      for row in 0..<rowCount {
        if let capacity = capacity(role, answer: field(row: row, column: column)) {
          kinds.insert(capacity)
        }
        if kinds.count == 2 { return true }
      }
    }
    return false
  }

  /// The day of a text in the column of dates.
  func date(_ text: String) -> LetterDate? { SignOnDate.read(text, dateOrder) }

  /// The heading that a row is.
  func heading(atRow row: Int) -> Heading? { headings.first { $0.row == row } }

  /// Whether somebody said which column holds the names of people.
  var isNameChosen: Bool { columns.contains { $0.role == .name && $0.isChosen } }
}
