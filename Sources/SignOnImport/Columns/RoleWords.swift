// What columns hold, in words.

extension SignOnTable.Role {
  /// What the column holds, to stand in a sentence.
  public var words: String {
    switch self {
    case .email: "e-mail"
    case .name: "signer"
    case .section: "heading"
    case .fileUnder: "file under"
    case .firstName: "first name"
    case .lastName: "last name"
    case .authorizedBy: "authorized by"
    case .authorizedTitle: "authorizer's title"
    case .means: "arrived by"
    case .late: "signed late"
    case .namePrefix: "before the name"
    case .middleName: "middle name"
    case .nameSuffix: "after the name"
    case .preferredName: "preferred first name"
    case .consent: "may be listed"
    case .forOrganization: "signs for an organization"
    case .legalName: "legal name"
    default: name
    }
  }
}
