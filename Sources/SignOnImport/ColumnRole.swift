// What a column holds, told by its header.
import TextMetrics

extension SignOnTable {
  /// What a column holds.
  public enum Role: Int, CaseIterable, Hashable, Sendable {
    case organization, name
    /// The halves of a person's name, where none stands whole.
    case firstName, lastName
    /// What stands before, between and behind the halves of a name, such as “Dr.” and “Jr.”.
    case namePrefix, middleName, nameSuffix
    case title, email, city, authorization, date, kind, affiliation, section, fileUnder, note
    /// Who authorized a signature, where that is not who signs it, and their title.
    case authorizedBy, authorizedTitle
    /// How a signature arrived, and the day on which it signed late.
    case means, late
    /// Whether the name may be published: a No leaves it out.
    case consent
    /// Whether somebody signs for an organization, answered by yes or no.
    case forOrganization
    /// Nothing that is taken.
    case ignored

    /// The role of this name, whatever its case.
    public init?(named name: String) {
      let name = name.lowercased()
      guard let role = Self.allCases.first(where: { $0.name.lowercased() == name }) else {
        return nil
      }
      self = role
    }

    /// By what name it is chosen, such as "fileUnder".
    public var name: String {
      // Written out: the names Swift knows come by reflection, and every command's help is made of
      // these before the command line is read.
      switch self {
      case .organization: "organization"
      case .name: "name"
      case .firstName: "firstName"
      case .lastName: "lastName"
      case .namePrefix: "namePrefix"
      case .middleName: "middleName"
      case .nameSuffix: "nameSuffix"
      case .title: "title"
      case .email: "email"
      case .city: "city"
      case .authorization: "authorization"
      case .date: "date"
      case .kind: "kind"
      case .affiliation: "affiliation"
      case .section: "section"
      case .fileUnder: "fileUnder"
      case .note: "note"
      case .authorizedBy: "authorizedBy"
      case .authorizedTitle: "authorizedTitle"
      case .means: "means"
      case .late: "late"
      case .consent: "consent"
      case .forOrganization: "forOrganization"
      case .ignored: "ignored"
      }
    }
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// What stands at its head, cleaned; "" without a header.
    public var header: String
    /// What it holds.
    public var role: Role
  }
}

extension SignOnTable.Role {
  /// What columns with these headers hold. A role has one column, the first whose header is nothing
  /// but its name, else the first whose words tell it.
  static func roles(of headers: [String]) -> [Self] {
    var roles = [Self](repeating: .ignored, count: headers.count)
    var taken: Set<Self> = []
    for find in [{ exact[FoldedWords($0).text] }, Self.init(header:)] {
      for (column, header) in headers.enumerated() where roles[column] == .ignored {
        guard let role = find(header), taken.insert(role).inserted else { continue }
        roles[column] = role
      }
    }
    return roles
  }

  /// The role that a header names, or `nil` where it names none. Forms ask whole sentences, so that
  /// words are looked for; what is asked *about* an organization, such as its address, is not it.
  init?(header text: String) {
    let header = FoldedWords(text)
    guard !header.words.isEmpty, header.words.count <= 40 else { return nil }
    func has(_ words: Set<String>) -> Bool { header.has(words) }
    if let exact = Self.exact[header.text] {
      self = exact
    } else if has(Self.authorizationWords) {
      self = .authorization
    } else if HeaderReading(text).isYesOrNo {
      // What is answered by yes or no names nobody.
      guard has(["individual"]), has(Self.organizationWords) else { return nil }
      self = .kind
    } else if has(["timestamp", "date", "submitted", "fecha"]) {
      self = .date
    } else if has(["email", "correo"]) || header.has(phrase: "e mail") {
      self = .email
    } else if has(Self.foreignWords) {
      return nil
    } else if header.has(phrase: "first name") || header.has(phrase: "given name") {
      self = .firstName
    } else if header.has(phrase: "last name") || has(["surname"]) {
      self = .lastName
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
    "representative": .name, "first name": .firstName, "firstname": .firstName,
    "given name": .firstName, "given names": .firstName, "last name": .lastName,
    "lastname": .lastName, "surname": .lastName, "family name": .lastName, "title": .title,
    "your title": .title, "job title": .title,
    "position": .title, "role": .title, "email": .email, "e mail": .email, "mail": .email,
    "email address": .email, "contact": .email, "city": .city, "town": .city, "city town": .city,
    "location": .city, "authorized": .authorization, "authorised": .authorization,
    "authorization": .authorization, "timestamp": .date, "date": .date, "kind": .kind,
    "type": .kind, "affiliation": .affiliation, "heading": .section, "section": .section,
    "file under": .fileUnder, "fileunder": .fileUnder, "sort as": .fileUnder, "note": .note,
    "notes": .note, "comment": .note, "comments": .note, "authorized by": .authorizedBy,
    "title of who authorized": .authorizedTitle, "arrived by": .means, "signed late": .late,
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
