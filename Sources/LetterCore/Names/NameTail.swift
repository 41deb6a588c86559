// What stands behind a name in brackets, or behind a dash, a comma or dots, and is no part of it.
import TextMetrics

/// Finds notes behind a name that no list of words could name all: “(2 reps)” aside, what is written in
/// small letters there (“– happy to sign”), an answer (“: sí”), or a day (“, Nov 23”).
enum NameTail {
  static func find(in text: String) -> NameNote? {
    guard let (head, tail, isDash) = parts(of: text) else {
      return dottedEnd(text)
    }
    let name = head.trimmingSuffix { ",;:-–— ".contains($0) }
    guard name.contains(where: { $0.isLetter }) else { return nil }
    let note = NameNote(name: String(name), note: String(tail).trimmed)
    // “Ruiz, N.” has an initial, “Oak Union, OK” a state.
    let letters = tail.filter(\.isLetter)
    let isInitial = isDash == nil && letters.count == 1 && letters.first?.isUppercase == true
    let isLetters = !text.contains(":") && (isInitial || StreetAddress.isState(letters))
    if isAnswer(tail) && !isLetters || isCheck(tail) || isDay(tail) { return note }
    if NameNote.isPerson(name[...]) {
      // “Ana Ruiz (Elm House)”
      if isDash != nil, isOrganization(tail) {
        return NameNote(name: String(name), note: String(tail), isCompanion: true)
      }
      return isDash == false && isNote(tail, behindDash: false) ? note : nil
    }
    if isDash == false, isMark(tail, behind: name, isSquare: text.hasSuffix("]")) { return note }
    return isDash.map { isNote(tail, behindDash: $0) } ?? false ? note : nil
  }

