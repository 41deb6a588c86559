// What a line says of a name: “Elm House said yes”, “waiting on Elm House”, “NO: Elm House”.
import TextMetrics

/// Finds what a line says of the name in it, and the name.
enum NameClause {
  /// What a text of single spaces says of the name in it; `nil` where it is a name alone.
  static func find(in text: String) -> NameNote? {
    guard text.utf8.count <= NameJudgment.mostCharacters * 4 else { return nil }
    if let note = signed(text) { return note }
    let words = text.split(separator: " ")
    guard words.count > 1 else { return nil }
    return asked(words) ?? onBehalf(words) ?? ledIn(words) ?? said(words) ?? shouted(words)
      ?? ended(words)
  }

  // MARK: Before the name

  /// An answer before a name: “NO: Elm House”, “Pending – Elm House”; or behind it, with an arrow:
  /// “Elm House -> no”.
  static func answered(_ text: String) -> NameNote? {
    for mark in [": ", " - ", " – ", " — ", ":"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let head = text[..<range.lowerBound]
      // “Ana: Elm House is in”
      if mark == ": ", NameNote.isPerson(head), !NameNote.isPerson(text[range.upperBound...]) {
        let rest = String(text[range.upperBound...])
        return NameNote(
          name: find(in: rest)?.name ?? rest, note: String(head), isCompanion: true)
      }
      guard head.utf8.count <= 60, isAnswer(FoldedWords(head)) else { continue }
      return note(text[range.upperBound...], head)
    }
    for mark in ["-->", "->", "→", "=>", "⇒", "➜", " = ", "<--", "<-", "←"] {
      guard let range = text.firstRange(of: mark) else { continue }
      let rest = text[range.upperBound...]
      guard rest.contains(where: { !$0.isWhitespace }) else { continue }
      return note(text[..<range.lowerBound], rest)
    }
    return nil
  }

  /// A sign behind a name: “Elm House ❌”.
  private static func signed(_ text: String) -> NameNote? {
    guard let last = text.unicodeScalars.last, last.value > 0x2000 else { return nil }
    let name = text.trimmingSuffix { $0 == " " || isVerdict($0) || isPictograph($0) }
    guard name.utf8.count < text.utf8.count else { return nil }
    return note(name[...], text[name.endIndex...])
  }

  /// Whether a sign says how somebody decided.
  static func isVerdict(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { verdicts.contains($0) } ?? false
  }

  /// Whether a character is a picture, which may say anything of a name: “⏸”, “💬”.
  static func isPictograph(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value > 0x2300,
      !emblems.contains(where: { $0.contains(first.value) })
    else { return false }
    return first.properties.isEmoji || first.properties.generalCategory == .otherSymbol
  }

  /// Pictures that names carry: plants and animals, hearts, hands, doves, flags, signs of faith.
  private static let emblems: [ClosedRange<UInt32>] = [
    0x2600...0x269F, 0x26A1...0x26A9, 0x26AC...0x26D3, 0x26D5...0x26FF, 0x2709...0x2712,
    0x271A...0x2727, 0x2729...0x274B, 0x2763...0x2794,
    0x1F1E6...0x1F1FF, 0x1F300...0x1F445, 0x1F450...0x1F4A0, 0x1F54A...0x1F54F,
    0x1F590...0x1F5FA, 0x1F64B...0x1F64F, 0x1F90D...0x1F90F, 0x1F91D...0x1F91F,
    0x1F980...0x1F9FF,
  ]

  private static let verdicts = Set("✗✘❌✖✕🚫⛔👎👍✅✓✔☑❓❔⏳❗⚠🔴🟠🟡🟢".unicodeScalars)

  /// What stands in small letters before a name, or begins a sentence with one: “yes from Elm House”,
  /// “Still waiting on Elm House”.
  private static func ledIn(_ words: [Substring]) -> NameNote? {
    guard let first = words.first, leads.contains(bare(first)) else { return nil }
    let small = words.dropFirst().prefix(while: { $0.first?.isLowercase == true })
    let rest = words.dropFirst(1 + small.count)
    guard let name = rest.first, name.first?.isCased == true || name.first?.isNumber == true else {
      return nil
    }
    // “Waiting Room” and “Not on Our Watch” are names.
    if first.first?.isLowercase != true, !isSentence(bare(first), small.last.map(bare), rest.count)
    {
      return nil
    }
    // Articles belong to the name: “yes from the Elm House”, “sí de la Casa Olmo”.
    let hasArticle = small.last.map { ["the", "la", "el", "las", "los"].contains($0) } ?? false
    let article = small.suffix(hasArticle ? 1 : 0)
    let lead = words.prefix(1 + small.count - article.count)
    return note(
      (article + rest).joined(separator: " ")[...], lead.joined(separator: " ")[...])
  }

