// A name's words with what each may be, read in one pass.

/// The words of a name, without those that have neither letter nor digit.
struct NameWords {
  private(set) var words: [NameWord] = []
  /// Whether the name has small letters; where it has none, capitals tell nothing.
  private(set) var isMixed = false
  /// Whether the name has capitals; where it has none, small letters tell nothing.
  private(set) var hasCapitals = false
  /// The first part after a dash, a bar, a slash or a semicolon, before which no surname is alone.
  private(set) var firstAside = Int.max
  private var part = 0

  init(_ name: String) {
    var name = name
    self = name.withUTF8 { NameWords($0) }
  }

  /// Reads a name's UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { read(bytes) }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(6)
    var start = -1
    // What closes the bracket or quote that is open; 0 where none is.
    var closing: UInt32 = 0
    var quotes = QuoteEnds(bytes)
    var index = 0
    func end() {
      if start >= 0 { add(bytes, start..<index, isBracketed: closing != 0) }
      start = -1
    }
    while index < bytes.count {
      let (value, length) = Self.scalar(bytes, index)
      let next = index + length
      if closing != 0, value == closing || closing == 0x201D && value == 0x201C {
        end()
        closing = 0
      } else if Self.isSpace(value) {
        end()
      } else if Self.isComma(value) || value == 0x3B || value == 0x7C {
        end()
        if closing == 0 {
          part += 1
          if !Self.isComma(value) { firstAside = min(firstAside, part) }
        }
      } else if start < 0, Self.isDash(value) || value == 0x2F, closing == 0, !words.isEmpty,
        next == bytes.count || bytes[next] == 0x20
      {
        part += 1
        firstAside = min(firstAside, part)
      } else if closing == 0, let close = Self.closing(value, &quotes, next, isInWord: start >= 0) {
        end()
        closing = close
      } else if Self.isBracket(value) {
        end()
      } else if start < 0 {
        start = index
      } else if value == 0x2E, next < bytes.count, bytes[next] > 0x40,
        Abbreviations.end(at: index, in: bytes)
      {
        // "St.Anne" is two words.
        index = next
        end()
        continue
      }
      index = next
    }
    end()
    // A name that is in brackets or quotes as a whole is a name.
    if words.allSatisfy(\.isBracketed) {
      for index in words.indices { words[index].isBracketed = false }
    }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isBracketed: Bool
  ) {
    var shape: NameWord.Shape = []
    var letters = 0
    var digits = 0
    var capitals = 0
    var index = range.lowerBound
    var lastPoint = -1
    while index < range.upperBound {
      let (value, length) = Self.scalar(bytes, index)
      switch value {
      case 0x61...0x7A, 0x41...0x5A:
        let isCapital = value < 0x61
        if isCapital { capitals += 1 }
        if letters == 0, !isCapital { shape.insert(.small) }
        if letters > 0, isCapital { shape.insert(.innerCapital) }
        switch value | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: shape.insert(.vowel)
        default: break
        }
        if lastPoint >= 0 { shape.insert(.innerPoint) }
        letters += 1
      case 0x30...0x39:
        digits += 1
        shape.insert(.digit)
      case 0x2E: if letters > 0 { lastPoint = index }
      case 0x2F: shape.insert(.slash)
      case 0x27, 0x2018, 0x2019:
        let rest = bytes[(index + length)..<range.upperBound]
        if rest.isEmpty || index == range.lowerBound { shape.insert(.apostrophe) }
        if rest.isEmpty && index > range.lowerBound && bytes[index - 1] | 0x20 == 0x73
          || rest.count == 1 && (rest.first ?? 0) | 0x20 == 0x73
        {
          shape.insert(.possessive)
        }
      case 0x80...:
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { break }
        shape.insert(.vowel)
        if scalar.properties.isUppercase { capitals += 1 }
        if letters == 0, scalar.properties.isLowercase { shape.insert(.small) }
        if letters > 0, scalar.properties.isUppercase { shape.insert(.innerCapital) }
        letters += 1
      default: break
      }
      index += length
    }
    let roles = Self.roles(bytes, range)
    guard letters + digits > 0 || roles.contains(.and) else { return }
    if letters == 0 { shape.insert(.letterless) }
    if capitals > 1, capitals == letters { shape.insert(.capitals) }
    if capitals < letters { isMixed = true }
    if capitals > 0, roles.isDisjoint(with: [.suffix, .credential, .numeral]) {
      hasCapitals = true
    }
    if lastPoint == range.upperBound - 1 { shape.insert(.endsInPoint) }
    if letters == 1, digits == 0, bytes[range.lowerBound] >= 0xC3 { shape.insert(.markedLetter) }
    words.append(
      NameWord(
        range: range, roles: roles, shape: shape, part: part, length: letters + digits,
        isBracketed: isBracketed))
  }

  private static let longest = 24

  /// What a word may be.
  static func roles(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordRoles {
    withLetters(bytes, range) { letters in
      let roles = WordTable.words.roles(of: letters)
      let isJoined = letters.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
      return roles.isEmpty && isJoined ? rolesOfParts(letters) : roles
    } ?? []
  }

  /// Does something with the small letters of a word without marks and points; nothing where it is
  /// too long for one, or has other letters than Latin ones.
  @discardableResult @inline(__always)
  static func withLetters<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard range.count <= longest * 2 else { return nil }
    let word = UnsafeBufferPointer(rebasing: bytes[range])
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { out in
      var count = 0
      if word.allSatisfy({ $0 < 0x80 }) {
        for byte in word { append(byte, &count, out) }
      } else {
        guard let (length, _) = LatinLetters.write(word, to: out) else { return nil }
        // What is dropped only moves letters to the left.
        for index in 0..<length { append(out[index], &count, out) }
      }
      return body(UnsafeBufferPointer(rebasing: out[..<count]))
    }
  }

  private static func append(
    _ byte: UInt8, _ count: inout Int, _ out: UnsafeMutableBufferPointer<UInt8>
  ) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): out[count] = byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"):
      out[count] = byte
    default: return
    }
    count += 1
  }

  /// What all parts of a word like "she/her", "LCSW-R" or "Ruiz-Gómez" may be. A credential may go
  /// on with a few letters that mean nothing alone ("PA-C", "OTR/L").
  private static func rolesOfParts(_ letters: UnsafeBufferPointer<UInt8>) -> WordRoles {
    let parts = letters.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    let roles = parts.map { WordTable.words.roles(of: UnsafeBufferPointer(rebasing: $0)) }
    let joinable: WordRoles = [.pronoun, .credential, .suffix, .hispanicSurname]
    let common = roles.reduce(joinable) { $0.intersection($1) }
    guard common.isEmpty, roles.first?.contains(.credential) == true,
      parts.dropFirst().allSatisfy({ $0.count <= 3 })
    else { return common }
    return [.credential, .unsure]
  }

  // MARK: Marks

  /// The scalar that begins at a place of valid UTF-8, and how many bytes it has.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func follower(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | follower(1), 2)
    case ..<0xF0: return ((first & 0x0F) << 12 | follower(1) << 6 | follower(2), 3)
    default:
      return ((first & 7) << 18 | follower(1) << 12 | follower(2) << 6 | follower(3), 4)
    }
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isComma(_ value: UInt32) -> Bool {
    value == 0x2C || value == 0x60C || value == 0xFF0C || value == 0x3001
  }

  private static func isDash(_ value: UInt32) -> Bool {
    value == 0x2D || (0x2010...0x2015).contains(value)
  }

  private static func isBracket(_ value: UInt32) -> Bool {
    switch value {
    // Brackets ( ) < > [ ] { }, and double quotes of all kinds.
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x22, 0xAB, 0xBB, 0x201C...0x201F: true
    default: false
    }
  }

  /// What closes a bracket or quote that a mark opens; `nil` where it opens none. A quote is one only
  /// where another closes it.
  private static func closing(
    _ value: UInt32, _ quotes: inout QuoteEnds, _ next: Int, isInWord: Bool
  ) -> UInt32? {
    switch value {
    case 0x28: return 0x29
    case 0x3C: return 0x3E
    case 0x5B: return 0x5D
    case 0x7B: return 0x7D
    case 0xAB: return quotes.has(0xBB, from: next) ? 0xBB : nil
    case 0x22: return quotes.has(0x22, from: next) ? 0x22 : nil
    case 0x201C, 0x201E, 0x201F:
      return quotes.has(0x201D, from: next) || quotes.has(0x201C, from: next) ? 0x201D : nil
    case 0x27: return !isInWord && quotes.has(0x27, from: next) ? 0x27 : nil
    case 0x2018, 0x2019: return !isInWord && quotes.has(0x2019, from: next) ? 0x2019 : nil
    default: return nil
    }
  }

  /// Where quotes end words. A name may have many that none closes, so the last end of each kind is
  /// looked for once.
  private struct QuoteEnds {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var last: [(quote: UInt32, place: Int)] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether a quote ends a word from some place on.
    mutating func has(_ quote: UInt32, from place: Int) -> Bool {
      if let known = last.first(where: { $0.quote == quote }) { return known.place >= place }
      let found = lastEnd(quote)
      last.append((quote, found))
      return found >= place
    }

    private func lastEnd(_ quote: UInt32) -> Int {
      var (index, end) = (0, -1)
      while index < bytes.count {
        let (value, length) = NameWords.scalar(bytes, index)
        let next = index + length
        if value == quote, next == bytes.count || endsWord(next) { end = index }
        index = next
      }
      return end
    }

    private func endsWord(_ next: Int) -> Bool {
      let (behind, _) = NameWords.scalar(bytes, next)
      return NameWords.isSpace(behind) || behind == 0x2C || NameWords.isBracket(behind)
    }
  }
}
