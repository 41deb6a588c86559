// The letter's date: a day of the Gregorian calendar, with no time zone.

/// A day, as a letter is dated.
public struct LetterDate: Hashable, Sendable, Comparable {
  /// From 1 to 9999.
  public let year: Int
  /// From 1, which is January, to 12.
  public let month: Int
  /// From 1 to the length of the month.
  public let day: Int

  /// Stands for a day that nobody knows, as on a computer without a clock: no letter is of that day.
  public static let unknown = LetterDate()
  /// Whether it is a day that is known.
  public var isKnown: Bool { self != Self.unknown }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private init() { (year, month, day) = (1970, 1, 1) }

  /// A day that exists, or `nil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads "2026-11-23", as files have it, and nothing else.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Reads "2026-11-23", "November 23, 2026", "Nov 23 2026", "23 November 2026" and, month first as
  /// it is written in the United States, "11/23/2026".
  public init?(reading text: String) {
    let parts = text.split { "- ,./".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if text.contains("/") {
      guard parts[2].count == 4, let month = Self.number(parts[0]), let day = Self.number(parts[1]),
        let year = Self.number(parts[2])
      else { return nil }
      self.init(year: year, month: month, day: day)
      return
    }
    if let year = Self.number(parts[0]), parts[0].count == 4, text.utf8.contains(UInt8(ascii: "-")),
      let month = Self.number(parts[1]), let day = Self.number(parts[2])
    {
      self.init(year: year, month: month, day: day)
      return
    }
    guard let year = Self.number(parts[2]), parts[2].count == 4 else { return nil }
    if let month = Self.month(named: parts[0]), let day = Self.number(parts[1]) {
      self.init(year: year, month: month, day: day)
    } else if let day = Self.number(parts[0]), let month = Self.month(named: parts[1]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// A number of ASCII digits; `Int` alone would take a sign before them.
  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }

  /// Whether a text begins like the name of a month, which few names do.
  static func beginsLikeMonth(_ text: String) -> Bool {
    let start = text.prefix(3).lowercased()
    return start.utf8.count == 3 && monthNames.contains { $0.lowercased().hasPrefix(start) }
  }

  private static func month(named name: String) -> Int? {
    let name = name.lowercased()
    guard name.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
  }

  /// As the draft file has it: "2026-11-23".
  public var iso: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// As the letter has it: "November 23, 2026".
  public var written: String {
    Self.monthNames[month - 1] + " " + String(day) + ", " + String(year)
  }

  /// In short, for a list: "Nov 23, 2026".
  public var short: String {
    String(Self.monthNames[month - 1].prefix(3)) + " " + String(day) + ", " + String(year)
  }

  /// From 0, which is Sunday, to 6.
  private var weekday: Int {
    // Sakamoto's rule: each month's days in the weeks before it, the year ending with February.
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7
  }

  /// Whether nobody is in an office on this day of the week.
  public var isWeekend: Bool { weekday == 0 || weekday == 6 }

  /// "Sunday" to "Saturday".
  public var weekdayName: String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
  }

  /// Whether `left` is the earlier day.
  public static func < (left: LetterDate, right: LetterDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
