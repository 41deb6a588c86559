// The day in what forms export as a date and time.
import LetterCore

/// In which order day and month stand in a date of numbers.
enum DateOrder: Hashable, Sendable {
  case monthFirst, dayFirst
  /// Both orders are met, so that a date that may be either is not read.
  case mixed
}

/// Reads dates of form exports.
enum SignOnDate {
  /// The day of "11/01/2026 08:00:00", "2026-11-01T08:00:00Z", "2026/11/01 8:00 AM" or "November 1,
  /// 2026, 8:00"; month first where it is doubtful, as in the United States.
  static func read(_ text: String, _ order: DateOrder = .monthFirst) -> LetterDate? {
    guard text.utf8.count <= 60, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var words = text.split { $0 == " " || $0 == "T" && text.utf8.first.map(isDigit) == true }
    if let first = words.first, first.utf8.first.map(isDigit) == true, first.utf8.contains(0x2F) {
      let parts = first.split(separator: "/")
      let text = parts[0].utf8.count == 4 ? parts.joined(separator: "-") : String(first)
      if let date = LetterDate(reading: text) { return date }
    }
    while !words.isEmpty {
      if let date = LetterDate(reading: words.joined(separator: " ")) { return date }
      words.removeLast()
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
