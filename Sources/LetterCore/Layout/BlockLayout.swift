// One block of the letter as lines of text.
import TextMetrics

/// A line of the laid-out letter.
public struct LaidLine: Hashable, Sendable {
  /// Columns of blank space before the text, the label's included.
  public var indent = 0
  /// What stands in that space on a block's first line, such as "1." or "[1]".
  public var label = ""
  /// The words, cut to this line.
  public var runs: [Run] = []
  /// The signatory whose line this is.
  public var signatory: SignatoryID?

  /// The line as plain text.
  public var text: String {
    guard !runs.isEmpty || !label.isEmpty else { return "" }
    let padding = String(repeating: " ", count: max(0, indent - label.columnWidth))
    return runs.reduce(into: label + padding) { $0 += $1.text }
  }
}

extension Block {
  /// The block's lines in so many columns. A roll's are made one by one instead.
  func lines(columns: Int) -> [LaidLine] {
    switch self {
    case .paragraph(let lines):
      lines.flatMap { laidOut($0, label: "", indent: 0, columns: columns) }
    case .heading(let line): laidOut(line, label: "", indent: 0, columns: columns)
    case .recommendation(_, let number, let lines):
      // "1. " and "12. " hang alike.
      labelled(lines, label: "\(number).", indent: 4, columns: columns)
    case .note(let number, let lines):
      labelled(lines, label: "[\(number)]", indent: 4, columns: columns)
    case .roll: []
    }
  }

  private func labelled(_ lines: [LetterLine], label: String, indent: Int, columns: Int)
    -> [LaidLine]
  {
    let indent = max(indent, label.utf8.count + 1)
    return lines.enumerated().flatMap { index, line in
      laidOut(line, label: index == 0 ? label : "", indent: indent, columns: columns)
    }
  }
}

/// A line of the letter, broken into lines of text behind an indent.
func laidOut(_ line: LetterLine, label: String, indent: Int, columns: Int) -> [LaidLine] {
  let shown = line.flatMap { $0.asText }
  let text = shown.reduce(into: "") { $0 += $1.text }
  let available = columns - indent
  var runs = shown[...]
  var runStart = 0
  var result: [LaidLine] = []
  for range in LineBreaker.lines(of: text, first: available, rest: available) {
    var laid = LaidLine(indent: indent, label: result.isEmpty ? label : "")
    while let run = runs.first {
      let runEnd = runStart + run.text.utf8.count
      let from = max(range.lowerBound, runStart)
      let to = min(range.upperBound, runEnd)
      if from < to {
        var piece = run
        if from > runStart || to < runEnd {
          let utf8 = run.text.utf8
          let start = utf8.index(utf8.startIndex, offsetBy: from - runStart)
          let end = utf8.index(start, offsetBy: to - from)
          piece.text = String(run.text[start..<end])
        }
        laid.runs.append(piece)
      }
      if runEnd > range.upperBound { break }
      runs = runs.dropFirst()
      runStart = runEnd
    }
    result.append(laid)
  }
  return result
}

extension Run {
  /// As plain text shows it: a citation in brackets, a link's address behind other words.
  fileprivate var asText: [Run] {
    if case .citation(let number) = kind {
      var run = self
      run.text = "[\(number)]"
      return [run]
    }
    guard let link, link != text else { return [self] }
    var address = self
    address.text = " <" + link + ">"
    return [self, address]
  }
}
