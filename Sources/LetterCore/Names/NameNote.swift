// Notes to whoever keeps the list that got into the cell of a name.

/// A note behind a name, or a person named along with an organization.
public struct NameNote: Hashable, Sendable {
  /// The name without it, or the name that the note asks for.
  public let name: String
  /// The note, as it stands in the cell.
  public let note: String
  /// Whether it is no note but somebody: “Elm House - Ana Ruiz, Director”.
  public private(set) var isCompanion = false

  /// The note in a name of single spaces (“– confirmed by phone”, “(pending)”, “c/o Ana Ruiz”, “please
  /// list us as …”), and what a line says of the name in it (“Elm House said yes”); `nil` where it has
  /// none. What is no name, such as a title, says nothing of one.
  public static func find(in text: String, isName: Bool = true) -> NameNote? {
    found(in: text, isName: isName).map { $0.withWholeBracket(of: text) }
  }

  private static func found(in text: String, isName: Bool) -> NameNote? {
    let clause = isName && mayBeClause(text) ? NameClause.self : nil
    if let answer = clause?.answered(text) { return answer }
    if let note = signed(text) { return note }
    let isMarked = mayBe(in: text)
    if isMarked, let note = bracketed(text) ?? inCareOf(text) ?? behindMark(text) { return note }
    if let note = clause?.find(in: text) { return note }
    if isMarked, let note = unmarked(text) ?? questioned(text) { return note }
    guard clause != nil else { return nil }
    return NameTail.find(in: text) ?? NameAside.find(in: text) ?? NameShape.find(in: text)
  }

  /// The same note with all of the brackets that it was found in: “Elm House (Jo said yes by phone)”.
  private func withWholeBracket(of text: String) -> NameNote {
    guard let open = name.lastIndex(where: { "([{".contains($0) }), open > name.startIndex,
      !name[open...].contains(where: { ")]}".contains($0) }), text.hasPrefix(name),
      let rest = Self.ending(name[..<open])
    else { return self }
    let bracket = text.dropFirst(name[..<open].count)
    let isClosed = bracket.last.map { ")]}".contains($0) } ?? false
    return NameNote(
      name: rest, note: String(isClosed ? bracket.dropFirst().dropLast() : bracket),
      isCompanion: isCompanion)
  }

  private static func mayBeClause(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { NameClause.mayBe($0) }
  }

  /// The name that a note beside another asks for (“please list us as Elm House”).
  public static func nameAskedFor(in note: String) -> String? {
    note.utf8.count <= 200 ? nameAskedFor(note[...]) : nil
  }

  // MARK: Where notes stand

