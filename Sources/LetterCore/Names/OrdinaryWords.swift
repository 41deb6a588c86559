// Ordinary words: a line that has nothing else names nobody.

/// The words of people who keep lists, of chats and of pages, in small letters and without accents. A
/// line made of these alone is no name: it stands over names (“Long shots”), or beside them (“3
/// replies”, “Back to top”).
public enum OrdinaryWords {
  /// What a line of nothing but ordinary words is.
  public enum Line: Hashable, Sendable {
    /// It says of names that they may not sign: “Likely”, “Need board vote”.
    case doubting
    /// It is of a page, a chat or a form: “View more”, “Sign here”.
    case furniture
    /// It says neither: “The rest”, “This week”.
    case neutral
  }

  /// What a line is, if it has none but ordinary words; `nil` for others, and for numbers alone.
  public static func line(_ line: String) -> Line? {
    var line = line
    guard line.withUTF8({ mayMakeUp($0) }) else { return nil }
    let words = FoldedWords(line).words
    // “Will Long” is a person.
    guard words.count <= 8, words.allSatisfy({ isOrdinary($0) || isFiller($0) }),
      Signatory.Kind(reading: line) != .individual
    else { return nil }
    if words.contains(where: OrdinaryWordLists.doubting.contains) { return .doubting }
    // “Do not edit below this line”
    if words.contains(where: OrdinaryWordLists.furniture.contains) { return .furniture }
    // “When We All Vote” is a name, and “One” may be.
    if doubts(words) { return .doubting }
    guard words.contains(where: OrdinaryWordLists.neutral.contains), line.contains(" ") else {
      return nil
    }
    // “Round 1” is none.
    let isCounted = words.count == 2 && words[1].allSatisfy(\.isNumber)
    return isCounted || !isTitled(line) ? .neutral : nil
  }

  /// Whether a line of several words is written as names are: “Hold the Line”, “Reply All”.
  public static func isTitled(_ line: String) -> Bool {
    let tokens = line.split(separator: " ")
    return tokens.count > 1 && line.contains(where: \.isLowercase)
      && tokens.allSatisfy { token in
        token.first?.isLowercase != true || Capitals.isSmallWord(String(token))
      }
  }

  /// Whether a word is one of these.
  public static func isOrdinary(_ word: String) -> Bool {
    OrdinaryWordLists.neutral.contains(word) || OrdinaryWordLists.doubting.contains(word)
      || OrdinaryWordLists.furniture.contains(word)
  }

  /// What stands between others: “of”, “34”, the “A” of “Exhibit A”.
  private static func isFiller(_ word: String) -> Bool {
    word.count == 1 || word.allSatisfy(\.isNumber) || CalendarWords.isOfDates(word)
      || OrdinaryWordLists.joining.contains(word)
  }

  /// Whether words say that somebody may not sign, wherever they stand.
  public static func doubts(_ words: [String]) -> Bool {
    words.contains { OrdinaryWordLists.doubting.contains($0) }
      || OrdinaryWordLists.doubtingPhrases.range(in: words) != nil
  }

  /// The same of what is said of names beside them; “asked to be listed first” says nothing there.
  public static func doubtsBesideNames(_ words: [String]) -> Bool {
    doubts(words.filter { !OrdinaryWordLists.onlyOfHeadings.contains($0) })
  }

  /// Whether a line could have none but ordinary words, told by its bytes.
  public static func mayMakeUp(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= 60 else { return false }
    var index = 0
    var hasWord = false
    while index < line.count {
      guard NameJudgment.isLetter(line[index]) else {
        // An accent: the words have to be read.
        if line[index] >= 0xC3, line[index] <= 0xC5 { return true }
        index += 1
        continue
      }
      var end = index + 1
      while end < line.count, NameJudgment.isLetter(line[end]) { end += 1 }
      if end < line.count, (0xC3...0xC5).contains(line[end]) { return true }
      if end - index > 1, !table.has(line, index..<end) { return false }
      hasWord = true
      index = end
    }
    return hasWord
  }

  private static let table = ByteWords(
    OrdinaryWordLists.neutral.union(OrdinaryWordLists.doubting).union(OrdinaryWordLists.furniture)
      .union(OrdinaryWordLists.joining).union(CalendarWords.monthWords)
      .union(CalendarWords.weekdays))
}

/// Words that are looked up by their bytes, whatever their case.
private struct ByteWords {
  private var places = [[[UInt8]]](repeating: [], count: 4096)

  init(_ words: Set<String>) {
    for word in words {
      let bytes = Array(word.utf8)
      guard let first = bytes.first, let last = bytes.last else { continue }
      places[Self.place(first, bytes[bytes.count / 2], last, bytes.count)].append(bytes)
    }
  }

  func has(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let middle = text[range.lowerBound + range.count / 2] | 0x20
    let last = text[range.upperBound - 1] | 0x20
    let place = Self.place(text[range.lowerBound] | 0x20, middle, last, range.count)
    return places[place].contains { word in
      word.count == range.count && zip(word, text[range]).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  private static func place(_ first: UInt8, _ middle: UInt8, _ last: UInt8, _ count: Int) -> Int {
    (Int(first) &* 121 &+ Int(middle) &* 31 &+ Int(last) &* 7 &+ count) & 4095
  }
}
