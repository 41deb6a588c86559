// What of a header asks for something: without remarks, and of two sentences the one that asks.
import LetterCore

extension HeaderReading {
  /// What is asked: without remarks in brackets and what is to be left blank, and of two sentences
  /// the last that asks for something.
  static func asked(_ header: String) -> (words: FoldedWords, isYesOrNo: Bool) {
    let text = withoutRemarks(header)
    let clauses = text.split { "?\n".contains($0) }.map { FoldedWords(header: $0) }
      .filter { !$0.words.isEmpty }
    guard let first = clauses.first else { return (FoldedWords(header: header), false) }
    // “Are you signing for an organization? If so, what is its name?”
    if clauses.count > 1, let last = clauses.last,
      last.has(HeaderWords.names.union(HeaderWords.organizations).union(["which", "cual"]))
        && last.words.count >= 2 && last.has(["if", "please", "name", "what", "which", "si"])
    {
      return (FoldedWords(words: beforeBlank(last.words)), false)
    }
    let isAsked = text.contains("?") || text.contains("¿")
    return (FoldedWords(words: beforeBlank(first.words)), isYesOrNo(first, isAsked: isAsked))
  }

  private static func isYesOrNo(_ words: FoldedWords, isAsked: Bool) -> Bool {
    guard let first = words.words.first else { return false }
    // “¿Su organización firma la carta?”
    if isAsked, words.words.count > 2, HeaderWords.organizations.contains(words.words[1]),
      words.has(HeaderWords.signingInSpanish)
    {
      return true
    }
    return HeaderWords.yesOrNo.contains(first) && words.words.count > 1
      || isAsked && HeaderWords.yesOrNoInSpanish.contains(first)
      || isAsked && words.words.count > 1
        && ["sign", "signing", "on", "firma", "firmando", "ok", "okay", "public", "publicly", "en"]
          .contains(first)
  }

  /// The words before such as “leave blank if …”.
  private static func beforeBlank(_ words: [String]) -> [String] {
    guard let blank = words.firstIndex(where: { blankWords.contains($0) }), blank > 0 else {
      return words
    }
    let start = words[..<blank].lastIndex {
      ["leave", "please", "deje", "dejar", "deja"].contains($0)
    }
    let kept = words[..<(start ?? blank)]
    return kept.isEmpty ? words : Array(kept)
  }

  /// A header without what stands in brackets; one or two words there are its own, such as
  /// “Name (First)”.
  private static func withoutRemarks(_ header: String) -> String {
    var result = ""
    var rest = header[...]
    while let start = rest.firstIndex(of: "("), let end = rest[start...].firstIndex(of: ")") {
      let remark = rest[rest.index(after: start)..<end]
      let words = FoldedWords(header: remark)
      // “Name (First)”, “Contact Person (Last)”.
      let before = FoldedWords(header: rest[..<start])
      if result.isEmpty, HeaderWords.partsOfNames.contains(words.text),
        before.has(HeaderWords.names.union(HeaderWords.people))
      {
        return "\(remark) \(before.has(["nombre"]) ? "nombre" : "name")"
      }
      result += rest[..<start]
      // “Nombre(s)” has an ending, and other remarks say how to answer.
      let isPart = remark.count > 2 && words.words.count <= 2 && !words.has(HeaderWords.foreign)
      result += isPart ? " \(remark) " : " "
      rest = rest[rest.index(after: end)...]
    }
    result += rest
    return result.contains { $0.isLetter } ? result : header
  }
}
