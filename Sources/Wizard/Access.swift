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
    if draft.sent != nil {
      message = .remark(readingReason ?? "")
    } else if !obstacles.isEmpty {
      message = .error(Words.finishBeforeSent)
    } else {
      overlay = .question(.sent)
    }
  }

  /// Keeps exactly what was sent. Everything but taking this back is refused from then on.
  mutating func markSent() {
    guard let today = surroundings.today ?? LetterDate(reading: draft.text("date")) else { return }
    change(
      .setSent(
        SentLetter(
          date: today, organizations: draft.roll.count(.organization),
          individuals: draft.roll.count(.individual), text: template.text(of: draft))),
      Words.sending)
    message = .done(Words.markedSent)
  }

  /// Goes on with a copy, which the program has begun under another name.
  mutating func workOnCopy(named name: String) {
    access = .full
    beforeCopy = nil
    surroundings.draftName = name
    history = History()
    draft.apply(.setSent(nil))
    noteChange()
    overlay = nil
    message = .done(Words.workingOnCopy(name))
  }
}
