// Questions that must be answered before anything else: what they say and which keys answer them.
import Canvas
import LetterCore
import TextMetrics

/// A question that only the volunteer can answer.
enum Question: Sendable {
  /// Whether to leave with the draft unsaved; why it cannot be saved.
  case abandon(String)
  case confirm(ExportRequest)
  case unfinished(ExportRequest, open: Int)
  case replace([String], ExportRequest)
  /// Some scripts have no font here.
  case missingFonts([String], ExportRequest)
  /// Someone else works on the draft; who and since when.
  case heldElsewhere(String)
  /// The draft's file is damaged; why, and what there is instead.
  case damaged(String, hasVersions: Bool)
  case changedElsewhere(DiskChange)
  /// Something else removed private records beside the draft; here they are kept.
  case recordsDropped(kept: SignOnRecords, without: SignOnRecords)
  /// A merge found several versions of one thing.
  case conflict(Check)
  /// Two names look alike: one of them, or both.
  case alike(SignatoryID, SignatoryID)
  /// Whether the letter went out, and what was exported of it.
  case sent(ExportState)
  /// Whether a letter that counts as sent is to count as not sent.
  case takeBackSent(SentLetter, byUndo: Bool)
  /// Whether the name in the field, which reads as this kind, is that of a person.
  case kindOfEntry(String, Signatory.Kind)
  /// Whether to remove these files.
  case forget([String])
}

/// One way to answer a question.
struct QuestionOption {
  enum AnswerKey: Equatable {
    case key(Key)
    /// A small letter, or its capital.
    case letter(Character)
  }
  var key: AnswerKey
  /// What the answer is called in the key bar.
  var name: String
  /// What the key does, as the question says it.
  var sentence: String
  /// What is done; nothing where the answer is to go back.
  var act: (inout Interview) -> [Effect] = { _ in [] }

  /// What presses the key.
  var event: Event {
    switch key {
    case .key(let key): .key(key)
    case .letter(let letter): .text(String(letter))
    }
  }

  /// How the key bar names the key.
  var keyName: String {
    switch key {
    case .key(.enter): "Enter"
    case .key(.alt(let letter)): "Alt-" + letter.uppercased()
    case .key: "Esc"
    case .letter(let letter): letter.uppercased()
    }
  }
}

