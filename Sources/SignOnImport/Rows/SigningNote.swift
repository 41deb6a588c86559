// Notes about the signing itself: “Please don't put my name online”, “sign us up once we have voted”.
import LetterCore

/// Tells notes that say something of the signature, of whatever kind, from those about other things. No
/// table knows all that people ask: what denies or conditions a word for signing or publishing may
/// change whether they sign.
enum SigningNote {
  /// What such a note is a reason for; `nil` where it is about something else.
  static func doubt(_ text: String) -> ImportPlan.Doubt? {
    let words = FoldedWords(text.prefix(400)).words
    guard (1...40).contains(words.count) else { return nil }
    if words.count <= 4, words.contains(where: trials.contains) { return .trial }
    if words.count <= 12, FoldedWords(words: words).has(phrases) { return .undecided(text) }
    if words.count <= 12, FoldedWords(words: words).has(ownViews) {
      return .unclearKind(.answer(text))
    }
    if words.count <= 10 {
      let capacity = CapacityAnswer(text)
      if capacity.capacity == .individual, capacity.isNothingElse {
        return .unclearKind(.answer(text))
      }
    }
    return !PrivateNote.isAboutAgencies(words) && isAboutSigning(words) ? .undecided(text) : nil
  }

  /// Whether a word that denies stands close before one of signing, or one of a condition close behind
  /// it: “I am not allowed to sign for them”, “sign us up once the vote goes through”.
  private static func isAboutSigning(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      if isDenial(words, at: index) {
        let reach = words[(index + 1)...].prefix(4)
        guard let place = reach.firstIndex(where: signing.contains) else { continue }
        // “We can't wait to sign”, “Not only do we sign”, “Don't forget to add our logo”
        let between = words[index..<place]
        if !between.contains(where: { harmless.contains($0) }) {
          return true
        }
      } else if befores.contains(word),
        words[(index + 1)...].prefix(4).contains(where: { signing.contains($0) || $0 == "goes" })
      {
        // “Call me before you publish”
        return true
      } else if verbs.contains(word),
        words[(index + 1)...].prefix(4).contains(where: conditions.contains)
      {
        return true
      }
    }
    return false
  }

  private static func isDenial(_ words: [String], at index: Int) -> Bool {
    denials.contains(words[index]) || Opposites.isNegation(words, at: index)
  }

  private static let harmless: Set<String> = [
    "wait", "only", "forget", "just", "stop", "remove", "delete", "drop", "take", "lose",
    "doubt", "duda",
  ]
  private static let denials: Set<String> = [
    "wrong", "oppose", "opposes", "against", "disagree", "ignore", "disregard", "oops",
    "accidentally", "mistakenly",
    "reconsider", "equivocada", "ignoren",
  ]
  private static let conditions: Set<String> = [
    "if", "once", "until", "unless", "after", "pending", "provided", "cuando", "si", "hasta",
    "despues", "error", "mistake", "accident", "accidentally",
  ]
  private static let befores: Set<String> = ["before", "antes"]
  private static let verbs: Set<String> = [
    "sign", "signing", "signed", "list", "add", "publish", "release", "firmar", "firmamos",
    "firmaremos", "firme", "firmo", "agregar", "include",
  ]
  private static let signing: Set<String> = verbs.union([
    "signature", "signatures", "name", "names", "letter", "published", "released", "post",
    "posted", "online", "public", "publicly", "listed", "print", "printed", "firma", "nombre",
    "carta", "publicar", "one", "form", "submission", "entry", "website",
  ]).subtracting(["one"])
  private static let trials: Set<String> = [
    "testing", "test", "tests", "troll", "fake", "spam", "joke", "prank", "bot", "prueba", "broma",
  ]
  private static let ownViews = PhraseSet([
    "my own views", "views are my own", "only for myself", "speaking for myself",
  ])
  private static let phrases = PhraseSet([
    "ignore this", "ignore this one", "disregard this", "not a real", "not sure if", "not sure i",
    "not sure we", "not allowed", "employer to know", "boss to know", "employer to see",
    "employer knows", "must not know", "initials only", "confirm with", "check with", "ask our",
    "ask my", "but not recommendation", "except recommendation", "job to know", "por error",
    "in error", "wrong letter", "wrong form", "not with them anymore",
    "no longer with", "no longer work", "left the organization", "before the 1st",
  ])
}
