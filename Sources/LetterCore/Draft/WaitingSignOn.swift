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
  /// Whether it says that a listed name no longer signs: accepting it takes that name off the list.
  public var withdraws = false
  /// The listed name whose sign-on this row is, under another name or of the other kind: accepting it
  /// puts it in the place of that.
  public var replaces: SignOnRecords.Key?
  /// Whether somebody left it out for good. It does not wait any more, and is kept so that a later
  /// import of its file does not ask again.
  public var isLeftOut = false
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
    let name = record.importedAs.isEmpty ? signatory.name : record.importedAs
    let names = [
      name, withdraws ? signatory.name : "", replaces?.name ?? "", signatory.affiliation ?? "",
      record.authorizedBy,
    ]
    return Set(names.map { $0.lowercased() }.filter { !$0.isEmpty })
  }

  /// Whether it only spells a listed name in another way.
  public var isRespelling: Bool { replaces?.kind == signatory.kind }

  /// Whether something that may be private goes with it: in the name or beside it, or in its note.
  public var hasPrivateNote: Bool {
    [signatory.name, signatory.title ?? "", signatory.affiliation ?? "", record.title]
      .contains { PrivateNote.isIn($0) } || PrivateNote.isIn(comment: record.note)
  }

  /// The row as it is kept after it was left out: only what tells it from others, such as the e-mail
  /// address, by which it is another person's than one of the same name.
  public var leftOut: WaitingSignOn {
    var row = self
    row.isLeftOut = true
    row.record = SignOnRecord()
    row.record.importedAs = record.importedAs
    row.record.authorizedBy = record.authorizedBy
    row.record.contact = record.contact
    return row
  }

  /// Whether this row and another of the same name may be of one signer: two with two e-mail addresses
  /// may not.
  public func mayBeOfSameSigner(as other: WaitingSignOn) -> Bool {
    let (one, two) = (record.contact.lowercased(), other.record.contact.lowercased())
    return one.isEmpty || two.isEmpty || one == two
  }

  /// What is the same of a row that is read again: whom it names, and why it waits.
  public struct Question: Hashable, Sendable {
    let names: Set<String>
    let reason: String
  }

  /// What somebody is asked about the row.
  public var question: Question { Question(names: names, reason: reason) }

  /// The row under another name, which its file does not have; `nil` for a name that is none.
  public func renamed(_ name: String) -> WaitingSignOn? {
    guard let renamed = signatory.renamed(name) else { return nil }
    var row = self
    row.signatory = renamed
    // So that a later import of the file knows whom it has there.
    if record.importedAs.isEmpty, renamed.name != signatory.name {
      row.record.importedAs = signatory.name
    }
    return row
  }

  /// The other reading of the row: the person who signed instead of the organization, or the other
  /// way round. Where only one is named, that name signs as the other kind.
  public var turned: WaitingSignOn {
    var turned = self
    turned.replaces = nil
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
    if withdraws { members.append(JSONMember("withdraws", .bool(true))) }
    if let old = replaces.flatMap({ Signatory(name: $0.name, kind: $0.kind) }) {
      members.append(JSONMember("replaces", old.record))
    }
    if isLeftOut { members.append(JSONMember("leftOut", .bool(true))) }
    return members + unknown
  }

  /// The row that says this. What is not known is kept, and hostile characters are taken out.
  public init(members: JSONObject) throws(SignOnRecord.Fault) {
    var signatory: Signatory?
    var record = SignOnRecord()
    var (source, line, reason) = ("", 1, "")
    var (withdraws, isLeftOut) = (false, false)
    var replaces: SignOnRecords.Key?
    var unknown: JSONObject = []
    func truth(_ member: JSONMember) throws(SignOnRecord.Fault) -> Bool {
      guard let truth = member.value.truth else {
        throw SignOnRecord.Fault(key: member.key, expected: "true or false")
      }
      return truth
    }
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
      case "withdraws": withdraws = try truth(member)
      case "replaces": replaces = Signatory(record: member.value).map { SignOnRecords.Key($0) }
      case "leftOut": isLeftOut = try truth(member)
      default: unknown.append(member)
      }
    }
    guard let signatory else {
      throw SignOnRecord.Fault(key: "signatory", expected: "an object with “name” and “kind”")
    }
    self.init(signatory, record: record, source: source, line: line, reason: reason)
    (self.withdraws, self.isLeftOut, self.replaces) = (withdraws, isLeftOut, replaces)
    self.unknown = unknown
  }
}
