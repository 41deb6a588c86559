// The letter as lines of so many columns: what `render -f text` writes and the preview shows.

/// A laid-out letter that keeps what did not change. An update lays out again only the blocks that
/// differ, and lines of signatories are made when they are asked for.
public struct LetterLayout: Sendable {
  private struct Entry: Sendable {
    enum Lines: Sendable {
      case fixed([LaidLine])
      case roll(RollLayout)
    }
    var block: Block?
    var lines: Lines
    /// The line of the letter at which the block begins.
    var start = 0

    var count: Int {
      switch lines {
      case .fixed(let lines): lines.count
      case .roll(let roll): roll.lineCount
      }
    }
  }

  /// What parts the notes from the letter in plain text.
  private static let notesRule = String(repeating: "-", count: 10)

  /// The columns a line may take.
  public let columns: Int
  private var entries: [Entry] = []
  /// How many lines the letter has.
  public private(set) var lineCount = 0

  /// An empty layout for lines of so many columns; fewer than 12 are taken as 12.
  public init(columns: Int) {
    self.columns = max(12, columns)
  }

  /// The layout of a letter.
  public init(_ letter: Letter, columns: Int) {
    self.init(columns: columns)
    update(letter)
  }

  /// Takes the letter as it is now.
  public mutating func update(_ letter: Letter) {
    var next: [Entry] = []
    next.reserveCapacity(letter.blocks.count + letter.notes.count + 1)
    for block in letter.blocks { next.append(entry(for: block, at: next.count)) }
    if !letter.notes.isEmpty {
      let rule = LaidLine(runs: [Run(text: Self.notesRule)])
      next.append(Entry(block: nil, lines: .fixed([rule])))
    }
    for block in letter.notes { next.append(entry(for: block, at: next.count)) }
    var line = 0
    for index in next.indices {
      // One blank line between blocks.
      if index > 0 { line += 1 }
      next[index].start = line
      line += next[index].count
    }
    entries = next
    lineCount = line
  }

  private mutating func entry(for block: Block, at index: Int) -> Entry {
    if index < entries.count, entries[index].block == block { return entries[index] }
    if let known = entries.first(where: { $0.block == block }) { return known }
    guard case .roll(let section) = block else {
      return Entry(block: block, lines: .fixed(block.lines(columns: columns)))
    }
    for known in entries {
      if case .roll(var layout) = known.lines, section.isSuccessor(of: layout.section) {
        layout.update(section)
        return Entry(block: block, lines: .roll(layout))
      }
    }
    return Entry(block: block, lines: .roll(RollLayout(section, columns: columns)))
  }

  /// The lines in a range of lines.
  public func lines(in range: Range<Int>) -> [LaidLine] {
    let range = range.clamped(to: 0..<lineCount)
    var result: [LaidLine] = []
    result.reserveCapacity(range.count)
    for entry in entries where entry.start < range.upperBound {
      let end = entry.start + entry.count
      guard end > range.lowerBound else { continue }
      // The blank line before the block.
      if entry.start > 0, entry.start - 1 >= range.lowerBound { result.append(LaidLine()) }
      let wanted =
        max(range.lowerBound, entry.start) - entry.start..<min(range.upperBound, end) - entry.start
      switch entry.lines {
      case .fixed(let lines): result += lines[wanted]
      case .roll(let roll): result += roll.lines(in: wanted)
      }
    }
    // A range that ends with the blank line before a block.
    if result.count < range.count { result.append(LaidLine()) }
    return result
  }

  /// All lines as text, each ended by "\n".
  public var text: String {
    lines(in: 0..<lineCount).reduce(into: "") { $0 += $1.text + "\n" }
  }

  /// The lines, first and behind the last, that show a source: the block for a recommendation,
  /// else the runs.
  public func lines(showing source: Source) -> Range<Int>? {
    for entry in entries {
      guard case .fixed(let lines) = entry.lines else { continue }
      if case .recommendation(let id, _, _) = entry.block, source == .recommendation(id) {
        return entry.start..<(entry.start + lines.count)
      }
      let shown = lines.indices.filter { lines[$0].runs.contains { $0.source == source } }
      if let first = shown.first, let last = shown.last {
        return (entry.start + first)..<(entry.start + last + 1)
      }
    }
    return nil
  }

  /// The line at which a place of a list of signatories begins; behind the last, where it ends.
  public func line(ofSignatoryAt index: Int, kind: Signatory.Kind) -> Int? {
    var rest = index
    var end: Int?
    for entry in entries {
      guard case .roll(let roll) = entry.lines, roll.section.kind == kind else { continue }
      if rest < roll.section.count { return entry.start + roll.firstLine(ofIndex: rest) }
      rest -= roll.section.count
      end = entry.start + entry.count
    }
    return end
  }
}