  /// The name and what is behind it; whether that is a dash, or `nil` for a comma, a colon or nothing.
  private static func parts(
    of text: String
  ) -> (head: Substring, tail: Substring, isDash: Bool?)? {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}")]
    where text.hasSuffix(close) {
      guard let start = text.range(ofLast: open), start.lowerBound > text.startIndex else {
        return nil
      }
      return (text[..<start.lowerBound], text[start.upperBound...].dropLast(), false)
    }
    for mark in [" - ", " – ", " — ", " -- ", " // "] {
      guard let range = text.range(ofLast: mark) else { continue }
      return (text[..<range.lowerBound], text[range.upperBound...], true)
    }
    for mark in [": ", ", "] {
      guard let range = text.range(ofLast: mark) else { continue }
      return (text[..<range.lowerBound], text[range.upperBound...], nil)
    }
    // “Elm House 11/23”
    guard let space = text.lastIndex(of: " ") else { return nil }
    let last = text[text.index(after: space)...]
    return last.contains("/") ? (text[..<space], last, nil) : nil
  }

  /// “Elm House ..... no”, “Elm House...”
  private static func dottedEnd(_ text: String) -> NameNote? {
    guard let range = text.firstRange(of: "...") ?? text.firstRange(of: "…"),
      range.lowerBound > text.startIndex
    else { return nil }
    let tail = text[range.upperBound...].drop { ". ".contains($0) }
    let head = text[..<range.lowerBound].trimmingSuffix { " ".contains($0) }
    return NameNote(name: String(head), note: tail.isEmpty ? "…" : String(tail))
  }

  private static func isAnswer(_ tail: Substring) -> Bool {
    let text = FoldedWords(tail).text
    return NameClause.answers.contains(text) || shorthand.contains(text)
  }

  /// A box, or a tick in one.
  private static func isCheck(_ tail: Substring) -> Bool {
    tail.allSatisfy { " xX✓✔✗✘✅❌".contains($0) }
  }

  /// “11/23”, “Nov 23”, “11/23/2026”. “9/11” and “24/7” are no days here.
  static func isDay(_ tail: Substring) -> Bool {
    let words = tail.split { " ,.".contains($0) }
    guard (1...3).contains(words.count) else { return false }
    if words.count == 1 {
      let numbers = words[0].split { "/-".contains($0) }.map { Int($0) ?? 0 }
      guard (2...3).contains(numbers.count), words[0].utf8.count >= 3, words[0] != "9/11",
        words[0] != "24/7",
        words[0].allSatisfy({ $0.isNumber || "/-".contains($0) }), words[0].contains("/")
      else { return false }
      return numbers.contains { (1...12).contains($0) } && numbers.allSatisfy { $0 > 0 }
        && (numbers.count == 3 || numbers.allSatisfy { $0 <= 31 })
    }
    guard let month = words.first(where: { CalendarWords.isMonth($0) }) else { return false }
    return words.allSatisfy { $0 == month || Int($0.filter(\.isNumber)) != nil && $0.count <= 4 }
  }

  /// A text that begins with a small letter, and not as what tells names apart does.
  private static func isNote(_ tail: Substring, behindDash isDash: Bool) -> Bool {
    let words = FoldedWords(tail.prefix(200)).words
    guard let first = words.first, let last = words.last else { return false }
    // “(2 reps)”
    if words.count == 2, Int(first) != nil, NameAside.staff.contains(last) { return true }
    if words.allSatisfy({ NameNote.pronouns.contains($0) }) { return false }
    if ["and", "with", "plus", "also", "not", "y", "con"].contains(first),
      !isDash || first == "not",
      words.count == 1 || words[1] != "known"
    {
      return tail.first?.isLowercase == true
    }
    if isDash, words.count > 2, NameNote.isPerson(tail.prefix { $0 != " " }),
      tail.split(separator: " ").dropFirst().first?.first?.isLowercase == true
    {
      return true
    }
    guard tail.first?.isLowercase == true, !tail.contains("."), !isHost(tail) else {
      return tail.first?.isLowercase == true && words.count == 1 && shorthand.contains(first)
    }
    // “(on deck)”
    let isOfPlace = ["in", "on", "at", "by"].contains(first)
    if isOfPlace, words.count > 1, !tail.contains(where: { $0.isUppercase || $0.isNumber }) {
      return true
    }
    guard !descriptions.contains(first) else { return false }
    return isDash || words.count > 1 || NameShape.isRemark(tail)
  }

  /// Marks in brackets of whoever keeps the list: a day (“(LM 11/3)”), a count of what was done (“(2nd
  /// ask)”), capitals in square brackets that shorten no name (“[TK]”).
  private static func isMark(
    _ tail: Substring, behind name: some StringProtocol, isSquare: Bool
  ) -> Bool {
    let tokens = tail.split(separator: " ")
    if tokens.count > 1, tokens.contains(where: { isDay($0) }) { return true }
    if tokens.count > 1, tail.first?.isNumber == true, let last = tokens.last,
      last.first?.isLowercase == true, OrdinaryWords.isOrdinary(NameClause.bare(last))
    {
      return true
    }
    let initials = name.split(separator: " ").compactMap(\.first)
    return isSquare && (2...4).contains(tail.count) && tail.allSatisfy(\.isUppercase)
      && !StreetAddress.isState(tail) && !tail.allSatisfy { initials.contains($0) }
  }

  private static func isHost(_ tail: Substring) -> Bool {
    // “iAmerica”, “eBay”
    tail.prefix { $0 != " " }.dropFirst().contains { $0.isUppercase }
  }

  private static func isOrganization(_ tail: Substring) -> Bool {
    let words = NameWords(String(tail)).words
    guard words.count > 1, let last = words.last, !last.shape.contains(.small) else { return false }
    return last.has([.organization, .mayBeSurname])
      || Signatory.Kind(reading: String(tail)) == .organization
  }

  /// What people write short.
  private static let shorthand: Set<String> = [
    "lvm", "vm", "lm", "tent", "conf", "dup", "dupe", "y", "n", "y n", "tba", "ok", "done", "late",
    "nr", "no reply", "no answer", "50 50", "new", "ditto", "same", "same as above", "see above",
    "added", "1", "x",
  ]
  /// With what begins in small letters what tells a name apart (“formerly Oak House”).
  static let descriptions: Set<String> = [
    "a", "an", "the", "formerly", "f", "fka", "aka", "also", "dba", "d", "part", "project",
    "program", "chapter", "branch", "affiliate", "affiliated", "member", "local", "serving", "for",
    "of", "in", "at", "on", "by", "fiscally", "fiscal", "sponsored", "including", "incl", "home",
    "founded", "based", "now", "previously", "antes", "de", "del", "en", "el", "la", "los", "las",
    "un", "una", "parte", "proyecto", "capitulo", "para", "e", "or", "o", "aff", "division", "dept",
    "department", "committee", "where", "who", "which", "that", "because", "statewide", "national",
    "nationwide", "county", "retired", "ret", "emeritus", "emerita", "ages", "est", "established",
    "since", "ex", "born", "nee", "van", "von", "all", "every", "everyone", "we", "our", "from",
    "to",
  ]
}

extension String {
  fileprivate func range(ofLast mark: String) -> Range<Index>? { ranges(of: mark).last }
}
