// What a person says of an organization to which they belong, where its name was asked for.

/// How somebody is related to an organization: “I work at Oak University”, “retired from Oak
/// University”, “Oak University (for identification only)”.
public struct Relation: Equatable, Sendable {
  /// The organization’s name alone; "" where a sentence names none.
  public let organization: String
  /// What may follow the person’s name.
  public let affiliation: String
  /// Whether it says that the organization does not sign: it was somebody’s formerly, or only
  /// identifies them.
  public let isPersonal: Bool

  /// Reads a cell of single spaces; `nil` where it may be a name and nothing more.
  public init?(_ text: String) {
    guard text.utf8.count <= 300, Self.mayBe(in: text) else { return nil }
    if let (name, remark) = Self.remark(behind: text) {
      let inner = Relation(name)
      organization = inner?.organization ?? name
      affiliation = remark == .identification ? inner?.affiliation ?? name : text
      isPersonal = true
      return
    }
    if let organization = Self.behindNone(text) {
      self.organization = organization
      affiliation = organization
      isPersonal = false
      return
    }
    guard let lead = RelationLead(text) ?? RelationLead(endOf: text) else { return nil }
    organization = lead.organization
    affiliation = lead.isSentence ? lead.organization : text
    isPersonal = lead.isPast
  }

  // MARK: Remarks behind a name

  private enum Remark { case identification, past }

  /// The name, and what is said behind it in brackets, behind a dash or behind a comma.
  private static func remark(behind text: String) -> (name: String, remark: Remark)? {
    for mark in ["(", "[", " - ", " – ", " — ", "; ", ", ", ": ", " for ", " para "] {
      guard let range = text.ranges(of: mark).last, range.lowerBound > text.startIndex,
        let remark = remark(text[range.upperBound...], isMarked: mark.count < 4)
      else { continue }
      let name = text[..<range.lowerBound].trimmingSuffix { ",;:-–— ".contains($0) }
      // “Ana Ruiz, retired” says it of a person, and “Elm House (Retired), Inc.” is a name.
      if !name.isEmpty { return (name, remark) }
    }
    return nil
  }

  private static func remark(_ text: Substring, isMarked: Bool) -> Remark? {
    let words = FoldedWords(text)
    guard (1...14).contains(words.words.count) else { return nil }
    // “Center for Victim Identification” is a name.
    guard isMarked else {
      return words.begins(with: identifiers) ? .identification : nil
    }
    if words.has(identifying)
      || words.has(["endorsement", "endorsing", "respaldo"]) && words.has(["not", "no", "sin"])
    {
      return .identification
    }
    return words.words.allSatisfy { RelationWords.past.contains($0) } ? .past : nil
  }

  private static let identifying = PhraseSet([
    "identification", "id only", "id purposes", "i d only", "i d purposes", "for id",
    "affiliation only", "affiliation for information", "informational purposes",
    "individual capacity", "personal capacity", "private capacity", "not an endorsement",
    "not as an endorsement", "not signing as", "identificacion", "solo afiliacion",
    "titulo personal",
    "my views", "own views", "views my own", "views are my own", "opinions my own",
    "personal views", "personal view", "title only", "for reference only", "not on behalf",
  ])
  private static let identifiers = PhraseSet([
    "identification only", "identification purposes", "id only", "id purposes",
    "informational purposes", "identificacion", "fines de identificacion",
  ])

  /// What is behind the answer that there is none: “Self / Oak University”, “N/A (Oak University)”.
  private static func behindNone(_ text: String) -> String? {
    for mark in [" / ", "/", " - ", " – ", "; ", ", ", " ("] {
      guard let range = text.firstRange(of: mark), range.lowerBound > text.startIndex,
        NameJudgment.saysThatThereIsNone(String(text[..<range.lowerBound]))
      else { continue }
      let rest = text[range.upperBound...].trimmingSuffix { ") .".contains($0) }
      guard rest.contains(where: \.isLetter), !NameJudgment.isNoOrganization(rest) else { continue }
      return rest
    }
    return nil
  }

  // MARK: Bytes

  /// Whether a text has the beginning or a word of what tells a relation; most names have neither.
  private static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.firstIndex(where: { NameJudgment.isLetter($0) || $0 >= 0x80 }) else {
        return false
      }
      if RelationWords.starts.begin(bytes, at: start) || remarks.areIn(bytes)
        || RelationWords.exes.begin(bytes, at: start)
        || NameJudgment.mayBeNoOrganization(bytes)
      {
        return true
      }
      // “Elm Union member”
      guard let space = bytes.lastIndex(of: 0x20), space + 1 < bytes.count else { return false }
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[space + 1])
    }
  }

  private static let remarks = WordStems([
    "ident", "id ", "i.d", "affiliation o", "affiliation for", "informational", "endors", "respald",
    "individual cap",
    "personal cap", "private cap", "my view", "own view", "view", "opinion", "personal view",
    "not an end", "not as an", "not signing", "solo afil", "titulo",
    "tulo personal", "title o", "for ref", "not on b", "retired", "ret", "emerit", "former",
    "jubilad", "retirad", "pensionad",
  ])
}

/// A relation told by the first words of a cell, or by its last.
private struct RelationLead {
  /// "" where somebody says that there is none.
  let organization: String
  /// Whether it is a sentence about a person, which nobody prints (“I work at Elm House”).
  private(set) var isSentence = false
  /// Whether it is over (“formerly of Elm House”), or never was (“I don't represent one”).
  private(set) var isPast = false

