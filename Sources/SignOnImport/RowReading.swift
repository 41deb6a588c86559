// A row of a table becomes one who signs, with what is known of the signature and what is doubtful.
import LetterCore
import TextMetrics

/// What somebody said of a row in the place of what the file says.
struct RowChange: Sendable {
  var name: String?
  var kind: Signatory.Kind?
}

/// A row as read, before it is held against the roll.
struct ReadRow {
  /// How much of a row is read.
  enum Extent {
    /// Whose name it is and what is doubtful, by which it is judged.
    case name
    case all
  }

  var signatory: Signatory?
  /// What it says of the signature beyond the letter; `nil` in a list of names.
  var record: SignOnRecord?
  var doubts: [ImportPlan.Doubt] = []
  /// Characters that only hide, which were taken out of the name.
  var removedCount = 0
}

/// Reads rows of one table.
struct RowReading: Sendable {
  let table: SignOnTable
  /// Whether those who sign for organizations stand in the letter; else their names are private.
  let showsSigners: Bool
  private let roles: [SignOnTable.Role]
  /// The roles of the columns by which a row is judged.
  private let rolesOfName: [SignOnTable.Role]
  /// Whether people are named, in whole or in halves.
  private let hasPeople: Bool
  /// Whether rows are people unless they say else: there are names, and no organization anywhere.
  let isOfIndividuals: Bool
  private let asksAuthorization: Bool

  init(_ table: SignOnTable, showsSigners: Bool) {
    self.table = table
    self.showsSigners = showsSigners
    roles = table.columns.map(\.role)
    rolesOfName = roles.map { role in
      switch role {
      case .organization, .name, .firstName, .lastName, .kind, .authorization, .namePrefix,
        .middleName, .nameSuffix:
        role
      default: .ignored
      }
    }
    hasPeople = roles.contains { [.name, .firstName, .lastName].contains($0) }
    isOfIndividuals = !roles.contains(.organization) && hasPeople
    asksAuthorization = roles.contains(.authorization) && !table.isOwnList
  }

  /// The texts of a row by role, as they stand in the file.
  private struct Texts {
    /// One for each role, in the row's own memory; a test holds the number to that of the roles.
    private var texts = InlineArray<24, String>(repeating: "")
    var surplusFields = 0
    /// Whether a field is so long that only its beginning was kept.
    var isTooLong = false
    /// Whether texts are taken as they are, since the program wrote them.
    let isExact: Bool

    init(isExact: Bool) { self.isExact = isExact }

    subscript(role: SignOnTable.Role) -> String {
      get { texts[role.rawValue] }
      set { texts[role.rawValue] = newValue }
    }

    /// A text on one line, with single spaces.
    func plain(_ role: SignOnTable.Role) -> String {
      let text = cleaned(self[role]).text
      return isExact ? text.trimmed : singleSpaced(text)
    }
  }

  /// Reads one row.
  func read(_ row: Int, _ change: RowChange?, _ extent: ReadRow.Extent) -> ReadRow {
    let texts = texts(ofRow: row, extent == .all ? roles : rolesOfName)
    var result = ReadRow()
    let kind = change?.kind ?? self.kind(texts)
    let isPerson = kind == .individual
    let nameRole: SignOnTable.Role =
      isOfIndividuals || isPerson && hasPeople ? .name : .organization
    let written = name(texts[nameRole], isChanged: false)
    let name = change?.name.map { self.name($0, isChanged: true) } ?? written
    result.removedCount = name.removedCount
    result.doubts = doubts(of: name, texts)
    if extent == .all, table.separator != .none { result.record = record(texts, kind) }
    guard var signatory = Signatory(name: name.text, kind: kind) else { return result }
    let title = texts.plain(.title)
    if isPerson {
      let affiliation = texts.plain(.affiliation)
      signatory.title = title.isEmpty ? nil : title
      let organization = nameRole == .organization ? "" : texts.plain(.organization)
      let other = affiliation.isEmpty ? organization : affiliation
      signatory.affiliation = other.isEmpty ? nil : other
    } else if showsSigners || table.isOwnList {
      let signer = isOfIndividuals ? "" : texts.plain(.name)
      signatory.signer = signer.isEmpty ? nil : signer
      signatory.title = title.isEmpty ? nil : title
    }
    let fileUnder = texts.plain(.fileUnder)
    let section = texts.plain(.section)
    if !fileUnder.isEmpty { signatory.fileUnder = fileUnder }
    if !isPerson, !section.isEmpty { signatory.section = section }
    result.signatory = signatory
    return result
  }

  /// The texts of a row; an apostrophe that keeps a spreadsheet from computing a field comes off.
  private func texts(ofRow row: Int, _ wanted: [SignOnTable.Role]) -> Texts {
    var texts = Texts(isExact: table.isOwnList)
    table.forEachField(ofRow: row) { column, field in
      guard column < roles.count else {
        if field.contains(where: { $0 != 0x20 }) { texts.surplusFields += 1 }
        return true
      }
      guard roles[column] != .ignored, !field.isEmpty else { return true }
      if field.count > FieldStore.mostBytes { texts.isTooLong = true }
      guard wanted[column] != .ignored else { return true }
      texts[roles[column]] = SignatoryCSV.withoutGuard(FieldText.decode(field))
      return true
    }
    if texts[.name].isEmpty {
      texts[.name] = NameParts.joined { texts[$0] }
    }
    return texts
  }

