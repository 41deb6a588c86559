// Whether an answer is a yes or a no.
import LetterCore

/// Reads answers to questions of yes or no, as people and the check boxes of forms write them, in
/// English and Spanish.
enum YesOrNo {
  /// Whether an answer, or what it begins with (“Yes, I am”), is a yes; `nil` where it is neither.
  static func read(_ answer: String) -> Bool? {
    if let sign = answer.unicodeScalars.first, answer.unicodeScalars.count <= 2 {
      if ["✓", "✔", "☑", "✅", "🗹", "☒", "👍", "🟢"].contains(sign) { return true }
      if ["☐", "✗", "✘", "❌", "✖", "❎", "👎"].contains(sign) { return false }
    }
    let start = answer.prefix { !",;.:!–—-(".contains($0) }
    guard start.utf8.count <= 60 else { return nil }
    let text = FoldedWords(start).text
    return yes.contains(text) ? true : no.contains(text) ? false : nil
  }

  /// Whether an answer is the mark in a box that is ticked.
  static func isTick(_ answer: String) -> Bool {
    ["x", "X", "(x)", "(X)", "[x]", "[X]"].contains(answer)
  }

  /// The same, where a cross or a tick is a yes.
  static func isTicked(_ answer: String) -> Bool? { isTick(answer) ? true : read(answer) }

  /// Whether an answer is a yes or a no and hardly anything else, or says of a sign-on what a yes does:
  /// a number other than 0 and 1 is a number, and “No, since …” a sentence.
  static func isChoice(_ answer: String) -> Bool? {
    guard answer.utf8.count <= 30 else { return nil }
    if answer.first?.isNumber ?? false, answer != "0", answer != "1" { return nil }
    return isTicked(answer) ?? (SignOnStatus(answer: answer) == .signs ? true : nil)
  }

  /// Whether an answer takes no side, or only on a condition (“Neutral”, “Support if amended”).
  static func isNeither(_ answer: String) -> Bool {
    let words = FoldedWords(answer.prefix(400))
    return neither.contains(words.text)
      || words.words.count <= 6 && Conditions.are(in: words)
        && (words.words.count == 1 || read(words.words[0]) != nil)
  }

  /// Whether a yes is taken back in part (“Yes, pending approval”).
  static func isReserved(_ answer: String) -> Bool {
    // “Sí, la tengo” is no “si la …”.
    let start = answer.prefix { $0 != "," }
    let isYes = start.count < answer.count && yes.contains(FoldedWords(start).text)
    let words = FoldedWords((isYes ? answer[start.endIndex...] : answer[...]).prefix(400))
    return Conditions.are(in: words) || words.has(Conditions.turns)
      || words.has([
        "if", "not", "identification", "identificacion", "also", "too", "tambien", "sin", "without",
      ])
  }

  private static let yes: Set<String> = [
    "yes", "y", "yep", "aye", "in favor", "a favor", "yeah", "true", "1", "ok", "okay", "sure",
    "of course",
    "yes i am", "yes i do", "yes i have", "yes please", "yes you may", "i am", "i do", "we are",
    "we do", "agree", "i agree", "agreed", "accept", "accepted", "i accept", "confirmed",
    "i confirm", "i authorize", "i authorise", "i consent", "i permit", "i allow", "i approve",
    "i give permission", "yo autorizo", "autorizamos", "we authorize", "permission granted",
    "authorized", "authorised", "checked", "selected", "ticked", "oui", "ja", "si",
    "claro", "claro que si", "por supuesto", "cierto", "verdadero", "acepto", "autorizo",
    "confirmo", "autorizado", "autorizada", "de acuerdo", "estoy de acuerdo", "marcado", "marcada",
    "seleccionado", "aceptado", "yes si", "i understand", "we understand", "understood",
    "entiendo", "entendido", "comprendo", "yup", "yea", "absolutely", "definitely", "certainly",
    "affirmative", "unanimously", "unanimous", "granted", "support", "supports", "we support",
    "i support", "full support", "in support", "unanimemente", "por unanimidad", "apoyo",
    "apoyamos",
    "absolutamente",
  ]
  private static let no: Set<String> = [
    "no", "n", "nope", "nay", "sorry no", "opposed", "against", "en contra", "no no", "false", "0",
    "no i am not", "no i m not", "no i do not",
    "no i don t", "no thank you", "no thanks", "i do not agree", "i am not", "i do not", "disagree",
    "unchecked", "not checked", "not selected", "unticked", "falso", "no marcado", "no marcada",
    "no acepto", "no autorizo", "no seleccionado", "sin marcar", "regretfully no",
    "unfortunately no", "regrettably no", "sadly no", "regretfully", "unfortunately", "regrettably",
    "lamentablemente no", "lamentablemente", "desafortunadamente no", "desafortunadamente",
    "no gracias", "pass", "we pass", "we ll pass", "i ll pass", "paso", "pasamos", "out",
    "we re out", "i m out", "can t", "cannot", "we can t", "i can t", "we cannot", "i cannot",
    "no can do", "no podemos", "no puedo", "oppose", "opposes", "we oppose", "i oppose", "withheld",
    "me opongo", "nos oponemos", "negative", "i do not understand",
  ]
  private static let neither: Set<String> = [
    "neutral", "no position", "neither", "no opinion", "no stance", "not for or against",
    "abstain", "abstains", "abstaining", "abstencion", "neutrales", "sin posicion", "sin opinion",
  ]
}
