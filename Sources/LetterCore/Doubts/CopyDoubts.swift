// Copies that are several in one entry, or go to whoever gets the letter itself.

extension LetterTemplate {
  /// What is wrong with one of the copies, if anything is.
  func copyDoubt(_ entries: [String], in draft: Draft) -> Check.Finding? {
    for entry in entries {
      if entry.beginsWithCopyMark { return .repeatsCopyMark(entry) }
      if entry.contains(";") || entry.contains(" / ") {
        let names = SeveralNames.find(in: entry)
        if names.count > 1 { return .severalNames(entry, names.count) }
      }
      if isRecipient(entry, in: draft) { return .copyToRecipient(entry) }
    }
    return nil
  }

  /// Whether an entry names the recipient, with or without the office and what follows a comma.
  private func isRecipient(_ entry: String, in draft: Draft) -> Bool {
    func words(_ text: String) -> [String] { FoldedWords(text).words }
    let copy = PersonName(String(entry.prefix { !",(<".contains($0) }))
    guard !copy.surname.isEmpty, !copy.isInverted else { return false }
    return fields.filter(isName).contains { field in
      let recipient = PersonName(draft.name(in: field.id))
      guard !recipient.surname.isEmpty, words(copy.surname) == words(recipient.surname) else {
        return false
      }
      if !copy.given.isEmpty { return words(copy.given) == words(recipient.given) }
      // “Mayor Example”
      let office = officeWords(in: draft)
      return copy.isOfficeholder && !office.isEmpty
        && words(copy.honorific).filter { $0 != "the" } == office
    }
  }
}

extension String {
  /// “cc: Ana Ruiz”.
  fileprivate var beginsWithCopyMark: Bool {
    let start = prefix(4).lowercased()
    return ["cc:", "c.c:", "cc.:"].contains { start.hasPrefix($0) }
  }
}
