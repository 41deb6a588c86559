// Notes that say nothing that anybody has to read.
import LetterCore
import TextMetrics

/// Tells notes that are only polite, or say that there is nothing to say, from those that somebody
/// ought to read.
enum HarmlessNote {
  /// Whether a note on one line says no more than “Thank you!”, “Happy to sign” or “n/a”. A number, a
  /// date or an address alone says nothing of a sign-on either.
  static func isIn(_ text: String) -> Bool {
    if NameJudgment.saysNothing(text) || NameJudgment.isNumberOrDate(text) { return true }
    let words = FoldedWords(text.prefix(200)).words
    guard !words.isEmpty else { return true }
    guard words.count <= 16 else { return false }
    if [["yes"], ["ok"], ["okay"], ["si"], ["signed"], ["confirmed"], ["test"]].contains(words) {
      return true
    }
    return words.allSatisfy { polite.contains($0) } && words.contains { thanks.contains($0) }
  }

  /// Words of which one at least is in such a note.
  private static let thanks: Set<String> = [
    "thank", "thanks", "thx", "happy", "glad", "proud", "honored", "pleased", "grateful", "great",
    "good", "solidarity", "love", "appreciate", "appreciated", "gracias", "nothing", "none", "nope",
    "nada", "no", "support", "amen", "bravo", "adelante", "solidaridad", "keep", "important",
    "wonderful", "luck", "excellent", "apoyo", "orgullosa", "orgulloso",
  ]
  /// Words of which the whole note is made.
  private static let polite: Set<String> = thanks.union([
    "you", "so", "very", "much", "for", "doing", "this", "all", "your", "the", "work", "to", "sign",
    "on", "it", "is", "be", "in", "and", "organizing", "leading", "leadership", "efforts", "effort",
    "a", "lot", "again", "many", "we", "i", "am", "are", "m", "re", "that", "do", "our", "up", "of",
    "let", "s", "letter", "everyone", "everybody", "us", "them", "putting", "together", "with",
    "at", "time", "else", "at", "letting", "me", "join", "part", "signing", "supporting",
    "community", "initiative", "job", "peace", "sending", "add", "por", "muchas", "mil", "su",
    "trabajo", "todo", "lo", "que", "hacen", "en", "de", "firmar", "y", "la", "el", "carta", "sus",
    "full", "fully", "really", "these",
  ])
}
