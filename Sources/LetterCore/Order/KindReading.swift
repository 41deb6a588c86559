// Whether a name by its words alone is a person's or an organization's, or may be either.

extension Signatory.Kind {
  /// What a name reads as by its words alone: an organization ("Oak Tenants Union", "Elm House"), an
  /// individual ("Ana Ruiz", "Rev. Ana Ruiz", "Ana Ruiz, Oak University"); `nil` where they do not
  /// tell ("Xochi Zamora", "Ana House"). Takes about a millionth of a second.
  public init?(reading name: String) {
    var name = name
    let kind = name.withUTF8 { bytes in
      KindReading.isPlainlyOrganization(bytes)
        ? .organization : KindReading(NameWords(bytes)).kind
    }
    guard let kind else { return nil }
    self = kind
  }
}

/// The marks of a person and of an organization in a name.
struct KindReading {
  /// The words before the first comma or bracket.
  private let head: ArraySlice<NameWord>
  /// The words behind them.
  private let rest: ArraySlice<NameWord>
  /// The honorifics that the head begins with.
  private let honorifics: ArraySlice<NameWord>
  /// The head without them.
  private let names: ArraySlice<NameWord>
  private let isMixed: Bool

  init(_ name: NameWords) {
    let words = name.words
    let end = words.firstIndex { $0.part > 0 || $0.isBracketed } ?? words.endIndex
    head = words[..<end]
    rest = words[end...]
    names = head.drop { $0.has([.honorific, .honorificPart]) && !$0.isPossessive }
    honorifics = head[..<names.startIndex]
    isMixed = name.isMixed
  }

  var kind: Signatory.Kind? {
    // "Elm, Jr. Democratic Club", "Rev. King Chapel, Inc."
    if rest.contains(where: { $0.has(.legalForm) && !$0.isBracketed })
      || rest.last.map({ $0.has(.organization) && !$0.has(.mayBeSurname) && !$0.isBracketed })
        ?? false && rest.first?.has(.suffix) == true
    {
      return .organization
    }
    if hasHonorific, isSurnamed { return .individual }
    // "Ana Kitchen, Jr."
    if isGiven, names.count == 2, rest.contains(where: isMark) { return .individual }
    if endsInSurname, hasInitial || rest.contains(where: isMark) { return .individual }
    if hasClassYear { return .individual }
    if endsInRareSurname { return nil }
    if isOrganization || isSynagogue { return .organization }
    // "Bishop of Elm" may be the person or the office.
    if hasHonorific {
      return names.contains { $0.has(.small) || $0.isPossessive } ? nil : .individual
    }
    return hasPersonsMark || isPlainlyPerson ? .individual : nil
  }

  /// "Ana Ruiz", "María de la Cruz", "Karen Parish": a given name, and nothing but names behind it.
  private var isPlainlyPerson: Bool {
    guard isGiven, rest.isEmpty, (2...4).contains(names.count), honorifics.isEmpty,
      let last = names.last, !last.has(.place)
    else { return false }
    if names.count == 2, isKnownSurname(last) { return true }
    return hasPlainNames
  }

  private var hasPlainNames: Bool {
    names.allSatisfy { word in
      !word.isPossessive && !word.shape.contains(.digit)
        && !word.has([.organization, .mayBeSurname, .and, .legalForm])
        && (!word.shape.contains(.small) || word.has(.prefix))
    }
  }

  /// A word of organizations that is a surname of many, too ("Temple").
  private func isKnownSurname(_ word: NameWord) -> Bool {
    word.has(.mayBeSurname) && !word.has(.rareSurname) && !word.isPossessive
  }

  /// Whether one of the last words of a name is one of organizations and not a surname, and the name
  /// has no comma, bracket or period and no honorific at its beginning: then it reads as an
  /// organization, whatever its other words are. That settles most names of long lists.
  static func isPlainlyOrganization(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let firstSpace = bytes.firstIndex(of: 0x20), firstSpace > 0, isPlain(bytes) else {
      return false
    }
    var end = bytes.count
    for _ in 0..<3 {
      let start = bytes[..<end].lastIndex(of: 0x20) ?? -1
      guard start > 0 else { return false }
      let first = bytes[start + 1]
      // A number does not tell.
      if first < UInt8(ascii: "A") {
        end = start
        continue
      }
      let roles = NameWords.roles(bytes, (start + 1)..<end)
      if roles.contains(.organization), roles.isDisjoint(with: [.mayBeSurname, .given]) {
        let first = NameWords.roles(bytes, 0..<firstSpace)
        return first.isDisjoint(with: [.honorific, .honorificPart])
          && !(roles.contains(.rareSurname) && first.contains(.given))
      }
      end = start
    }
    return false
  }

