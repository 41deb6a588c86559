// What a row says, by what its columns hold.
import LetterCore
import TextMetrics

/// The texts of a row by role, as they stand in the file.
struct RowTexts {
  /// One for each role, in the row's own memory; a test holds the number to that of the roles.
  private var texts = InlineArray<27, String>(repeating: "")
  /// The same on one line, with single spaces, as most of what is judged is read more than once.
  private var plainTexts = InlineArray<27, String>(repeating: "")
  var surplusFields = 0
  /// Whether it is ticked that a person signs, and that an organization does.
  var ticksBothKinds = false
  /// The column whose answer to who may be listed is kept, of several the one that says no.
  var consentColumn = -1
  /// What alone may be listed of it, where somebody says so (“just my name”), and the answer.
  var listedOnly: (kind: Signatory.Kind, answer: String)?
  /// What the questions of yes or no come to that ask for whom somebody signs.
  var choice: Capacity?
  /// How the row's person is related to its organization, where the cell of that says it.
  var relation: Relation?
  /// What other columns, such as a note, say against the sign-on.
  var objections: [ImportPlan.Doubt] = []
  /// What is said against an organization that has not decided to sign.
  var openApprovals: [ImportPlan.Doubt] = []
  /// Whether a field is so long that only its beginning was kept.
  var isTooLong = false
  /// Whether texts are taken as they are, since the program wrote them.
  let isExact: Bool

  init(isExact: Bool) { self.isExact = isExact }

  subscript(role: SignOnTable.Role) -> String {
    get { texts[role.rawValue] }
    set {
      texts[role.rawValue] = newValue
      let text = cleaned(newValue).text
      plainTexts[role.rawValue] = isExact ? text.trimmed : singleSpaced(text)
    }
  }

  /// A text on one line, with single spaces.
  func plain(_ role: SignOnTable.Role) -> String { plainTexts[role.rawValue] }

  /// The name that a note asks for (“Please list us as Elm House”).
  var nameAskedFor: String? {
    objections.lazy.compactMap { doubt in
      if case .note(let text) = doubt { NameNote.nameAskedFor(in: text) } else { nil }
    }.first
  }

  /// The note of the row, and what its signer wrote in other free fields (“I have lived here …”).
  var notes: String {
    let note = plain(.note)
    let others = objections.compactMap { doubt in
      if case .note(let text) = doubt { singleSpaced(text) } else { nil }
    }
    return ([note] + others.filter { !note.contains($0) }).filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// A part of a name, or "" where a sign says that there is none. "No" and "Nan" are names.
  func part(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !["-", "--", "—", ".", "n/a", "none"].contains(text.lowercased()) ? text : ""
  }

  /// The same, or "" where it only says that there is nothing to say ("N/A", "-", "individual").
  func filled(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !NameJudgment.saysNothing(text) ? text : ""
  }

  /// The same, or "" where it names no organization ("N/A", "self-employed", "retired").
  func answer(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !NameJudgment.isNoOrganization(text) ? text : ""
  }
}

extension RowReading {
  /// The texts of a row; an apostrophe that keeps a spreadsheet from computing a field comes off.
  func texts(ofRow row: Int, _ wanted: [SignOnTable.Role]) -> RowTexts {
    var texts = RowTexts(isExact: table.isOwnList)
    var further: [(name: String, column: Int, role: SignOnTable.Role)] = []
    table.forEachField(ofRow: row) { column, field in
      guard column < roles.count else {
        if field.contains(where: { $0 != 0x20 }) { texts.surplusFields += 1 }
        return true
      }
      guard !field.isEmpty else { return true }
      if let notes = answers.noteColumns[column], notes.mayMatter(field),
        let doubt = notes.doubt(singleSpaced(displayed(field))), !texts.objections.contains(doubt)
      {
        texts.objections.append(doubt)
      }
      if let role = answers.furtherColumns[column] {
        if field.count > FieldStore.mostBytes { texts.isTooLong = true }
        further.append((FieldText.decode(field), column, role))
      }
      guard roles[column] != .ignored else { return true }
      if field.count > FieldStore.mostBytes { texts.isTooLong = true }
      guard wanted[column] != .ignored else { return true }
      take(SignatoryCSV.withoutGuard(FieldText.decode(field)), column, into: &texts)
      return true
    }
    for (name, column, role) in further { takeFurther(name, column, role, into: &texts) }
    for (column, companion) in answers.companions where wanted[column] != .ignored {
      let answer = table.answer(row: row, column: column, companion: companion)
      if HeaderReading.isOtherAnswer(texts[roles[column]]) { texts[roles[column]] = answer }
    }
    for column in answers.statusColumns {
      let companion = answers.companions.first { $0.column == column }?.companion
      let answer = singleSpaced(table.answer(row: row, column: column, companion: companion))
      guard let doubt = answers.doubt(byStatus: answer, column: column) else { continue }
      if answers.isOfApproval(column) {
        texts.openApprovals.append(doubt)
      } else {
        texts.objections.append(doubt)
      }
    }
    texts.objections += answers.unreadDoubts(ofRow: row)
    if NameJudgment.isNoOrganization(texts[.organization]), !texts[.legalName].isEmpty {
      texts[.organization] = texts[.legalName]
    }
    if !table.isOwnList, table.separator != .none {
      texts.relation = Relation(texts.plain(.organization))
    }
    if texts[.name].isEmpty { texts[.name] = NameParts.joined { texts.part($0) } }
    return texts
  }

  /// Takes a further name as one more line of the cell with the first. Where there is no first, or
  /// what stands there is computed, nobody knows whether it signs.
  private func takeFurther(
    _ text: String, _ column: Int, _ role: SignOnTable.Role, into texts: inout RowTexts
  ) {
    let name = singleSpaced(cleaned(SignatoryCSV.withoutGuard(text)).text)
    guard !NameJudgment.isNoOrganization(name) else { return }
    let isFormula = NameJudgment.isFormula(text)
    guard isFormula || !NameJudgment.isNumberOrDate(name) && !SeparatorGuess.isMail(name) else {
      return
    }
    let isFirst = NameJudgment.isNoOrganization(texts[role])
    if isFirst || isFormula {
      texts.objections.append(
        .undecided("\(shortened(table.columns[column].header)): \(name)"))
    }
    guard !isFormula else { return }
    texts[role] = isFirst ? name : texts[role] + "\n" + name
  }

  /// Takes the text of a column. Of several that ask the same, the answer counts that is against it.
  private func take(_ text: String, _ column: Int, into texts: inout RowTexts) {
    let role = roles[column]
    switch role {
    // Of several boxes that say who signs each has a column of its own.
    case .kind where !texts[.kind].isEmpty:
      texts.ticksBothKinds =
        texts.ticksBothKinds || Capacity(answer: texts[.kind]) != Capacity(answer: text)
      texts[.kind] += "; " + text
    case .forOrganization:
      if let capacity = answers.capacity(inColumn: column, singleSpaced(text)) {
        if let choice = texts.choice, choice != capacity { texts.ticksBothKinds = true }
        texts.choice = capacity
      }
      texts[role] = texts[role].isEmpty ? text : texts[role] + "; " + text
    case .authorization
    where !texts[role].isEmpty
      && Authorization(text).rawValue <= Authorization(texts[role]).rawValue:
      break
    case .consent:
      let text = singleSpaced(text)
      let listing = answers.listing(text, column)
      if let only = listing?.only { texts.listedOnly = (only, text) }
      if texts.consentColumn >= 0, listing?.mayList == true { break }
      texts[role] = text
      texts.consentColumn = column
    default: texts[role] = text
    }
  }
}
