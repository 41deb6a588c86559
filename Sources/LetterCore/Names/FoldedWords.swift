// A header or an answer, by its words alone.

/// A header, or an answer, by its words alone: small letters, without punctuation.
public struct FoldedWords: Sendable {
  /// The words, in their order.
  public let words: [String]
  /// The words with single spaces between them.
  public var text: String { words.joined(separator: " ") }

  /// Reads a text, keeping its accents.
  public init(_ text: String) { words = Self.asciiWords(text) ?? Self.split(text.lowercased()) }

  /// Words that were read before.
  public init(words: [String]) { self.words = words }

  /// The same without accents, so that Spanish is understood however it is typed.
  public init(withoutAccents text: String) { self.init(plain: text) }

  /// The same of a part of a text.
  public init(withoutAccents text: Substring) { self.init(plain: text) }

  private init(plain text: some StringProtocol) {
    words = Self.asciiWords(text) ?? Self.split(Self.withoutAccents(text.lowercased()))
  }

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
    self.init(withoutAccents: parted)
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
    for scalar in text.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
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
