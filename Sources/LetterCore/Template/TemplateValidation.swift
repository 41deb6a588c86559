// What must hold of a template before a letter is made of it.

extension LetterTemplate {
  /// Checks that front matter and text belong together.
  func validate() throws(TemplateError) {
    try validateFields()
    guard items.count == recommendations.count else {
      throw TemplateError(
        "The template's text has \(items.count) numbered recommendations, but its front matter "
          + "names \(recommendations.count); name each one once, in order.")
    }
    guard Set(recommendations.map(\.id)).count == recommendations.count else {
      throw TemplateError("Two recommendations of the template have the same id; change one.")
    }
    try validateFacts()
    guard blocks.contains(.signatories) else {
      throw TemplateError(
        "The template has no line “[\(Computed.signatories)]”; add it where the list belongs.")
    }
    try validateHoles()
  }

  /// Checks that each dated fact is words of its own that its recommendation can do without.
  private func validateFacts() throws(TemplateError) {
    var ranges: [String: [(fact: DatedFact, range: Range<Int>)]] = [:]
    for (position, fact) in facts.enumerated() {
      guard !facts[..<position].contains(where: { $0.id == fact.id }) else {
        throw TemplateError(
          "Two dated facts of the template have the same id “\(fact.id)”; change one.")
      }
      guard let index = recommendations.firstIndex(where: { $0.id == fact.recommendation }) else {
        throw TemplateError(
          "The dated fact “\(fact.id)” is in a recommendation “\(fact.recommendation)” that the "
            + "template does not have.")
      }
      guard fact.sentence.contains(where: { !$0.isWhitespace }) else {
        throw TemplateError(
          "The dated fact “\(fact.id)” has no sentence; copy one from its recommendation.")
      }
      guard let range = items[index].plainText.range(of: fact.sentence) else {
        throw TemplateError(
          "The sentence of the dated fact “\(fact.id)” is not in its recommendation; "
            + "copy it from there.")
      }
      for known in ranges[fact.recommendation] ?? [] where known.range.overlaps(range) {
        throw TemplateError(
          "The dated facts “\(known.fact.id)” and “\(fact.id)” share words of their "
            + "recommendation; separate them.")
      }
      ranges[fact.recommendation, default: []].append((fact, range))
    }
    for (recommendation, item) in zip(recommendations, items) {
      guard let known = ranges[recommendation.id] else { continue }
      let parts = ItemPart.parts(of: item, facts: known.map(\.fact))
      guard parts.contains(where: { $0.fact == nil && $0.pieces.contains(where: stays) }) else {
        throw TemplateError(
          "Without its dated facts nothing is left of the recommendation “\(recommendation.id)”; "
            + "add words that do not depend on them.")
      }
    }
  }

  private func validateFields() throws(TemplateError) {
    guard Set(fields.map(\.id)).count == fields.count else {
      throw TemplateError("Two fields of the template have the same id; change one.")
    }
    for field in fields where !Self.steps.contains(field.step) {
      throw TemplateError(
        "The field “\(field.id)” is asked in a step “\(field.step)”; use "
          + Self.steps.joined(separator: " or ") + ".")
    }
    for field in fields { try validateDefault(of: field) }
    let computed = [Computed.organizations, Computed.individuals]
    let said = wording.flatMap { TemplatePiece.reading($0.say, emphasis: []) }
    for name in placeholderNames(in: blocks) + said.compactMap(\.placeholder)
    where placeholders[name] == nil && !computed.contains(name) {
      throw TemplateError(
        "No field of the template fills “[\(name)]”; add “fills: [\(name)]” to one.")
    }
  }

  /// Checks that a default is made of fields that are there and of nothing else that is derived.
  private func validateDefault(of field: Field) throws(TemplateError) {
    let pieces = TemplatePiece.reading(field.derivation ?? "", emphasis: [])
    for name in pieces.compactMap(\.placeholder) {
      let source = DerivationSource(name)
      let start = "The default of the field “\(field.id)” "
      guard let other = self.field(source.field) else {
        throw TemplateError(
          start + "names “[\(source.field)]”, but the template has no such field.")
      }
      guard other.derivation == nil else {
        throw TemplateError(
          start + "names “[\(other.id)]”, which has a default itself; "
            + "name what that one is made of.")
      }
      guard source.modifier == nil || source.takesLastName else {
        throw TemplateError(
          start + "says “[\(name)]”; only “:last” can follow a field's name.")
      }
    }
  }

  /// The placeholders of blocks, and of all recommendations and notes.
  func placeholderNames(in blocks: [TemplateBlock]) -> [String] {
    let paragraphs = blocks.compactMap { block -> TemplateParagraph? in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    return (paragraphs + items + notes).flatMap(\.lines).joined().compactMap(\.placeholder)
  }
}

extension TemplateParagraph {
  /// The words alone, lines parted by "\n"; citations left out.
  public var plainText: String {
    lines.map { line in
      line.map { piece in
        if case .note = piece { "" } else { piece.written }
      }.joined()
    }.joined(separator: "\n")
  }
}

extension String {
  /// With every CR and CRLF as LF, and without a byte-order mark.
  func replacingLineEnds() -> String {
    var text = self
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || last != "\r" {
        scalars.append(scalar)
      }
      last = scalar
    }
    return String(scalars)
  }
}
