// The name proposed for an exported letter.

extension LetterTemplate {
  /// A file name without ending, from date and recipient: "2026-11-23 Mayor Example". Holds no
  /// slash and nothing that a file system refuses.
  public func exportName(for draft: Draft) -> String {
    var parts: [String] = []
    if let field = fields.first(where: { $0.kind == .date }),
      let date = LetterDate(reading: draft.text(field.id))
    {
      parts.append(date.iso)
    }
    parts.append(recipientName(in: draft) ?? "letter")
    let name = parts.joined(separator: " ").map { character -> Character in
      // What Windows and USB sticks refuse is left out too: files travel.
      "/\\:*?\"<>|".contains(character) || character.isNewline ? "-" : character
    }
    var safe = String(name)
    while safe.utf8.count > 120 { safe.removeLast() }
    while safe.last == " " || safe.last == "." { safe.removeLast() }
    return safe
  }

  /// What the greeting calls the recipient, where that is known; else what is known of the office
  /// and name.
  public func recipientName(in draft: Draft) -> String? {
    if let greeting = field("greeting"), case .lines(let lines) = resolve(greeting, in: draft) {
      return lines.joined(separator: " ")
    }
    let known = ["office", "name"].compactMap { id -> String? in
      guard let field = field(id), case .lines(let lines) = resolve(field, in: draft) else {
        return nil
      }
      return lines.joined(separator: " ")
    }
    return known.isEmpty ? nil : known.joined(separator: " ")
  }
}
