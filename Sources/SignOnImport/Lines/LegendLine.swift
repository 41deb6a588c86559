// Lines that explain the marks beside names: “(p) = pending”, “Names in italics have not confirmed”.
import LetterCore
import TextMetrics

/// What one line explains: one mark or several, each with what it says of a sign-on.
struct LegendLine: Sendable {
  /// A mark that names bear.
  enum Mark: Hashable, Sendable {
    /// A sign or a letter: “*”, “#”, “p”.
    case sign(String)
    /// The whole name stands in brackets, in italics or in bold.
    case brackets, italics, bold
    /// What is not seen in plain text: a color, a line under the name.
    case unseen
  }

  struct Entry: Sendable {
    let mark: Mark
    /// What it says of a sign-on; `nil` where it says something else (“N = national”).
    let status: SignOnStatus?
    /// The words that say it.
    let text: String
  }

  let entries: [Entry]

  init?(_ line: String) {
    guard line.utf8.count <= 200 else { return nil }
    let line = singleSpaced(line).trimmed
    if let sentence = Self.sentence(line) {
      entries = [sentence]
      return
    }
    var rest = line[...]
    var isLabeled = false
    if let colon = line.firstIndex(of: ":"),
      Self.labels.contains(FoldedWords(line[..<colon]).text)
    {
      (rest, isLabeled) = (line[line.index(after: colon)...], true)
    }
    guard isLabeled || rest.contains("=") || Self.beginsWithMark(rest) else { return nil }
    let parts = rest.split { ",;|".contains($0) }
    let found = parts.compactMap { Self.entry(String($0).trimmed, isLabeled: isLabeled) }
    // “* Denotes lead organization” is told by its sign.
    guard !found.isEmpty, found.count == parts.count,
      found.contains(where: { $0.status != nil }) || Footnote(line) == nil
    else { return nil }
    entries = found
  }

  /// Whether a line begins with a mark in brackets, or a sign, and goes on in small letters.
  private static func beginsWithMark(_ line: Substring) -> Bool {
    guard let space = line.firstIndex(of: " "), let first = line.first, !first.isLetter,
      !first.isNumber, !"-–—•".contains(first)
    else { return false }
    return line[space...].first { $0 != " " }?.isLowercase == true
  }

  /// “# = waiting for board”, “Bold: confirmed”; behind a label, “? maybe”.
  private static func entry(_ part: String, isLabeled: Bool) -> Entry? {
    for middle in [" = ", "=", ": ", " - ", " – ", " — ", " means ", " indicates ", " denotes "] {
      guard let range = part.firstRange(of: middle),
        isLabeled || middle.contains(where: { "=mid".contains($0) }),
        let mark = mark(part[..<range.lowerBound])
      else { continue }
      let text = String(part[range.upperBound...]).trimmed
      guard text.contains(where: \.isLetter) else { return nil }
      let status = status(text)
      // “E=MC2 Club”
      if status == nil, middle == "=", case .sign(let sign) = mark, sign.contains(where: \.isLetter)
      {
        return nil
      }
      return Entry(mark: mark, status: status, text: text)
    }
    guard let space = part.firstIndex(of: " "), let mark = mark(part[..<space]) else { return nil }
    let text = String(part[space...]).trimmed
    guard isLabeled || beginsWithMark(part[...]) && status(text).map({ $0 != .signs }) ?? false
    else {
      return nil
    }
    return Entry(mark: mark, status: status(text), text: text)
  }

  /// “Names in parentheses are pending”, “An asterisk means that the board has to vote”.
  private static func sentence(_ line: String) -> Entry? {
    let words = FoldedWords(line).words
    guard (3...20).contains(words.count), let first = words.first, starts.contains(first),
      let place = words.prefix(8).firstIndex(where: { marks[$0] != nil }),
      let mark = marks[words[place]]
    else { return nil }
    // “Groups in bold action” goes on with no verb.
    let behind = words[(place + 1)...].drop {
      $0 == "mark" || $0.count == 1 || nouns.contains($0)
    }
    guard let verb = behind.first, verbs.contains(verb), behind.count > 1 else { return nil }
    let rest = Array(behind)
    return Entry(mark: mark, status: status(rest.joined(separator: " ")), text: line)
  }

  /// The mark that is explained: “(p)”, “[?]”, “x”, “†”, “bold”.
  private static func mark(_ text: Substring) -> Mark? {
    let bare = String(text).trimmed.filter { !"\"“”'‘’`".contains($0) }
    let words = FoldedWords(bare).words
    if let word = words.first(where: { marks[$0] != nil }), words.count <= 4 { return marks[word] }
    let inner = bare.filter { !"()[]".contains($0) || bare.count == 1 }
    guard (1...3).contains(inner.count), !inner.contains(" "),
      inner.count(where: { $0.isLetter }) <= 2
    else { return nil }
    return .sign(inner)
  }

