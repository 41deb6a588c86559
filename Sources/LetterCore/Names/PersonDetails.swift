// A person's title and affiliation behind the name.

/// A line such as “Ana Ruiz, Professor, Oak University” in its parts.
public struct PersonDetails: Equatable, Sendable {
  /// The name alone.
  public let name: String
  public let title: String
  public let affiliation: String

  /// Reads a line; `nil` where it is not a name, a title and an organization.
  public init?(_ line: String) {
    let parts = line.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 3, parts[0].contains(" "),
      Signatory.Kind(reading: parts[0]) != .organization,
      Signatory.Kind(reading: parts[2]) == .organization
    else { return nil }
    let title = NameWords(parts[1]).words
    guard (1...6).contains(title.count), title.contains(where: { $0.has([.title, .office]) }),
      !title.contains(where: { $0.has([.suffix, .credential, .legalForm]) })
    else { return nil }
    (name, self.title, affiliation) = (parts[0], parts[1], parts[2])
  }
}
