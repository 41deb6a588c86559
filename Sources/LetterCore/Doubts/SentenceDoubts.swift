// What looks wrong where answers meet the letter's own words.

/// A word of the finished letter, and what brought it in.
private struct SpokenWord {
  var text: String
  var source: Source?
  /// Without the signs around it, in small letters.
  var bare: String
  /// Whether a sign ends it, so that what follows is another part of the sentence.
  var isEnd: Bool
  var isBegin: Bool

  init(_ text: String, _ source: Source?) {
    self.text = text
    self.source = source
    let isSign: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    bare = String(text.trimming(isSign)).lowercased()
    isEnd = text.last.map(isSign) ?? true
    isBegin = text.first.map(isSign) ?? true
  }
}

extension LetterTemplate {
  /// Doubts about the places of answers in their sentences, by the field.
  func sentenceDoubts(in draft: Draft) -> [(field: FieldID, finding: Check.Finding)] {
    var found: [(field: FieldID, finding: Check.Finding)] = []
    func add(_ field: FieldID, _ finding: Check.Finding) {
      // A place may stand in many sentences.
      if !found.contains(where: { $0.field == field && $0.finding == finding }) {
        found.append((field, finding))
      }
    }
    for line in paragraphLines(of: draft) {
      let words = Self.words(of: line)
      for (field, phrase) in Self.doubled(words) { add(field, .doubledWords(phrase)) }
      for field in Self.cutShort(line) { add(field, .endsTooSoon) }
      if let agency = roles.agency {
        if lacksArticle(agency, in: words) { add(agency, .noArticle) }
        if Self.hasLargeArticle(agency, in: words) {
          add(agency, .slip(.largeArticle, draft.name(in: agency)))
        }
      }
    }
    return found
  }

  /// The lines of all paragraphs outside of the recommendations, answers filled in.
  private func paragraphLines(of draft: Draft) -> [LetterLine] {
    let included = draft.choices(of: self).count { $0.isIncluded }
    let grammar = Grammar(draft.roll, recommendations: included)
    var writer = LetterWriter(template: self, draft: draft, answers: Resolution(self, draft))
    return blocks(for: grammar).flatMap { block -> [LetterLine] in
      if case .paragraph(let paragraph) = block { writer.lines(of: paragraph) } else { [] }
    }
  }

  private static func words(of line: LetterLine) -> [SpokenWord] {
    var words: [SpokenWord] = []
    var isOpen = false
    for run in line {
      guard case .words = run.kind else {
        words.append(SpokenWord("\u{FFFC}", nil))
        isOpen = false
        continue
      }
      let pieces = run.text.split(whereSeparator: \.isWhitespace)
      for (index, piece) in pieces.enumerated() {
        // “[Place]'s” is one word of two runs.
        if index == 0, isOpen, run.text.first?.isWhitespace == false, let last = words.popLast() {
          words.append(SpokenWord(last.text + piece, last.source ?? run.source))
        } else {
          words.append(SpokenWord(String(piece), run.source))
        }
      }
      if let last = run.text.last { isOpen = !last.isWhitespace }
    }
    return words
  }

  // MARK: Doubled words

  /// Words that may stand twice in a sentence.
  private static let twice: Set = ["had", "that", "so", "very", "many", "no", "bye", "never"]
  /// Words that are in no name twice.
  private static let once: Set = [
    "the", "of", "and", "in", "for", "to", "a", "an", "at", "county", "city", "town", "village",
    "police", "department", "sheriff", "sheriff's", "office", "mayor", "executive",
    "commissioner", "dear", "street", "avenue", "road",
  ]

  /// Words said twice in a row, or up to four words said again, where an answer has part in it.
  private static func doubled(_ words: [SpokenWord]) -> [(field: FieldID, phrase: String)] {
    var found: [(FieldID, String)] = []
    var start = 0
    while start < words.count {
      defer { start += 1 }
      for length in 1...4 where start + 2 * length <= words.count {
        let first = words[start..<(start + length)]
        let second = words[(start + length)..<(start + 2 * length)]
        let both = words[start..<(start + 2 * length)]
        guard zip(first, second).allSatisfy({ $0.bare == $1.bare && !$0.bare.isEmpty }),
          !both.dropLast().contains(where: \.isEnd), !both.dropFirst().contains(where: \.isBegin),
          let field = both.lazy.compactMap(\.source?.field).last,
          length > 1
            ? !namesOfDoubles.contains(first.map(\.bare).joined(separator: " "))
            : isDoubled(words[start], words[start + 1])
        else { continue }
        found.append((field, both.map(\.text).joined(separator: " ")))
        start += 2 * length - 1
        break
      }
    }
    return found
  }

  /// Names that are said twice on purpose: “New York New York”, “Walla Walla”.
  private static let namesOfDoubles: Set = [
    "new york", "walla", "pago", "paw", "baden", "bora", "sing", "wagga", "bella", "hot", "duran",
    "talk", "knock", "win", "ping", "aloha", "vine",
  ]

  /// The first words of a name, such as a place's or one of the copies, that are said twice: of two
  /// words alone only where no name has them twice (“Lin Lin”, “Walla Walla”).
  static func doubledWords(inName text: String) -> String? {
    if let phrase = doubledWords(in: text) { return phrase }
    let words = text.split(whereSeparator: \.isWhitespace).map { SpokenWord(String($0), nil) }
    for (first, second) in zip(words, words.dropFirst())
    where first.bare == second.bare && !first.isEnd && !second.isBegin {
      guard !first.bare.allSatisfy(\.isNumber), !namesOfDoubles.contains(first.bare) else {
        continue
      }
      let isOffice =
        NameWords.reading(first.text).first?.roles.has([
          .office, .honorific, .title, .organization,
        ]) ?? false
      if isOffice || first.bare.count > 4 { return first.text + " " + second.text }
    }
    return nil
  }

