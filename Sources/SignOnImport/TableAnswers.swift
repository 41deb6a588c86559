// What the answers of a table's columns say as a whole, and each of them, read once for all rows.
import LetterCore

/// What the columns of a table say of who signs and who may be listed.
struct TableAnswers: Sendable {
  /// What the header of the organization column says.
  let phrase: SignOnTable.OrganizationPhrase
  /// Whether a yes in the column of who may be listed asks not to be.
  let asksForPrivacy: Bool
  /// Whether the form asked whether a person or an organization signs, in so many words.
  let asksForEither: Bool
  /// Whether some sign as people and some as organizations.
  private(set) var areOfBothKinds = false
  /// Whether some sign as organizations, and none of those names one but as its name: the list has
  /// one column for the names of both.
  private(set) var organizationsAreNames = false
  private let table: SignOnTable
  private var capacities: [SignOnTable.Role: [String: Capacity?]] = [:]
  private var permissions: [Int: [String: Bool?]] = [:]
  /// Whether the form asked to agree with the letter, so that a No is one of a person, too.
  let asksAgreement: Bool
  /// The columns that say where a sign-on stands.
  private(set) var statusColumns: [Int] = []
  private var statuses: [Int: StatusColumn] = [:]
  /// For each column whether a note in it may say that somebody does not sign: `true` for a column of
  /// notes, `false` for others of which nothing is taken, `nil` for those that are not read so.
  private(set) var noteColumns: [Bool?] = []

  /// A form offers few answers; of a column with more, each is read where it stands.
  private static let mostAnswers = 1000

  init(_ table: SignOnTable) {
    self.table = table
    phrase = table.organizationPhrase
    asksForPrivacy = table.columns.contains {
      $0.role == .consent && HeaderReading($0.header).asksForPrivacy
    }
    asksAgreement = table.columns.contains {
      $0.role == .authorization && HeaderReading($0.header).asksAgreement
    }
    noteColumns = table.columns.map { column in
      table.isOwnList || table.separator == .none ? nil : HeaderReading(column.header).hasNotes(column.role)
    }
    asksForEither =
      table.column(.kind).map { HeaderReading(table.columns[$0].header).namesBothCapacities }
      ?? false
    guard !table.isOwnList else { return }
    for role in [SignOnTable.Role.kind, .forOrganization] where table.column(role) != nil {
      capacities[role] = Dictionary(
        uniqueKeysWithValues: table.distinct(role, most: Self.mostAnswers).map {
          ($0, table.capacity(role, answer: $0))
        })
    }
    for column in table.columns.indices {
      switch table.columns[column].role {
      case .consent:
        permissions[column] = Dictionary(
          uniqueKeysWithValues: table.distinct(column, most: Self.mostAnswers).map {
            ($0, table.mayPublish(answer: $0, column: column))
          })
      case .status:
        statusColumns.append(column)
        let answers = table.distinct(column, most: Self.mostAnswers)
        statuses[column] = StatusColumn(header: table.columns[column].header, answers: answers)
      default: break
      }
    }
    if !capacities.isEmpty { lookAtAll() }
  }

  /// In which capacity somebody signs by an answer on one line.
  func capacity(_ role: SignOnTable.Role, _ answer: String) -> Capacity? {
    capacities[role]?[answer] ?? table.capacity(role, answer: answer)
  }

  /// Whether somebody may be listed by an answer on one line.
  func mayPublish(_ answer: String, _ column: Int) -> Bool? {
    permissions[column]?[answer] ?? table.mayPublish(answer: answer, column: column)
  }

  /// What an answer in a column of statuses says against a sign-on.
  func doubt(byStatus answer: String, column: Int) -> ImportPlan.Doubt? {
    statuses[column]?.doubt(answer)
  }

  /// What a note says against the sign-on beside it. In a column that is not one of notes, a word
  /// alone may be about anything.
  func doubt(byNote note: String, isNote: Bool) -> ImportPlan.Doubt? {
    let note = singleSpaced(note)
    switch isNote ? SignOnStatus(note: note) : SignOnStatus(elsewhere: note) {
    case .declined: return .declined(note)
    case .open: return .undecided(note)
    case .signs, nil: return nil
    }
  }

  private mutating func lookAtAll() {
    let (organization, name) = (table.column(.organization), table.column(.name))
    var met: Set<Capacity> = []
    var (named, unnamed) = (0, 0)
    // "Ana Ruiz" is no organization's name, whatever she answered.
    var hasPersonsName = false
    for row in 0..<table.rowCount {
      var said: Capacity?
      for index in table.columns.indices where said == nil {
        let role = table.columns[index].role
        guard role == .kind || role == .forOrganization else { continue }
        said = capacity(role, singleSpaced(table.field(row: row, column: index)))
      }
      guard let said else { continue }
      met.insert(said)
      guard said == .organization, let organization, let name else { continue }
      if !NameJudgment.isNoOrganization(table.field(row: row, column: organization)) {
        named += 1
      } else if !table.field(row: row, column: name).isEmpty {
        unnamed += 1
        let name = table.field(row: row, column: name)
        if Signatory.Kind(reading: name) == .individual { hasPersonsName = true }
      }
    }
    areOfBothKinds = met.count == 2
    organizationsAreNames = named == 0 && unnamed > 0 && !hasPersonsName
  }
}

extension SignOnTable {
  /// The answers of the columns of a role that differ, on one line each; none where there are more.
  fileprivate func distinct(_ role: Role, most: Int) -> Set<String> {
    var answers: Set<String> = []
    for column in columns.indices where columns[column].role == role {
      answers.formUnion(distinct(column, most: most))
    }
    return answers.count > most ? [] : answers
  }

  /// The same of one column.
  fileprivate func distinct(_ column: Int, most: Int) -> Set<String> {
    var answers: Set<String> = []
    for row in 0..<rowCount {
      answers.insert(singleSpaced(field(row: row, column: column)))
      if answers.count > most { return [] }
    }
    return answers
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
