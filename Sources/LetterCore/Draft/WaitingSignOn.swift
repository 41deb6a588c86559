// A row of an import that waits, since it is unclear who or what signs: private, as a record is.
import TextMetrics

/// One row that was read and not added, and why.
public struct WaitingSignOn: Hashable, Sendable {
  /// Who would sign, as the row was read.
  public var signatory: Signatory
  /// What the row says of the signature beyond the letter.
  public var record: SignOnRecord
  /// The name of the file, and the line in it.
  public var source: String
  public var line: Int
  /// Why it waits, to follow a colon.
  public var reason: String
  /// Keys of the records file that this version does not know, kept for the next save.
  public var unknown: JSONObject = []

  /// A row of a file that waits for this reason.
  public init(
    _ signatory: Signatory, record: SignOnRecord, source: String, line: Int, reason: String
  ) {
    self.signatory = signatory
    self.record = record
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// Everyone whom the row names: the same, whoever of them signs.
  public var names: Set<String> {
    let names = [signatory.name, signatory.affiliation ?? "", record.authorizedBy]
    return Set(names.map { $0.lowercased() }.filter { !$0.isEmpty })
  }

  /// The other reading of the row: the person who signed instead of the organization, or the other
  /// way round. Where only one is named, that name signs as the other kind.
  public var turned: WaitingSignOn {
    var turned = self
    switch signatory.kind {
    case .organization:
      if let person = Signatory(
        name: record.authorizedBy, kind: .individual,
        title: record.title.isEmpty ? nil : record.title)
      {
        turned.signatory = person
        turned.signatory.affiliation = signatory.name
      } else {
        turned.signatory.kind = .individual
        turned.signatory.signer = nil
        turned.signatory.section = nil
      }
    case .individual:
      if let organization = signatory.affiliation.flatMap({ Signatory(name: $0) }) {
        turned.signatory = organization
        turned.record.authorizedBy = signatory.name
        turned.record.title = signatory.title ?? ""
      } else {
        turned.signatory.kind = .organization
        turned.signatory.affiliation = nil
      }
    }
    return turned
  }
}

extension WaitingSignOn {
  /// What the row says, key by key, unknown ones last.
  public var members: JSONObject {
    var members = [JSONMember("signatory", signatory.record)]
    if !record.isEmpty { members.append(JSONMember("record", .object(record.members))) }
    members.append(JSONMember("source", .string(source)))
    members.append(JSONMember("line", .integer(Int64(line))))
    members.append(JSONMember("reason", .string(reason)))
    return members + unknown
  }

  /// The row that says this. What is not known is kept, and hostile characters are taken out.
  public init(members: JSONObject) throws(SignOnRecord.Fault) {
    var signatory: Signatory?
    var record = SignOnRecord()
    var (source, line, reason) = ("", 1, "")
    var unknown: JSONObject = []
    func text(_ member: JSONMember) throws(SignOnRecord.Fault) -> String {
      guard let text = member.value.text else {
        throw SignOnRecord.Fault(key: member.key, expected: "a text")
      }
      return cleaned(text).text
    }
    for member in members {
      switch member.key {
      case "signatory": signatory = Signatory(record: member.value)
      case "record": record = try SignOnRecord(members: member.value.members ?? [])
      case "source": source = try text(member)
      case "line":
        guard let number = member.value.integer.flatMap({ Int(exactly: $0) }), number > 0 else {
          throw SignOnRecord.Fault(key: "line", expected: "a number from 1")
        }
        line = number
      case "reason": reason = try text(member)
      default: unknown.append(member)
      }
    }
    guard let signatory else {
      throw SignOnRecord.Fault(key: "signatory", expected: "an object with “name” and “kind”")
    }
    self.init(signatory, record: record, source: source, line: line, reason: reason)
    self.unknown = unknown
  }
}

extension Draft {
  /// The places in the records of rows that still wait: those whose name came to the list by another
  /// way do not.
  public var waitingRows: [Int] {
    records.waiting.indices.filter { !isListed(records.waiting[$0]) }
  }

  private func isListed(_ row: WaitingSignOn) -> Bool {
    func isListed(_ signatory: Signatory) -> Bool { roll.duplicate(of: signatory) != nil }
    if isListed(row.signatory) { return true }
    var other = row.signatory
    other.kind = other.kind == .organization ? .individual : .organization
    return isListed(other)
  }

  /// The change that decides about rows that wait: these sign, and the rows at these places wait no
  /// more.
  public func deciding(_ rows: some Collection<Int>, adding added: [WaitingSignOn]) -> DraftEdit {
    let decided = Set(rows)
    let left = records.waiting.indices.filter { !decided.contains($0) }.map { records.waiting[$0] }
    var known: [SignOnRecords.Key: SignOnRecord] = [:]
    for row in added where !row.record.isEmpty {
      let key = SignOnRecords.Key(row.signatory)
      var record = known[key] ?? records[key]
      record.withdrawn = nil
      known[key] = record.completed(by: row.record)
    }
    return .all([
      .insertSignatories(added.map(\.signatory)), .setRecords(known), .setWaiting(left),
    ])
  }
}
