// Names that are the same to a reader, wherever they stand in the order.

extension SignatoryRoll {
  /// One of the same kind whose name, or a spelling that was merged into it, differs from a name or
  /// spelling of `signatory` in case, accents, spaces, punctuation, article or legal form at most;
  /// of several the one that was listed first.
  public func duplicate(of signatory: Signatory) -> SignatoryID? {
    count(signatory.kind) > 0 ? known(as: signatory.identities) : nil
  }

  /// The first who signs by one of these names, or by one that was merged into it.
  func known(as identities: [NameIdentity]) -> SignatoryID? {
    names.candidates(identities.map(\.key), in: self).first { id in
      guard let known = self.signatory(id) else { return false }
      return identities.contains { known.isKnown(as: $0) }
    }
  }

  /// Those of another kind who sign by the same name, article and all.
  func namesakes(_ id: SignatoryID, as kind: Signatory.Kind) -> [SignatoryID] {
    guard count(kind) > 0, let name = signatory(id)?.name else { return [] }
    let wanted = NameIdentity(name: name, kind: .individual)
    return names.candidates([NameIdentity(name: name, kind: kind).key], in: self).filter { id in
      guard let known = signatory(id), known.kind == kind else { return false }
      return NameIdentity(name: known.name, kind: .individual) == wanted
    }
  }

  /// Those of a kind whose name is in this sense that of one before them in the order, with the
  /// first of those.
  public func duplicates(_ kind: Signatory.Kind) -> [SignatoryID: SignatoryID] {
    var result: [SignatoryID: SignatoryID] = [:]
    for group in names.groups(in: self) {
      // One key may stand for several names, though hardly ever.
      var members: [NameIdentity: [SignatoryID]] = [:]
      for id in group {
        guard let signatory = signatory(id), signatory.kind == kind else { continue }
        for identity in signatory.identities { members[identity, default: []].append(id) }
      }
      for ids in members.values where ids.count > 1 {
        let placed = ids.compactMap { id in position(of: id).map { (id, $0) } }
          .sorted { $0.1 < $1.1 }
        for (id, _) in placed.dropFirst() where result[id] == nil { result[id] = placed[0].0 }
      }
    }
    return result
  }
}
