// A person's name whose parts stand in several columns.

/// Joins the parts of a name.
enum NameParts {
  /// The name of these parts, in their order, or "" where there is neither a first nor a last name.
  /// A suffix such as “Jr.” follows without a comma; “Mr.” and “Ms.” do not stand in a list.
  static func joined(_ text: (SignOnTable.Role) -> String) -> String {
    guard !text(.firstName).isEmpty || !text(.lastName).isEmpty else { return "" }
    let prefix = text(.namePrefix)
    let isCourtesy = courtesies.contains(FoldedWords(prefix.prefix(20)).text)
    let parts = [
      isCourtesy ? "" : prefix, text(.firstName), text(.middleName), text(.lastName),
      text(.nameSuffix),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let courtesies: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "sr", "sra", "srta",
  ]
}
