// A record of a signature as JSON: in the file beside the draft, and in what can be undone.
import TextMetrics

extension SignOnRecord {
  /// A value that no record has: which, and what it should be.
  public struct Fault: Error, Hashable, Sendable {
    /// The key whose value it is.
    public let key: String
    /// What belongs there, as in "make it a text".
    public let expected: String
  }

  private static let dateWords = "a day such as 2026-11-23"

  /// What the record says, key by key, unknown ones last.
  public var members: JSONObject {
    var members: JSONObject = []
    func add(_ key: String, _ text: String) {
      if !text.isEmpty { members.append(JSONMember(key, .string(text))) }
    }
    add("authorizedBy", authorizedBy)
    add("title", title)
    add("contact", contact)
    add("city", city)
    add("date", date?.iso ?? "")
    add("means", means?.rawValue ?? "")
    if let isAuthorized { members.append(JSONMember("authorized", .bool(isAuthorized))) }
    add("note", note)
    add("importedAs", importedAs)
    add("late", late?.iso ?? "")
    add("withdrawn", withdrawn?.iso ?? "")
    if isTakenOff { members.append(JSONMember("takenOff", .bool(true))) }
    if !otherNames.isEmpty {
      members.append(JSONMember("otherNames", .array(otherNames.map { .string($0) })))
    }
    return members + (unknown ?? [])
  }

  /// The record that says this. What is not known is kept, and hostile characters are taken out.
  public init(members: some Sequence<JSONMember>) throws(Fault) {
    var unknown: JSONObject = []
    for member in members {
      switch member.key {
      case "authorizedBy": authorizedBy = try Self.text(member)
      case "title": title = try Self.text(member)
      case "contact": contact = try Self.text(member)
      case "city": city = try Self.text(member)
      case "date": date = try Self.date(member)
      case "means":
        guard let known = member.value.text.flatMap({ Means(rawValue: $0) }) else {
          let names = Means.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
          throw Fault(key: member.key, expected: "one of " + names)
        }
        means = known
      case "authorized":
        guard let truth = member.value.truth else {
          throw Fault(key: member.key, expected: "true or false")
        }
        isAuthorized = truth
      case "takenOff":
        guard let truth = member.value.truth else {
          throw Fault(key: member.key, expected: "true or false")
        }
        isTakenOff = truth
      case "note": note = try Self.text(member, keepingLineBreaks: true)
      case "importedAs": importedAs = try Self.text(member)
      case "late": late = try Self.date(member)
      case "withdrawn": withdrawn = try Self.date(member)
      case "otherNames":
        guard let entries = member.value.entries else {
          throw Fault(key: member.key, expected: "a list of texts")
        }
        otherNames = []
        for entry in entries { otherNames.append(try Self.text(JSONMember(member.key, entry))) }
      default: unknown.append(member)
      }
    }
    if !unknown.isEmpty { self.unknown = unknown }
  }

  private static func text(
    _ member: JSONMember, keepingLineBreaks: Bool = false
  ) throws(Fault) -> String {
    guard let text = member.value.text else { throw Fault(key: member.key, expected: "a text") }
    return cleaned(text, keepingLineBreaks: keepingLineBreaks).text
  }

  private static func date(_ member: JSONMember) throws(Fault) -> LetterDate {
    guard let date = member.value.text.flatMap({ LetterDate(iso: $0) }) else {
      throw Fault(key: member.key, expected: dateWords)
    }
    return date
  }
}

extension SignOnRecords.Key {
  /// Whose record it is, as an entry begins.
  public var members: JSONObject {
    var members = [JSONMember("name", .string(name))]
    if kind != .organization { members.append(JSONMember("kind", .string(kind.rawValue))) }
    return members
  }

  /// Whose record an entry is; the other members are left over in `rest`.
  public init(members: JSONObject, rest: inout JSONObject) throws(SignOnRecord.Fault) {
    var kind = Signatory.Kind.organization
    var name = ""
    rest.removeAll(keepingCapacity: true)
    for member in members {
      switch member.key {
      case "name":
        guard let text = member.value.text else {
          throw SignOnRecord.Fault(key: "name", expected: "a text")
        }
        name = cleaned(text).text
      case "kind":
        guard let known = member.value.text.flatMap({ Signatory.Kind(rawValue: $0) }) else {
          throw SignOnRecord.Fault(key: "kind", expected: "“organization” or “individual”")
        }
        kind = known
      default: rest.append(member)
      }
    }
    guard !name.isEmpty else { throw SignOnRecord.Fault(key: "name", expected: "a name") }
    self.init(kind, name)
  }
}

extension SignOnRecords {
  /// An order in which records are listed the same every time.
  public static func precedes(_ left: Key, _ right: Key) -> Bool {
    left.kind == right.kind ? left.name < right.name : left.kind == .organization
  }
}
