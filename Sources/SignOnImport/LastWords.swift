// Which of several rows of one listed name says what is true now.
import LetterCore

extension ImportPlan {
  /// Marks all rows of a listed name but the last.
  mutating func findLastWords() {
    var last: [SignatoryID: Int] = [:]
    for row in entries.indices {
      entries[row].marks.remove(.isOvertaken)
      let id = entries[row].known
      guard id >= 0 else { continue }
      guard let other = last[id] else {
        last[id] = row
        continue
      }
      let isLater = isLater(row, than: other, about: id)
      entries[isLater ? other : row].marks.insert(.isOvertaken)
      if isLater { last[id] = row }
    }
  }

  /// Whether a row was sent in after another that stands above it. Where people have one name, the
  /// row with the e-mail address of the listed one speaks for that one.
  private func isLater(_ row: Int, than other: Int, about id: SignatoryID) -> Bool {
    if let listed = roll.signatory(id), listed.kind == .individual {
      let contact = records[SignOnRecords.Key(listed)].contact.lowercased()
      func isOwn(_ row: Int) -> Bool { reading.contact(unit(row)).lowercased() == contact }
      if !contact.isEmpty, isOwn(row) != isOwn(other) { return isOwn(row) }
    }
    guard let day = reading.date(unit(row)), let otherDay = reading.date(unit(other)) else {
      return true
    }
    return day >= otherDay
  }
}
