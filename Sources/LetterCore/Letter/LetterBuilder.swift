// Template and draft become a letter.

/// Makes the letters of one template. Keeps what does not depend on the draft, so that a letter is
/// made anew at every key.
public struct LetterBuilder: Sendable {
  public let template: LetterTemplate
  private var grammar = Grammar.usual
  private var blocks: [TemplateBlock]
  private let items: [String: [ItemPart]]

  public init(_ template: LetterTemplate) {
    self.template = template
    blocks = template.blocks(for: .usual)
    var items: [String: [ItemPart]] = [:]
    for (recommendation, item) in zip(template.recommendations, template.items) {
      let facts = template.facts.filter { $0.recommendation == recommendation.id }
      items[recommendation.id] = ItemPart.parts(of: item, facts: facts)
    }
    self.items = items
  }

  /// The letter of a draft as it stands.
  public mutating func letter(of draft: Draft) -> Letter {
    let choices = draft.choices(of: template).filter(\.isIncluded)
    let grammar = Grammar(
      // Without anybody yet the letter reads as it will with many.
      organizations: draft.roll.isEmpty ? .many : .init(draft.roll.count(.organization)),
      individuals: .init(draft.roll.count(.individual)),
      recommendations: choices.isEmpty ? .many : .init(choices.count))
    if grammar != self.grammar {
      self.grammar = grammar
      blocks = template.blocks(for: grammar)
    }
    var writer = LetterWriter(template: template, draft: draft)
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let lines = writer.lines(of: paragraph)
        if !lines.isEmpty { writer.letter.blocks.append(.paragraph(lines)) }
      case .recommendations:
        for (index, choice) in choices.enumerated() {
          writer.append(choice, number: index + 1, parts: items[choice.id] ?? [])
        }
      case .signatories:
        writer.appendSignatories()
      }
    }
    writer.appendNotes()
    return writer.letter
  }
}

/// A stretch of a recommendation: plain, or the sentence of a dated fact with its citations.
struct ItemPart: Sendable {
  var fact: String?
  var pieces: [TemplatePiece]

  static func parts(of item: TemplateParagraph, facts: [DatedFact]) -> [ItemPart] {
    var rest = item.lines.joined().map { $0 }
    let ranges = facts.compactMap { fact in
      item.plainText.range(of: fact.sentence).map { (fact.id, $0) }
    }.sorted { $0.1.lowerBound < $1.1.lowerBound }
    var parts: [ItemPart] = []
    var offset = 0
    for (id, range) in ranges where range.lowerBound >= offset {
      let before = take(range.lowerBound - offset, from: &rest)
      if !before.isEmpty { parts.append(ItemPart(fact: nil, pieces: before)) }
      var sentence = take(range.count, from: &rest)
      // A citation right behind the sentence is the sentence's.
      while case .note = rest.first { sentence.append(rest.removeFirst()) }
      parts.append(ItemPart(fact: id, pieces: sentence))
      offset = range.upperBound
    }
    if !rest.isEmpty { parts.append(ItemPart(fact: nil, pieces: rest)) }
    return parts
  }

  /// Takes the first `count` bytes of words off `pieces`.
  private static func take(_ count: Int, from pieces: inout [TemplatePiece]) -> [TemplatePiece] {
    var taken: [TemplatePiece] = []
    var count = count
    while count > 0, let first = pieces.first {
      if case .text(let text, let emphasis, let link) = first, text.utf8.count > count {
        let cut = text.utf8.index(text.startIndex, offsetBy: count)
        taken.append(.text(String(text[..<cut]), emphasis, link: link))
        pieces[0] = .text(String(text[cut...]), emphasis, link: link)
        return taken
      }
      if case .note = first {} else { count -= first.written.utf8.count }
      taken.append(pieces.removeFirst())
    }
    return taken
  }
}
