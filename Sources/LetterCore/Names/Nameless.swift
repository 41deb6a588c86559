// Lines that say what somebody is, or where, and not who: a title, a given name, a town.

extension NameJudgment {
  /// Whether a line of a list is nothing but a title (“Executive Director”), a given name (“Ana”), a
  /// town with its state (“Elmira, NY”), members of something (“A member of Elm House”), or a household
  /// (“Mr. and Mrs. Ruiz”).
  public static func isNameless(_ line: String) -> Bool {
    guard line.utf8.count <= 80 else { return false }
    let words = NameWords(line).words
    guard let first = words.first else { return false }
    if words.count == 1, NameNote.isFirstName(line[...]) { return true }
    let folded = FoldedWords(line).words
    guard !folded.isEmpty else { return false }
    if isTitle(words) || titles.contains(folded.joined(separator: " ")) || isTown(line)
      || line.allSatisfy({ $0.isLetter || $0 == " " || $0 == "'" }) && isPlace(folded)
        && !words.contains(where: { $0.shape.contains(.capitals) })
    {
      return true
    }
    if folded.count > 2, householders.contains(folded[0]), householders.contains(folded[1]),
      line.contains("&")
    {
      return true
    }
    if folded.starts(with: ["anonymous"]), line.contains("(") || line.contains(",") { return true }
    let bare = ["a", "one", "un", "una"].contains(folded[0]) ? folded.dropFirst() : folded[...]
    if let word = bare.first, ["member", "members", "miembro", "miembros"].contains(word),
      bare.count > 1,
      line.contains(",")
        || ["of", "at", "from", "de", "del"].contains(bare.dropFirst().first ?? "")
    {
      return true
    }
    return isHousehold(folded, first)
  }

  /// Whether a text is a given name and nothing more, and no place.
  public static func isFirstName(_ text: String) -> Bool {
    !text.contains(" ") && NameNote.isFirstName(text[...])
  }

  private static let householders: Set<String> = ["mr", "mrs", "ms", "dr", "sr", "sra", "rev"]
  /// Titles with words that organizations have, too.
  private static let titles: Set<String> = [
    "board chair", "board president", "board member", "board members", "co chair", "co chairs",
    "chair", "chairs", "chairperson", "program director", "legal director", "policy director",
    "campaign director", "union president", "chapter president", "community organizer",
    "organizing director", "chief executive officer", "lead organizer", "presidenta", "directora",
  ]

  private static func isTitle(_ words: [NameWord]) -> Bool {
    words.count <= 5
      && words.allSatisfy {
        $0.has([.title, .office, .and, .pronoun, .honorificPart]) || $0.has(.small)
      }
      && words.contains { $0.has([.title, .office, .pronoun]) }
      && !words.contains { $0.has([.organization, .given, .mayBeGiven]) }
      && !(words.count == 1 && words[0].has(.prefix))
  }

  /// “Elmira, NY”
  private static func isTown(_ line: String) -> Bool {
    let parts = line.split(separator: ",")
    guard parts.count == 2 else { return false }
    // “M.D.” is no state.
    let state = parts[1].drop { $0 == " " }
    let town = NameWords(String(parts[0])).words
    return StreetAddress.isState(state) && parts[1].allSatisfy { !$0.isNumber } && town.count <= 2
      && !town.contains {
        $0.has([.organization, .mayBeSurname, .legalForm]) || $0.shape.contains(.capitals)
      }
  }

  /// “Long Island”, “Elm County”: it stands over names, or is where they are from.
  private static func isPlace(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count), let last = words.last else { return false }
    return places.contains(last) || words[0] == "condado"
  }

  static let places: Set<String> = [
    "county", "counties", "island", "region", "township", "borough", "ward", "district", "valley",
    "condado",
  ]

  private static func isHousehold(_ words: [String], _ first: NameWord) -> Bool {
    guard let last = words.last else { return false }
    if words.count > 2, first.has(.honorific), ["and", "y"].contains(words[1]),
      householders.contains(words[2])
    {
      return true
    }
    return ["family", "familia"].contains(last) && words.count <= 4
      && (words.count > 2 && ["and", "y"].contains(words[words.count - 2])
        || first.has(.article) && words.count == 3
        || words.count == 2 && first.has(.hispanicSurname))
  }
}
