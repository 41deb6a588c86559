// Whether a line could say something of the name in it, told by its bytes.

extension NameClause {
  /// Whether a text could say something of a name, told by its bytes; most names could not.
  static func mayBe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, !isSmallLetter(first), first < 0x80,
      !firstStems.begin(text, at: 0), text.count < 2 || text[1] != 0x20
    else { return true }
    var wordCount = 0
    var lastStart = 0
    var hasBelonging = false
    var previous: UInt8 = 0
    for (index, byte) in text.enumerated() {
      if previous == 0x20 {
        wordCount += 1
        lastStart = index
        if isSmallLetter(byte) {
          if !NameShape.joins(text, at: index) { return true }
          if verbStems.begin(text, at: index) || prefixStems.begin(text, at: index) { return true }
          if wordCount > 1, belongingStems.begin(text, at: index) { hasBelonging = true }
        } else if index + 1 < text.count, (0x41...0x5A).contains(text[index + 1]),
          endStems.begin(text, at: index)
        {
          return true
        }
      }
      switch byte {
      // A dash, but no hyphen (“Tri-County”).
      case UInt8(ascii: "-")
      where previous == 0x20 || index == 0 || index + 1 == text.count
        || [0x20, UInt8(ascii: "-"), UInt8(ascii: ">")].contains(text[index + 1]):
        return true
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "("),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "/"),
        UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "|"), 0xF0...:
        return true
      // A sign, but no curved apostrophe.
      case 0xE2 where !text[(index + 1)...].prefix(2).elementsEqual([0x80, 0x99]): return true
      case UInt8(ascii: "@") where previous == 0x20: hasBelonging = true
      default: break
      }
      previous = byte
    }
    // “Elm House against”
    if wordCount > 0, isSmallLetter(text[lastStart]) { return true }
    if wordCount > 0, endStems.begin(text, at: lastStart) { return true }
    guard hasBelonging, let space = text.firstIndex(of: 0x20) else { return false }
    return !NameWords.roles(text, 0..<space).isDisjoint(with: [
      .given, .honorific, .office,
    ])
  }

  static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
