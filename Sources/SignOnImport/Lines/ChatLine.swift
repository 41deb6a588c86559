// Messages of chats, as programs export and copy them.
import LetterCore
import TextMetrics

/// A line with the time of a message, and with who wrote it: “[11/23/26, 9:14 PM] Ana: Elm House”,
/// “11/23/26, 21:14 - Ana: Elm House”, “Ana Ruiz  9:14 PM”.
struct ChatLine {
  /// What was written; "" where it is on the lines below.
  let text: String

  init?(_ line: String) {
    guard line.utf8.count <= 1200, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    let line = singleSpaced(line)
    if let rest = Self.behindStamp(line[...]) {
      text = Self.message(rest)
    } else if let end = Self.stampAtEnd(line) {
      guard end > 0 else { return nil }
      let before = line.split(separator: " ").prefix(end).joined(separator: " ")
        .trimmingSuffix { ",-–— ".contains($0) }
      // “Ana Ruiz, [11/23/26 9:14 PM]” is who wrote; “Elm House 11/23/26 9:14 PM” may sign.
      text = end == 1 || Signatory.Kind(reading: before) == .individual ? "" : before
    } else {
      return nil
    }
  }

  /// Whether a line begins with the day and time of a message, and goes on with who wrote it. A row of
  /// a table may begin with a time, too, and has what parts its fields behind it: commas or semicolons.
  static func beginsWithStamp(_ line: String) -> Bool {
    guard let first = line.first, first == "[" || first.isNumber, line.utf8.count <= 4000,
      let colon = line.firstRange(of: ": "),
      !line[..<colon.lowerBound].contains(where: { $0 == ";" }),
      let rest = behindStamp(singleSpaced(line)[...]), let end = rest.firstRange(of: ": ")
    else { return false }
    let writer = rest[..<end.lowerBound]
    return writer.utf8.count <= 80 && writer.split(separator: " ").count <= 8
      && writer.contains { $0.isLetter || $0.isNumber }
      && (first == "[" || !writer.contains { ",|".contains($0) })
  }

  /// What is behind the time with which a line begins; `nil` where it begins with none.
  private static func behindStamp(_ line: Substring) -> Substring? {
    let isBracketed = line.first == "["
    let body = isBracketed ? line.dropFirst() : line
    var words = body.split(separator: " ", omittingEmptySubsequences: true)[...]
    var hasTime = false
    var end: Substring.Index?
    while let word = words.first, words.startIndex < 5 {
      let bare = word.trimmingSuffix { "],".contains($0) }
      if isTime(bare) {
        hasTime = true
      } else if !isDate(bare[...]), !isHalfOfDay(bare[...], behindTime: hasTime),
        !(bare == "at" && !hasTime)
      {
        break
      }
      end = word.endIndex
      words.removeFirst()
      if isBracketed, word.hasSuffix("]") { break }
    }
    guard hasTime, let end else { return nil }
    return body[end...].drop { " -–—|:".contains($0) }
  }

  /// How many words stand before a time at the end of a line; `nil` where it ends with none.
  private static func stampAtEnd(_ line: String) -> Int? {
    var words = line.split(separator: " ")[...]
    guard words.count <= 12, let last = words.last, last.contains(":") || last.count <= 5 else {
      return nil
    }
    var hasTime = false
    // “Amos 5:24” is no time of a message.
    var hasDayOrHalf = false
    while let word = words.last {
      let bare = word.drop { "[(".contains($0) }.trimmingSuffix { "]),".contains($0) }
      if isTime(bare) {
        hasTime = true
        hasDayOrHalf = hasDayOrHalf || bare.last?.isLetter == true || word.hasSuffix("]")
      } else if isDate(bare[...]) || isHalfOfDay(bare[...], behindTime: true) {
        hasDayOrHalf = true
      } else if !["at", "—", "-", "–", "today", "yesterday", "hoy", "ayer", "a", "las"].contains(
        bare.lowercased())
      {
        break
      }
      words.removeLast()
    }
    return hasTime && hasDayOrHalf ? words.count : nil
  }

  /// “9:14”, “21:14:05”, “9:14PM”
  private static func isTime(_ word: some StringProtocol) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
      parts[0].allSatisfy(\.isNumber), let last = parts.last
    else { return false }
    let tail = last.drop(while: \.isNumber).lowercased()
    return parts.dropFirst().allSatisfy {
      $0.prefix(2).count == 2 && $0.prefix(2).allSatisfy(\.isNumber)
    }
      && ["", "am", "pm", "a", "p", "h"].contains(tail)
  }

  private static func isHalfOfDay(_ word: Substring, behindTime: Bool) -> Bool {
    behindTime
      && ["am", "pm", "a.m.", "p.m.", "a.", "p.", "m.", "hrs", "h"].contains(word.lowercased())
  }

  /// “11/23/26”, “23.11.2026”, “2026-11-23”
  private static func isDate(_ word: Substring) -> Bool {
    let parts = word.split { "/.-".contains($0) }
    return (2...3).contains(parts.count)
      && parts.allSatisfy {
        (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber }
      } && word.first?.isNumber == true
  }

  /// What somebody wrote, without who did (“Ana: ”, “From Ana Ruiz to Everyone: ”).
  private static func message(_ rest: Substring) -> String {
    guard let colon = rest.firstRange(of: ":") else { return String(rest).trimmed }
    let name = rest[..<colon.lowerBound]
    guard name.utf8.count <= 80, name.split(separator: " ").count <= 8 else {
      return String(rest).trimmed
    }
    return String(rest[colon.upperBound...]).trimmed
  }
}
