// What each action does.
import Canvas
import LetterCore

extension Interview {
  /// Where the focus is, as far as keys are concerned.
  var context: Context {
    var context: Context
    switch place.target {
    case .field:
      guard let field = fieldInFocus else { return .empty }
      switch field.kind {
      case .line, .date: context = .line
      case .choice: context = .choice
      case .lines, .list: context = .lines
      }
      if field.isOptional { context.insert(.optional) }
    case .entry: context = signatories.mode == .finding ? .finding : .entry
    case .rename: context = .renaming
    case .nothing: context = .empty
    case .signatory:
      if case .jumping = signatories.mode { context = .jumping } else { context = .roll }
    case .detail(_, let field): context = field.isChoice ? .detailChoice : .detail
    case .option(let option): context = option == .headings ? .headings : .option
    case .recommendation(let id):
      context = .recommendation
      if !facts(of: id).isEmpty { context.insert(.dated) }
    case .fact: context = recommendations.isWriting ? .words : .fact
    case .review(let index): context = reviewContext(at: index)
    case .page(let field): context = field.context
    }
    if visitingFrom != nil {
      if !context.isDisjoint(with: [.line, .choice]) { context.insert(.visitingLine) }
      context.insert(.visiting)
    }
    if readingReason != nil { context.insert(.reading) }
    return context
  }

  mutating func perform(_ action: Action, key: Key?) -> [Effect] {
    typingRun += 1
    if action.changesDraft, refusesChange() { return [] }
    switch action {
    case .help: overlay = .help(scroll: 0)
    case .nextField:
      if key == .enter, place.target == .option(.headings) {
        nextTypedHeading()
        return []
      }
      moveFocus(by: 1, staysInStep: key == .down)
    case .previousField: moveFocus(by: -1, staysInStep: key == .up)
    case .newLine: break
    case .nextStep: if let next = step.next { enter(next) }
    case .previousStep: if let previous = step.previous { enter(previous) }
    case .toStep:
      if case .alt(let digit) = key, let number = digit.wholeNumberValue,
        let step = Step(rawValue: number - 1)
      {
        enter(step)
      }
    case .goBack: goBack()
    case .preview: preview.isFull = true
    case .pages: togglePages()
    case .scrollUp: page(-1)
    case .scrollDown: page(1)
    case .undo: undo()
    case .redo: redo()
    case .save:
      switch saveState {
      case .saved: message = .done(Words.alreadySaved)
      case .new: message = .remark(Words.nothingToSave)
      case .changed, .waiting, .failed: break
      }
      return [.save]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .interrupt: message = .remark(Words.interrupted)
    case .quit:
      settleRenaming()
      settleDetail()
      return [.quit]

    case .none: toggleNone()
    case .previousChoice: choose(by: -1)
    case .nextChoice: choose(by: 1)

    case .add: addEntry()
    case .toList: enterRoll()
    case .listUp: moveInRoll(by: -1)
    case .listDown: moveInRoll(by: 1)
    case .listStart: goToListEnd(last: false)
    case .listEnd: goToListEnd(last: true)
    case .editName: startRenaming()
    case .finishEdit: finishRenaming()
    case .remove: removeChosen()
    case .mark: toggleMark()
    case .markAll: toggleAllMarks()
    case .jump: startJump()
    case .details: openDetails()
    case .entryKind: toggleEntryKind()
    case .changeKind: changeKind()
    case .withdraw: withdrawChosen()
    case .late: toggleLate()
    case .heading: nextHeading()
    case .options: openOptions()
    case .changeOption:
      let direction = key == .left ? -1 : 1
      if case .option = place.target { toggleOption() } else { chooseDetail(by: direction) }
    case .closeForm: leaveRoll()
    case .importNames: return openChooser(for: .names)
    case .changes: return openChanges()
    case .list: return exportList()
    case .pageSetup: openPageForm()
    case .changePage: changePage(by: key == .left ? -1 : 1)
    case .closePageForm: closePageForm()
    case .chooseImage: return openChooser(for: .image)
    case .removeImage: removeImage()
    case .chooseFolder: return openChooser(for: .folder)
    case .find: startFinding()
    case .findNext: findNext()
    case .articles: toggleArticles()

    case .toggle: step == .review ? toggleFormat() : toggleRecommendation()
    case .includeAll: includeAll(true)
    case .includeNone: includeAll(false)
    case .moveEarlier: moveRecommendation(by: -1)
    case .moveLater: moveRecommendation(by: 1)
    case .decide: enterFacts()
    case .choose: chooseFact(recommendations.option)
    case .keepFact: chooseFact(.keep)
    case .omitFact: chooseFact(.omit)
    case .replaceFact: chooseFact(.words)
    case .finishWords:
      confirmWords()
      finishWords()
    case .finishVisit: returnToReview()

    case .copy: return [.workOnCopy]
    case .versions: return openVersions()
    case .markSent, .takeBackSent: askSent()
    case .forget: return [.listTraces]

    case .openCheck: openCheck()
    case .confirm, .settle: settleCheck()
    case .confirmAll: confirmAll()
    case .export: return export()
    }
    return []
  }

