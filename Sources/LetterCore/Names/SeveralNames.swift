// Several names in one cell or line.
import TextMetrics

/// Finds the names in a cell or line that has several.
public enum SeveralNames {
  /// The names in a text, where there are several: on lines of their own, with semicolons, bars or
  /// slashes between them, or people with commas or “and” between them. Empty where it is one. Where
  /// only people are named, two with “and” between them are two people, whatever they are called.
  public static func find(in text: String, ofPeople: Bool = false) -> [String] {
    guard mayBe(in: text) else { return [] }
    let parts = byLines(text)
    if !parts.isEmpty { return parts }
    let line = singleSpaced(text)
    for sign in [" | ", " / ", " + "] {
      let parts = split(line) { $0.split(separator: sign) }
      if parts.count > 1, parts.allSatisfy({ isNameOfItsOwn($0) && $0.contains(" ") }) {
        return parts
      }
    }
    let people = people(line, ofPeople: ofPeople)
    return people.isEmpty ? SeveralOrganizations.find(in: line) : people
  }

  /// Whether a field is a name as it is, and one alone. Of some names this is not said although it is
  /// so.
  public static func isOnePlainName(
    _ field: UnsafeBufferPointer<UInt8>, ofPeople: Bool = false
  ) -> Bool {
    guard NameJudgment.isPlain(field), !NameClause.mayBe(field) else { return false }
    if mayBeJoined(field), ofPeople || !find(in: String(decoding: field, as: UTF8.self)).isEmpty {
      return false
    }
    return !AddressInName.mayBe(inPlain: field)
      || AddressInName.find(in: String(decoding: field, as: UTF8.self)) == nil
  }

  /// Whether a name has a word that may join two people, told by its bytes.
  public static func mayBeJoined(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in name.indices.dropFirst(3) where name[index - 1] == 0x20 {
      let rest = UnsafeBufferPointer(rebasing: name[index...])
      switch rest.first.map({ $0 | 0x20 }) {
      case UInt8(ascii: "a")
      where rest.count > 4 && rest[1] | 0x20 == UInt8(ascii: "n")
        && rest[2] | 0x20 == UInt8(ascii: "d") && rest[3] == 0x20:
        return true
      case UInt8(ascii: "y") where rest.count > 2 && rest[1] == 0x20,
        UInt8(ascii: "e") where rest.count > 2 && rest[1] == 0x20:
        return true
      case UInt8(ascii: "o")
      where rest.count > 3 && rest[1] == UInt8(ascii: "r") && rest[2] == 0x20:
        return true
      case UInt8(ascii: "p")
      where rest.count > 5 && rest[4] == 0x20 && rest.starts(with: "plus".utf8):
        return true
      case UInt8(ascii: "&") | 0x20: return true
      default: break
      }
    }
    return false
  }

  /// Whether a word is a given name.
  public static func isFirstName(_ word: String) -> Bool { isGiven(word) }

  /// Whether an affiliation is two people rather than an organization: one of them has a given name.
  public static func isCouple(_ text: String) -> Bool {
    let names = people(text, ofPeople: true)
    return names.count == 2 && names.contains { isGiven(String($0.prefix { $0 != " " })) }
  }

  /// The names of people in a line, with commas, “and” or a slash between them.
  public static func people(_ line: String, ofPeople: Bool = false) -> [String] {
    guard line.utf8.count <= 600 else { return [] }
    let parts = split(line) { text in
      text.split { ",/&|".contains($0) }.flatMap { part in
        part.split(separator: " and ").flatMap { $0.split(separator: " y ") }
      }
    }
    .map {
      $0.hasPrefix("and ")
        ? String($0.dropFirst(4)) : $0.hasPrefix("y ") ? String($0.dropFirst(2)) : $0
    }
    if parts.count == 2, !line.contains(","),
      let couple = couple(parts[0], parts[1], ofPeople: ofPeople)
    {
      return couple
    }
    if (3...6).contains(parts.count), line.contains(","),
      Signatory.Kind(reading: parts[parts.count - 1]) == .organization,
      parts.dropLast().allSatisfy(couldBePerson),
      parts.dropLast().contains(where: { Signatory.Kind(reading: $0) == .individual })
    {
      return parts
    }
    let firstNames = parts.count { !$0.contains(" ") && NameNote.isFirstName($0[...]) }
    if firstNames == parts.count, parts.count > 1 { return parts }
    guard (2...mostNames).contains(parts.count), parts.allSatisfy(couldBePerson) else { return [] }
    if parts.count == 2, !line.contains(","),
      ofPeople && mayBeJoinedInEnglish(line) || haveOneSurname(parts[0], parts[1])
    {
      return parts
    }
    let surely = parts.count { Signatory.Kind(reading: $0) == .individual }
    // Behind a comma may be where somebody lives or works.
    let least = line.contains(",") && parts.count == 2 ? 2 : 1
    return surely >= least ? parts : []
  }

