// Names made of nothing but words of lists: headings and statuses that got among the names.

/// Recognizes what stands over or beside names and names nobody: “Individuals”, “Said no”.
enum ListWords {
  /// Whether a name is one.
  static func isNoName(_ name: String) -> Bool {
    guard name.utf8.count <= 80 else { return false }
    let words = FoldedWords(name).words
    guard (1...8).contains(words.count) else { return false }
    if SignOnStatus(heading: words, isSet: false) != nil { return true }
    return words.allSatisfy { ListLine.listWords.contains($0) || heads.contains($0) }
      && words.contains(where: heads.contains)
  }

  /// Whether a name could be one, told by its bytes.
  static func mayBe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    stems.begin(name, at: 0) || SignOnStatus.mayBeHeading(name, at: 0)
  }

  /// What lists call those who are on them.
  private static let heads: Set<String> = [
    "organizations", "organisations", "orgs", "individuals", "signers", "signatories",
    "signatures", "cosigners", "endorsers", "endorsements", "firmantes", "organizaciones",
  ]
  private static let stems = WordStems(heads.union(ListLine.listWords), areWhole: true)
}
