// Words about people and organizations: which of them is added, and which a listed name is.
import LetterCore

extension Words {
  /// The label of the field in which a name is typed.
  static func label(ofEntry kind: Signatory.Kind) -> String {
    kind == .individual ? "Individual" : "Organization"
  }
  static func entryHint(adding kind: Signatory.Kind) -> String {
    let other = kind == .individual ? "organizations" : "individuals"
    return "Enter adds · Alt-K: \(other) · paste a list or Alt-I for many · ↓ list"
  }
  static func adds(_ kind: Signatory.Kind) -> String {
    kind == .individual
      ? "You are adding individuals. Alt-K here switches back."
      : "You are adding organizations."
  }
  // Short, for the key bar.
  static let entryKind = "People"
  static let organizations = "Organizations"
  static let entryKindHelp = "switch between adding individuals and organizations"
  static let changeKind = "Change kind"
  static let changeKindHelp = "turn an organization into an individual, or the other way around"

  // MARK: A name that reads as the other kind

  static let kindTitle = "An individual or an organization?"
  static func reads(as kind: Signatory.Kind) -> String {
    kind == .individual
      ? "This reads like an individual, but you are adding organizations."
      : "This reads like an organization, but you are adding individuals."
  }
  static let person = "Individual"
  static let organization = "Organization"
  static let yesPerson = "Alt-P adds an individual"
  static let yesOrganization = "Alt-O adds an organization"
}
