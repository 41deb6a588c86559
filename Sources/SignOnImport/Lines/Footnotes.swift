// Signs behind names that a line below the list explains.
import LetterCore
import TextMetrics

/// A line that explains a sign, or says something of all names: “* for identification purposes only”.
struct Footnote {
  /// The sign that it explains; "" where it has none.
  let sign: String
  /// Whether it says that people sign, whose organizations only tell who they are.
  let isOfPeople: Bool
  /// Where it says that those with its sign stand (“* pending board approval”).
  let status: SignOnStatus?
  /// What it says.
  let text: String

  init?(_ line: String) {
    let line = singleSpaced(line).trimmed
    guard line.utf8.count <= 600 else { return nil }
    let signs = FootnoteSign.atStart(of: line[...])
    let number = signs == nil ? Self.number(line) : nil
    sign = signs.map { String($0.sign) } ?? number ?? ""
    let text = signs?.rest ?? line.dropFirst(number?.count ?? 0)
    let words = FoldedWords(text)
    isOfPeople = words.has(Self.ofPeople)
    let isMarked = !sign.isEmpty
    // “* New Sanctuary Coalition” is an item with its mark: explanations begin in small letters.
    let isInSmallLetters = text.first { $0.isLetter }?.isLowercase == true
    self.text = String(text).trimmed
    status = isMarked && !isOfPeople ? Self.status(text, words) : nil
    guard status == nil else { return }
    guard
      isOfPeople
        && (isMarked || words.has(["only", "purposes", "solo", "solamente", "unicamente"]))
        && (isMarked || !Self.mayBeHeading(text) && !Self.namesSomebody(text))
        || isMarked
          && (isInSmallLetters && words.begins(with: Self.explanations)
            || words.begins(with: Self.saying)
            || words.words.count <= 4 && words.has(Self.roles)
              && Self.isInSmallLetters(behind: text)
            || isInSmallLetters && words.has(Self.others))
    else { return nil }
  }

  /// Whether the words behind the first are written small, as in no name.
  private static func isInSmallLetters(behind text: Substring) -> Bool {
    text.split(separator: " ").dropFirst().allSatisfy { word in
      word.first?.isUppercase != true || CalendarWords.isOfDates(word)
    }
  }

  /// Whether it may be a heading set between signs, as well: “* Declined”.
  var mayBeHeading: Bool { status != nil && !text.contains(" ") && text.first?.isUppercase == true }

  /// What an explanation says of a sign-on. A name in it (“* Withdrawn: Elm House”) is another thing.
  private static func status(_ text: Substring, _ words: FoldedWords) -> SignOnStatus? {
    guard isInSmallLetters(behind: text),
      text.last.map({ $0.isLetter || $0.isNumber || ".)".contains($0) }) ?? false
    else { return nil }
    if let status = SignOnStatus(heading: words.words, isSet: false) {
      return status == .signs ? nil : status
    }
    let status = SignOnStatus(note: String(text))
    if status == nil, OrdinaryWords.doubtsBesideNames(words.words) { return .open }
    return status == .signs ? nil : status
  }

  /// “Individuals (affiliations for identification only):” is a heading.
  private static func mayBeHeading(_ text: Substring) -> Bool {
    text.last == ":" || text.contains { "([#".contains($0) } || text.hasPrefix("- ")
      || text.contains(", ")
  }

  /// “Ana Ruiz – for identification purposes only” is a person, and no footnote.
  private static func namesSomebody(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    let name = words.prefix { $0.first?.isUppercase == true || Capitals.isSmallWord(String($0)) }
    return name.count > 1 && name.count < words.count
      && Signatory.Kind(reading: name.joined(separator: " ")) == .individual
  }

  /// The number with which an explanation begins that lost its raised place (“1 For identification”).
  private static func number(_ line: String) -> String? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), line.dropFirst(digits.count).first == " " else {
      return nil
    }
    return String(digits)
  }

  private static let ofPeople = PhraseSet([
    "for identification", "identification purposes", "identification only", "for id only",
    "individual capacity", "personal capacity", "private capacity", "as an individual",
    "as individuals", "in their individual", "affiliation only", "affiliations only",
    "affiliation for", "affiliations for", "affiliation is", "affiliations are",
    "affiliation listed", "affiliations listed", "affiliation provided", "affiliations provided",
    "imply endorsement", "not an endorsement", "institutional endorsement",
    "fines de identificacion",
    "para identificacion", "solo identificacion", "a titulo personal", "a titulo individual",
    "capacidad personal", "capacidad individual", "en lo individual", "no implica",
    "no representa",
  ])
  /// What explains a sign however it is written.
  private static let saying = PhraseSet([
    "denotes", "denote", "indicates", "indicate", "signifies", "means", "list in formation",
    "in formation", "partial list", "organization signed", "steering committee", "co chair",
    "co chairs", "indica", "senala", "significa",
  ])
  /// “Lead organization”, “Founding member”.
  private static let roles: Set<String> = [
    "organization", "organisation", "signatory", "signer", "endorser", "member", "convener",
    "organizacion", "firmante", "convocante",
  ]
  private static let explanations = PhraseSet([
    "denotes", "denote", "indicates", "indicate", "signifies", "means", "signed", "signing",
    "also signed", "also", "new", "added", "late", "co chair", "co chairs", "steering", "member of",
    "lead", "list in formation", "in formation", "partial list", "pending", "organization signed",
    "joined", "indica", "senala", "significa", "firmado", "firmo", "lista",
  ])
  private static let others = PhraseSet([
    "in formation", "list of", "en formacion", "for a group", "on behalf of", "steering committee",
    "board member", "founding member", "fiscal sponsor",
  ])
}

