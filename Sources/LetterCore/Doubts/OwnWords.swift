// What looks doubtful about recommendations and sentences in the volunteer's own words.

extension LetterTemplate {
  /// Doubts about a recommendation in the volunteer's own words, or about those for the sentence of a
  /// dated `fact`. Without former names and a draft, the names in it are not checked.
  func doubts(
    aboutWords text: String, for fact: DatedFact? = nil, _ former: FormerNames?, in draft: Draft?
  ) -> [Check.Finding] {
    if let words = text.placeholderWords { return [.placeholder(words)] }
    if text.looksLikePlaceholder { return [.brackets] }
    if text.hasStrayBracket { return [.strayBracket(text)] }
    if text.hasOpenQuote { return [.slip(.openQuote, text)] }
    if let sign = text.doubledSign { return [.slip(.straySign(sign), text)] }
    guard !text.trimmed.isEmpty else { return [] }
    if let (day, slip) = DaysInWords.slip(in: text) { return [.slip(slip, day)] }
    if let greeting = Self.salutation(of: text) { return [.slip(.label(greeting), text)] }
    var findings: [Check.Finding] = []
    if let phrase = Self.doubledWords(in: text) { findings.append(.doubledWords(phrase)) }
    let known = fact.map { $0.sentence + "\n" + $0.known } ?? ""
    if let name = former?.first(in: text) {
      findings.append(.namesFormer(name))
    } else if let draft {
      if let name = placeElsewhere(in: text, known: known, draft) {
        findings.append(.namesElsewhere(name))
      } else if let (word, name) = misspelledName(in: text, known: known, draft) {
        findings.append(.misspelled(word, near: name))
      } else if let (name, recipient) = officialElsewhere(in: text, known: known, draft) {
        findings.append(.slip(.otherOfficial(recipient), name))
      }
    }
    if let fact, text.goesOn(behind: fact.sentence) {
      findings.append(.keepsOldSentence)
    } else if let sentence = repeatedSentence(in: text, for: fact) {
      findings.append(.sentenceTwice(sentence))
    }
    if !text.endsSentence { findings.append(.noFinalSign) }
    return findings
  }

  /// The “Dear Mayor Example:” with which a text begins.
  private static func salutation(of text: String) -> String? {
    guard repeatsSalutation(text), let end = text.firstIndex(where: { ":,.!?".contains($0) }),
      ":,".contains(text[end]), text[..<end].count(where: { $0 == " " }) < 6
    else { return nil }
    let start = text.prefix { $0.isLetter }
    return ["dear", "hello", "hi"].contains(start.lowercased()) ? String(text[...end]) : nil
  }

  /// The first sentence that a text has twice, or that its recommendation has beside the fact.
  private func repeatedSentence(in text: String, for fact: DatedFact?) -> String? {
    var seen: Set<String> = []
    if let fact, let index = recommendations.firstIndex(where: { $0.id == fact.recommendation }) {
      let parts = ItemPart.parts(
        of: items[index], facts: facts.filter { $0.recommendation == fact.recommendation })
      let beside = parts.filter { $0.fact != fact.id }.flatMap(\.pieces).map { piece in
        if case .text(let words, _, _) = piece { words } else { "" }
      }
      seen = Set(beside.joined().sentences.map { FoldedWords($0).text })
    }
    return text.sentences.first { sentence in
      let words = FoldedWords(sentence)
      return words.words.count > 3 && !seen.insert(words.text).inserted
    }
  }

  /// A word that is the name of the place or the recipient but for a letter, with that name. Words of
  /// the letter, of what is known of a fact, and of other answers are not.
  func misspelledName(
    in text: String, known: String = "", _ draft: Draft, ofRecipient: Bool = true
  ) -> (word: String, name: String)? {
    let fields =
      (ofRecipient ? roles.recipient.filter { field($0)?.kind != .choice } : [])
      + [roles.place].compactMap { $0 }
    let names = fields.flatMap { draft.name(in: $0).split { !$0.isLetter } }
      .filter { $0.count > 4 && $0.first?.isUppercase == true }.map(String.init)
    guard !names.isEmpty else { return nil }
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    var usual: Set<String>?
    for word in words where word.count > 3 && word.first?.isUppercase == true {
      let bare = String(word.prefix { $0.isLetter })
      guard let name = names.first(where: { bare.isSlip(of: $0) }) else { continue }
      // “While” begins a sentence; it is not “White”.
      let isFirst =
        text[..<word.startIndex].last { !$0.isWhitespace }.map { ".!?".contains($0) } ?? true
      if isFirst, bare.count < 7 { continue }
      let folded = FoldedWords(bare).text
      if usual == nil { usual = usualWords(known, draft, fields) }
      guard usual?.contains(folded) == false,
        NameWords.reading(bare).first?.roles.has([.office, .honorific, .organization]) == false
      else { continue }
      return (bare, name)
    }
    return nil
  }

  /// The words of the letter itself, of a text and of the other answers.
  private func usualWords(_ known: String, _ draft: Draft, _ names: [FieldID]) -> Set<String> {
    let paragraphs =
      items
      + blocks.compactMap { block in
        if case .paragraph(let paragraph) = block { paragraph } else { nil }
      }
    let own = paragraphs.flatMap(\.lines).joined().map { piece in
      if case .text(let words, _, _) = piece { words } else { "" }
    }
    let answers = draft.answers.flatMap { names.contains($0.key) ? $0.value.lines : [] }
    return Set(FoldedWords((own + answers + [known]).joined(separator: " ")).words)
  }
}

extension String {
  /// Whether this is another word for one letter that is wrong, missing, too many or exchanged with
  /// the next, as where the fingers slip; “Elms” and “Albanian” are forms of the name.
  fileprivate func isSlip(of name: String) -> Bool {
    let (own, name) = (FoldedWords(self).text, FoldedWords(name).text)
    guard own != name, abs(own.utf8.count - name.utf8.count) < 2 else { return false }
    if own.hasPrefix(name) || name.hasPrefix(own) && name.last == "s" { return false }
    return own.utf8.first == name.utf8.first
      && LookAlikeForm.distance(Array(own.utf8), Array(name.utf8)) == 1
  }

  /// Whether a sign ends it, inside of quotation marks or brackets or behind them; an address ends a
  /// sentence, too.
  fileprivate var endsSentence: Bool {
    let text = trimming { $0.isWhitespace || "\"'”’»)".contains($0) }
    if let last = text.last, ".!?…。！？".contains(last) { return true }
    let word = text.split(whereSeparator: \.isWhitespace).last ?? ""
    return word.contains("@") || word.contains("://") || word.hasPrefix("www.")
  }

  /// Its sentences, each without the signs around it.
  fileprivate var sentences: [String] {
    var sentences: [String] = []
    var words: [Substring] = []
    for word in split(whereSeparator: \.isWhitespace) {
      words.append(word)
      guard let last = word.last(where: { !"\"'”’»)".contains($0) }), ".!?".contains(last) else {
        continue
      }
      sentences.append(words.joined(separator: " "))
      words = []
    }
    if !words.isEmpty { sentences.append(words.joined(separator: " ")) }
    return sentences
  }

  /// Whether it begins with a sentence as it is, and has more behind it.
  fileprivate func goesOn(behind sentence: String) -> Bool {
    let (own, old) = (FoldedWords(self).words, FoldedWords(sentence).words)
    return own.count > old.count && own.starts(with: old)
  }
}
