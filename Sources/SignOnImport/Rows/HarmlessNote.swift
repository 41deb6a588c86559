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
    let words = FoldedWords(text.prefix(200))
    guard !words.words.isEmpty else { return !saysNo(text) }
    guard words.words.count <= 16 else { return false }
    if wholes.contains(words.text) { return true }
    return words.words.allSatisfy { polite.contains($0) }
      && words.words.contains { thanks.contains($0) }
  }

  /// Whether a note that is nothing but a sign does not say yes: “👎”, “⏳”.
  static func saysNo(_ sign: String) -> Bool {
    YesOrNo.read(sign) == false || SignOnStatus(answer: sign) == .open
  }

  /// Notes that say nothing as a whole, whose words in others may refuse (“no support”).
  private static let wholes: Set<String> = [
    "yes", "ok", "okay", "si", "signed", "confirmed", "test", "no", "nope", "none", "nothing",
    "nada", "no thanks", "no thank you", "none thank you", "none thanks", "no gracias",
    "nothing to add", "nothing else", "nothing else to add", "nothing more", "nothing more to add",
    "nothing at this time", "nothing at the moment", "nothing for now", "none at this time",
    "none at the moment", "not at this time", "no comment", "no comments", "no further comments",
    "no other comments", "no questions", "no notes", "nada mas", "nada que agregar",
    "ningun comentario", "ninguno", "ninguna", "sin comentarios", "por ahora nada",
  ]
  /// Words of which one at least is in such a note.
  private static let thanks: Set<String> = [
    "thank", "thanks", "thx", "happy", "glad", "proud", "honored", "pleased", "grateful", "great",
    "good", "solidarity", "love", "appreciate", "appreciated", "gracias", "support", "amen",
    "bravo", "adelante", "solidaridad", "keep", "important",
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
