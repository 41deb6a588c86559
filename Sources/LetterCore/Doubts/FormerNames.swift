// Where a text still names the place or the recipient that the letter was for before.

/// The former places and recipients of a draft, in the spellings to look for.
struct FormerNames {
  /// A name, its surname or its place's own name.
  private struct Spelling {
    var text: String
    /// Parts of a name are words of their own only where they are written alike.
    var mattersCase: Bool
  }
  private var spellings: [Spelling] = []
  /// The present names: a former one inside of one is no trace of it.
  private var present: [String] = []

  init(_ template: LetterTemplate, _ draft: Draft) {
    for source in template.sources.sorted() {
      guard let field = template.field(source), field.kind != .choice, field.kind != .date else {
        continue
      }
      let now = draft.name(in: source)
      guard !now.isEmpty else { continue }
      let isPerson = template.roles.recipient.contains(source)
      let current = Self.spellings(of: now, isPerson: isPerson)
      let former =
        (draft.confirmations.former[source] ?? [])
        + draft.confirmations.bases.values.compactMap { $0.answers[source] }.sorted()
      for name in former where !name.isEmpty && !name.isSamePlace(as: now) {
        for spelling in Self.spellings(of: name, isPerson: isPerson)
        where !current.contains(where: { $0.text.isSamePlace(as: spelling.text) }) {
          spellings.append(spelling)
        }
      }
      present.append(now)
    }
  }

  /// The first former name that a text has, as it was looked for.
  func first(in text: String) -> String? {
    guard !spellings.isEmpty else { return nil }
    let lowercased = text.lowercased()
    return spellings.first { spelling in
      spelling.mattersCase
        ? Self.has(spelling.text, in: text, but: present)
        : Self.has(spelling.text.lowercased(), in: lowercased, but: present.map { $0.lowercased() })
    }?.text
  }

  /// Whether words stand in a text outside of these names.
  private static func has(_ words: String, in text: String, but names: [String]) -> Bool {
    let found = text.ranges(ofWords: words)
    guard !found.isEmpty else { return false }
    let inside = names.flatMap { text.ranges(ofWords: $0) }
    return found.contains { range in
      !inside.contains {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }
    }
  }

  private static func spellings(of name: String, isPerson: Bool) -> [Spelling] {
    let part = isPerson ? LetterTemplate.lastName(of: name) : ownName(ofPlace: name)
    var spellings = [Spelling(text: name, mattersCase: !name.contains(" "))]
    if part != name, part.count > 2, part.first?.isUppercase == true {
      spellings.append(Spelling(text: part, mattersCase: true))
    }
    return spellings
  }

  /// "Elm" of "Elm County" or "the Village of Elm".
  static func ownName(ofPlace place: String) -> String {
    var words = place.split(separator: " ")
    if words.first?.lowercased() == "the" { words.removeFirst() }
    let kinds = ["city", "town", "village", "county", "borough", "township", "parish"]
    if words.count > 2, kinds.contains(words[0].lowercased()), words[1].lowercased() == "of" {
      words.removeFirst(2)
    }
    let ends = ["county", "borough", "township", "parish"]
    if words.count > 1, let last = words.last, ends.contains(last.lowercased()) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}

extension String {
  /// Whether words stand in this, with no letter or digit right before and behind them.
  func hasWords(_ words: String) -> Bool { !ranges(ofWords: words).isEmpty }

  /// Where they do.
  fileprivate func ranges(ofWords words: String) -> [Range<Index>] {
    ranges(of: words).filter { range in
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      return ![before, after].contains { $0.isLetter || $0.isNumber }
    }
  }
}
