// Fills a template's pieces with a draft's answers.

struct LetterWriter {
  let template: LetterTemplate
  let draft: Draft
  let answers: Resolution
  var letter = Letter()
  /// Indices of the template's notes in the order in which they were cited.
  var cited: [Int] = []

  init(template: LetterTemplate, draft: Draft, answers: Resolution) {
    self.template = template
    self.draft = draft
    self.answers = answers
  }

  // MARK: Paragraphs

  /// The present state of what lines depend on.
  func state(of needs: Needs) -> MadeLines.State {
    var state = MadeLines.State()
    for field in needs.fields { state.stamp = max(state.stamp, answers.stamp(field)) }
    if needs.countsSignatories {
      state.organizations = draft.roll.count(.organization)
      state.individuals = draft.roll.count(.individual)
      state.style = draft.rollStyle
    }
    if needs.cites { state.cited = cited }
    return state
  }

  /// A paragraph's lines with their answers. A line whose answer is "none" disappears; words that
  /// stood before that answer pass on to the next line, and are gone with the last. So are their
  /// citations.
  mutating func lines(of paragraph: TemplateParagraph) -> [LetterLine] {
    var result: [LetterLine] = []
    var passedOn: LetterLine = []
    var citedInLetter = cited
    for line in paragraph.lines {
      let before = cited
      var (filled, words) = fill(line)
      if filled.isEmpty {
        if passedOn.isEmpty { passedOn = words } else { cited = before }
        continue
      }
      filled[0] = passedOn + filled[0]
      passedOn = []
      result += filled
      citedInLetter = cited
    }
    cited = citedInLetter
    return result
  }

  /// The lines that one line of the template becomes; none, and the words before the answer, where
  /// the answer is "none".
  private mutating func fill(_ line: [TemplatePiece]) -> (lines: [LetterLine], words: LetterLine) {
    var lines: [LetterLine] = [[]]
    var citedByWords = cited
    for piece in line {
      if lines.count == 1 { citedByWords = cited }
      guard case .placeholder(let name, let emphasis) = piece else {
        lines[lines.count - 1].appendText(run(piece, source: nil))
        continue
      }
      switch filling(of: name, emphasis: emphasis) {
      case .none:
        cited = citedByWords
        return ([], lines[0])
      case .some(let filling):
        lines[lines.count - 1] += filling.first ?? []
        lines += filling.dropFirst()
      }
    }
    return (lines, [])
  }

  /// What a placeholder becomes, line by line; `nil` where the answer is "none".
  private func filling(of name: String, emphasis: Emphasis) -> [LetterLine]? {
    switch name {
    case LetterTemplate.Computed.organizations where draft.roll.count(.organization) > 0:
      return [[count(.organization, emphasis)]]
    case LetterTemplate.Computed.individuals:
      return [[count(.individual, emphasis)]]
    default: break
    }
    let fields = template.placeholders[name] ?? []
    let placeholder = Run(
      text: "[" + name + "]", emphasis: emphasis, kind: .placeholder,
      source: fields.first.map { .field($0) } ?? .count)
    var lines: [LetterLine] = []
    var noneCount = 0
    for field in fields {
      switch answers[field] {
      case .lines(let texts):
        for (index, text) in texts.enumerated() {
          let run = Run(text: text, emphasis: emphasis, source: .field(field))
          if index == 0, !lines.isEmpty {
            lines[lines.count - 1] += [Run(text: " ", emphasis: emphasis), run]
          } else {
            lines.append([run])
          }
        }
      case .none: noneCount += 1
      case .missing, .invalid: break
      }
    }
    if !lines.isEmpty { return lines }
    return !fields.isEmpty && noneCount == fields.count ? nil : [[placeholder]]
  }

  /// How many sign as a kind; every count of the letter is made here.
  private func count(_ kind: Signatory.Kind, _ emphasis: Emphasis) -> Run {
    Run(
      text: writtenCount(draft.roll.count(kind), draft.rollStyle), emphasis: emphasis,
      source: .count)
  }

