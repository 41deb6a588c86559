// Headings that divide a list of names, one a line.
import LetterCore

extension SignOnTable {
  /// A line of a list that is a heading and signs nothing.
  public struct Heading: Hashable, Sendable {
    /// The row that is the heading.
    public let row: Int
    /// Its words, without marks.
    public let text: String
    /// Whose names follow, where it says so or an earlier one did.
    public let kind: Signatory.Kind?
    /// The section of the letter's list under which they stand.
    public let section: String?
    /// Whether those below it sign, declined or have not decided (“Declined:”), if it says so.
    var status: SignOnStatus?
    /// The words that say so: its own, or those of a heading that it is under.
    var statusText = ""
    /// Whether it is a line of the list; where a nested list ends, there is none.
    var isLine = true
    /// Whether those below it are people by its words, unless their names are organizations'.
    var isOfPeople = false
  }

  /// What holds for a row by the headings before it.
  public func heading(before row: Int) -> (kind: Signatory.Kind?, section: String?) {
    let count = headingCount { $0 <= row }
    return count == 0 ? (nil, nil) : (headings[count - 1].kind, headings[count - 1].section)
  }

  /// What the heading before a row says of those under it.
  func status(before row: Int) -> (status: SignOnStatus, heading: String)? {
    let count = headingCount { $0 <= row }
    guard count > 0, let status = headings[count - 1].status else { return nil }
    return (status, headings[count - 1].statusText)
  }

  /// Whether a row is a heading.
  public func isHeading(_ row: Int) -> Bool {
    guard !headings.isEmpty else { return false }
    let count = headingCount { $0 < row }
    return count < headings.count && headings[count].row == row && headings[count].isLine
  }

