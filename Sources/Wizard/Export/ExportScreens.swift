// What is shown while files are being written, and once they are.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// Begins an export that was confirmed.
  mutating func start(_ request: ExportRequest) -> [Effect] {
    overlay = .exporting(ExportProgress(formats: request.formats))
    // The letter may be changed, or exchanged for another's, before it is written.
    review.exportedList = surroundings.today.map { ExportedList(of: draft, date: $0) }
    return [.export(request)]
  }

  /// Takes what was written, and remembers how it was asked for.
  mutating func showWritten(_ files: WrittenFiles) {
    if !files.request.formats.isEmpty {
      noteExport(files)
      profile.formats = Set(files.request.formats)
      profile.folder = files.folder
    }
    endExport(showing: .written(files))
    message = .done(Words.exported(files.paths.count))
  }

  /// Shows what came of an export; where a question could not wait meanwhile, after its answer.
  mutating func endExport(showing next: Overlay? = nil) {
    note(exportFolder: nil)
    if case .question = overlay { suspended = next } else { overlay = next }
  }

  /// Notes privately where an export is under way, so that nothing of one that is killed stays there.
  mutating func note(exportFolder folder: String?) {
    guard readingReason == nil, draft.records.exportFolder != folder else { return }
    draft.records.exportFolder = folder
    revision += 1
    // Nothing in the letter changed.
    if review.doubtsRevision == revision - 1 { review.doubtsRevision = revision }
  }

  /// Whether an export is under way, perhaps behind a question.
  var isExporting: Bool {
    if case .exporting = overlay { return true }
    if case .exporting = suspended { return true }
    return false
  }

  /// Shows how far the export is; what comes after its end is old.
  mutating func noteProgress(_ progress: ExportProgress) {
    if case .exporting = overlay {
      overlay = .exporting(progress)
    } else if case .exporting = suspended {
      suspended = .exporting(progress)
    }
  }

  mutating func pressInExporting(_ key: Key) -> [Effect] {
    guard [.escape, .control("c"), .control("g")].contains(key) else {
      message = .remark(Words.escStops)
      return []
    }
    return [.stopExport]
  }

  /// Closes the list of what was written; any key but those that close goes on to the review.
  mutating func pressInWritten(_ key: Key) -> [Effect] {
    overlay = nil
    return [.escape, .enter, .control("c"), .control("g")].contains(key) ? [] : press(key)
  }

  // MARK: View

  func drawExporting(_ progress: ExportProgress, _ pane: inout Pane) {
    pane.title(Words.exportingTitle(isList: progress.formats.isEmpty))
    let names = progress.formats.map { Words.name(of: $0) }
    let column = (names.map(\.columnWidth).max() ?? 0) + 6
    for (index, name) in names.enumerated() {
      let isDone = index < progress.current
      let isCurrent = index == progress.current
      if isDone { pane.put("✓", at: 2, style: Style(.done)) }
      if isCurrent {
        pane.marker()
        pane.cursor(at: 2)
        let percent = Int(progress.done * 100)
        let width = min(30, pane.columns - column - 7)
        let filled = max(0, width * percent / 100)
        let end = pane.put(
          String(repeating: "━", count: filled), at: column, style: Style(.focus))
        let barEnd = pane.put(
          String(repeating: "─", count: max(0, width - filled)), at: end, style: Style(.rule))
        pane.put("\(percent) %", at: barEnd + 1, style: Style(.hint))
      }
      pane.put(name, at: 4, style: Style(isCurrent ? .current : isDone ? .answer : .label))
      pane.skip()
    }
    pane.skip()
    pane.paragraph(Words.exportingHint, style: Style(.hint))
  }

  /// What was written, then how to get at it. Where there is little room, files of one name share a
  /// line; where there is less, the commands wait for the terminal.
  func drawWritten(_ files: WrittenFiles, _ pane: inout Pane) {
    pane.title(files.request.formats.isEmpty ? Words.listWrittenTitle : Words.writtenTitle)
    let width = pane.columns - 3
    let all = files.paths.map { cut($0, columns: width - 2) }
    let short =
      cut(files.sharedName, columns: width - 2) + wrapped(files.endings, columns: width - 2)
    let commands = files.commands.map { ($0.purpose, cut($0.line, columns: width)) }
    let commandRows = commands.reduce(0) { $0 + $1.1.count + 1 }
    func room(above hint: String) -> Int {
      pane.rows - pane.row - commandRows - wrapped(hint, columns: width).count
    }
    var air = room(above: Words.commandsHint) - all.joined().count
    let areShort = air < 0
    let areCommandsShown =
      commands.isEmpty || !areShort || short.count <= room(above: Words.writtenHint)
    for lines in areShort ? [short] : all {
      pane.put("✓", at: 2, style: Style(.done))
      for line in lines {
        pane.put(line, at: 4, style: Style(.answer))
        pane.skip()
      }
    }
    pane.cursor(at: 2)
    guard areCommandsShown else {
      pane.paragraph(Words.commandsWait, style: Style(.hint))
      return
    }
    // Rows that are left part what belongs together.
    func part() {
      if air > 0 { pane.skip() }
      air -= 1
    }
    for (purpose, lines) in commands {
      part()
      pane.paragraph(Words.title(of: purpose), style: Style(.label))
      for line in lines {
        pane.put(line, at: 2, style: Style(.text))
        pane.skip()
      }
    }
    part()
    pane.paragraph(
      files.commands.isEmpty || areShort ? Words.writtenHint : Words.commandsHint,
      style: Style(.hint))
  }

  /// A text in lines of so many columns, all its spaces kept, as in a command that is copied.
  private func cut(_ text: String, columns: Int) -> [String] {
    var lines = [""]
    var width = 0
    for character in text {
      let next = character.columnWidth
      if width + next > max(2, columns) {
        lines.append("")
        width = 0
      }
      lines[lines.count - 1].append(character)
      width += next
    }
    return lines
  }
}
