// One person's name in several spellings: with and without "Dr.", pronouns and degrees, last name
// first.

/// The name that all spellings of one person's name have in common.
enum PersonSpelling {
  /// The letters of given names, surname and "Jr."; `nil` where those are all of the name anyway,
  /// as in most. Takes some billionths of a second then.
  static func letters(of name: String) -> [UInt8]? {
    var name = name
    // Nobody's name is longer, and a text would be read at length.
    guard name.utf8.count <= 400, name.withUTF8({ mayHaveMore($0) }) else { return nil }
    let person = PersonName(name)
    guard !person.given.isEmpty else { return nil }
    let spelling = [person.given, person.filedSurname, person.suffix].joined(separator: " ")
    return FoldedName(spelling, kind: .individual).bytes.filter { $0 != UInt8(ascii: " ") }
  }

  /// Whether a name may have something before or behind it, or be written last name first: where it
  /// has signs, or a first or last word that is no name.
  private static func mayHaveMore(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var (firstEnd, lastStart) = (-1, 0)
    var hasPoint = false
    for (index, byte) in name.enumerated() {
      switch byte {
      case 0x20:
        if firstEnd < 0 { firstEnd = index }
        lastStart = index + 1
        hasPoint = false
      case UInt8(ascii: "."):
        hasPoint = true
        // "Rev."; "J. Ruiz" begins with an initial.
        if firstEnd < 0, index > 1 { return true }
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"),
        UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "|"):
        return true
      // Curved quotes and dashes; a curved apostrophe is a name's own.
      case 0xE2: if index + 2 >= name.count || name[index + 2] != 0x99 { return true }
      default: break
      }
    }
    guard firstEnd > 0, lastStart < name.count else { return false }
    let last = name[lastStart...]
    // "’98", "1998"
    if last.contains(where: NameJudgment.isDigit) { return true }
    // "Ph.D.", "MSW", "PhD".
    if hasPoint || last.count > 1 && last.dropFirst().contains(where: isCapital) { return true }
    if last.count <= 4, NameWords.roles(name, lastStart..<name.count).contains(.credential) {
      return true
    }
    return !NameWords.roles(name, 0..<firstEnd).isDisjoint(with: [.honorific, .honorificPart])
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
