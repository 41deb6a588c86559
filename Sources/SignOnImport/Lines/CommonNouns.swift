// Common nouns and participles of headings, told by their endings: “Recused”, “Opponents”.
import LetterCore

/// Tells what is no name of a place or of somebody by how it ends. Nobody can list all words by which a
/// heading says that those below it do not sign, so that such a word leaves it open.
enum CommonNouns {
  /// Whether all words of a heading are common ones, and one of them is none that parts of lists are
  /// named by.
  static func makeUp(_ words: [String]) -> Bool {
    var isUnknown = false
    for word in words where !Capitals.isSmallWord(word) {
      if HeadingSense.isPart(word) || NameJudgment.hasWordOfOrganizations(word) { continue }
      if OrdinaryWords.isOrdinary(word) { continue }
      guard ends(word) else { return false }
      isUnknown = true
    }
    return isUnknown
  }

  /// Whether a word says of people that they do not sign.
  static func denies(_ word: String) -> Bool { denying.contains(word) }

  private static let denying: Set<String> = [
    "recused", "excused", "excluded", "rejected", "refused", "opposed", "opponents", "opposers",
    "objectors", "dissenters", "naysayers", "skeptics", "sceptics", "abstainers", "abstentions",
    "abstained", "holdouts", "dropouts", "doubters", "critics", "refusers", "decliners",
    "nonsigners", "nonsignatories", "nonsupporters", "nonendorsers", "rejections", "refusals",
    "withdrawals", "bounced", "undecideds", "rechazos", "excluidos", "excluidas", "rechazados",
    "rechazadas", "opositores", "opositoras", "criticos", "criticas", "abstenciones", "escepticos",
  ]

  private static func ends(_ word: String) -> Bool {
    denies(word) || word.count > 8 && word.hasSuffix("ing")
      || word.count > 5 && endings.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
        && !["ville", "stown", "burg", "field", "creek"].contains { word.hasSuffix($0) }
  }

  private static let endings = [
    "ed", "ents", "ants", "tors", "ters", "gners", "isers", "izers", "ists", "ions",
    "ion", "ments", "ment", "tives", "tive", "ups", "ances", "ences", "ieron", "aron",
    "ados", "adas", "idos", "idas", "azos", "entes", "antes", "ores", "istas", "ciones", "cion",
    "nimos", "nimas", "osos", "osas", "ivas", "ivos", "imiento", "imientos", "ables", "ibles",
  ]
}
