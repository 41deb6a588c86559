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

  /// The report of what was done, or, on a trial, would be; a trial names every row. A report of a large file is large, so
  /// that it is handed on in pieces.
  public func writeReport<Failure: Error>(
    isTrial: Bool = false, to write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try write(sums(isTrial: isTrial) + "\n")
    for sentence in remarks { try write(sentence + "\n") }
    for index in entries.indices where isTrial || !isPlain(index) {
      let sentence = isTrial ? sentence(ofRow: index) : sentence(rows[index], isTrial: false)
      if let sentence { try write(sentence + "\n") }
    }
  }

  /// What would become of a row, as a sentence, and why.
  public func sentence(ofRow index: Int) -> String {
    let row = rows[index]
    if row.doubts == [.noOrganization("")], row.outcome == .added {
      return "Line \(row.line): “\(shortened(row.signatory?.name ?? ""))” would be added: "
        + Doubt.noOrganization("").words + "."
    }
    return sentence(row, isTrial: true)
      ?? "Line \(row.line): “\(shortened(row.signatory?.name ?? ""))” would be added as "
      + "\(row.signatory?.kind.withArticle ?? "")."
  }

  private func sums(isTrial: Bool) -> String {
    let rows = entries.count == 1 ? "1 row" : "\(entries.count) rows"
    var text =
      isTrial
      ? "\(rows): \(counts.added) would be added, \(counts.duplicates) already listed, "
        + "\(counts.refused) would be refused"
      : "\(rows): \(counts.added) added, \(counts.duplicates) already listed, "
        + "\(counts.refused) refused"
    if counts.updated > 0 {
      text += ", \(counts.updated) \(isTrial ? "would be updated" : "updated")"
    }
    if counts.waiting > 0 { text += ", \(counts.waiting) waiting" }
    if counts.passedOver > 0 { text += ", \(counts.passedOver) passed over" }
    if counts.headings > 0 {
      text += counts.headings == 1 ? ", 1 heading" : ", \(counts.headings) headings"
    }
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
          : "\(converted.rows) rows, the first on line \(converted.firstLine), are not UTF-8; "
            + "they were")
          + " read as Latin-1 (Windows-1252): check the accents.")
    }
    remarks += table.passedOver.map { line, text in
      "Line \(line) comes before the header and was skipped: "
        + (text.isEmpty ? "it is blank." : "“\(shortened(text))”.")
    }
    if let columns = columnSentence { remarks.append(columns) }
    if let unused = unusedColumnSentence { remarks.append(unused) }
    if let kind = usualKindSentence { remarks.append(kind) }
    let people = counts.addedPeople
    if people > 0, people < counts.added {
      remarks.append(
        "Of those added, \(people) \(people == 1 ? "is an individual" : "are individuals").")
    }
    if table.unreadDates.count > 0 {
      remarks.append(
        "\(table.unreadDates.count) \(table.unreadDates.count == 1 ? "date was" : "dates were") "
          + "not "
          + "read, the first on line \(table.unreadDates.firstLine): the column has the day "
          + "first in "
          + "some rows and the month first in others.")
    }
    if table.otherDates.count > 0 {
      remarks.append(
        table.otherDates.count == 1
          ? "The date on line \(table.otherDates.firstLine) could not be read."
          : "\(table.otherDates.count) dates could not be read, the first on line "
            + "\(table.otherDates.firstLine).")
    }
    remarks += headingSentences
    let removed = removedCount
    if removed > 0 {
      remarks.append(
        removed == 1
          ? "1 hidden character was removed from a name."
          : "\(removed) hidden characters were removed from names.")
    }
    if hasTooManyNames {
      remarks.append(
        "With so many names, look-alikes are left to the review and to “check”.")
    }
    remarks += decisionSentences
    return remarks
  }

  /// As what rows are taken to sign that do not say it themselves, where no column holds
  /// organizations and nobody said that they are people; `nil` elsewhere.
  public var supposedKind: Signatory.Kind? {
    if table.hasNamesOfOrganizations { return .organization }
    guard reading.isOfIndividuals, !reading.isSaidToBeOfIndividuals, table.column(.kind) == nil,
      !entries.isEmpty
    else { return nil }
    return .individual
  }

  /// Why rows are taken for individuals, to follow "because".
  public var whyIndividuals: String {
    if case .identificationOnly(let column) = table.individualsReason {
      return "“\(shortened(table.columns[column].header))” does not say who signs"
    }
    return "no column holds organizations"
  }

  private var usualKindSentence: String? {
    switch supposedKind {
    case .individual:
      "They are read as individuals because \(whyIndividuals); --column organization=… changes "
        + "that."
    case .organization:
      "They are read as organizations because most of the names look like organizations; "
        + "--column name=… says that they are people."
    case nil: nil
    }
  }

  /// The columns that nothing was taken from.
  public var unusedColumnSentence: String? {
    let headers = table.unusedColumns.map { index in
      table.columns[index].header.isEmpty
        ? "column \(index + 1)" : "“\(shortened(table.columns[index].header))”"
    }
    guard table.hasHeader, !headers.isEmpty else { return nil }
    return "Not used: " + headers.prefix(40).joined(separator: ", ")
      + (headers.count > 40 ? ", and \(headers.count - 40) more" : "") + "."
  }

  /// What asks for a decision, with how to make it, and what holds of many rows alike.
  private var decisionSentences: [String] {
    var sentences: [String] = []
    let alone = lines { index in
      entries[index].fate == .added && entries[index].marks.contains(.isDoubtful)
        && rows[index].doubts == [.noOrganization("")]
    }
    if !alone.isEmpty {
      sentences.append(
        alone.count == 1
          ? "Line \(alone[0]) names no organization, so the person in it signs as an individual."
          : "\(alone.count) rows name no organization, so the people in them sign as "
            + "individuals: lines "
            + ranges(alone) + ".")
    }
    let waiting = lines { entries[$0].fate == .waiting }
    if !waiting.isEmpty {
      sentences.append(
        counts.waiting == 1
          ? "1 row waits for your decision: \(acceptance(waiting)) adds it as shown below."
          : "\(counts.waiting) rows wait for your decision: \(acceptance(waiting)) adds them as "
            + "shown below.")
    }
    let news = lines { entries[$0].fate == .duplicate && hasNews($0) }
    if !news.isEmpty {
      sentences.append(
        (news.count == 1 ? "1 row has" : "\(news.count) rows have")
          + " something new about a listed name: \(acceptance(news)) takes it.")
    }
    return sentences
  }

  /// The lines of rows that are such, each once.
  private func lines(where isSuch: (Int) -> Bool) -> [Int] {
    var lines: [Int] = []
    for index in entries.indices where isSuch(index) {
      let line = line(of: index)
      if lines.last != line { lines.append(line) }
    }
    return lines
  }

  /// How the command line takes rows on these lines; of very many it names none.
  private func acceptance(_ lines: [Int]) -> String {
    let ranges = ranges(lines)
    return ranges.hasSuffix("…") ? "--accept with their line numbers" : "--accept \(ranges)"
  }

  /// Lines as the command line takes them ("3,5-9"), as far as a sentence has room for them.
  private func ranges(_ lines: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in lines {
      if let last = ranges.last, last.upperBound + 1 == line {
        ranges[ranges.count - 1] = last.lowerBound...line
      } else {
        ranges.append(line...line)
      }
    }
    return ranges.prefix(60).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",") + (ranges.count > 60 ? ",…" : "")
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
        "A list has at most \(FilingRules.mostSections) headings; names under "
          + "\(headings.leftCount) more have none.")
    }
    return sentences
  }

  private var columnSentence: String? {
    guard table.separator != .none else { return nil }
    let taken = SignOnTable.Role.allCases.compactMap { role in
      let sources = table.columns.indices.filter { table.columns[$0].role == role }.map { index in
        let header = table.columns[index].header
        return header.isEmpty ? "column \(index + 1)" : "“\(shortened(header))”"
      }
      guard role != .ignored, !sources.isEmpty else { return nil as String? }
      return role.words + " from " + sources.joined(separator: " and ")
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
      // What holds of many rows alike is said once.
      guard let name, !row.doubts.isEmpty, row.doubts != [.noOrganization("")] else { return nil }
      text += "\(name) \(isTrial ? "would be" : "was") added: "
      return text + row.doubts.map(\.words).joined(separator: "; ") + "."
    case .waiting:
      let kind = row.signatory?.kind.withArticle ?? ""
      let waiting = row.doubts.filter {
        $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) >= .waits
      }
      let isKindOpen = row.doubts.contains { if case .unclearKind = $0 { true } else { false } }
      return text + "\(name ?? "") waits\(isKindOpen ? ", as \(kind)" : ""): "
        + waiting.map(\.words).joined(separator: "; ") + "."
    case .updated(let existing):
      return text + "“\(shortened(existing))” \(isTrial ? "would be" : "was") updated: "
        + row.news.map(\.words).joined(separator: "; ") + "."
    case .duplicate(let existing, let line):
      text += "\(name ?? "") is already listed"
      if let line { text += " on line \(line)" }
      if existing != row.signatory?.name { text += " as “\(shortened(existing))”" }
      if !row.news.isEmpty { text += "; new: " + row.news.map(\.words).joined(separator: "; ") }
      // Somebody who says no to a name that is listed is worth a look, and so is a namesake.
      let others = row.doubts.filter {
        switch $0 {
        case .notAuthorized, .notToBeListed, .declined: row.news.isEmpty
        case .otherPerson, .undecided, .struckOut: true
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
        $0 != doubt && $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) == .refuses
      }
      return text + ([doubt] + others).map(\.words).joined(separator: "; ") + "."
    case .passedOver:
      return text + "\(name ?? "it") \(isTrial ? "would be" : "was") passed over."
    case .heading:
      return text + "“\(shortened(row.heading ?? ""))” is a heading, not a name."
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
    case .authorizedTitle: "authorizer's title"
    case .means: "arrived by"
    case .late: "signed late"
    case .namePrefix: "before the name"
    case .middleName: "middle name"
    case .nameSuffix: "after the name"
    case .preferredName: "preferred first name"
    case .consent: "may be listed"
    case .forOrganization: "signs for an organization"
    case .legalName: "legal name"
    default: name
    }
  }
}
