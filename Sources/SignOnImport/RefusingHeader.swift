// Headers to which a yes speaks against the sign-on: “On hold”, “Vetoed”, “Name withheld”.
import LetterCore

extension HeaderReading {
  /// Whether the header itself reads as a doubt or a refusal, so that whoever has a yes or a tick
  /// below it may not sign, however many those are.
  var readsAsRefusal: Bool {
    let words = all.words
    // “Vetted” is what most are.
    if all.has(Self.affirming), !all.has(Self.refusing), !Opposites.negates(words) { return false }
    return all.has(Self.refusing) || Opposites.negates(words) || OrdinaryWords.doubts(words)
      || all.has(HeaderWords.objecting) || all.has(HeaderWords.privacy)
      || SignOnStatus(heading: words, isSet: true).map { $0 != .signs } ?? false
      || words.contains { $0.hasSuffix("ed") && CommonNouns.makeUp([$0]) }
  }

  /// What somebody does with a row that is not to be printed, or says of one.
  private static let refusing: Set<String> = [
    "off", "out", "away", "omit", "omits", "skip", "skips", "drop", "drops", "cut", "kill", "stop",
    "block", "ban", "bar", "deny", "denies", "reject", "rejects", "refuse", "refuses", "veto",
    "vetoes", "void", "invalid", "cancel", "cancels", "remove", "delete", "trash", "spam", "junk",
    "fake", "test", "wrong", "error", "problem", "conflict", "concern", "concerns", "reservations",
    "tentative", "ineligible", "inactive", "unresponsive", "withheld", "withdrawn", "rescinded",
    "revoked", "redacted", "blocked", "banned", "denied", "dead", "lost", "gone", "against", "con",
    "fuera", "quitar", "borrar", "eliminar", "rechaza", "rechazado", "rechazada", "cancelado",
    "cancelada", "vencido", "vencida", "anulado", "anulada", "bloqueado", "excluido", "excluida",
    "retirado", "retirada", "veta", "vetado", "objeta",
  ]
  /// Participles and nouns of what speaks for a row, or only of how the list is kept.
  private static let affirming: Set<String> = HeaderWords.signedAlready.union(
    HeaderWords.confirming
  ).union(HeaderWords.approving).union(HeaderWords.authorized).union([
    "vetted", "verified", "cleared", "checked", "accepted", "agreed", "signed", "completed",
    "finished", "received", "reviewed", "processed", "invited", "contacted", "listed", "published",
    "included", "added", "posted", "printed", "validated", "entered", "imported", "updated",
    "replied", "responded", "answered", "supported", "joined", "pledged", "promised", "cosigned",
    "shared", "logged", "recorded", "submitted", "affiliated", "engaged", "interested", "trusted",
    "certified", "welcomed", "thanked", "attended", "subscribed", "registered", "permitted",
    "allowed", "granted", "released", "interviewed", "introduced", "acknowledged", "red", "need",
  ])
}
