// Judgments of a name by its letters alone.
import LetterCore
import TextMetrics

/// Judgments of a name by its letters alone.
enum NameJudgment {
  /// The most characters that a name may have.
  static let mostCharacters = 300

  /// Whether a field is a name as it is, of which nothing has to be taken off and nothing can be
  /// doubted but its kind: longer than any way to say that there is no name, in Latin letters with
  /// few other signs, and with single spaces. Of some names this is not said although it is so.
  static func isPlain(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    guard field.count > longestWords, field.count <= mostCharacters, let first = field.first,
      let last = field.last, isLetter(first) || latinLeads.contains(first),
      isLetter(last) || isDigit(last) || last >= 0x80, !beginsLikeTrial(field),
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
            || latinLeads.contains(field[index]) || field[index] == UInt8(ascii: "&")
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
  }

  private static let latinLeads: ClosedRange<UInt8> = 0xC3...0xC5

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
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

  private static func beginsLikeTrial(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    trialStarts.contains { start in
      field.count >= start.count && zip(field, start).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  static func isTooLong(_ name: String) -> Bool {
    name.utf8.count > mostCharacters && name.dropFirst(mostCharacters).first != nil
  }

  /// Whether it says that there is no name, or is an example.
  static func isNotAnswer(_ name: String) -> Bool {
    // "Here are the new ones:" stands over names in a mail.
    if name.utf8.last == UInt8(ascii: ":")
      || name.utf8.last == UInt8(ascii: ")") && name.lowercased().hasSuffix("(example)")
    {
      return true
    }
    // "*Affiliations listed for identification purposes only" stands under names.
    if [UInt8(ascii: "*"), UInt8(ascii: "(")].contains(name.utf8.first),
      FoldedWords(name.lowercased()).has(anyPhrase: ["for identification", "identification only"])
    {
      return true
    }
    let hasLetter = name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    if hasLetter && name.utf8.count > longestNotAnswer || name.utf8.count > 200 { return false }
    let words = FoldedWords(name)
    // "Total: 12" is under a column.
    if words.words.first == "total", words.words.count == 2, Int(words.words[1]) != nil {
      return true
    }
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

  /// Ways to say that there is nothing to say.
  private static let absences: Set<String> = [
    "n a", "na", "none", "no", "nil", "null", "nothing", "undefined", "nan", "blank", "unknown",
    "x",
    "xx", "xxx", "not applicable", "no organization", "no organisation", "ninguna", "ninguno",
    "no aplica", "self", "myself", "individual", "me",
  ]
  private static let notAnswers: Set<String> = absences.union([
    "yes", "test", "testing", "test test", "tbd", "tba", "asdf", "example", "organization", "ref",
    "value", "name", "div 0", "anonymous", "anonymously", "anónimo", "anónima", "anonimo",
    "nobody", "nadie", "same as above", "same", "as above", "see above", "ditto", "idem", "sí",
    "si", "la misma",
    "sincerely", "respectfully", "signed", "thank you", "thanks", "hi all", "hello all", "dear all",
    "sent from my iphone", "name withheld", "withheld", "anon",
    "la misma de arriba", "lo mismo", "igual", "igual que arriba",
  ])

  /// Whether a title or an affiliation says that there is none.
  static func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= longestNotAnswer else { return false }
    let words = FoldedWords(text)
    return words.words.isEmpty
      ? text.unicodeScalars.allSatisfy {
        $0.isASCII || $0.properties.generalCategory.isSign
      } : absences.contains(words.text)
  }

  // MARK: No organization

  /// Whether the answer to which organization names none: "", "N/A", "self", "retired" and the like,
  /// in English and Spanish. Not so of a name that merely has such a word in it.
  static func isNoOrganization(_ answer: String) -> Bool {
    guard answer.utf8.count <= 60, mayBeNoOrganization(answer) else { return false }
    var words = FoldedWords(answer).words
    guard !words.isEmpty else {
      return answer.unicodeScalars.allSatisfy {
        $0.isASCII || $0.properties.generalCategory.isSign
      }
    }
    // "N/A (individual)" says it twice.
    if words.starts(with: ["n", "a"]) || words.first == "none" || words.first == "no" {
      let rest = words.dropFirst(words.first == "n" ? 2 : 1)
      if rest.isEmpty { return true }
      if noOrganizations.contains(rest.joined(separator: " ")) { return true }
    }
    while let first = words.first,
      ["i", "m", "am", "just", "as", "an", "a", "currently", "only"].contains(first),
      words.count > 1
    {
      words.removeFirst()
    }
    // "Resident of Riverbend", "Riverbend resident".
    if words.starts(with: ["resident", "of"]) || words.count <= 3 && words.last == "resident" {
      return true
    }
    let text = words.joined(separator: " ")
    return noOrganizations.contains(text) || absences.contains(text)
  }

  /// Whether an answer begins as such answers do, or ends as one does; most organizations do not.
  private static func mayBeNoOrganization(_ answer: String) -> Bool {
    let start = answer.utf8.drop { $0 < 0x80 && !isLetter($0) }.prefix { $0 != 0x20 }
    let first = String(decoding: start, as: UTF8.self).lowercased().prefix { $0.isLetter }
    return first.isEmpty || firstWords.contains(String(first))
      || answer.utf8.suffix(8).elementsEqual("resident".utf8) { $0 | 0x20 == $1 }
  }

  private static let firstWords: Set<String> = Set(
    (noOrganizations.union(absences).map { $0.prefix { $0.isLetter } }).map(String.init)
      + [
        "n", "i", "m", "am", "just", "as", "an", "a", "currently", "only", "none", "no", "resident",
      ])

  private static let noOrganizations: Set<String> = [
    "individual", "individually", "an individual", "individual signer", "individual sign on",
    "individual endorsement", "individual capacity", "self", "myself", "me", "just me", "personal",
    "personally", "personal capacity", "in my personal capacity", "my own behalf",
    "on my own behalf",
    "own behalf", "private", "private citizen", "private individual", "private person", "citizen",
    "concerned citizen", "concerned resident", "resident", "local resident", "community member",
    "community resident", "neighbor", "voter", "taxpayer", "affiliation", "no affiliation",
    "unaffiliated", "not affiliated", "not affiliated with any organization", "organization",
    "organisation", "org", "group", "independent", "freelance", "freelancer", "self employed",
    "selfemployed", "retired", "semi retired", "retiree", "retired teacher", "unemployed",
    "not employed", "homemaker", "stay at home parent", "not representing an organization",
    "not representing any organization", "not with an organization", "without an organization",
    "none individual", "not an organization", "independiente", "individuo",
    "individual independiente",
    "particular", "a título personal", "título personal", "a titulo personal", "titulo personal",
    "personalmente", "persona", "persona individual", "ciudadano", "ciudadana",
    "ciudadano particular",
    "vecino", "vecina", "residente", "jubilado", "jubilada", "retirado", "retirada",
    "por cuenta propia", "ninguna organización", "ninguna organizacion", "sin organización",
    "sin organizacion", "sin afiliación", "sin afiliacion", "yo", "yo mismo", "yo misma",
    "signing as an individual", "signing individually", "us citizen",
    "u s citizen", "teacher", "mom", "dad", "parent", "student", "homeowner", "human being",
    "human",
    "none at this time", "doesn t apply", "does not apply", "not relevant", "same as name",
    "a nivel individual", "no pertenezco a ninguna", "no tengo organización",
    "no tengo organizacion", "no tengo", "no corresponde", "n c", "estudiante", "maestra",
    "maestro",
    "ama de casa", "desempleado", "desempleada", "ciudadana preocupada", "ciudadano preocupado",
    "trabajador independiente", "trabajadora independiente", "private resident", "local citizen",
    "en mi nombre", "mi nombre", "mí mismo", "mí misma",
  ]

  /// Whether a text is a number, such as a postcode, or a date, and nothing else.
  static func isNumberOrDate(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.utf8.contains(where: isDigit) else { return false }
    if text.utf8.allSatisfy({ $0 < 0x80 && !isLetter($0) }) { return true }
    // "November 20, 2026"; few names begin like a month.
    let start = text.prefix(3).lowercased()
    guard text.utf8.first.map(isDigit) ?? false || monthStarts.contains(start) else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII && !$0.properties.isAlphabetic || $0.properties.numericType != nil
    } || LetterDate(reading: text) != nil
  }

  private static let monthStarts: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  // MARK: Trials

  /// Whether a name looks as if somebody had only tried the form.
  static func isTrial(_ name: String) -> Bool {
    guard name.utf8.count <= 40, mayBeTrial(name) else { return false }
    let words = FoldedWords(name).words
    if trialNames.contains(words.joined(separator: " ")) { return true }
    guard let first = words.first else { return false }
    guard
      ["test", "tests", "testing", "tester", "sample", "example", "prueba", "ejemplo", "dummy"]
        .contains(first)
    else { return false }
    return words.dropFirst().allSatisfy { word in
      word.allSatisfy(\.isNumber)
        || [
          "test", "testing", "tester", "organization", "organisation", "org", "group", "name",
          "entry", "person", "user", "response", "submission", "company", "one", "two", "de",
          "organización", "only", "please", "ignore", "delete", "row", "signer",
        ].contains(word)
    }
  }

  private static func mayBeTrial(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 {
      beginsLikeTrial(UnsafeBufferPointer(rebasing: $0.drop { !isLetter($0) }))
    }
  }

  /// With what such names begin; a list is read in full where a name does.
  private static let trialStarts: [[UInt8]] =
    (["test", "sample", "example", "prueba", "ejemplo", "dummy"] + trialNames).map { name in
      Array(name.utf8.prefix { $0 < 0x80 })
    }
  private static let trialNames = [
    "organization name", "your organization", "my organization", "foo bar", "foo", "asdf asdf",
    "qwerty", "lorem ipsum", "nombre de la organización", "mi organización",
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
    let words = FoldedWords(answer.prefix(1000))
    // What else check boxes leave.
    if ["x", "on", "t"].contains(words.text) { return true }
    // "I can't", "I don't"; but "Yes, no problem".
    if words.has(["not", "pending", "but", "if", "once", "never", "cannot", "t", "aun"])
      || YesOrNo.isReserved(answer)
    {
      return false
    }
    if let isYes = YesOrNo.read(answer) { return isYes }
    if words.has(["no"]) { return false }
    return words.words.first.map { ["yes", "y", "si", "ok", "true"].contains($0) } ?? false
      || words.has(anyPhrase: [
        "i am authorized", "i am authorised", "i agree", "i confirm", "i have", "i certify",
        "i affirm", "i attest", "estoy autorizado", "estoy autorizada", "estoy de acuerdo",
        "de acuerdo", "tengo autorizacion", "tengo autoridad", "confirmo que", "acepto", "autorizo",
      ])
  }
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