  /// Two people of one surname: “Ana & Ben Ruiz”. “Ruth and Naomi Project” is none.
  private static func couple(_ one: String, _ other: String, ofPeople: Bool) -> [String]? {
    let words = other.split(separator: " ")
    guard !one.contains(" "), (2...3).contains(words.count), ofPeople || isGiven(one),
      one.first?.isUppercase == true, couldBePerson(other),
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    let last = NameWords(other).words.last
    guard let last, !last.has([.organization, .mayBeSurname]) else { return nil }
    return [one + " " + words.dropFirst().joined(separator: " "), other]
  }

  /// “Otto Brandt & Ulla Brandt”
  private static func haveOneSurname(_ one: String, _ other: String) -> Bool {
    let (words, others) = (one.split(separator: " "), other.split(separator: " "))
    return words.count == 2 && others.count == 2 && words[1] == others[1] && words[0] != others[0]
      && NameWords(one).words.last?.has(.organization) == false
  }

  /// “y” may join the surnames of one.
  private static func mayBeJoinedInEnglish(_ line: String) -> Bool {
    line.contains(" and ") || line.contains("&")
  }

  private static func isGiven(_ word: String) -> Bool {
    NameWords(word).words.first?.has(.given) == true
  }

  /// Whether a part of a line that reads as a person is rather a place (“Santa Rosa”).
  static func isPlace(_ text: Substring) -> Bool {
    let words = FoldedWords(text).words
    guard let first = words.first, let last = words.last, words.count <= 3 else { return false }
    return [
      "san", "santa", "santo", "st", "saint", "mount", "mt", "new", "fort", "ft", "port", "north",
      "south", "east", "west", "upper", "lower", "lake", "los", "las", "el", "la",
    ].contains(first)
      || [
        "beach", "city", "heights", "hills", "falls", "springs", "county", "arbor", "valley",
        "grove", "creek", "island", "village", "town", "lake", "harbor", "mills", "plains", "point",
        "ny", "nj", "ca", "ct", "pa", "ma", "tx", "fl", "il", "oh", "wa", "va", "md",
      ].contains(last)
  }

  // MARK: Parts

  /// The parts that are on lines of their own, or have semicolons between them.
  private static func byLines(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: ";") }) else {
      return []
    }
    // The semicolon of an entity parts nothing.
    let source = NameRepair.decodingMarkup(text)
    let parts = split(source) { $0.split { $0.isNewline || $0 == ";" } }
    guard (2...mostNames).contains(parts.count), parts.allSatisfy(isNameOfItsOwn) else { return [] }
    return parts
  }

  /// The names in a text that is said to list some, with commas, semicolons or bars between them.
  public static func listed(in text: String) -> [String] {
    let cut = split(text) { $0.split { ",;|".contains($0) } }
    // The last is joined by “and”: “A, B and C”, “A, B, and C”.
    let last = cut.last.map { last in
      [" and ", " y ", " & "].lazy.compactMap { last.firstRange(of: $0) }.first.map {
        [String(last[..<$0.lowerBound]), String(last[$0.upperBound...])]
      } ?? [last]
    }
    let parts = (cut.dropLast() + (last ?? []))
      .map { $0.hasPrefix("and ") ? String($0.dropFirst(4)) : $0 }
      .map { $0.hasPrefix("y ") ? String($0.dropFirst(2)) : $0 }
    guard (2...mostNames).contains(parts.count), parts.allSatisfy(isNameOfItsOwn) else { return [] }
    return parts
  }

  private static func split(_ text: String, by parts: (Substring) -> [Substring]) -> [String] {
    parts(text[...]).map { singleSpaced(String($0)) }
      .filter { part in part.contains { $0.isLetter || $0.isNumber } }
  }

  private static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case 0x0A, 0x0D, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: ","),
          UInt8(ascii: ":"), UInt8(ascii: "+"), 0xC2:
          true
        // A dash or dot between spaces, but no hyphen or curved apostrophe.
        case UInt8(ascii: "-"), 0xE2: index > 0 && bytes[index - 1] == 0x20
        default: false
        }
      } || mayBeJoined(bytes)
    }
  }

  /// More in one cell are no names, but a text.
  private static let mostNames = 20

  /// Two to four words with capitals that are not said to be an organization’s.
  private static func couldBePerson(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    guard (2...5).contains(words.count), part.utf8.count <= 60, !part.contains(where: \.isNumber),
      Signatory.Kind(reading: part) != .organization, !isPlace(part[...]),
      !NameWords(part).words.allSatisfy({ $0.has([.title, .office, .small]) }),
      // “USMC (Ret.)”
      NameWords(part).words.first.map({ $0.has(.credential) && $0.shape.contains(.capitals) })
        != true
    else { return false }
    return words.allSatisfy { word in
      word.first?.isUppercase == true || Capitals.isSmallWord(String(word))
        || word.first?.isCased == false
    } && words.first?.first?.isUppercase == true
  }

  /// Whether a part begins like a name; the rest of a broken line begins with a lowercase letter or a sign.
  private static func isNameOfItsOwn(_ part: String) -> Bool {
    guard let first = part.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase || first.isNumber || !first.isCased
  }
}
