// What lies over a step: the help, and questions that must be answered first.
import Canvas
import LetterCore
import TextMetrics

/// What is shown instead of the step until it is answered or closed.
enum Overlay: Sendable {
  case help(scroll: Int)
  case question(Question)
  case versions(VersionsList)
  case changes(ChangesList)
  case chooser(FileChooser)
  case importing(ImportPreview)
  case waiting(WaitingList)
  case exporting(ExportProgress)
  case written(WrittenFiles)
}

extension Interview {
  // MARK: Keys

  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    switch key {
    case .control("q"):
      if case .importing(var preview) = overlay, !preview.isWarned {
        preview.isWarned = true
        overlay = .importing(preview)
        message = .error(Words.quitWhileImporting)
        return []
      }
      guard !isExporting else {
        message = .error(Words.quitWhileExporting)
        return []
      }
      return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.repaint]
    default: break
    }
    switch overlay {
    case .help(let scroll):
      switch key {
      case .up: overlay = .help(scroll: max(0, scroll - 1))
      case .down: overlay = .help(scroll: scroll + 1)
      case .pageUp: overlay = .help(scroll: max(0, scroll - helpPage))
      case .pageDown: overlay = .help(scroll: scroll + helpPage)
      default: overlay = nil
      }
    case .question(let question):
      // What lets go of anything else takes the harmless answer.
      let key: Key = [.control("c"), .control("g")].contains(key) ? .escape : key
      if let option = options(of: question).first(where: { $0.key == .key(key) }) {
        return answer(option)
      }
      if !scrollQuestion(key), key == .enter { message = .remark(Words.answerByKey) }
    case .versions(let list): return pressInVersions(key, list)
    case .changes(let list): pressInChanges(key, list)
    case .chooser(let chooser): return pressInChooser(key, chooser)
    case .importing(let preview): return pressInImport(key, preview)
    case .waiting(let list): pressInWaiting(key, list)
    case .exporting: return pressInExporting(key)
    case .written: return pressInWritten(key)
    case nil: break
    }
    return []
  }

  mutating func typeInOverlay(_ character: Character) -> [Effect] {
    switch overlay {
    case .help:
      overlay = nil
      return []
    case .question(let question):
      let typed = Character(character.lowercased())
      guard let option = options(of: question).first(where: { $0.key == .letter(typed) }) else {
        message = .remark(Words.typedUnderQuestion)
        return []
      }
      return answer(option)
    case .chooser(let chooser): return typeInChooser(String(character), chooser)
    case .importing(let preview): return typeInImport(character, preview)
    case .waiting(let list):
      typeInWaiting(character, list)
      return []
    case .exporting:
      message = .remark(Words.escStops)
      return []
    case .written:
      overlay = nil
      return type(String(character))
    case .versions, .changes, nil: return []
    }
  }

  /// Keys that work while the letter has the whole screen; `nil` for those that end it.
  mutating func pressInFullPreview(_ key: Key) -> [Effect]? {
    switch key {
    case .up: scroll(by: -1)
    case .down: scroll(by: 1)
    case .pageUp, .scrollUp: scroll(by: -pageRows)
    case .pageDown, .scrollDown: scroll(by: pageRows)
    case .home: scroll(by: -Int(Int32.max))
    case .end: scroll(by: Int(Int32.max))
    case .alt("p"): togglePagesOnWholeScreen()
    case .function(1): message = .remark(Words.fullPreviewHelp)
    case .escape, .control("p"), .enter: leaveFullPreview()
    case .control("q"): return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.repaint]
    case .control("s"): return [.save]
    default: return nil
    }
    return []
  }

  var overlayKeys: [BarKey] {
    func bar(_ key: String, _ name: String, _ pressed: Key?) -> BarKey {
      BarKey(key: key, name: name, event: pressed.map { .key($0) })
    }
    let quit = bar("^Q", Words.quit, .control("q"))
    switch overlay {
    case .help:
      return [bar("↑ ↓", Words.scroll, nil), bar("Esc", Words.close, .escape), quit]
    case .question(let question):
      return options(of: question).map {
        BarKey(key: $0.keyName, name: $0.name, event: $0.event)
      } + [quit]
    case .versions:
      return [
        bar("↑ ↓", Words.versions, nil), bar("Enter", Words.goBackTo, .enter),
        bar("Esc", Words.back, .escape), quit,
      ]
    case .changes:
      return [bar("↑ ↓", Words.scroll, nil), bar("Esc", Words.close, .escape), quit]
    case .chooser(let chooser):
      let complete = chooser.editor.isEmpty ? [] : [bar("Tab", Words.completeName, .tab)]
      return [bar("Enter", Words.open, .enter)] + complete + [
        bar("↑ ↓", Words.choose, nil), bar("Esc", Words.close, .escape), quit,
      ]
    case .importing: return importKeys
    case .waiting(let list): return waitingKeys(list)
    case .exporting: return [bar("Esc", Words.stop, .escape)]
    case .written: return [bar("Enter", Words.goOn, .enter), quit]
    case nil:
      let back =
        preview.pages.tookScreen
        ? [bar("Alt-P", Words.back, .alt("p"))]
        : [
          bar("Alt-P", showsPages ? Words.asText : Words.pages, .alt("p")),
          bar("^P", Words.back, .control("p")),
        ]
      return [bar("↑ ↓", Words.scroll, nil)] + back + [bar("PgUp PgDn", Words.page, nil), quit]
    }
  }

  // MARK: View

  /// How many lines a page key scrolls the help by: no more than are seen.
  var helpPage: Int { max(1, size.rows - 8) }

  /// What the help says first.
  private var explanation: String {
    if case .page = place.target { return Words.pageExplanation }
    return Words.explanation(of: step)
  }

  mutating func drawHelp(scroll: Int, _ pane: inout Pane) {
    func paragraph(_ text: String, _ role: Role) -> [HelpLine] {
      HelpLine.paragraph(text, role, columns: pane.columns)
    }
    var lines = paragraph(explanation, .text)
    // The whole story of a dated fact, for screens on which it does not fit the step.
    if let known = knowledgeInFocus {
      let addresses = known.sources.flatMap { wrapped($0, columns: pane.columns) }
      lines =
        paragraph(known.text, .text) + addresses.map { HelpLine($0, .answer) } + [.gap] + lines
    }
    let here = Binding.all.filter { !$0.contexts.isDisjoint(with: context) }
    func section(_ title: String, _ bindings: [Binding]) {
      lines += [.gap, HelpLine(title, .title)]
      lines += bindings.flatMap {
        HelpLine.lines($0.keyName, $0.help, columns: pane.columns)
      }
    }
    section(Words.keysHere, here.filter { !$0.contexts.isSuperset(of: .everywhere) })
    section(Words.keysEverywhere, here.filter { $0.contexts.isSuperset(of: .everywhere) })
    lines += [.gap] + paragraph(Words.editingKeys, .hint)
    overlay = .help(scroll: pane.help(lines, from: scroll))
  }
}
