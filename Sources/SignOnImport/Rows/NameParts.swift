// A person's name whose parts stand in several columns.
import LetterCore

/// Joins the parts of a name.
enum NameParts {
  /// The name of these parts, in their order, or "" where there is neither a first nor a last name.
  /// A suffix such as “Jr.” follows without a comma; “Mr.” and “Ms.” do not stand in a list.
  static func joined(_ text: (SignOnTable.Role) -> String) -> String {
    guard !text(.firstName).isEmpty || !text(.lastName).isEmpty else { return "" }
    let (first, last) = (text(.preferredName), text(.lastName))
    // Some write their whole name there.
    if !last.isEmpty, first.contains(" "), first.lowercased().hasSuffix(last.lowercased()) {
      return first
    }
    let prefix = text(.namePrefix)
    let isCourtesy = courtesies.contains(FoldedWords(prefix.prefix(20)).text)
    let parts = [
      isCourtesy ? "" : prefix, first.isEmpty ? text(.firstName) : first,
      // A middle name belongs to the first name that it stands behind.
      first.isEmpty ? text(.middleName) : "", last, text(.nameSuffix),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let courtesies: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "sr", "sra", "srta",
  ]
}

extension RowReading {
  /// What a line under a heading for people says of one beside the name.
  func details(of name: NameReading, row: Int) -> PersonDetails? {
    guard table.separator == .none, name.several.isEmpty,
      table.heading(before: row).kind == .individual
    else { return nil }
    return PersonDetails(name.text)
  }
}
