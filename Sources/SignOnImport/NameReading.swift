// A name on its way from the file to the letter.
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
  /// The names in the cell, where there are several and none of them is asked for.
  private(set) var several: [String] = []

  /// Reads a cell; `change` is what somebody wrote instead, `part` which of several names is meant.
  /// Where the cells of its column are numbered, the number comes off.
  init(
    _ raw: String, change: String?, part: Int?, in table: SignOnTable, isNumbered: Bool = false
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
    let names = SeveralNames.find(in: isLine ? cell.trimmed.withoutListMark : cell)
    if !names.isEmpty {
      if let part, names.indices.contains(part) { cell = names[part] } else { several = names }
      doubts.append(.severalNames(names.count))
    }
    let line = singleSpaced(cell)
    // The semicolon of an entity is its own.
    text = NameRepair.withoutMarkup(line) == nil ? line.withoutTrailingSeparators : line
    text = isLine ? Self.unquoted(text).withoutListMark : text.withoutBullet
    if isNumbered { text = text.withoutListMark }
    if let struck = NameRepair.withoutStruck(text), struck.isAll {
      text = struck.text
      doubts.append(.struckOut)
    }
    if let name = Self.withoutCapacity(text) { (text, saysPerson) = (name, true) }
    judge(isLine: isLine, line: line, raw: raw)
    repair(isLine: isLine, line: line)
  }

  /// What is no name at all.
  private mutating func judge(isLine: Bool, line: String, raw: String) {
    guard !text.isEmpty else { return }
    if NameJudgment.isNotAnswer(text) || isLine && LetterLine.isNoName(line) {
      doubts.append(.notAnswer)
    } else if NameJudgment.isTrial(text) {
      doubts.append(.trial)
    } else if NameJudgment.namesNobody(text) {
      doubts.append(.namesNobody)
    } else if isLine, LetterLine.isSentence(text) {
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
    if isLine, line.hasPrefix(">") { doubts.append(.proposed(from: line, because: .quoted)) }
    if let labeled = LabeledName(text) {
      guard labeled.isName else {
        doubts.append(.sentence)
        return
      }
      take(labeled.value, because: .label, &self)
    }
    take(NameRepair.rightlyDecoded(text), because: .encoding, &self)
    if let finding = AddressInName.find(in: text) {
      guard finding.rest.contains(where: \.isLetter) else {
        doubts.append(.notName(finding.first))
        return
      }
      take(finding.rest, because: .address, &self)
    }
    if NameJudgment.isNumberOrDate(text) { doubts.append(.notName(.number)) }
    take(NameRepair.withoutStruck(text)?.text, because: .markup, &self)
    take(NameRepair.withoutMarkup(text), because: .markup, &self)
    guard let note = NameNote.find(in: text) else { return }
    if SignOnStatus(note: note.note) == .declined {
      doubts.append(.declined(note.note))
      text = note.name
    } else {
      take(note.name, because: note.isCompanion ? .companion : .note, &self)
    }
  }

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
    var repaired = NameRepair.rightlyDecoded(text) ?? text
    repaired = AddressInName.find(in: repaired)?.rest ?? repaired
    repaired = NameRepair.withoutMarkup(repaired) ?? repaired
    if let note = NameNote.find(in: repaired), !note.isCompanion { repaired = note.name }
    return repaired == text ? nil : repaired
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
