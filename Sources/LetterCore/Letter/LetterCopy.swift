// A letter that goes on as a copy of one that was sent.

extension LetterTemplate {
  /// A draft that goes on as a copy of another. Nobody has sent it yet; where the other was sent, the
  /// names of its files stay its own.
  public func copy(of draft: Draft) -> Draft {
    var copy = draft
    copy.noteSentNames(plainly: exportName(for: draft))
    copy.apply(.setSent(nil))
    return copy
  }
}

extension Draft {
  /// Remembers under which names a sent letter went out: as its files are called, and as they would
  /// be.
  mutating func noteSentNames(plainly name: String) {
    guard sent != nil else { return }
    let files = (records.lastExport?.files ?? []).map { LetterFormat.stem(of: $0) }
    var known = records.sentNames
    for name in [name] + files where !known.contains(name) { known.append(name) }
    if known != records.sentNames { records.sentNames = known }
  }
}
