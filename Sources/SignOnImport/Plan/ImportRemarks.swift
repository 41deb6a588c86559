// What is to be said of a whole file: how it was read, and what asks for a decision.
import LetterCore

extension ImportPlan {
  /// How the file was read, as far as it is not plain.
  var remarks: [String] {
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
    let unused = table.unusedColumns.filter { !reading.answers.isRead($0) }
    let headers = unused.map { index in
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
          ? "Line \(alone[0]) names no organization, so an individual signs in it."
          : "\(alone.count) rows name no organization, so individuals sign in them: "
            + "lines " + ranges(alone) + ".")
    }
    let waiting = lines { entries[$0].fate == .waiting }
    if !waiting.isEmpty {
      // A row may have several names.
      sentences.append(
        counts.waiting == 1
          ? "1 name waits for your decision: \(acceptance(waiting)) adds it as shown below."
          : "\(counts.waiting) names wait for your decision: \(acceptance(waiting)) adds them as "
            + "shown below.")
    }
    for isRemark in [false, true] {
      let gone = lines {
        entries[$0].fate == .duplicate && isOpenWithdrawal($0)
          && entries[$0].marks.contains(.isRemark) == isRemark
      }
      guard !gone.isEmpty else { continue }
      sentences.append(
        gone.count == 1
          ? "1 row says that a listed name \(isRemark ? "may no longer sign" : "no longer signs"): "
            + "\(acceptance(gone)) takes it off the list."
          : "\(gone.count) rows say that listed names \(isRemark ? "may " : "")no longer sign: "
            + "\(acceptance(gone)) takes them off the list.")
    }
    let news = lines {
      entries[$0].fate == .duplicate && hasNews($0) && !entries[$0].marks.contains(.withdraws)
    }
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
}
