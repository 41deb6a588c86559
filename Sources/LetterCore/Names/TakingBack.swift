// Sentences by which somebody takes a signature back, whatever verb they use.

extension SignOnStatus {
  /// What a text says that may take a signature back: `.declined` for “We revoke our signature”,
  /// “Please take Elm House off”, “quitar nuestra firma”; `.open` where it may mean something else
  /// (“Remove us from danger”); `nil` for all others, such as “Don't leave us behind”.
  static func takingBack(_ words: [String]) -> SignOnStatus? {
    let said = words.indices.compactMap { TakingBack(words, at: $0)?.status }
    return said.contains(.declined) ? .declined : said.first
  }

  /// Whether what a text says of leaving is about something else than the letter: “We opted out of
  /// 287(g)”; told by the words behind it.
  static func leavesElse(_ rest: ArraySlice<String>) -> Bool {
    guard let first = rest.first, ["of", "from", "de", "del"].contains(first) else { return false }
    return !TakingBack.isList(rest.dropFirst())
  }
}

/// A verb of a text by which a signature may be taken back.
private struct TakingBack {
  let status: SignOnStatus

  init?(_ words: [String], at index: Int) {
    let verb = words[index]
    guard RemovalVerbs.all.contains(verb) else { return nil }
    let rest = words[(index + 1)...].prefix(8)
    if index > 0, Self.others.contains(words[index - 1]) { return nil }
    // “Quite glad” is no Spanish.
    if verb == "quite", !rest.contains(where: { Self.spanish.contains($0) }) { return nil }
    let denial = Self.denial(words, before: index)
    let isPlea = words[..<index].suffix(2).contains { ["please", "pls", "favor"].contains($0) }
    let isOrder = isPlea || index == 0
    let said =
      RemovalVerbs.withPeople.contains(verb)
      ? SignOnStatus.declined
      : RemovalVerbs.moving.contains(verb)
        ? Self.moved(verb, rest, isOrder: isOrder, by: index > 0 ? words[index - 1] : "")
        : Self.removed(verb, rest, isPlea: isPlea)
    guard let said, denial != .certain else { return nil }
    status = denial == .possible ? .open : said
  }

  // MARK: What is taken off

  /// “Leave us off”, “Take Elm House off the list”, “We are pulling our support”.
  private static func moved(
    _ verb: String, _ rest: ArraySlice<String>, isOrder: Bool, by subject: String
  ) -> SignOnStatus? {
    if verb.hasPrefix("pull"), isOwn(rest) {
      let place = rest.firstIndex { objects.contains($0) } ?? rest.startIndex
      guard let next = rest[(place + 1)...].first else { return .declined }
      if behindSupport.contains(next) { return .declined }
    }
    guard let place = rest.firstIndex(where: { ["off", "out", "from"].contains($0) }),
      place > rest.startIndex
    else { return nil }
    let thing = rest[..<place]
    guard !thing.contains(where: { negations.contains($0) || PrivateNote.agencies.contains($0) })
    else { return nil }
    let isOwn = isOwn(thing) || people.contains(thing[thing.startIndex])
    let behind = rest[(place + 1)...]
    if rest[place] == "from" {
      guard isList(behind), !verb.hasPrefix("leav"), !verb.hasPrefix("keep") else { return nil }
      // “We take hope from this letter”
      return isOwn ? .declined : ["we", "i"].contains(subject) ? nil : .open
    }
    let isEnd = behind.first.map { ends.contains($0) } ?? true
    if isList(behind.first == "of" ? behind.dropFirst() : behind) || isEnd {
      return isOwn || isOrder ? .declined : .open
    }
    return isOwn && place == rest.startIndex + 1 ? .open : nil
  }

  /// “Remove us”, “withdraw our endorsement”, “Please delete Elm House”.
  private static func removed(
    _ verb: String, _ rest: ArraySlice<String>, isPlea: Bool
  ) -> SignOnStatus? {
    let isAboutAgencies = rest.contains { PrivateNote.agencies.contains($0) }
    let from = rest.firstIndex { ["from", "off", "de", "del"].contains($0) }
    let isFromList = from.map { isList(rest[($0 + 1)...]) } ?? false
    let isFromElse = !isFromList && from.map { rest[$0] == "from" } ?? false
    guard let next = rest.first else {
      return isPlea || ["withdraw", "withdrawing", "retiramos"].contains(verb) ? .declined : nil
    }
    if people.contains(next) {
      // “drop us a line”
      if ["a", "an", "as"].contains(rest.dropFirst().first) { return nil }
      return isFromElse || isAboutAgencies ? .open : .declined
    }
    if isOwn(rest) { return isFromElse || isAboutAgencies ? .open : .declined }
    let isArticle = ["the", "la", "el", "las", "los"].contains(next)
    if isFromList, let from {
      let thing = rest[..<from]
      if thing.contains(where: { PrivateNote.agencies.contains($0) || partsOfLetter.contains($0) })
      {
        return nil
      }
      return .declined
    }
    if isArticle, let thing = rest.dropFirst().first, signatures.contains(thing) { return .open }
    if isPlea {
      // “Please remove ICE from our county” is what the letter is about.
      if isAboutAgencies { return nil }
      return isFromElse || isArticle || rest.count > 5 ? .open : .declined
    }
    // “We withdraw until the board has met”
    guard ["withdraw", "withdrawing"].contains(verb) else { return nil }
    return behindSupport.contains(next) ? (isFromElse ? .open : .declined) : nil
  }

