// A header or an answer, by its words alone.

/// A header, or an answer, by its words alone: small letters, without punctuation and accents, so
/// that Spanish is understood however it is typed.
public struct FoldedWords: Sendable {
  /// The words, in their order.
  public let words: [String]
  /// The words with single spaces between them.
  public var text: String { words.joined(separator: " ") }

  /// Reads a text.
  public init(_ text: some StringProtocol) {
    words = Self.asciiWords(text) ?? Self.split(Self.withoutAccents(text.lowercased()))
  }

  /// Words that were read before.
  public init(words: [String]) { self.words = words }

  /// The words of a header, where programs run them together ("NameGiven", "IPAddress").
  public init(header: some StringProtocol) {
    var parted = ""
    let characters = Array(header)
    for (index, character) in characters.enumerated() {
      let previous = index > 0 ? characters[index - 1] : " "
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character.isUppercase,
        previous.isLowercase || previous.isUppercase && next.isLowercase
      {
        parted.append(" ")
      }
      parted.append(character)
    }
    self.init(parted)
  }

  /// Whether it has one of these words.
  public func has(_ some: Set<String>) -> Bool { words.contains { some.contains($0) } }

  /// Whether these words stand in it one behind the other.
  public func has(phrase: String) -> Bool { " \(text) ".contains(" \(phrase) ") }

  /// Whether one of these phrases stands in it.
  public func has(anyPhrase phrases: [String]) -> Bool {
    let text = " \(self.text) "
    return phrases.contains { text.contains(" \($0) ") }
  }

  /// Whether one of these phrases stands in it.
  public func has(_ phrases: PhraseSet) -> Bool { phrases.range(in: words) != nil }

  /// Whether it begins with one of these phrases.
  public func begins(with phrases: PhraseSet) -> Bool { phrases.range(in: words)?.lowerBound == 0 }

  /// Whether a “not” stands within the three words before a word.
  public func isNegated(_ word: String) -> Bool {
    guard let place = words.firstIndex(of: word) else { return false }
    return words[max(0, place - 3)..<place].contains { Self.negations.contains($0) }
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "hasn", "haven", "isn", "didn", "sin", "nunca",
  ]

  /// The words of a text that is all ASCII, as nearly all are, without looking characters up; `nil`
  /// for others.
  private static func asciiWords(_ text: some StringProtocol) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case 0x80...: return nil
      default:
        guard !word.isEmpty else { continue }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func split(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A text in small letters, its accents taken off the letters of Western Europe.
  private static func withoutAccents(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    // What parts very many marks stays: U+034F.
    for scalar in text.unicodeScalars
    where scalar.value == 0x34F || !(0x300...0x36F).contains(scalar.value) {
      result.append(plainLetters[scalar] ?? scalar)
    }
    return String(result)
  }

  private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o", "õ": "o",
    "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ñ": "n", "ç": "c",
  ]
}

extension String {
  /// Whether two texts are the same but for case, accents and signs. Most differ in their first
  /// letters already.
  public func hasSameWords(as other: String) -> Bool {
    if let first = firstOfWords, let second = other.firstOfWords, first < 0x80, second < 0x80,
      first != second
    {
      return false
    }
    return FoldedWords(self).words == FoldedWords(other).words
  }

  /// The first byte of its first word, in small letters.
  private var firstOfWords: UInt8? {
    utf8.first { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      .map { $0 < 0x80 ? $0 | 0x20 : $0 }
  }
}

/// Phrases that are looked for in the words of a text, all at once.
public struct PhraseSet: Sendable {
  private let byFirstWord: [String: [[String]]]

  /// Phrases of words in small letters, without accents.
  public init(_ phrases: [String]) {
    var byFirstWord: [String: [[String]]] = [:]
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      if let first = words.first { byFirstWord[first, default: []].append(words) }
    }
    self.byFirstWord = byFirstWord
  }

  /// The words with which these phrases begin.
  public var firstWords: [String] { Array(byFirstWord.keys) }

  /// All of these phrases, in no order.
  var texts: [String] { byFirstWord.values.joined().map { $0.joined(separator: " ") } }

  /// How many words the longest of these phrases has that stands at a place of a text; `nil` where none does.
  public func count(at index: Int, in words: [String]) -> Int? {
    let rest = words[index...]
    return byFirstWord[words[index]]?.filter { rest.starts(with: $0) }.map(\.count).max()
  }

  /// Where the first of these phrases stands in a text’s words.
  public func range(in words: [String]) -> Range<Int>? {
    for (index, word) in words.enumerated() {
      guard let phrases = byFirstWord[word] else { continue }
      let rest = words[index...]
      if let phrase = phrases.first(where: { rest.starts(with: $0) }) {
        return index..<(index + phrase.count)
      }
    }
    return nil
  }
}

/// The beginnings of words that are looked for in the bytes of a text, before it is read in full.
public struct WordStems: Sendable {
  /// By the letter with which they begin, in small letters.
  private let byFirstLetter: [[[UInt8]]]
  /// With which two bytes one of them begins, a bit for each: hardly any word of a text does.
  private let beginnings: [UInt64]
  private let areWhole: Bool

  /// Beginnings of words, or, where they are `areWhole`, words; in small letters, without accents.
  public init(_ stems: some Sequence<String>, areWhole: Bool = false) {
    self.areWhole = areWhole
    var byFirstLetter = [[[UInt8]]](repeating: [], count: 256)
    var beginnings = [UInt64](repeating: 0, count: 1024)
    for stem in stems {
      let bytes = Array(stem.utf8)
      guard let first = bytes.first else { continue }
      byFirstLetter[Int(first)].append(bytes)
      if bytes.count > 1 {
        beginnings[Int(first) << 2 | Int(bytes[1] >> 6)] |= 1 << UInt64(bytes[1] & 0x3F)
      } else {
        for index in 0..<4 { beginnings[Int(first) << 2 | index] = .max }
      }
    }
    self.byFirstLetter = byFirstLetter
    self.beginnings = beginnings
  }

  /// Whether a word of the text begins with one of them, whatever its case.
  public func areIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Words begin behind what is no letter, such as the second byte of “í”.
    var isBehindLetter = false
    for start in text.indices {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[start] | 0x20)
      if isLetter, !isBehindLetter, begin(text, at: start) { return true }
      isBehindLetter = isLetter
    }
    return false
  }

  /// Whether one of them stands at this place of a text.
  public func begin(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let first = Int(Self.small(text[start]))
    // A stem of one letter begins with any two.
    let second = start + 1 < text.count ? Self.small(text[start + 1]) : 0
    guard beginnings[first << 2 | Int(second >> 6)] & 1 << UInt64(second & 0x3F) != 0 else {
      return false
    }
    return byFirstLetter[first].contains { stem in
      let end = start + stem.count
      return end <= text.count
        && stem.indices.allSatisfy { Self.small(text[start + $0]) == stem[$0] }
        && !(areWhole && end < text.count && Self.isLetter(text[end]))
    }
  }

  /// A byte of ASCII in small letters; others are parts of characters.
  private static func small(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
