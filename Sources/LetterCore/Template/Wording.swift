// Where grammar needs other words: one recommendation, one signatory, individuals.

/// How many there are of something, as grammar sees it.
public enum GrammaticalNumber: String, Hashable, Sendable {
  case none, one, many

  /// The number of a count, which is never negative.
  public init(_ count: Int) {
    self = count == 0 ? .none : count == 1 ? .one : .many
  }
}

/// The numbers that wording depends on.
public struct Grammar: Hashable, Sendable {
  /// Of the organizations that sign; many, while nobody signs yet.
  public var organizations: GrammaticalNumber
  /// Of the individuals that sign.
  public var individuals: GrammaticalNumber
  /// Of the recommendations that are included; many, while there are none.
  public var recommendations: GrammaticalNumber

  /// As a letter of several organizations and recommendations reads: the template as written.
  public static let usual = Grammar(
    organizations: .many, individuals: .none, recommendations: .many)
}

extension Grammar {
  /// The numbers of those who sign and of the recommendations that are included.
  init(_ roll: SignatoryRoll, recommendations: Int) {
    // Without anybody yet the letter reads as it will with many.
    organizations = roll.isEmpty ? .many : .init(roll.count(.organization))
    individuals = .init(roll.count(.individual))
    self.recommendations = recommendations == 0 ? .many : .init(recommendations)
  }
}

/// "When the numbers are these, say this instead of that."
public struct WordingRule: Hashable, Sendable {
  /// The numbers of organizations for which it holds; `nil` for any.
  public var organizations: [GrammaticalNumber]?
  /// The numbers of individuals for which it holds; `nil` for any.
  public var individuals: [GrammaticalNumber]?
  /// The numbers of recommendations for which it holds; `nil` for any.
  public var recommendations: [GrammaticalNumber]?
  /// The phrase as the template's text has it, placeholders in brackets, without emphasis.
  public var instead: String
  /// The phrase that takes its place, which may have placeholders too.
  public var say: String

  func holds(for grammar: Grammar) -> Bool {
    organizations?.contains(grammar.organizations) ?? true
      && individuals?.contains(grammar.individuals) ?? true
      && recommendations?.contains(grammar.recommendations) ?? true
  }
}

extension LetterTemplate {
  /// The template's blocks in the words that these numbers need. The first rule that holds for a
  /// phrase is taken.
  func blocks(for grammar: Grammar) -> [TemplateBlock] {
    let rules = wording.filter { $0.holds(for: grammar) }
    guard !rules.isEmpty else { return blocks }
    return blocks.map { block in
      guard case .paragraph(let paragraph) = block else { return block }
      return .paragraph(
        TemplateParagraph(lines: paragraph.lines.map { Self.reworded($0, by: rules) }))
    }
  }

  /// A line with the first phrase that is to be said otherwise replaced, for each rule. A phrase
  /// may hold placeholders; it may not cross emphasis.
  private static func reworded(_ line: [TemplatePiece], by rules: [WordingRule])
    -> [TemplatePiece]
  {
    var line = line
    for rule in rules {
      let written = line.map { $0.written }
      guard let found = written.joined().range(of: rule.instead) else { continue }
      // The pieces that the phrase covers are written out, replaced and read again.
      var start = 0
      var first = 0
      while start + written[first].utf8.count <= found.lowerBound {
        start += written[first].utf8.count
        first += 1
      }
      var last = first
      var end = start + written[last].utf8.count
      while end < found.upperBound, last + 1 < line.count {
        last += 1
        end += written[last].utf8.count
      }
      let covered = written[first...last].joined()
      guard let inside = covered.range(of: rule.instead) else { continue }
      let bytes = Array(covered.utf8)
      let replaced =
        String(decoding: bytes[..<inside.lowerBound], as: UTF8.self) + rule.say
        + String(decoding: bytes[inside.upperBound...], as: UTF8.self)
      line.replaceSubrange(
        first...last, with: TemplatePiece.reading(replaced, emphasis: line[first].emphasis))
    }
    return line
  }
}

extension TemplatePiece {
  /// As the template's source has it; a note's citation as U+FFFC, so that no phrase crosses it.
  var written: String {
    switch self {
    case .text(let text, _, _): text
    case .placeholder(let name, _): "[" + name + "]"
    case .note: "\u{FFFC}"
    }
  }

  /// The name of a placeholder.
  var placeholder: String? {
    if case .placeholder(let name, _) = self { name } else { nil }
  }

  var emphasis: Emphasis {
    switch self {
    case .text(_, let emphasis, _), .placeholder(_, let emphasis): emphasis
    case .note: []
    }
  }

  /// Words with `[placeholders]` as pieces.
  static func reading(_ text: String, emphasis: Emphasis, link: String? = nil) -> [TemplatePiece] {
    var pieces: [TemplatePiece] = []
    var rest = Substring(text)
    // Bytes: to look for brackets among characters takes ten times as long.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "[")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "]"))
    {
      if open > rest.startIndex {
        pieces.append(.text(String(rest[..<open]), emphasis, link: link))
      }
      pieces.append(.placeholder(String(rest[rest.utf8.index(after: open)..<close]), emphasis))
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest), emphasis, link: link)) }
    return pieces
  }
}

extension String {
  /// Where `phrase` first stands, in UTF-8 bytes.
  func range(of phrase: String) -> Range<Int>? {
    let text = Array(utf8)
    let wanted = Array(phrase.utf8)
    guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
    for start in 0...(text.count - wanted.count)
    where text[start] == wanted[0] && text[start..<(start + wanted.count)] == wanted[...] {
      return start..<(start + wanted.count)
    }
    return nil
  }
}
