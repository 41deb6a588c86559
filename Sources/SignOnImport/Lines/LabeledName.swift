// Names behind a label.
import LetterCore
import TextMetrics

/// A line or cell that says what its value is: “name: Elm House”, “Organization: Oak Union”.
struct LabeledName {
  let value: String
  /// Whether the value is who signs, and not such as a title or date.
  let isName: Bool

  init?(_ text: String) {
    if let name = Self.behindSectionNumber(text) {
      (value, isName) = (name, true)
      return
    }
    guard text.utf8.count <= 400, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      colon > text.startIndex,
      text[text.index(after: colon)...].first?.isWhitespace == true
    else { return nil }
    value = String(text[text.index(after: colon)...]).trimmed
    let label = FoldedWords(text[..<colon])
    guard (1...4).contains(label.words.count), value.contains(where: \.isLetter) else { return nil }
    if [
      "signed", "signed by", "firmado", "firmado por", "signature", "firma", "on behalf of",
      "signatory", "item",
    ].contains(label.text) {
      isName = true
    } else if let role = SignOnTable.Role.exact[label.text] {
      isName = [.organization, .name].contains(role)
    } else if Self.minutes.contains(label.text) {
      isName = false
    } else if ["phone", "website", "address", "telephone", "cell", "telefono", "web"].contains(
      label.text)
    {
      isName = false
    } else {
      return nil
    }
  }

  /// With what lines of minutes and mails begin.
  private static let minutes: Set<String> = [
    "present", "absent", "attendees", "attending", "in attendance", "attendance", "regrets",
    "facilitator", "note taker", "notetaker", "notes", "chair", "minutes", "agenda", "motion",
    "action", "action item", "next steps", "deadline", "due", "when", "where", "time", "location",
    "zoom", "link", "caution", "draft", "questions", "question", "moved", "seconded", "presentes",
    "ausentes", "asistentes", "lugar", "hora", "enlace", "acuerdo", "warning", "external", "note",
    "nota", "aviso", "update",
  ]

  /// The name behind the number of a section of minutes (“2.1 Elm House”), which may be its own.
  private static func behindSectionNumber(_ text: String) -> String? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard number.first?.isNumber == true, number.contains("."), number.utf8.count <= 8,
      number.split(separator: ".").count > 1,
      text.dropFirst(number.count).first == " "
    else { return nil }
    let name = String(text.dropFirst(number.count)).trimmed
    return name.first?.isUppercase == true ? name : nil
  }
}

extension SeveralNames {
  /// The names behind the label of a list: “Organizations: Elm House, Oak Union”.
  static func behindLabel(_ line: String) -> [String] {
    guard let colon = line.firstIndex(of: ":") else { return [] }
    let label = String(line[..<colon])
    guard HeadingLine(label)?.names == true || saysThatSomeSigned(label) else { return [] }
    let rest = line[line.index(after: colon)...].trimmingSuffix { ". ".contains($0) }
    return listed(in: rest)
  }

  /// “The following have signed on”, “Han firmado”.
  private static func saysThatSomeSigned(_ label: String) -> Bool {
    let words = FoldedWords(label)
    return words.words.count <= 12
      && (words.begins(with: listing) || words.words.count <= 6 && words.words.last == "firmado")
  }

  private static let listing = PhraseSet([
    "the following", "following", "these organizations", "these groups", "these have signed",
    "so far", "have signed", "have signed on", "we have", "now signed", "new signers",
    "los siguientes", "las siguientes", "hasta ahora", "han firmado", "ya firmaron", "firmaron",
    "estas organizaciones", "se sumaron", "se han sumado",
  ])
}
