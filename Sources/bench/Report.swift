// The table that the benchmark prints.

/// What was promised of a figure.
enum Promise {
  /// At most so many times the peer's.
  case ofPeer(Double)
  /// At least so many times the peer's: of what is the better the more it is.
  case timesPeer(Double)
  /// At most so many times the subject's own at the first size.
  case ofFirst(Double)
  /// At most this.
  case atMost(Double)
}

/// One figure beside the peer's.
struct Row {
  let measure: String
  let size: Int
  let unit: Unit
  var subject: Double?
  var peer: Double?
  /// The subject's figure at the first size; `nil` where it is that itself.
  var first: Double?
  var promises: [Promise] = []

  /// How a figure is written.
  enum Unit: String {
    case milliseconds = "ms"
    case microseconds = "µs"
    case bytes = "bytes"
    case megabytes = "MB"
    case lettersPerSecond = "letters/s"
  }

  var broken: [Promise] {
    guard let subject else { return [] }
    return promises.filter { promise in
      switch promise {
      case .ofPeer(let times): peer.map { subject > $0 * times } ?? false
      case .timesPeer(let times): peer.map { subject < $0 * times } ?? false
      case .ofFirst(let times): first.map { subject > $0 * times } ?? false
      case .atMost(let limit): subject > limit
      }
    }
  }
}

/// All figures and what else is to be said.
struct Report: CustomStringConvertible {
  let subject: String
  let peer: String
  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []

  init(subject: String, peer: String) {
    self.subject = subject
    self.peer = peer
  }

  /// Adds a row below the last one of its measure, so that sizes stand under each other.
  mutating func add(_ row: Row) {
    let place = rows.lastIndex { $0.measure == row.measure } ?? rows.count - 1
    rows.insert(row, at: place + 1)
  }

  mutating func note(_ text: String) { if !notes.contains(text) { notes.append(text) } }

  /// A table in Markdown whose columns are aligned, then the notes, then the verdict.
  var description: String {
    let header = [
      "measure", "signatories", subject, peer, "ratio", "of itself", "promised", "",
    ]
    let body = rows.map { row in
      [
        row.measure, grouped(row.size), figure(row.subject, row.unit), figure(row.peer, row.unit),
        ratio(row.subject, row.peer), ratio(row.subject, row.first),
        row.promises.map { told($0, row) }.joined(separator: ", "), verdict(row),
      ]
    }
    let rightAligned = 1...5
    let widths = header.indices.map { column in
      ([header] + body).map { $0[column].count }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - cells[column].count)
        return rightAligned.contains(column) ? gap + cells[column] : cells[column] + gap
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: width + 1) + (rightAligned.contains(column) ? ":" : "-")
    }
    let table = [line(header), "|" + rule.joined(separator: "|") + "|"] + body.map(line)
    return (table + [""] + notes.map { "- \($0)" } + [summary]).joined(separator: "\n")
  }

  private var summary: String {
    let over = rows.filter { !$0.broken.isEmpty }.count
    let kept = rows.filter { verdict($0) == "ok" }.count
    let missing = rows.filter { !$0.promises.isEmpty && $0.subject == nil }.count
    return
      "- Of the promised rows \(kept) are kept, \(over) are over, \(missing) were not measured."
  }

  private func verdict(_ row: Row) -> String {
    if row.promises.isEmpty { return "" }
    guard row.subject != nil else { return "not measured" }
    if !row.broken.isEmpty {
      return "over " + row.broken.map { told($0, row) }.joined(separator: ", ")
    }
    for promise in row.promises where row.peer == nil {
      switch promise {
      case .ofPeer, .timesPeer: return "no peer"
      case .ofFirst, .atMost: break
      }
    }
    return "ok"
  }

  private func told(_ promise: Promise, _ row: Row) -> String {
    switch promise {
    case .ofPeer(let times): "≤ \(decimal(times, times < 0.5 ? 2 : 1))× peer"
    case .timesPeer(let times): "≥ \(decimal(times, 0))× peer"
    case .ofFirst(let times): "≤ \(decimal(times, 1))× itself"
    case .atMost(let limit): "≤ \(decimal(limit, 0)) \(row.unit.rawValue)"
    }
  }

  private func ratio(_ one: Double?, _ other: Double?) -> String {
    guard let one, let other, other > 0 else { return "" }
    return decimal(one / other, 2) + "×"
  }

  private func figure(_ value: Double?, _ unit: Row.Unit) -> String {
    guard let value else { return "—" }
    let places =
      switch unit {
      case .milliseconds: 2
      case .microseconds, .bytes: 0
      case .megabytes, .lettersPerSecond: 1
      }
    return decimal(value, places) + " " + unit.rawValue
  }
}

/// A number with so many decimal places; the standard library alone has no such format.
func decimal(_ value: Double, _ places: Int) -> String {
  let scale = [1, 10, 100, 1000][places]
  let scaled = Int((value * Double(scale)).rounded())
  let fraction = String(abs(scaled) % scale)
  let whole = (scaled < 0 ? "-" : "") + String(abs(scaled) / scale)
  guard places > 0 else { return whole }
  return whole + "." + String(repeating: "0", count: places - fraction.count) + fraction
}

/// A whole number with its thousands parted.
func grouped(_ number: Int) -> String {
  var text = String(number)
  for place in stride(from: text.count - 3, to: 0, by: -3) {
    text.insert(",", at: text.index(text.startIndex, offsetBy: place))
  }
  return text
}
