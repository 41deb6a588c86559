// Whether a name that no word tells to be an organization's may be a person's.

/// Why the name of an organization may be a person's.
public enum PersonLikeness: Sendable {
  /// It reads as a person's and nothing else (“Ana Ruiz, Pastor”).
  case certain
  /// It has names that people have (“Oluwaseun Adebayo”).
  case names
  /// Its words are no words of every day, so that they may be names (“Zawadi Mwakasege”).
  case unknownWords

  /// Reads a name that is an organization's, or is taken for one; `nil` where it is hardly a person's
  /// (“Causa Justa”, “Oak Union”). Takes some millionths of a second.
  public init?(ofOrganization name: String) {
    switch Signatory.Kind(reading: name) {
    case .individual: self = .certain
    case .organization: return nil
    case nil: self.init(name)
    }
  }

  /// Reads a name of which ``Signatory/Kind/init(reading:)`` says nothing: two to four words with
  /// capitals, none of which organizations are named by.
  init?(_ name: String) {
    guard name.utf8.count <= 80 else { return nil }
    var name = name
    guard let found = name.withUTF8({ Self.read($0) }) else { return nil }
    self = found
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> PersonLikeness? {
    let name = NameWords(bytes)
    let head = name.words.prefix { $0.part == 0 && !$0.isBracketed }
    let rest = name.words.dropFirst(head.count)
    guard (2...4).contains(head.count), let first = head.first, let last = head.last,
      !first.has([.prefix, .article, .honorific, .honorificPart]), !first.isInitial,
      head.allSatisfy({ mayBeName($0, in: name, bytes) }), !first.shape.contains(.small),
      !last.shape.contains(.small) || !name.hasCapitals
    else { return nil }
    // “Zawadi Mwakasege, Oak University”; behind other commas are places.
    let isBeforeAffiliation = rest.contains { $0.has([.organization, .title]) }
    guard rest.isEmpty || isBeforeAffiliation else { return nil }
    let words = head.map { Word($0, bytes) }
    let isNamed = words.contains(where: \.isName)
    guard words.contains(where: \.isEveryday) else {
      // “SURJ NYC” is of initials.
      return isNamed ? .names : name.isMixed || !name.hasCapitals ? .unknownWords : nil
    }
    // “Oluwaseun Green” has a surname that is a word of every day.
    let isSurnamed = words[0].isName && !words[0].isEveryday && words.allSatisfy(\.isNameOrUnknown)
    return isSurnamed && words.count < 4 ? .names : nil
  }

  /// Whether a word is written as names are, and does not say something else.
  private static func mayBeName(
    _ word: NameWord, in name: NameWords, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let joins = word.has([.prefix, .particle, .joint])
    if word.shape.contains(.small), name.hasCapitals, !joins { return false }
    if word.shape.contains(.capitals), name.isMixed { return false }
    if word.has([.organization, .place, .small, .and, .legalForm]), !joins { return false }
    guard word.shape.isDisjoint(with: [.digit, .slash, .possessive, .letterless]) else {
      return false
    }
    return String(decoding: bytes[word.range], as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "-", "'", "’", "ʻ", ".": true
      // Letters of the West, and of Vietnam.
      default:
        scalar.properties.isAlphabetic
          && (scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value))
      }
    }
  }

  /// A word held against the lists.
  private struct Word {
    private(set) var isName = false
    private(set) var isEveryday = false
    var isNameOrUnknown: Bool { isName || !isEveryday }

    init(_ word: NameWord, _ bytes: UnsafeBufferPointer<UInt8>) {
      let isIrish =
        word.range.count > 3 && bytes[word.range.lowerBound] == UInt8(ascii: "O")
        && [UInt8(ascii: "'"), 0xE2].contains(bytes[word.range.lowerBound + 1])
      isName = isIrish || word.has([.given, .hispanicGiven, .hispanicSurname])
      NameWords.withLetters(bytes, word.range) { letters in
        for part in letters.split(separator: UInt8(ascii: "-")) {
          let key = nameHash(UnsafeBufferPointer(rebasing: part))
          isName = isName || Self.names.contains(key)
          isEveryday = isEveryday || Self.everyday.contains(key)
        }
        guard letters.count > 5, !isName, !isEveryday else { return }
        isName = Self.ends(letters, Self.surnameEndings)
        isEveryday = !isName && Self.ends(letters, Self.everydayEndings)
      }
    }

    private static func ends(
      _ letters: UnsafeBufferPointer<UInt8>, _ endings: [[UInt8]]
    ) -> Bool {
      endings.contains { letters.suffix($0.count).elementsEqual($0) }
    }

    private static let names = keys(WordLists.peoplesGivenNames + " " + WordLists.peoplesSurnames)
    private static let everyday = keys(WordLists.everyday)
    private static let surnameEndings = bytes(WordLists.surnameEndings)
    private static let everydayEndings = bytes(WordLists.everydayEndings)

    private static func bytes(_ list: String) -> [[UInt8]] {
      list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
    }

    private static func keys(_ list: String) -> Set<UInt64> {
      Set(bytes(list).map { word in word.withUnsafeBufferPointer { nameHash($0) } })
    }
  }
}
