// What is shown while files are being written, and once they are.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// Begins an export that was confirmed.
  mutating func start(_ request: ExportRequest) -> [Effect] {
    overlay = .exporting(ExportProgress(formats: request.formats))
    return [.export(request)]
  }

  /// Takes what was written, and remembers how it was asked for.
  mutating func showWritten(_ files: WrittenFiles) {
    if !files.request.formats.isEmpty {
      noteExport()
      profile.formats = Set(files.request.formats)
      let path = files.request.path
      if let slash = path.lastIndex(of: "/") {
        profile.folder = slash == path.startIndex ? "/" : String(path[..<slash])
      }
    }
    endExport(showing: .written(files))
    message = .done(Words.exported(files.paths))
  }

  /// Shows what came of an export; where a question could not wait meanwhile, after its answer.
  mutating func endExport(showing next: Overlay? = nil) {
    if case .question = overlay { suspended = next } else { overlay = next }
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
    pane.title(Words.exportingTitle)
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

  func drawWritten(_ files: WrittenFiles, _ pane: inout Pane) {
    pane.title(files.request.formats.isEmpty ? Words.listWrittenTitle : Words.writtenTitle)
    for path in files.paths {
      pane.put("✓", at: 2, style: Style(.done))
      pane.paragraph(path, style: Style(.answer), at: 4)
    }
    for command in files.commands {
      pane.skip()
      pane.paragraph(Words.title(of: command.purpose), style: Style(.label))
      pane.paragraph(command.line, style: Style(.text))
    }
    pane.skip()
    pane.cursor(at: 2)
    pane.paragraph(
      files.commands.isEmpty ? Words.writtenHint : Words.commandsHint, style: Style(.hint))
  }
}
