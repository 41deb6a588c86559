// Who signs, whatever way the name is written.

/// What a name is but for case, accents, spaces, punctuation, article and legal form: equal for
/// duplicates. What it files under is a property, not who it is, and the letter's rules do not
/// matter: an article is no part of it, also where it counts in the order.
public struct NameIdentity: Hashable, Sendable {
  private let kind: Signatory.Kind
  private let name: FoldedName

  /// The identity of a signatory's name.
  public init(_ signatory: Signatory) { self.init(name: signatory.name, kind: signatory.kind) }

  /// The identity of one who signs as `kind` by this name.
  public init(name: String, kind: Signatory.Kind) {
    self.kind = kind
    self.name = FoldedName(name, kind: kind)
  }

  /// Sixty-four bits of it, the same in every run.
  var key: UInt64 { key(seed: 0) }

  /// Sixty-four bits of it. With a seed that nobody knows, no names can be made up that share them.
  public func key(seed: UInt64) -> UInt64 {
    let hash = name.hash(seed: seed)
    return kind == .organization ? hash : mixed(hash)
  }
}

extension Signatory {
  /// Who this is: by the name, and by every spelling that was merged into it.
  var identities: [NameIdentity] {
    let own = NameIdentity(self)
    return aliases.isEmpty
      ? [own] : [own] + aliases.map { NameIdentity(name: $0, kind: kind) }.filter { $0 != own }
  }

  /// Whether this one signs by that name, or by one that was merged into it.
  public func isKnown(as identity: NameIdentity) -> Bool {
    NameIdentity(self) == identity
      || aliases.contains { NameIdentity(name: $0, kind: kind) == identity }
  }
}
