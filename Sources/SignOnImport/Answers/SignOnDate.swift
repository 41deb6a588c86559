// The day in what forms export as a date and time.
import LetterCore

/// In which order day and month stand in dates of numbers.
enum DateOrder: Hashable, Sendable {
  case monthFirst, dayFirst
  /// Both orders are met, so that a date that may be either is not read.
  case mixed

  /// The order that the dates of a column prove; `nil` where they prove none.
  init?(of dates: some Sequence<String>) {
    let orders = Set(dates.lazy.compactMap { SignOnDate.order(of: $0) })
    guard let first = orders.first else { return nil }
    self = orders.count > 1 ? .mixed : first
  }
}

/// Reads dates of form exports.
enum SignOnDate {
  /// The day of "11/01/2026 08:00:00", "2026-11-01T08:00:00Z", "20-Nov-26", "Friday, November 20,
  /// 2026 at 10:11 AM" or "20 de noviembre de 2026". Where day and month may be either, `order`
  /// decides.
  static func read(_ text: String, _ order: DateOrder = .monthFirst) -> LetterDate? {
    guard let parts = parts(of: text) else { return nil }
    switch parts {
    case .named(let date): return date
    case .numbers(let first, let second, let year):
      let monthFirst = LetterDate(year: year, month: first, day: second)
      let dayFirst = LetterDate(year: year, month: second, day: first)
      guard let monthFirst else { return dayFirst }
      guard let dayFirst, dayFirst != monthFirst else { return monthFirst }
      switch order {
      case .monthFirst: return monthFirst
      case .dayFirst: return dayFirst
      case .mixed: return nil
      }
    }
  }

  /// Whether a text is a date in any order.
  static func isDate(_ text: String) -> Bool { read(text) != nil }

  /// Whether a text is a day of a month, such as “11/3”, with or without a year.
  static func isDay(_ text: String) -> Bool {
    if isDate(text) { return true }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= 5, parts.count == 2, let one = Int(parts[0]), let two = Int(parts[1])
    else { return false }
    return (1...31).contains(one) && (1...31).contains(two) && min(one, two) <= 12
  }

  /// The order that a date proves: the one of "20/11/2026" has the day first. `nil` where it proves
  /// none.
  static func order(of text: String) -> DateOrder? {
    guard case .numbers(let first, let second, let year)? = parts(of: text) else { return nil }
    let isMonthFirst = LetterDate(year: year, month: first, day: second) != nil
    let isDayFirst = LetterDate(year: year, month: second, day: first) != nil
    guard isMonthFirst != isDayFirst else { return nil }
    return isMonthFirst ? .monthFirst : .dayFirst
  }

  /// The day that a text names, with its year, or in this one where it gives none: “12/12”, “Approved
  /// on 12/5/2026”.
  static func day(within text: String, year: Int) -> String? {
    if isDate(text) { return text }
    if isDay(text) { return "\(text)/\(year)" }
    guard text.utf8.count <= 200, text.utf8.contains(where: isDigit) else { return nil }
    let words = text.split(separator: " ").prefix(20)
    for start in words.indices {
      for count in [5, 3, 1] where start + count <= words.endIndex {
        let part = words[start..<start + count].joined(separator: " ")
        if isDate(part) { return part }
      }
      // Of “passed 7/2” the numbers may be votes.
      let word = words[start].filter { !".,;)".contains($0) }
      if start > 0, ["on", "until", "el"].contains(words[start - 1].lowercased()), isDay(word) {
        return "\(word)/\(year)"
      }
    }
    return nil
  }

  // MARK: Parts

  private enum Parts {
    case named(LetterDate)
    case numbers(Int, Int, year: Int)
  }

  /// A number or a word, with what stands before it.
  private struct Token {
    var text: Substring.UTF8View
    var separator: UInt8
    var number: Int?
  }

