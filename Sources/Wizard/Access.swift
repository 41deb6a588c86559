// Drafts that are only to be read: open elsewhere, or sent.
import Canvas
import LetterCore

/// Whether a draft may be changed here.
public enum Access: Hashable, Sendable {
  case full
  /// It is only to be read, and why: one sentence.
  case reading(String)
}

extension Interview {
  /// Why the draft is only to be read, where it is.
  var readingReason: String? {
    if case .reading(let reason) = access { return reason }
    return draft.sent.map { Words.wasSent($0.date.written) }
  }

  /// Whether what is typed here would change the draft: a search, a file's name and the letterhead do
  /// not.
  private var isTypingIntoDraft: Bool {
    context.isDisjoint(with: [.finding, .path, .pageLine, .pageLines])
  }

  /// Refuses to type into a draft that is only to be read, and says why. Returns whether it did.
  mutating func refusesTyping() -> Bool { isTypingIntoDraft && refusesChange() }

  /// Refuses to change a draft that is only to be read, and says why. Returns whether it did.
  mutating func refusesChange() -> Bool {
    guard let reason = readingReason else { return false }
    message = .error((draft.sent == nil ? Words.onlyRead : reason) + " " + Words.copyToChange)
    return true
  }

  // MARK: Sent

  /// Asks whether the letter went out; only one that is ready can.
  mutating func askSent() {
    if let sent = draft.sent {
      questionTop = 0
      overlay = .question(.takeBackSent(sent, byUndo: false))
    } else if !obstacles.isEmpty {
      message = .error(Words.finishBeforeSent)
    } else {
      questionTop = 0
      overlay = .question(.sent(ExportState(of: draft, text: template.text(of: draft))))
    }
  }

  /// Keeps exactly what was sent. Everything but taking this back is refused from then on.
  mutating func markSent() {
    guard let today = surroundings.today ?? LetterDate(reading: draft.text("date")) else { return }
    let text = template.text(of: draft)
    change(
      .setSent(
        SentLetter(
          date: today, organizations: draft.roll.count(.organization),
          individuals: draft.roll.count(.individual), text: text)),
      Words.sending)
    guard let sent = draft.sent else { return }
    message = .done(Words.markedSent(sent, as: sentFiles))
  }

  /// The files that hold the letter as it was sent, as far as is known.
  var sentFiles: [String] {
    guard let sent = draft.sent, let exported = draft.records.lastExport,
      exported.digest == LetterDigest(of: sent.text)
    else { return [] }
    return exported.files
  }

  /// Asks before a letter counts as not sent. Returns whether there is something to ask.
  mutating func asksToTakeBackSent(by edit: DraftEdit) -> Bool {
    guard let sent = draft.sent, edit.unmarksSent else { return false }
    questionTop = 0
    overlay = .question(.takeBackSent(sent, byUndo: true))
    return true
  }

  /// Takes back that the letter was sent: by undo, or where that does not lead there any more.
  mutating func takeBackSent(byUndo: Bool) {
    if byUndo { return undo(isConfirmed: true) }
    if case .reading(let reason) = access {
      message = .error(reason)
      return
    }
    make(.setSent(nil), Words.takingBackSent)
    review.index = min(review.index, reviewItems.count - 1)
    message = .done(Words.tookBackSent)
  }

  /// Goes on with a copy, which the program has begun under another name.
  mutating func workOnCopy(named name: String) {
    access = .full
    beforeCopy = nil
    surroundings.draftName = name
    history = History()
    draft = template.copy(of: draft)
    // They belong to the letter for which they were pasted.
    openPastes = []
    forgetExportName()
    noteChange()
    overlay = nil
    message = .done(Words.workingOnCopy(name))
  }
}

extension DraftEdit {
  /// Whether a sent letter is none afterwards.
  fileprivate var unmarksSent: Bool {
    switch self {
    case .setSent(nil): true
    case .replace(let draft): draft.sent == nil
    case .all(let edits): edits.contains(where: \.unmarksSent)
    default: false
    }
  }
}
