// Lines on pages: what stays together, and which notes stand at the foot.
import LetterCore

/// Lines of a block that are not parted.
struct Chunk {
  let block: Int
  let lines: Range<Int>
}

struct Paginator {
  /// The area of this page; the first may have less of it than those that follow.
  private(set) var area: TextArea
  private let later: TextArea
  let blocks: [SetBlock]
  private let notes: [Int: SetBlock]
  private(set) var pages: [Page] = []
  var page = Page()
  /// Where the next line begins.
  var y: Double
  /// What stands at the foot of this page, and how high it is with its rule.
  private var footLines: [(note: Int, lines: Range<Int>)] = []
  private var footHeight = 0.0
  /// Notes that had no room on the page that cites them.
  private var waiting: [(note: Int, lines: Range<Int>)] = []
  private var cited: Set<Int> = []
  /// Whether another page would have more room for text than this one.
  private var canTurn: Bool

  init(
    first: TextArea, later: TextArea, blocks: [SetBlock], notes: [Int: SetBlock],
    head: [PlacedBlock], y: Double
  ) {
    (area, self.later, self.blocks, self.notes, self.y) = (first, later, blocks, notes, y)
    page.blocks = head
    canTurn = y > later.top || first.bottom < later.bottom
  }

  /// The lowest place for text on this page.
  var bottom: Double { area.bottom - footHeight }

  var isAtTop: Bool { y <= area.top }

  // MARK: Text

  /// Places what belongs together, with so much room under it for what must follow.
  mutating func place(_ chunks: [Chunk], before rest: Double = 0) {
    guard !chunks.isEmpty || rest > 0 else { return }
    let foot = footHeight(adding: newNotes(in: chunks))
    if y + height(of: chunks, atTop: isAtTop) + rest + foot <= area.bottom {
      return commit(chunks)
    }
    let fresh = height(of: chunks, atTop: true)
    let freshFoot = height(ofNotes: newNotes(in: chunks).map { ($0, all($0)) })
    if canTurn, later.top + fresh + rest + freshFoot <= later.bottom {
      turn()
      return place(chunks, before: rest)
    }
    // No page has room for all: the notes begin here and go on on the next page.
    let firstNoteLine = newNotes(in: chunks).isEmpty ? 0 : Measure.ruleGapAbove * 3
    if y + height(of: chunks, atTop: isAtTop) + rest + firstNoteLine <= bottom {
      return commit(chunks)
    }
    if canTurn {
      turn()
      return place(chunks, before: rest)
    }
    let lines = chunks.flatMap { chunk in
      chunk.lines.map { Chunk(block: chunk.block, lines: $0..<($0 + 1)) }
    }
    if lines.count > 1 {
      for line in lines { place([line]) }
    } else {
      commit(chunks)
    }
  }

  /// Ends this page and begins another.
  mutating func turn() {
    finishPage()
    y = area.top
    canTurn = false
    // Room stays for a little text, so that the letter goes on above a long note.
    let carried = waiting
    waiting = []
    addToFoot(carried, roomForText: 3 * Measure.leading)
  }

  /// Ends the last page, and makes as many as the notes still need.
  mutating func finish() -> [Page] {
    let uncited = notes.keys.filter { !cited.contains($0) }.sorted()
    addToFoot(uncited.map { ($0, all($0)) }, roomForText: 0)
    while !waiting.isEmpty {
      finishPage()
      y = area.top
      let carried = waiting
      waiting = []
      addToFoot(carried, roomForText: 0)
    }
    finishPage()
    return pages
  }

  private mutating func commit(_ chunks: [Chunk]) {
    for chunk in chunks {
      let block = blocks[chunk.block]
      let isContinued = chunk.lines.lowerBound > 0
      if !isContinued, !isAtTop { y += block.gap }
      var placed: [PlacedLine] = []
      for line in block.lines[chunk.lines] {
        placed.append(area.place(line, under: y, indent: block.indent))
        y += line.height
      }
      if let last = page.blocks.last, last.index == chunk.block {
        page.blocks[page.blocks.count - 1].columns[0] += placed
      } else {
        page.blocks.append(
          PlacedBlock(
            role: block.role, index: chunk.block, columns: [placed], isContinued: isContinued))
      }
    }
    if !chunks.isEmpty { canTurn = true }
    let new = newNotes(in: chunks)
    cited.formUnion(new)
    addToFoot(new.map { ($0, all($0)) }, roomForText: 0)
  }

