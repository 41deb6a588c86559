// Headers to which a yes speaks against the sign-on: “On hold”, “Vetoed”, “Name withheld”.
import LetterCore

extension HeaderReading {
  /// Whether the header itself reads as a doubt or a refusal, so that whoever has a yes or a tick
  /// below it may not sign, however many those are.
  var readsAsRefusal: Bool {
    let words = all.words
    // “No.” heads numbers, and “Yes/No” what may be either.
    if header.lowercased() == "no." || all.has(["yes", "si"]) { return false }
    if Opposites.negates(words) || all.has(Self.objecting) { return true }
    // In a sentence such a word may be of anything (“Sign the letter to keep them out”).
    guard words.count <= 5 else { return false }
    if all.has(Self.refusing) { return true }
    // “Vetted” is what most are.
    if all.has(Self.affirming) { return false }
    return OrdinaryWords.doubts(words)
      || SignOnStatus(heading: words, isSet: true).map { $0 != .signs } ?? false
      || isParticiple
  }

  /// Whether it is nothing but what was done with a row: “Recused”, “Was skipped”.
  private var isParticiple: Bool {
    let words = all.words.filter { !["is", "was", "has", "been", "be"].contains($0) }
    return words.count == 1 && words[0].hasSuffix("ed") && CommonNouns.makeUp(words)
  }

  private static let objecting: Set<String> =
    HeaderWords.objecting.union(HeaderWords.privacy).subtracting(["opt", "private", "privada"])
  /// What somebody does with a row that is not to be printed, or says of one.
  private static let refusing: Set<String> = [
    "off", "out", "away", "omit", "omits", "skip", "skips", "drop", "drops", "cut", "kill",
    "block", "deny", "denies", "reject", "rejects", "refuse", "refuses", "veto",
    "vetoes", "void", "invalid", "cancel", "cancels", "remove", "delete", "trash", "spam", "junk",
    "fake", "test", "wrong", "error", "problem", "conflict", "concern", "concerns", "reservations",
    "tentative", "ineligible", "inactive", "unresponsive", "withheld", "withdrawn", "rescinded",
    "revoked", "redacted", "blocked", "banned", "denied", "dead", "lost", "gone", "against",
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
    "allowed", "granted", "released", "interviewed", "introduced", "acknowledged", "created",
    "accessed", "modified", "edited", "viewed", "opened", "clicked", "exported", "uploaded",
    "saved",
    "linked", "synced", "assigned",
  ])
}
