// The lines of a list of signatories, without making them all.
import TextMetrics

/// How many lines each signatory takes. An insertion looks at what is new only.
struct RollLayout: Sendable {
  /// Columns by which a name's second line is indented.
  private static let hangingIndent = 2

  private(set) var section: RollSection
  private let columns: Int
  private var heights: [UInt16]
  private(set) var lineCount: Int

  init(_ section: RollSection, columns: Int) {
    self.section = section
    self.columns = columns
    heights = []
    heights.reserveCapacity(section.count)
    for index in 0..<section.count {
      heights.append(Self.height(of: section.line(at: index), columns: columns))
    }
    lineCount = heights.reduce(0) { $0 + Int($1) }
  }

  /// Takes another list, laying out only what lies between the common head and tail.
  mutating func update(_ new: RollSection) {
    let (head, tail) = commonEnds(section.order, new.order)
    let inserted = (head..<(new.count - tail)).map {
      Self.height(of: new.line(at: $0), columns: columns)
    }
    let replaced = head..<(section.count - tail)
    lineCount -= heights[replaced].reduce(0) { $0 + Int($1) }
    lineCount += inserted.reduce(0) { $0 + Int($1) }
    heights.replaceSubrange(replaced, with: inserted)
    section = new
  }

  /// The line at which a signatory begins.
  func firstLine(ofIndex index: Int) -> Int {
    lineCount == heights.count ? index : sum(0..<min(index, heights.count))
  }

  /// The lines in a range of this list's lines.
  func lines(in range: Range<Int>) -> [LaidLine] {
    var (index, line) = start(ofLine: range.lowerBound)
    var result: [LaidLine] = []
    while line < range.upperBound, index < heights.count {
      for laid in lines(ofIndex: index) {
        if range.contains(line) { result.append(laid) }
        line += 1
      }
      index += 1
    }
    return result
  }

  private func lines(ofIndex index: Int) -> [LaidLine] {
    let run = Run(text: section.line(at: index))
    let id = section.id(at: index)
    let ranges = Self.ranges(of: run.text, columns: columns)
    if ranges.count == 1 { return [LaidLine(runs: [run], signatory: id)] }
    return ranges.enumerated().map { number, range in
      var piece = run
      piece.text = String(decoding: Array(run.text.utf8)[range], as: UTF8.self)
      return LaidLine(
        indent: number == 0 ? 0 : Self.hangingIndent, runs: [piece], signatory: id)
    }
  }

  private static func height(of text: String, columns: Int) -> UInt16 {
    UInt16(clamping: ranges(of: text, columns: columns).count)
  }

  private static func ranges(of text: String, columns: Int) -> [Range<Int>] {
    // No character is wider than its bytes are many, so most names need no look.
    if text.utf8.count <= columns { return [0..<text.utf8.count] }
    return LineBreaker.lines(of: text, first: columns, rest: columns - hangingIndent)
  }

  /// The signatory in whose lines a line falls, and the line at which they begin.
  private func start(ofLine line: Int) -> (index: Int, line: Int) {
    if lineCount == heights.count { return (line, line) }
    // Chunks are summed fast; only within one it is counted name by name.
    let chunk = 1024
    var index = 0
    var first = 0
    while index + chunk <= heights.count {
      let next = first + sum(index..<(index + chunk))
      if next > line { break }
      first = next
      index += chunk
    }
    while index < heights.count, first + Int(heights[index]) <= line {
      first += Int(heights[index])
      index += 1
    }
    return (index, first)
  }

  private func sum(_ range: Range<Int>) -> Int {
    heights.withUnsafeBufferPointer { heights in
      var total: UInt32 = 0
      for index in range { total &+= UInt32(heights[index]) }
      return Int(total)
    }
  }
}
