// What an import or a paste would change, before it is done.
import LetterCore

/// Rows of sign-ons held against a roll: who is new, who is listed already.
public struct ImportPlan: Sendable {
  /// A row that is not added because the name is there.
  public struct Duplicate: Hashable, Sendable {
    /// The row that is passed over.
    public var row: SignOnRow
    /// The name that is there already, as it is written there.
    public var existing: String
    /// The line of that name, where it comes from the same file or paste.
    public var existingLine: Int?
  }

  /// Who is to be added, in the order of the rows.
  public private(set) var additions: [Signatory] = []
  /// Who is on the roll already or in an earlier row, in the order of the rows.
  public private(set) var duplicates: [Duplicate] = []
  /// Control characters that were taken out of names.
  public let removedCount: Int

  /// The plan for text with one name a line, such as a paste.
  public init(lines: String, into roll: SignatoryRoll) {
    self.init(SignOnRows(names: lines), into: roll)
  }

  /// The plan for rows. A name counts as listed when it differs in case, accents, punctuation or
  /// article at most.
  public init(_ source: SignOnRows, into roll: SignatoryRoll) {
    removedCount = source.removedCount
    var new: [NameIdentity: SignOnRow] = [:]
    for row in source.rows {
      if let id = roll.duplicate(of: row.signatory) {
        let name = roll.signatory(id)?.name ?? ""
        duplicates.append(Duplicate(row: row, existing: name))
        continue
      }
      let identity = NameIdentity(row.signatory)
      if let first = new[identity] {
        duplicates.append(
          Duplicate(row: row, existing: first.signatory.name, existingLine: first.line))
      } else {
        new[identity] = row
        additions.append(row.signatory)
      }
    }
  }

  /// What was done, a line for the count and one for each duplicate.
  public var report: String {
    var report = additions.count == 1 ? "1 signatory added" : "\(additions.count) signatories added"
    if !duplicates.isEmpty { report += ", \(duplicates.count) already listed" }
    report += ".\n"
    for duplicate in duplicates {
      report += "Line \(duplicate.row.line): “\(duplicate.row.signatory.name)” is already listed"
      if let line = duplicate.existingLine { report += " on line \(line)" }
      if duplicate.existing != duplicate.row.signatory.name {
        report += " as “\(duplicate.existing)”"
      }
      report += ".\n"
    }
    if removedCount > 0 {
      report +=
        removedCount == 1
        ? "1 control character was taken out.\n"
        : "\(removedCount) control characters were taken out.\n"
    }
    return report
  }
}
