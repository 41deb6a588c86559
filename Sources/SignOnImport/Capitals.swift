// Names that were written in capitals only.

/// Recognizes names in all capitals and writes them as names are written.
enum Capitals {
  /// How a name in capitals may be written, or `nil` where it has small letters or is so short that
  /// it may be an abbreviation ("ACLU of NY" has small letters, "NYCLU" is short).
  static func suggestion(for name: String) -> String? {
    guard name.utf8.count <= NameJudgment.mostCharacters * 4,
      !name.utf8.contains(where: { (0x61...0x7A).contains($0) }),
      !name.contains(where: \.isLowercase)
    else { return nil }
    let lengths = name.split { !$0.isLetter }
      .filter { $0.contains(where: \.isUppercase) }.map(\.count)
    guard lengths.contains(where: { $0 >= 7 }) || lengths.count(where: { $0 >= 4 }) >= 2 else {
      return nil
    }
    return written(name)
  }

  /// Words begin with a capital. Those of up to three letters may be abbreviations and stay, but for
  /// those that are plain words.
  private static func written(_ name: String) -> String {
    var result = ""
    var word = ""
    var isFirst = true
    func end() {
      guard !word.isEmpty else { return }
      let small = word.lowercased()
      if smallWords.contains(small), !isFirst {
        result += small
      } else if word.count <= 3, !smallWords.contains(small), !shortWords.contains(small) {
        result += word
      } else {
        result += word.prefix(1) + small.dropFirst(1)
      }
      isFirst = false
      word = ""
    }
    for character in name {
      // The letter behind an apostrophe belongs to the word ("WORKERS'S"), unless a name begins
      // there ("O'MALLEY").
      let isApostrophe = character == "'" || character == "’"
      if character.isLetter || isApostrophe && word.count > 1 {
        word.append(character)
      } else {
        end()
        result.append(character)
      }
    }
    end()
    return result
  }

  private static let smallWords: Set<String> = [
    "of", "and", "for", "the", "in", "on", "at", "to", "a", "an", "by", "de", "del", "la", "las",
    "el", "los", "y", "e", "du", "des", "le", "les", "et", "von", "van", "der",
  ]
  private static let shortWords: Set<String> = [
    "old", "new", "our", "one", "all", "law", "aid", "bay", "sea", "sun", "day", "way", "art",
    "two",
    "six", "ten", "big", "red", "san", "sur", "mi", "st", "mt", "ft", "inc", "no", "we", "us",
    "not",
    "out", "now", "she", "her", "god", "men", "oak", "elm", "ash", "fir", "bar", "lee", "kin",
    "joy",
  ]
}
