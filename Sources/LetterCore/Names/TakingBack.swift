// Sentences by which somebody takes a signature back, whatever verb they use.

extension SignOnStatus {
  /// Whether a text takes a signature back: “We revoke our signature”, “Please take Elm House off”,
  /// “quitar nuestra firma”.
  static func takesBack(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() where verbs.contains(word) {
      let rest = words[(index + 1)...].prefix(8)
      // “Please remove Elm House”; “Please remove ICE from our county” is what the letter is about.
      if words[..<index].suffix(2).contains(where: { ["please", "pls", "favor"].contains($0) }),
        asked.contains(word), !rest.contains(where: { PrivateNote.agencies.contains($0) })
      {
        return true
      }
      guard let next = rest.first else { continue }
      // “drop us a line”
      if people.contains(next) {
        if rest.dropFirst().first != "a", rest.dropFirst().first != "an" { return true }
        continue
      }
      if let place = rest.prefix(3).firstIndex(where: { owners.contains($0) }),
        rest[(place + 1)...].prefix(3).contains(where: { objects.contains($0) })
      {
        return true
      }
      if let place = rest.firstIndex(where: { ["from", "de", "off", "out"].contains($0) }),
        rest[(place + 1)...].prefix(3).contains(where: { lists.contains($0) })
      {
        return true
      }
      // “Take Elm House off.” “Take ICE off our streets” is about something else.
      if ["take", "taking", "leave", "keep", "cross", "strike"].contains(word),
        words.last == "off", rest.count > 1, words.count <= 10
      {
        return true
      }
    }
    return false
  }

  private static let verbs: Set<String> = [
    "revoke", "revoking", "revokes", "rescind", "rescinding", "retract", "retracting", "withdraw",
    "withdrawing", "withdraws", "remove", "removing", "removed", "delete", "deleting", "drop",
    "dropping", "cancel", "canceling", "cancelling", "pull", "pulling", "take", "taking", "strike",
    "scratch", "cross", "leave", "quitar", "quiten", "quita", "quite", "retirar", "retiren",
    "retira", "retire", "retiramos", "retiro", "borrar", "borren", "borra", "eliminar", "eliminen",
    "elimina", "sacar", "saquen", "saca", "cancelar", "cancelen", "cancelamos", "revocar",
    "revocamos", "revoco", "anular", "anulen", "anulamos",
  ]
  /// Those that need nothing behind them where somebody asks for it.
  private static let asked: Set<String> = [
    "remove", "delete", "withdraw", "retirar", "quitar", "borrar", "eliminar", "retiren", "quiten",
    "borren", "eliminen",
  ]
  private static let people: Set<String> = ["us", "nos"]
  private static let owners: Set<String> = [
    "our", "my", "mi", "mis", "nuestra", "nuestro", "nuestras", "nuestros", "la", "el", "the",
  ]
  private static let objects: Set<String> = [
    "signature", "signatures", "signing", "endorsement", "support", "name", "names", "listing",
    "firma", "firmas", "nombre", "nombres", "apoyo", "adhesion", "respaldo",
  ]
  private static let lists: Set<String> = [
    "letter", "list", "signatories", "signers", "carta", "lista", "firmantes",
  ]
}
