// Which keys the preview of an import has, in the key bar and in full.
import Canvas

extension Interview {
  /// From so few columns down the key bar has room for the most needed keys only, in short.
  private static let columnsForShortKeys = 59

  var importKeys: [BarKey] {
    guard case .importing(let preview) = overlay else { return [] }
    func bar(_ key: String, _ name: String, _ event: Event?) -> BarKey {
      BarKey(key: key, name: name, event: event)
    }
    if preview.helpTop != nil {
      return [bar("↑ ↓", Words.scroll, nil), bar("Esc", Words.close, .key(.escape))]
    }
    if preview.editor != nil {
      return [
        bar("Enter", Words.done, .key(.enter)), bar("Esc", Words.back, .key(.escape)),
      ]
    }
    if preview.column != nil {
      return [
        bar("↑ ↓", Words.columns, nil), bar("← →", Words.choose, nil),
        bar("Enter", Words.done, .key(.enter)),
      ]
    }
    if size.columns <= Self.columnsForShortKeys {
      return [
        bar("↵", Words.add, .key(.enter)), bar("␣", Words.take, .text(" ")),
        bar("S", Words.spell, .text("s")), bar("K", Words.kind, .text("k")),
        bar("?", Words.allKeysShort, .text("?")),
      ]
    }
    let isWide = size.columns >= Self.columnsForPreviewBeside
    // In the order in which they are needed: those at the end find no room on most screens.
    return [
      bar("Enter", Words.importNow, .key(.enter)),
      bar("Space", isWide ? Words.takeOrLeave : Words.take, .text(" ")),
      bar("K", Words.kind, .text("k")), bar("S", Words.spelling, .text("s")),
      bar("?", Words.allKeys, .text("?")), bar("A", Words.allAlike, .text("a")),
      bar("E", Words.edit, .text("e")), bar("F", Words.filter, .text("f")),
      bar("C", Words.columns, .text("c")), bar("Esc", Words.cancel, .key(.escape)),
    ]
  }

  mutating func drawImportHelp(_ preview: ImportPreview, from top: Int, _ pane: inout Pane) {
    var lines = [HelpLine(Words.importHelpTitle, .title)]
    for (key, text) in Words.importKeyHelp {
      lines += HelpLine.lines(key, text, columns: pane.columns)
    }
    var preview = preview
    preview.helpTop = pane.help(lines, from: top)
    overlay = .importing(preview)
  }
}
