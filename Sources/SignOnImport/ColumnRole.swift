// What a column holds, told by its header.
import TextMetrics

extension SignOnTable {
  /// What a column holds.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case organization, name, title, email, city, authorization, date, kind, affiliation, section
    case fileUnder, note
    /// Nothing that is taken.
    case ignored
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// What stands at its head, cleaned; "" without a header.
    public var header: String
    public var role: Role
  }
}

/// A header, or an answer, by its words alone: small letters, without punctuation.
struct FoldedWords {
  let words: [String]
  var text: String { words.joined(separator: " ") }

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  func has(_ some: Set<String>) -> Bool { words.contains { some.contains($0) } }

  /// Whether these words stand in it one behind the other.
  func has(phrase: String) -> Bool { " \(text) ".contains(" \(phrase) ") }
}

extension SignOnTable.Role {
  /// The role that a header names, or `nil` where it names none. Forms ask whole sentences, so that
  /// words are looked for; what is asked *about* an organization, such as its address, is not it.
  init?(header: String) {
    let header = FoldedWords(header)
    guard !header.words.isEmpty, header.words.count <= 40 else { return nil }
    func has(_ words: Set<String>) -> Bool { header.has(words) }
    if let exact = Self.exact[header.text] {
      self = exact
    } else if has(Self.authorizationWords) {
      self = .authorization
    } else if has(["timestamp", "date", "submitted", "fecha"]) {
      self = .date
    } else if has(["email", "correo"]) || header.has(phrase: "e mail") {
      self = .email
    } else if has(Self.foreignWords) || header.has(phrase: "first name")
      || header.has(phrase: "last name")
    {
      return nil
    } else if has(["affiliation", "affiliated"]) {
      self = .affiliation
    } else if has(["individual"]), has(Self.organizationWords) {
      self = .kind
    } else if has(["note", "notes", "comment", "comments", "remarks"]) {
      self = .note
    } else if has(["name", "nombre"]), has(Self.personWords) || header.has(phrase: "your name") {
      self = .name
    } else if has(Self.organizationWords), !has(["title", "position", "role"]) {
      self = .organization
    } else if has(["title", "position", "role", "cargo"]) {
      self = .title
    } else if has(["city", "town", "municipality", "ciudad"]) {
      self = .city
    } else if has(["name", "nombre", "signer", "signatory"]) {
      self = .name
    } else {
      return nil
    }
  }

  /// Whether a header is nothing but the name of a role, which no line of a list of names is.
  static func isExact(_ header: String) -> Bool { exact[FoldedWords(header).text] != nil }

  private static let exact: [String: SignOnTable.Role] = [
    "org": .organization, "organization": .organization, "organisation": .organization,
    "organizations": .organization, "organization name": .organization,
    "name of organization": .organization, "organization names": .organization,
    "group": .organization, "group name": .organization, "organización": .organization,
    "name": .name, "names": .name, "your name": .name, "full name": .name, "signer": .name,
    "signatory": .name, "signatories": .name, "signed by": .name, "signer s name": .name,
    "representative": .name, "title": .title, "your title": .title, "job title": .title,
    "position": .title, "role": .title, "email": .email, "e mail": .email, "mail": .email,
    "email address": .email, "contact": .email, "city": .city, "town": .city, "city town": .city,
    "location": .city, "authorized": .authorization, "authorised": .authorization,
    "authorization": .authorization, "timestamp": .date, "date": .date, "kind": .kind,
    "type": .kind, "affiliation": .affiliation, "heading": .section, "section": .section,
    "file under": .fileUnder, "fileunder": .fileUnder, "sort as": .fileUnder, "note": .note,
    "notes": .note, "comment": .note, "comments": .note,
  ]
  private static let authorizationWords: Set<String> = [
    "authorized", "authorised", "authorization", "authorisation", "authority", "authorize",
    "permission", "consent",
  ]
  private static let organizationWords: Set<String> = [
    "org", "organization", "organisation", "organizations", "group", "coalition", "institution",
    "association", "congregation", "agency", "organización", "organizacion",
  ]
  private static let personWords: Set<String> = [
    "person", "signer", "signing", "signatory", "representative", "contact", "director",
  ]
  /// What forms ask besides, and no letter prints.
  private static let foreignWords: Set<String> = [
    "address", "website", "web", "url", "site", "phone", "telephone", "street", "zip", "state",
    "logo", "size", "members", "logos", "type", "county", "twitter", "handle",
  ]
}
