// What the header of the organization column says about who signs.
import LetterCore

extension SignOnTable {
  /// What the header of the column of organizations says of who signs.
  public enum OrganizationPhrase: Hashable, Sendable {
    case plain
    /// “(leave blank if signing as an individual)”: who filled it in signs for the organization, and
    /// who did not signs as an individual.
    case blankIfIndividual
    /// “(for identification only)”: organizations sign only where the row says so.
    case identificationOnly
  }

  /// What the header of the column of organizations says of who signs.
  public var organizationPhrase: OrganizationPhrase {
    guard let column = column(.organization), !columns[column].isChosen else { return .plain }
    let header = HeaderReading(columns[column].header)
    return header.isForIdentification
      ? .identificationOnly : header.isBlankIfIndividual ? .blankIfIndividual : .plain
  }
}
