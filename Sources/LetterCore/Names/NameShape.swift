// Remarks beside a name that are told by their letters: “Fern House bailed”, “No word from Fern House”.

/// Finds what is said of a name by the shape of the line alone. Names are written with capitals but
/// for the words that join them; a word in small letters that joins nothing is none of the name,
/// whatever it says. A name in sentence case (“Vecinos unidos de Elm”) says nothing by its letters.
enum NameShape {
  static func find(in text: String) -> NameNote? {
    guard text.contains(where: \.isUppercase), text.utf8.count <= NameJudgment.mostCharacters * 4
    else { return nil }
    let words = text.split(separator: " ")
    guard words.count > 1 else { return nil }
    return inBrackets(text) ?? shouted(words) ?? ordered(words) ?? spoken(words) ?? remarked(words)
  }

  /// Whether a word in small letters joins others in names. Others have to be read.
  static func joins(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    joiningStems.begin(text, at: index)
  }

  // MARK: Behind the name

  /// A word in small letters behind a name of several capitals: “Fern House no longer signs”.
  private static func remarked(_ words: [Substring]) -> NameNote? {
    // Where the words that belong together in small letters begin (“for inmates”).
    var phrase: Int?
    var (capitals, isBehindComma) = (0, false)
    for (index, word) in words.enumerated() {
      defer { isBehindComma = word.hasSuffix(",") }
      guard let first = word.first, !"([{-–—/|".contains(first) else { return nil }
      guard first.isLowercase else {
        capitals += isAcronym(word) ? 2 : 1
        phrase = nil
        continue
      }
      guard capitals > 1 else { continue }
      let name = words[..<index].joined(separator: " ")
      let bare = NameClause.bare(word)
      if isBehindComma {
        // What is behind a comma tells of a person, or of a group, what they are.
        if NameNote.isPerson(name[...]) || NameTail.descriptions.contains(bare) { return nil }
      } else if word == "w/" {
        return note(words, from: index)
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      let joined = words[(index + 1)...].first { !isJoint($0) }
      if joining.contains(bare), let joined, isCapital(joined) { continue }
      // “Ana Ruiz and family”
      if joining.contains(bare), ["and", "y", "with", "con"].contains(bare), !next.isEmpty,
        next != "the", NameNote.isPerson(name[...])
      {
        return note(words, from: index)
      }
      if phrase == nil, opening.contains(bare), !next.isEmpty {
        phrase = index
        continue
      }
      if let start = phrase {
        // “for now”
        if !OrdinaryWords.doubts([bare]), !moments.contains(bare) { continue }
        return note(words, from: start)
      }
      if !isOfNames(word) { return note(words, from: index) }
    }
    return nil
  }

  /// Whether a word in small letters may be of a name all the same: it is what organizations are
  /// called (“Elm Street church”), a degree, a name, or an address.
  private static func isOfNames(_ word: Substring) -> Bool {
    if word.contains(where: { $0.isUppercase || $0.isNumber || "./@&+".contains($0) }) {
      return true
    }
    return NameWords(String(word)).words.allSatisfy {
      $0.has([
        .organization, .legalForm, .credential, .pronoun, .suffix, .prefix, .particle, .joint,
        .formerly, .given, .hispanicSurname, .hispanicGiven, .place, .small, .and,
      ])
    } && !joining.contains(NameClause.bare(word))
  }

  /// Whether a word that stands alone in brackets is a remark: it is small, no abbreviation, and not
  /// what names are told apart by.
  static func isRemark(_ word: Substring) -> Bool {
    word.first?.isLowercase == true && !isOfNames(word)
      && word.contains { "aeiouyáéíóú".contains($0) }
      && word.count > 3 && !word.hasSuffix("wide")
  }

  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return !first.isLowercase
  }

  /// “SEIU”
  private static func isAcronym(_ word: Substring) -> Bool {
    word.count { $0.isLetter } > 2 && word.allSatisfy { !$0.isLetter || $0.isUppercase }
  }

