// Long texts in a few words: enough to see which they are and how they differ.

/// How many characters an excerpt has at most, but for its marks and where one word is longer.
private let excerptLength = 40

/// The first words of a text, on one line.
func shortened(_ text: String) -> String {
  let words = text.split(whereSeparator: \.isWhitespace)
  var length = 0
  var end = 0
  while end < words.count, end == 0 || length + words[end].count <= excerptLength {
    length += words[end].count + (end == 0 ? 0 : 1)
    end += 1
  }
  guard end < words.count else { return words.joined(separator: " ") }
  // Of a date at the end nothing is said rather than a part, unless there is little else.
  var whole = end
  while whole > 1, areOne(words[whole - 1], words[whole]) { whole -= 1 }
  return words[..<(whole > end / 2 ? whole : end)].joined(separator: " ") + " …"
}

/// Whether two words in a row are parts of one date, number or citation ("March 1, 2026", "Local 304",
/// "4 million", "§ 287(g)"), between which a text is not cut.
func areOne(_ word: Substring, _ next: Substring) -> Bool {
  let isNumbered = next.first.map { $0.isNumber || "§$(".contains($0) && next.hasDigit } ?? false
  if isNumbered { return !word.endsClause || word.hasDigit && next.isYear }
  return (word.hasDigit || word == "§" || word == "No.") && !word.endsClause
}

extension Substring {
  fileprivate var hasDigit: Bool { contains(where: \.isNumber) }
  /// "2026", "2026,".
  fileprivate var isYear: Bool { prefix { $0.isNumber }.count == 4 }
  /// Whether punctuation ends a part of a sentence here; the period of "Jan." does not.
  fileprivate var endsClause: Bool {
    guard let last else { return false }
    return ",;:!?)”".contains(last) || last == "." && !(count <= 5 && first?.isUppercase == true)
  }
}

/// Texts shortened so that what differs is still seen: long ones begin where they part.
func differing(_ texts: [String]) -> [String] {
  let words = texts.map { $0.split(whereSeparator: \.isWhitespace) }
  guard texts.contains(where: { $0.count > excerptLength }), let first = words.first else {
    return texts.map { shortened($0) }
  }
  var common = 0
  while words.allSatisfy({ common < $0.count && $0[common] == first[common] }) { common += 1 }
  // Two words before it, to know the place again, if what differs fits behind them.
  let longest = words.map { common < $0.count ? $0[common].count : 0 }.max() ?? 0
  var start = max(0, common - 2)
  while start < common, first[start..<common].joined(separator: " ").count + longest > excerptLength
  { start += 1 }
  return words.map { words in
    (start > 0 ? "… " : "") + shortened(words.dropFirst(start).joined(separator: " "))
  }
}

/// Versions of one who signs, with everything by which they differ.
func differing(_ signatories: [Signatory]) -> [String] {
  func differs(_ part: (Signatory) -> some Hashable) -> Bool {
    guard let first = signatories.first.map(part) else { return false }
    return signatories.contains { part($0) != first }
  }
  let saysSigner = differs(\.signer)
  let saysFiling = differs(\.fileUnder)
  let saysSection = differs(\.section)
  let saysAliases = differs { Set($0.aliases) }
  let saysKind = differs(\.kind)
  return signatories.map { signatory in
    // An organization's title need not print, but it may be what differs.
    let parts = [signatory.name, signatory.title, signatory.affiliation]
    var words = "“" + parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ") + "”"
    if saysSigner { words += signatory.signer.map { " signed by “\($0)”" } ?? " without a signer" }
    if saysFiling {
      words += signatory.fileUnder.map { " under “\($0)”" } ?? " under its own name"
    }
    if saysSection {
      words += signatory.section.map { " in section “\($0)”" } ?? " in no section"
    }
    if saysAliases {
      let aliases = signatory.aliases.map { "“\($0)”" }.joined(separator: ", ")
      words += aliases.isEmpty ? " with no other spelling" : " also spelled " + aliases
    }
    if saysKind { words += " as an \(signatory.kind.rawValue)" }
    return words
  }
}

/// A text as a sentence: with a period, where what it quotes at its end does not bring one.
public func closed(_ text: String) -> String {
  let quoted = text.last == "”" ? text.dropLast() : text[...]
  return quoted.last.map { ".?!".contains($0) } == true ? text : text + "."
}
