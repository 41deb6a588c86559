// Headings that divide a list of names, one a line.
import LetterCore

extension SignOnTable {
  /// A line of a list that is a heading and signs nothing.
  public struct Heading: Hashable, Sendable {
    /// The row that is the heading.
    public let row: Int
    /// Its words, without marks.
    public let text: String
    /// Whose names follow, where it says so or an earlier one did.
    public let kind: Signatory.Kind?
    /// The section of the letter's list under which they stand.
    public let section: String?
  }

  /// What holds for a row by the headings before it.
  public func heading(before row: Int) -> (kind: Signatory.Kind?, section: String?) {
    let count = headingCount { $0 <= row }
    return count == 0 ? (nil, nil) : (headings[count - 1].kind, headings[count - 1].section)
  }

  /// Whether a row is a heading.
  public func isHeading(_ row: Int) -> Bool {
    let count = headingCount { $0 < row }
    return count < headings.count && headings[count].row == row
  }

  /// How many headings stand in rows of which this is so, as it is of the first ones.
  func headingCount(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(headings[middle].row) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a line is a heading that says whose names follow.
  static func isHeadingOfKind(_ line: String) -> Bool { HeadingLine(line)?.kind != nil }

  /// The headings of a list of lines.
  func findHeadings() -> [Heading] {
    guard separator == .none else { return [] }
    var lines: [(row: Int, line: HeadingLine)] = []
    for row in 0..<rowCount {
      forEachField(ofRow: row) { _, field in
        if HeadingLine.isPossible(field), let line = HeadingLine(displayed(field)) {
          lines.append((row, line))
        }
        return false
      }
    }
    guard !lines.isEmpty else { return [] }
    let title = Self.title(of: lines)
    var kind: (value: Signatory.Kind?, level: Int) = (nil, 0)
    var section: (value: String?, level: Int) = (nil, 0)
    return lines.map { row, line in
      if row != title {
        // A heading ends what stood under deeper ones, and under those of its own depth.
        if line.level > 0 {
          if section.level >= line.level { section = (nil, 0) }
          if kind.level >= line.level { kind = (nil, 0) }
        }
        if line.names { kind = (line.kind, line.level) }
        if let name = line.section { section = (name, line.level) }
      }
      return Heading(row: row, text: line.text, kind: kind.value, section: section.value)
    }
  }

  /// The row of a heading over the whole list: the first of all, and the only one of its depth.
  private static func title(of lines: [(row: Int, line: HeadingLine)]) -> Int? {
    guard let (row, first) = lines.first, row == 0, first.level == 1, !first.names,
      lines.count > 1, !lines.dropFirst().contains(where: { $0.line.level == 1 })
    else { return nil }
    return row
  }
}

/// A line that is a heading.
struct HeadingLine {
  let text: String
  /// How many “#” it has; 0 for a line that is a heading by its words.
  let level: Int
  /// Whether it has words for those who sign (“Organizations”, “Signatories”).
  let names: Bool
  /// Whom it names, if only one of the two.
  let kind: Signatory.Kind?
  /// What divides the list besides.
  let section: String?

  init?(_ line: String) {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    // “#NeighborsFirst” is a name.
    let isMarked = (1...6).contains(marks.count) && rest.first?.isWhitespace == true
    guard isMarked || marks.isEmpty else { return nil }
    level = isMarked ? marks.count : 0
    text = Self.bare(isMarked ? String(rest) : line)
    guard !text.isEmpty else { return nil }
    let words = FoldedWords(Self.withoutRemark(text)).words
      .filter { !$0.allSatisfy(\.isNumber) }
    let known = words.count { Self.vocabulary.contains($0) || Self.scopes.contains($0) }
    names = known == words.count && words.contains { Self.telling.contains($0) }
    guard names || isMarked else { return nil }
    let hasOrganizations = words.contains { Self.organizations.contains($0) }
    let hasIndividuals = words.contains { Self.individuals.contains($0) }
    if names, hasOrganizations != hasIndividuals {
      kind = hasOrganizations ? .organization : .individual
    } else {
      kind = nil
    }
    let isScope = words.contains { Self.scopes.contains($0) }
    section = names && !isScope || kind == .individual ? nil : text
  }

