// What was done, or would be, in sentences: every row is accounted for.
import LetterCore

extension ImportPlan {
  /// The sentences for the command line: the sums, how the file was read, and a line for each row
  /// that was not simply added.
  public var report: String {
    var report = ""
    writeReport { report += $0 }
    return report
  }

  /// The report of what was done, or, on a trial, would be. A report of a large file is large, so
  /// that it is handed on in pieces.
  public func writeReport<Failure: Error>(
    isTrial: Bool = false, to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try write(sums(isTrial: isTrial) + "\n")
    for sentence in remarks { try write(sentence + "\n") }
    for index in entries.indices where !isPlain(index) {
      if let sentence = sentence(rows[index], isTrial: isTrial) { try write(sentence + "\n") }
    }
  }

  /// What would become of a row, as a sentence, and why.
  public func sentence(ofRow index: Int) -> String {
    let row = rows[index]
    return sentence(row, isTrial: true)
      ?? "Line \(row.line): “\(shortened(row.signatory?.name ?? ""))” would be added."
  }

  private func sums(isTrial: Bool) -> String {
    let rows = entries.count == 1 ? "1 row" : "\(entries.count) rows"
    var text =
      isTrial
      ? "\(rows): \(counts.added) would be added, \(counts.duplicates) already listed, "
        + "\(counts.refused) would be refused"
      : "\(rows): \(counts.added) added, \(counts.duplicates) already listed, "
        + "\(counts.refused) refused"
    if counts.passedOver > 0 { text += ", \(counts.passedOver) passed over" }
    return text + "."
  }

  // MARK: The file

  /// How the file was read, as far as it is not plain.
  private var remarks: [String] {
    var remarks: [String] = []
    if table.encoding == .utf16 { remarks.append("It was read as UTF-16.") }
    let converted = table.converted
    if converted.rows > 0 {
      remarks.append(
        (converted.rows == 1
          ? "Line \(converted.firstLine) is not UTF-8; it was"
          : "\(converted.rows) rows, the first on line \(converted.firstLine), are not UTF-8; they were")
          + " read as Latin-1 (Windows-1252): look at the accents.")
    }
    remarks += table.passedOver.map { line, text in
      "Line \(line) stands before the header and was passed over: "
        + (text.isEmpty ? "it is blank." : "“\(shortened(text))”.")
    }
    if let columns = columnSentence { remarks.append(columns) }
    if reading.isOfIndividuals, table.column(.kind) == nil, !entries.isEmpty {
      remarks.append(
        "They are taken for individuals, since no column holds organizations; "
          + "--column organization=… says otherwise.")
    }
    remarks += headingSentences
    let removed = removedCount
    if removed > 0 {
      remarks.append(
        removed == 1
          ? "1 hidden character was taken out of a name."
          : "\(removed) hidden characters were taken out of names.")
    }
    if hasTooManyNames {
      remarks.append(
        "Among so many names, those that look alike are left to the review and to “check”.")
    }
    return remarks
  }

  private var headingSentences: [String] {
    guard table.column(.section) != nil else { return [] }
    let headings = newHeadings(of: additions)
    var sentences: [String] = []
    if !headings.taken.isEmpty {
      let list = headings.taken.map { "“\(shortened($0))”" }.joined(separator: ", ")
      sentences.append(
        headings.taken.count == 1 ? "A heading is new: \(list)." : "Headings are new: \(list).")
    }
    if headings.leftCount > 0 {
      sentences.append(
        "No list has more than \(FilingRules.mostSections) headings; those under "
          + "\(headings.leftCount) more stand without one.")
    }
    return sentences
  }

  private var columnSentence: String? {
    guard table.separator != .none else { return nil }
    let taken = SignOnTable.Role.allCases.compactMap { role in
      guard role != .ignored, let index = table.column(role) else { return nil as String? }
      let header = table.columns[index].header
      return role.words
        + (header.isEmpty ? " from column \(index + 1)" : " from “\(shortened(header))”")
    }
    guard let first = taken.first else { return nil }
    let list = ([first.prefix(1).uppercased() + first.dropFirst()] + taken.dropFirst())
      .joined(separator: ", ")
    guard !table.hasHeader else { return list + "." }
    let unread = table.columns.indices.filter { table.columns[$0].role == .ignored }
      .map { "column \($0 + 1)" }
    return "There is no header; " + taken.joined(separator: ", ")
      + (unread.isEmpty ? "" : "; nothing is taken from " + unread.joined(separator: ", ")) + "."
  }

  // MARK: The rows

  private func sentence(_ row: Row, isTrial: Bool) -> String? {
    let name = row.signatory.map { "“\(shortened($0.name))”" }
    var text = "Line \(row.line): "
    switch row.outcome {
    case .added:
      let doubts = row.doubts
      guard let name, !doubts.isEmpty else { return nil }
      text += "\(name) \(isTrial ? "would be" : "was") added: "
      return text + doubts.map(\.words).joined(separator: "; ") + "."
    case .duplicate(let existing, let line):
      text += "\(name ?? "") is already listed"
      if let line { text += " on line \(line)" }
      if existing != row.signatory?.name { text += " as “\(shortened(existing))”" }
      // Somebody who says no to a name that is listed is worth a look, and so is a namesake.
      let others = row.doubts.filter {
        switch $0 {
        case .notAuthorized, .otherPerson: true
        default: false
        }
      }
      return text + others.map { "; " + $0.words }.joined() + "."
    case .refused(.blank):
      return text + (isTrial ? "it would be refused: " : "it was refused: ") + Doubt.blank.words
        + "."
    case .refused(let doubt):
      text += "\(name ?? "it") \(isTrial ? "would be" : "was") refused: "
      let others = row.doubts.filter {
        $0 != doubt && $0.refuses(acceptingUnconfirmed: acceptsUnconfirmed)
      }
      return text + ([doubt] + others).map(\.words).joined(separator: "; ") + "."
    case .passedOver:
      return text + "\(name ?? "it") \(isTrial ? "would be" : "was") passed over."
    }
  }
}

extension SignOnTable.Role {
  /// What the column holds, to stand in a sentence.
  public var words: String {
    switch self {
    case .email: "e-mail"
    case .name: "signer"
    case .section: "heading"
    case .fileUnder: "file under"
    case .firstName: "first name"
    case .lastName: "last name"
    case .authorizedBy: "authorized by"
    case .authorizedTitle: "title of who authorized"
    case .means: "arrived by"
    case .late: "signed late"
    case .namePrefix: "before the name"
    case .middleName: "middle name"
    case .nameSuffix: "after the name"
    case .consent: "may be listed"
    case .forOrganization: "signs for an organization"
    default: name
    }
  }
}
