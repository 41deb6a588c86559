// Keys, text and pastes: to what lies over the form, to the field in focus, or to an action.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  mutating func press(_ key: Key) -> [Effect] {
    message = nil
    // Whoever does not jump goes on in the list.
    if overlay == nil, step == .signatories, case .jumping(let index) = signatories.mode {
      select(index)
      if key == .escape { return [] }
    }
    if overlay != nil { return pressInOverlay(key) }
    if preview.isFull {
      if let effects = pressInFullPreview(key) { return effects }
      // Any other key is about the form, and shows it.
      preview.isFull = false
    }
    let context = context
    if key != .tab, editor != nil, let outcome = edit(key, in: context) {
      guard outcome == .changed else { return [] }
      // What is cut at once comes back at once, apart from what is typed before and after it.
      let isStroke = [.backspace, .delete, .enter, .control("h"), .control("d")].contains(key)
      if !isStroke { beginTypingRun() }
      storeEditor(typing: false)
      if !isStroke { beginTypingRun() }
      return []
    }
    guard let action = Binding.action(for: key, in: context) else { return [] }
    return perform(action, key: key)
  }

  /// Lets the text field have a key that is its own; `nil` where the key is the form's.
  private mutating func edit(_ key: Key, in context: Context) -> EditOutcome? {
    if context.contains(.choice), key == .left || key == .right, isAtAChoice { return nil }
    guard var editor else { return nil }
    let outcome = editor.perform(key, yank: &yank)
    guard outcome != .ignored else { return nil }
    if outcome == .changed, refusesTyping() { return .moved }
    self.editor = editor
    signatories.isRefused = false
    if outcome == .moved { typingRun += 1 }
    preview.follows = true
    return outcome
  }

  mutating func type(_ text: String) -> [Effect] {
    if overlay != nil {
      var effects: [Effect] = []
      for character in text { effects += typeInOverlay(character) }
      return effects
    }
    message = nil
    if preview.isFull {
      // Space pages, as in any reader; any other character is about the form, and shows it.
      if text == " " { return pressInFullPreview(.pageDown) ?? [] }
      preview.isFull = false
      if editor == nil { return [] }
    }
    if editor != nil {
      insert(text)
      return []
    }
    if case .jumping = signatories.mode, step == .signatories, let letter = text.first {
      jump(to: letter)
      return []
    }
    var effects: [Effect] = []
    // A burst of characters is text that missed its field, not a row of commands.
    let isInList = step == .signatories && context.contains(.roll)
    if context.contains(.detailChoice) || context.contains(.option),
      Binding.action(for: text.first ?? " ", in: context) == nil
    {
      message = .remark(Words.spaceChanges)
      return []
    }
    if text.count > 1, !isInList { return [] }
    for (index, character) in text.enumerated() {
      // What is typed in the list goes to the field above it.
      if isInList, Binding.action(for: character, in: context) == nil {
        signatories.mode = .entry
        loadEditor()
        insert(String(text.dropFirst(index)))
        return effects
      }
      if let action = Binding.action(for: character, in: context) {
        effects += perform(action, key: nil)
      }
      // The action may have opened a field for the rest.
      if editor != nil, overlay == nil {
        let rest = String(text.dropFirst(index + 1))
        if !rest.isEmpty { insert(rest) }
        return effects
      }
    }
    return effects
  }

  /// What is typed from here on is taken back apart from what was typed before.
  private mutating func beginTypingRun() {
    typingRun += 1
    nameRun -= 1
  }

  /// Puts text into the field in focus, cleaned.
  mutating func insert(_ text: String) {
    guard var editor, !refusesTyping() else { return }
    let clean = cleaned(text, keepingLineBreaks: editor.isMultiline)
    if clean.removedCount > 0 { message = .remark(Words.takenOut(clean.removedCount)) }
    guard !clean.text.isEmpty else { return }
    // Typing over a name that was refused, or over a choice, begins another.
    if signatories.isRefused, place.target == .entry { editor.setText("") }
    signatories.isRefused = false
    if context.contains(.choice), isAtAChoice, !editor.isEmpty { editor.setText("") }
    // Each word is a step of undo.
    let startsWithSpace = clean.text.first == " "
    if lastTypedSpace, !startsWithSpace { typingRun += 1 }
    lastTypedSpace = clean.text.last == " "
    if editor.insert(clean.text) { message = .error(Words.tooLong) }
    self.editor = editor
    storeEditor(typing: true)
  }

  mutating func paste(_ text: String, isCut: Bool = false) -> [Effect] {
    if case .question = overlay {
      message = .error(Words.answerFirst)
      return []
    }
    if isExporting {
      message = .remark(Words.escStops)
      return []
    }
    if case .chooser(let chooser) = overlay { return paste(text, in: chooser, isCut: isCut) }
    if case .importing(var preview) = overlay {
      if preview.editor == nil {
        if isListOfNames(text) {
          pasteLater(text, isCut: isCut)
        } else {
          message = .remark(Words.noPasteHere)
        }
      }
      preview.editor?.insert(cleaned(text.replacing("\n", with: " ")).text)
      overlay = .importing(preview)
      return []
    }
    if case .waiting(var list) = overlay {
      if list.editor == nil { message = .remark(Words.noPasteHere) }
      list.editor?.insert(cleaned(text.replacing("\n", with: " ")).text)
      overlay = .waiting(list)
      return []
    }
    overlay = nil
    message = nil
    preview.isFull = false
    typingRun += 1
    if isListOfNames(text) {
      pasteNames(text, isCut: isCut)
    } else if editor == nil, step == .signatories, context.contains(.roll) {
      signatories.mode = .entry
      loadEditor()
      insert(text)
    } else {
      if editor == nil { message = .remark(Words.noPasteHere) }
      insert(editor?.isMultiline == true ? text : text.replacing("\n", with: " "))
    }
    typingRun += 1
    return []
  }
}
