// Long texts in few words, so that one sees which they are and what parts them.

/// How many characters an excerpt has at most, but for its marks and where one word is longer.
private let excerptLength = 40

/// The first words of a text, on one line.
func shortened(_ text: String) -> String {
  let words = text.split(whereSeparator: \.isWhitespace)
  var result = ""
  for word in words {
    if !result.isEmpty, result.count + word.count > excerptLength { return result + " …" }
    result += (result.isEmpty ? "" : " ") + word
  }
  return result
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
