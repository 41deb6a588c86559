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

  /// The report of what was done, or, on a trial, would be; a trial names every row. A report of a
  /// large file is large, so that it is handed on in pieces.
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
    var rows = table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows"
    // A cell may have several names.
    if entries.count != table.rowCount { rows += " with \(entries.count) names" }
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
    let passedOver = counts.passedOver - counts.leftOutBefore
    if passedOver > 0 { text += ", \(passedOver) passed over" }
    if counts.leftOutBefore > 0 { text += ", \(counts.leftOutBefore) left out before" }
    if counts.headings > 0 {
      text += counts.headings == 1 ? ", 1 heading" : ", \(counts.headings) headings"
    }
    return text + "."
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
      let words = row.doubts.map { doubt in
        if !isTrial, case .otherPartyListed(let other, isReplaced: true) = doubt {
          return "“\(shortened(other))” was replaced"
        }
        return doubt.words
      }
      return closed(text + words.joined(separator: "; "))
    case .waiting:
      let kind = row.signatory?.kind.withArticle ?? ""
      let waiting = row.doubts.filter {
        $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) >= .waits
      }
      let isKindOpen = row.doubts.contains { if case .unclearKind = $0 { true } else { false } }
      return text + "\(name ?? "") waits\(isKindOpen ? ", as \(kind)" : ""): "
        + closed(waiting.map(\.words).joined(separator: "; "))
    case .updated(let existing):
      let leaves = row.news.first { $0.part == .withdrawal || $0.part == .remark }
      let what =
        leaves == nil
        ? isTrial ? "would be updated" : "was updated"
        : isTrial ? "comes off the list" : "came off the list"
      let why = leaves.map { "“\(shortened($0.new))”" }
      return closed(
        text + "“\(shortened(existing))” \(what): "
          + (why ?? row.news.map(\.words).joined(separator: "; ")))
    case .duplicate(let existing, let line):
      text += "\(name ?? "") is already listed"
      if let line { text += " on line \(line)" }
      if existing != row.signatory?.name { text += " as “\(shortened(existing))”" }
      if !row.news.isEmpty { text += "; new: " + row.news.map(\.words).joined(separator: "; ") }
      // Somebody who says no to a name that is listed is worth a look, and so is a namesake.
      let others = row.doubts.filter {
        switch $0 {
        case .notAuthorized, .notToBeListed, .declined: row.news.isEmpty
        case .undecided: row.news.isEmpty
        case .otherPerson, .struckOut: true
        default: false
        }
      }
      let isStruck = row.doubts.contains(.struckOut)
      return closed(text + others.map { "; " + $0.words }.joined())
        + (isStruck ? " --accept does not take it off the list; the wizard does." : "")
    case .refused(.blank):
      return text + (isTrial ? "it would be refused: " : "it was refused: ") + Doubt.blank.words
        + "."
    case .refused(let doubt):
      text += "\(name ?? "it") \(isTrial ? "would be" : "was") refused: "
      let others = row.doubts.filter {
        $0 != doubt && $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) == .refuses
      }
      return closed(text + ([doubt] + others).map(\.words).joined(separator: "; "))
    case .passedOver where row.wasLeftOut:
      return text + "\(name ?? "it") was left out before."
    case .passedOver:
      return text + "\(name ?? "it") \(isTrial ? "would be" : "was") passed over."
    case .heading:
      return text + "“\(shortened(row.heading ?? ""))” is a heading, not a name."
    }
  }
}