  /// Whether a line that begins with a capital begins like a sentence, by its first word, by the last
  /// small one before the name, and by how many words the name has.
  private static func isSentence(_ first: String, _ last: String?, _ count: Int) -> Bool {
    guard let last else { return count > 1 && directLeads.contains(first) }
    return loudLeads.contains(first) && linking.contains(last)
      || speakingLeads.contains(first) && ["to", "with", "a", "con"].contains(last)
  }

  /// Somebody who signs for an organization, or is of it: “Ana Ruiz for Elm House”, “Ana Ruiz @ Elm
  /// House”, “Cy Dorn on behalf of Elm House”.
  private static func onBehalf(_ words: [Substring]) -> NameNote? {
    for index in words.indices.dropFirst(2) {
      let rest = words[index...]
      if let phrase = behalves.first(where: { rest.starts(with: $0) }) {
        guard rest.count > phrase.count else { return nil }
        return companion(words[..<index], words[(index + phrase.count)...])
      }
      let isSpanish =
        words[index] == "de" && rest.count > 2 && nounsInSpanish.contains(bare(rest[index + 1]))
      guard isSpanish || belongings.contains(words[index]), rest.count > 1,
        rest.dropFirst().first?.first?.isUppercase == true
          || Capitals.isSmallWord(String(rest[index + 1]))
      else { continue }
      // “Elder Falls Reading Room of the West” is one name.
      if words[index] == "of", isPlaceAlone(rest.dropFirst()) { continue }
      let person = words[..<index].joined(separator: " ")
      // “Ana Ruiz, Professor of Law, Oak University” is a person with a title.
      guard Signatory.Kind(reading: person) == .individual,
        !person.contains(",") || !words[index...].joined().contains(",")
      else { return nil }
      return companion(words[..<index], rest.dropFirst())
    }
    return nil
  }

  private static func companion(
    _ person: ArraySlice<Substring>, _ organization: ArraySlice<Substring>
  ) -> NameNote? {
    NameNote(
      name: organization.joined(separator: " "), note: person.joined(separator: " "),
      isCompanion: true)
  }

  /// A question about a name: “Is Elm House in?”, “What about Elm House?”. “Who Decides?” is a name.
  private static func asked(_ words: [Substring]) -> NameNote? {
    guard words.last?.hasSuffix("?") == true, askers.contains(bare(words[0])),
      words.dropFirst().contains(where: {
        $0.first?.isLowercase == true && !["the", "of", "and", "for", "a", "to"].contains(bare($0))
      }), let start = words.dropFirst().firstIndex(where: { $0.first?.isUppercase == true })
    else { return nil }
    let name = words[start...].prefix { $0.first?.isUppercase == true || $0 == "of" || $0 == "for" }
    return note(
      name.joined(separator: " ").filter { $0 != "?" }[...], words.joined(separator: " ")[...])
  }

  // MARK: Behind the name

  /// A clause whose verb is small behind a name in capitals: “Elm House is a yes”, “Elm House hasn't
  /// decided”.
  private static func said(_ words: [Substring]) -> NameNote? {
    for index in words.indices.dropFirst() {
      guard words[index].first?.isLowercase == true else { continue }
      switch verb(words, at: index) {
      case .none:
        // In a name of small letters they tell nothing.
        if !Capitals.isSmallWord(bare(words[index])) { return nil }
        continue
      case .weak
      where !isClause(words, at: index)
        && !NameNote.isPerson(words[..<index].joined(separator: " ")[...]):
        continue
      case .weak, .strong: break
      }
      // “Mothers who have lost”, “Voices that can't be silenced” are names.
      guard !relatives.contains(bare(words[index - 1])) else { return nil }
      let name = words[..<index]
      let isOpen =
        name.joined().count { "([".contains($0) } > name.joined().count { ")]".contains($0) }
      guard !isOpen,
        name.contains(where: { $0.first?.isUppercase == true || $0.first?.isNumber == true })
      else { return nil }
      return note(name.joined(separator: " ")[...], words[index...].joined(separator: " ")[...])
    }
    return nil
  }