  private static func parts(of text: String) -> Parts? {
    guard (6...80).contains(text.utf8.count), text.utf8.contains(where: isDigit) else { return nil }
    if let date = compact(text) { return .named(date) }
    var tokens = tokens(of: text)
    // A weekday stands before the date or not at all.
    if let first = tokens.first, first.number == nil, isWeekday(word(first)) {
      tokens.removeFirst()
    }
    tokens.removeAll { $0.number == nil && ["de", "del", "of", "the"].contains(word($0)) }
    guard tokens.count >= 3, isTime(tokens.dropFirst(3), text) else { return nil }
    let (one, two, three) = (tokens[0], tokens[1], tokens[2])
    if let day = one.number, let second = two.number, let third = three.number {
      guard two.separator == three.separator, "/.-".utf8.contains(two.separator) else { return nil }
      if one.text.count == 4 {
        return LetterDate(year: day, month: second, day: third).map { .named($0) }
      }
      guard one.text.count <= 2, two.text.count <= 2, let year = year(three) else { return nil }
      return .numbers(day, second, year: year)
    }
    if let month = month(one), let day = two.number, two.text.count <= 2, let year = year(three) {
      return LetterDate(year: year, month: month, day: day).map { .named($0) }
    }
    guard let month = month(two) else { return nil }
    if let day = one.number, one.text.count <= 2, let year = year(three) {
      return LetterDate(year: year, month: month, day: day).map { .named($0) }
    }
    guard let year = one.number, one.text.count == 4, let day = three.number else { return nil }
    return LetterDate(year: year, month: month, day: day).map { .named($0) }
  }

  /// The day of "20261120", with or without a time behind it.
  private static func compact(_ text: String) -> LetterDate? {
    let digits = text.utf8.prefix(while: isDigit)
    let isTimed = digits.count == 14 || text.utf8.dropFirst(8).first.map { $0 | 0x20 } == 0x74
    guard digits.count == 8 && (text.utf8.count == 8 || isTimed) || digits.count == 14,
      let number = Int(Substring(digits.prefix(8))), (1990...2100).contains(number / 10000)
    else { return nil }
    return LetterDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }

  /// The numbers and words of a text, up to more than a date has.
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var rest = text[...].utf8
    var separator: UInt8 = 0
    while let first = rest.first, tokens.count < 12 {
      guard isDigit(first) || isLetter(first) else {
        separator = separator == 0 || separator == 0x20 ? first : separator
        rest.removeFirst()
        continue
      }
      let isNumber = isDigit(first)
      let run = rest.prefix { isNumber ? isDigit($0) : isLetter($0) }
      rest = rest.dropFirst(run.count)
      // "20th" is a number, and the T of "2026-11-20T10:11" parts only.
      let isTail = !isNumber && separator == 0 && tokens.last?.number != nil
      if isTail, ["st", "nd", "rd", "th", "t"].contains(Substring(run).lowercased()) { continue }
      tokens.append(
        Token(
          text: run, separator: separator,
          number: isNumber && run.count <= 4 ? Int(Substring(run)) : nil))
      separator = 0
    }
    return tokens
  }

  /// Whether what follows a date is nothing, or a time of day.
  private static func isTime(_ tokens: ArraySlice<Token>, _ text: String) -> Bool {
    guard let first = tokens.first else { return true }
    if text.utf8.contains(UInt8(ascii: ":")) { return true }
    let marks = ["am", "pm", "a", "p", "at", "utc", "gmt", "z"]
    return tokens.count <= 4 && tokens.contains { marks.contains(word($0)) }
      && first.text.count <= 3
  }

  private static func year(_ token: Token) -> Int? {
    guard let number = token.number else { return nil }
    if token.text.count == 4 { return (1900...2100).contains(number) ? number : nil }
    return token.text.count == 2 ? 2000 + number : nil
  }

  private static func month(_ token: Token) -> Int? {
    guard token.number == nil, token.text.count >= 3 else { return nil }
    let word = word(token)
    for names in CalendarWords.months {
      if let index = names.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    }
    return word == "sept" || word == "set" ? 9 : nil
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.utf8.count >= 2 && CalendarWords.weekdays.contains { $0.hasPrefix(word) }
  }

  private static func word(_ token: Token) -> String { Substring(token.text).lowercased() }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}