  private static func status(_ text: String) -> SignOnStatus? {
    let bare = Array(FoldedWords(text).words.drop { auxiliaries.contains($0) })
    if let status = SignOnStatus(heading: bare, isSet: false) { return status }
    if let note = SignOnStatus(note: text), note != .signs { return note }
    let all = FoldedWords(text).words
    return SignOnStatus(heading: all, isSet: true).flatMap { $0 == .signs ? nil : $0 }
      ?? (OrdinaryWords.doubtsBesideNames(all) ? .open : nil)
  }

  /// Whether a line could be a legend, told by its bytes.
  static func isPossible(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= 200 else { return false }
    if line.contains(UInt8(ascii: "=")) { return true }
    guard let start = line.firstIndex(where: NameJudgment.isLetter) else { return false }
    if start > 0, line[start] >= UInt8(ascii: "a") { return true }
    if start > 0, line[0] == UInt8(ascii: "(") || line[0] == UInt8(ascii: "[") { return true }
    if labelStems.begin(line, at: start) { return line.contains(UInt8(ascii: ":")) }
    return startStems.begin(line, at: start) && markStems.areIn(line)
  }

  private static let labelStems = WordStems(labels, areWhole: true)
  private static let startStems = WordStems(starts, areWhole: true)
  private static let markStems = WordStems(Set(marks.keys).union(["par"]))

  // MARK: Words

  private static let labels: Set<String> = [
    "key", "legend", "note", "notes", "symbols", "leyenda", "clave", "nota", "notas",
  ]
  private static let starts: Set<String> = [
    "names", "name", "organizations", "orgs", "groups", "those", "items", "entries", "signers",
    "signatories", "people", "all", "anyone", "anything", "everyone", "an", "a", "the", "asterisk",
    "star", "italics", "bold", "parentheses", "brackets", "highlighted", "highlighting", "rows",
    "lines", "ones", "underlined", "los", "las", "nombres", "organizaciones", "grupos", "un", "una",
    "asterisco", "cursiva", "negrita", "parentesis",
  ]
  private static let marks: [String: Mark] = [
    "asterisk": .sign("*"), "asterisks": .sign("*"), "star": .sign("*"), "stars": .sign("*"),
    "starred": .sign("*"), "asterisked": .sign("*"), "dagger": .sign("†"), "question": .sign("?"),
    "hash": .sign("#"), "pound": .sign("#"), "plus": .sign("+"), "tilde": .sign("~"),
    "checkmark": .sign("✓"), "check": .sign("✓"), "exclamation": .sign("!"), "caret": .sign("^"),
    "parentheses": .brackets, "parenthesis": .brackets, "brackets": .brackets,
    "bracketed": .brackets,
    "parens": .brackets, "italics": .italics, "italic": .italics, "italicized": .italics,
    "bold": .bold, "bolded": .bold, "boldface": .bold, "highlighted": .unseen,
    "highlighting": .unseen, "highlight": .unseen, "yellow": .unseen, "red": .unseen,
    "green": .unseen, "gray": .unseen, "grey": .unseen, "blue": .unseen, "orange": .unseen,
    "underlined": .unseen, "underline": .unseen, "strikethrough": .unseen, "asterisco": .sign("*"),
    "asteriscos": .sign("*"), "estrella": .sign("*"), "cruz": .sign("†"),
    "interrogacion": .sign("?"), "cursiva": .italics, "cursivas": .italics, "italicas": .italics,
    "negrita": .bold, "negritas": .bold, "corchetes": .brackets, "parentesis": .brackets,
    "amarillo": .unseen,
    "rojo": .unseen, "verde": .unseen, "resaltados": .unseen, "resaltadas": .unseen,
    "subrayados": .unseen, "subrayadas": .unseen,
  ]
  private static let nouns: Set<String> = [
    "names", "organizations", "orgs", "groups", "items", "entries", "rows", "lines", "ones",
    "signers", "text", "letters", "type", "nombres", "organizaciones", "grupos",
  ]
  private static let verbs: Set<String> = [
    "are", "is", "have", "has", "haven", "hasn", "need", "needs", "did", "didn", "do", "does",
    "don", "will", "may", "might", "can", "cannot", "still", "not", "were", "mean", "means",
    "indicate", "indicates", "denote", "denotes", "signify", "signifies", "shows", "show",
    "pending", "declined", "signed", "confirmed", "wait", "aren", "isn", "estan", "esta", "son",
    "es", "no", "han", "ha", "significa", "significan", "indica", "indican", "faltan", "falta",
    "aun", "todavia",
  ]
  private static let auxiliaries: Set<String> = [
    "are", "is", "have", "has", "were", "mean", "means", "indicate", "indicates", "denotes", "that",
    "they", "it", "the", "group", "groups", "estan", "esta", "han", "ha", "son", "es", "significa",
    "que", "indica", "already", "ya",
  ]
}
