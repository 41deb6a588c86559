// Lines of a chat or mail that only talk, and name nobody.

extension NameClause {
  /// Whether a line only talks: “I will ask them”, “We’re in”.
  static func isTalk(_ line: String) -> Bool {
    let words = line.prefix(400).split(separator: " ")
    guard words.count > 1 else { return false }
    if agrees(line) { return true }
    let first = bare(words[0])
    if contractions.contains(first), words[0].contains(where: { "'’".contains($0) }) {
      return words[1].first?.isLowercase == true
    }
    if ["my", "our", "mi", "nuestra", "nuestro"].contains(first) {
      return words[1].first?.isLowercase == true
    }
    if !line.contains(where: \.isUppercase) {
      // “pls add elm house”, “elm house said yes”
      if loudLeads.contains(first) || directLeads.contains(first) || first == "add" { return true }
      return words.indices.dropFirst().contains { index in
        verb(words, at: index) != .none && !relatives.contains(bare(words[index - 1]))
      }
    }
    guard subjects.contains(first) else { return false }
    return verb(words, at: 1) != .none && isClause(words, at: 1)
  }

  /// Whether a line agrees without a name: “Sounds good”, “Estamos dentro”.
  static func agrees(_ line: String) -> Bool {
    line.utf8.count <= 40 && StatusWords.agreements.contains(FoldedWords(line).text)
  }
}
