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
  /// The names in the cell, where there are several.
  var severalNames: [String] = []
  /// The organization of a person who signs, or the person of an organization; "" where none is named.
  var otherParty = ""
}

/// Reads rows of one table.
struct RowReading: Sendable {
  let table: SignOnTable
  /// Whether those who sign for organizations stand in the letter; else their names are private.
  let showsSigners: Bool
  let roles: [SignOnTable.Role]
  /// The roles of the columns by which a row is judged.
  private let rolesOfName: [SignOnTable.Role]
  /// Whether people are named, in whole or in halves.
  let hasPeople: Bool
  let hasOrganizations: Bool
  /// Whether there are names, and no organization beside any: such rows are people unless they say
  /// otherwise.
  let isOfIndividuals: Bool
  /// Whether somebody said so.
  let isSaidToBeOfIndividuals: Bool
  /// Whether somebody said which column holds organizations.
  let isSaidToBeOfOrganizations: Bool
  /// What the columns say of who signs and who may be listed.
  let answers: TableAnswers
  /// Whether a box says that an organization signs.
  let forOrganizationIsBox: Bool
  /// Whether most names of organizations are of words that are not of every day, as brands are.
  let organizationsHaveUnknownWords: Bool
  private let asksAuthorization: Bool
  private let asksListing: Bool
  /// Whether some lines have a box that is ticked, so that one that is not says something.
  private let ticksBoxes: Bool
  /// Whether the lines begin with the numbers of their items, and nothing else parts those from the
  /// names (“1 Elm House”).
  private let isCounted: Bool
  /// What the list says of the signs beside names.
  let footnotes: FootnoteSigns

  init(_ table: SignOnTable, showsSigners: Bool, today: LetterDate? = nil) {
    self.table = table
    self.showsSigners = showsSigners
    roles = table.columns.map(\.role)
    rolesOfName = roles.map { role in
      switch role {
      case .organization, .name, .title, .affiliation, .firstName, .lastName, .namePrefix,
        .middleName, .nameSuffix, .preferredName, .kind, .forOrganization, .authorization, .consent,
        .legalName:
        role
      default: .ignored
      }
    }
    hasPeople = roles.contains { [.name, .firstName, .lastName].contains($0) }
    hasOrganizations = roles.contains(.organization)
    isOfIndividuals = !hasOrganizations && hasPeople
    isSaidToBeOfIndividuals = isOfIndividuals && table.isNameChosen
    isSaidToBeOfOrganizations = table.columns.contains { $0.role == .organization && $0.isChosen }
    answers = TableAnswers(table, today: today)
    forOrganizationIsBox = answers.isBox(.forOrganization) && !answers.boxIsOfIndividuals
    organizationsHaveUnknownWords = table.organizationsHaveUnknownWords
    asksAuthorization = roles.contains(.authorization) && !table.isOwnList
    asksListing = roles.contains(.consent) && !table.isOwnList
    isCounted = table.isCounted
    footnotes = FootnoteSigns(table)
    ticksBoxes =
      table.separator == .none
      && (0..<table.rowCount).contains { table.box(ofRow: $0) == .ticked }
  }

