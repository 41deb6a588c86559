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

  init() {}

  /// Takes in what a line explains.
  mutating func add(_ line: LegendLine) {
    for entry in line.entries {
      entries.removeAll { $0.mark == entry.mark }
      entries.append(entry)
      if entry.status == .signs { signed = entry.text }
    }
  }

  /// Whether every name has to be looked at for its marks.
  var isEmpty: Bool { entries.isEmpty }

  /// Looks for marks that none of the lines bears.
  mutating func finish(_ lines: () -> [String]) {
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

  /// Whether a sign is explained.
  func explains(_ sign: String) -> Bool { entries.contains { $0.mark == .sign(sign) } }

  /// A line without its marks, and what they say of it.
  func read(_ line: String) -> (rest: String, doubts: [ImportPlan.Doubt]) {
    guard !entries.isEmpty else { return (line, []) }
    var rest = line.trimmed
    var found: [LegendLine.Entry] = []
    for entry in entries {
      let bare: String? =
        if case .sign(let sign) = entry.mark {
          Self.without(sign, rest) ?? Self.without(sign, rest.withoutListMark)
        } else {
          Self.unwrapped(rest.withoutItemMark, entry.mark)
        }
      guard let bare else { continue }
      rest = bare
      found.append(entry)
    }
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

  /// A text without a sign that stands before or behind it; `nil` where none does.
  private static func without(_ sign: String, _ text: String) -> String? {
    let isLetter = sign.contains { $0.isLetter || $0.isNumber }
    for form in ["(\(sign))", "[\(sign)]", sign] {
      let isBare = form == sign && isLetter
      if text.hasPrefix(form) {
        let rest = text.dropFirst(form.count)
        if !isBare || rest.first == " " || rest.first == ":" {
          return String(rest.drop { " :-–".contains($0) })
        }
      }
      if text.hasSuffix(form) {
        let rest = text.dropLast(form.count)
        if !isBare || rest.last == " " { return rest.trimmingSuffix { " -–,".contains($0) } }
      }
    }
    return nil
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