/// The signs of footnotes beside a name.
enum FootnoteSign {
  private static let signs = "*†‡§¶⁎∗＊¹²³⁴⁵⁶⁷⁸⁹⁰"

  /// The signs at the end of a name (“Elm House*”, “Elm House ¹”, “Elm House [1]”), and the name
  /// without them; `nil` where it has none.
  static func atEnd(of text: Substring) -> (rest: Substring, sign: Substring)? {
    var rest = text
    while true {
      let before = rest
      while let last = rest.last, isSign(last) || last.isWhitespace || last == "," {
        rest.removeLast()
      }
      if rest.last == "]" || rest.last == ")",
        let open = rest.lastIndex(where: { "[(".contains($0) }),
        open > rest.startIndex, isLabel(rest[rest.index(after: open)...].dropLast(), rest[open])
      {
        rest = rest[..<open]
      }
      if rest.endIndex == before.endIndex { break }
    }
    let tail = text[rest.endIndex...]
    let sign = tail.filter { !$0.isWhitespace && $0 != "," }
    guard !sign.isEmpty, rest.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let start = tail.firstIndex { !$0.isWhitespace && $0 != "," } ?? tail.startIndex
    return (rest, tail[start...])
  }

  /// The signs at the start of a line without a space behind them, or other than a star (“*Elm House”,
  /// “† Elm House”); a star with a space behind it is the mark of an item.
  static func atStart(of text: Substring) -> (rest: Substring, sign: Substring)? {
    var sign = text.prefix { isSign($0) }
    if sign.isEmpty, text.first == "[", let close = text.firstIndex(of: "]"),
      isLabel(text[..<close].dropFirst(), "["),
      text[..<close].dropFirst().allSatisfy({ !$0.isLetter })
    {
      sign = text[...close]
    }
    guard !sign.isEmpty else { return nil }
    let rest = text[sign.endIndex...].drop { $0 == " " || $0 == ":" }
    return rest.isEmpty ? nil : (rest, sign)
  }

  /// What tells signs apart: “¹”, “[1]” and “1” are one, “*” and “**” are two, and “*†” has two.
  static func keys(_ sign: some StringProtocol) -> Set<String> {
    var keys: Set<String> = []
    var key = ""
    for character in sign {
      let number = superscripts.firstIndex(of: character).map {
        superscripts.distance(from: superscripts.startIndex, to: $0)
      }
      let plain = number.map { Character(String($0)) } ?? character
      if key.isEmpty || plain == key.last || plain.isNumber && key.last?.isNumber == true {
        key.append(plain)
      } else {
        keys.insert(key)
        key = String(plain)
      }
    }
    keys.insert(key)
    return Set(keys.map { $0.filter { !"[]()^".contains($0) } }.filter { !$0.isEmpty })
  }

  private static let superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

  static func isSign(_ character: Character) -> Bool { signs.contains(character) }

  /// “1”, “^1”, “a” in square brackets, or a number in round ones.
  private static func isLabel(_ text: Substring, _ bracket: Character) -> Bool {
    if bracket == "(" {
      return (1...2).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
        || !text.isEmpty && text.allSatisfy(isSign)
    }
    let label = text.first == "^" ? text.dropFirst() : text
    return (1...3).contains(label.count)
      && (label.allSatisfy { $0.isASCII && $0.isNumber } || label.allSatisfy(isSign)
        || label.count == 1 && label.allSatisfy { $0.isASCII && $0.isLowercase && $0 != "x" })
      || text.first == "^" && !label.isEmpty
  }
}

/// What the lines of a list say of the signs beside its names.
struct FootnoteSigns: Sendable {
  /// The signs of people whose organizations only tell who they are.
  private(set) var ofPeople: Set<String> = []
  /// What is said of the sign-ons with a sign.
  private var statuses: [String: (status: SignOnStatus, text: String)] = [:]
  /// The raised numbers that mean a footnote. Where no name has a “¹”, a “²” is a name's own.
  private(set) var areCounted = false
  /// What is said of other marks.
  private(set) var legend = Legend()

  init() {}

  init(_ table: SignOnTable) {
    guard table.separator == .none, !table.isOwnList else { return }
    for row in 0..<table.rowCount {
      table.forEachField(ofRow: row) { _, field in
        if field.last == 0xB9, field.dropLast().last == 0xC2 { areCounted = true }
        if LegendLine.isPossible(field), let line = LegendLine(displayed(field)) {
          legend.add(line)
          return false
        }
        guard let first = field.first(where: { $0 != 0x20 && $0 != 0x09 }),
          !NameJudgment.isLetter(first), let footnote = Footnote(displayed(field)),
          !footnote.sign.isEmpty
        else { return false }
        let keys = FootnoteSign.keys(footnote.sign)
        if footnote.isOfPeople { ofPeople.formUnion(keys) }
        if let status = footnote.status {
          for key in keys { statuses[key] = (status, footnote.text) }
        }
        return false
      }
    }
    legend.finish { (0..<table.rowCount).map { table.field(row: $0, column: 0) } }
  }

  /// Whether a sign beside a name may be the name's own: “Elm Science²”.
  func mayBeOwn(_ sign: String) -> Bool {
    ["²", "³"].contains(sign) && !areCounted && ofPeople.isDisjoint(with: FootnoteSign.keys(sign))
      && doubt(sign) == nil
  }

  /// What is said of a sign-on with this sign.
  func doubt(_ sign: String) -> ImportPlan.Doubt? {
    guard !statuses.isEmpty, !sign.isEmpty else { return nil }
    let found = FootnoteSign.keys(sign).compactMap { statuses[$0] }
    guard let said = found.first(where: { $0.status == .declined }) ?? found.first else {
      return nil
    }
    return said.status == .declined ? .declined(said.text) : .undecided(said.text)
  }
}
