// Names that are the same to a reader. Those that file by their names are then neighbours in the
// order: they differ only behind the first level of their keys. The others are looked for besides.

extension SignatoryRoll {
  /// One of the same kind whose name differs in case, accents, punctuation or article at most.
  public func duplicate(of signatory: Signatory) -> SignatoryID? {
    let wanted = Named(signatory, rules)
    if let neighbour = neighbour(of: wanted) { return neighbour }
    return filedElsewhere.first { id in
      guard let known = self.signatory(id), known.kind == signatory.kind else { return false }
      return Named(known, rules).isSame(as: wanted, rules)
    }
  }

  /// One of the same name among those that file by it.
  private func neighbour(of wanted: Named) -> SignatoryID? {
    let order = self[wanted.signatory.kind]
    let index = position(for: wanted.signatory)
    func nearest(_ indices: some Sequence<Int>) -> (SignatoryID, Signatory)? {
      for index in indices {
        // One that files here by other words stands between neighbours.
        guard let known = signatory(order[index]), known.fileUnder == nil else { continue }
        return (order[index], known)
      }
      return nil
    }
    let neighbours = [nearest((0..<index).reversed()), nearest(index..<order.count)]
    return neighbours.compactMap { $0 }.first { _, known in
      Named(known, rules).isSame(as: wanted, rules)
    }?.0
  }

  /// Those of a kind whose name is in this sense that of one before them, with that one; of two of
  /// which only one files by its name, the other.
  public func duplicates(_ kind: Signatory.Kind) -> [SignatoryID: SignatoryID] {
    var result: [SignatoryID: SignatoryID] = [:]
    var elsewhere: [(id: SignatoryID, name: Named)] = []
    var last: (id: SignatoryID, name: Named)?
    for id in self[kind] {
      guard let signatory = signatory(id) else { continue }
      let name = Named(signatory, rules)
      guard signatory.fileUnder == nil else {
        elsewhere.append((id, name))
        continue
      }
      if let last, last.name.isSame(as: name, rules) { result[id] = last.id }
      last = (id, name)
    }
    var known: [NameIdentity: SignatoryID] = [:]
    for (id, name) in elsewhere {
      let identity = NameIdentity(name.signatory, rules)
      if let other = known[identity] ?? neighbour(of: name) { result[id] = other }
      known[identity] = id
    }
    return result
  }

  /// Whether two bear the same name in this sense.
  func areSameName(_ first: SignatoryID, _ second: SignatoryID) -> Bool {
    guard let first = signatory(first), let second = signatory(second) else { return false }
    return Named(first, rules).isSame(as: Named(second, rules), rules)
  }

  /// One who signs, by the name alone, with the form that tells most names apart without ICU.
  private struct Named {
    let signatory: Signatory
    let form: FilingForm

    init(_ signatory: Signatory, _ rules: FilingRules) {
      self.signatory = signatory.filedByName
      form = self.signatory.filingForm(rules)
    }

    func isSame(as other: Named, _ rules: FilingRules) -> Bool {
      !form.plainlyDiffers(from: other.form)
        && NameIdentity(signatory, rules) == NameIdentity(other.signatory, rules)
    }
  }
}
