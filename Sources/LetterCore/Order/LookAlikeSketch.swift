// What tells quickly that two names do not look alike.

/// A name in thirty-two bytes.
struct LookAlikeSketch: Sendable {
  /// How often each letter is in it, modulo 4.
  private var letters: UInt64 = 0
  private var others: UInt32 = 0
  /// Kind and number of letters; nobody has -1.
  private var size: Int32 = -1
  private(set) var raw: UInt64 = 0
  private(set) var usual: UInt64 = 0

  /// Nobody's.
  init() {}

  init(_ form: LookAlikeForm) {
    size = form.kind == .organization ? 0 : 1_000_000
    for byte in form.words.joined() {
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
        let shift = UInt64(byte - UInt8(ascii: "a")) * 2
        let count = (letters >> shift & 3) + 1
        letters = letters & ~(3 << shift) | (count & 3) << shift
      } else {
        others &+= UInt32(truncatingIfNeeded: mixed(UInt64(byte)))
      }
      size += 1
    }
    (raw, usual) = form.joinedPair
  }

  /// Whether two names are the same but for spaces and usual spelling.
  @inline(__always)
  func isJoinedAlike(_ other: LookAlikeSketch) -> Bool {
    raw == other.raw || usual == other.usual || raw == other.usual || usual == other.raw
  }

  /// Whether two names may look alike: at most two slips apart, each of which changes the counts
  /// of two letters and so four bits, or the same but for spaces and usual spelling.
  @inline(__always)
  func mayLookLike(_ other: LookAlikeSketch) -> Bool {
    guard size >= 0 else { return false }
    if others == other.others, abs(size - other.size) <= 2,
      (letters ^ other.letters).nonzeroBitCount <= 8
    {
      return true
    }
    return isJoinedAlike(other)
  }
}
