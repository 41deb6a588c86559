// A list of names in columns, over as many pages as it needs.
import LetterCore

struct NameColumns {
  let kind: Signatory.Kind
  /// Which block of the letter it is.
  let index: Int
  /// What is not parted: a name with its lines, or, of one that fills a page, a line.
  private var names: [[SetLine]]
  private var heights: [Double] = []
  private let columns: Int
  private let columnWidth: Double

  /// The width of a column, of so many in an area.
  static func width(columns: Int, in area: TextArea) -> Double {
    (area.width - Double(columns - 1) * DocumentSetup.columnGap) / Double(columns)
  }

  init(_ names: [[SetLine]], kind: Signatory.Kind, index: Int, columns: Int, area: TextArea) {
    let longest = Int(area.height / Measure.leading) / 2
    self.names = names.flatMap { $0.count > longest ? $0.map { [$0] } : [$0] }
    (self.kind, self.index, self.columns) = (kind, index, columns)
    columnWidth = Self.width(columns: columns, in: area)
    measure()
  }

  private mutating func measure() { heights = names.map { $0.reduce(0) { $0 + $1.height } } }

  /// The list with its lines so far from each other.
  func led(by leading: Double) -> NameColumns {
    guard let first = names.first?.first, first.leading != leading else { return self }
    var list = self
    for name in list.names.indices {
      for line in list.names[name].indices { list.names[name][line].leading = leading }
    }
    list.measure()
    return list
  }

  /// Room for the first two names, with the gap before them.
  var headHeight: Double { Measure.blockGap + heights.prefix(2).reduce(0, +) }

  /// Places all names; the pages' text before them has left room for the first. `rest` is the height
  /// of what ends the letter under them: a few lines that have no room take some names along.
  func place(
    on paginator: inout Paginator, before rest: Double, _ work: inout WorkCount
  ) throws(DocumentError) {
    var next = 0
    while next < names.count {
      let isAtTop = paginator.isAtTop
      let top = paginator.y + (isAtTop || next > 0 ? 0 : Measure.blockGap)
      var room = paginator.bottom - top
      var ends = fill(from: next, height: room)
      if ends.last == names.count {
        ends = balanced(from: next, height: room)
        let used = height(from: next, ends)
        let isShort = rest > 0 && rest < Measure.fewLines * paginator.area.height
        if isShort, used + rest > room, used > 8 * Measure.leading {
          ends = fill(from: next, height: used - 4 * Measure.leading)
        }
      } else if let last = ends.last, names.count - last <= columns,
        room > 4 * Measure.leading
      {
        // A row alone would stand on the next page.
        room -= Measure.leading
        ends = fill(from: next, height: room)
      }
      if ends.last == next {
        if !isAtTop {
          paginator.turn()
          continue
        }
        // Nothing is ever left out, and should it be higher than the page.
        ends[ends.count - 1] = next + 1
      }
      add(from: next, ends: ends, top: top, to: &paginator)
      next = ends.last ?? names.count
      if next < names.count { paginator.turn() }
      try work.add(0)
    }
  }

  /// Where each column ends that is filled down to a height.
  private func fill(from start: Int, height: Double) -> [Int] {
    var ends: [Int] = []
    var next = start
    for _ in 0..<columns {
      var used = 0.0
      while next < names.count, used + heights[next] <= height + 0.01 {
        used += heights[next]
        next += 1
      }
      ends.append(next)
    }
    return ends
  }

  /// The lowest columns that hold all that is left.
  private func balanced(from start: Int, height: Double) -> [Int] {
    let row = names.first?.first?.leading ?? Measure.leading
    var (low, high) = (0, Int((height / row).rounded(.up)))
    while low < high {
      let middle = (low + high) / 2
      if fill(from: start, height: Double(middle) * row).last == names.count {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return fill(from: start, height: min(height, Double(low) * row))
  }

  /// How high columns are that end there.
  private func height(from start: Int, _ ends: [Int]) -> Double {
    var height = 0.0
    var next = start
    for end in ends {
      height = max(height, heights[next..<end].reduce(0, +))
      next = end
    }
    return height
  }

  private func add(from start: Int, ends: [Int], top: Double, to paginator: inout Paginator) {
    var placed: [[PlacedLine]] = []
    var bottom = top
    var next = start
    for (column, end) in ends.enumerated() where end > next {
      let left = paginator.area.left + Double(column) * (columnWidth + DocumentSetup.columnGap)
      var y = top
      var lines: [PlacedLine] = []
      for name in names[next..<end] {
        // A list stands at its left edge, whichever way its names are written; of one that is
        // written from right to left, the lines end together.
        let width = name.reduce(0) { max($0, $1.width + $1.indent) }
        for line in name {
          let indent = line.isRightToLeft ? width - line.width - line.indent : line.indent
          lines.append(
            PlacedLine(line: line, x: left + indent, baseline: y + line.above, left: left))
          y += line.height
        }
      }
      placed.append(lines)
      bottom = max(bottom, y)
      next = end
    }
    paginator.add(
      PlacedBlock(role: .names(kind), index: index, columns: placed, isContinued: start > 0),
      end: bottom)
  }
}
