// Days in own words that the calendar does not have, or has on another day of the week.

/// Finds days that are written out (“February 30”, “Tuesday, December 15, 2026”).
enum DaysInWords {
  /// The first day of a text that cannot be, with what is wrong.
  static func slip(in text: String) -> (day: String, slip: Check.Slip)? {
    let words = text.split(whereSeparator: \.isWhitespace)
    for index in words.indices where CalendarWords.isMonth(words[index]) {
      // “May 2026”, “in March”: not a day.
      guard words[index].first?.isUppercase == true,
        // “In March 50 people came”: a number of something else.
        let day = number(after: index, in: words, digits: 1...2), day < 40
      else { continue }
      let isEnd = words[index + 1].last.map { !$0.isNumber && $0 != "," && $0 != ")" } ?? true
      let year = isEnd ? nil : number(after: index + 1, in: words, digits: 4...4)
      let written = words[index...(index + (year == nil ? 1 : 2))].joined(separator: " ")
        .trimming { !$0.isLetter && !$0.isNumber }
      // Of a leap year, where it has none of its own.
      let name = words[index].filter(\.isLetter)
      guard let date = LetterDate(reading: "\(name) \(day), \(year ?? 2028)") else {
        return (String(written), .noDay)
      }
      guard year != nil, index > words.startIndex,
        let weekday = weekday(words[index - 1]), weekday != date.weekdayName
      else { continue }
      return (
        words[index - 1] + " " + written, .otherWeekday(date.weekdayName)
      )
    }
    return nil
  }

  /// The number that the next word is, whatever signs follow it.
  private static func number(
    after index: Int, in words: [Substring], digits: ClosedRange<Int>
  ) -> Int? {
    guard words.indices.contains(index + 1) else { return nil }
    let word = words[index + 1].trimming { ",.;:)]”\"!?".contains($0) }
    return digits.contains(word.count) && word.allSatisfy { $0.isASCII && $0.isNumber }
      ? Int(word) : nil
  }

  private static func weekday(_ word: Substring) -> String? {
    let name = word.trimming { !$0.isLetter }
    return name.hasSuffix("day") && CalendarWords.weekdays.contains(name.lowercased())
      ? name.prefix(1).uppercased() + name.dropFirst().lowercased() : nil
  }
}
