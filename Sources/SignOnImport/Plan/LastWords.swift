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

  /// Whether a row was sent in after another that stands above it. What somebody else says of the
  /// same name counts less than the word of who signed, unless it is no.
  private func isLater(_ row: Int, than other: Int, about id: SignatoryID) -> Bool {
    if !entries[row].marks.union(entries[other].marks).contains(.withdraws),
      let listed = roll.signatory(id)
    {
      let known = records[SignOnRecords.Key(listed)]
      let isOwn = isWord(of: known, row)
      if isOwn != isWord(of: known, other) { return isOwn }
    }
    guard let day = reading.date(unit(row)), let otherDay = reading.date(unit(other)) else {
      return true
    }
    return day >= otherDay
  }

  /// Whether a row was sent in by who signed: with the same e-mail address or name.
  private func isWord(of known: SignOnRecord, _ row: Int) -> Bool {
    if !known.contact.isEmpty,
      reading.contact(unit(row)).lowercased() == known.contact.lowercased()
    {
      return true
    }
    return !known.authorizedBy.isEmpty
      && readFinally(row).record?.authorizedBy.lowercased() == known.authorizedBy.lowercased()
  }
}