  enum Verb { case none, weak, strong }

  static func verb(_ words: [Substring], at index: Int) -> Verb {
    let word = bare(words[index])
    if strongVerbs.contains(word) { return .strong }
    guard weakVerbs.contains(word) else {
      // “Elm House ya firmó”
      let next = index + 1 < words.count ? bare(words[index + 1]) : ""
      return ["ya", "no", "aun", "todavia", "va", "van", "se"].contains(word)
        && verbsInSpanish.contains(next)
        ? .strong : .none
    }
    return .weak
  }

  /// Whether what is behind a verb goes on in small letters: “is a yes”, but not “Love is the Answer”.
  static func isClause(_ words: [Substring], at verb: Int) -> Bool {
    let rest = words[(verb + 1)...]
    return rest.contains { $0.first?.isLowercase == true && !Capitals.isSmallWord(bare($0)) }
      || !rest.contains { $0.first?.isUppercase == true }
  }

  /// A word about the signature in capitals, with more behind it: “Elm House TBC by Friday”.
  private static func shouted(_ words: [Substring]) -> NameNote? {
    guard
      let index = words.indices.dropFirst().dropLast().first(where: { index in
        let letters = words[index].filter(\.isLetter)
        return letters.count > 2 && letters.allSatisfy(\.isUppercase)
          && StatusWords.endings.contains(bare(words[index]))
          && words[index + 1].first?.isUppercase != true
      }), words[..<index].contains(where: { $0.contains(where: \.isLowercase) })
    else { return nil }
    return note(
      words[..<index].joined(separator: " ")[...], words[index...].joined(separator: " ")[...])
  }

  /// A word about the signature at the end: “Elm House DECLINED”, “Elm House Confirmed”.
  private static func ended(_ words: [Substring]) -> NameNote? {
    guard let last = words.last, !words[0].hasSuffix(",") else { return nil }
    let word = bare(last)
    guard last.first?.isUppercase == true else {
      // “Casa Olmo sí”
      let name = words.dropLast()
      guard last.first?.isLowercase == true,
        ["yes", "yep", "no", "nope", "si", "maybe", "quizas", "ok"].contains(word),
        words[0].first?.isUppercase == true, !sayings.contains(bare(name[name.endIndex - 1]))
      else { return nil }
      return note(name.joined(separator: " ")[...], last)
    }
    // “Elm House NOT SIGNING”
    let isNegated = words.count > 2 && ["NOT", "Not"].contains(words[words.count - 2])
    let name = words.dropLast(isNegated ? 2 : 1)
    if isNegated {
      guard ["signing", "signed", "confirmed", "yet", "sure", "interested"].contains(word) else {
        return nil
      }
    } else if !StatusWords.endings.contains(word) {
      // “Vote Yes” and “Jews Say No” are names, and so may be anything in capitals alone.
      guard shortEndings.contains(word), !sayings.contains(bare(name[name.endIndex - 1])) else {
        return nil
      }
      let isLoud = last.filter(\.isLetter).allSatisfy(\.isUppercase)
      let isMixed = name.contains { $0.contains(where: \.isLowercase) }
      guard
        isLoud ? isMixed || name.count > 1 : name.count > 1 && ["yes", "no", "si"].contains(word)
      else { return nil }
    }
    return note(
      name.joined(separator: " ")[...], words[name.endIndex...].joined(separator: " ")[...])
  }

  // MARK: Parts

  private static func note(_ name: Substring, _ note: Substring) -> NameNote? {
    let isDotted = name.hasSuffix("..")
    let name = String(name).trimmed.trimmingSuffix {
      ",;:-–— ".contains($0) || isDotted && $0 == "."
    }
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return NameNote(name: String(name), note: String(note).trimmed)
  }

  /// A word in small letters, without accents and the signs around it.
  static func bare(_ word: Substring) -> String {
    FoldedWords(word.filter { $0 != "'" && $0 != "’" }).words.first ?? ""
  }
}