  /// “I work at Elm House”, “student at Oak College”, “Director, Elm House”.
  init?(_ text: String) {
    let words = RelationWords.withExApart(text.split(separator: " "))
    let folded = words.map { FoldedWords($0).words.joined(separator: " ") }
    var index = 0
    func next(_ some: Set<String>) -> Bool { index < folded.count && some.contains(folded[index]) }
    let hasPronoun =
      words.count > 1 && RelationWords.pronouns.contains(folded[0])
      && words[1].first?.isLowercase == true
      // “We the People of Elm” is a name.
      && !["", "the", "a", "of", "and", "la", "el"].contains(folded[1])
    isSentence = hasPronoun
    if hasPronoun {
      index = 1
      if folded.contains(where: { RelationWords.negations.contains($0) }) {
        (organization, isPast) = ("", true)
        return
      }
    }
    while next(RelationWords.openers) {
      if RelationWords.past.contains(folded[index]) { isPast = true }
      if RelationWords.sentenceOpeners.contains(folded[index]) { isSentence = true }
      index += 1
    }
    let start = index
    if next(["employer", "empleador"]), hasPronoun || words[index].hasSuffix(":") {
      // “my employer: Elm House”
      isSentence = true
      index += 1
      while next(["is", "es", "at", "the"]) { index += 1 }
    } else if let end = Self.roleEnd(words, folded, from: index) {
      index = end
    } else if next(RelationWords.verbs) {
      let verb = words[index]
      if !RelationWords.participles.contains(folded[index]) { isSentence = true }
      index += 1
      while next(["full", "part", "time"]) { index += 1 }
      // “Work for Progress” may be a name.
      guard next(RelationWords.joints),
        hasPronoun || start > 0 || verb.first?.isLowercase == true || next(["at", "en"])
          || RelationWords.participles.contains(folded[index - 1])
      else { return nil }
      if RelationWords.past.contains(folded[index - 1]) { isPast = true }
      index += 1
    } else if isPast, next(RelationWords.joints) || words[index - 1].hasSuffix(",") {
      // “Retired, Oak Public Schools”
      if next(RelationWords.joints) { index += 1 }
    } else if isPast, start > 0, start < words.count, words[start - 1].first?.isLowercase == true,
      words[start].first?.isUppercase == true
    {
      // “formerly Oak Hospital”; “Former” and “former prisoners union” may be names.
    } else if hasPronoun, next(RelationWords.joints) {
      // “we are with Elm House”
      index += 1
    } else {
      // “I live here”; “our lady of mercy” may be a name.
      guard hasPronoun, !RelationWords.possessives.contains(folded[0]) else { return nil }
      organization = ""
      return
    }
    while index < words.count,
      folded[index].isEmpty
        || next(["the", "la", "el"]) && words.dropFirst(index + 1).first?.first?.isUppercase == true
    {
      index += 1
    }
    let rest = words[min(index, words.count)...].joined(separator: " ")
    // “Advocate, Inc.”
    guard rest.contains(where: \.isLetter), !Capitals.legalForms.contains(FoldedWords(rest).text)
    else { return nil }
    organization = rest
  }

  /// Behind the role with which a cell begins, and what joins it to the name: “graduate student at”,
  /// “Associate Professor of History,”; `nil` where there is none.
  private static func roleEnd(
    _ words: [Substring], _ folded: [String], from start: Int
  ) -> Int? {
    var index = start
    var hasRole = false
    while index < words.count, index < start + 6 {
      let isRole = RelationWords.isRole(folded[index])
      guard isRole || RelationWords.modifiers.contains(folded[index]) else { break }
      hasRole = isRole
      index += 1
      if hasRole, let last = words[index - 1].last, ",:-–".contains(last) { return index }
      // A title of letters has no name behind it: “Student, Oak College”.
      if words[index - 1].last.map({ ",;".contains($0) }) ?? false { return nil }
    }
    guard hasRole, index < words.count else { return nil }
    if ["-", "–", "—", "/", "|"].contains(words[index]) { return index + 1 }
    guard RelationWords.joints.contains(folded[index]),
      folded[index] != "for"
        || words[start].first?.isLowercase == true
    else { return nil }
    // “Father of Mercy” is a name, and so may be “Mother for Peace”.
    guard
      !RelationWords.relatives.contains(folded[index - 1]) || ["at", "en"].contains(folded[index])
    else { return nil }
    return index + 1
  }

  /// “Elm Union member”, in small letters behind capitals.
  init?(endOf text: String) {
    let words = text.split(separator: " ")
    guard words.count > 2, words[0].first?.isUppercase == true else { return nil }
    var end = words.count
    while end > 1, words[end - 1].first?.isLowercase == true,
      case let word = FoldedWords(words[end - 1]).text,
      RelationWords.isRole(word) || RelationWords.modifiers.contains(word)
        || RelationWords.past.contains(word)
    {
      end -= 1
    }
    let tail = words[end...].map { FoldedWords($0).text }
    guard let last = tail.last, end > 0,
      RelationWords.isRole(last) || RelationWords.past.contains(last)
    else { return nil }
    organization = words[..<end].joined(separator: " ").trimmingSuffix { ",;:-–— ".contains($0) }
    isPast = tail.contains { RelationWords.past.contains($0) }
  }
}
