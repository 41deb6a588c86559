// What was exported of a letter, held against the letter as it is now.

extension ExportedList {
  /// The same export with the names of its files and the digest of what they say. Files of an earlier
  /// export that say the same still count.
  public func naming(
    files: [String], digest: LetterDigest?, after earlier: ExportedList?
  ) -> ExportedList {
    var exported = self
    exported.digest = digest
    exported.files = files
    if let digest, let earlier, earlier.digest == digest {
      exported.files = earlier.files.filter { !files.contains($0) } + files
    }
    return exported
  }
}

/// Whether what was exported last is the letter as it is now.
public enum ExportState: Hashable, Sendable {
  /// Nothing was exported.
  case none
  /// It is, as far as is known.
  case same(ExportedList)
  /// It is not; so many names came and went; one that was changed did neither.
  case changed(ExportedList, added: Int, removed: Int)

  /// The state of a draft with this text.
  public init(of draft: Draft, text: String) {
    guard let exported = draft.records.lastExport else {
      self = .none
      return
    }
    let entries = ListChanges(since: exported, in: draft).entries
    var (added, removed) = (0, 0)
    for entry in entries {
      switch entry.what {
      case .added, .late: added += 1
      case .withdrawn, .merged, .removed: removed += 1
      case .renamed: break
      }
    }
    let isSameText = exported.digest.map { $0 == LetterDigest(of: text) } ?? true
    self =
      entries.isEmpty && isSameText
      ? .same(exported) : .changed(exported, added: added, removed: removed)
  }
}
