// Where the surname is among the words of a person's name.

/// Finds the parts of a name among its words.
struct PersonNameReader {
  /// Words by what they are.
  struct Parts {
    var honorifics: ArraySlice<NameWord> = []
    var given: ArraySlice<NameWord> = []
    /// Small words before the surname, over which the order passes.
    var particles: ArraySlice<NameWord> = []
    var surname: ArraySlice<NameWord> = []
    /// The initial of a second surname (“Ana Ruiz G.”).
    var behind: ArraySlice<NameWord> = []
    /// Whether it was written surname first, before a comma.
    var isInverted = false
    /// Whether it is known which of its names is the surname.
    var isSure = true

    /// Whether a word is one of the given names or of the surname.
    func name(has word: NameWord) -> Bool {
      [given, particles, surname].contains { words in
        guard let first = words.first, let last = words.last else { return false }
        return first.range.lowerBound <= word.range.lowerBound
          && word.range.upperBound <= last.range.upperBound
      }
    }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let name: NameWords

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: NameWords) {
    self.bytes = bytes
    self.name = name
  }

  /// The parts of the name.
  var parts: Parts {
    let words = name.words.filter { !$0.isBracketed && $0.part < name.firstAside }
    guard let part = words.first?.part else { return Parts(surname: name.words[...]) }
    let end = words.firstIndex { $0.part != part } ?? words.count
    let head = words[..<end]
    let core = core(head)
    guard end < words.count else { return withoutComma(core) }
    // "Smith, Jr., Ana": marks between surname and given names.
    var rest = words[end...]
    while let behind = rest.first {
      let part = rest.prefix { $0.part == behind.part }
      guard isOfMarks(part) else { break }
      rest = rest.dropFirst(part.count)
    }
    guard let behind = rest.first else { return withoutComma(core) }
    let tail = self.core(rest.prefix { $0.part == behind.part })
    return isInverted(core, tail) ? inverted(core, tail) : withoutComma(core)
  }

  // MARK: Surname first

  typealias Core = (honorifics: ArraySlice<NameWord>, names: ArraySlice<NameWord>)

  /// Whether the surname is before the comma ("Ruiz, Ana"), and not a whole name before a title or an
  /// organization ("Ana Ruiz, Organizer").
  private func isInverted(_ head: Core, _ tail: Core) -> Bool {
    guard let first = head.names.first, let given = tail.names.first else { return false }
    if tail.names.contains(where: isOfTitle) { return false }
    if head.names.count == 1 || head.names.dropLast().allSatisfy({ $0.has(.prefix) }) {
      return true
    }
    guard head.honorifics.isEmpty else { return false }
    // "Garcia y Ruiz, Ana"; "von Elm Ash, Ana".
    if head.names.count == 3, head.names.dropFirst().first?.has(.joint) == true { return true }
    if first.has(.firmPrefix) || first.has(.particle) && isSmall(first) { return true }
    if given.has(.given) {
      return !first.has(.given) || tail.names.count == 1 || tail.names.last?.isInitial == true
    }
    if first.has(.given) { return false }
    return !name.isMixed || tail.names.count > 1 && tail.names.last?.isInitial == true
  }

  /// A word of a title or an organization.
  private func isOfTitle(_ word: NameWord) -> Bool {
    word.has([.title, .organization, .office, .small])
      || isSmall(word) && name.hasCapitals && !word.has([.prefix, .joint])
  }

  private func withoutComma(_ core: Core) -> Parts {
    let count = countOfLeadingSurname(core)
    if count > 0 { return rotated(core, count) }
    let place = eastAsianSurname(core.names)
    if place == .first { return rotated(core, 1) }
    var parts = natural(core)
    parts.isSure = place == .last
    return parts
  }

  /// How many words at the beginning are the surname, where a name is written surname first without a
  /// comma; 0 where it is not.
  private func countOfLeadingSurname(_ core: Core) -> Int {
    let capitals = countOfCapitals(core.names)
    return capitals > 0 ? capitals : isUnmarkedInverted(core) || isVietnamese(core.names) ? 1 : 0
  }

