// From what was answered to what is printed: derivations, dates, none.

/// What a field gives the letter.
public enum ResolvedAnswer: Hashable, Sendable {
  /// Lines to print.
  case lines([String])
  /// "None": its line disappears.
  case none
  /// Not answered yet.
  case missing
  /// Answered, but not with what was asked for.
  case invalid
}

extension LetterTemplate {
  /// What a field gives the letter of a draft.
  public func resolve(_ field: Field, in draft: Draft) -> ResolvedAnswer {
    let answer = draft.answers[field.id]
    guard let answer, !answer.lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      if let derived = derived(field, in: draft) { return .lines([derived]) }
      return answer != nil && field.isOptional ? .none : .missing
    }
    switch field.kind {
    case .date:
      guard let date = LetterDate(reading: draft.text(field.id)) else { return .invalid }
      return .lines([date.written])
    case .line, .choice:
      return .lines([answer.lines.joined(separator: " ").trimmedSpaces])
    case .lines, .list:
      return .lines(answer.lines.map(\.trimmedSpaces).filter { !$0.isEmpty })
    }
  }

  /// What a field's derivation makes of other answers, once all of them are there.
  public func derived(_ field: Field, in draft: Draft) -> String? {
    guard let derivation = field.derivation else { return nil }
    var result = ""
    for piece in TemplatePiece.reading(derivation, emphasis: []) {
      guard case .placeholder(let name, _) = piece else {
        result += piece.written
        continue
      }
      let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
      // A field that is derived itself is not looked into: derivations cannot go round in circles.
      guard let other = self.field(parts[0]), other.derivation == nil,
        case .lines(let lines) = resolve(other, in: draft)
      else { return nil }
      let text = lines.joined(separator: " ")
      if parts.count > 1, parts[1] == "last" {
        result += Self.lastName(of: text)
      } else {
        result += text
      }
    }
    return result
  }

  /// A name's last part, with the particles that belong to it ("Ana de la Cruz": "de la Cruz"),
  /// without "Jr." or "III" behind it.
  static func lastName(of name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    let suffixes = ["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"]
    while words.count > 1, let last = words.last,
      suffixes.contains(last.lowercased().filter { $0 != "." && $0 != "," })
    {
      words.removeLast()
    }
    guard var start = words.indices.last else { return name }
    // Particles are written small, or belong to a known few.
    let particles = ["de", "la", "del", "da", "di", "van", "von", "der", "den", "el", "al", "bin"]
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    var surname = words[start...].joined(separator: " ")
    while surname.last == "," { surname.removeLast() }
    return surname
  }
}
