// One person's name in several spellings: with and without "Dr.", pronouns and degrees, last name
// first.

/// The name that all spellings of one person's name have in common.
enum PersonSpelling {
  /// The letters of given names, surname and "Jr.", without what is heard alike ("Anna", "Ana").
  /// `folded` is the whole name.
  static func letters(of name: String, folded: FoldedName) -> [UInt8] {
    var name = name
    // Nobody's name is longer, and a text would be read at length.
    guard name.utf8.count <= 400, name.withUTF8({ mayHaveMore($0) }) else {
      return letters(of: folded)
    }
    let person = PersonName(name)
    guard !person.given.isEmpty else { return letters(of: folded) }
    let spelling = [person.given, person.filedSurname, person.suffix].joined(separator: " ")
    return letters(of: FoldedName(spelling, kind: .individual))
  }

  /// All letters but the second of two consonants and an "h" behind a vowel at the end of a word:
  /// "Phillip" is "Philip", "Sarah" is "Sara". "Lee" is not "Le".
  private static func letters(of name: FoldedName) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.bytes.count)
    for word in name.words {
      var previous: UInt8 = 0
      for (index, letter) in zip(word.indices, word) {
        defer { previous = letter }
        let isDouble = letter == previous && isConsonant(letter)
        let isMute =
          letter == UInt8(ascii: "h") && index == word.endIndex - 1 && word.count > 3
          && isVowel(previous)
        if !isDouble, !isMute { letters.append(letter) }
      }
    }
    return letters
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static func isConsonant(_ letter: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) && !isVowel(letter)
  }

  /// Whether a name may have something before or behind it, or be written last name first: where it
  /// has signs, or a first or last word that is no name.
  private static func mayHaveMore(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var (firstEnd, lastStart) = (-1, 0)
    var hasPoint = false
    for (index, byte) in name.enumerated() {
      switch byte {
      case 0x20:
        if firstEnd < 0 { firstEnd = index }
        lastStart = index + 1
        hasPoint = false
      case UInt8(ascii: "."):
        hasPoint = true
        // "Rev."; "J. Ruiz" begins with an initial.
        if firstEnd < 0, index > 1 { return true }
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"),
        UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "|"):
        return true
      // Curved quotes and dashes; a curved apostrophe is a name's own.
      case 0xE2: if index + 2 >= name.count || name[index + 2] != 0x99 { return true }
      default: break
      }
    }
    guard firstEnd > 0, lastStart < name.count else { return false }
    let last = name[lastStart...]
    // "’98", "1998"
    if last.contains(where: NameJudgment.isDigit) { return true }
    // "Ph.D.", "MSW", "PhD".
    if hasPoint || last.count > 1 && last.dropFirst().contains(where: isCapital) { return true }
    if last.count <= 4, NameWords.roles(name, lastStart..<name.count).contains(.credential) {
      return true
    }
    return !NameWords.roles(name, 0..<firstEnd).isDisjoint(with: [.honorific, .honorificPart])
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
