// Changing the name of a listed signatory: in a field of its own, and finished by every way out but
// Esc and undo.
import LetterCore
import TextMetrics

extension Interview {
  /// What a listed signatory would be under the name in the field.
  enum RenameOutcome {
    case unchanged
    case empty
    /// Another is listed under that name.
    case listed(Signatory)
    case renamed(Signatory)
  }

  mutating func startRenaming() {
    guard case .signatory(let index) = place.target, let id = rollID(at: index) else { return }
    // One that was cut off is finished first.
    if let rename = draft.pendingRename, rename.part != .name,
      let signatory = draft.roll.signatory(rename.id)
    {
      let index = detailFields(of: signatory).firstIndex(of: .part(rename.part)) ?? 0
      signatories.mode = .details(rename.id, index)
      message = .error(Words.finishThisFirst)
    } else if let rename = draft.pendingRename, rename.id != id {
      signatories.mode = .renaming(rename.id)
      message = .error(Words.finishThisFirst)
    } else {
      signatories.mode = .renaming(id)
    }
    preview.follows = true
    loadEditor()
  }

  /// What has become of a signatory whose name is being changed.
  func renameOutcome(of id: SignatoryID) -> RenameOutcome {
    guard let rename = draft.pendingRename, rename.id == id, rename.part == .name,
      let signatory = draft.roll.signatory(id)
    else { return .unchanged }
    guard let renamed = signatory.renamed(rename.text) else { return .empty }
    guard renamed != signatory else { return .unchanged }
    if let other = draft.roll.duplicate(of: renamed), other != id,
      let known = draft.roll.signatory(other)
    {
      return .listed(known)
    }
    return .renamed(renamed)
  }

  /// Enter: the name is changed, or it is said why it cannot be.
  mutating func finishRenaming() {
    guard case .renaming(let id) = signatories.mode else { return }
    if case .listed(let known) = renameOutcome(of: id) {
      message = .error(Words.alreadyListed(known.name))
    } else {
      settleRenaming()
      loadEditor()
    }
  }

  /// Ends the change of a name by what was typed, where that can be a name; else the name is left
  /// as it was.
  mutating func settleRenaming() {
    guard case .rename(let id) = place.target else { return }
    if readingReason != nil {
      signatories.mode = .roll(rollIndex(of: id) ?? 0)
      return
    }
    switch renameOutcome(of: id) {
    case .unchanged: cancelRenaming()
    case .empty:
      cancelRenaming()
      message = .remark(Words.leftAsItWas)
    case .listed(let known):
      cancelRenaming()
      message = .error(Words.alreadyListedLeft(known.name))
    case .renamed(let renamed):
      let old = draft.roll.signatory(id)?.name ?? ""
      history.absorbTyping(in: .rename(id), of: &draft)
      signatories.mode = .roll(rollIndex(of: id) ?? 0)
      replace([id], with: [renamed], Words.renaming(old), also: [.setPendingRename(nil)])
      message = .done(Words.renamed(renamed.name))
    }
  }

  /// Leaves a name as it was. What was typed can be had back by undo.
  mutating func cancelRenaming() {
    guard case .renaming(let id) = signatories.mode else { return }
    if draft.pendingRename != nil {
      change(.setPendingRename(nil), Words.leavingName)
      message = .remark(Words.leftAsItWasTyped)
    }
    signatories.mode = .roll(rollIndex(of: id) ?? 0)
  }
}