  /// Whether nothing but letters of the West, digits, single spaces, "&" and apostrophes is in a
  /// name.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&"), UInt8(ascii: "'"):
        break
      case 0x20: guard previous != 0x20 else { return false }
      // A curved apostrophe.
      case 0xE2:
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else {
          return false
        }
        index += 2
      // The two bytes of a letter from U+00C0 to U+017F.
      case 0xC3...0xC5: index += 1
      default: return false
      }
      previous = byte
      index += 1
    }
    return previous != 0x20
  }

  // MARK: A person

  /// Whether names follow an honorific: one, or two if the honorific can be a name as well ("Don").
  private var hasHonorific: Bool {
    honorifics.contains { word in
      word.has(.honorific) && names.count >= (word.has(.mayBeGiven) ? 2 : 1)
        && names.first?.has(.and) == false
    }
  }

  /// "Dr. Church", "Rev. Ana Temple": one or two names, of which the last is a word of organizations
  /// and a surname.
  private var isSurnamed: Bool {
    guard let last = names.last, last.has(.mayBeSurname), names.count <= 2 else { return false }
    return names.dropLast().allSatisfy { !$0.has([.organization, .suffix]) && !$0.isPossessive }
  }

  /// "Ana Church", "Olu J. Church III": a word of organizations that is a surname, too, behind a
  /// given name and perhaps an initial.
  private var endsInSurname: Bool {
    let words = names.prefix { !$0.has(.suffix) || $0.has(.organization) }
    guard names.dropFirst(words.count).allSatisfy({ $0.has([.suffix, .credential]) }),
      let last = words.last, last.has(.mayBeSurname), !last.isPossessive,
      (2...3).contains(words.count)
    else { return false }
    return words.count == 2 || words.dropFirst().first?.isInitial == true
  }

  /// "Ana Hall", "Ivory League", "Ana María Temple": a word of organizations that few have as a surname
  /// behind a given name, or one that many have behind two.
  private var endsInRareSurname: Bool {
    guard isGiven, rest.isEmpty, honorifics.isEmpty, let last = names.last, !last.isPossessive,
      names.dropLast().allSatisfy({ $0.has(.given) && !$0.has(.organization) })
    else { return false }
    return names.count == 2 && last.has(.rareSurname) || names.count == 3 && last.has(.mayBeSurname)
  }

  /// "Beth Israel".
  private var isSynagogue: Bool {
    isGiven && names.count == 2 && names.allSatisfy { $0.has(.synagogue) }
  }

  private var hasInitial: Bool { names.count > 2 && names.dropFirst().first?.isInitial == true }

  private var isGiven: Bool {
    names.first.map { $0.has(.given) && (!$0.has(.organization) || names.count != 2) } ?? false
  }

  private var hasPersonsMark: Bool {
    if (names.dropFirst() + rest).contains(where: isMark) { return true }
    guard !names.isEmpty, let behind = rest.first(where: { !$0.isBracketed }) else { return false }
    let tail = rest.filter { $0.part == behind.part && !$0.isBracketed }
    guard names.count > 1 else {
      // "Ruiz, Ana".
      return behind.has(.given) && tail.count < 4 && !tail.contains { $0.has(.organization) }
    }
    // "Hal Bell, Pastor"; "Ana Ruiz, Oak University".
    if tail.contains(where: { $0.has([.title, .office]) && !$0.has(.organization) }) {
      return true
    }
    if isGiven, names.count < 5, rest.contains(where: { $0.has([.organization, .title]) }) {
      return true
    }
    // “Ana Ruiz, Oak Hollow Farm”: whatever it is, it stands behind a person. A name is not said to
    // be a person's because a place or a word in small letters follows (“Elena Hills, Oregon”).
    return isGiven && names.count == 2 && hasPlainNames && honorifics.isEmpty && tail.count > 1
      && tail.allSatisfy { !$0.shape.contains(.digit) && !$0.isPossessive }
      && rest.allSatisfy { $0.part == behind.part && !$0.isBracketed }
  }

  /// "Ana Ruiz, Class of 1998".
  private var hasClassYear: Bool {
    let end = Array((names + rest).suffix(2))
    guard isGiven, names.count > 1, end.count == 2 else { return false }
    return end[0].has(.small) && end[0].length == 2 && end[1].isNumber && end[1].length == 4
  }

  /// A word that comes only after a person's name.
  private func isMark(_ word: NameWord) -> Bool {
    if word.isYear { return isGiven }
    if word.has(.pronoun) { return word.isBracketed || word.shape.contains(.slash) }
    // Not so of "Elm House (formerly Oak House)".
    if word.has(.formerly) {
      return word.isBracketed && !rest.contains { $0.has(.organization) }
        || isGiven && word.shape.contains(.small)
    }
    if word.has(.suffix) {
      return isGiven || word.shape.contains(.endsInPoint) || word.isJunior
    }
    guard word.has(.credential), !word.shape.contains(.small) else { return false }
    if word.has(.unsure) {
      return word.shape.contains(.innerPoint) || isGiven && word.shape.contains(.capitals)
    }
    return isGiven || isMixed && word.shape.contains(.innerCapital)
  }

  // MARK: An organization

  private var isOrganization: Bool {
    // "Oak Bakers, Inc."
    if rest.contains(where: { $0.has(.legalForm) && !$0.isBracketed }) { return true }
    // "District Attorney Ana Ruiz" is no district.
    let words = hasHonorific ? names : head
    for (index, word) in zip(words.indices, words) {
      if word.has(.organization) {
        // "Ana Church" may be a person, "Grace Church" cannot.
        if word.has(.mayBeSurname), index > head.startIndex, isGiven, endsInSurname { continue }
        // "Christian Ruiz" may be a person as well.
        if word.has(.given), index == words.startIndex { continue }
        return true
      }
      // "Neighbors for Elm"; not "Ana Ruiz, attorney at law".
      if word.has(.small), !hasHonorific, index > head.startIndex, index + 1 < head.endIndex,
        !words[index - 1].has(.credential)
      {
        return true
      }
    }
    // "The Open Table".
    return honorifics.first?.has(.article) == true && !honorifics.contains { $0.has(.honorific) }
  }
}

extension NameWord {
  fileprivate var isPossessive: Bool { shape.contains(.possessive) }
  /// "Jr", "Sr".
  fileprivate var isJunior: Bool {
    length == 2 && shape.isDisjoint(with: [.capitals, .small, .digit])
  }
}
