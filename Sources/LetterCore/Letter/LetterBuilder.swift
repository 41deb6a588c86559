// Template and draft become a letter.

/// Makes the letters of one template. Keeps what does not depend on the draft, so that a letter is
/// made anew at every key.
public struct LetterBuilder: Sendable {
  /// The template whose letters are made.
  public let template: LetterTemplate
  private var grammar = Grammar.usual
  private var blocks: [PreparedBlock]
  private let items: [String: PreparedItem]
  private var answers: Resolution?
  private var affiliations = Affiliations()
  /// Lines of the template's paragraphs and recommendations, as they were made last.
  private var made: [MadeLines.Place: MadeLines] = [:]

  /// Prepares what all letters of a template share.
  public init(_ template: LetterTemplate) {
    self.template = template
    blocks = template.blocks(for: .usual).map { PreparedBlock($0, of: template) }
    var items: [String: PreparedItem] = [:]
    for (recommendation, item) in zip(template.recommendations, template.items) {
      let facts = template.facts.filter { $0.recommendation == recommendation.id }
      let parts = ItemPart.parts(of: item, facts: facts)
      items[recommendation.id] = PreparedItem(
        parts: parts, facts: parts.compactMap(\.fact),
        needs: Needs(of: parts.flatMap(\.pieces), in: template))
    }
    self.items = items
  }

  /// The letter of a draft as it stands.
  public mutating func letter(of draft: Draft) -> Letter {
    var answers = answers ?? Resolution(template, draft)
    answers.update(template, draft)
    self.answers = answers
    return letter(of: draft, answers: answers)
  }

  /// The same, with the draft's answers resolved before. Always with the same resolution: what was
  /// made is known by its stamps.
  public mutating func letter(of draft: Draft, answers: Resolution) -> Letter {
    let choices = draft.choices(of: template).filter(\.isIncluded)
    let grammar = Grammar(draft.roll, recommendations: choices.count)
    if grammar != self.grammar {
      self.grammar = grammar
      blocks = template.blocks(for: grammar).map { PreparedBlock($0, of: template) }
      made = [:]
    }
    var writer = LetterWriter(template: template, draft: draft, answers: answers)
    for (index, block) in blocks.enumerated() {
      switch block.block {
      case .paragraph(let paragraph):
        let state = writer.state(of: block.needs)
        let lines = lines(at: .block(index), state, &writer) { $0.lines(of: paragraph) }
        if !lines.isEmpty { writer.letter.blocks.append(.paragraph(lines)) }
      case .recommendations:
        for (index, choice) in choices.enumerated() {
          let item = choice.text == nil ? items[choice.id] : nil
          var state = writer.state(of: item?.needs ?? Needs())
          state.decisions = item?.facts.map { draft.facts[$0] } ?? []
          state.ownWords = choice.text
          let lines = lines(at: .item(choice.id), state, &writer) {
            $0.lines(of: choice, item?.parts ?? [])
          }
          writer.letter.blocks.append(
            .recommendation(id: choice.id, number: index + 1, lines))
        }
      case .signatories:
        affiliations.update(draft.roll)
        writer.appendSignatories(affiliations.areAny)
      }
    }
    writer.appendNotes()
    return writer.letter
  }

  /// Lines as they were made last where nothing that they depend on changed, else made anew.
  private mutating func lines(
    at place: MadeLines.Place, _ state: MadeLines.State, _ writer: inout LetterWriter,
    make: (inout LetterWriter) -> [LetterLine]
  ) -> [LetterLine] {
    if let known = made[place], known.state == state {
      if let cited = known.citedAfter { writer.cited = cited }
      return known.lines
    }
    let before = writer.cited
    let lines = make(&writer)
    made[place] = MadeLines(
      state: state, lines: lines, citedAfter: writer.cited == before ? nil : writer.cited)
    return lines
  }
}
