// What a builder of letters knows of its template before it sees a draft.

/// What lines depend on besides the template's words.
struct Needs: Sendable {
  private(set) var fields: [FieldID] = []
  private(set) var countsSignatories = false
  private(set) var cites = false

  init() {}

  init(of pieces: some Sequence<TemplatePiece>, in template: LetterTemplate) {
    for piece in pieces {
      switch piece {
      case .text: break
      case .note: cites = true
      case .placeholder(let name, _):
        fields += template.placeholders[name] ?? []
        if name == LetterTemplate.Computed.organizations
          || name == LetterTemplate.Computed.individuals
        {
          countsSignatories = true
        }
      }
    }
  }
}

/// A block of the template.
struct PreparedBlock: Sendable {
  var block: TemplateBlock
  var needs = Needs()

  init(_ block: TemplateBlock, of template: LetterTemplate) {
    self.block = block
    guard case .paragraph(let paragraph) = block else { return }
    needs = Needs(of: paragraph.lines.joined(), in: template)
  }
}

/// A recommendation of the template.
struct PreparedItem: Sendable {
  var parts: [ItemPart]
  var facts: [String]
  var needs: Needs
}

/// Lines of the letter, and what they were made of.
struct MadeLines: Sendable {
  enum Place: Hashable, Sendable {
    case block(Int)
    case item(String)
  }
  /// Everything that lines depend on besides the template's words.
  struct State: Equatable, Sendable {
    /// The latest stamp of the answers: one that changes has a later stamp than all others.
    var stamp = 0
    var organizations = 0
    var individuals = 0
    var style = RollStyle()
    var decisions: [FactDecision?] = []
    var ownWords: String?
    /// The notes cited before.
    var cited: [Int] = []
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
