// A page of help: what keys do, and words about a step.
import Canvas
import TextMetrics

/// A line of the help: a key with what it does, or text alone.
struct HelpLine {
  static let keyColumns = 11
  static let gap = HelpLine("", .text)

  var key = ""
  var text: String
  var role: Role

  init(_ text: String, _ role: Role) { (self.text, self.role) = (text, role) }

  /// Words, in as many lines as they take.
  static func paragraph(_ text: String, _ role: Role, columns: Int) -> [HelpLine] {
    wrapped(text, columns: columns - 4).map { HelpLine($0, role) }
  }

  /// What a key does, in as many lines as that takes.
  static func lines(_ key: String, _ text: String, columns: Int) -> [HelpLine] {
    wrapped(text, columns: columns - 4 - keyColumns).enumerated().map { index, text in
      var line = HelpLine(text, .text)
      line.key = index == 0 ? key : " "
      return line
    }
  }
}

extension Pane {
  /// Draws as many lines as there is room for, and how to close them. Returns the first that is seen.
  mutating func help(_ lines: [HelpLine], from scroll: Int) -> Int {
    let room = rows - 2
    let top = max(0, min(scroll, lines.count - room))
    for line in lines.dropFirst(top).prefix(room) {
      if line.key.isEmpty {
        // An address begins at the edge, so that one that is broken can be copied.
        put(line.text, at: line.role == .answer ? 0 : 2, style: Style(line.role))
      } else {
        put(line.key, at: 2, style: Style(.keyName))
        put(line.text, at: 2 + HelpLine.keyColumns, style: Style(line.role))
      }
      skip()
    }
    moveTo(row: rows - 1)
    cursor(at: 2)
    put(
      lines.count > room ? Words.closeHelpScroll : Words.closeHelp, at: 2, style: Style(.hint))
    return top
  }
}
