// Names that were written in capitals, or in small letters, only.

/// Recognizes names in letters of one case and writes them as names are written.
public enum Capitals {
  /// What is odd about a name's letters, and how the name may be written instead.
  public enum Finding: Hashable, Sendable {
    case capitals(suggestion: String)
    case smallLetters(suggestion: String)

    /// The name as names are written.
    public var suggestion: String {
      switch self {
      case .capitals(let suggestion), .smallLetters(let suggestion): suggestion
      }
    }
  }

  /// What to say of a name's letters, or `nil` where they are of both cases, or so few that they may
  /// be meant ("NYCLU").
  public static func doubt(about name: String, _ kind: Signatory.Kind) -> Finding? {
    let body = withoutLegalForm(name)
    var (hasSmall, hasLarge) = (false, false)
    for byte in body.utf8 {
      if (0x61...0x7A).contains(byte) { hasSmall = true }
      if (0x41...0x5A).contains(byte) { hasLarge = true }
      // Most names are known to have both by their first letters.
      if hasSmall, hasLarge { return nil }
    }
    guard name.utf8.count <= NameJudgment.mostCharacters * 4 else { return nil }
    hasSmall = hasSmall || body.contains(where: \.isLowercase)
    hasLarge = hasLarge || body.contains(where: \.isUppercase)
    let suggestion: String
    switch (hasSmall, hasLarge) {
    case (false, true):
      guard isWritten(inCapitals: name, kind) else { return nil }
      suggestion = written(name, kind)
      return suggestion == name ? nil : .capitals(suggestion: suggestion)
    case (true, false):
      // A web address is written small.
      guard !body.contains("."), body.contains(where: \.isLetter) else { return nil }
      suggestion = written(name, kind)
      return suggestion == name ? nil : .smallLetters(suggestion: suggestion)
    default: return nil
    }
  }

  /// A name without “Inc.” and the like, which are written one way whatever the name is.
  private static func withoutLegalForm(_ name: String) -> Substring {
    guard let space = name.lastIndex(of: " ") else { return name[...] }
    let last = name[name.index(after: space)...].filter(\.isLetter).lowercased()
    return legalForms.contains(last) ? name[..<space] : name[...]
  }

  static let legalForms = ["inc", "llc", "ltd", "corp", "llp"]

  /// Whether capitals are not only those of abbreviations. A person has none but behind the name.
  private static func isWritten(inCapitals name: String, _ kind: Signatory.Kind) -> Bool {
    switch kind {
    case .organization:
      let words = name.withoutNamesInCapitals.split { !$0.isLetter }
        .filter { $0.contains(where: \.isUppercase) }
      let others = words.filter { !isKnownAbbreviation($0) }
      // One word alone may be an abbreviation, whatever it is ("CARECEN", "CUNY CLEAR").
      guard others.count > 1 else {
        let most = words.count == 1 ? 8 : 6
        return others.contains { $0.count > most }
      }
      let lengths = words.map(\.count)
      return lengths.contains { $0 >= 7 } || lengths.count { $0 >= 4 } >= 2
    // One word may be a group's, whoever it signs as.
    case .individual:
      let lengths = name.split { !$0.isLetter }.filter { $0.contains(where: \.isUppercase) }
        .map(\.count)
      return lengths.count > 1
        && (lengths.count { $0 >= 3 } >= 2 || lengths.contains { $0 >= 5 })
    }
  }

  /// Words begin with a capital. Those of up to three letters may be abbreviations of an organization
  /// and stay in capitals, but for those that are plain words; people have no such words but numerals
  /// and degrees.
  static func written(_ name: String, _ kind: Signatory.Kind) -> String {
    var result = ""
    var word = ""
    var isFirst = true
    func end(before next: Character?) {
      guard !word.isEmpty else { return }
      let small = word.lowercased()
      if smallWords.contains(small), !isFirst {
        result += small
      } else if isAbbreviation(word, small, kind), !isShortened(small, before: next) {
        result += word
      } else {
        result += capitalized(small, kind)
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
        end(before: character)
        result.append(character)
        // "9 to 5" begins with its number.
        if character.isNumber { isFirst = false }
      }
    }
    end(before: nil)
    return result
  }

