// Answers of which one is the other with a “not”: “Allowed” and “Not allowed”.
import LetterCore

/// Tells by its shape which of two answers says no, whatever both are about.
enum Opposites {
  /// Whether words say that something is not.
  static func negates(_ words: [String]) -> Bool {
    words.indices.contains { isNegation(words, at: $0) || ofAnswers.contains(words[$0]) }
      || words.first == "disagree"
  }

  /// Whether an answer says so, and is no name (“Doctors Without Borders”).
  static func negates(answer: String, _ words: [String]) -> Bool {
    negates(
      OrdinaryWords.isTitled(answer) ? words.filter { !ofNames.contains($0) } : words)
  }

  /// Whether the word at a place denies what is said: “not”, “won’t”.
  static func isNegation(_ words: [String], at index: Int) -> Bool {
    negations.contains(words[index])
      || words[index].hasSuffix("n") && index + 1 < words.count && words[index + 1] == "t"
  }

  /// The answer that these words deny: “allowed” of “not allowed”, “opt in” of “opt out”; `nil` where
  /// they deny nothing.
  static func denied(by words: [String]) -> [String]? {
    if words.last == "out", words.count > 1 { return words.dropLast() + ["in"] }
    if let place = words.firstIndex(of: "disagree") {
      return words[..<place] + ["agree"] + words[(place + 1)...]
    }
    guard negates(words) else { return nil }
    let rest = words.indices.filter {
      !isNegation(words, at: $0) && !ofAnswers.contains(words[$0])
        && !auxiliaries.contains(words[$0])
    }.map { words[$0] }
    // A bare no denies nothing in particular.
    return rest.isEmpty ? nil : rest
  }

  /// The answers that are a yes since another of them denies them.
  static func affirmed(among answers: some Sequence<String>) -> Set<String> {
    let readings = answers.filter { $0.utf8.count <= 100 }.map { ($0, FoldedWords($0).words) }
    let denied = Set(readings.compactMap { Self.denied(by: $0.1) })
    guard !denied.isEmpty else { return [] }
    return Set(
      readings.lazy.filter { _, words in
        !negates(words) && (denied.contains(words) || denied.contains(Array(words.dropFirst())))
      }.map(\.0))
  }

  private static let negations: Set<String> = ofNames.union([
    "not", "never", "nunca", "cannot", "cant", "wont", "dont",
  ])
  /// Those that are in names, too.
  private static let ofNames: Set<String> = [
    "without", "nobody", "nor", "sin", "ni", "nadie",
  ]
  /// What denies in an answer; in a sentence “no” may be said of anything.
  private static let ofAnswers: Set<String> = ["no", "don", "doesn"]
  /// What stands with a “not” and not without it.
  private static let auxiliaries: Set<String> = ["do", "does", "t"]
}