  /// One page of the list in focus, or of the preview.
  private mutating func page(_ direction: Int) {
    if case .roll(let index) = signatories.mode, step == .signatories, !preview.isFull {
      let last = rollCount - 1
      signatories.mode = .roll(min(max(0, index + direction * max(1, signatories.rows - 1)), last))
      preview.follows = true
    } else {
      scroll(by: direction * pageRows)
    }
  }

  /// To the first or the last of the list in focus.
  private mutating func goToListEnd(last: Bool) {
    if step == .recommendations {
      recommendations.index = last ? max(0, draft.choices(of: template).count - 1) : 0
      preview.follows = true
    } else {
      select(last ? rollCount - 1 : 0)
    }
  }

  /// How many lines a page key scrolls by.
  var pageRows: Int { max(1, (showsPages ? preview.pages.rows : preview.rows) - 2) }

  mutating func scroll(by lines: Int) {
    if showsPages {
      preview.pages.scroll(by: lines)
      return
    }
    preview.follows = false
    preview.top = max(0, preview.top + lines)
  }

  mutating func goBack() {
    if visitingFrom != nil {
      if case .rename = place.target { cancelRenaming() }
      returnToReview()
      return
    }
    switch step {
    case .signatories: leaveRoll()
    case .recommendations: leaveFacts()
    default: break
    }
  }

  // MARK: Clicks

  mutating func click(_ position: Position) -> [Effect] {
    let hit = hits.last { $0.row == position.row && $0.columns.contains(position.column) }
    if case .press(let event) = hit?.goal { return update(event) }
    if case .row(let index) = hit?.goal { return clickRow(index) }
    message = nil
    guard overlay == nil else {
      if case .help = overlay { overlay = nil }
      return []
    }
    guard let hit else { return [] }
    typingRun += 1
    switch hit.goal {
    case .step(let step): enter(step)
    case .target(let target, let line):
      let before = place.target
      visitingFrom = nil
      go(to: Place(step: step, target: target))
      loadEditor()
      editor?.moveTo(line: line, column: position.column - hit.columns.lowerBound + hit.scrolled)
      switch target {
      case .recommendation where place.target == target && hit.activates: toggleRecommendation()
      case .option where hit.activates: if !refusesChange() { toggleOption() }
      // The first click only goes there.
      case .page(let field) where hit.activates && before == target:
        if field == .image { return openChooser(for: .image) }
        changePage(by: 1)
      case .review where hit.activates:
        let action =
          Binding.action(for: Character(" "), in: context)
          ?? Binding.action(for: .enter, in: context)
        return action.map { perform($0, key: .enter) } ?? []
      default: break
      }
    case .press, .row: break
    case .option(let option): if !refusesChange() { chooseFact(option) }
    }
    return []
  }
}

extension Interview {
  /// A click goes to a row of the list that lies over the form; on the row in focus it does what Enter
  /// or Space does there.
  private mutating func clickRow(_ index: Int) -> [Effect] {
    switch overlay {
    case .chooser(var chooser):
      if chooser.index == index { return pressInOverlay(.enter) }
      chooser.index = index
      overlay = .chooser(chooser)
    case .importing(var preview):
      if preview.index == index { return typeInOverlay(" ") }
      preview.index = index
      overlay = .importing(preview)
    case .waiting(var list):
      list.index = index
      overlay = .waiting(list)
    case .help, .question, .versions, .changes, .exporting, .written, nil: break
    }
    return []
  }
}

/// A piece of the screen that can be clicked.
struct Hit: Sendable {
  enum Goal: Sendable {
    case step(Step)
    /// Something that can have the focus; of a text, the line that was hit.
    case target(Target, line: Int)
    case option(FactOption)
    /// What a key does.
    case press(Event)
    /// A row of the list that lies over the form.
    case row(Int)
  }
  var row: Int
  var columns: Range<Int>
  var goal: Goal
  /// Whether a click does what Space or Enter does there.
  var activates = false
  /// How many columns of a text's line stand left of the first that is shown.
  var scrolled = 0
}