  /// The kind that the first telling word of the answer says ("Individual (organization listed for
  /// identification only)").
  private func kind(_ texts: Texts) -> Signatory.Kind {
    for word in FoldedWords(texts[.kind]).words {
      if ["individual", "person", "myself"].contains(word) { return .individual }
      if ["organization", "organisation", "org", "group"].contains(word) { return .organization }
    }
    return isOfIndividuals ? .individual : .organization
  }

  // MARK: The name

  /// Who signs by a row of a list that is a name that nothing speaks against, told by its bytes
  /// alone: of a hundred thousand names nearly all are such. `nil` for everything else, which is read
  /// in full. A row that was found so before `isKnown` as one.
  func plainSignatory(_ row: Int, isKnown: Bool = false) -> Signatory? {
    guard isKnown || table.separator == .none else { return nil }
    var signatory: Signatory?
    table.forEachField(ofRow: row) { _, field in
      if isKnown || NameJudgment.isPlain(field) {
        signatory = Signatory(name: String(decoding: field, as: UTF8.self))
      }
      return false
    }
    return signatory
  }

  /// A name on its way from the file to the letter.
  private struct Name {
    /// As it stands in the file, or as somebody changed it.
    var raw: String
    var text: String
    var removedCount: Int
    var isChanged: Bool
  }

  private func name(_ raw: String, isChanged: Bool) -> Name {
    let clean = cleaned(raw)
    var text = clean.text.trimmed
    if !isChanged, !table.isOwnList {
      text = singleSpaced(text)
      if table.separator == .none {
        text = Self.unquoted(text.withoutTrailingSeparators).withoutListMark
      } else {
        text = text.withoutTrailingSeparators.withoutBullet
      }
    }
    return Name(raw: raw, text: text, removedCount: clean.removedCount, isChanged: isChanged)
  }

  /// Without the quotes that a spreadsheet puts around a name with a comma or quotes.
  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    let inner = text.dropFirst().dropLast()
    let halves = inner.replacing("\"\"", with: "\u{0}")
    guard !halves.contains("\""), inner.contains(",") || halves.contains("\u{0}") else {
      return text
    }
    return String(halves.replacing("\u{0}", with: "\""))
  }

  private func doubts(of name: Name, _ texts: Texts) -> [ImportPlan.Doubt] {
    var doubts: [ImportPlan.Doubt] = []
    let controls = table.isOwnList ? 0 : NameJudgment.controlCount(name.raw)
    if controls > 0 { doubts.append(.controlCharacters(controls)) }
    if name.text.isEmpty {
      doubts.append(.blank)
    } else if !table.isOwnList {
      if NameJudgment.isNotAnswer(name.text) { doubts.append(.notAnswer) }
      if isFormula(name) { doubts.append(.formula) }
      if texts.isTooLong || NameJudgment.isTooLong(name.text) { doubts.append(.tooLong) }
      if let suggestion = Capitals.suggestion(for: name.text) {
        doubts.append(.capitals(suggestion: suggestion))
      }
    }
    if texts.surplusFields > 0, table.hasHeader {
      doubts.append(.surplusFields(texts.surplusFields))
    }
    if asksAuthorization, !name.text.isEmpty {
      let answer = texts.plain(.authorization)
      if answer.isEmpty {
        doubts.append(.unanswered)
      } else if !NameJudgment.isYes(answer) {
        doubts.append(.notAuthorized(answer))
      }
    }
    return doubts
  }

  /// In a list of lines, which no spreadsheet made, only "=" begins a formula: a dash may be a name's
  /// own. A name that somebody changed is meant as it is.
  private func isFormula(_ name: Name) -> Bool {
    guard !name.isChanged else { return false }
    return table.separator == .none ? name.text.hasPrefix("=") : NameJudgment.isFormula(name.raw)
  }

  // MARK: The record

  /// What a row says of the signature beyond the letter.
  private func record(_ texts: Texts, _ kind: Signatory.Kind) -> SignOnRecord {
    var record = SignOnRecord()
    let authorization = texts.plain(.authorization)
    if !authorization.isEmpty { record.isAuthorized = NameJudgment.isYes(authorization) }
    record.contact = texts.plain(.email)
    record.city = texts.plain(.city)
    record.date = SignOnDate.read(texts.plain(.date), table.dateOrder)
    record.note = texts.plain(.note)
    record.authorizedBy = texts.plain(.authorizedBy)
    record.title = texts.plain(.authorizedTitle)
    record.late = SignOnDate.read(texts.plain(.late))
    record.means = SignOnRecord.Means(rawValue: texts.plain(.means).lowercased())
    // A list that the program wrote says who signs in the letter, not who authorized it.
    guard !table.isOwnList else { return record }
    // Only a form asks who may sign, or says when somebody did.
    if roles.contains(.authorization) || roles.contains(.date) {
      record.means = record.means ?? .form
    }
    guard kind == .organization, !isOfIndividuals, record.authorizedBy.isEmpty else {
      return record
    }
    record.authorizedBy = texts.plain(.name)
    if record.title.isEmpty { record.title = texts.plain(.title) }
    return record
  }
}

/// A text without white space at its ends, and single spaces for any within.
func singleSpaced(_ text: String) -> String {
  var last: UInt8 = 0x20
  let isPlain =
    text.utf8.allSatisfy { byte in
      defer { last = byte }
      // Space characters beyond ASCII begin with one of these.
      return byte > 0x20 && ![0xC2, 0xE1, 0xE2, 0xE3].contains(byte)
        || byte == 0x20 && last != 0x20
    } && last != 0x20
  if isPlain { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
