// Who is named with a name, before it or beside it: “/s/ Ana Ruiz”, “Elm House/Ana Ruiz”.
import TextMetrics

/// Finds what is beside a name other than a clause about it: signs before it, labels, a person behind a
/// slash or bar, its members and staff.
enum NameAside {
  static func find(in text: String) -> NameNote? {
    signed(text) ?? spoken(text) ?? dated(text) ?? divided(text) ?? staffed(text)
  }

  /// A sign or a question mark before a name: “👍 Elm House”, “?? Elm House”, “+1 Elm House”.
  private static func signed(_ text: String) -> NameNote? {
    for mark in ["(?)", "+1 ", "/s/", "s/ ", "Signed, ", "signed, ", "Signed by ", "signed by "]
    where text.hasPrefix(mark) {
      return note(text.dropFirst(mark.count), mark[...])
    }
    // “—Ana Ruiz” closes a mail.
    if let first = text.first, "-–—~".contains(first), text.dropFirst().first?.isLetter == true,
      NameNote.isPerson(text.dropFirst())
    {
      return note(text.dropFirst(), text.prefix(1))
    }
    let signs = text.prefix {
      $0 == "?" || NameClause.isVerdict($0) || NameClause.isPictograph($0) || $0 == " "
    }
    guard signs.contains(where: { $0 != " " }) else { return nil }
    return note(text[signs.endIndex...], signs)
  }

  /// What somebody says before a name: “Add us: Elm House”, “We're in! Elm House”.
  private static func spoken(_ text: String) -> NameNote? {
    for mark in [": ", "! ", " - ", " – ", " — "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let head = text[..<range.lowerBound]
      let words = FoldedWords(head.prefix(120)).words
      guard words.count > 1, words.contains(where: { talking.contains($0) }),
        head.split(separator: " ").dropFirst().contains(where: { $0.first?.isLowercase == true })
          || words.count == 2 && talking.contains(words[1])
      else { continue }
      return note(text[range.upperBound...], head)
    }
    if text.hasPrefix("Count "), text.hasSuffix(" in") {
      return note(text.dropFirst(6).dropLast(3), "Count … in")
    }
    return nil
  }

  /// A day before a name: “11/23 Elm House”, “Nov. 23: Elm House”.
  private static func dated(_ text: String) -> NameNote? {
    guard text.utf8.prefix(14).contains(where: NameJudgment.isDigit) else { return nil }
    for mark in [": ", " - ", " – ", " — ", " "] {
      guard let range = text.firstRange(of: mark), NameTail.isDay(text[..<range.lowerBound]) else {
        continue
      }
      return note(text[range.upperBound...], text[..<range.lowerBound])
    }
    return nil
  }

  /// A person behind or before a slash or bars: “Elm House/Ana Ruiz”, “Elm House | Ana Ruiz | Director”.
  private static func divided(_ text: String) -> NameNote? {
    guard let sign = ["|", "/"].first(where: { text.contains($0) }) else { return nil }
    let parts = text.split(separator: sign).map { String($0).trimmed }
    guard (2...4).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.contains(where: { $0.contains(" ") && NameNote.isPerson($0[...]) }),
      let name = parts.first(where: { !NameNote.isPerson($0[...]) && $0.contains(" ") })
    else { return nil }
    return NameNote(
      name: name, note: parts.filter { $0 != name }.joined(separator: ", "), isCompanion: true)
  }

  /// Who of an organization is meant: “Elm House staff”, “Elm House and others”.
  private static func staffed(_ text: String) -> NameNote? {
    let words = text.split(separator: " ")
    guard words.count > 2, let last = words.last, last.first?.isLowercase == true,
      words[0].first?.isUppercase == true
    else { return nil }
    let word = String(last.filter { $0.isLetter })
    guard staff.contains(word), !text.contains("(") else { return nil }
    var name = words.dropLast()
    while let before = name.last, name.count > 1,
      ["and", "&", "et", "y", "etc,"].contains(before) || Int(before) != nil
    {
      name.removeLast()
    }
    // “Mothers and others” and “People for more” are names.
    guard name.count > 1, name.allSatisfy({ $0.first?.isLowercase != true }) else { return nil }
    return note(
      name.joined(separator: " ")[...], words[name.endIndex...].joined(separator: " ")[...])
  }

  private static func note(_ name: some StringProtocol, _ note: Substring) -> NameNote? {
    let name = String(name).trimmed.trimmingSuffix { ",;:-–— ".contains($0) }
    guard name.contains(where: \.isLetter) else { return nil }
    return NameNote(name: String(name), note: String(note).trimmed)
  }

  private static let talking: Set<String> = [
    "us", "we", "i", "me", "my", "our", "please", "pls", "nos", "favor", "sumamos", "firmamos",
  ]
  static let staff: Set<String> = [
    "member", "members", "board", "staff", "volunteer", "volunteers", "rep", "reps", "leadership",
    "folks", "people", "others", "more", "etc", "al", "only", "ditto", "co", "miembros", "miembro",
    "otros", "otras", "mas", "más",
  ]
}
