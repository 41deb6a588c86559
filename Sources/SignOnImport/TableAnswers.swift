// What the answers of a table's columns say as a whole, and each of them, read once for all rows.
import LetterCore
import TextMetrics

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
  /// Whether the kind is that of a record, whose name a column repeats.
  let isKindOfRecord: Bool
  /// For columns that offered “Other”, the column with the text of that answer.
  let companions: [(column: Int, companion: Int)]
  /// Whether the cells of the organizations, and of the people, are numbered (“1. Elm House”).
  let isNumbered: Bool
  let hasNumberedPeople: Bool
  private let table: SignOnTable
  private var capacities: [Int: [String: Capacity?]] = [:]
  private var permissions: [Int: (header: HeaderReading, answers: [String: ListingAnswer])] = [:]
  /// Whether the form asked to agree with the letter, so that a No is one of a person, too.
  let asksAgreement: Bool
  /// The columns that say where a sign-on stands.
  private(set) var statusColumns: [Int] = []
  private var statuses: [Int: StatusColumn] = [:]
  /// Whether most of the people have more names than one.
  let haveSurnames: Bool
  /// For each column what may be said in it against a sign-on.
  private(set) var noteColumns: [NoteColumn?] = []

  /// A form offers few answers; of a column with more, each is read where it stands.
  private static let mostAnswers = 1000

  private let today: LetterDate?

  init(_ table: SignOnTable, today: LetterDate?) {
    self.table = table
    self.today = today
    phrase = table.organizationPhrase
    asksForPrivacy = table.columns.contains {
      $0.role == .consent && HeaderReading($0.header).asksForPrivacy
    }
    asksAgreement = table.columns.contains {
      $0.role == .authorization && HeaderReading($0.header).asksAgreement
    }
    noteColumns = table.columns.map { column in
      table.isOwnList || table.separator == .none
        ? nil : NoteColumn(HeaderReading(column.header), column.role)
    }
    haveSurnames = table.haveSurnames
    asksForEither =
      table.column(.kind).map { HeaderReading(table.columns[$0].header).namesBothCapacities }
      ?? false
    isKindOfRecord =
      table.column(.kind).map { HeaderReading(table.columns[$0].header).isOfRecord } ?? false
    companions = table.companions
    isNumbered = table.isNumbered(.organization)
    hasNumberedPeople = table.isNumbered(.name)
    guard !table.isOwnList else { return }
    for column in table.columns.indices {
      switch table.columns[column].role {
      case .kind, .forOrganization:
        capacities[column] = Dictionary(
          uniqueKeysWithValues: table.distinct(column, most: Self.mostAnswers).map {
            ($0, table.capacity(column: column, answer: $0))
          })
      case .consent:
        let header = HeaderReading(table.columns[column].header)
        let answers = table.distinct(column, most: Self.mostAnswers)
        permissions[column] = (
          header,
          Dictionary(uniqueKeysWithValues: answers.map { ($0, ListingAnswer($0, under: header)) })
        )
      case .status, .authorizedBy:
        addStatuses(column)
      case .date where HeaderReading(table.columns[column].header).isOfSigning:
        addStatuses(column)
      default: break
      }
    }
    if !capacities.isEmpty { lookAtAll() }
  }

  /// In which capacity somebody signs by an answer on one line in the first column of this role.
  func capacity(_ role: SignOnTable.Role, _ answer: String) -> Capacity? {
    table.column(role).flatMap { capacity(inColumn: $0, answer) }
  }

  /// In which capacity somebody signs by an answer on one line.
  func capacity(inColumn column: Int, _ answer: String) -> Capacity? {
    capacities[column]?[answer] ?? table.capacity(column: column, answer: answer)
  }

  /// Whether the question for whom one signs is answered by a yes or not at all, as a box is.
  func isBox(_ role: SignOnTable.Role) -> Bool {
    guard let column = table.column(role), let answers = capacities[column]?.keys else {
      return false
    }
    let filled = answers.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { YesOrNo.isTick($0) }
  }

  /// Whether somebody may be listed by an answer on one line.
  func listing(_ answer: String, _ column: Int) -> ListingAnswer? {
    permissions[column].map { $0.answers[answer] ?? ListingAnswer(answer, under: $0.header) }
  }

  /// Whether a column is read for what it says of the sign-on, such as notes, though nothing is taken
  /// from it.
  func isRead(_ column: Int) -> Bool {
    guard noteColumns.indices.contains(column) else { return false }
    switch noteColumns[column] {
    case .notes, .responses, .finished: return true
    default: return false
    }
  }

  /// Whether a column says if an organization has decided to sign, which is no matter to a person.
  func isOfApproval(_ column: Int) -> Bool { statuses[column]?.isOfApproval ?? false }

  /// What an answer in a column of statuses says against a sign-on.
  func doubt(byStatus answer: String, column: Int) -> ImportPlan.Doubt? {
    statuses[column]?.doubt(answer)
  }

  private mutating func addStatuses(_ column: Int) {
    statusColumns.append(column)
    let answers = table.distinct(column, most: Self.mostAnswers)
    statuses[column] = StatusColumn(
      header: table.columns[column].header, answers: answers, today: today,
      dateOrder: table.dateOrder)
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
        let companion = companions.first { $0.column == index }?.companion
        let text = table.answer(row: row, column: index, companion: companion)
        said = capacity(inColumn: index, singleSpaced(text))
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
  /// The answers of a column that differ, on one line each; none where there are more.
  fileprivate func distinct(_ column: Int, most: Int) -> Set<String> {
    var answers: Set<String> = []
    for row in 0..<rowCount {
      answers.insert(singleSpaced(field(row: row, column: column)))
      if answers.count > most { return [] }
    }
    return answers
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
  fileprivate var haveSurnames: Bool {
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
  fileprivate func isNumbered(_ role: Role) -> Bool {
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
