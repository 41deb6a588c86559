// Where surnames begin among the names of peoples that write them in ways of their own.

extension PersonNameReader {
  /// "Minh Van Nguyen", "Nguyen Van Minh": between Vietnamese names, "Van" is a middle name.
  func isVietnameseVan(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    guard isVietnameseMiddle(names[index]), !isSmall(names[index]), index > names.startIndex,
      index + 1 < names.endIndex
    else { return false }
    return isVietnameseSurname(names[index + 1]) || isVietnameseSurname(names[index - 1])
  }

  /// "Nguyen Van Minh", "Tran Thi Lan": a surname first, behind it a middle name.
  func isVietnamese(_ names: ArraySlice<NameWord>) -> Bool {
    guard names.count == 3, let first = names.first, let last = names.last else { return false }
    // “Bạch Thị Mai”: only Vietnamese women have such a middle name.
    if isSpelledThi(names[names.startIndex + 1]), !first.has([.given, .hispanicGiven]),
      !isSurestVietnamese(last)
    {
      return true
    }
    return isVietnameseMiddle(names[names.startIndex + 1]) && isVietnameseSurname(first)
      && !isVietnameseSurname(last) && !last.has(.hispanicSurname)
  }

  func isVietnameseMiddle(_ word: NameWord) -> Bool {
    guard word.length == 3 else { return false }
    return ["van", "thi"].contains(plain(word))
  }

  private func isSpelledThi(_ word: NameWord) -> Bool { word.length == 3 && plain(word) == "thi" }

  private func plain(_ word: NameWord) -> String {
    EastAsianNames.plain(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[word.range]), as: UTF8.self))
  }

  /// The “R.” of “Ximena Contreras R.”: a second surname that is not written out.
  func initialOfSurname(_ names: ArraySlice<NameWord>) -> ArraySlice<NameWord> {
    guard names.count > 2, let last = names.last, last.isInitial,
      isHispanicSurname(names[names.endIndex - 2])
    else { return [] }
    return names.suffix(1)
  }

  /// “Ramon del Fierro Magsaysay”: behind a mother's Spanish name a father's that is none.
  func isFilipino(_ names: ArraySlice<NameWord>, _ prefix: NameWord) -> Bool {
    guard isSpelled(prefix, "del"), let last = names.last else { return false }
    return !isHispanicSurname(last)
  }

  /// "Ana Li Causi"; "Mary Li Chen" has a middle name.
  func isSicilianLi(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    guard isSpelled(names[index], "li"), index > names.startIndex, index + 2 == names.endIndex
    else { return false }
    let last = names[index + 1]
    return last.length > 4 && !last.has([.given, .hispanicSurname])
      && bytes[last.range].last.map { $0 | 0x20 == 0x69 || $0 | 0x20 == 0x6F } ?? false
  }

  /// "Andrés Manuel López Obrador": behind two given names, what is behind a Hispanic surname is the
  /// second, whatever it is.
  func hasTwoSurnamesBehindTwoNames(_ names: ArraySlice<NameWord>) -> Bool {
    guard names.count > 3, let first = names.first, first.has(.hispanicGiven),
      let last = names.last, !last.has([.given, .hispanicGiven, .marian])
    else { return false }
    return isHispanicSurname(names[names.endIndex - 2])
      && names.dropFirst().dropLast(2).allSatisfy { $0.has([.given, .hispanicGiven]) }
  }

  /// "López Obrador", "Presidente López Obrador": two surnames and nothing else.
  func isOfSurnames(_ names: ArraySlice<NameWord>) -> Bool {
    guard names.count == 2, let first = names.first, let last = names.last else { return false }
    return first.length > 4 && endsInEz(first) && isHispanicSurname(first)
      && !last.has([.given, .hispanicGiven, .marian]) && !last.isInitial && !isSmall(last)
  }

  /// "João Pereira Neto": "Neto", "Filho" and "Sobrinho" go with the surname before them.
  func isOfRelative(_ names: ArraySlice<NameWord>) -> Bool {
    guard names.count > 2, let last = names.last else { return false }
    let relatives: [StaticString] = ["neto", "filho", "sobrinho"]
    return relatives.contains { isSpelled(last, $0) } && !names[names.endIndex - 2].isInitial
  }

  /// "SMITH John", "DE LA CRUZ Ana": how many words in capitals begin a name whose others are written
  /// as names are.
  func countOfCapitals(_ names: ArraySlice<NameWord>) -> Int {
    guard name.isMixed, let first = names.first, first.shape.contains(.capitals),
      first.shape.contains(.vowel)
    else { return 0 }
    let run = names.prefix { $0.shape.contains(.capitals) }
    guard run.count < names.count, names[run.endIndex].has([.given, .hispanicGiven]),
      !names[run.endIndex].isInitial, !first.has([.given, .hispanicGiven]),
      run.contains(where: { $0.length > 2 })
    else { return 0 }
    return run.count
  }
}
