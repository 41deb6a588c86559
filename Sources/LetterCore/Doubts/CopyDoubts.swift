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
      if entry.namesTwoOfficials { return .severalNames(entry, 2) }
      if isRecipient(entry, in: draft) { return .copyToRecipient(entry) }
      if let office = misspelledOffice(ofCopy: entry) { return .misspelled(entry, near: office) }
    }
    return Self.nearlySameNames(entries).map { .misspelled($0.entry, near: $0.other) }
  }

  /// The first entry that one letter of one word tells from an earlier one (“Marcus Web”). Only entries
  /// that are the same without one letter of one word are held against each other: all that can be so.
  static func nearlySameNames(_ entries: [String]) -> (entry: String, other: String)? {
    var folded: [[String]] = []
    var places: [Int: [Int]] = [:]
    var seen: Set<[String]> = []
    for (index, entry) in entries.enumerated() {
      let words = FoldedWords(entry).words
      folded.append(words)
      guard seen.insert(words).inserted else { continue }
      let keys = nearKeys(words)
      let near = Set(keys.lazy.flatMap { places[$0] ?? [] })
      if let other = near.sorted().first(where: { isNearlySame(words, folded[$0]) }) {
        return (entry, entries[other])
      }
      for key in keys { places[key, default: []].append(index) }
    }
    return nil
  }

  /// The hashes of the words as they are, and without one of the letters.
  private static func nearKeys(_ words: [String]) -> Set<Int> {
    var keys: Set<Int> = []
    guard (2...mostWords).contains(words.count) else { return keys }
    for (place, word) in words.enumerated() where word.utf8.count <= mostLetters {
      var others = Hasher()
      others.combine(place)
      for (index, other) in words.enumerated() where index != place { others.combine(other) }
      let letters = Array(word.utf8)
      for left in -1..<letters.count {
        var (hasher, rest) = (others, letters)
        if left >= 0 { rest.remove(at: left) }
        hasher.combine(rest)
        keys.insert(hasher.finalize())
      }
    }
    return keys
  }

  /// Nobody's name and office are longer.
  private static let (mostWords, mostLetters) = (30, 40)

  /// Whether one letter of one word is all that tells a name from another.
  private static func isNearlySame(_ one: [String], _ other: [String]) -> Bool {
    guard one.count == other.count, one.count > 1 else { return false }
    let pairs = zip(one, other).filter { $0 != $1 }
    guard pairs.count == 1, let (one, two) = pairs.first, min(one.count, two.count) > 2,
      (one + two).allSatisfy(\.isLetter)
    else { return false }
    return LookAlikeForm.distance(Array(one.utf8), Array(two.utf8)) == 1
  }

  /// The given names, surname and suffix of the person whom an entry names, whatever office is before
  /// the name and whatever follows it: “Senator Ana Ruiz”, “Ana Ruiz (District 12)”.
  static func personNamed(in entry: String) -> [String]? {
    var name = String(entry.prefix { !"(<;".contains($0) })
    for separator in [" of ", " at ", " from "] {
      name = name.split(separator: separator).first.map(String.init) ?? ""
    }
    let person = PersonName(name)
    guard !person.given.isEmpty, !person.surname.isEmpty,
      Signatory.Kind(reading: name) != .organization
    else {
      return nil
    }
    return [person.given, person.surname, person.suffix].map { FoldedWords($0).text }
  }

  /// Whether an entry names the recipient, with or without the office and what follows a comma.
  func isRecipient(_ entry: String, in draft: Draft) -> Bool {
    func words(_ text: String) -> [String] { FoldedWords(text).words }
    let name = entry.prefix { !",(<".contains($0) }
    let copy = PersonName(String(name.split(separator: " of ").first ?? ""))
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
  /// Whether two offices each with a name stand in it (“Sheriff Ana Ruiz and Mayor Ben Cole”).
  fileprivate var namesTwoOfficials: Bool {
    let parts = replacing(" & ", with: " and ").split(separator: " and ").flatMap {
      $0.split(separator: " y ")
    }
    return parts.count == 2
      && parts.allSatisfy { part in
        let words = NameWords.reading(String(part))
        let names = words.drop { $0.roles.has([.office, .honorific, .honorificPart]) }
        return words.prefix(words.count - names.count).contains { $0.roles.has(.office) }
          && (1...3).contains(names.count)
          && names.allSatisfy {
            $0.written.first?.isUppercase == true && !$0.roles.has([.small, .organization])
          }
      }
  }

  /// “cc: Ana Ruiz”.
  fileprivate var beginsWithCopyMark: Bool {
    let start = prefix(4).lowercased()
    return ["cc:", "c.c:", "cc.:"].contains { start.hasPrefix($0) }
  }
}
