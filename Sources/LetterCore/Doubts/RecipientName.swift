// What is odd about the recipient's name as it comes after the office in the letter.

extension LetterTemplate {
  /// What is odd about the name of a field: something that is no part of a name alone.
  func oddity(ofRecipient field: Field, in draft: Draft) -> Check.RecipientOddity? {
    let name = draft.name(in: field.id)
    if let sign = name.first(where: { !Self.isOfNames($0) }) { return .sign(String(sign)) }
    let words = NameWords.reading(name)
    if let start = Self.formOfAddress(words) { return .address(start) }
    if let office = officeAgain(in: field, draft) { return .address(office) }
    let names = words.filter { !$0.isBracketed }
    // “Example 2”, “Example 212-555-0100”; “3rd” tells relatives apart.
    if let number = names.first(where: { word in
      word.written.contains(where: \.isNumber) && !word.roles.has([.suffix, .numeral])
        && !["st", "nd", "rd", "th"].contains(word.text.suffix(2))
    }) {
      return .sign(number.written)
    }
    let bracketed = words.filter(\.isBracketed)
    if let office = bracketed.first, office.roles.has([.office, .title]), !office.roles.has(.given),
      name.contains("(")
    {
      return .title
    }
    if names.dropFirst().dropLast().contains(where: { $0.roles.has(.and) })
      || name.contains(" / ") || name.contains(";")
    {
      return .several
    }
    let tail = names.filter { $0.part > 0 && !$0.roles.has([.credential, .suffix, .numeral]) }
    if tail.contains(where: { $0.roles.has([.office, .title]) }) { return .title }
    if !tail.isEmpty, PersonName(name).isInverted { return .inverted }
    return Self.note(behind: name).map { .more($0) }
  }

  /// A word before the name that greets or addresses (“Mr.”, “Dear”, “Attn”).
  private static func formOfAddress(_ words: [NameWords.Reading]) -> String? {
    guard words.count > 1, let first = words.first else { return nil }
    if courtesies.contains(first.text) || ["dear", "attn", "attention"].contains(first.text) {
      return first.written
    }
    // “To Rosa Example”; “To” is a name, too.
    let isTo = words.count > 2 && first.text == "to"
    return isTo && words[1].roles.has([.given, .hispanicGiven]) ? first.written : nil
  }

  /// The recipient's office with which a name still begins where the letter says it, too (“Acting
  /// Mayor Rosa Example” for a mayor, “Mayor-elect Rosa Example”).
  private func officeAgain(in field: Field, _ draft: Draft) -> String? {
    guard case .lines(let lines) = resolve(field, in: draft) else { return nil }
    let words = lines.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    let own = officeWords(in: draft)
    let index = words.prefix(4).lastIndex { word in
      let start = String(word.prefix { $0 != "-" })
      let office = FoldedWords(start).text
      return own.contains(office) && NameWords.reading(start).first?.isOnlyOffice == true
    }
    guard let index, index + 1 < words.count,
      words[..<index].allSatisfy({ word in
        let roles = NameWords.reading(String(word)).first?.roles ?? []
        return roles.has([.honorific, .honorificPart, .office, .place])
          || Self.wordsBesideOffices.contains(FoldedWords(word).text)
      })
    else { return nil }
    return words[...index].joined(separator: " ")
  }

  /// What follows a name and is no degree, suffix, pronoun or nickname: “City of Riverbend” behind a
  /// comma, “(deceased)”. What nobody knows is taken for a degree where it is written like one.
  static func note(behind name: String) -> String? {
    if let comma = name.firstIndex(of: ",") {
      let parts = name[comma...].split { ",(".contains($0) }.map { $0.trimming(\.isWhitespace) }
      let isNote = parts.first { part in
        let words = NameWords.reading(String(part))
        return words.contains { word in
          !word.roles.has([.credential, .suffix, .numeral, .pronoun]) && !word.isLikeDegree
        }
      }
      if let isNote { return String(isNote.trimming { $0 == ")" }) }
    }
    guard let open = name.lastIndex(where: { "([".contains($0) }), let last = name.last,
      ")]".contains(last)
    else { return nil }
    let words = NameWords.reading(String(name[name.index(after: open)...].dropLast()))
    // “(she/her)”, “(née Cole)”, “(Rosie)”, “(ret.)”
    let isOfName =
      words.contains { $0.roles.has(.pronoun) } || words.count > 1 && words[0].roles.has(.formerly)
      || words.allSatisfy { word in
        ["ret", "retired"].contains(word.text)
          || word.text.count > 1 && word.written.first?.isUppercase == true
            && !word.roles.has([.honorificPart, .office, .title])
      }
    return isOfName ? nil : String(name[open...])
  }

  private static let courtesies: Set = [
    "mr", "mrs", "ms", "miss", "mx", "hon", "honorable", "the", "sr", "sra", "srta", "senor",
    "senora",
  ]

  private static func isOfNames(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character.isWhitespace
      || ".,'’‘`´ʻ-‐‑–—()\"“”/&;".contains(character)
  }
}

extension NameWords.Reading {
  /// “ICMA-CM”, “M.P.A.”, “EdM”, “he/him”.
  fileprivate var isLikeDegree: Bool {
    written.contains("/") || written.dropLast().contains(".")
      || written.dropFirst().contains(where: \.isUppercase) && written.count < 9
  }
}
