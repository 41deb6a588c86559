// Abbreviations behind whose point a word begins, with or without a space ("St.Anne").

enum Abbreviations {
  private static let codes: [UInt32] =
    [
      "st", "ste", "sts", "mt", "ft", "dr", "mr", "mrs", "ms", "mx", "rev", "fr", "sr", "sra",
      "hon",
      "prof", "jr", "lt", "gov", "gen", "sen", "rep", "col", "sgt", "capt",
    ].map { $0.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }

  /// Whether the word that ends at a place of ASCII text is one; in "F.R.A.", no part is.
  @inline(never)
  static func end(at end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var code: UInt32 = 0
    var index = end
    while index > 0 {
      let byte = text[index - 1]
      guard FilingForm.isPlainPart(byte), byte >= 0x40 else {
        return byte != UInt8(ascii: ".") && byte < 0x80 && !FilingForm.isPlainPart(byte)
          && codes.contains(code)
      }
      guard index + 4 > end else { return false }
      code = code << 8 | UInt32(byte | 0x20)
      index -= 1
    }
    return codes.contains(code)
  }

  /// The same for any text.
  static func end(
    at end: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView
  ) -> Bool {
    var code: UInt32 = 0
    var count = 0
    for scalar in text[..<end].reversed() {
      if (0x300...0x36F).contains(scalar.value) { continue }
      guard let letter = LatinLetters.plain(scalar), letter >= 0x40 else {
        return scalar != "." && FilingForm.kind(of: scalar) != .part && codes.contains(code)
      }
      guard count < 4 else { return false }
      code = code << 8 | UInt32(letter)
      count += 1
    }
    return codes.contains(code)
  }
}
