// What the header of the organization column says about who signs.

extension SignOnTable {
  /// What the header of the column of organizations says of blank answers.
  public enum OrganizationPhrase: Hashable, Sendable {
    case none
    /// “(leave blank if signing as an individual)”: who filled it in signs for the organization, and
    /// who did not signs as an individual.
    case blankIfIndividual
  }

  /// What the header of the column of organizations says of blank answers.
  public var organizationPhrase: OrganizationPhrase {
    guard let column = column(.organization) else { return .none }
    return HeaderReading(columns[column].header).isBlankIfIndividual ? .blankIfIndividual : .none
  }
}