  /// "Ruiz Ana M.": an initial at the end, and a first word that is no given name.
  private func isUnmarkedInverted(_ core: Core) -> Bool {
    let names = core.names
    guard names.count > 2, let first = names.first, let last = names.last else { return false }
    return last.isInitial && names[names.startIndex + 1].has(.given)
      && !first.has([.given, .prefix])
      && !first.isInitial
  }

  private func rotated(_ core: Core, _ count: Int) -> Parts {
    Parts(
      honorifics: core.honorifics, given: core.names.dropFirst(count),
      surname: core.names.prefix(count))
  }

  private func inverted(_ head: Core, _ tail: Core) -> Parts {
    // "Cruz, Ana de la".
    let given = tail.names
    var end = given.endIndex
    while end > given.startIndex + 1, given[end - 1].has(.particle), isSmall(given[end - 1]) {
      end -= 1
    }
    return Parts(
      honorifics: head.honorifics.isEmpty ? tail.honorifics : head.honorifics,
      given: given[..<end], particles: given[end...], surname: head.names, isInverted: true)
  }

  // MARK: Surname last

  private func natural(_ core: Core) -> Parts {
    var core = core
    let behind = initialOfSurname(core.names)
    core.names = core.names.dropLast(behind.count)
    let names = core.names
    let start = startOfSurname(core)
    var filed = start
    while filed + 1 < names.endIndex, names[filed].has(.particle), isSmall(names[filed]) {
      filed += 1
    }
    return Parts(
      honorifics: core.honorifics, given: names[..<start], particles: names[start..<filed],
      surname: names[filed...], behind: behind)
  }

  func isSmall(_ word: NameWord) -> Bool { word.shape.contains(.small) }

  private func startOfSurname(_ core: Core) -> Int {
    let names = core.names
    guard names.count > 1 else { return names.startIndex }
    let last = names.endIndex - 1
    var start = withPrefixes(names, last)
    // "Garcia y Ruiz".
    if start - names.startIndex > 2, isJoint(names[start - 1]) {
      start = withPrefixes(names, start - 2)
    } else if start == last {
      start =
        earlierPrefix(names)
        ?? (hasTwoSurnames(names) || hasTwoSurnamesBehindTwoNames(names) || isOfRelative(names)
          || isOfSurnames(names) ? last - 1 : start)
    } else if start - 1 > names.startIndex, isHyphenated(names, start - 1) {
      start -= 1
    } else if isCompound(core, start) {
      start = withPrefixes(names, start - 1)
      // "Ana Ruiz Gómez de la Torre" has both of her parents' surnames.
      if names.first?.has(.hispanicGiven) == true, start - 1 > names.startIndex,
        isHispanicSurname(names[start - 1])
      {
        start = withPrefixes(names, start - 1)
      }
    }
    return start
  }

  /// "Carlos Rivera de León", "Dr. Ponce de León": a Spanish surname that goes on with "de". In "Ana
  /// María de León" a given name precedes it.
  private func isCompound(_ core: Core, _ start: Int) -> Bool {
    let least = core.names.startIndex + (core.honorifics.isEmpty ? 1 : 0)
    return core.names[start].has(.spanishOf) && start - 1 >= least
      && isHispanicSurname(core.names[start - 1])
  }

