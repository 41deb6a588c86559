// Words about people and organizations: which of them is added, and which a listed name is.
import LetterCore

extension Words {
  /// The label of the field in which a name is typed.
  static func label(ofEntry kind: Signatory.Kind) -> String {
    kind == .individual ? "Person" : "Organization"
  }
  static func entryHint(adding kind: Signatory.Kind) -> String {
    let other = kind == .individual ? "organizations" : "people"
    return "Enter adds · Alt-K: \(other) · paste a list or Alt-I for many · ↓ list"
  }
  static func adds(_ kind: Signatory.Kind) -> String {
    kind == .individual
      ? "You add people now, until Alt-K is pressed again here."
      : "You add organizations now."
  }
  static let entryKind = "People"
  static let organizations = "Organizations"
  static let entryKindHelp = "add people from now on, or organizations again"
  static let changeKind = "Change kind"
  static let changeKindHelp = "make a person of this organization, or the other way round"

  // MARK: A name that reads as the other kind

  static let kindTitle = "A person or an organization?"
  static func reads(as kind: Signatory.Kind) -> String {
    kind == .individual
      ? "This reads like a person, but you are adding organizations."
      : "This reads like an organization, but you are adding people."
  }
  static let person = "Person"
  static let organization = "Organization"
  static let yesPerson = "P adds a person"
  static let yesOrganization = "O adds an organization"
}