  /// Adds names, which the caller has placed down to `end`.
  mutating func add(_ names: PlacedBlock, end: Double) {
    page.blocks.append(names)
    y = end
    canTurn = true
  }

  /// How high blocks are that follow one another.
  func height(of blocks: ArraySlice<SetBlock>) -> Double {
    blocks.reduce(0) { $0 + $1.gap + $1.lines.reduce(0) { $0 + $1.height } }
  }

  private func height(of chunks: [Chunk], atTop: Bool) -> Double {
    var height = 0.0
    for (index, chunk) in chunks.enumerated() {
      let block = blocks[chunk.block]
      if chunk.lines.lowerBound == 0, !(atTop && index == 0) { height += block.gap }
      height += block.lines[chunk.lines].reduce(0) { $0 + $1.height }
    }
    return height
  }

  // MARK: Notes

  private func newNotes(in chunks: [Chunk]) -> [Int] {
    var new: [Int] = []
    for chunk in chunks {
      for line in blocks[chunk.block].lines[chunk.lines] {
        for note in line.citations
        where notes[note] != nil && !cited.contains(note) && !new.contains(note) {
          new.append(note)
        }
      }
    }
    return new
  }

  private func all(_ note: Int) -> Range<Int> { 0..<(notes[note]?.lines.count ?? 0) }

  private func height(ofNotes lines: [(note: Int, lines: Range<Int>)]) -> Double {
    guard !lines.isEmpty else { return 0 }
    return lines.reduce(Measure.ruleGapAbove + Measure.ruleGapBelow - Measure.noteGap) {
      height, part in
      let all = notes[part.note]?.lines[part.lines] ?? []
      return height + Measure.noteGap + all.reduce(0) { $0 + $1.height }
    }
  }

  private func footHeight(adding new: [Int]) -> Double {
    // What waits comes first.
    height(ofNotes: footLines + waiting + new.map { ($0, all($0)) })
  }

  /// Puts notes at the foot as far as there is room under the text; the rest waits for the next
  /// page.
  private mutating func addToFoot(
    _ parts: [(note: Int, lines: Range<Int>)], roomForText: Double
  ) {
    let room = area.bottom - y - roomForText
    for part in parts {
      var end = part.lines.upperBound
      if !waiting.isEmpty { end = part.lines.lowerBound }
      while end > part.lines.lowerBound,
        height(ofNotes: footLines + [(part.note, part.lines.lowerBound..<end)]) > room
      {
        end -= 1
      }
      // A line that is higher than a page is set all the same.
      if end == part.lines.lowerBound, waiting.isEmpty, footLines.isEmpty, page.blocks.isEmpty {
        end += 1
      }
      if end > part.lines.lowerBound { footLines.append((part.note, part.lines.lowerBound..<end)) }
      if end < part.lines.upperBound { waiting.append((part.note, end..<part.lines.upperBound)) }
    }
    footHeight = height(ofNotes: footLines)
  }

  private mutating func finishPage() {
    var y = area.bottom - footHeight + Measure.ruleGapAbove
    if !footLines.isEmpty { page.ruleY = y }
    y += Measure.ruleGapBelow
    for part in footLines {
      guard let note = notes[part.note] else { continue }
      var placed: [PlacedLine] = []
      for line in note.lines[part.lines] {
        placed.append(area.place(line, under: y, indent: note.indent))
        y += line.height
      }
      y += Measure.noteGap
      page.notes.append(
        PlacedBlock(
          role: note.role, index: part.note, columns: [placed],
          isContinued: part.lines.lowerBound > 0))
    }
    pages.append(page)
    page = Page()
    area = later
    footLines = []
    footHeight = 0
  }
}

extension SetBlock {
  /// The block in parts that are not parted: no single line is left behind or carried over.
  func chunks(_ index: Int) -> [Chunk] {
    let count = lines.count
    guard count > 3 else { return count > 0 ? [Chunk(block: index, lines: 0..<count)] : [] }
    return [Chunk(block: index, lines: 0..<2)]
      + (2..<(count - 2)).map { Chunk(block: index, lines: $0..<($0 + 1)) }
      + [Chunk(block: index, lines: (count - 2)..<count)]
  }
}