extension Interview {
  /// The answers to a question, the harmless one last.
  func options(of question: Question) -> [QuestionOption] {
    let back = QuestionOption(
      key: .key(.escape), name: Words.back, sentence: Words.noGoBack)
    switch question {
    case .abandon:
      return [
        QuestionOption(
          key: .letter("y"), name: Words.leaveUnsaved, sentence: Words.yesAbandon,
          act: { _ in [.abandon] }),
        QuestionOption(key: .key(.escape), name: Words.stay, sentence: Words.noStay),
      ]
    case .confirm(let request):
      return [
        QuestionOption(
          key: .key(.enter), name: Words.exportNow, sentence: Words.yesExport,
          act: { $0.start(request) }), back,
      ]
    case .unfinished(let request, _):
      return [
        QuestionOption(
          key: .letter("y"), name: Words.exportMarked, sentence: Words.yesUnfinished,
          act: { $0.start(request) }), back,
      ]
    case .replace(_, var request):
      request.replaces = true
      return [
        QuestionOption(
          key: .letter("r"), name: Words.replace, sentence: Words.yesReplace,
          act: { $0.start(request) }), back,
      ]
    case .missingFonts(_, var request):
      request.acceptsMissingFonts = true
      return [
        QuestionOption(
          key: .letter("y"), name: Words.exportNow, sentence: Words.yesWithoutFonts,
          act: { $0.start(request) }), back,
      ]
    case .heldElsewhere:
      return [
        QuestionOption(key: .letter("r"), name: Words.read, sentence: Words.yesRead),
        QuestionOption(
          key: .letter("c"), name: Words.copy, sentence: Words.yesCopy,
          act: { _ in [.workOnCopy] }),
        QuestionOption(
          key: .key(.escape), name: Words.leave, sentence: Words.noLeave, act: { _ in [.quit] }),
      ]
    case .damaged(_, let hasVersions):
      let versions = QuestionOption(
        key: .letter("v"), name: Words.versions, sentence: Words.yesVersions,
        act: { _ in [.listVersions] })
      return [
        QuestionOption(
          key: .letter("c"), name: Words.copy, sentence: Words.yesCopy,
          act: { _ in [.workOnCopy] })
      ] + (hasVersions ? [versions] : []) + [
        QuestionOption(key: .letter("r"), name: Words.read, sentence: Words.yesRead),
        QuestionOption(
          key: .key(.escape), name: Words.leave, sentence: Words.noLeave, act: { _ in [.quit] }),
      ]
    case .changedElsewhere(let change):
      return [
        QuestionOption(
          // With Alt: the question may come while something else is typed.
          key: .key(.alt("b")), name: Words.both, sentence: Words.yesBoth,
          act: { $0.settle(change.both, .both) }),
        QuestionOption(
          key: .key(.alt("m")), name: Words.mine, sentence: Words.yesMineOfFile,
          act: { $0.settle(nil, .mine) }),
        QuestionOption(
          key: .key(.alt("t")), name: Words.theirs, sentence: Words.yesTheirs,
          act: { $0.settle(change.theirs, .theirs) }),
      ]
    case .recordsDropped(let kept, let without):
      return [
        QuestionOption(
          key: .key(.alt("r")), name: Words.forget, sentence: Words.yesRemoveRecords,
          act: {
            $0.dropRecords(kept: kept, without: without)
            return []
          }),
        QuestionOption(key: .key(.escape), name: Words.keepRecords, sentence: Words.noKeepRecords),
      ]
    case .conflict(let check):
      let conflicts = template.conflicts(of: check, in: draft)
      let others = conflicts.prefix(9).enumerated().map { index, conflict in
        let letter: Character = conflicts.count == 1 ? "o" : Character(String(index + 1))
        let name = conflicts.count == 1 ? Words.other : Words.otherVersion(index + 1)
        return QuestionOption(
          key: .letter(letter), name: name, sentence: Words.takes(letter.uppercased(), name),
          act: { $0.settle(conflict, keepingOther: true) })
      }
      return [
        QuestionOption(
          key: .letter("m"), name: Words.mine, sentence: Words.yesMine,
          act: { interview in
            conflicts.first.map { interview.settle($0, keepingOther: false) } ?? []
          })
      ] + others + [back]
    case .alike(let first, let second): return alikeOptions(first, second)
    case .sent:
      return [
        QuestionOption(
          key: .letter("y"), name: Words.markSent, sentence: Words.yesSent,
          act: {
            $0.markSent()
            return []
          }), back,
      ]
    case .takeBackSent(_, let byUndo):
      return [
        QuestionOption(
          key: .letter("y"), name: Words.notSent, sentence: Words.yesTakeBackSent,
          act: {
            $0.takeBackSent(byUndo: byUndo)
            return []
          }), back,
      ]
    case .kindOfEntry(_, let reading):
      let person = QuestionOption(
        // With Alt: the next name may be typed already.
        key: .key(.alt("p")), name: Words.person, sentence: Words.yesPerson,
        act: {
          $0.addEntry(as: .individual)
          return []
        })
      let organization = QuestionOption(
        key: .key(.alt("o")), name: Words.organization, sentence: Words.yesOrganization,
        act: {
          $0.addEntry(as: .organization)
          return []
        })
      return (reading == .individual ? [person, organization] : [organization, person]) + [back]
    case .forget:
      return [
        QuestionOption(
          key: .letter("y"), name: Words.forget, sentence: Words.yesForget,
          act: { _ in [.forget] }), back,
      ]
    }
  }

  /// Closes the question and does what was answered.
  mutating func answer(_ option: QuestionOption) -> [Effect] {
    overlay = nil
    questionTop = 0
    let effects = option.act(&self)
    // What was asked before is still to be answered.
    if overlay == nil, let pendingChange { overlay = .question(.changedElsewhere(pendingChange)) }
    if overlay == nil, let suspended {
      overlay = suspended
      self.suspended = nil
      // The list may be another now.
      if case .importing(var preview) = suspended {
        preview.hold(against: draft)
        overlay = .importing(preview)
      }
    }
    return effects
  }

  /// Goes on with what was chosen of a draft that something else changed too; mine is as it is.
  private mutating func settle(_ chosen: Draft?, _ choice: DiskChoice) -> [Effect] {
    pendingChange = nil
    if let chosen {
      make(.replace(chosen), Words.takingChange)
      loadEditor()
    }
    message = .done(Words.settled(choice))
    return [.saveOverChange(choice)]
  }

  private mutating func settle(_ conflict: DraftConflict, keepingOther: Bool) -> [Effect] {
    change(
      .all([draft.edit(settling: conflict, keepingOther: keepingOther)]), Words.settling)
    review.index = min(review.index, reviewItems.count - 1)
    loadEditor()
    return []
  }
}