  /// "Ana Ruiz-de la Torre": a surname joined to the prefix of another.
  private func isHyphenated(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    let word = bytes[names[index].range]
    return ["-de", "-del", "-da", "-do", "-dos", "-van", "-von"].contains {
      word.count > $0.utf8.count && word.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// Whether a word is a Hispanic surname and not a given name.
  func isHispanicSurname(_ word: NameWord) -> Bool {
    if word.has([.given, .hispanicGiven, .marian]) || isSmall(word) && name.hasCapitals {
      return false
    }
    return word.has(.hispanicSurname) || word.length > 4 && endsInEz(word)
  }

  /// "Enríquez", as the sons of Enrique were called.
  func endsInEz(_ word: NameWord) -> Bool {
    bytes[word.range].suffix(2).elementsEqual("ez".utf8) { $0 | 0x20 == $1 }
  }

  private func withPrefixes(_ names: ArraySlice<NameWord>, _ start: Int) -> Int {
    var start = start
    while start > names.startIndex, isPrefix(names, start - 1) {
      // "Van Example" is a given name and a surname, "de Example" a surname.
      let isFirst = start - 1 == names.startIndex
      if isFirst, !isDe(names[start - 1]), !isIrishO(names, start - 1) { break }
      start -= 1
    }
    return start
  }

  /// Whether a word begins the surname that goes on behind it.
  private func isPrefix(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    isPrefix(names[index]) && !isVietnameseVan(names, index) || isIrishO(names, index)
      || isBen(names, index) || isDutchIn(names, index) || isSicilianLi(names, index)
  }

  /// "Hans in 't Veld".
  private func isDutchIn(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    index + 2 < names.endIndex && isSmall(names[index]) && isSpelled(names[index], "in")
      && isSmall(names[index + 1]) && names[index + 1].has(.particle)
  }

  /// "Séan Ó Briain", "Sean O Briain"; not "Mary O Smith".
  private func isIrishO(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    let word = names[index]
    guard word.length == 1, word.has(.prefix), index + 1 < names.endIndex else { return false }
    return word.shape.contains(.markedLetter)
      || !word.shape.contains(.endsInPoint) && names[index + 1].has(.irishStem)
  }

  /// "Ahmed Ben Salah", "David Ben Gurion"; not "Ana Ben Cole".
  private func isBen(_ names: ArraySlice<NameWord>, _ index: Int) -> Bool {
    let word = names[index]
    guard word.length == 3, index > names.startIndex, index + 1 < names.endIndex,
      names[index - 1].has(.semitic) || names[index + 1].has(.semitic)
    else { return false }
    return isSpelled(word, "ben")
  }

  func isSpelled(_ word: NameWord, _ letters: StaticString) -> Bool {
    letters.withUTF8Buffer { letters in
      letters.count == word.range.count
        && zip(bytes[word.range], letters).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// How many of a surname's words are written in one where it files ("ÓBriain", beside "O'Brien").
  func joinedCount(_ surname: ArraySlice<NameWord>) -> Int {
    surname.count > 1 && isIrishO(surname, surname.startIndex) ? 2 : 1
  }

  private func isPrefix(_ word: NameWord) -> Bool {
    guard word.has(.prefix) else { return false }
    return word.length > 1
      ? !word.shape.contains(.innerPoint)
      : word.shape.contains(.apostrophe) && !word.shape.contains(.endsInPoint)
  }

  private func isDe(_ word: NameWord) -> Bool {
    isSmall(word) && name.hasCapitals && word.has(.particle)
      || word.has(.firmPrefix) && word.length < 4
  }

  /// "José Ruiz Gómez": two Hispanic surnames behind a given name. "Mary García Smith" has a middle
  /// name, "Juan Carlos Ruiz" two given ones.
  private func hasTwoSurnames(_ names: ArraySlice<NameWord>) -> Bool {
    guard names.count > 2, let first = names.first, first.has(.hispanicGiven) else { return false }
    return names.suffix(2).allSatisfy { $0.has(.hispanicSurname) && !$0.has(.given) }
      && names.dropFirst().dropLast(2).allSatisfy {
        $0.has([.given, .hispanicGiven, .prefix, .marian]) || $0.isInitial
      }
  }

  private func isJoint(_ word: NameWord) -> Bool {
    word.has(.joint) && !word.shape.contains(.endsInPoint) && (isSmall(word) || !name.isMixed)
  }

  /// Where a surname of two words begins with a prefix ("de la Cruz Ruiz"); not that of a given name
  /// such as "María del Carmen".
  private func earlierPrefix(_ names: ArraySlice<NameWord>) -> Int? {
    let index = names.endIndex - 3
    guard index > names.startIndex else { return nil }
    let prefix = names[index]
    guard isPrefix(prefix), prefix.length > 1, !names[index + 1].has(.marian),
      !names[index + 1].isInitial, !isFilipino(names, prefix),
      prefix.has(.firmPrefix) || prefix.has(.particle) && isSmall(prefix) && name.hasCapitals
        || isPrefix(names[index - 1]) && index - 1 > names.startIndex
        // "Ana Da Silva Costa"
        || isSpelled(prefix, "da") && names[index - 1].has([.given, .hispanicGiven])
    else { return nil }
    return withPrefixes(names, index)
  }
}
