// Whether an answer says that the signer is authorized, or leaves it open.
import LetterCore

extension NameJudgment {
  /// Whether an answer says that nobody has to approve (“Not required”, “We have no board”).
  static func approvesWithoutBoard(_ answer: String) -> Bool {
    guard answer.utf8.count <= 80 else { return false }
    let words = FoldedWords(answer)
    return words.has(noBoard) && !words.has(Conditions.turns)
  }

  private static let noBoard = PhraseSet([
    "not required", "not needed", "not necessary", "not applicable", "no board",
    "don t have a board", "do not have a board", "without a board", "no approval needed",
    "no approval required", "none required", "none needed", "no se requiere", "no se necesita",
    "no hace falta", "no es necesario", "no es necesaria", "no necesita", "no requiere",
    "no requerido", "no requerida", "no tenemos junta", "sin junta",
  ])

  /// Whether an answer says that the signer is authorized. Checkboxes export their own words.
  static func isYes(_ answer: String) -> Bool {
    let words = FoldedWords(answer.prefix(1000))
    // What else check boxes leave.
    if ["x", "on", "t"].contains(words.text) { return true }
    if approvesWithoutBoard(answer) || SignOnDate.isDate(answer) { return true }
    // "I can't", "I don't"; but "Yes, no problem".
    if words.has(["never", "cannot", "t", "aun"]) || YesOrNo.isReserved(answer) { return false }
    if let isYes = YesOrNo.read(answer) { return isYes }
    if words.has(["no"]) { return false }
    return words.words.first.map { ["yes", "y", "si", "ok", "true"].contains($0) } ?? false
      || words.has(anyPhrase: [
        "i am authorized", "i am authorised", "i agree", "i confirm", "i have", "i certify",
        "i affirm", "i attest", "estoy autorizado", "estoy autorizada", "estoy de acuerdo",
        "de acuerdo", "tengo autorizacion", "tengo autoridad", "confirmo que", "acepto", "autorizo",
      ])
  }
}

/// What an answer says of whether the signer is authorized. Of several, the last of these counts.
enum Authorization: Int {
  case yes
  /// “Pending board vote”, “I'm not sure”, “yes, but ask the board”.
  case open
  case no

  init(_ answer: String) {
    self = NameJudgment.isYes(answer) ? .yes : Self.isOpen(answer) ? .open : .no
  }

  /// Whether an answer that is no yes does not say no either; who is not authorized says no.
  private static func isOpen(_ answer: String) -> Bool {
    guard YesOrNo.read(answer) != false else { return false }
    let words = FoldedWords(answer.prefix(400))
    if words.has(notAuthorized), !words.has(["yet", "until", "aun", "todavia"]) { return false }
    return Conditions.are(in: words) || words.has(Conditions.turns) || words.has(unknown)
      || !Opposites.negates(words.words) && !words.has(["cannot", "sin"])
  }

  private static let notAuthorized = PhraseSet([
    "not authorized", "not authorised", "no autorizado", "no autorizada", "no estoy autorizado",
    "no estoy autorizada", "no estamos autorizados",
  ])
  private static let unknown = PhraseSet([
    "don t know", "do not know", "no se", "no estoy seguro", "no estoy segura",
  ])
}
