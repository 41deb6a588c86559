// Moving the focus between questions and steps, and the text field that goes with it.
import Canvas
import LetterCore

extension Interview {
  /// What has the focus.
  var place: Place {
    switch step {
    case .recipient, .contact:
      let fields = formFields
      let index = min(fieldIndex[step] ?? 0, max(0, fields.count - 1))
      return Place(step: step, target: fields.isEmpty ? .nothing : .field(fields[index].id))
    case .signatories:
      switch signatories.mode {
      case .roll(let index):
        return Place(step: step, target: .signatory(min(index, max(0, rollCount - 1))))
      case .jumping(let index):
        return Place(step: step, target: .signatory(min(index, max(0, rollCount - 1))))
      case .renaming(let id): return Place(step: step, target: .rename(id))
      case .details(let id, _):
        guard let field = detailInFocus?.field else { return Place(step: step, target: .entry) }
        return Place(step: step, target: .detail(id, field))
      case .options(let option): return Place(step: step, target: .option(option))
      case .entry, .finding: return Place(step: step, target: .entry)
      }
    case .recommendations:
      let choices = draft.choices(of: template)
      let index = min(recommendations.index, max(0, choices.count - 1))
      guard !choices.isEmpty else { return Place(step: step, target: .recommendation("")) }
      if let fact = recommendations.fact { return Place(step: step, target: .fact(fact)) }
      return Place(step: step, target: .recommendation(choices[index].id))
    case .review:
      if let field = review.pageField { return Place(step: step, target: .page(field)) }
      return Place(step: step, target: .review(min(review.index, reviewItems.count - 1)))
    }
  }

  /// The questions of the current step, where it is a form.
  var formFields: [Field] { fields[step.rawValue] }

  /// The question in focus, where the focus is on one.
  var fieldInFocus: Field? {
    let fields = formFields
    return fields.isEmpty ? nil : fields[min(fieldIndex[step] ?? 0, fields.count - 1)]
  }

  /// Shows a step, with the focus where it was there.
  mutating func enter(_ step: Step) {
    visitingFrom = nil
    preview.follows = true
    leaveModes()
    self.step = step
    if step == .review { review.index = min(review.index, reviewItems.count - 1) }
    loadEditor()
  }

  /// Ends what is open in a step; a new name that was being typed stays.
  private mutating func leaveModes() {
    settleRenaming()
    settleDetail()
    switch signatories.mode {
    case .details where step != .signatories: break
    case .finding, .jumping, .details, .options: signatories.mode = .entry
    case .entry, .renaming, .roll: break
    }
    recommendations.fact = nil
    recommendations.isWriting = false
    review.pageField = nil
  }

  mutating func go(to place: Place) {
    preview.follows = true
    if place.step != step { visitingFrom = nil }
    let isFinding = step == .signatories && signatories.mode == .finding
    var target = place.target
    if case .detail(_, let field) = target, step == .signatories,
      case .details(let before, _) = signatories.mode, target.id == before
    {
      // What was typed may have made another of the signatory.
      settleDetail()
      if case .details(let id, _) = signatories.mode { target = .detail(id, field) }
    } else if target != self.place.target {
      // A name whose change ends now may move the others.
      var chosen: SignatoryID?
      if case .signatory(let index) = target { chosen = rollID(at: index) }
      leaveModes()
      if let index = chosen.flatMap({ rollIndex(of: $0) }) { target = .signatory(index) }
    }
    step = place.step
    switch target {
    case .field(let id):
      if let index = formFields.firstIndex(where: { $0.id == id }) { fieldIndex[step] = index }
    case .entry:
      // The search stands in the same field.
      if !isFinding || target != self.place.target { signatories.mode = .entry }
    case .signatory(let index):
      signatories.mode = rollCount > 0 ? .roll(min(index, rollCount - 1)) : .entry
    case .nothing: break
    case .rename(let id):
      signatories.mode = draft.roll.signatory(id) == nil ? .entry : .renaming(id)
    case .detail(let id, let field):
      signatories.mode =
        draft.roll.signatory(id).map {
          .details(id, detailFields(of: $0).firstIndex(of: field) ?? 0)
        } ?? .entry
    case .option(let option): signatories.mode = .options(option)
    case .recommendation(let id): selectRecommendation(id)
    case .fact(let id):
      if let fact = template.facts.first(where: { $0.id == id }) {
        selectRecommendation(fact.recommendation)
        recommendations.fact = id
        recommendations.option = FactOption(draft.facts[id])
      }
    case .review(let index): review.index = index
    case .page(let field): review.pageField = field
    }
  }

  private mutating func selectRecommendation(_ id: String) {
    let choices = draft.choices(of: template)
    if let index = choices.firstIndex(where: { $0.id == id }) { recommendations.index = index }
  }

