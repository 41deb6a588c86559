// A letter that goes on as a copy of one that was sent.

extension LetterTemplate {
  /// A draft that goes on as a copy of another. Nobody has sent or exported it yet, and the names of
  /// the other's files stay the other's own.
  public func copy(of draft: Draft) -> Draft {
    var copy = draft
    copy.noteSentNames(plainly: exportName(for: draft))
    copy.apply(.setSent(nil))
    copy.dropPendingPastes()
    copy.apply(rememberingOriginals(in: draft))
    // Whoever signed this letter may not sign the one to somebody else.
    if !copy.roll.isEmpty, copy.confirmations.bases[.signatories] == nil {
      copy.apply(confirming([.signatories], in: copy))
    }
    // Who was on the list then is still worth knowing.
    if copy.records.lastExport?.files.isEmpty == false { copy.records.lastExport?.files = [] }
    return copy
  }
}

extension Draft {
  /// Remembers the names of exported files, and under which name a sent letter would have gone out.
  mutating func noteSentNames(plainly name: String) {
    let files = (records.lastExport?.files ?? []).map { LetterFormat.stem(of: $0) }
    var known = records.sentNames
    for name in (sent == nil ? [] : [name]) + files where !known.contains(name) {
      known.append(name)
    }
    if known != records.sentNames { records.sentNames = known }
  }
}
