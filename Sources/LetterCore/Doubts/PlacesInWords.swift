// Cities and counties that own words name though the letter is about another.

extension LetterTemplate {
  /// The first place that a text names (“Elm County”, “the City of Elm”) though the letter is about
  /// another, and no other answer names it; `nil` where there is none. What a fact says of itself,
  /// `known`, may be said again.
  func placeElsewhere(in text: String, known: String = "", _ draft: Draft) -> String? {
    guard let place = roles.place else { return nil }
    let here = FoldedWords(draft.name(in: place)).text
    guard !here.isEmpty else { return nil }
    let named = PlacesInWords.names(in: text)
    guard !named.isEmpty else { return nil }
    // A letter to a city may be about its county, which then stands in an address or the like.
    let answers = draft.answers.values.flatMap(\.lines).joined(separator: "\n")
    let said = FoldedWords(answers + "\n" + known)
    return named.first { name in
      let own = FoldedWords(FormerNames.ownName(ofPlace: name)).text
      return !own.isEmpty && own != here && !said.has(phrase: own)
    }
  }
}

/// Finds places in sentences.
enum PlacesInWords {
  /// Every “… County” and “City of …” of a text, as it is written.
  static func names(in text: String) -> [String] {
    guard text.contains("County") || text.contains(" of ") || text.contains(" Police Dep") else {
      return []
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(Word.init)
    var names: [String] = []
    for index in words.indices {
      let word = words[index]
      if word.bare == "County" {
        let before = words[..<index].suffix(3).reversed().prefix { $0.isName && !$0.isEnd }
        let name = before.reversed().map(\.written)
        if !name.isEmpty { names.append((name + ["County"]).joined(separator: " ")) }
      }
      if let name = placeOfPolice(before: index, in: words) { names.append(name) }
      if kinds.contains(word.bare), !word.isEnd, words.indices.contains(index + 2),
        words[index + 1].bare == "of"
      {
        var name: [String] = []
        for next in words[(index + 2)...].prefix(3) {
          guard next.isName else { break }
          name.append(next.written)
          if next.isEnd || next.isPossessive { break }
        }
        if !name.isEmpty { names.append(word.bare + " of " + name.joined(separator: " ")) }
      }
    }
    return names
  }

  /// “Larchmont” of “the Larchmont Police Department”; a county's name is found by itself.
  private static func placeOfPolice(before index: Int, in words: [Word]) -> String? {
    guard words[index].bare == "Police", words.indices.contains(index + 1),
      words[index + 1].bare == "Department"
    else { return nil }
    let name = words[..<index].suffix(2).reversed().prefix { $0.isName && !$0.isEnd }.reversed()
    guard let last = name.last, last.bare != "County", !kindsOfPolice.contains(last.bare) else {
      return nil
    }
    return name.map(\.written).joined(separator: " ")
  }

  private static let kindsOfPolice: Set = [
    "Metropolitan", "Municipal", "Transit", "Authority", "Capitol", "Campus", "University",
    "School",
    "Park", "Parks", "York", "City", "Town", "Village", "State", "Local", "Federal", "Chicago",
  ]
  private static let kinds: Set = ["City", "County", "Town", "Village", "Borough"]

  private struct Word {
    var bare: String
    /// The same with the point of “St.”
    var written: String
    /// Whether a sign behind it parts it from what follows.
    var isEnd: Bool
    var isPossessive = false

    init(_ text: Substring) {
      let core = text.trimming { !$0.isLetter && !$0.isNumber }
      // “St. Louis” goes on behind its point.
      let isShort = core.count <= 3 && text.last == "."
      isEnd = !isShort && text.last.map { !$0.isLetter && !$0.isNumber } ?? true
      bare = String(core)
      for end in ["'s", "’s"] where bare.hasSuffix(end) && bare.count > 3 {
        bare.removeLast(2)
        isPossessive = true
      }
      written = isShort ? bare + "." : bare
    }

    var isName: Bool {
      bare.first?.isUppercase == true && !PlacesInWords.noNames.contains(bare.lowercased())
    }
  }

  /// Words that begin a sentence, or stand before a place and are not of its name.
  private static let noNames: Set = [
    "the", "a", "an", "in", "our", "your", "this", "that", "each", "every", "any", "no", "all",
    "for", "from", "as", "if", "when", "since", "both", "and", "or", "of", "to", "by", "at", "with",
    "local", "state", "city", "county", "we", "it", "other", "neighboring", "stop", "ask", "let",
    "require", "end", "keep", "make", "have", "direct",
  ]
}
