// Officeholders whom own words name though the letter is to another of the same office.

extension LetterTemplate {
  /// The first officeholder that a text names with the recipient's office (“Mayor Okafor”) who is
  /// not the recipient, nor named in another answer or in what is known of a fact.
  func officialElsewhere(
    in text: String, known: String = "", _ draft: Draft
  ) -> (name: String, recipient: String)? {
    let offices = officeFields.flatMap { draft.name(in: $0.id).split(separator: " ") }
      .filter { NameWords.reading(String($0)).first?.isOnlyOffice == true }
    guard !offices.isEmpty, offices.contains(where: { text.contains($0) }),
      let recipient = fields.first(where: isName).map({ draft.name(in: $0.id) }),
      !recipient.isEmpty
    else { return nil }
    let said = Set(
      FoldedWords(draft.answers.values.flatMap(\.lines).joined(separator: " ") + " " + known).words)
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() where offices.contains(word) {
      let names = words[(index + 1)...].prefix(3).prefix { $0.first?.isUppercase == true }
      guard let first = names.first else { continue }
      let end = names.firstIndex { $0.last?.isLetter != true } ?? names.endIndex - 1
      let name = names[...end].map { word in
        word.prefix { $0.isLetter || "-.".contains($0) }.trimming { $0 == "." }
      }
      let own = name.map { FoldedWords(String($0)).words }
      let roles = NameWords.reading(String(first)).first?.roles ?? []
      guard !roles.has([.office, .title, .organization, .small, .and, .place]),
        own.joined().allSatisfy({ !said.contains($0) && $0.count > 1 })
      else { continue }
      return (([word] + name).joined(separator: " "), recipient)
    }
    return nil
  }
}
