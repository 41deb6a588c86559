// Texts that are laid out in pieces.
import Testing

@testable import LetterCore
@testable import Typesetter

@Suite("Long texts") struct LongTextTests {
  /// What can be seen of a line.
  private struct Line: Equatable {
    let bytes: Range<Int>
    let width: Int
    let indent: Double
  }

  private func lines(
    _ words: StyledText, longestPiece: Int, width: Double, hanging: Double
  ) throws -> [Line] {
    try PDFTypesetter.alone { () throws(DocumentError) in
      let setter = try TypeSetter(language: "en", longestPiece: longestPiece)
      return try setter.set(words, size: 11, width: width, hanging: hanging).lines(leading: 14)
        .map { Line(bytes: $0.bytes, width: Int($0.width * 100), indent: $0.indent) }
    }
  }

  @Test("Pieces give the lines of the whole", arguments: 0..<40) func pieces(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "a", "letter", "Riverbend", "é", "–", "(287)", "ﬁve", "a-b", "\n", "x/y", "，", "中",
    ]
    var words = StyledText()
    while words.bytes.count < 3000 {
      var part = parts[Int.random(in: 0..<parts.count, using: &random)]
      if Int.random(in: 0..<40, using: &random) == 0 { part = String(repeating: part, count: 150) }
      let emphasis: Emphasis = Int.random(in: 0..<5, using: &random) == 0 ? .bold : []
      if part.hasPrefix("\n") {
        words.endLine()
      } else {
        // None at a paragraph's end, where Pango sometimes sets the space alone on a line.
        if Bool.random(using: &random) { part = " " + part }
        words.append(part, emphasis: emphasis)
      }
    }
    for (width, hanging) in [(200.0, 0.0), (120, 10), (-1, 0)] {
      let whole = try lines(words, longestPiece: .max / 2, width: width, hanging: hanging)
      for longest in [400, 700, 1500] {
        let pieces = try lines(words, longestPiece: longest, width: width, hanging: hanging)
        #expect(pieces == whole, "\(width) \(longest)")
      }
    }
  }

  /// 64 KB of one thing.
  static let hostile = [
    "a", "a ", "a\n", "中文", "🍫", "سلام ", "سلام", "e\u{301}", "\u{301}", "\u{200D}", "aא", "ﷺ",
    "👩🏽‍🚀", "ก็", "\u{202E}a\u{202C}", "क्षि", "/", "-", "\u{AD}", "\t", "[", "\u{10FFFD}",
  ].map { String(repeating: $0, count: 65536 / $0.utf8.count) }

  @Test("A text costs what its length is, whatever is in it", arguments: hostile)
  func costs(text: String) throws {
    let letter = Letter(blocks: [paragraph("Words."), paragraph(text)])
    let clock = ContinuousClock()
    let start = clock.now
    let written = try PDFTypesetter.bytes(of: letter, setup: setup())
    // Far more than it takes where nothing else runs, and far less than the square of the length.
    #expect(clock.now - start < .seconds(30))
    #expect(written.count > 1000)
  }
}
