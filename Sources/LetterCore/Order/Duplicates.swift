// Names that are the same to a reader. In order they are neighbours: they differ only behind the
// first level of their keys.

extension SignatoryRoll {
  /// One of the same kind whose name differs in case, accents, punctuation or article at most.
  public func duplicate(of signatory: Signatory) -> SignatoryID? {
    let order = self[signatory.kind]
    let index = position(for: signatory)
    let wanted = Named(signatory, rules)
    return [index - 1, index].first { neighbour in
      guard order.indices.contains(neighbour), let known = self.signatory(order[neighbour]) else {
        return false
      }
      return Named(known, rules).isSame(as: wanted, rules)
    }.map { order[$0] }
  }

  /// Those of a kind whose name is in this sense that of the one before them, with that one.
  public func duplicates(_ kind: Signatory.Kind) -> [SignatoryID: SignatoryID] {
    var result: [SignatoryID: SignatoryID] = [:]
    var last: (id: SignatoryID, name: Named)?
    for id in self[kind] {
      guard let signatory = signatory(id) else { continue }
      let name = Named(signatory, rules)
      if let last, last.name.isSame(as: name, rules) { result[id] = last.id }
      last = (id, name)
    }
    return result
  }

  /// One who signs, with the form that tells most names apart without ICU.
  private struct Named {
    let signatory: Signatory
    let form: FilingForm

    init(_ signatory: Signatory, _ rules: FilingRules) {
      self.signatory = signatory
      form = signatory.filingForm(rules)
    }

    func isSame(as other: Named, _ rules: FilingRules) -> Bool {
      form.plainlyPrecedes(other.form) == nil
        && NameIdentity(signatory, rules) == NameIdentity(other.signatory, rules)
    }
  }
}
