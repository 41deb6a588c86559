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

  /// Columns of which nothing is taken, and some of whose answers may decide all the same.
  private var unread: [(column: Int, answers: UnreadColumn)] = []

  /// Columns with further names of those who sign, and what those are.
  private(set) var furtherColumns: [Int: SignOnTable.Role] = [:]
  /// Whether the first row may be a header that is not known.
  let firstRowMayBeHeader: Bool

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
    firstRowMayBeHeader = table.firstRowMayBeHeader
    furtherColumns = table.furtherColumns
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
        let agreed = Opposites.affirmed(among: answers)
        permissions[column] = (
          header,
          Dictionary(
            uniqueKeysWithValues: answers.map { answer in
              let listing = ListingAnswer(answer, under: header)
              let isPlain = listing.mayList == nil && agreed.contains(answer)
              return (
                answer, isPlain ? ListingAnswer(mayList: !header.asksForPrivacy) : listing
              )
            })
        )
      case .status, .authorizedBy:
        addStatuses(column)
      case .date where HeaderReading(table.columns[column].header).isOfSigning:
        addStatuses(column)
      default: break
      }
    }
    if !capacities.isEmpty { lookAtAll() }
    if table.separator != .none { findUnread() }
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

  /// Whether a tick says that a person signs, so that an organization does where there is none.
  var boxIsOfIndividuals: Bool {
    table.column(.forOrganization).map {
      CapacityAnswer(HeaderReading(table.columns[$0].header).words.text, isHeader: true).capacity
    } == .individual
  }

  /// Whether somebody may be listed by an answer on one line.
  func listing(_ answer: String, _ column: Int) -> ListingAnswer? {
    permissions[column].map { $0.answers[answer] ?? ListingAnswer(answer, under: $0.header) }
  }

  /// Whether a column is read for what it says of the sign-on, such as notes, though nothing is taken
  /// from it.
  func isRead(_ column: Int) -> Bool {
    if furtherColumns[column] != nil { return true }
    guard noteColumns.indices.contains(column) else { return false }
    switch noteColumns[column] {
    case .notes, .responses, .finished: return true
    default: return unread.contains { $0.column == column }
    }
  }

  /// Whether a column says if an organization has decided to sign, which is no matter to a person.
  func isOfApproval(_ column: Int) -> Bool { statuses[column]?.isOfApproval ?? false }

  /// What an answer in a column of statuses says against a sign-on.
  func doubt(byStatus answer: String, column: Int) -> ImportPlan.Doubt? {
    statuses[column]?.doubt(answer)
  }

  /// What the answers of a row say against it in columns of which nothing is taken.
  func unreadDoubts(ofRow row: Int) -> [ImportPlan.Doubt] {
    unread.compactMap { column, answers in
      answers.doubt(singleSpaced(table.field(row: row, column: column)))
    }
  }

  private mutating func findUnread() {
    let others = Set(companions.map(\.companion))
    let columns = table.columns.indices.filter { index in
      let column = table.columns[index]
      guard column.role == .note || column.role == .ignored && !column.isChosen else {
        return false
      }
      switch noteColumns[index] {
      case .responses, .finished: return false
      default: return !others.contains(index) && furtherColumns[index] == nil
      }
    }
    let counts = table.answerCounts(columns, most: Self.mostAnswers)
    for column in columns {
      let header = table.columns[column].header
      let isNotes = table.columns[column].role == .note || HeaderReading(header).isOfNotes
      let answers =
        if let counts = counts[column] {
          UnreadColumn(header: header, isNotes: isNotes, answers: counts)
        } else {
          UnreadColumn(
            header: header, isNotes: isNotes, each: table.distinct(column, most: .max))
        }
      if let answers { unread.append((column, answers)) }
    }
  }

  /// Whether a column is headed by an answer, and another by one that says something else.
  private func isBox(_ column: Int, _ answers: Set<String>) -> Bool {
    guard let said = SignOnStatus(ofBox: table.columns[column].header),
      answers.allSatisfy({ $0.isEmpty || YesOrNo.isTicked($0) != nil })
    else { return false }
    return table.columns.contains {
      $0.role == .status && SignOnStatus(ofBox: $0.header).map { $0 != said } ?? false
    }
  }

  private mutating func addStatuses(_ column: Int) {
    statusColumns.append(column)
    let answers = table.distinct(column, most: Self.mostAnswers)
    statuses[column] = StatusColumn(
      header: table.columns[column].header, answers: answers,
      isBox: isBox(column, answers), today: today,
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
