// What looks doubtful about one who signs, judged as the import judges rows.
import TextMetrics

extension Signatory {
  /// What looks doubtful about the name, the title or the affiliation by itself: one thing, the
  /// gravest.
  var doubt: Check.Finding? {
    // Asked of every name of a long list, and nearly all are plain.
    if isPlain, name.isPlainName(of: kind) { return nil }
    return fullDoubt
  }

  /// The same without the way that plain names go.
  var fullDoubt: Check.Finding? { judged.findDoubt() }

  /// The same with no more of its texts than anybody's name has: rules for names read a text again
  /// and again.
  private var judged: Signatory {
    var judged = self
    for part in Part.allCases where text(of: part).utf8.count > NameJudgment.mostCharacters {
      let start = text(of: part).unicodeScalars.prefix(NameJudgment.mostCharacters)
      if let changed = judged.saying(String(start), for: part) { judged = changed }
    }
    return judged
  }

  private func findDoubt() -> Check.Finding? {
    let line = line()
    if line.looksLikePlaceholder { return .brackets }
    if line.hasStrayBracket, NameRepair.withoutMarkup(line) == nil { return .strayBracket(line) }
    if let finding = nameDoubt { return finding }
    guard !isPlain else { return nil }
    return details.lazy.compactMap(doubt(aboutDetail:)).first
  }

  private var nameDoubt: Check.Finding? {
    if let words = name.wholePlaceholder { return .placeholder(words) }
    if NameJudgment.isNotAnswer(name) || NameJudgment.isTrial(name)
      || NameJudgment.namesNobody(name)
    {
      return .placeholder(name)
    }
    if ListWords.isNoName(name) { return .namesNobody(name) }
    let names = SeveralNames.find(in: name, ofPeople: kind == .individual)
    if !names.isEmpty { return .severalNames(name, names.count) }
    if let word = name.openEnd { return .slip(.unfinished(word), name) }
    if let finding = Self.flaw(in: name, isName: true, shownAs: name) { return finding }
    switch Capitals.doubt(about: name, kind) {
    case .capitals: return .capitals
    case .smallLetters: return .lowercase(name)
    case nil: break
    }
    return name.hasStrayPeriod ? .slip(.strayPeriod, name) : nil
  }

  /// What may stand behind the name in the letter.
  private var details: [(part: Part, text: String)] {
    let parts: [Part] = kind == .individual ? [.title, .affiliation] : [.signer, .title]
    return parts.map { ($0, text(of: $0)) }.filter { !$0.1.isEmpty }
  }

  private func doubt(aboutDetail detail: (part: Part, text: String)) -> Check.Finding? {
    let text = detail.text
    if NameJudgment.saysNothing(text) { return .placeholder(text) }
    if let words = text.wholePlaceholder { return .placeholder(words) }
    if let finding = Self.flaw(in: text, isName: false, shownAs: name + ", " + text) {
      return finding
    }
    switch detail.part {
    case .affiliation:
      switch Capitals.doubt(about: text, .organization) {
      case .capitals: return .capitalsIn(text)
      // “retired teacher”, “community member”
      case .smallLetters: return text.isDescription ? nil : .lowercase(text)
      case nil: return nil
      }
    case .signer:
      switch Capitals.doubt(about: text, .individual) {
      case .capitals: return .capitalsIn(text)
      case .smallLetters: return .lowercase(text)
      case nil: return nil
      }
    // A title is written small by many; “CEO” and “ADA” are titles.
    default:
      if case .capitals = Capitals.doubt(about: text, .organization) { return .capitalsIn(text) }
      return nil
    }
  }

  /// What must not get into the letter with a text.
  private static func flaw(
    in text: String, isName: Bool, shownAs shown: String
  ) -> Check.Finding? {
    let repaired = RepairedName(singleSpaced(text), isName: isName)
    if let thing = repaired.thing { return .notName(shown, thing) }
    return repaired.reasons.first.map { .notOfName(shown, $0) }
  }
}

extension String {
  /// Whether nothing can be doubted about this as a name but its kind.
  fileprivate func isPlainName(of kind: Signatory.Kind) -> Bool {
    var name = self
    return name.withUTF8 { bytes in
      SeveralNames.isOnePlainName(bytes, ofPeople: kind == .individual) && !ListWords.mayBe(bytes)
        && bytes.suffix(4).firstIndex(of: 0x20) == nil
    }
  }

  /// The small word with which a name ends, though more is to come: “First Presbyterian Church of”.
  fileprivate var openEnd: String? {
    guard let last = split(separator: " ").last, last.count < 5, contains(" ") else { return nil }
    let open: Set<Substring> = [
      "of", "for", "and", "the", "&", "with", "from", "or", "de", "del", "y", "para", "-", "–",
    ]
    return open.contains(last) ? String(last) : nil
  }

  /// Whether a name ends with the period of a sentence, and not with one of its own (“Inc.”, “Jr.”).
  fileprivate var hasStrayPeriod: Bool {
    guard hasSuffix("."), !hasSuffix(".."), !endsWithAbbreviation,
      let last = split(separator: " ").last, last.count > 4, contains(" ")
    else { return false }
    // “Assn.” is short for more, “House.” is not.
    let roles = NameWords.reading(String(last.dropLast())).last?.roles ?? []
    return roles.has([.given, .hispanicGiven, .hispanicSurname, .organization])
  }

  /// Whether an affiliation in small letters says what somebody is or was, and names nothing.
  fileprivate var isDescription: Bool {
    if NameJudgment.isNoOrganization(self) { return true }
    let words = FoldedWords(self).words
    let starts: Set = [
      "retired", "former", "formerly", "member", "resident", "community", "concerned", "parent",
      "mother", "father", "student", "self", "local", "proud", "lifelong", "volunteer", "a", "an",
      "various", "unaffiliated", "independent", "neighbor", "citizen", "small",
    ]
    let occupations: Set = [
      "writer", "author", "artist", "musician", "poet", "activist", "freelance", "freelancer",
      "consultant", "nurse", "doctor", "physician", "lawyer", "farmer", "worker", "caregiver",
      "homemaker", "scientist", "researcher", "engineer", "advocate", "therapist", "psychologist",
      "escritor", "escritora", "artista", "maestra", "maestro", "jubilado", "jubilada", "vecina",
      "vecino", "estudiante",
    ]
    if words.contains(where: occupations.contains)
      || NameWords.reading(self).contains(where: { $0.roles.has(.title) })
    {
      return true
    }
    return words.first.map(starts.contains) ?? true
      || words.contains { ["resident", "member", "owner", "parent"].contains($0) }
  }
}
