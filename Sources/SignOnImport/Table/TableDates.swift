// In which order the dates of a table have day and month, told from the whole column.
import LetterCore

extension SignOnTable {
  /// Tells the order of the dates by all of them, and which cannot be read.
  mutating func judgeDates() {
    dateOrder = .monthFirst
    unreadDates = (0, 0)
    otherDates = (0, 0)
    guard separator != .none, let column = column(.date) else { return }
    var proving: [DateOrder: String] = [:]
    forEachText(of: column) { _, text in
      if let order = SignOnDate.order(of: text) { proving[order] = text }
    }
    dateOrder = DateOrder(of: proving.values) ?? .monthFirst
    var (unread, other) = ((count: 0, firstLine: 0), (count: 0, firstLine: 0))
    forEachText(of: column) { row, text in
      guard SignOnDate.read(text, dateOrder) == nil else { return }
      if SignOnDate.read(text, .monthFirst) == nil {
        if other.count == 0 { other.firstLine = line(ofRow: row) }
        other.count += 1
      } else {
        if unread.count == 0 { unread.firstLine = line(ofRow: row) }
        unread.count += 1
      }
    }
    (unreadDates, otherDates) = (unread, other)
  }

  /// Calls with each text of a column that is not blank.
  private func forEachText(of column: Int, _ body: (Int, String) -> Void) {
    for row in 0..<rowCount {
      forEachField(ofRow: row) { index, field in
        guard index == column else { return index < column }
        let text = displayed(field)
        if !text.isEmpty { body(row, text) }
        return false
      }
    }
  }
}
