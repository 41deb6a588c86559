// How the whole list is ordered, written and counted: a form in the place of the list.
import Canvas
import LetterCore
import TextMetrics

/// What is chosen for the whole list.
enum ListOption: Int, Hashable, Sendable, CaseIterable {
  case articles, words, signers, headings
}

extension Interview {
  mutating func openOptions() {
    settleRenaming()
    settleDetail()
    signatories.mode = .options(.articles)
    loadEditor()
  }

  mutating func moveInOptions(by direction: Int) {
    guard case .options(let option) = signatories.mode else { return }
    guard let next = ListOption(rawValue: option.rawValue + direction) else {
      if direction > 0 { leaveRoll() }
      return
    }
    signatories.mode = .options(next)
    loadEditor()
  }

  mutating func toggleOption() {
    guard case .options(let option) = signatories.mode else { return }
    switch option {
    case .articles: toggleArticles()
    case .words:
      var style = draft.rollStyle
      style.countsInWords.toggle()
      change(.setRollStyle(style), Words.countRule)
    case .signers:
      toggleSigners()
    case .headings: return
    }
  }

  /// Names of signers come with an import into the private records. They stand in the letter, and so
  /// in the draft, only while signers are shown.
  private mutating func toggleSigners() {
    var style = draft.rollStyle
    style.showsSigners.toggle()
    var ids: [SignatoryID] = []
    var new: [Signatory] = []
    for id in draft.roll[.organization] {
      guard var signatory = draft.roll.signatory(id) else { continue }
      let record = draft.records[SignOnRecords.Key(signatory)]
      guard !record.authorizedBy.isEmpty else { continue }
      let title = record.title.isEmpty ? nil : record.title
      if style.showsSigners, signatory.signer == nil {
        signatory.signer = record.authorizedBy
        signatory.title = signatory.title ?? title
      } else if !style.showsSigners, signatory.signer == record.authorizedBy {
        signatory.signer = nil
        if signatory.title == title { signatory.title = nil }
      } else {
        continue
      }
      ids.append(id)
      new.append(signatory)
    }
    let edits: [DraftEdit] =
      ids.isEmpty ? [] : [.removeSignatories(ids), .insertSignatories(new)]
    change(.all([.setRollStyle(style)] + edits), Words.signerRule)
    if !ids.isEmpty { message = .remark(Words.signers(ids.count, areShown: style.showsSigners)) }
  }

  /// Enter behind a heading: the next one follows.
  mutating func nextTypedHeading() {
    guard let text = editor?.text.trimmed else { return }
    if !text.isEmpty, !text.hasSuffix(",") {
      editor?.move(.end)
      insert(", ")
    }
    message = .remark(Words.nextHeadingTyped)
  }

  /// Takes the headings as they are typed, parted by commas.
  mutating func storeHeadings(_ text: String) {
    var rules = draft.roll.rules
    rules.sections = []
    for part in text.split(separator: ",") {
      let heading = String(part).trimmed
      if !heading.isEmpty, !rules.sections.contains(heading) { rules.sections.append(heading) }
    }
    change(.setFilingRules(rules), Words.headingRule, run: typingRun)
  }

  // MARK: View

  mutating func drawOptions(_ focused: ListOption, _ pane: inout Pane) {
    pane.title(Words.optionsTitle)
    let column = min(pane.columns / 2, 24)
    for option in ListOption.allCases {
      let isFocused = option == focused
      if isFocused { pane.marker() }
      pane.put(
        Words.name(of: option), at: 2, style: Style(isFocused ? .current : .label),
        limit: column - 1)
      hits.append(
        Hit(
          row: pane.screenRow, columns: pane.screenColumns(from: 0),
          goal: .target(.option(option), line: 0), activates: option != .headings))
      if option == .headings {
        if isFocused, let editor {
          hits.append(
            pane.field(
              editor, line: editor.text, at: column, goal: .target(.option(option), line: 0)))
        } else {
          let text = draft.roll.rules.sections.joined(separator: ", ")
          pane.put(
            text.isEmpty ? Words.noneAnswer : text, at: column,
            style: Style(text.isEmpty ? .hint : .answer))
        }
      } else {
        pane.choice(
          Words.value(of: option, rules: draft.roll.rules, style: draft.rollStyle), at: column,
          isFocused: isFocused)
      }
      pane.skip()
    }
    pane.skip()
    pane.paragraph(Words.hint(for: focused), style: Style(.hint))
  }
}

extension Pane {
  /// What is chosen of a few, with arrows around it where it has the focus.
  mutating func choice(_ text: String, at column: Int, isFocused: Bool) {
    guard isFocused else {
      put(text, at: column, style: Style(.answer))
      return
    }
    let end = put("‹ ", at: column, style: Style(.focus))
    let textEnd = put(text, at: end, style: Style(.answer))
    put(" ›", at: textEnd, style: Style(.focus))
    cursor(at: textEnd)
  }
}
