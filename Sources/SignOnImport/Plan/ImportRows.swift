// The rows of a plan, as they are shown and as they are done.
import LetterCore

extension ImportPlan {
  /// One row of the table, or one of several names in it, and what becomes of it.
  public struct Row: Sendable {
    /// The 1-based line on which it begins.
    public let line: Int
    /// Who would sign; `nil` where there is no name.
    public var signatory: Signatory?
    /// What the row says of the signature beyond the letter.
    public var record: SignOnRecord
    /// Everything that is doubtful about it, also where it is added.
    public var doubts: [Doubt]
    /// What it says anew of a name that is listed.
    public var news: [News]
    /// What becomes of it, as things stand.
    public var outcome: Outcome
    /// Whether it was left out for good at an earlier import.
    public var wasLeftOut = false
    /// The text of a heading.
    public var heading: String?
  }

  /// All rows, in the order of the lines, each read from the table when it is asked for.
  public struct Rows: RandomAccessCollection, Sendable {
    let plan: ImportPlan
    public var startIndex: Int { 0 }
    public var endIndex: Int { plan.entries.count }
    public subscript(row: Int) -> Row { plan.row(row) }
  }

  /// All rows, in the order of the lines.
  public var rows: Rows { Rows(plan: self) }

  /// The rows that begin on these lines, several for a line whose cell has several names.
  public func rows(onLines lines: ClosedRange<Int>) -> Range<Int> {
    func first(where isBehind: (Int) -> Bool) -> Int {
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(line(of: middle)) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { $0 >= lines.lowerBound }..<first { $0 > lines.upperBound }
  }

  private func row(_ index: Int) -> Row {
    let entry = entries[index]
    if entry.fate == .heading {
      return Row(
        line: line(of: index), record: SignOnRecord(), doubts: [], news: [], outcome: .heading,
        heading: table.heading(atRow: unit(index).row)?.text ?? "")
    }
    var read = readFinally(index)
    read.doubts += lookAlikes(ofRow: index)
    let record = read.record ?? SignOnRecord()
    let heaviest = read.doubts.max {
      $0.weight(acceptingUnconfirmed: acceptsUnconfirmed)
        < $1.weight(acceptingUnconfirmed: acceptsUnconfirmed)
    }
    let news = hasNews(index) ? news(ofRow: index) : []
    let outcome: Outcome =
      switch entry.fate {
      case .added: .added
      case .passedOver: .passedOver
      case .heading: .heading
      case .waiting: .waiting(first(.waits, of: read.doubts) ?? heaviest ?? .blank)
      case .refused:
        .refused(
          first(.refuses, of: read.doubts) ?? declinedOn(read.doubts) ?? heaviest ?? .blank)
      case .updated: .updated(original(of: entry)?.name ?? "")
      case .duplicate:
        .duplicate(
          of: original(of: entry)?.name ?? "",
          line: entry.original >= 0 ? line(of: Int(entry.original)) : nil)
      }
    if entry.fate == .duplicate, let doubt = otherPerson(entry, read.signatory, record) {
      read.doubts.append(doubt)
    }
    return Row(
      line: line(of: index), signatory: read.signatory, record: record, doubts: read.doubts,
      news: news, outcome: outcome, wasLeftOut: entry.marks.contains(.isLeftOut))
  }

  private func first(_ weight: Doubt.Weight, of doubts: [Doubt]) -> Doubt? {
    doubts.first { $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) == weight }
  }

  /// The row whose no settles another that had not decided.
  private func declinedOn(_ doubts: [Doubt]) -> Doubt? {
    doubts.first { if case .declinedOn = $0 { true } else { false } }
  }

  /// Whom a duplicate repeats.
  private func original(of entry: Entry) -> Signatory? {
    entry.original >= 0 ? readFinally(Int(entry.original)).signatory : roll.signatory(entry.known)
  }

  /// What tells a person of the same name from the one who is listed, as far as both say it.
  private func otherPerson(
    _ entry: Entry, _ signatory: Signatory?, _ record: SignOnRecord
  ) -> Doubt? {
    guard let signatory, signatory.kind == .individual, let listed = original(of: entry) else {
      return nil
    }
    let known =
      entry.original >= 0
      ? read(Int(entry.original)).record ?? SignOnRecord() : records[SignOnRecords.Key(listed)]
    var affiliation = false
    if let one = signatory.affiliation, let other = listed.affiliation {
      affiliation =
        NameIdentity(name: one, kind: .organization)
        != NameIdentity(name: other, kind: .organization)
    }
    let email =
      !record.contact.isEmpty && !known.contact.isEmpty
      && record.contact.lowercased() != known.contact.lowercased()
    return affiliation || email ? .otherPerson(affiliation: affiliation, email: email) : nil
  }

  /// Who is to be added, in the order of the rows.
  public var additions: [Signatory] {
    entries.indices.compactMap { entries[$0].fate == .added ? readFinally($0).signatory : nil }
  }

  /// The rows that are not added because the name is there.
  public var duplicates: [Row] {
    entries.indices.filter { entries[$0].fate == .duplicate }.map { row($0) }
  }

  /// Control characters and such as only hide that were taken out of names that are added.
  public var removedCount: Int {
    entries.reduce(0) { $0 + ($1.fate == .added ? Int($1.removedCount) : 0) }
  }

  /// The name as the file has it, of a row for which somebody wrote another; `nil` elsewhere.
  func sourceName(ofRow row: Int) -> String? {
    guard var change = change(of: row), let name = change.name else { return nil }
    change.name = nil
    guard let source = reading.read(unit(row), change, .name).signatory,
      NameIdentity(source) != NameIdentity(name: name, kind: source.kind)
    else { return nil }
    return source.name
  }

  /// The headings that those to be added name and the letter does not have, in the order of the
  /// rows: those for which it has room, and how many it has none for.
  func newHeadings(of additions: [Signatory]) -> (taken: [String], leftCount: Int) {
    var known = Set(roll.rules.sections)
    let new = additions.compactMap(\.section).filter { known.insert($0).inserted }
    let taken = new.prefix(max(0, FilingRules.mostSections - roll.rules.sections.count))
    return (Array(taken), new.count - taken.count)
  }
}
