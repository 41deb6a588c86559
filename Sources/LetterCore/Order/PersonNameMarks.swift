// What comes before and after a person's name and is not part of it.

extension PersonNameReader {
  /// A part without honorifics and without what comes after the name.
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
      } else if end > words.startIndex, let behind = behindOffice(words, index - 1),
        behind < words.endIndex
      {
        (index, end) = (behind, behind)
      } else if !word.has([.honorificPart, .and]) {
        break
      }
    }
    return end
  }

  /// Where the words after an office end that belong to it ("Mayor Pro Tem"); `nil` where none do.
  private func behindOffice(_ words: ArraySlice<NameWord>, _ index: Int) -> Int? {
    if isSpelled(words[index], "pro"), index + 1 < words.endIndex,
      isSpelled(words[index + 1], "tem") || isSpelled(words[index + 1], "tempore")
    {
      return index + 2
    }
    let one: [StaticString] = ["emeritus", "emerita", "elect"]
    return one.contains { isSpelled(words[index], $0) } ? index + 1 : nil
  }

  private func isOf(_ word: NameWord) -> Bool { word.has(.small) && word.length == 2 }

  /// Without the suffixes, credentials, pronouns, years and former names after a name.
  private func withoutMarks(_ words: ArraySlice<NameWord>) -> ArraySlice<NameWord> {
    var words = words
    // "Fay Dunn née Ward"; "Ana Ruiz and Ben Cole".
    if let cut = words.indices.dropFirst().first(where: { isCut(words, $0) }) {
      words = words[..<cut]
    }
    // "María vda. de Soto", who has no other surname there.
    if words.count > 3, isWidow(words[words.startIndex + 1]) {
      words = words.prefix(1) + words.dropFirst(2)
    }
    while words.count > 1, let last = words.last {
      let before = words.dropLast()
      if isMark(last, behind: before.count, behindComma: false)
        || last.has([.article, .and])
      {
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
    if isClass(words, index) { return true }
    let isNamed = words[..<index].count { !$0.has([.honorific, .honorificPart, .and]) } > 1
    // "María Ruiz vda. de Soto", "Ana Ruiz of Riverbend".
    if isNamed, index + 1 < words.endIndex, isWidow(word) || isOfPlace(word) { return true }
    return word.has(.and) && words.endIndex - index > 2
      && words[..<index].count { !$0.has([.honorific, .honorificPart, .and]) } > 1
  }

  private func isWidow(_ word: NameWord) -> Bool {
    isSpelled(word, "vda") || isSpelled(word, "vda.") || isSpelled(word, "viuda")
  }

  /// Whether a word leads to where somebody lives or works.
  private func isOfPlace(_ word: NameWord) -> Bool {
    isSmall(word) && name.hasCapitals
      && (isSpelled(word, "of") || isSpelled(word, "from") || isSpelled(word, "at"))
  }

  /// "Class of 1998", "class of ’98".
  private func isClass(_ words: ArraySlice<NameWord>, _ index: Int) -> Bool {
    index + 2 < words.endIndex && isSpelled(words[index], "class") && isOf(words[index + 1])
      && words[index + 2].shape.contains(.digit)
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

  /// Whether a word is not a name but belongs after one. `count` words of its part precede it.
  func isMark(
    _ word: NameWord, behind count: Int = 2, behindComma: Bool
  ) -> Bool {
    if word.has(.pronoun), word.shape.contains(.slash) { return true }
    // "Ana Ruiz ’24", "Ana Ruiz 1998"
    if word.isYear || word.isNumber && count > 1 { return true }
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
