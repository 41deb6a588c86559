// What a column holds, told by its header.
import LetterCore
import TextMetrics

extension SignOnTable {
  /// What a column holds.
  public enum Role: Int, CaseIterable, Hashable, Sendable {
    case organization, name
    /// The halves of a person's name, where none stands whole.
    case firstName, lastName
    /// What stands before, between and behind the halves of a name, such as “Dr.” and “Jr.”.
    case namePrefix, middleName, nameSuffix
    /// The first name by which somebody goes, which stands for the other where it is given.
    case preferredName
    case title, email, city, authorization, date, kind, affiliation, section, fileUnder, note
    /// Who authorized a signature, where that is not who signs it, and their title.
    case authorizedBy, authorizedTitle
    /// How a signature arrived, and the day on which it signed late.
    case means, late
    /// Whether the name may be published: a No leaves it out.
    case consent
    /// Whether somebody signs for an organization, answered by yes or no.
    case forOrganization
    /// Where a sign-on stands: who withdrew or declined does not sign, and who is pending waits.
    case status
    /// An organization's name on its papers, which signs where no other is given.
    case legalName
    /// Nothing that is taken.
    case ignored

    /// Those of which something stands in the letter.
    static let published: [Role] = [
      .organization, .legalName, .name, .firstName, .lastName, .namePrefix, .middleName,
      .nameSuffix, .preferredName, .title, .affiliation, .section,
    ]

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
      case .preferredName: "preferredName"
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
      case .status: "status"
      case .legalName: "legalName"
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
    /// Whether somebody said so.
    public internal(set) var isChosen = false
  }
}

extension SignOnTable.Role {
  /// The role that a header names by its words alone, or `nil` where it names none.
  init?(header: String) {
    let best = HeaderReading(header).scores.max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }
    guard let best, best.value >= HeaderReading.recognized else { return nil }
    self = best.key
  }

  /// The roles of a list that the program itself wrote.
  static func rolesOfOwnList(_ headers: [String]) -> [Self] {
    var taken: Set<Self> = []
    return headers.map { header in
      guard let role = exact[FoldedWords(header: header).text], taken.insert(role).inserted else {
        return .ignored
      }
      return role
    }
  }

  /// Whether a header is nothing but the name of a role, which no line of a list of names is.
  static func isExact(_ header: String) -> Bool {
    header.utf8.count <= 100 && HeaderReading(header).isNothingElse
  }

  /// What is nothing but the name of a role.
  static let exact: [String: SignOnTable.Role] = [
    "occupation name": .title, "employer name": .affiliation,
    "org": .organization, "razon social": .organization,
    "account name": .organization, "organization": .organization, "organisation": .organization,
    "organizations": .organization, "organization name": .organization,
    "name of organization": .organization, "organization names": .organization,
    "partners": .organization, "partner": .organization, "coalition partners": .organization,
    "endorsers": .organization, "endorsements": .organization, "sign ons": .organization,
    "group": .organization, "group name": .organization, "organizacion": .organization,
    "name": .name, "names": .name, "your name": .name, "full name": .name, "signer": .name,
    "signatory": .name, "signatories": .name, "signed by": .name, "signer s name": .name,
    "representative": .name, "first name": .firstName, "first": .firstName, "firstname": .firstName,
    "fname": .firstName,
    "given name": .firstName, "given names": .firstName, "last name": .lastName, "last": .lastName,
    "lastname": .lastName, "lname": .lastName, "surname": .lastName, "family name": .lastName,
    "title": .title,
    "your title": .title, "job title": .title,
    "position": .title, "role": .title, "email": .email, "e mail": .email, "mail": .email,
    "email address": .email, "contact": .email, "city": .city, "town": .city, "city town": .city,
    "location": .city, "authorized": .authorization, "authorised": .authorization,
    "authorization": .authorization, "timestamp": .date, "date": .date, "kind": .kind,
    "type": .kind, "affiliation": .affiliation, "heading": .section, "section": .section,
    "file under": .fileUnder, "fileunder": .fileUnder, "sort as": .fileUnder, "note": .note,
    "notes": .note, "comment": .note, "comments": .note, "authorized by": .authorizedBy,
    "nombre": .name, "apellido": .lastName, "apellidos": .lastName, "correo": .email,
    "correo electronico": .email, "ciudad": .city, "fecha": .date, "cargo": .title,
    "title of who authorized": .authorizedTitle, "arrived by": .means, "signed late": .late,
  ]
}
