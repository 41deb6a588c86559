// Names of peoples that write the surname first: "Chen Xiaoyu", "Kim Min-jun", "Ho Chi Minh".

/// Whether a name is written surname first.
enum SurnamePlace {
  case first, last
  /// "Li Wei" is a surname twice.
  case unsure
}

extension PersonNameReader {
  /// Where the surname is in a name of two to four words, as far as all of them are names of one
  /// people.
  func eastAsianSurname(_ names: ArraySlice<NameWord>) -> SurnamePlace {
    guard (2...4).contains(names.count), let first = names.first, let last = names.last,
      first.length < 12, !first.isInitial, !last.isInitial
    else { return .last }
    let key = self.key(first)
    // Nearly all names are done with that.
    guard EastAsianNames.surnames.contains(key) else { return .last }
    let lastKey = self.key(last)
    let peoples = EastAsianNames.peoples.filter { $0.surnames.contains(key) }
    guard !names.dropFirst().contains(where: isWesternGiven) else { return .last }
    if names.count == 2, isHyphenated(last) { return .first }
    if EastAsianNames.surnames.contains(lastKey) {
      // "Mai Pham", "Pham Mai": "Mai" may be a given name as well.
      let areSurest = [key, lastKey].map { EastAsianNames.surestVietnamese.contains($0) }
      if areSurest == [true, false],
        peoples.contains(where: { isGiven(names.dropFirst(), of: $0, behind: key) })
      {
        return .first
      }
      if areSurest[1] { return .last }
      // “Zhang Wei”, “Wei Zhang”
      let areSurestChinese = [key, lastKey].map { EastAsianNames.surestChinese.contains($0) }
      if names.count == 2, areSurestChinese[0] != areSurestChinese[1],
        EastAsianNames.peoples[0].surnames.isSuperset(of: [key, lastKey])
      {
        return areSurestChinese[0] ? .first : .last
      }
      let isOfOne = names.count == 2 && peoples.contains { $0.surnames.contains(lastKey) }
      return isOfOne && !isWesternGiven(first) ? .unsure : .last
    }
    return peoples.contains { isGiven(names.dropFirst(), of: $0, behind: key) } ? .first : .last
  }

  func isVietnameseSurname(_ word: NameWord) -> Bool {
    word.length < 8 && EastAsianNames.vietnamese.surnames.contains(key(word))
  }

  func isSurestVietnamese(_ word: NameWord) -> Bool {
    EastAsianNames.surestVietnamese.contains(key(word))
  }

  /// Whether what is behind a surname are given names of the same people.
  private func isGiven(
    _ words: ArraySlice<NameWord>, of people: EastAsianNames, behind surname: UInt64
  ) -> Bool {
    switch people.given {
    case .joined(let syllables, let areSingle):
      if words.count == 2, !areSingle { return words.allSatisfy { syllables.contains(key($0)) } }
      guard words.count == 1, let word = words.first else { return false }
      if areSingle, syllables.contains(key(word)) { return true }
      return word.length > 4 && isJoined(word, syllables)
    case .whole(let names): return words.count == 1 && words.allSatisfy { names.contains(key($0)) }
    case .apart(let names, let surest):
      guard words.allSatisfy({ names.contains(key($0)) }), let first = words.first else {
        return false
      }
      // "Nguyen Thi Minh Khai".
      return words.count == 2 || words.count == 1 && surest.contains(surname)
        || words.count == 3 && isVietnameseMiddle(first)
    }
  }

  /// "Min-jun": a second half in small letters, behind none of a Western name ("Mary-ann").
  private func isHyphenated(_ word: NameWord) -> Bool {
    let halves = bytes[word.range].split(separator: UInt8(ascii: "-"))
    guard halves.count == 2, halves[1].count > 1, let second = halves[1].first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(second)
    else { return false }
    let range = halves[0].startIndex..<halves[0].endIndex
    return NameWords.roles(bytes, range).isDisjoint(with: [.given, .hispanicGiven])
  }

  /// "Xiaoyu", "Minjun": two syllables.
  private func isJoined(_ word: NameWord, _ syllables: Set<UInt64>) -> Bool {
    NameWords.withLetters(bytes, word.range) { letters in
      (2..<max(2, letters.count - 1)).contains { split in
        [letters[..<split], letters[split...]].allSatisfy {
          syllables.contains(nameHash(UnsafeBufferPointer(rebasing: $0)))
        }
      }
    } ?? false
  }

  private func isWesternGiven(_ word: NameWord) -> Bool {
    word.has([.given, .hispanicGiven]) || EastAsianNames.western.contains(key(word))
  }

  /// A word by its letters without marks, those of Vietnam as well.
  private func key(_ word: NameWord) -> UInt64 {
    NameWords.withLetters(bytes, word.range) { nameHash($0) }
      ?? EastAsianNames.key(
        EastAsianNames.plain(String(decoding: bytes[word.range], as: UTF8.self)))
  }
}

/// Surnames and given names of one people, by the hashes of their letters.
struct EastAsianNames {
  let surnames: Set<UInt64>
  let given: Given

  enum Given {
    /// Of these syllables there are two, written as one word or, where none is one alone, as two.
    case joined(Set<UInt64>, areSingle: Bool)
    /// One of these.
    case whole(Set<UInt64>)
    /// Of these there are two, or one behind the surest of surnames.
    case apart(Set<UInt64>, surest: Set<UInt64>)
  }

  static let surestVietnamese = keys(WordLists.surestVietnamese)
  static let surestChinese = keys(WordLists.surestChinese)
  static let vietnamese = EastAsianNames(
    surnames: keys(WordLists.vietnameseSurnames),
    given: .apart(keys(WordLists.vietnameseGiven), surest: surestVietnamese))
  static let peoples = [
    EastAsianNames(
      surnames: keys(WordLists.chineseSurnames),
      given: .joined(keys(WordLists.pinyin), areSingle: true)),
    EastAsianNames(
      surnames: keys(WordLists.koreanSurnames),
      given: .joined(keys(WordLists.koreanSyllables), areSingle: false)),
    vietnamese,
    EastAsianNames(
      surnames: keys(WordLists.japaneseSurnames), given: .whole(keys(WordLists.japaneseGiven))),
    EastAsianNames(surnames: keys(WordLists.otherChineseSurnames), given: .whole([])),
  ]
  /// The surnames of all of them.
  static let surnames = peoples.reduce(into: Set<UInt64>()) { $0.formUnion($1.surnames) }
  /// Given names of other peoples.
  static let western = keys(WordLists.peoplesGivenNames).subtracting(
    keys(WordLists.japaneseGiven))

  static func key(_ word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { nameHash($0) }
  }

  /// The small letters of a Vietnamese word without their marks.
  static func plain(_ word: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F: break
      case 0xE0...0xE3, 0x103, 0x1EA0...0x1EB7: letters.append("a")
      case 0xE8...0xEA, 0x1EB8...0x1EC7: letters.append("e")
      case 0xEC, 0xED, 0x129, 0x1EC8...0x1ECB: letters.append("i")
      case 0xF2...0xF5, 0x1A1, 0x1ECC...0x1EE3: letters.append("o")
      case 0xF9, 0xFA, 0x169, 0x1B0, 0x1EE4...0x1EF1: letters.append("u")
      case 0xFD, 0x1EF2...0x1EF9: letters.append("y")
      case 0x111: letters.append("d")
      default: letters.append(scalar)
      }
    }
    return String(letters)
  }

  private static func keys(_ list: String) -> Set<UInt64> {
    Set(list.split(whereSeparator: \.isWhitespace).map { key(String($0)) })
  }
}
