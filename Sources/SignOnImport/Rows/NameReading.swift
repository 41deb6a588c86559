// A name on its way from the file to the letter.
import LetterCore
import TextMetrics

/// What is read from the cell of a name.
struct NameReading {
  /// As it is to stand in the letter; "" where there is none.
  private(set) var text: String
  private(set) var doubts: [ImportPlan.Doubt] = []
  /// Characters that only hide, which were taken out.
  private(set) var removedCount: Int
  /// Whether it says of itself that a person signs (“Ana Ruiz, individual”).
  private(set) var saysPerson = false
  /// The sign of a footnote that was taken off (“*”); "" where there was none.
  private(set) var footnoteSign = ""
  /// The names in the cell, where there are several and none of them is asked for.
  private(set) var several: [String] = []

  /// Reads a cell that is a name as it is, told by its bytes; `nil` for everything else, which is
  /// read in full, and says the same of these.
  init?(plain raw: String, ofPeople: Bool = false) {
    var raw = raw
    let isPlain = raw.withUTF8 { bytes in
      // “Ana Ruiz-individual” says as what she signs.
      SeveralNames.isOnePlainName(bytes, ofPeople: ofPeople)
        && !bytes.contains(UInt8(ascii: "-"))
    }
    guard isPlain else { return nil }
    text = raw
    removedCount = 0
  }

  /// Reads a cell; `change` is what somebody wrote instead, `part` which of several names is meant.
  /// Where the cells of its column are numbered, the number comes off; where they name people, two
  /// that are joined are two.
  init(
    _ raw: String, change: String?, part: Int?, in table: SignOnTable,
    footnotes: FootnoteSigns = FootnoteSigns(), isNumbered: Bool = false, ofPeople: Bool = false
  ) {
    let clean = cleaned(change ?? raw)
    removedCount = clean.removedCount
    text = clean.text.trimmed
    guard !table.isOwnList else { return }
    let controls = NameJudgment.controlCount(change ?? raw)
    if controls > 0 { doubts.append(.controlCharacters(controls)) }
    // A name that somebody wrote is meant as it is.
    guard change == nil else {
      if !text.isEmpty, NameJudgment.isNotAnswer(text) { doubts.append(.notAnswer) }
      return
    }
    let isLine = table.separator == .none
    var cell = cleaned(raw, keepingLineBreaks: true).text
    if isLine, let message = ChatLine(cell) {
      guard !message.text.isEmpty else {
        doubts.append(.notAnswer)
        return
      }
      doubts.append(.proposed(from: singleSpaced(cell).trimmed, because: .message))
      cell = message.text
    }
    let isLegend = isLine && LegendLine(cell) != nil
    if isLine, !isLegend, !footnotes.legend.isEmpty {
      let marked = footnotes.legend.read(cell)
      cell = marked.rest
      doubts += marked.doubts
    }
    let names = Self.severalNames(
      in: isLine ? cell.trimmed.withoutListMark : cell, ofPeople: ofPeople)
    if !names.isEmpty {
      if let part, names.indices.contains(part) { cell = names[part] } else { several = names }
      doubts.append(.severalNames(names.count))
    }
    let line = singleSpaced(cell)
    // The semicolon of an entity is its own.
    text = NameRepair.withoutMarkup(line) == nil ? line.withoutTrailingSeparators : line
    if isLine {
      let marked = Self.unquoted(text).readingListMark
      text = marked.text
      if let mark = marked.openMark, !isLegend, !text.isEmpty { doubts.append(.undecided(mark)) }
    } else {
      text = text.withoutBullet
    }
    if isNumbered { text = isLine ? text.withoutCount : text.withoutListMark }
    let isExplanation = isLegend || isLine && Footnote(line) != nil
    if !isExplanation { takeFootnoteSigns(footnotes, isLine: isLine) }
    if let struck = NameRepair.withoutStruck(text), struck.isAll {
      text = struck.text
      doubts.append(.struckOut)
    }
    if let name = Self.withoutCapacity(text) { (text, saysPerson) = (name, true) }
    if isExplanation {
      doubts.append(.footnote)
    } else {
      judge(isLine: isLine, line: line, raw: raw)
    }
    repair(isLine: isLine, line: line)
  }

  /// Takes the signs of footnotes off the name, and says so.
  private mutating func takeFootnoteSigns(_ footnotes: FootnoteSigns, isLine: Bool) {
    let found =
      FootnoteSign.atEnd(of: text[...])
      ?? FootnoteSign.atStart(of: text[...]).map { ($0.rest, $0.sign) }
    guard let (rest, sign) = found else { return }
    if isLine, rest.last?.isWhitespace == false, footnotes.mayBeOwn(String(sign)) { return }
    (text, footnoteSign) = (String(rest), String(sign))
    doubts.append(.footnoted(footnoteSign))
  }