  private static func note(_ words: [Substring], from start: Int) -> NameNote? {
    var end = start
    // “Fern House's board said no”
    if let owner = words[..<start].firstIndex(where: { isPossessive($0) }), owner + 1 < start,
      words[owner + 1].first?.isLowercase == true
    {
      end = owner + 1
    }
    // “Casa Olmo lo piensa”
    while end > 2, words[end - 1].first?.isLowercase == true,
      isJoint(words[end - 1]) || ["lo", "se"].contains(words[end - 1])
    { end -= 1 }
    var name = words[..<end].joined(separator: " ").trimmingSuffix { ",;:.".contains($0) }
    if isPossessive(words[end - 1]) { name = String(name.dropLast(2)) }
    guard name.contains(where: \.isLetter) else { return nil }
    return NameNote(name: String(name), note: words[end...].joined(separator: " "))
  }

  private static func isPossessive(_ word: Substring) -> Bool {
    word.hasSuffix("'s") || word.hasSuffix("’s")
  }

  // MARK: Before the name

  /// A sentence that begins like one and ends with a name: “We lost Fern House”, “Haven't heard from
  /// Fern House”, “Nada de Casa Olmo”.
  private static func spoken(_ words: [Substring]) -> NameNote? {
    let small = words.dropFirst().prefix { $0.first?.isLowercase == true }
    let name = words.dropFirst(1 + small.count)
    guard let last = small.last, !name.isEmpty, name.allSatisfy({ isCapital($0) || isJoint($0) })
    else { return nil }
    let first = NameClause.bare(words[0])
    let isTold = small.contains { !joining.contains(NameClause.bare($0)) }
    let isNothing =
      nothings.contains(first) || OrdinaryWords.doubts([first])
    guard
      isTold
        ? isNothing || NameClause.subjects.contains(first)
          || isContraction(words[0]) || speaking.contains(first)
        : isNothing && NameClause.linking.contains(NameClause.bare(last)) && small.count == 1
    else { return nil }
    // “No to War” has no name.
    guard isTold || ["from", "for", "on", "de", "por"].contains(NameClause.bare(last)) else {
      return nil
    }
    let lead = words.prefix(1 + small.count)
    return NameNote(
      name: name.joined(separator: " "), note: lead.joined(separator: " "))
  }

  /// “Haven't”, “We’re”, but not “Women's”.
  private static func isContraction(_ word: Substring) -> Bool {
    guard let mark = word.lastIndex(where: { "'’".contains($0) }) else { return false }
    return ["t", "re", "ve", "ll", "m", "d"].contains(word[word.index(after: mark)...])
  }

  private static func isJoint(_ word: Substring) -> Bool { joining.contains(NameClause.bare(word)) }

  /// What is to be done with an organization, or an adverb: “Ask Fern House”, “Maybe Fern House”.
  private static func ordered(_ words: [Substring]) -> NameNote? {
    let isStill = NameClause.bare(words[0]) == "still"
    let lead = isStill ? 2 : 1
    guard words.count > lead + 1, orders.contains(NameClause.bare(words[lead - 1])),
      isCapital(words[lead])
    else { return nil }
    let name = words[lead...].joined(separator: " ")
    guard Signatory.Kind(reading: name) == .organization,
      !OrdinaryWords.isOrdinary(NameClause.bare(words[lead]))
    else { return nil }
    // The verb may be the name's own: “Call Center Workers Union”, “Try Kindness Coalition”.
    if !isStill, ["call", "try", "contact", "text"].contains(NameClause.bare(words[0])),
      isCommonNoun(NameClause.bare(words[lead]))
    {
      let all = words.joined(separator: " ")
      return NameNote(name: all, note: all)
    }
    return remarked(Array(words[lead...])).map {
      NameNote(name: $0.name, note: words.joined(separator: " "))
    } ?? NameNote(name: name, note: words[..<lead].joined(separator: " "))
  }

  /// Whether a word is hardly what a group is called by: “center”, “kindness”.
  private static func isCommonNoun(_ word: String) -> Bool {
    NameJudgment.hasWordOfOrganizations(word)
      || word.count > 6 && ["ness", "tion", "ment", "ity"].contains(where: word.hasSuffix)
  }