  /// Whether it is a signer's own name, signature or organization.
  private static func isOwn(_ rest: ArraySlice<String>) -> Bool {
    guard let first = rest.first, owners.contains(first) else { return false }
    return rest.dropFirst().prefix(3).contains { objects.contains($0) }
  }

  /// Whether a list or letter is named: “the list”, “this letter”, “this”.
  static func isList(_ rest: ArraySlice<String>) -> Bool {
    if rest.prefix(4).contains(where: { lists.contains($0) }) { return true }
    return rest.count == 1 && ["this", "it", "here", "esto"].contains(rest.first)
  }

  // MARK: What is denied

  private enum Denial { case none, possible, certain }

  /// Whether a verb is denied: “Please do not remove our name”, “no plans to withdraw”. “We will not.
  /// Remove us” has the same words as one that is.
  private static func denial(_ words: [String], before verb: Int) -> Denial {
    var index = verb - 1
    while index >= 0, verb - index <= 5, bridges.contains(words[index]) { index -= 1 }
    guard index >= 0 else { return .none }
    let before = index > 0 ? words[index - 1] : ""
    switch words[index] {
    case "never", "nunca", "dont", "jamas": return .certain
    case "not" where index < verb - 1 || helpers.contains(before): return .certain
    case "t" where ["don", "won", "doesn", "didn", "shouldn", "wouldn"].contains(before):
      return .certain
    case "not", "t", "cannot": return .possible
    // “No, remove us” and “no plans to withdraw”; “No quiten …” may be either.
    case "no" where index < verb - 1: return .certain
    case "no" where !RemovalVerbs.removing.union(RemovalVerbs.moving).contains(words[verb]):
      return .possible
    default: return .none
    }
  }

  private static let bridges: Set<String> = [
    "to", "be", "ever", "want", "wish", "need", "plan", "plans", "planning", "going", "intend",
    "intention", "reason", "have", "been", "think", "you", "quiero", "queremos", "vamos", "a",
    "pensamos", "pienso", "deseamos", "que",
  ]
  private static let helpers: Set<String> = [
    "do", "does", "did", "should", "would", "must", "please",
  ]
  private static let negations: Set<String> = ["no", "not", "nobody", "anyone", "none", "nadie"]

  // MARK: Words

  /// Who takes something from those who sign.
  private static let others: Set<String> = [
    "they", "he", "she", "it", "who", "which", "ice", "agents", "police", "deputies", "officers",
    "sheriff", "sheriffs", "ellos", "quienes",
  ]
  private static let people: Set<String> = ["us", "me", "nos"]
  private static let owners: Set<String> = [
    "our", "my", "mi", "mis", "nuestra", "nuestro", "nuestras", "nuestros",
  ]
  private static let signatures: Set<String> = [
    "signature", "signatures", "endorsement", "firma", "firmas", "nombre", "nombres", "apoyo",
    "adhesion", "respaldo",
  ]
  private static let objects = signatures.union([
    "signing", "support", "name", "names", "listing", "organization", "organisation", "org",
    "group", "church", "congregation", "union", "coalition", "agency", "organizacion", "grupo",
    "iglesia", "sindicato",
  ])
  private static let lists: Set<String> = [
    "letter", "list", "signatories", "signers", "signing", "sign", "carta", "lista", "firmantes",
  ]
  private static let partsOfLetter: Set<String> = [
    "paragraph", "sentence", "section", "line", "word", "words", "recommendation", "item",
    "reference", "references", "language", "phrase", "point", "demand", "footnote", "date", "typo",
    "parrafo", "frase", "oracion",
  ]
  /// What follows where no more is said of what is taken off.
  private static let ends: Set<String> = [
    "please", "pls", "now", "thanks", "thank", "until", "for", "due", "because", "gracias",
  ]
  private static let behindSupport: Set<String> = [
    "from", "for", "until", "due", "because", "as", "since", "effective", "over", "off", "out",
    "now", "after", "immediately", "today",
  ]
  private static let spanish = signatures.union(owners).union(["lista", "carta", "firmantes"])
    .subtracting(["our", "my", "signature", "signatures", "endorsement"])
}
