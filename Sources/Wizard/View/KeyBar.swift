// The last line of the screen: which keys do something here.
import Canvas
import TextMetrics

/// A key in the key bar, and what a click on it does.
struct BarKey {
  var key: String
  var name: String
  var event: Event?

  fileprivate var columns: Int { key.columnWidth + 1 + name.columnWidth }
}

extension Pane {
  /// Puts as many keys as there is room for on the last row, the last one always. Returns where
  /// clicks on them go.
  mutating func keyBar(_ keys: [BarKey]) -> [Hit] {
    guard let last = keys.last else { return [] }
    moveTo(row: rows - 1)
    let gap = columns >= 100 ? 3 : 2
    var room = columns - 3 - last.columns
    let shown = keys.dropLast().prefix {
      room -= $0.columns + gap
      return room >= 0
    }
    var hits: [Hit] = []
    var column = 2
    for key in shown + [last] {
      let end = put(key.key, at: column, style: Style(.keyName))
      let nameEnd = put(key.name, at: end + 1, style: Style(.keyHelp))
      if let event = key.event {
        hits.append(Hit(row: screenRow, columns: column..<nameEnd, goal: .press(event)))
      }
      column = nameEnd + gap
    }
    return hits
  }
}
