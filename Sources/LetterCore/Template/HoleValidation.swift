// Templates that would leave holes in a letter though every question is answered.

extension LetterTemplate {
  /// Checks that every bracket belongs to a placeholder, and that no recommendation or note can be
  /// left without a word.
  func validateHoles() throws(TemplateError) {
    for block in blocks {
      if case .paragraph(let paragraph) = block { try validateBrackets(in: paragraph) }
    }
    for paragraph in items + notes { try validateBrackets(in: paragraph) }
    for rule in wording {
      for words in [rule.instead, rule.say] {
        try validateBrackets(
          in: TemplateParagraph(lines: [TemplatePiece.reading(words, emphasis: [])]))
      }
    }
    for (recommendation, item) in zip(recommendations, items) {
      guard !item.lines.joined().contains(where: stays),
        let name = item.lines.joined().compactMap(\.placeholder).first
      else { continue }
      throw TemplateError(
        "The recommendation “\(recommendation.id)” is empty where “[\(name)]” is answered with "
          + "none; add words that do not depend on it, or take “optional: true” from its field.")
    }
    for note in notes {
      // A line disappears as a whole, its words with it.
      let vanishing = note.lines.compactMap { $0.first(where: isVanishing)?.placeholder }
      guard vanishing.count == note.lines.count, let name = vanishing.first else { continue }
      throw TemplateError(
        "A note of the template is empty where “[\(name)]” is answered with none; add a line that "
          + "does not depend on it, or take “optional: true” from its field.")
    }
  }

  private func validateBrackets(in paragraph: TemplateParagraph) throws(TemplateError) {
    for line in paragraph.lines {
      for (index, piece) in line.enumerated() {
        guard case .text(let text, _, _) = piece,
          let bracket = text.utf8.firstIndex(where: {
            $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
          })
        else { continue }
        // Two words before it, to know the place.
        let before = line[..<index].map(\.written).joined() + text[..<bracket]
        let words = before.split(separator: " ")
        let place =
          (words.count > 2 ? "… " : "") + words.suffix(2).joined(separator: " ")
          + (before.hasSuffix(" ") ? " " : "")
          + shortened(text[bracket...] + line[(index + 1)...].map(\.written).joined())
        throw TemplateError(
          "“\(place)” in the template has a bracket without its other half; write emphasis around "
            + "both brackets, as in “*[Place]*”, and take out other brackets.")
      }
    }
  }

  /// Whether a piece stands in every letter and is more than signs.
  func stays(_ piece: TemplatePiece) -> Bool {
    switch piece {
    case .text(let text, _, _): text.contains { $0.isLetter || $0.isNumber }
    case .placeholder: !isVanishing(piece)
    case .note: false
    }
  }

  /// Whether a piece is an answer that may be “none”.
  private func isVanishing(_ piece: TemplatePiece) -> Bool {
    guard let name = piece.placeholder, let fields = placeholders[name], !fields.isEmpty else {
      return false
    }
    return fields.allSatisfy { field($0)?.isOptional ?? false }
  }
}