  /// How many headings stand in rows of which this is so, as it is of the first ones.
  func headingCount(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(headings[middle].row) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a line is a heading that says whose names follow.
  static func isHeadingOfKind(_ line: String) -> Bool { HeadingLine(line)?.kind != nil }

  /// The headings of a list of lines, or of a table by the lines that were found in it.
  func findHeadings(_ found: [(row: Int, line: HeadingLine?)]) -> [Heading] {
    var lines = found
    for row in 0..<(separator == .none ? rowCount : 0) {
      forEachField(ofRow: row) { _, field in
        if HeadingLine.isPossible(field),
          let line = HeadingLine(
            displayed(field), standsAlone: standsAlone(row), isSetOff: isSetOff(row),
            standsOver: isSetOff(row) && standsOver(row), leads: row > 0 && leads(row)),
          LegendLine(displayed(field)) == nil
        {
          lines.append((row, line))
        }
        return false
      }
    }
    // “# = pending” says that “# Elm House” is a name.
    if lines.contains(where: { $0.line?.level == 1 }), FootnoteSigns(self).legend.explains("#") {
      lines.removeAll { $0.line?.level == 1 }
    }
    guard !lines.isEmpty else { return [] }
    let title = Self.title(of: lines)
    let ends = nestedEnds(of: lines)
    var kind: (value: Signatory.Kind?, level: Int) = (nil, 0)
    var isOfPeople = false
    var section: (value: String?, level: Int) = (nil, 0)
    var status = StatusReach()
    var headings: [Heading] = []
    for (row, line) in lines {
      guard let line else {
        (kind, section, isOfPeople) = ((nil, 0), (nil, 0), false)
        status = StatusReach()
        headings.append(Heading(row: row, text: "", kind: nil, section: nil, isLine: false))
        continue
      }
      let before = (kind, section, isOfPeople)
      if row != title {
        // A heading ends what stood under deeper ones, and under those of its own depth.
        if line.level > 0 {
          if section.level >= line.level { section = (nil, 0) }
          if kind.level >= line.level { kind = (nil, 0) }
        }
        if line.names || line.isOfPeople {
          kind = (line.kind, line.level)
          isOfPeople = line.isOfPeople
        }
        if let name = line.section {
          section = (name, line.level)
        } else if line.level == 0, section.level == 0 {
          section = (nil, 0)
        }
      }
      let heldStatus = status
      // The title of a letter may have any words.
      if row != title || !line.isUnclear || line.isDoubting { status.pass(line, row: row) }
      headings.append(
        Heading(
          row: row, text: line.text, kind: kind.value, section: section.value,
          status: status.value, statusText: status.text, isOfPeople: isOfPeople))
      guard let end = ends[row] else { continue }
      (kind, section, isOfPeople) = before
      if line.status != nil || line.isOfSigners { status = heldStatus }
      headings.append(
        Heading(
          row: end, text: "", kind: kind.value, section: section.value, status: status.value,
          statusText: status.text, isLine: false, isOfPeople: isOfPeople))
    }
    return headings
  }

  /// Whether a line is the first or has a blank line before it, and another below it.
  private func standsAlone(_ row: Int) -> Bool {
    row + 1 < rowCount && (row == 0 || line(ofRow: row) > line(ofRow: row - 1) + 1)
  }

  /// Whether a row that is no heading may be one by its bold or dashes, as the next line has none:
  /// “**Kairos**” among plain names.
  func mayBeWrappedHeading(_ row: Int) -> Bool {
    guard separator == .none, isSetOff(row) else { return false }
    let text = field(row: row, column: 0)
    guard text.first?.isLetter == false, !isHeading(row) else { return false }
    return HeadingLine(text, standsAlone: true, isSetOff: true, standsOver: true) != nil
  }

  /// Whether a line is set off from the next one.
  private func isSetOff(_ row: Int) -> Bool { setsOff(row) && !setsOff(row + 1) }

  /// Whether a line stands alone over several others that are not set off, or over one right below it.
  private func standsOver(_ row: Int) -> Bool {
    guard standsAlone(row) else { return false }
    func areTogether(_ row: Int) -> Bool {
      row + 1 < rowCount && line(ofRow: row + 1) == line(ofRow: row) + 1
    }
    return areTogether(row) || areTogether(row + 1) && !setsOff(row + 2)
  }

  /// Whether a line has names right below it, and a blank line or nothing before it.
  private func leads(_ row: Int) -> Bool {
    standsAlone(row) && line(ofRow: row + 1) == line(ofRow: row) + 1
  }

  private func setsOff(_ row: Int) -> Bool {
    var result = row >= rowCount
    guard !result else { return true }
    forEachField(ofRow: row) { _, field in
      result = HeadingLine.setsOff(field)
      return false
    }
    return result
  }

  /// Where lists nested under headings end: at the first later line that is indented no further than
  /// its heading.
  private func nestedEnds(of lines: [(row: Int, line: HeadingLine?)]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for (index, (row, _)) in lines.enumerated() {
      let depth = depth(ofRow: row)
      let last = index + 1 < lines.count ? lines[index + 1].row : rowCount
      guard row + 1 < last, self.depth(ofRow: row + 1) > depth else { continue }
      ends[row] = (row + 2..<last).first { self.depth(ofRow: $0) <= depth }
    }
    return ends
  }

  /// How far in a line stands.
  private func depth(ofRow row: Int) -> Int {
    var depth = 0
    forEachField(ofRow: row) { _, field in
      depth = field.prefix { $0 == 0x20 || $0 == 0x09 }.count
      return false
    }
    return depth
  }

  /// The row of a heading over the whole list: the first of all, and the only one of its depth.
  private static func title(of lines: [(row: Int, line: HeadingLine?)]) -> Int? {
    guard let (row, line) = lines.first, let first = line, row == 0, first.level == 1,
      !first.names, lines.count > 1,
      !lines.dropFirst().contains(where: { $0.line?.level == 1 })
    else { return nil }
    return row
  }
}

/// How far what a heading says of those below it reaches: over the headings under it.
private struct StatusReach {
  private(set) var value: SignOnStatus?
  private(set) var text = ""
  private var level = 0
  private var row = -1
  /// Whether headings without marks that stand under it name kinds of signers; `nil` where none does.
  private var isOverKinds: Bool?

  /// Goes on to the next heading.
  mutating func pass(_ line: HeadingLine, row: Int) {
    if let own = line.status {
      self = StatusReach()
      (value, text, level, self.row) = (own, line.text, line.level, row)
    } else if value != nil,
      !isUnder(line, row: row) || line.isOfSigners && !isDirectlyUnder(line, row)
    {
      self = StatusReach()
    }
  }

  /// Whether a heading is of a deeper level, or follows at once.
  private func isDirectlyUnder(_ line: HeadingLine, _ row: Int) -> Bool {
    level > 0 && line.level > level || row == self.row + 1
  }

  /// Whether a heading is under this one: a deeper one is, and one that follows at once, as are then
  /// those like it (“Declined:”, “North:”, names, “South:”).
  private mutating func isUnder(_ line: HeadingLine, row: Int) -> Bool {
    if level > 0 { return line.level == 0 || line.level > level }
    if let isOverKinds { return line.level == 0 && line.names == isOverKinds }
    guard line.level == 0, row == self.row + 1 else { return false }
    isOverKinds = line.names
    return true
  }
}