  /// A line without the signs around it: “**Organizations:**”, “— Individuals —”.
  private static func bare(_ line: String) -> String {
    let signs = "#*_=:-–—•|~> "
    var text = line[...]
    while let first = text.first, signs.contains(first) || first.isWhitespace { text.removeFirst() }
    while let last = text.last, signs.contains(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  private static func withoutRemark(_ text: String) -> Substring {
    guard let start = text.firstIndex(where: { "([".contains($0) }), start > text.startIndex else {
      return text[...]
    }
    return text[..<start]
  }

  // MARK: Words

  private static let organizations: Set<String> = [
    "organizations", "organisations", "orgs", "groups", "organizational", "organisational",
    "institutional", "organization", "organisation", "organizaciones", "grupos", "entidades",
    "organizacionales", "institucionales",
  ]
  private static let individuals: Set<String> = [
    "individuals", "individual", "people", "persons", "personas", "individuos", "individuales",
    "personal", "leaders", "officials", "residents", "clergy", "scholars", "lideres",
  ]
  /// Words of which a heading has one, for they mean several.
  private static let telling: Set<String> = [
    "organizations", "organisations", "orgs", "groups", "individuals", "people", "persons",
    "signers", "signatories", "signatures", "endorsers", "endorsements", "leaders", "officials",
    "allies", "residents", "clergy", "scholars", "lideres", "organizaciones", "grupos",
    "entidades", "personas", "individuos", "firmantes", "firmas", "adhesiones", "titulo",
  ]
  private static let vocabulary = organizations.union(individuals).union(telling).union([
    "list", "of", "the", "and", "by", "signing", "signed", "endorsing", "supporting", "undersigned",
    "sign", "on", "ons", "supporters", "our", "partners", "as", "only", "total", "alphabetical",
    "order", "in", "formation", "affiliations", "affiliation", "titles", "listed", "for",
    "identification", "purposes", "lista", "de", "las", "los", "la", "a", "que", "firman", "en",
    "y", "additional", "new",
  ])
  private static let scopes: Set<String> = [
    "elected", "government", "public", "academic", "legal", "business", "health", "education",
    "educational", "religious", "interfaith", "immigrant", "civil", "rights", "youth", "partner",
    "national", "state", "statewide", "local", "regional", "county", "city", "international",
    "community", "faith", "labor", "grassroots", "federal", "tribal", "other", "nacionales",
    "estatales", "locales", "regionales", "internacionales", "comunitarias", "comunitarios",
    "otras",
    "otros", "based",
  ]

  // MARK: Bytes

  /// Whether a line could be a heading, told by its bytes: nearly all names could not.
  static func isPossible(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, line.count <= 300 else { return false }
    if first == UInt8(ascii: "#") || first == 0x20 || first == 0x09 { return true }
    guard line.count <= 120, let last = line.last(where: { $0 != 0x20 }) else { return false }
    switch last | 0x20 {
    // The ends of “organizations”, “people”, “personal”, “only”, and signs.
    case UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "l"), UInt8(ascii: "y"): break
    case UInt8(ascii: "n"): break
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    default: break
    }
    // Words begin behind what is no letter, such as the second byte of “í”.
    var isBehindLetter = false
    for start in line.indices {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(line[start] | 0x20)
      if isLetter, !isBehindLetter, beginsTellingWord(line, start) { return true }
      isBehindLetter = isLetter
    }
    return false
  }

  private static func beginsTellingWord(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let first = line[start] | 0x20
    return stems.contains { stem in
      stem[0] == first && start + stem.count <= line.count
        && stem.indices.allSatisfy { line[start + $0] | 0x20 == stem[$0] }
    }
  }

  /// What every telling word begins with.
  private static let stems = [
    "org", "group", "grup", "indiv", "people", "person", "signer", "signat", "endors", "entidad",
    "firma", "adhes", "tulo", "leader", "official", "allies", "resident", "clergy", "scholar",
    "lider",
    "líder",
  ].map { Array($0.utf8) }
}
