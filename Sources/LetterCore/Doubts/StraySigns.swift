// Signs that got into an answer: at its ends, doubled, or without their other half.

extension LetterTemplate {
  /// A sign in one of the entries of an answer that is no part of it.
  func straySign(in field: Field, _ entries: [String]) -> (entry: String, slip: Check.Slip)? {
    for (index, entry) in entries.enumerated() {
      if entry.hasOpenQuote { return (entry, .openQuote) }
      let isLast = index == entries.count - 1
      if let sign = entry.doubledSign ?? entry.signAtStart
        ?? entry.signAtEnd(but: signsAtEnd(of: field, isLast: isLast))
        ?? (field.kind == .line || field.kind == .choice ? entry.signsAround : nil)
      {
        return (entry, .straySign(sign))
      }
    }
    return nil
  }

  /// The signs that may end an answer of a field.
  private func signsAtEnd(of field: Field, isLast: Bool) -> String {
    switch field.kind {
    // What ends the line of a street is parted from the city; names of groups may have “!”.
    case .lines: isLast ? ".!" : ".,!"
    case .list: "!"
    // “Ana Ruiz of the Riverbend Coalition, will follow up”
    case _ where field.id == roles.contact: ","
    default: ""
    }
  }
}

extension String {
  /// Whether one of its quotation marks lacks its other half.
  var hasOpenQuote: Bool {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }) else { return false }
    var (isOpen, previous): (Bool, Character) = (false, "\n")
    for character in self {
      // Inches are written so, too, but not within a quotation.
      let isMark =
        "“”„«»".contains(character) || character == "\"" && (isOpen || !previous.isNumber)
      // Each paragraph of a quotation opens with a mark, and only the last closes.
      let goesOn = isOpen && previous.isNewline && "“\"«".contains(character)
      if isMark, !goesOn { isOpen.toggle() }
      previous = character
    }
    return isOpen
  }

  /// A sign that stands twice in a row, or behind a space (“Riverbend ,”); “...” is meant.
  var doubledSign: String? {
    var run = ""
    for character in self + " " {
      if character == run.last, ",;:.".contains(character) {
        run.append(character)
        continue
      }
      if run.count == 2 || run.count > 1 && run.first != "." { return run }
      if run == " ", ",;".contains(character) { return String(character) }
      run = String(character)
    }
    return nil
  }

  /// A sign before the first word.
  fileprivate var signAtStart: String? {
    guard let first, "-–—,.;:!?/&*•·>|=+_\\".contains(first) else { return nil }
    return String(first)
  }

  /// A sign behind the last word. The point of a short word is part of it.
  fileprivate func signAtEnd(but allowed: String) -> String? {
    guard let last, "-–—,.;:!?/&*•·<|=+_\\".contains(last), !allowed.contains(last),
      last != "." || !endsWithAbbreviation
    else { return nil }
    return String(last)
  }

  /// Quotation marks or brackets around all of it.
  fileprivate var signsAround: String? {
    guard let first, let last, count > 2 else { return nil }
    let pairs: [Character: Character] = [
      "\"": "\"", "“": "”", "'": "'", "‘": "’", "(": ")", "«": "»",
    ]
    guard pairs[first] == last, dropFirst().firstIndex(of: last) == index(before: endIndex) else {
      return nil
    }
    return String(first)
  }
}