  /// The part of a text, between commas or the like, that another part has as well: “Mayor Example” of
  /// “Mayor Example, Mayor Example”, “1 Main Street” of “1 Main Street Elm 12000, 1 Main Street”.
  static func partTwice(in text: String) -> String? {
    guard text.contains(where: { ",;/".contains($0) }) else { return nil }
    let parts = text.split { ",;/".contains($0) }
    let words = parts.map { FoldedWords($0) }
    let twice = parts.indices.first { index in
      words[index].words.count > 1
        && parts.indices.contains { $0 != index && words[$0].has(phrase: words[index].text) }
    }
    return twice.map { String(parts[$0]).trimmed }
  }

  private static func isDoubled(_ first: SpokenWord, _ second: SpokenWord) -> Bool {
    if first.bare.allSatisfy(\.isNumber) { return false }
    if first.source != second.source || once.contains(first.bare) { return true }
    return second.text.first?.isLowercase == true && !twice.contains(first.bare)
  }

  /// The first words in a text of the volunteer's own that are said twice.
  static func doubledWords(in text: String, _ field: FieldID = "") -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).map {
      SpokenWord(String($0), .field(field))
    }
    return doubled(words).first?.phrase
  }

  // MARK: Signs at the end

  /// The fields whose answers end with a sign although their sentence goes on.
  private static func cutShort(_ line: LetterLine) -> [FieldID] {
    zip(line, line.dropFirst()).compactMap { run, next in
      guard case .field(let field)? = run.source, run.kind == .words,
        let sign = run.text.trimmed.last, let follower = next.text.first
      else { return nil }
      let isShortened = run.text.endsWithAbbreviation
      let endsSentence = ".!?;:".contains(sign) && !isShortened
      // “Jr.:” is right, “Riverbend..” is not.
      let isDoubledSign =
        ".,;:!?".contains(sign) && ".,;:!?".contains(follower) && (!isShortened || follower == ".")
      let nextWord = next.text.first { !$0.isWhitespace }
      let goesOn = follower.isWhitespace && nextWord?.isLowercase == true
      return isDoubledSign || endsSentence && goesOn ? field : nil
    }
  }

  // MARK: Articles

  /// What a sentence needs an article before.
  private static let heads: Set = [
    "department", "dept", "office", "bureau", "force", "division", "agency", "commission",
    "authority", "patrol", "administration", "constabulary", "unit", "sheriff", "jail",
    "prosecutor",
  ]
  private static let determiners: Set = [
    "the", "a", "an", "your", "our", "its", "their", "this", "that", "any", "each", "every",
    "either", "no", "local", "all", "both",
  ]
  private static let titles: Set = [
    "sheriff's", "marshal's", "constable's", "attorney's", "prosecutor's", "chief's", "mayor's",
    "commissioner's", "sheriffs'", "executive's", "people's",
  ]

  /// Whether an agency begins with “The” within a sentence.
  private static func hasLargeArticle(_ agency: FieldID, in words: [SpokenWord]) -> Bool {
    guard let start = words.firstIndex(where: { $0.source == .field(agency) }), start > 0 else {
      return false
    }
    return words[start].text == "The" && !words[start - 1].isEnd
  }

  /// Whether a sentence names an agency without the article that it needs: “participation of
  /// Riverbend Police Department”. An agency alone in its line needs none.
  private func lacksArticle(_ agency: FieldID, in words: [SpokenWord]) -> Bool {
    guard language.hasPrefix("en"),
      let start = words.firstIndex(where: { $0.source == .field(agency) }), start > 0
    else { return false }
    let name = words[start...].prefix { $0.source == .field(agency) }
    guard let first = name.first, !Self.determiners.contains(first.bare),
      !Self.determiners.contains(words[start - 1].bare), !words[start - 1].isEnd
    else { return false }
    // “Department of Corrections”, “Village of Elm Police Department”
    let stem = name.prefix { !["of", "for", "in", "and"].contains($0.bare) }
    let isDetermined = name.contains { Self.determiners.contains($0.bare) }
    let ends = [stem.last, isDetermined ? nil : name.last].compactMap { $0?.bare }
    guard ends.contains(where: Self.heads.contains) else { return false }
    // “Riverbend's police department” needs none, “Elm County Sheriff's Office” does.
    return !name.dropLast().contains { word in
      let bare = word.text.lowercased().replacing("’", with: "'")
      return (bare.hasSuffix("'s") || bare.hasSuffix("s'")) && !Self.titles.contains(bare)
    }
  }
}

extension Source {
  fileprivate var field: FieldID? { if case .field(let id) = self { id } else { nil } }
}

extension String {
  /// Whether the last word is shortened, such as “Jr.”, “Inc.” or “B.”.
  var endsWithAbbreviation: Bool {
    guard hasSuffix("."), let word = split(separator: " ").last?.dropLast() else { return false }
    let known: Set = [
      "jr", "sr", "inc", "co", "corp", "ltd", "dept", "esq", "st", "ave", "blvd", "rd", "no",
      "gov", "assoc", "assn", "ass'n", "univ", "cong", "comm", "intl", "dist", "twp", "hon", "ret",
    ]
    return word.contains(".") || word.count < 3 || known.contains(word.lowercased())
      || word.last?.isUppercase == true
  }
}