  /// Moves to the next or previous thing that can have the focus; past a step's end to the next
  /// step, unless it is to stay in this one, as arrows do.
  mutating func moveFocus(by direction: Int, staysInStep: Bool = false) {
    preview.follows = true
    if staysInStep, isAtEnd(of: direction) { return }
    switch step {
    case .recipient, .contact:
      let index = (fieldIndex[step] ?? 0) + direction
      if formFields.indices.contains(index) {
        fieldIndex[step] = index
        loadEditor()
      } else {
        leaveStep(direction)
      }
    case .signatories: moveSignatoriesFocus(by: direction)
    case .recommendations: moveRecommendationsFocus(by: direction)
    case .review where review.pageField != nil: moveInPageForm(by: direction)
    case .review:
      let index = staysInStep && direction < 0 ? reviewIndexAbove : review.index + direction
      if reviewItems.indices.contains(index) {
        review.index = index
        loadEditor()
      } else {
        leaveStep(direction)
      }
    }
  }

  /// Whether there is nothing more in the step in a direction.
  private func isAtEnd(of direction: Int) -> Bool {
    let (index, count) =
      switch step {
      case .recipient, .contact: (fieldIndex[step] ?? 0, formFields.count)
      case .recommendations where recommendations.fact != nil:
        (recommendations.option.rawValue, FactOption.allCases.count)
      case .recommendations: (recommendations.index, draft.choices(of: template).count)
      case .review where review.pageField != nil:
        (review.pageField?.rawValue ?? 0, PageField.allCases.count)
      case .review: (review.index, reviewItems.count)
      case .signatories:
        switch signatories.mode {
        case .details(let id, let index):
          (index, draft.roll.signatory(id).map { detailFields(of: $0).count } ?? 0)
        case .options(let option): (option.rawValue, ListOption.allCases.count)
        case .entry, .renaming, .finding, .roll, .jumping: (0, 2)
        }
      }
    return index + direction < 0 || index + direction >= count
  }

  /// Goes to the next step's first question or the previous step's last.
  mutating func leaveStep(_ direction: Int) {
    guard let step = direction > 0 ? step.next : step.previous else { return }
    enter(step)
    let last = direction < 0
    switch step {
    case .recipient, .contact: fieldIndex[step] = last ? max(0, formFields.count - 1) : 0
    case .signatories: signatories.mode = .entry
    case .recommendations:
      recommendations.index = last ? max(0, draft.choices(of: template).count - 1) : 0
    case .review: review.index = last ? reviewItems.count - 1 : 0
    }
    loadEditor()
  }

  // MARK: The text field

  /// Makes the text field that the focus needs, from what the draft has.
  mutating func loadEditor() {
    typingRun += 1
    lastTypedSpace = false
    isChoiceSelected = false
    signatories.isRefused = false
    if let field = settledAnswer?.field, place.target != .field(field) { settledAnswer = nil }
    switch place.target {
    case .field(let id):
      guard let field = template.field(id) else { return }
      isChoiceSelected = field.choices.contains(draft.text(id))
      editor = TextEditor(
        shownText(of: field), isMultiline: field.kind == .lines || field.kind == .list)
    case .entry:
      if case .finding = signatories.mode {
        editor = TextEditor(signatories.search)
      } else {
        editor = TextEditor(draft.pendingName)
      }
    case .rename(let id):
      let pending = draft.pendingRename.flatMap { $0.id == id ? $0.text : nil }
      editor = TextEditor(pending ?? draft.roll.signatory(id)?.name ?? "")
    case .detail(let id, let field):
      editor =
        field.isChoice
        ? nil : draft.roll.signatory(id).map { TextEditor(text(of: field, $0, id: id)) }
    case .option(.headings):
      editor = TextEditor(draft.roll.rules.sections.joined(separator: ", "))
    case .fact(let id) where recommendations.isWriting:
      editor = TextEditor(ownWords(for: id))
    case .review(let index) where reviewContext(at: index) == .path:
      editor = TextEditor(exportPath)
    case .page(let field): editor = pageEditor(for: field)
    case .nothing, .signatory, .recommendation, .fact, .review, .option: editor = nil
    }
  }

  /// Puts the field's text where it belongs.
  mutating func storeEditor(typing: Bool) {
    guard let editor else { return }
    if !typing { lastTypedSpace = false }
    switch place.target {
    case .field(let id):
      guard let field = template.field(id) else { return }
      isChoiceSelected = false
      change(
        .setAnswer(id, answer(editor.text, to: field)), Words.answer(field.label), run: typingRun)
    case .entry:
      if case .finding = signatories.mode {
        signatories.search = editor.text
        showFirstMatch()
      } else {
        change(.setPendingName(editor.text), Words.typing, run: nameRun)
      }
    case .rename(let id):
      let rename = PendingRename(id: id, text: editor.text)
      change(.setPendingRename(rename), Words.typing, run: nameRun)
    case .detail: storeDetail(editor.text)
    case .option: storeHeadings(editor.text)
    case .fact(let id):
      change(.setFact(id, .replace(editor.text)), Words.deciding, run: typingRun)
    case .review:
      setExportPath(editor.text)
    case .page(let field): storePage(editor.text, in: field)
    case .nothing, .signatory, .recommendation: break
    }
  }
}
