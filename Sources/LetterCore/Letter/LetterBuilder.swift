// Template and draft become a letter.

/// Makes the letters of one template. Keeps what does not depend on the draft, so that a letter is
/// made anew at every key.
public struct LetterBuilder: Sendable {
  public let template: LetterTemplate
  private var grammar = Grammar.usual
  private var blocks: [TemplateBlock]
  private let items: [String: [ItemPart]]
  private var answers: Resolution?
  /// Lines of the template's paragraphs and recommendations, as they were made last.
  private var made: [MadeLines.Place: MadeLines] = [:]

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
    var answers = answers ?? Resolution(template, draft)
    answers.update(template, draft)
    self.answers = answers
    return letter(of: draft, answers: answers)
  }

  /// The same, with the draft's answers resolved before. Always with the same resolution: what was
  /// made is known by its stamps.
  public mutating func letter(of draft: Draft, answers: Resolution) -> Letter {
    let choices = draft.choices(of: template).filter(\.isIncluded)
    let grammar = Grammar(
      // Without anybody yet the letter reads as it will with many.
      organizations: draft.roll.isEmpty ? .many : .init(draft.roll.count(.organization)),
      individuals: .init(draft.roll.count(.individual)),
      recommendations: choices.isEmpty ? .many : .init(choices.count))
    if grammar != self.grammar {
      self.grammar = grammar
      blocks = template.blocks(for: grammar)
      made = [:]
    }
    var writer = LetterWriter(template: template, draft: draft, answers: answers)
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        let state = writer.state(of: paragraph.lines.lazy.joined(), facts: [])
        let lines = lines(at: .block(index), state, &writer) { $0.lines(of: paragraph) }
        if !lines.isEmpty { writer.letter.blocks.append(.paragraph(lines)) }
        writer.noteSubject(paragraph)
      case .recommendations:
        for (index, choice) in choices.enumerated() {
          let parts = choice.text == nil ? items[choice.id] ?? [] : []
          let state = writer.state(
            of: parts.lazy.map(\.pieces).joined(), facts: parts.compactMap(\.fact), choice.text)
          let lines = lines(at: .item(choice.id), state, &writer) { $0.lines(of: choice, parts) }
          writer.letter.blocks.append(
            .recommendation(id: choice.id, number: index + 1, lines))
        }
      case .signatories:
        writer.appendSignatories()
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

/// Lines of the letter, and what they were made of.
struct MadeLines: Sendable {
  enum Place: Hashable, Sendable {
    case block(Int)
    case item(String)
  }
  /// Everything that lines depend on besides the template's words.
  struct State: Equatable, Sendable {
    /// The stamps of the answers, the counts.
    var numbers: [Int]
    var decisions: [FactDecision?]
    var ownWords: String?
    /// The notes cited before.
    var cited: [Int]
  }
  var state: State
  var lines: [LetterLine]
  /// The notes cited with these lines, where they cite any for the first time.
  var citedAfter: [Int]?
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
