// Whether "A" or "An" before a name's first word is an article.

/// The word behind what may be an article: its plain small letters.
struct WordBehindArticle {
  /// So many letters are looked at.
  private static let most = 16
  private var letters = InlineArray<16, UInt8>(repeating: 0)
  private var count = 0
  private var isTooLong = false
  /// Whether an apostrophe follows ("A Mary's House"), or a curved quote, which is read alike.
  private var isPossessive = false

  /// The first word of ASCII text without marks.
  init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = text.firstIndex(where: FilingForm.isPlainPart) else { return }
    for byte in text[first...] {
      guard FilingForm.isPlainPart(byte) else {
        isPossessive = byte == UInt8(ascii: "'")
        break
      }
      append(byte)
    }
  }

  /// The first word of any text, read alike.
  init(_ text: Substring) {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { FilingForm.kind(of: $0) == .part }) else {
      return
    }
    for scalar in scalars[first...] {
      if (0x300...0x36F).contains(scalar.value) { continue }
      guard FilingForm.kind(of: scalar) == .part else {
        isPossessive = scalar == "'" || (0x2018...0x201F).contains(scalar.value)
        break
      }
      // A letter that is no plain one is in no list.
      append(LatinLetters.plain(scalar) ?? 0)
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard count < Self.most else {
      isTooLong = true
      return
    }
    letters[count] = byte < 0x40 ? byte : byte | 0x20
    count += 1
  }

  /// Whether "An" before it is an article: it begins with a vowel, as in "An Open Table", or a
  /// silent "h"; not in "An Nur".
  var takesAn: Bool {
    guard count > 0 else { return true }
    switch letters[0] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0:
      return true
    case UInt8(ascii: "h"):
      return withLetters { letters in
        ["hour", "hones", "hono", "heir", "histor", "herb"].contains {
          letters.starts(with: $0.utf8)
        }
      }
    default: return false
    }
  }

  /// Whether "A" before it is an initial: it is a given name, as in "A Philip Example Institute", or
  /// an initial itself.
  var followsInitial: Bool {
    guard !isTooLong, !isPossessive else { return false }
    if count == 1 { return letters[0] >= UInt8(ascii: "a") }
    return withLetters { WordTable.words.roles(of: $0).contains(.given) }
  }

  private func withLetters<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.most) { buffer in
      for index in 0..<count { buffer[index] = letters[index] }
      return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