  /// Reads one row, or one of several names in its cell.
  func read(_ unit: ImportPlan.Unit, _ change: RowChange?, _ extent: ReadRow.Extent) -> ReadRow {
    let texts = texts(ofRow: unit.row, extent == .all ? roles : rolesOfName)
    var result = ReadRow()
    var reading = kind(of: texts, change, row: unit.row)
    // What tells the kind of a line is nearly always how its name is read, too.
    var ofLine: (role: SignOnTable.Role, name: NameReading)?
    if !reading.isSaid, table.separator == .none {
      let role: SignOnTable.Role = isOfIndividuals ? .name : .organization
      let name = NameReading(
        texts[role], change: nil, part: unit.part, in: table, footnotes: footnotes,
        isNumbered: isCounted)
      ofLine = (role, name)
      if name.saysPerson
        || isOfPerson(name)
          && Signatory.Kind(reading: name.text) == .individual
      {
        reading = RowKind(kind: .individual, isSaid: true)
      }
    }
    let isPerson = reading.kind == .individual
    let nameRole: SignOnTable.Role =
      isOfIndividuals || isPerson && hasPeople && !texts.plain(.name).isEmpty
        || reading.takesName
      ? .name : .organization
    // Somebody who takes “I work at Elm House” for an organization means Elm House.
    let relation = nameRole == .organization ? texts.relation : nil
    let isNumbered =
      isCounted || (nameRole == .name ? answers.hasNumberedPeople : answers.isNumbered)
    let name: NameReading
    if let ofLine, ofLine.role == nameRole, !isPerson, isNumbered == isCounted, relation == nil,
      change?.name == nil
    {
      name = ofLine.name
    } else {
      name = nameReading(
        relation?.organization ?? texts[nameRole], change, unit, isNumbered: isNumbered,
        ofPeople: isPerson)
    }
    result.removedCount = name.removedCount
    result.severalNames = name.several
    result.doubts = doubts(of: name, texts, reading, row: unit.row)
    // That a line is quoted says least of it.
    if let quoted = result.doubts.firstIndex(where: \.isOfQuoting) {
      result.doubts.append(result.doubts.remove(at: quoted))
    }
    if change?.name == nil,
      result.doubts.allSatisfy({ $0.weight(acceptingUnconfirmed: true) == .marks }),
      let doubt = doubt(aboutFirstName: name.text, reading, row: unit.row)
    {
      result.doubts.append(doubt)
    }
    if extent == .all, table.separator != .none { result.record = record(texts, reading.kind) }
    let asked = change?.name == nil && !isPerson && unit.part == nil ? texts.nameAskedFor : nil
    if let asked, asked != name.text {
      result.doubts.append(.proposed(from: name.text, because: .askedFor))
    }
    guard var signatory = Signatory(name: asked ?? name.text, kind: reading.kind) else {
      return result
    }
    var title = texts.filled(.title)
    if isPerson {
      var affiliation = texts.filled(.affiliation)
      if change?.name == nil, let details = details(of: name, row: unit.row) {
        (signatory.name, title, affiliation) = (details.name, details.title, details.affiliation)
      }
      if affiliation.isEmpty, nameRole != .organization {
        affiliation = texts.answer(.organization)
      }
      if reading.isNameAlone { (title, affiliation) = ("", "") }
      if !table.isOwnList, table.separator != .none, let relation = Relation(affiliation) {
        affiliation = relation.affiliation
      }
      if !table.isOwnList {
        title = Self.beforeCapacity(title) ?? title
        // Some write their own name, or the title, once more.
        if title.hasSameWords(as: name.text) { title = "" }
        if affiliation.hasSameWords(as: name.text) || affiliation.hasSameWords(as: title) {
          affiliation = ""
        }
      }
      if !table.isOwnList, change?.name == nil, SeveralNames.isCouple(affiliation) {
        result.doubts.append(.detailProposed(from: affiliation))
        affiliation = ""
      }
      for detail in [title, affiliation] where !table.isOwnList && change?.name == nil {
        guard let repaired = NameReading.repairedDetail(detail) else { continue }
        result.doubts.append(.detailProposed(from: detail))
        if detail == title { title = repaired } else { affiliation = repaired }
      }
      signatory.title = title.isEmpty ? nil : title
      signatory.affiliation = affiliation.isEmpty ? nil : affiliation
      result.otherParty = texts.answer(.organization)
    } else if showsSigners || table.isOwnList {
      let signer = isOfIndividuals ? "" : texts.filled(.name)
      signatory.signer = signer.isEmpty ? nil : signer
      signatory.title = title.isEmpty ? nil : title
    }
    if !isPerson { result.otherParty = isOfIndividuals ? "" : texts.filled(.name) }
    let fileUnder = texts.plain(.fileUnder)
    let section =
      texts.plain(.section).isEmpty
      ? table.heading(before: unit.row).section ?? "" : texts.plain(.section)
    if !fileUnder.isEmpty { signatory.fileUnder = fileUnder }
    if !isPerson, !section.isEmpty { signatory.section = section }
    result.signatory = signatory
    return result
  }