  /// A word about the signature in capitals, or a letter, before a name that is not in capitals:
  /// “DECLINED Larch House”, “N Fern House”. “K Street Coalition” is a name.
  private static func shouted(_ words: [Substring]) -> NameNote? {
    let letters = words[0].filter(\.isLetter)
    guard words.count > 2, !letters.isEmpty, letters.allSatisfy(\.isUppercase),
      letters.count + 2 > words[0].count
    else { return nil }
    let rest = words[1...].joined(separator: " ")
    guard rest.contains(where: \.isLowercase), isCapital(words[1]),
      Signatory.Kind(reading: rest) == .organization
    else { return nil }
    let word = NameClause.bare(words[0])
    let isStatus =
      letters.count == 1
      ? "NYMXPDW".contains(letters) && NameWords(String(words[1])).words.first?.has(.place) != true
        && words[0].count == 1
      : StatusWords.answers.contains(word) && word != "new" || orders.contains(word)
    guard isStatus else { return nil }
    // A letter may be the name's own.
    let all = words.joined(separator: " ")
    return letters.count == 1
      ? NameNote(name: all, note: all) : NameNote(name: rest, note: String(words[0]))
  }

  /// What stands in brackets before a name: “(declined) Gum House”, “[N] Gum House”; not “(The) Elm
  /// House” or “(ii) Elm House”.
  private static func inBrackets(_ text: String) -> NameNote? {
    guard let open = text.first, open == "(" || open == "[",
      let close = text.firstIndex(of: open == "(" ? ")" : "]")
    else { return nil }
    let inner = text[..<close].dropFirst()
    let name = text[text.index(after: close)...].drop { " :-–".contains($0) }
    let words = FoldedWords(inner).words
    guard let first = words.first, name.contains(where: \.isLetter),
      inner.contains(where: \.isLetter), !NameTail.descriptions.contains(first),
      !inner.allSatisfy({ "ivx".contains($0) || $0.isNumber })
    else { return nil }
    let isMark = inner.count == 1 ? open == "[" && inner.first?.isUppercase == true : true
    let isRemark =
      inner.first?.isLowercase == true && inner.count > 1 && !isOfNames(inner)
      || inner.allSatisfy(\.isUppercase) && open == "[" || NameClause.isAnswer(FoldedWords(inner))
      || orders.contains(first)
    guard isMark, isRemark else { return nil }
    return NameNote(name: String(name), note: String(inner))
  }

  // MARK: Words

  /// What joins the words of a name, where the next one has a capital.
  private static let joining: Set<String> = [
    "of", "and", "for", "the", "in", "on", "at", "to", "a", "an", "by", "de", "del", "la", "las",
    "el", "los", "y", "e", "du", "des", "le", "les", "et", "von", "van", "der", "with", "from",
    "para", "por", "en", "con", "or", "o", "u", "against", "without", "not", "over", "under",
    "beyond", "through", "as", "into", "its", "our", "your", "their", "my", "his", "her", "who",
    "that", "is", "are", "be", "sin", "contra", "entre", "sobre", "que", "desde", "hasta", "su",
    "sus", "nuestra", "nuestro", "un", "una", "al", "across", "among", "between", "than", "upon",
    "toward", "towards", "vs", "da", "do", "dos", "das", "di", "della", "bin", "ibn", "bint",
    "den", "ter", "zu", "af", "ha", "d", "l",
  ]
  /// What may begin a part of a name in small letters: “for all people”, “de inmigrantes”.
  private static let opening: Set<String> = [
    "of", "and", "for", "the", "a", "an", "de", "del", "la", "las", "el", "los", "y", "e", "para",
    "al", "or", "o", "du", "des",
  ]
  private static let moments: Set<String> = [
    "now", "sure", "today", "later", "moment", "tomorrow", "they", "we", "still", "good", "ahora",
    "momento", "luego",
  ]
  private static let nothings: Set<String> = [
    "no", "nothing", "none", "nobody", "nada", "nadie", "never", "nunca", "aun", "todavia",
  ]
  private static let speaking: Set<String> = [
    "still", "waiting", "trying", "hoping", "heard", "talked", "spoke", "checking", "chasing",
    "losing", "lost", "got", "follow", "following", "reaching", "looking",
  ]
  /// What somebody does who is to ask an organization, and how likely it is.
  static let orders: Set<String> = [
    "ask", "call", "email", "text", "invite", "contact", "confirm", "need", "remind", "chase",
    "nudge", "ping", "try", "not", "maybe", "possibly", "probably", "perhaps", "hopefully",
  ]

  /// What begins a line that has to be read.
  static let firstWords = orders.union(nothings).union(speaking).union(NameClause.subjects)
    .union(StatusWords.answers)
  private static let joiningStems = WordStems(
    joining.union(["el", "mi", "to"]), areWhole: true)
}
