// What speaks against a row.
import LetterCore
import TextMetrics

extension ImportPlan {
  /// One thing that is doubtful about a row.
  public enum Doubt: Hashable, Sendable {
    /// There is no name.
    case blank
    /// What is no name but a way not to give one ("N/A", "none", "-"), or an example.
    case notAnswer
    /// A spreadsheet would compute it.
    case formula
    /// So many control characters, such as escapes, or characters that were lost, in its name.
    case controlCharacters(Int)
    /// All capitals; how it may be written else.
    case capitals(suggestion: String)
    /// All capitals, so that it is written as on this line.
    case respelled(line: Int)
    /// The answer to whether the signer is authorized, which is not yes.
    case notAuthorized(String)
    /// Whether the signer is authorized was asked and not answered.
    case unanswered
    /// It withdrew on that day.
    case withdrew(LetterDate)
    /// It looks like another name, which is listed, or stands on this line.
    case lookAlike(String, line: Int?)
    /// A person of this name is listed, but with another affiliation or another e-mail address.
    case otherPerson(affiliation: Bool, email: Bool)
    /// Nobody's name is so long.
    case tooLong
    /// So many more fields than the header has: a comma outside quotes has moved what follows.
    case surplusFields(Int)

    /// Whether a row is left out for it, unless somebody accepts it. A sign-on that was never
    /// confirmed counts where unconfirmed ones are accepted.
    func refuses(acceptingUnconfirmed: Bool) -> Bool {
      switch self {
      case .capitals, .respelled, .lookAlike, .otherPerson: false
      case .unanswered: !acceptingUnconfirmed
      default: true
      }
    }

    /// What is doubtful, to stand behind a colon.
    public var words: String {
      switch self {
      case .blank: "there is no name"
      case .notAnswer: "it is no name"
      case .formula: "it is a formula of a spreadsheet"
      case .controlCharacters(let count):
        count == 1 ? "it has a control character" : "it has \(count) control characters"
      case .capitals(let suggestion): "all capitals, perhaps “\(suggestion)”"
      case .respelled(let line): "all capitals, so that it is written as on line \(line)"
      case .notAuthorized(let answer):
        "whether the signer is authorized was answered “\(shortened(answer))”"
      case .unanswered: "whether the signer is authorized was not answered"
      case .withdrew(let date): "it withdrew on \(date.written)"
      case .lookAlike(let name, let line):
        "it looks like “\(shortened(name))”"
          + (line.map { " on line \($0)" } ?? ", which is listed")
      case .otherPerson(let affiliation, let email):
        (affiliation && email
          ? "the affiliation and the e-mail differ"
          : affiliation ? "the affiliation differs" : "the e-mail differs")
          + ": write a middle name into one of them if they are two people"
      case .tooLong: "it is too long for a name"
      case .surplusFields(let count):
        "it has \(count) more field\(count == 1 ? "" : "s") than the header; a comma that belongs to "
          + "a name needs quotes around the name"
      }
    }
  }
}

/// A text as far as a sentence has room for it.
func shortened(_ text: String) -> String {
  let most = 120
  // Counting characters of a very long text takes long.
  guard text.utf8.count > most else { return text }
  let start = text.prefix(most)
  return start.endIndex == text.endIndex ? text : start + "…"
}

/// Judgments of a name by its letters alone.
enum NameJudgment {
  /// The most characters that a name may have.
  static let mostCharacters = 300

  /// Whether a field is a name as it stands, of which nothing has to be taken off and nothing can be
  /// doubted: longer than any way to say that there is no name, in Latin letters and the signs of
  /// ASCII, beginning with a letter, with a small one in it, and single spaces. Of some names this is
  /// not said although it is so.
  static func isPlain(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count > longestWords, field.count <= mostCharacters, let first = field.first,
      let last = field.last, isLetter(first) || latinLeads.contains(first),
      isLetter(last) || isDigit(last) || last >= 0x80
    else { return false }
    var previous: UInt8 = 0
    var hasSmallLetter = false
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
      guard latinLeads.contains(previous) == isTail,
        isTail || latinLeads.contains(byte) || byte >= 0x20 && byte < 0x7F,
        byte != 0x20 || previous != 0x20
      else { return false }
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { hasSmallLetter = true }
      previous = byte
    }
    return hasSmallLetter && !latinLeads.contains(previous)
  }

  private static let latinLeads: ClosedRange<UInt8> = 0xC3...0xC5

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isTooLong(_ name: String) -> Bool {
    name.utf8.count > mostCharacters && name.dropFirst(mostCharacters).first != nil
  }

  /// Whether it says that there is no name, or is an example.
  static func isNotAnswer(_ name: String) -> Bool {
    // "Here are the new ones:" stands over names in a mail.
    if name.lowercased().hasSuffix("(example)") || name.hasSuffix(":") { return true }
    let hasLetter = name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    if hasLetter && name.utf8.count > longestNotAnswer || name.utf8.count > 200 { return false }
    let words = FoldedWords(name)
    if words.words.isEmpty {
      // Signs alone; a symbol such as 🕊 may be meant.
      return name.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.generalCategory.isSign }
    }
    return notAnswers.contains(words.text)
  }

  /// The longest of them in bytes, without anything around it.
  private static let longestWords = notAnswers.map(\.utf8.count).max() ?? 0

  /// In bytes, with room for marks around it.
  private static let longestNotAnswer = 24

  private static let notAnswers: Set<String> = [
    "n a", "na", "none", "no", "yes", "nil", "null", "nothing", "test", "testing", "test test",
    "tbd", "tba", "unknown", "x", "xx", "xxx", "asdf", "not applicable", "no organization",
    "no organisation", "ninguna", "ninguno", "example", "self", "myself", "individual",
    "organization",
    "ref", "value", "name", "div 0",
  ]

  /// Whether a spreadsheet would compute this field, as it stands in the file.
  static func isFormula(_ raw: String) -> Bool {
    guard let first = raw.unicodeScalars.first else { return false }
    return formulaStarts.contains(first)
  }

  /// With what a cell begins that a spreadsheet computes.
  static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  /// Control characters, and those that stand for characters that were lost. Line ends and tabs are
  /// spaces, and characters that only hide are taken out without a doubt.
  static func controlCount(_ raw: String) -> Int {
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

  /// Whether an answer says that the signer is authorized. Checkboxes export their own words.
  static func isYes(_ answer: String) -> Bool {
    if answer == "Yes" || answer == "yes" { return true }
    let words = FoldedWords(answer)
    if words.words.isEmpty { return ["✓", "✔", "☑", "✅"].contains { answer.contains($0) } }
    if words.has(["not", "no", "pending", "but", "if", "once", "never", "cannot"]) { return false }
    return yesWords.contains(words.words[0])
      || ["i am authorized", "i am authorised", "i agree", "i confirm", "i have"].contains {
        words.text.hasPrefix($0)
      }
  }

  private static let yesWords: Set<String> = [
    "yes", "y", "true", "1", "x", "ok", "okay", "checked", "on", "sí", "si", "oui", "ja", "agree",
    "agreed", "confirmed", "authorized", "authorised",
  ]
}

extension Unicode.GeneralCategory {
  /// Punctuation and the like, which alone is no name.
  fileprivate var isSign: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator, .format:
      true
    default: false
    }
  }
}
