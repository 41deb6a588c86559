// What stands before and behind a person's name and is no part of it.

extension PersonNameReader {
  /// A part without honorifics and without what stands behind the name.
  func core(_ words: ArraySlice<NameWord>) -> (
    honorifics: ArraySlice<NameWord>, names: ArraySlice<NameWord>
  ) {
    let names = withoutMarks(words)
    let start = endOfHonorifics(names)
    return (names[..<start], withoutInnerSuffixes(names[start...]))
  }

  /// "Ana Jr. Ruiz".
  private func withoutInnerSuffixes(_ words: ArraySlice<NameWord>) -> ArraySlice<NameWord> {
    let isInner = { (word: NameWord) in word.has(.suffix) && !word.has([.longSuffix, .honorific]) }
    guard words.count > 2, words.dropFirst().contains(where: isInner) else { return words }
    return words.prefix(1) + words.dropFirst().filter { !isInner($0) }
  }

  private func endOfHonorifics(_ words: ArraySlice<NameWord>) -> Int {
    var end = words.startIndex
    var index = words.startIndex
    var isFirm = false
    while index < words.endIndex {
      let word = words[index]
      index += 1
      if word.has(.honorific) {
        isFirm = isFirm || !word.has(.mayBeGiven) || word.has(.office)
        if words.endIndex - index >= (isFirm ? 1 : 2) { end = index }
      } else if end > words.startIndex, isOf(word), index < words.endIndex {
        // "Secretary of State".
        index += 1
        if index < words.endIndex { end = index }
      } else if !word.has([.honorificPart, .and]) {
        break
      }
    }
    return end
  }

  private func isOf(_ word: NameWord) -> Bool { word.has(.small) && word.length == 2 }

  /// Without suffixes, credentials, pronouns and former names behind a name.
  private func withoutMarks(_ words: ArraySlice<NameWord>) -> ArraySlice<NameWord> {
    var words = words
    // "Fay Dunn née Ward"; "Ana Ruiz and Ben Cole".
    if let cut = words.indices.dropFirst().first(where: { isCut(words, $0) }) {
      words = words[..<cut]
    }
    while words.count > 1, let last = words.last {
      let before = words.dropLast()
      if isMark(last, behind: before.count, behindComma: false) || last.has(.article) {
        words = before
      } else if let count = spelledMark(words) {
        words = words.dropLast(count)
      } else if last.has(.title), before.count > 2, let other = before.last,
        other.has(.credential), isMark(other, behind: before.count - 1, behindComma: false)
      {
        // "PhD candidate".
        words = before
      } else {
        break
      }
    }
    return words
  }

  private func isCut(_ words: ArraySlice<NameWord>, _ index: Int) -> Bool {
    let word = words[index]
    if word.has(.formerly) {
      return word.shape.contains(.small) && index + 1 < words.endIndex
    }
    return word.has(.and) && words.endIndex - index > 2
      && words[..<index].count { !$0.has([.honorific, .honorificPart, .and]) } > 1
  }

  /// How many words at the end are a credential written apart ("Ph. D."); `nil` where none are.
  private func spelledMark(_ words: ArraySlice<NameWord>) -> Int? {
    for count in [3, 2] where words.count > count {
      let last = words.suffix(count)
      guard let from = last.first, let to = last.last,
        from.shape.contains(.endsInPoint) || words.count > count + 1
      else { continue }
      let range = from.range.lowerBound..<to.range.upperBound
      let roles = NameWords.roles(bytes, range)
      if roles.contains(.credential), to.shape.contains(.endsInPoint) || !roles.contains(.unsure) {
        return count
      }
    }
    return nil
  }

  /// Whether a part behind a comma is nothing but marks ("M.D., Ph. D.").
  func isOfMarks(_ part: ArraySlice<NameWord>) -> Bool {
    let words = part.drop { isMark($0, behindComma: true) }
    guard let first = words.first, let last = words.last else { return true }
    let range = first.range.lowerBound..<last.range.upperBound
    return words.count > 1 && NameWords.roles(bytes, range).contains(.credential)
  }

  /// Whether a word belongs behind a name and is none itself, with so many words before it in its
  /// part.
  func isMark(
    _ word: NameWord, behind count: Int = 2, behindComma: Bool
  ) -> Bool {
    if word.has(.pronoun), word.shape.contains(.slash) { return true }
    if word.has(.suffix) {
      if count > 1 || behindComma { return true }
      // "Ana Vi" is no sixth.
      return !word.has(.longSuffix)
        && !(word.has(.numeral) && name.isMixed && !word.shape.contains(.capitals))
    }
    if word.has(.numeral) {
      return count > 1 && !word.shape.contains(.endsInPoint)
        && !(isSmall(word) && (name.hasCapitals || count < 3))
    }
    let isCapital = name.isMixed && word.shape.contains(.capitals)
    let isPointed = word.shape.contains(.innerPoint)
    if word.has(.credential) {
      if word.has(.unsure) {
        return isPointed || isCapital && (count > 1 || behindComma)
          || behindComma && !(name.isMixed && name.hasCapitals)
      }
      // "Ana Mei Meng" has no degree.
      if !behindComma, name.isMixed, !word.has([.title, .honorific]),
        word.shape.contains(.vowel),
        word.shape.isDisjoint(with: [.small, .innerCapital, .innerPoint])
      {
        return false
      }
      return count > 1 || behindComma || isPointed || isCapital
        || name.isMixed && word.shape.contains(.innerCapital) && !word.shape.contains(.small)
    }
    // Those that no list knows.
    guard word.length <= 6, word.roles.isEmpty || isPointed, count > 1 else { return false }
    if isPointed {
      return word.shape.contains(.innerCapital) && !word.shape.contains(.digit)
        && (word.shape.contains(.endsInPoint) || word.shape.contains(.capitals))
    }
    if behindComma { return isCapital }
    return isCapital && !word.shape.contains(.vowel) && word.length > 2
  }
}
