// Names that a reader might take for one another.

/// The pairs of names of one kind that look alike though they are not the same: "&" or "and"
/// apart from other words, "Centre" or "Center", a plural, words joined or parted, one letter wrong,
/// missing, too many or exchanged in a word of five letters or more, two in a long one. Numbers must
/// be the same.
///
/// The result is ordered by the second of each pair, which stands behind the first; each name is the
/// second of at most three. Of names that are exact duplicates only the first is looked at. Takes
/// less than a second for a hundred thousand names.
public func lookAlikes(
  among names: [String], kind: Signatory.Kind = .organization
) -> [(first: Int, second: Int)] {
  LookAlikeSearch(names, kind).pairs(most: 3)
}

extension SignatoryRoll {
  /// The pairs of one kind that look alike, as ``lookAlikes(among:kind:)`` finds them in the order
  /// of the list. Of individuals only long words may have a slip, since many people's names are alike.
  public func lookAlikes(_ kind: Signatory.Kind) -> [(SignatoryID, SignatoryID)] {
    let order = self[kind]
    return LookAlikeSearch(order.map { signatory($0)?.name ?? "" }, kind).pairs(most: 3)
      .map { (order[$0.first], order[$0.second]) }
  }

  /// One whose name looks like that of `signatory`, among those whose names differ in spaces or
  /// usual spelling alone and the nearest neighbours in the order. Takes some microseconds, as a
  /// typed name should; a slip in a name's first letters is left to the review, which finds all.
  public func lookAlike(of signatory: Signatory) -> SignatoryID? {
    let form = LookAlikeForm(signatory)
    let index = position(for: signatory)
    let order = self[signatory.kind]
    let near = order[max(0, index - 3)..<min(order.count, index + 3)]
    return (looks.candidates(form.joinedKeys, in: self) + near).first { id in
      self.signatory(id).map { LookAlikeForm($0).looksLike(form) } ?? false
    }
  }
}
