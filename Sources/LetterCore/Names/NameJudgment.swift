// Judgments of a name by its letters alone.
import TextMetrics

/// Judgments of a name by its letters alone.
public enum NameJudgment {
  /// The most characters that a name may have.
  public static let mostCharacters = 300

  /// Whether a field is a name as it is, of which nothing has to be taken off and nothing can be
  /// doubted but its kind: longer than any way to say that there is no name, in Latin letters with
  /// few other signs, and with single spaces. Of some names this is not said although it is so.
  public static func isPlain(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count > longestWords, field.count <= mostCharacters, let first = field.first,
      let last = field.last, isLetter(first) || latinLeads.contains(first),
      isLetter(last) || isDigit(last) || last >= 0x80, !unusualStarts.begin(field, at: 0),
      !mayBeNoOrganization(field),
      !endsInLegalForm(field)
    else { return false }
    var previous: UInt8 = 0
    var (hasSmallLetter, hasLargeLetter) = (false, false)
    var digitCount = 0
    var index = 0
    while index < field.count {
      let byte = field[index]
      index += 1
      // A curved apostrophe.
      if byte == 0xE2, index + 1 < field.count, field[index] == 0x80, field[index + 1] == 0x99 {
        guard !latinLeads.contains(previous) else { return false }
        index += 2
        previous = UInt8(ascii: "'")
        continue
      }
      // The two bytes of a letter from U+00C0 to U+017F; anything else is read in full.
      let isTail = byte & 0xC0 == 0x80
      guard latinLeads.contains(previous) == isTail else { return false }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmallLetter = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasLargeLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digitCount += 1
      case 0x20:
        // What begins with a sign may be a note, and two spaces are one.
        guard index < field.count,
          isLetter(field[index]) || isDigit(field[index])
            || latinLeads.contains(field[index]) || field[index] == UInt8(ascii: "&"),
          !NameNote.stems.begin(field, at: index)
        else { return false }
      case UInt8(ascii: "&"):
        // What follows without a space may be an entity.
        guard previous == 0x20, index < field.count, field[index] == 0x20 else { return false }
      case UInt8(ascii: "'"), UInt8(ascii: "-"): break
      default: guard isTail || latinLeads.contains(byte) else { return false }
      }
      // So many may be a telephone number.
      guard digitCount < 7 else { return false }
      // "Ã" may begin a letter that was read in a wrong encoding.
      if previous == 0xC3, byte == 0x82 || byte == 0x83 { return false }
      previous = byte
    }
    return hasSmallLetter && hasLargeLetter && !latinLeads.contains(previous)
      && !OrdinaryWords.mayMakeUp(field)
  }

  static let latinLeads: ClosedRange<UInt8> = 0xC3...0xC5

  /// Whether a byte is an ASCII letter.
  public static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether a byte is a digit of ASCII.
  public static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// What is behind "Inc." tells nothing of a name's letters.
  private static func endsInLegalForm(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    Capitals.legalForms.contains { form in
      let end = field.suffix(form.utf8.count)
      return end.count < field.count && field[end.startIndex - 1] == 0x20
        && zip(end, form.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// With what trials, lines of letters and what names nobody begin; what does is read in full.
  private static let unusualStarts = WordStems(
    trialStarts + MailLine.starts + nobodyStarts + instructionStarts + ["x "])

  /// Whether nobody's name is so long.
  public static func isTooLong(_ name: String) -> Bool {
    name.utf8.count > mostCharacters && name.dropFirst(mostCharacters).first != nil
  }

  /// Whether a text is a number, such as a postcode, or a date, and nothing else.
  public static func isNumberOrDate(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.contains(where: isDigit) else { return false }
    if text.utf8.allSatisfy({ $0 < 0x80 && !isLetter($0) }) { return true }
    // "November 20, 2026"; few names begin like a month.
    guard text.utf8.first.map(isDigit) ?? false || LetterDate.beginsLikeMonth(text) else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII && !$0.properties.isAlphabetic || $0.properties.numericType != nil
    } || LetterDate(reading: text) != nil
  }

  /// Whether a spreadsheet would compute this field, as it stands in the file.
  public static func isFormula(_ raw: String) -> Bool {
    guard let first = raw.unicodeScalars.first else { return false }
    // "- Elm House" is an item of a list.
    if first == "-", raw.dropFirst().first == " ",
      raw.dropFirst(2).unicodeScalars.first?.properties.isAlphabetic == true
    {
      return false
    }
    return formulaStarts.contains(first)
  }

  /// With what a cell begins that a spreadsheet computes.
  public static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  /// Control characters, and those that stand for characters that were lost. Line ends and tabs are
  /// spaces, and characters that only hide are taken out without a doubt.
  public static func controlCount(_ raw: String) -> Int {
    var count = 0
    for scalar in raw.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD: count += 1
      default: break
      }
    }
    return count
  }
}
