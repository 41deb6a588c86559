// Small letters where a name needs a capital one, and names in capitals.

extension LetterTemplate {
  /// The last word of a surname, whatever is in brackets or after a comma.
  private static func surname(in name: String) -> String {
    let plain = String(name.prefix { $0 != "(" }).trimmed
    return lastName(of: plain).split(separator: " ").last.map(String.init) ?? ""
  }

  /// Whether an answer has no capital letter where a name needs one.
  func isLowercase(_ answer: String, in field: Field, _ draft: Draft) -> Bool {
    // A mail address is written so.
    let text = answer.withoutMailAddresses
    let words = text.split(separator: " ")
    guard let first = words.first else { return false }
    if field.id == roles.place {
      // “City of riverbend”, “riverbend County”
      let own = FormerNames.ownName(ofPlace: text)
      let ownFirst = String(own.prefix { $0 != " " })
      if own != text, own.isAllLowercase, !Self.generic.contains(ownFirst),
        !["city", "county", "town", "village", "community", "area"].contains(ownFirst)
      {
        return true
      }
    }
    if isName(field) {
      let surname = Self.surname(in: text)
      return text.isAllLowercase || surname.isAllLowercase || text.beginsWithSmallGivenName
    }
    if field.id == roles.contact, text.beginsWithSmallGivenName { return true }
    if field.id == roles.agency {
      // “the local police” is one too; the place's name has a capital letter.
      guard let place = roles.place else { return false }
      let own = FormerNames.ownName(ofPlace: draft.name(in: place)).lowercased()
      return !own.isEmpty && text.isAllLowercase && text.hasWords(own)
    }
    let isAsked =
      field.id == roles.place || field.id == roles.contact || field.kind == .list
      || roles.recipient.contains(field.id) || field.kind == .lines && field.id != roles.greeting
    // “our city”, “a member of the coalition”
    return isAsked && text.isAllLowercase && !Self.generic.contains(first.lowercased())
  }

  private static let generic: Set = [
    "our", "the", "your", "this", "these", "a", "an", "one", "we", "us", "members", "all", "local",
  ]

  /// Whether an answer, or a name in it, is in capitals.
  func isCapitals(_ text: String, in field: Field) -> Bool {
    if isName(field) {
      let surname = Self.surname(in: text)
      // “ICMA-CM” behind a comma is a credential.
      return text.isShouted || surname.isShouted
        || String(text.prefix { $0 != "," }).hasShoutedWord
    }
    if field.id == roles.place { return text.isShouted || text.hasShoutedWord }
    if field.id == roles.contact || field.kind == .list {
      if text.isShoutedPerson { return true }
      if case .capitals = Capitals.doubt(about: text, .organization) { return true }
      return false
    }
    return field.kind != .lines && text.isAllCapitals
  }
}

extension String {
  /// Whether a name of four letters or more is in capitals; “NYC” and “J.P.” are no such names.
  var isShouted: Bool {
    let words = split { !$0.isLetter }
    return !contains(where: \.isLowercase) && words.contains { $0.count > 3 && $0.isUppercased }
  }

  /// Whether one of several words is in capitals, and another is not (“ROSA Example”).
  fileprivate var hasShoutedWord: Bool {
    let words = split { !$0.isLetter }
    return words.count > 1 && contains(where: \.isLowercase)
      && words.contains { $0.count > 3 && $0.isUppercased }
  }

  /// Whether one of these names is in capitals (“Mayor EXAMPLE”).
  func hasShouted(_ names: Set<String>) -> Bool {
    split { !$0.isLetter }.contains { word in
      word.count > 2 && word.isUppercased && names.contains(FoldedWords(word).text)
    }
  }

  /// Whether it is a person's name in capitals; “UNITE HERE” is none.
  fileprivate var isShoutedPerson: Bool {
    let words = NameWords.reading(self)
    return isShouted && (2...3).contains(words.count)
      && words[0].roles.has([.given, .hispanicGiven])
      && !words.contains { $0.roles.has(.organization) }
  }

  /// “ana Ruiz”; “de la Cruz” and “our coordinator” begin with small letters.
  fileprivate var beginsWithSmallGivenName: Bool {
    let words = NameWords.reading(self)
    guard words.count > 1, let first = words.first else { return false }
    return first.written.allSatisfy(\.isLowercase) && first.roles.has([.given, .hispanicGiven])
      && !first.roles.has([.prefix, .particle])
      && words[1].written.first?.isUppercase == true
  }
}

extension Substring {
  fileprivate var isUppercased: Bool { allSatisfy(\.isUppercase) }
}