  private mutating func run(_ piece: TemplatePiece, source: Source?) -> Run {
    switch piece {
    case .text(let text, let emphasis, let link):
      return Run(text: text, emphasis: emphasis, link: link, source: source)
    case .placeholder(let name, let emphasis):
      return Run(text: "[" + name + "]", emphasis: emphasis, kind: .placeholder, source: source)
    case .note(let index):
      let number = number(ofNote: index)
      return Run(text: String(number), kind: .citation(number), source: source)
    }
  }

  // MARK: Recommendations

  /// A recommendation's lines: the template's words as the facts in them were decided, or the
  /// volunteer's own.
  mutating func lines(of choice: RecommendationChoice, _ parts: [ItemPart]) -> [LetterLine] {
    let source = Source.recommendation(choice.id)
    var lines: [LetterLine] = [[]]
    if let text = choice.text {
      lines[0] = [Run(text: text, source: source)]
    }
    for part in parts {
      let decision = part.fact.flatMap { draft.facts[$0] }
      switch decision {
      case .omit:
        lines[lines.count - 1].dropTrailingSpace()
        continue
      case .replace(let words) where !words.isEmpty:
        lines[lines.count - 1].append(Run(text: words, source: part.fact.map { .fact($0) }))
        continue
      default: break
      }
      let source = part.fact.map { Source.fact($0) } ?? source
      for piece in part.pieces {
        if case .placeholder(let name, let emphasis) = piece {
          let filling = filling(of: name, emphasis: emphasis) ?? []
          lines[lines.count - 1] += filling.joined(separator: [Run(text: " ")])
        } else {
          lines[lines.count - 1].append(run(piece, source: source))
        }
      }
    }
    lines[0].dropLeadingSpace()
    return lines
  }

  // MARK: Signatories and notes

  /// What stands over the individuals' list.
  static let individualsHeading = "Individuals"
  /// What is said there once, where a title or an affiliation stands behind a name.
  static let affiliationsLine = "Affiliations are listed for identification only."

  mutating func appendSignatories(_ affiliations: Bool) {
    let roll = draft.roll
    if roll.isEmpty {
      let text = "[" + LetterTemplate.Computed.signatories + "]"
      letter.blocks.append(.paragraph([[Run(text: text, kind: .placeholder, source: .count)]]))
    }
    for (heading, range) in roll.sectionRanges {
      if let heading { appendHeading(heading) }
      letter.blocks.append(
        .roll(
          RollSection(
            .organization, of: roll, heading: heading, range: range,
            showsSigners: draft.rollStyle.showsSigners)))
    }
    if roll.count(.individual) > 0 {
      appendHeading(Self.individualsHeading)
      if affiliations {
        letter.blocks.append(.paragraph([[Run(text: Self.affiliationsLine, emphasis: .italic)]]))
      }
      letter.blocks.append(.roll(RollSection(.individual, of: roll)))
    }
  }

  private mutating func appendHeading(_ text: String) {
    letter.blocks.append(.heading([Run(text: text, emphasis: .bold)]))
  }

  mutating func appendNotes() {
    var index = 0
    // A note may cite another, which then follows.
    while index < cited.count {
      let paragraph = template.notes[cited[index]]
      let note = lines(of: paragraph)
      letter.notes.append(.note(number: index + 1, note))
      index += 1
    }
  }

  private mutating func number(ofNote index: Int) -> Int {
    if let position = cited.firstIndex(of: index) { return position + 1 }
    cited.append(index)
    return cited.count
  }
}

extension LetterLine {
  /// Adds words of the template; the period of “Washington, D.C.” ends its sentence, too.
  mutating func appendText(_ run: Run) {
    var run = run
    if run.text.hasPrefix("."), run.text.dropFirst().first != ".", let last, last.source != nil,
      last.text.endsWithAbbreviation
    {
      run.text.removeFirst()
      if run.text.isEmpty { return }
    }
    append(run)
  }

  /// Where what began the line was left out, the space behind it is not to begin it.
  mutating func dropLeadingSpace() {
    while let first, first.text.hasPrefix(" ") {
      self[0].text = String(first.text.drop { $0 == " " })
      if self[0].text.isEmpty { removeFirst() }
    }
  }

  mutating func dropTrailingSpace() {
    guard let last = indices.last, self[last].text.hasSuffix(" ") else { return }
    self[last].text.removeLast()
    if self[last].text.isEmpty { removeLast() }
  }
}