  /// Reads the cell of a name. Most are a name that nothing speaks against, told by its bytes.
  private func nameReading(
    _ raw: String, _ change: RowChange?, _ unit: ImportPlan.Unit, isNumbered: Bool, ofPeople: Bool
  ) -> NameReading {
    if change?.name == nil, unit.part == nil, !isNumbered, table.separator != .none,
      let plain = NameReading(plain: raw, ofPeople: ofPeople)
    {
      return plain
    }
    return NameReading(
      raw, change: change?.name, part: unit.part, in: table, footnotes: footnotes,
      isNumbered: isNumbered, ofPeople: ofPeople)
  }

  // MARK: Doubts

  private func doubts(
    of name: NameReading, _ texts: RowTexts, _ reading: RowKind, row: Int
  ) -> [ImportPlan.Doubt] {
    var doubts = name.doubts
    if name.text.isEmpty {
      doubts.append(.blank)
    } else if !table.isOwnList {
      if texts.isTooLong || NameJudgment.isTooLong(name.text) { doubts.append(.tooLong) }
      if reading.kind == .individual { doubts += Self.doubts(ofPerson: name.text, doubts) }
      doubts += [reading.doubt, doubt(ofName: name.text, reading)].compactMap { $0 }
      if let doubt = ImportPlan.Doubt(lettersOf: name.text, reading.kind) { doubts.append(doubt) }
      switch table.sheetLines[row] {
      case .ofTable where !doubts.contains { $0.weight(acceptingUnconfirmed: true) == .refuses }:
        doubts.append(.notAnswer)
      case .mayBeHeading: doubts.append(.unclearKind(.heading))
      case nil where row == 0 && answers.firstRowMayBeHeader:
        doubts.append(.unclearKind(.header))
      case nil where table.mayBeWrappedHeading(row): doubts.append(.unclearKind(.heading))
      case nil where table.mayBeParted(row): doubts.append(.unclearKind(.parted))
      default: break
      }
    }
    if texts.surplusFields > 0, table.hasHeader {
      doubts.append(.surplusFields(texts.surplusFields))
    }
    guard !name.text.isEmpty else { return doubts }
    if let (status, heading) = table.status(before: row) {
      switch status {
      case .declined: doubts.append(.declined(heading))
      case .open: doubts.append(.undecided(heading))
      case .signs: break
      }
    }
    if let doubt = table.doubt(ofBoxIn: row, ticksBoxes: ticksBoxes) { doubts.append(doubt) }
    if isOfPerson(name) { doubts.append(.identificationOnly(name.footnoteSign)) }
    if let doubt = footnotes.doubt(name.footnoteSign) { doubts.append(doubt) }
    doubts += texts.objections.filter { !doubts.contains($0) && !reading.settles($0) }
    // Nobody has to approve that somebody signs for themselves.
    if reading.kind == .organization || !reading.isAnswered {
      doubts += texts.openApprovals.filter { reading.kind == .organization || $0 != .undecided("") }
    }
    // Only who signs for an organization needs its word.
    let answer = texts.plain(.authorization)
    if asksAuthorization, reading.kind == .individual {
      if answers.asksAgreement, YesOrNo.read(answer) == false { doubts.append(.declined(answer)) }
    } else if asksAuthorization {
      if answer.isEmpty {
        doubts.append(.unanswered)
      } else {
        switch Authorization(answer) {
        case .yes: break
        case .open: doubts.append(.undecided(answer))
        case .no: doubts.append(.notAuthorized(answer))
        }
      }
    }
    // “May we list your affiliation?” “No”, and no person is named.
    if reading.kind == .organization, let only = texts.listedOnly, only.kind == .individual {
      doubts.append(.notToBeListed(only.answer))
    }
    if asksListing {
      let answer = texts.plain(.consent)
      if answer.isEmpty {
        // Whoever leaves “keep me anonymous” blank asks for nothing.
        if !answers.asksForPrivacy { doubts.append(.listingUnanswered) }
      } else if let listing = answers.listing(answer, texts.consentColumn) {
        if listing.mayList == false || listing.only == .organization && reading.kind == .individual
        {
          doubts.append(.notToBeListed(answer))
        } else if listing.mayList == nil {
          doubts.append(.undecided(answer))
        }
      }
    }
    return doubts
  }
}
