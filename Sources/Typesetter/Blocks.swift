// The letter's blocks, set but not yet placed.
import LetterCore

extension TypeSetter {
  /// The lines of a block other than a list of names.
  func set(_ block: Block, isSubject: Bool, next: Block?, width: Double, notes: Set<Int>)
    throws(DocumentError) -> SetBlock
  {
    let leading = Measure.leading
    func plain(_ role: Role, _ lines: [LetterLine], gap: Double) throws(DocumentError) -> SetBlock {
      let text = try set(
        StyledText(lines, notes: notes), size: Measure.size, width: width)
      // A heading that follows a closing is the list's.
      let isBeforeHeading = if case .heading = next { true } else { false }
      return SetBlock(
        role: role, lines: text.lines(leading: leading), gap: gap, indent: 0,
        isKeptWithNext: isSubject || isBeforeHeading || block.keepsWithNext(next))
    }
    switch block {
    case .paragraph(let lines):
      return isSubject
        ? try plain(.subject, lines, gap: Measure.partGap)
        : try plain(.paragraph, lines, gap: Measure.blockGap)
    case .heading(let line): return try plain(.heading, [line], gap: Measure.partGap)
    case .recommendation(_, let number, let lines):
      let indent = Measure.recommendationIndent
      let text = try set(
        StyledText(lines, notes: notes), size: Measure.size, width: width - indent)
      var set = text.lines(leading: leading)
      let label = try self.set("\(number).", size: Measure.size, width: -1)
      set[0].label = .init(
        text: label, x: -Measure.labelGap - label.width, plain: "\(number).")
      return SetBlock(
        role: .recommendation(number), lines: set, gap: Measure.blockGap, indent: indent,
        isKeptWithNext: false)
    case .note(let number, let lines): return try set(note: number, lines, width: width)
    case .roll:
      return SetBlock(
        role: .paragraph, lines: [], gap: 0, indent: 0, isKeptWithNext: false)
    }
  }

  private func set(note number: Int, _ lines: [LetterLine], width: Double) throws(DocumentError)
    -> SetBlock
  {
    let (size, leading) = (Measure.noteSize, Measure.noteLeading)
    var mark = StyledText()
    mark.append("\(number)", kind: .citation(number))
    let label = try set(mark, size: size, width: -1)
    // Notes of many digits push their words.
    let indent = max(Measure.noteIndent, label.width + 3)
    let text = try set(StyledText(lines, notes: []), size: size, width: width - indent)
    var set = text.lines(leading: leading)
    set[0].label = .init(text: label, x: -indent, plain: "[\(number)]")
    return SetBlock(
      role: .note(number), lines: set, gap: Measure.noteGap, indent: indent, isKeptWithNext: false)
  }

  /// The names of a list in a column of this width, each with its lines.
  func names(
    of section: RollSection, width: Double, _ work: inout WorkCount
  ) throws(DocumentError) -> [[SetLine]] {
    // Pango lays out so many at once: few enough to stop soon.
    let batch = 100
    var names: [[SetLine]] = []
    names.reserveCapacity(section.count)
    for start in stride(from: 0, to: section.count, by: batch) {
      var words = StyledText()
      for index in start..<min(start + batch, section.count) {
        if index > start { words.endLine() }
        words.append(section.line(at: index))
      }
      let text = try set(
        words, size: Measure.size, width: width, hanging: Measure.nameIndent)
      for line in text.lines(leading: Measure.leading) {
        if line.indent == 0 || names.isEmpty {
          names.append([line])
        } else {
          names[names.count - 1].append(line)
        }
      }
      try work.add(min(batch, section.count - start))
    }
    return names
  }
}
