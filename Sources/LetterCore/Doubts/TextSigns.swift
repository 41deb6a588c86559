// What a text by itself shows: brackets, placeholders, capitals.

extension String {
  /// Whether it has brackets as a template's open places do.
  var looksLikePlaceholder: Bool {
    guard utf8.contains(UInt8(ascii: "[")) || utf8.contains(UInt8(ascii: "{")) else { return false }
    return contains("[") && contains("]") || contains("{{")
  }

  /// Whether it has a bracket that is no part of ordinary text, or one without its other half.
  var hasStrayBracket: Bool {
    var open = 0
    // Whether “<” is open, and whether a mail address stands in it, which is ordinary.
    var (isAngleOpen, isMail) = (false, false)
    var previous = UInt8(ascii: " ")
    var wordLength = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): return true
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")") where open > 0: open -= 1
      case UInt8(ascii: ")"):
        // “1)” and “a)” number the entries of a list, “:)” smiles.
        let isNumbering = (1...2).contains(wordLength)
        if !isNumbering, previous != UInt8(ascii: ":"), previous != UInt8(ascii: ";") {
          return true
        }
      case UInt8(ascii: "<"): (isAngleOpen, isMail) = (true, false)
      case UInt8(ascii: "@"): isMail = true
      case UInt8(ascii: ">"):
        guard isAngleOpen, isMail else { return true }
        isAngleOpen = false
      default: break
      }
      wordLength = byte >= 0x80 || byte.isASCIIWord ? wordLength + 1 : 0
      previous = byte
    }
    return open > 0 || isAngleOpen
  }

  /// Words that are typed in the place of an answer, such as “TBD”; `nil` where it has none.
  var placeholderWords: String? {
    if let whole = wholePlaceholder { return whole }
    guard utf8.count > 2 else { return nil }
    for word in split(whereSeparator: \.isWhitespace) {
      let bare = word.trimming { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "?" }
      if ["TBD", "TBA", "TODO", "N/A"].contains(bare) { return String(bare) }
      if bare.count > 2, bare.allSatisfy({ $0 == "X" || $0 == "x" }) || bare.hasPrefix("___") {
        return String(bare)
      }
      if bare.hasPrefix("???") || bare.lowercased() == "lorem" { return String(bare) }
    }
    return nil
  }

  /// The text where all of it is such words, or nothing but signs.
  var wholePlaceholder: String? {
    // Asked of every name of a long list: most are told by their length and first letter.
    guard utf8.count < 25, let first = utf8.first else { return nil }
    if first.isASCIIWord, !Self.shapes.contains(Self.shape(first, utf8.count)) { return nil }
    let text = trimming(\.isWhitespace)
    if !text.contains(where: { $0.isLetter || $0.isNumber }) { return String(text) }
    let words = text.lowercased().trimming { ".,:;!?".contains($0) }
    return Self.placeholders.contains(String(words)) ? String(text) : nil
  }

  /// First letters and lengths of placeholders, with up to three signs behind them.
  private static let shapes = Set(
    placeholders.flatMap { words in
      (0...3).compactMap { more in words.utf8.first.map { shape($0, words.utf8.count + more) } }
    })

  private static func shape(_ first: UInt8, _ length: Int) -> Int {
    Int(first | 0x20) << 8 | length
  }
  private static let placeholders: Set = [
    "tbd", "tba", "tbc", "todo", "to do", "n/a", "n.a", "na", "none", "nil", "null", "test",
    "testing", "asdf", "first last", "first name last name", "name name", "full name", "first name",
    "last name", "qwerty", "xx", "xxx", "xxxx", "unknown", "to be determined",
    "to be decided", "to be announced", "to be confirmed", "fill in", "fill in later", "name",
    "insert name", "insert name here", "your name", "your name here", "name here", "placeholder",
    "lorem ipsum", "same", "same as above", "see above", "someone", "somebody",
  ]

  /// Several words and no small letter: probably typed with Caps Lock.
  var isAllCapitals: Bool {
    for byte in utf8 where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
    return contains(" ") && count >= 10 && !contains(where: \.isLowercase)
      && contains(where: \.isUppercase)
  }

  /// Whether it has small letters and no capital one.
  var isAllLowercase: Bool {
    contains(where: \.isLowercase) && !contains(where: \.isUppercase)
  }
}

extension StringProtocol {
  /// Without what holds at its ends.
  func trimming(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    guard let start = firstIndex(where: { !isTrimmed($0) }) else { return self[endIndex...] }
    // Forward, as finding the character before an index may read all of them.
    var (index, end) = (start, start)
    while index < endIndex {
      let next = self.index(after: index)
      if !isTrimmed(self[index]) { end = next }
      index = next
    }
    return self[start..<end]
  }
}

extension UInt8 {
  fileprivate var isASCIIWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
