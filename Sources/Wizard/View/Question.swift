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
  /// What is to be done; nothing where the answer is to go back.
  var effects: [Effect] = []

  /// How the key bar names the key.
  var keyName: String {
    switch key {
    case .key(.enter): "Enter"
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
          effects: [.abandon]),
        QuestionOption(key: .key(.escape), name: Words.stay, sentence: Words.noStay),
      ]
    case .confirm(let request):
      return [
        QuestionOption(
          key: .key(.enter), name: Words.exportNow, sentence: Words.yesExport,
          effects: [.export(request)]), back,
      ]
    case .unfinished(let request, _):
      return [
        QuestionOption(
          key: .letter("y"), name: Words.exportMarked, sentence: Words.yesUnfinished,
          effects: [.export(request)]), back,
      ]
    case .replace(_, var request):
      request.replaces = true
      return [
        QuestionOption(
          key: .letter("r"), name: Words.replace, sentence: Words.yesReplace,
          effects: [.export(request)]), back,
      ]
    }
  }

  /// Closes the question and does what was answered.
  mutating func answer(_ option: QuestionOption) -> [Effect] {
    overlay = nil
    return option.effects
  }

  // MARK: View

  func drawQuestion(_ question: Question, _ pane: inout Pane) {
    switch question {
    case .abandon(let reason):
      pane.paragraph(Words.abandonTitle, style: Style(.warning))
      pane.skip()
      pane.paragraph(reason, style: Style(.answer))
    case .confirm(let request):
      pane.title(Words.confirmTitle)
      drawSummary(of: request, &pane)
    case .unfinished(let request, let open):
      pane.paragraph(Words.unfinishedTitle(open), style: Style(.warning))
      pane.skip()
      drawSummary(of: request, &pane)
    case .replace(let paths, _):
      pane.title(Words.replaceTitle)
      for path in paths { pane.paragraph(path, style: Style(.answer)) }
    }
    pane.skip()
    pane.cursor(at: 2)
    let sentences = options(of: question).map(\.sentence).joined(separator: " · ")
    pane.paragraph(sentences, style: Style(.current))
  }

  /// What an export says last: to whom, how many sign, which dated facts are kept, where it goes.
  private func drawSummary(of request: ExportRequest, _ pane: inout Pane) {
    let kept = draft.choices(of: template).flatMap { template.facts(of: $0) }
      .count { draft.facts[$0.id] == .keep }
    let endings = request.formats.map { "." + $0.fileExtension }.joined(separator: ", ")
    let signed =
      draft.roll.isEmpty
      ? Words.nobody
      : Words.signatoryCount(
        organizations: draft.roll.count(.organization),
        individuals: draft.roll.count(.individual))
    let lines = Words.confirmExport(
      recipient: template.recipientName(answers) ?? Words.nobody, count: signed, kept: kept,
      paths: request.path + endings)
    for line in lines { pane.paragraph(line, style: Style(.answer)) }
    if Signatory(name: draft.pendingName) != nil {
      pane.paragraph("! " + Words.pending(draft.pendingName.trimmed), style: Style(.warning))
    }
    if let sentence = pendingRenameSentence {
      pane.paragraph("! " + sentence, style: Style(.warning))
    }
  }
}
