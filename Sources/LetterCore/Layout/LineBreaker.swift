// Where a paragraph is broken into lines of so many columns.
import CICU
import TextMetrics

/// Breaks text greedily at the opportunities of UAX #14. What is wider than a line by itself is
/// broken where links may break, else between characters.
enum LineBreaker {
  /// Byte ranges of the lines, spaces at their ends left out. The first line has `first` columns,
  /// those after it `rest`.
  static func lines(of text: String, first: Int, rest: Int) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      let isPlain = bytes.allSatisfy { (0x20..<0x7F).contains($0) }
      if bytes.count <= first, isPlain { return [0..<trimmed(0..<bytes.count, bytes)] }
      return broken(bytes, isPlain: isPlain, first: max(1, first), rest: max(1, rest))
    }
  }

  private static func broken(
    _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool, first: Int, rest: Int
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var lineStart = 0
    var lineWidth = 0
    var available = first
    var start = 0
    func end(at offset: Int) {
      lines.append(lineStart..<trimmed(lineStart..<offset, bytes))
      lineStart = offset
      lineWidth = 0
      available = rest
    }
    for opportunity in opportunities(bytes) {
      let visible = start..<trimmed(start..<opportunity, bytes)
      let width = columns(visible, bytes, isPlain)
      if lineWidth + width > available, lineStart < start { end(at: start) }
      if width > available {
        // Nothing of this fits one line: cut it.
        var cutStart = start
        for cut in cuts(visible, bytes, isPlain, widest: rest) {
          let piece = columns(cutStart..<cut, bytes, isPlain)
          if lineWidth + piece > available, lineStart < cutStart { end(at: cutStart) }
          lineWidth += piece
          cutStart = cut
        }
      } else {
        lineWidth += width
      }
      // Spaces count only once something follows them on the line.
      lineWidth += opportunity - visible.upperBound
      start = opportunity
    }
    if lineStart < bytes.count || lines.isEmpty { end(at: bytes.count) }
    return lines
  }

  private static func opportunities(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return [] }
    var offsets = [Int32](repeating: 0, count: bytes.count)
    let count = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cicu_line_breaks($0, Int32(bytes.count), &offsets, Int32(offsets.count))
    }
    // Without ICU's data, spaces are the opportunities.
    guard count > 0 else {
      return bytes.indices.filter { bytes[$0] == 0x20 }.map { $0 + 1 } + [bytes.count]
    }
    return offsets[..<Int(count)].map(Int.init)
  }

  /// Ends of the pieces into which something too wide may be cut: at the marks at which a link may
  /// be broken, and between characters where that leaves pieces wider than a line.
  private static func cuts(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ isPlain: Bool, widest: Int
  ) -> [Int] {
    let text = String(decoding: bytes[range], as: UTF8.self)
    var cuts: [Int] = []
    var offset = range.lowerBound
    for character in text {
      let before = offset
      offset += character.utf8.count
      // Behind slashes, before other marks, so that a line's end shows that the link goes on.
      if "._-?&=#%~,;:".contains(character), before > range.lowerBound { cuts.append(before) }
      if character == "/" { cuts.append(offset) }
    }
    if cuts.last != range.upperBound { cuts.append(range.upperBound) }
    // What no mark parts small enough is cut between characters.
    var start = range.lowerBound
    var result: [Int] = []
    for cut in cuts {
      if columns(start..<cut, bytes, isPlain) > widest {
        var offset = start
        for character in String(decoding: bytes[start..<cut], as: UTF8.self) {
          offset += character.utf8.count
          result.append(offset)
        }
      } else {
        result.append(cut)
      }
      start = cut
    }
    return result
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private static func columns(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ isPlain: Bool
  ) -> Int {
    if isPlain || range.isEmpty { return range.count }
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    if slice.allSatisfy({ (0x20..<0x7F).contains($0) }) { return range.count }
    return String(decoding: slice, as: UTF8.self).columnWidth
  }
}
