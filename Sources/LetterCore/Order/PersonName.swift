// The parts of a person's name, as the order and a greeting need them.

/// A person's name read part by part: what stands before it ("Rev. Dr.", "Mayor"), the given names,
/// the surname with what belongs to it ("de la Cruz", "Van Buren"); what stands behind it ("Jr.",
/// "PhD", "(she/her)", ", Pastor") is left out.
public struct PersonName: Sendable {
  /// The surname as a greeting says it ("de la Cruz").
  public let surname: String
  /// The surname as the order takes it: without small words at its beginning ("Cruz"), unless the
  /// name was written surname first.
  public let filedSurname: String
  /// All that the order takes behind the surname: the given names, and those small words.
  public let given: String
  /// What stands before the name ("The Rev. Dr."); empty where nothing does.
  public let honorific: String
  /// Whether the honorific says which office the person holds ("Sheriff", "County Executive").
  public let isOfficeholder: Bool

  /// Reads a name.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { PersonName($0, NameWords($0)) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: NameWords) {
    let reader = PersonNameReader(bytes, words)
    let parts = reader.parts
    func text(_ words: some Sequence<NameWord>) -> String {
      var text = ""
      for word in words {
        if !text.isEmpty { text += " " }
        text += String(decoding: UnsafeBufferPointer(rebasing: bytes[word.range]), as: UTF8.self)
      }
      return text
    }
    surname = text(parts.particles) + (parts.particles.isEmpty ? "" : " ") + text(parts.surname)
    filedSurname = text(parts.surname)
    given = text(parts.given + parts.particles)
    honorific = text(parts.honorifics)
    isOfficeholder = parts.honorifics.contains { $0.has(.office) }
  }
}

/// Finds the parts of a name among its words.
struct PersonNameReader {
  /// Words by what they are.
  struct Parts {
    var honorifics: ArraySlice<NameWord> = []
    var given: ArraySlice<NameWord> = []
    /// Small words before the surname, over which the order passes.
    var particles: ArraySlice<NameWord> = []
    var surname: ArraySlice<NameWord> = []
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let name: NameWords

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
    guard end < words.count else { return isUnmarkedInverted(core) ? rotated(core) : natural(core) }
    // "Smith, Jr., Ana": marks between surname and given names.
    var rest = words[end...]
    while let behind = rest.first {
      let part = rest.prefix { $0.part == behind.part }
      guard isOfMarks(part) else { break }
      rest = rest.dropFirst(part.count)
    }
    guard let behind = rest.first else { return natural(core) }
    let tail = self.core(rest.prefix { $0.part == behind.part })
    return isInverted(core, tail) ? inverted(core, tail) : natural(core)
  }

  // MARK: Before and behind a name

  /// A part without honorifics and without what stands behind the name.
  private func core(_ words: ArraySlice<NameWord>) -> (
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
  private func isOfMarks(_ part: ArraySlice<NameWord>) -> Bool {
    let words = part.drop { isMark($0, behindComma: true) }
    guard let first = words.first, let last = words.last else { return true }
    let range = first.range.lowerBound..<last.range.upperBound
    return words.count > 1 && NameWords.roles(bytes, range).contains(.credential)
  }

  /// Whether a word belongs behind a name and is none itself, with so many words before it in its
  /// part.
  private func isMark(
    _ word: NameWord, behind count: Int = 2, behindComma: Bool
  ) -> Bool {
    if word.has(.pronoun), word.shape.contains(.slash) { return true }
    if word.has(.suffix) { return !word.has(.longSuffix) || count > 1 || behindComma }
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

  // MARK: Surname first

  private typealias Core = (honorifics: ArraySlice<NameWord>, names: ArraySlice<NameWord>)

  /// Whether the surname stands before the comma ("Ruiz, Ana"), and not a name before a title or an
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

  /// "Ruiz Ana M.": an initial at the end, and a first word that is no given name.
  private func isUnmarkedInverted(_ core: Core) -> Bool {
    let names = core.names
    guard names.count > 2, let first = names.first, let last = names.last else { return false }
    return last.isInitial && names[names.startIndex + 1].has(.given)
      && !first.has([.given, .prefix])
      && !first.isInitial
  }

  private func rotated(_ core: Core) -> Parts {
    Parts(
      honorifics: core.honorifics, given: core.names.dropFirst(), surname: core.names.prefix(1))
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
      given: given[..<end], particles: given[end...], surname: head.names)
  }

  // MARK: Surname last

  private func natural(_ core: Core) -> Parts {
    let names = core.names
    let start = startOfSurname(names)
    var filed = start
    while filed + 1 < names.endIndex, names[filed].has(.particle), isSmall(names[filed]) {
      filed += 1
    }
    return Parts(
      honorifics: core.honorifics, given: names[..<start], particles: names[start..<filed],
      surname: names[filed...])
  }

  private func isSmall(_ word: NameWord) -> Bool { word.shape.contains(.small) }

  private func startOfSurname(_ names: ArraySlice<NameWord>) -> Int {
    guard names.count > 1 else { return names.startIndex }
    let last = names.endIndex - 1
    var start = withPrefixes(names, last)
    // "Garcia y Ruiz".
    if start - names.startIndex > 2, isJoint(names[start - 1]) {
      start = withPrefixes(names, start - 2)
    } else if start == last {
      start = earlierPrefix(names) ?? start
    }
    return start
  }

  private func withPrefixes(_ names: ArraySlice<NameWord>, _ start: Int) -> Int {
    var start = start
    while start > names.startIndex, isPrefix(names[start - 1]) {
      // "Van Example" is a given name and a surname, "de Example" a surname.
      let isFirst = start - 1 == names.startIndex
      if isFirst, !isDe(names[start - 1]) { break }
      start -= 1
    }
    return start
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

  private func isJoint(_ word: NameWord) -> Bool {
    word.has(.joint) && !word.shape.contains(.endsInPoint) && (isSmall(word) || !name.isMixed)
  }

  /// Where a surname of two words begins with a prefix ("de la Cruz Ruiz"); not that of a given name
  /// such as "María del Carmen".
  private func earlierPrefix(_ names: ArraySlice<NameWord>) -> Int? {
    let index = names.endIndex - 3
    guard index > names.startIndex else { return nil }
    let prefix = names[index]
    guard isPrefix(prefix), !names[index + 1].has(.marian), !names[index + 1].isInitial,
      prefix.has(.firmPrefix) || prefix.has(.particle) && isSmall(prefix) && name.hasCapitals
        || isPrefix(names[index - 1]) && index - 1 > names.startIndex
    else { return nil }
    return withPrefixes(names, index)
  }
}