  /// Whether a word is a title or part of a name that is written short, with a point where it may be
  /// an abbreviation otherwise: “St.”, “Rev.”.
  private static func isShortened(_ small: String, before next: Character?) -> Bool {
    saints.contains(small) || next == "." && titles.contains(small)
  }

  private static let saints: Set<String> = ["st", "ste", "mt", "ft", "pt"]
  private static let titles: Set<String> = [
    "dr", "rev", "revd", "mr", "mrs", "ms", "mx", "fr", "sr", "jr", "sra", "dra", "prof", "hon",
    "msgr", "rt", "gov", "sen", "rep", "lt", "sgt", "capt", "col", "gen", "bros", "dept", "assn",
    "no", "br", "sta", "sto",
  ]

  private static func isAbbreviation(
    _ word: String, _ small: String, _ kind: Signatory.Kind
  ) -> Bool {
    // Nothing tells it in a name of small letters.
    guard word.contains(where: \.isUppercase) else { return false }
    switch kind {
    case .organization:
      return word.count <= 3 && !smallWords.contains(small) && !shortWords.contains(small)
        || isKnownAbbreviation(word[...])
    case .individual: return degrees.contains(small)
    }
  }

  /// Whether a word is a known abbreviation, or none but letters that nobody can say as a word.
  private static func isKnownAbbreviation(_ word: Substring) -> Bool {
    let small = word.lowercased()
    if abbreviations.contains(small) { return true }
    return !word.utf8.isEmpty && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !small.utf8.contains { "aeiouy".utf8.contains($0) }
  }

  private static func capitalized(_ small: String, _ kind: Signatory.Kind) -> String {
    let rest = small.dropFirst()
    // "McDonald", where somebody has the name.
    if small.hasPrefix("mc"), small.count > 4 {
      return "Mc" + small.dropFirst(2).prefix(1).uppercased() + small.dropFirst(3)
    }
    return small.prefix(1).uppercased() + rest
  }

  /// Whether a word in small letters is written so in names, too, such as “of”.
  public static func isSmallWord(_ word: String) -> Bool { smallWords.contains(word) }

  private static let smallWords: Set<String> = [
    "of", "and", "for", "the", "in", "on", "at", "to", "a", "an", "by", "de", "del", "la", "las",
    "el", "los", "y", "e", "du", "des", "le", "les", "et", "von", "van", "der", "with", "from",
    "para", "por", "en", "con",
  ]
  private static let shortWords: Set<String> = [
    "old", "new", "our", "one", "all", "law", "aid", "bay", "sea", "sun", "day", "way", "art",
    "two", "six", "ten", "big", "red", "san", "sur", "mi", "st", "mt", "ft", "inc", "no", "we",
    "us", "not", "out", "now", "she", "her", "god", "men", "oak", "elm", "ash", "fir", "bar",
    "lee", "kin", "joy",
  ]
  /// Abbreviations of four letters and more that are widely known as such.
  private static let abbreviations: Set<String> = [
    "aclu", "nyclu", "naacp", "lgbt", "lgbtq", "lgbtqia", "seiu", "afscme", "cair", "hias", "ymca",
    "ywca", "pllc", "cuny", "suny", "nysut", "nysna", "bipoc", "afge", "ibew", "ufcw", "iatse",
    "ilwu", "lulac", "maldef", "pflag", "raices", "chirla", "nalc", "apwu", "aapi", "wespac",
    "carecen", "nylag", "nyic", "caaav", "hanac", "lclaa", "apala", "nakasec", "mecha", "cbtu",
    "naral", "nycdsa", "nylpi", "nycosh", "apano",
  ]
  private static let degrees: Set<String> = [
    "ii", "iii", "iv", "vi", "vii", "md", "jd", "rn", "dds", "dmd", "msw", "lcsw", "mph", "mba",
    "mpa", "ma", "ms", "ba", "bs", "edd", "dmin", "mdiv", "cpa", "np", "do", "dvm", "llm", "lmsw",
    "op", "sj", "ofm",
  ]
}

extension String {
  /// Without the names of several words that are written in capitals though they are words.
  fileprivate var withoutNamesInCapitals: String { replacing("UNITE HERE", with: "") }
}
