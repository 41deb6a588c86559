// Columns with further signers of a row: “Organization 2”, “Co-signing organization”.
import LetterCore

extension SignOnTable {
  /// The columns that have further names of the same sign-on, and whether those are where people's or
  /// organizations' names are: their headers are that of the first but for a number or a word for
  /// more, or they stand beside the organizations for the individuals.
  var furtherColumns: [Int: Role] {
    guard !isOwnList, separator != .none else { return [:] }
    guard hasHeader else { return furtherOrganizations }
    let signing = [Role.organization, .name].compactMap { role in
      column(role).map { (role, $0) }
    }
    var further: [Int: Role] = [:]
    for index in columns.indices
    where [.ignored, .name].contains(columns[index].role) && !columns[index].isChosen {
      let header = HeaderReading(columns[index].header)
      let words = header.all.words
      let isMore = words.contains { Self.more.contains($0) }
      // “Co-signatories” beside the organization; else a name is that of who signs for it.
      guard columns[index].role == .ignored || isMore && column(.organization) != nil,
        !header.isYesOrNo, !header.isAsked, (1...5).contains(words.count)
      else { continue }
      let core = Self.core(words)
      let same = signing.first { _, column in
        index > column && Self.core(FoldedWords(header: columns[column].header).words) == core
      }
      if let (role, _) = same {
        further[index] = role
      } else if isMore, core.isEmpty || core.count == 1 && Self.signers.contains(core[0]),
        let (role, _) = signing.first
      {
        further[index] = role
      } else if words.count == 1, Self.individuals.contains(words[0]),
        let organizations = column(.organization),
        Self.organizations.contains(FoldedWords(columns[organizations].header).text)
      {
        further[index] = .organization
      }
    }
    return further
  }

  /// The same without a header: columns that have mostly organizations, as the first has.
  private var furtherOrganizations: [Int: Role] {
    guard let first = column(.organization), hasOrganizations(first) else { return [:] }
    var further: [Int: Role] = [:]
    for index in columns.indices
    where index > first && columns[index].role == .ignored && !columns[index].isChosen
      && hasOrganizations(index)
    {
      further[index] = .organization
    }
    return further
  }

  private func hasOrganizations(_ column: Int) -> Bool {
    AnswerSample((0..<min(rowCount, 50)).map { field(row: $0, column: column) })
      .areMostlyOrganizations
  }

  /// The words of a header that are no number and none for more of the same.
  private static func core(_ words: [String]) -> [String] {
    words.filter { !more.contains($0) && !others.contains($0) && !$0.allSatisfy(\.isNumber) }
      .map(singular)
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let more: Set<String> = [
    "additional", "second", "third", "another", "more", "also", "co", "cosigning", "adicional",
    "adicionales", "segunda", "segundo",
  ]
  private static let others: Set<String> = ["signing", "optional", "if", "any"]
  private static let signers: Set<String> = [
    "signer", "signatory", "endorser", "cosigner", "name", "firmante", "organization", "group",
    "organizacion",
  ]
  private static let organizations: Set<String> = ["organizations", "groups", "organizaciones"]
  private static let individuals: Set<String> = [
    "individuals", "people", "persons", "individuos", "personas",
  ]
}
