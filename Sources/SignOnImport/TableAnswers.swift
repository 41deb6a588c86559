// What the answers of a table's columns say as a whole.
import LetterCore

extension SignOnTable {
  /// What the rows answer, all in all, about as what they sign.
  struct KindAnswers {
    /// Whether some sign as people and some as organizations.
    var areOfBothKinds = false
    /// Whether some sign as organizations, and none of those names one but as its name: the list has
    /// one column for the names of both.
    var organizationsAreNames = false
  }

  var kindAnswers: KindAnswers {
    let asking = columns.indices.compactMap { index in
      [.kind, .forOrganization].contains(columns[index].role) ? (columns[index].role, index) : nil
    }
    guard !asking.isEmpty, !isOwnList else { return KindAnswers() }
    let (organization, name) = (column(.organization), column(.name))
    var capacities: Set<Capacity> = []
    var (named, unnamed) = (0, 0)
    for row in 0..<rowCount {
      let said = asking.lazy.compactMap { role, column in
        self.capacity(role, answer: self.field(row: row, column: column))
      }.first
      guard let said else { continue }
      capacities.insert(said)
      guard said == .organization, let organization, let name else { continue }
      if !NameJudgment.isNoOrganization(field(row: row, column: organization)) {
        named += 1
      } else if !field(row: row, column: name).isEmpty {
        unnamed += 1
      }
    }
    return KindAnswers(
      areOfBothKinds: capacities.count == 2, organizationsAreNames: named == 0 && unnamed > 0)
  }

  /// The day of a text in the column of dates.
  func date(_ text: String) -> LetterDate? { SignOnDate.read(text, dateOrder) }

  /// The heading that a row is.
  func heading(atRow row: Int) -> Heading? { headings.first { $0.row == row } }

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
