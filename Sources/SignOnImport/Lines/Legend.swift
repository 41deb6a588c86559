// What the legends of a list say of the marks beside its names.
import LetterCore
import TextMetrics

/// What the legends of a list say of the marks beside its names.
struct Legend: Sendable {
  private var entries: [LegendLine.Entry] = []
  /// What is said of names by a mark that no line bears, as plain text has none.
  private(set) var unseen: ImportPlan.Doubt?
  /// What is said of those that sign, where a mark says so: whoever has none does not yet.
  private var signed: String?
  /// On which side of most names the letters stand that are explained. Elsewhere a letter may be a
  /// name's own (“A Better City”).
  private var letterSide: Side?
  /// The first and last bytes of lines with a mark, in small letters.
  private var ends = (first: Set<UInt8>(), last: Set<UInt8>())

  private enum Side { case before, behind }
  /// How many marks a list may have; more explain nothing.
  private static let most = 24

  init() {}

  /// Takes in what a line explains.
  mutating func add(_ line: LegendLine) {
    for entry in line.entries {
      let key = Self.key(entry.mark)
      entries.removeAll { Self.key($0.mark) == key }
      guard entries.count < Self.most else {
        // What the others say may be said of any name.
        if entry.status != nil { unseen = unseen ?? .undecided(entry.text) }
        continue
      }
      entries.append(entry)
      if case .sign(let sign) = key {
        if let first = sign.utf8.first { ends.first.insert(first) }
        if let last = sign.utf8.last { ends.last.insert(last) }
      }
      if entry.status == .signs { signed = entry.text }
    }
  }

