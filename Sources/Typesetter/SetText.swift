// Text that is broken into lines.
import CTypesetter

/// Text that is broken into lines.
final class SetText {
  /// What it was made from.
  struct Key: Hashable {
    let words: StyledText
    let size: Double
    let width: Double
    let hanging: Double
  }

  /// Pango's layout of a piece of the text.
  final class Layout {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { ct_layout_free(pointer) }
  }

  struct Part {
    let layout: Layout
    /// Where the piece begins in the text.
    let start: Int
    /// How far its lines begin behind the left edge, besides what the layout says.
    let indent: Double
    /// How many of the layout's lines there are in the text.
    var lineCount: Int

    init(layout: Layout, start: Int, indent: Double) {
      (self.layout, self.start, self.indent) = (layout, start, indent)
      lineCount = ct_layout_line_count(layout.pointer)
    }
  }

  let words: StyledText
  private let parts: [Part]

  init(_ parts: [Part], _ words: StyledText) { (self.parts, self.words) = (parts, words) }

  /// Its lines, at least `leading` apart.
  func lines(leading: Double) -> [SetLine] {
    parts.flatMap { part in
      (0..<part.lineCount).map { number in
        let line = ct_layout_line(part.layout.pointer, number)
        let start = part.start + Int(line.start)
        return SetLine(
          text: self, layout: part.layout, number: number,
          bytes: start..<(start + Int(line.length)), width: line.width,
          indent: line.indent + part.indent, ascent: line.ascent, descent: line.descent,
          leading: leading, isRightToLeft: line.is_right_to_left)
      }
    }
  }

  /// How wide its first line is, in points.
  var width: Double { parts.first.map { ct_layout_line($0.layout.pointer, 0).width } ?? 0 }

  /// The byte offsets of what no font has.
  var unknown: [Int] {
    parts.flatMap { part in
      var offsets = [UInt32](repeating: 0, count: words.bytes.count - part.start)
      let count = ct_layout_unknown(part.layout.pointer, &offsets, offsets.count)
      return offsets[..<count].map { part.start + Int($0) }
    }
  }
}

/// A line that is ready to be placed; lengths in points.
struct SetLine {
  let text: SetText
  /// Where it is drawn from, and its number there.
  let layout: SetText.Layout
  let number: Int
  /// Its bytes in the text.
  let bytes: Range<Int>
  let width: Double
  let indent: Double
  /// What its fonts ask for above and below the baseline.
  let ascent: Double
  let descent: Double
  /// From its baseline to the next, unless its fonts ask for more.
  var leading: Double
  let isRightToLeft: Bool
  /// What hangs before it.
  var label: Label?

  /// A number that hangs before a line.
  struct Label {
    let text: SetText
    /// From the block's left edge.
    let x: Double
    /// As plain text writes it.
    let plain: String
  }

  /// Room above and below the baseline.
  var above: Double { max(leading * 0.76, ascent) }
  var below: Double { max(leading * 0.24, descent) }
  var height: Double { above + below }

  /// The notes that it cites.
  var citations: [Int] {
    text.words.citations.filter { bytes.contains($0.range.lowerBound) }.map(\.number)
  }

  /// As plain text writes it, the label included.
  var plain: String {
    let words = text.words.plain(in: bytes)
    return label.map { $0.plain + " " + words } ?? words
  }
}
