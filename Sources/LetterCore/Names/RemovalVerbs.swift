// The verbs by which somebody asks to take a name off a list: the one list of them.

/// Verbs of requests to take a name off, in small letters and without accents. Comments and lines of
/// lists are both read by these.
enum RemovalVerbs {
  /// What one does with a name that is to go.
  static let removing: Set<String> = [
    "remove", "removing", "removed", "delete", "deleting", "drop", "dropping", "strike",
    "striking", "scratch", "scratching", "omit", "omitting", "exclude", "excluding", "erase",
    "erasing", "unlist", "unlisting", "withdraw", "withdrawing", "withdraws",
  ]
  /// The same in Spanish.
  static let removingInSpanish: Set<String> = [
    "quitar", "quiten", "quita", "quite", "retirar", "retiren", "retira", "retire", "retiramos",
    "retiro", "borrar", "borren", "borra", "eliminar", "eliminen", "elimina", "sacar", "saquen",
    "saca", "excluir", "excluyan", "excluya", "omitir", "omitan", "omita",
  ]
  /// What one does with a signature alone.
  static let revoking: Set<String> = [
    "revoke", "revoking", "revokes", "rescind", "rescinding", "retract", "retracting", "cancel",
    "canceling", "cancelling", "cancelar", "cancelen", "cancelamos", "revocar", "revocamos",
    "revoco", "anular", "anulen", "anulamos",
  ]
  /// What takes a name off only along with an “off”, an “out”, or what it is taken from.
  static let moving: Set<String> = [
    "take", "taking", "leave", "leaving", "cross", "crossing", "pull", "pulling", "keep", "keeping",
  ]
  /// Spanish verbs with “us” or “me” at their end: “sacarnos”, “quítenme”.
  static let withPeople: Set<String> = Set(
    removingInSpanish.union(["saque", "borre", "elimine"]).subtracting(["retiro", "retiramos"])
      .flatMap { [$0 + "nos", $0 + "me"] })
  /// All of them.
  static let all = removing.union(removingInSpanish).union(revoking).union(moving)
    .union(withPeople)

  /// Those with which a line begins that tells to take off the name right behind them.
  static let instructing = removing.union(removingInSpanish).union(["skip"]).subtracting([
    // These begin names, or say something else.
    "removed", "withdraws", "striking", "scratching", "omitting", "excluding", "erasing",
    "unlisting", "quite", "retire", "retiro", "retiramos", "retira", "saca",
  ])
}