  /// A mark whatever the case of its letters.
  private static func key(_ mark: LegendLine.Mark) -> LegendLine.Mark {
    if case .sign(let sign) = mark { .sign(sign.lowercased()) } else { mark }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether a plain name of letters has to be read for its marks, told by its bytes: it could begin
  /// or end with one, or something is said of those that have none.
  func concerns(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !entries.isEmpty else { return false }
    guard signed == nil, unseen == nil, let first = name.first, let last = name.last else {
      return true
    }
    // A letter has a space beside it, as have two.
    return ends.first.contains(first | 0x20) && name.prefix(4).contains(0x20)
      || ends.last.contains(last | 0x20) && name.suffix(4).contains(0x20)
      || ends.first.contains(first) || ends.last.contains(last) && !NameJudgment.isLetter(last)
  }

  /// Looks for marks that none of the lines bears.
  mutating func finish(_ lines: () -> [String]) {
    letterSide = findLetterSide(lines)
    for entry in entries where entry.status != nil {
      switch entry.mark {
      case .sign: continue
      case .unseen: break
      case .brackets, .italics, .bold:
        if lines().contains(where: { Self.unwrapped($0.withoutItemMark, entry.mark) != nil }) {
          continue
        }
      }
      unseen = .undecided(entry.text)
    }
  }

  /// Where most names have a letter that is explained.
  private func findLetterSide(_ lines: () -> [String]) -> Side? {
    let letters: [String] = entries.compactMap {
      if case .sign(let sign) = $0.mark, Self.isOfLetters(sign) { sign } else { nil }
    }
    guard !letters.isEmpty else { return nil }
    var (before, behind, count) = (0, 0, 0)
    for line in lines() where !line.isEmpty && LegendLine(line) == nil {
      let text = line.trimmed
      count += 1
      if letters.contains(where: { Self.withoutBare($0, text, .before) != nil }) { before += 1 }
      if letters.contains(where: { Self.withoutBare($0, text, .behind) != nil }) { behind += 1 }
    }
    guard count > 2 else { return nil }
    return before * 2 > count ? .before : behind * 2 > count ? .behind : nil
  }

  /// Whether a sign is explained.
  func explains(_ sign: String) -> Bool { entries.contains { $0.mark == .sign(sign) } }

  /// A line without its marks, and what they say of it.
  func read(_ line: String) -> (rest: String, doubts: [ImportPlan.Doubt]) {
    guard !entries.isEmpty else { return (line, []) }
    var rest = line.trimmed
    var found: [LegendLine.Entry] = []
    var open: [ImportPlan.Doubt] = []
    for entry in entries {
      let bare: String?
      if case .sign(let sign) = entry.mark {
        bare = without(sign, rest) ?? without(sign, rest.withoutListMark)
        if bare == nil, Self.mayHave(sign, rest) || Self.mayHave(sign, rest.withoutListMark) {
          open.append(.undecided(entry.text))
        }
      } else {
        bare = Self.unwrapped(rest.withoutItemMark, entry.mark)
      }
      guard let bare else { continue }
      rest = bare
      found.append(entry)
    }
    // A letter that may be the name's own, where another mark tells already, is its own.
    guard !found.isEmpty || open.isEmpty else { return (line, open) }
    var doubts: [ImportPlan.Doubt] = found.compactMap {
      switch $0.status {
      case .declined: .declined($0.text)
      case .open: .undecided($0.text)
      case .signs, nil: nil
      }
    }
    if let signed, !found.contains(where: { $0.status == .signs }), doubts.isEmpty {
      doubts.append(.undecided(signed))
    }
    if let unseen, doubts.isEmpty { doubts.append(unseen) }
    return (rest, doubts)
  }

  /// A text without a sign that stands before or behind it; `nil` where none surely does.
  private func without(_ sign: String, _ text: String) -> String? {
    for form in ["(\(sign))", "[\(sign)]"] {
      if Self.begins(text, form) {
        return String(text.dropFirst(form.count).drop { " :-–".contains($0) })
      }
      if Self.ends(text, form) {
        return text.dropLast(form.count).trimmingSuffix { " -–,".contains($0) }
      }
    }
    guard Self.isOfLetters(sign) else {
      return Self.withoutBare(sign, text, .before) ?? Self.withoutBare(sign, text, .behind)
    }
    // No name begins with a small consonant that stands alone.
    let isSmall = text.first.map { $0.isLowercase && !"aeiouy".contains($0) } ?? false
    if letterSide == .before || isSmall, let rest = Self.withoutBare(sign, text, .before) {
      return rest
    }
    return letterSide == .behind ? Self.withoutBare(sign, text, .behind) : nil
  }

  /// Whether a text begins or ends with what is a sign or the name's own (“House of D”, “#1 Elm”).
  private static func mayHave(_ sign: String, _ text: String) -> Bool {
    isOfLetters(sign)
      ? withoutBare(sign, text, .before) != nil || withoutBare(sign, text, .behind) != nil
      : begins(text, sign) || ends(text, sign)
  }

  private static func withoutBare(_ sign: String, _ text: String, _ side: Side) -> String? {
    let isOfLetters = isOfLetters(sign)
    switch side {
    case .before where begins(text, sign):
      let rest = text.dropFirst(sign.count)
      // “#1 Elm” is a name.
      let isApart = rest.first == " " || rest.first == ":"
      guard isApart || !isOfLetters && sign != "#" else { return nil }
      return String(rest.drop { " :-–".contains($0) })
    case .behind where ends(text, sign):
      let rest = text.dropLast(sign.count)
      guard rest.last == " " || !isOfLetters else { return nil }
      return rest.trimmingSuffix { " -–,".contains($0) }
    default: return nil
    }
  }

  private static func isOfLetters(_ sign: String) -> Bool {
    sign.contains { $0.isLetter || $0.isNumber }
  }

  private static func begins(_ text: String, _ sign: String) -> Bool {
    text.prefix(sign.count).lowercased() == sign.lowercased()
  }

  private static func ends(_ text: String, _ sign: String) -> Bool {
    text.suffix(sign.count).lowercased() == sign.lowercased()
  }

  /// The name inside of brackets, italics or bold; `nil` where it does not stand in them.
  private static func unwrapped(_ text: String, _ mark: LegendLine.Mark) -> String? {
    let pairs: [(String, String)] =
      switch mark {
      case .brackets: [("(", ")"), ("[", "]")]
      case .italics: [("*", "*"), ("_", "_"), ("<i>", "</i>"), ("<em>", "</em>")]
      case .bold: [("**", "**"), ("__", "__"), ("<b>", "</b>"), ("<strong>", "</strong>")]
      case .sign, .unseen: []
      }
    for (open, close) in pairs
    where text.count > open.count + close.count && text.hasPrefix(open) && text.hasSuffix(close) {
      let inner = text.dropFirst(open.count).dropLast(close.count)
      if mark == .italics, inner.hasPrefix(open) { continue }
      return String(inner).trimmed
    }
    return nil
  }
}

extension String {
  /// Without a dash or bullet with a space behind it.
  fileprivate var withoutItemMark: String {
    guard let first, "-*•–".contains(first), dropFirst().first == " " else { return self }
    return String(dropFirst(2)).trimmed
  }
}