  private static func bracketed(_ text: String) -> NameNote? {
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }), open > text.startIndex,
      let last = text.last, last == ")" || last == "]"
    else { return nil }
    return note(
      text[text.index(after: open)...].dropLast(), behind: text[..<open], canBePerson: true)
  }

  private static func inCareOf(_ text: String) -> NameNote? {
    guard text.utf8.contains(UInt8(ascii: "/")) || text.contains("℅") || mentionsCare(text) else {
      return nil
    }
    let small = text.lowercased()
    guard small.count == text.count else { return nil }
    for mark in ["c/o ", "c/o: ", "attn ", "attn: ", "attn. ", "attention: ", "care of ", "℅ "] {
      guard let range = small.firstRange(of: mark) else { continue }
      let before = small[..<range.lowerBound]
      guard before.last.map({ " ,(-–—".contains($0) }) ?? true else { continue }
      let from = before.count
      let rest = String(text.dropFirst(from + mark.count))
      guard from > 0 else { return NameNote(name: rest, note: String(text.prefix(mark.count))) }
      return ending(text.prefix(from)).map {
        NameNote(name: $0, note: String(text.dropFirst(from)))
      }
    }
    return nil
  }

  private static func mentionsCare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { careStems.areIn($0) }
  }

  private static let careStems = WordStems(["attn", "attention", "care of"])

  private static func behindMark(_ text: String) -> NameNote? {
    for mark in [" – ", " — ", " - ", " -- ", " // ", " * ", " *"] {
      guard let range = text.ranges(of: mark).last else { continue }
      let isDash = ![" // ", " * ", " *"].contains(mark)
      let (head, inner) = (text[..<range.lowerBound], text[range.upperBound...])
      if let note = note(inner, behind: head, canBePerson: isDash) { return note }
      // "Ana Ruiz - Elm House"
      if isDash, isPerson(head), !isPerson(inner) {
        return NameNote(name: String(head), note: String(inner), isCompanion: true)
      }
    }
    for mark in [": ", "... ", "… ", "; "] {
      guard let range = text.ranges(of: mark).last else { continue }
      if let note = note(
        text[range.upperBound...], behind: text[..<range.lowerBound], canBePerson: mark == ": ")
      {
        return note
      }
    }
    guard let comma = text.firstIndex(of: ",") else { return nil }
    let inner = text[text.index(after: comma)...].drop { $0 == " " }
    let head = text[..<comma]
    if head.contains(" "), isPerson(inner), !isPerson(head), !SeveralNames.isPlace(inner),
      !inner.contains("("), inner.split(separator: ",").count <= 2
    {
      return NameNote(name: String(head), note: String(inner), isCompanion: true)
    }
    guard let last = text.lastIndex(of: ",") else { return nil }
    let end = text[text.index(after: last)...].drop { $0 == " " }
    return isNote(end) ? ending(text[..<last]).map { NameNote(name: $0, note: String(end)) } : nil
  }

  /// A note behind nothing but the name: “Elm House will confirm”, “Elm House TBD”.
  private static func unmarked(_ text: String) -> NameNote? {
    for end in [" TBD", " tbd", " TBC", " tbc", ": YES", ": yes", ":YES", " ✅", " ✓", " ✔"]
    where text.hasSuffix(end) {
      return ending(text.dropLast(end.count)).map { NameNote(name: $0, note: end.trimmed) }
    }
    let words = text.split(separator: " ")
    for (index, word) in words.enumerated().dropFirst() where word.first?.isLowercase == true {
      let bare = String(word.trimmingSuffix { ",.;".contains($0) })
      let next = words.dropFirst(index + 1).first.map { $0.trimmingSuffix { ",.;".contains($0) } }
      let isStart =
        if let followers = followers[bare] {
          next.map { followers.contains($0) } ?? false
        } else if let next {
          endings.contains(bare)
            && (["by", "on", "via", "per", "at", "but", "until", "if", "por"].contains(next)
              || next.first?.isNumber == true)
        } else {
          endings.contains(bare)
        }
      guard isStart, let name = ending(words[..<index].joined(separator: " ")[...]) else {
        continue
      }
      return NameNote(name: name, note: words[index...].joined(separator: " "))
    }
    return nil
  }

  /// A sign that stands alone behind a name: “Elm House ~”.
  private static func signed(_ text: String) -> NameNote? {
    guard let last = text.last, "~!#+^%=$@".contains(last),
      text.dropLast().last == " " || "~^".contains(last),
      let name = ending(text.dropLast())
    else { return nil }
    return NameNote(name: name, note: String(last))
  }

  /// Who puts a question mark behind a name asks whether it signs, or is written so.
  private static func questioned(_ text: String) -> NameNote? {
    guard text.hasSuffix("?"), !text.contains("¿"), !asks(text),
      let name = ending(text.trimmingSuffix { "?!".contains($0) }[...])
    else { return nil }
    return NameNote(name: name, note: "?")
  }

  /// Whether a name is itself a question (“Who Decides?”).
  private static func asks(_ text: String) -> Bool {
    let words = FoldedWords(text.prefix(200)).words
    return words.count > 1
      && [
        "who", "whose", "what", "why", "how", "where", "when", "which", "is", "are", "can", "do",
        "does", "got", "que", "quien", "quienes", "como", "donde",
      ].contains(words[0])
  }

  private static func note(
    _ inner: Substring, behind head: Substring, canBePerson: Bool
  ) -> NameNote? {
    if let name = nameAskedFor(inner) { return NameNote(name: name, note: String(inner)) }
    guard let name = ending(head) else { return nil }
    if isNote(inner) { return NameNote(name: name, note: String(inner)) }
    guard canBePerson, isPerson(inner), !isPerson(head), !SeveralNames.isPlace(inner) else {
      return nil
    }
    return NameNote(name: name, note: String(inner), isCompanion: true)
  }

  // MARK: What is a note

  /// Whether a text has what notes are behind or end with; most names have nothing such.
  private static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for (index, byte) in bytes.enumerated() {
        switch byte {
        // A long dash or a tick, but no curved apostrophe.
        case 0xE2:
          let next = bytes[(index + 1)...].prefix(2)
          if !next.elementsEqual([0x80, 0x99]) { return true }
        // A bracket, a star, a question mark, a comma.
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "?"),
          UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
          return true
        case UInt8(ascii: "-") where previous == 0x20, UInt8(ascii: "/"): return true
        default: break
        }
        if previous == 0x20 || index == 0, stems.begin(bytes, at: index) { return true }
        previous = byte
      }
      return bytes.suffix(3).elementsEqual("...".utf8)
    }
  }

  private static func ending(_ text: Substring) -> String? {
    let isDotted = text.hasSuffix("..")
    let name = text.trimmingSuffix {
      ",;:.-–—( ".contains($0) && ($0 != "." || text.last != "." || isDotted)
    }
    return name.isEmpty ? nil : name
  }

  /// Whether a text reads as a person’s name, perhaps with a title behind it.
  static func isPerson(_ text: Substring) -> Bool {
    text.utf8.count <= 100
      && (text.contains(" ") && Signatory.Kind(reading: String(text)) == .individual
        || isFirstName(text))
  }

  /// Whether a text is a given name, perhaps with a title (“Bob”, “Bob - pastor”), and no place.
  static func isFirstName(_ text: Substring) -> Bool {
    let words = NameWords(String(text)).words
    guard let first = words.first, !first.isBracketed, first.has(.given),
      !first.shape.contains(.capitals),
      !first.shape.contains(.small), let name = FoldedWords(text).words.first,
      !namesOfPlaces.contains(name)
    else { return false }
    return words.dropFirst().allSatisfy {
      $0.has([.title, .office, .pronoun]) && $0.shape.contains(.small)
    }
  }

  private static func isNote(_ text: Substring) -> Bool {
    let words = FoldedWords(text.prefix(200))
    guard let first = words.words.first, let last = words.words.last else {
      return !text.isEmpty && text.allSatisfy { $0 == "?" || $0 == "!" }
    }
    // “(she/her)” says how to speak of somebody.
    if words.words.allSatisfy({ pronouns.contains($0) }) { return false }
    // “(Ben will call)”
    if text.first?.isUppercase == true, text.dropFirst(first.count).first == " ",
      words.words.count > 2, let verb = text.split(separator: " ").dropFirst().first,
      ["to", "calls", "asks", "checks"].contains(verb)
        || NameClause.weakVerbs.contains(String(verb))
        || NameClause.strongVerbs.contains(String(verb))
    {
      return true
    }
    if text.utf8.count == 1, text.first?.isLowercase == true { return true }
    if OrdinaryWords.line(String(text)) == .doubting { return true }
    let isSmall = text.first { $0.isLetter }?.isLowercase == true
    let status = SignOnStatus(note: String(text.prefix(200)))
    if status == .declined || status != nil && isSmall { return true }
    if noteStarts.contains(first) {
      // "Pending Justice" is a name's own, "pending board approval" a note.
      return isSmall || words.words.count == 1 || noteWords.contains(words.words[1])
    }
    if isSmall, words.words.count > 1, clauseStarts.contains(first) { return true }
    if words.words.count > 1, ["signing", "signs", "firmando", "firmante"].contains(last) {
      return true
    }
    if contacts.contains(first), words.words.count > 1, isSmall || text.contains(":") {
      return true
    }
    return words.begins(with: notePhrases) || words.has(statements)
  }

  private static func nameAskedFor(_ text: Substring) -> String? {
    let small = text.lowercased()
    for phrase in ["list us as ", "list as ", "list me as ", "list it as ", "listed as "] {
      guard let range = small.firstRange(of: phrase),
        FoldedWords(small[..<range.lowerBound]).words.allSatisfy({
          ["please", "pls", "should", "be", "to", "kindly", "por", "favor"].contains($0)
        })
      else { continue }
      // Small letters may be as long as large ones or not; so many characters come before.
      let count = small.distance(from: small.startIndex, to: range.upperBound)
      // “Elm Street Shelter, not Elm St. Shelter”
      let asked = text.dropFirst(count)
      let end =
        [", not ", " instead of ", " rather than "].lazy
        .compactMap { asked.firstRange(of: $0)?.lowerBound }.min() ?? asked.endIndex
      let name = asked[..<end].drop { "\"“'‘ ".contains($0) }
        .trimmingSuffix { "\"”'’. ".contains($0) }
      return name.isEmpty ? nil : name
    }
    return nil
  }
}