  /// What is no name at all.
  private mutating func judge(isLine: Bool, line: String, raw: String) {
    guard !text.isEmpty else { return }
    if NameJudgment.isNotAnswer(text) || isLine && MailLine.isNoName(line) {
      doubts.append(.notAnswer)
    } else if NameJudgment.isTrial(text) {
      doubts.append(.trial)
    } else if isLine, let ordinary = OrdinaryWords.line(text) {
      // “Share” may be a name, “Share this page” is none.
      doubts.append(
        ordinary == .furniture && text.contains(" ") && !OrdinaryWords.isTitled(text)
          ? .notAnswer : .namesNobody)
    } else if NameJudgment.namesNobody(text)
      || isLine && (HeadingLine.isWordAlone(line) || NameJudgment.isNameless(text))
    {
      doubts.append(.namesNobody)
    } else if isLine, MailLine.isSentence(text) || NameJudgment.isInstruction(text) {
      doubts.append(.sentence)
    }
    // In a list of lines, which no spreadsheet made, only "=" begins a formula: a dash may be a
    // name's own.
    if isLine ? text.hasPrefix("=") : NameJudgment.isFormula(raw) { doubts.append(.formula) }
  }

  /// Takes out of the name what is no part of it, and says so.
  private mutating func repair(isLine: Bool, line: String) {
    guard !text.isEmpty,
      !doubts.contains(where: { $0.weight(acceptingUnconfirmed: false) == .refuses })
    else { return }
    let original = text
    func take(_ repaired: String?, because: ImportPlan.Doubt.Rewriting, _ name: inout Self) {
      guard let repaired, !repaired.isEmpty else { return }
      name.doubts.append(.proposed(from: original, because: because))
      name.text = repaired
    }
    if isLine, let inner = Self.bracketed(text) {
      take(inner, because: .note, &self)
      return
    }
    if isLine, line.hasPrefix(">") { doubts.append(.proposed(from: line, because: .quoted)) }
    if let labeled = LabeledName(text) {
      guard labeled.isName else {
        doubts.append(.sentence)
        return
      }
      take(labeled.value, because: .label, &self)
    }
    take(Self.withoutRepetition(text), because: .note, &self)
    // What tells to do something with a name is kept as it is written.
    if isLine, NameJudgment.isInstruction(text) { return }
    let repaired = RepairedName(text)
    let declined = repaired.note.flatMap { note in
      SignOnStatus(note: note.note) == .declined || YesOrNo.read(note.note) == false ? note : nil
    }
    let reasons = declined == nil ? repaired.reasons : Array(repaired.reasons.dropLast())
    doubts += reasons.map { .proposed(from: original, because: $0) }
    if let thing = repaired.thing { doubts.append(.notName(thing)) }
    text = repaired.text
    if let declined { doubts.append(.declined(declined.note)) }
  }

  /// The name that stands in brackets as a whole: “(Elm House)”.
  private static func bracketed(_ text: String) -> String? {
    guard text.first == "(", text.last == ")" else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains { "()".contains($0) } ? nil : String(inner).trimmed
  }

  /// A name without a remark that it is there once more: “Elm House (again!)”.
  private static func withoutRepetition(_ text: String) -> String? {
    guard let last = text.last, ")]".contains(last),
      let open = text.lastIndex(where: { "([".contains($0) }), open > text.startIndex,
      repetitions.contains(FoldedWords(text[open...]).text)
    else { return nil }
    return text[..<open].trimmingSuffix { " ,–—-".contains($0) }
  }

  private static let repetitions: Set<String> = [
    "again", "duplicate", "dup", "dupe", "repeat", "repeated", "twice", "duplicado", "duplicada",
    "repetido", "repetida", "otra vez",
  ]

  /// A name without the words behind it that it signs for itself ("(individual)", ", as an
  /// individual", "- in personal capacity").
  private static func withoutCapacity(_ text: String) -> String? {
    let mayBe = text.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-"), 0xE2].contains(byte)
    }
    guard mayBe, let start = text.lastIndex(where: { ",(-–—".contains($0) }),
      start > text.startIndex
    else { return nil }
    let tail = text[text.index(after: start)...].filter { $0 != ")" }
    let words = FoldedWords(tail)
    guard (1...5).contains(words.words.count),
      words.has(["individual", "personal", "individually", "personally", "particular"]),
      words.words.allSatisfy({
        [
          "individual", "personal", "individually", "personally", "particular", "as", "an", "in",
          "my",
          "capacity", "a", "titulo", "only", "su", "his", "her", "their", "signing",
        ].contains($0)
      })
    else { return nil }
    let name = text[..<start].trimmingSuffix { ",;:-–— ".contains($0) }
    return name.isEmpty ? nil : name
  }

  /// A title or affiliation without what must not get into a letter; `nil` where it has nothing such.
  static func repairedDetail(_ text: String) -> String? {
    let repaired = RepairedName(text, isName: false)
    // A number, such as that of a district, may be a title's own.
    if let thing = repaired.thing, thing != .number { return "" }
    return repaired.reasons.isEmpty ? nil : repaired.text
  }

  private static func severalNames(in text: String, ofPeople: Bool) -> [String] {
    let isLabeled = text.utf8.contains(UInt8(ascii: ":"))
    let listed = isLabeled ? SeveralNames.behindLabel(singleSpaced(text)) : []
    return listed.isEmpty ? SeveralNames.find(in: text, ofPeople: ofPeople) : listed
  }

  /// Without the quotes that a spreadsheet puts around a name with a comma or quotes.
  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    let inner = text.dropFirst().dropLast()
    let halves = inner.replacing("\"\"", with: "\u{0}")
    guard !halves.contains("\""), inner.contains(",") || halves.contains("\u{0}") else {
      return text
    }
    return String(halves.replacing("\u{0}", with: "\""))
  }
}
