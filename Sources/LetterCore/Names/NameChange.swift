// Another name for somebody: “Elm House is now Oak House”, “Oak House (formerly Elm House)”.

/// What a line says of the former and the new name of one who signs.
public struct NameChange: Equatable, Sendable {
  /// The name so far.
  public let old: String
  /// The name that is meant from now on.
  public let new: String
  /// Whether the line is an order to whoever keeps the list, and so no name itself.
  public let isOrder: Bool

  /// Reads a line or cell; `nil` where it tells of no change.
  public init?(_ text: String) {
    guard text.utf8.count <= NameJudgment.mostCharacters * 2, Self.mayBe(text) else { return nil }
    var text = text[...]
    var small = text.lowercased()[...]
    // Some letters are longer in small letters, and no place could be found by both.
    guard small.utf8.count == text.utf8.count else { return nil }
    var isOrder = false
    if let lead = Self.orders.first(where: small.hasPrefix) {
      isOrder = true
      text = text.dropFirst(lead.count)
      small = small.dropFirst(lead.count)
    }
    for (mark, isFormer) in Self.marks(isOrder: isOrder) {
      guard let range = small.firstRange(of: mark) else { continue }
      let before = small.utf8.distance(from: small.startIndex, to: range.lowerBound)
      let behind = small.utf8.distance(from: range.upperBound, to: small.endIndex)
      let one = Self.name(Substring(text.utf8.prefix(before)))
      let other = Self.name(Substring(text.utf8.suffix(behind)))
      guard Self.isName(one), Self.isName(other) else { continue }
      (old, new) = isFormer ? (other, one) : (one, other)
      self.isOrder = isOrder
      return
    }
    return nil
  }

  /// Whether a line could tell of a change, told by its bytes; hardly any could.
  public static func mayBe(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.contains(0x20)
        && (stems.areIn(bytes) || bytes.contains(UInt8(ascii: ">")) || bytes.contains(0xE2))
    }
  }

  /// With what a word of every mark and order begins.
  private static let stems = WordStems([
    "now", "should", "please", "pls", "ahora", "changed", "renamed", "formerly", "fka", "f/k/a",
    "antes", "previously", "was", "correc", "change", "rename", "update", "cambiar",
  ])

  /// Whether what is on one side is a name, and no answer (“Elm House → no”, “Elm House, now
  /// withdrawn”).
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }), !first.isLowercase,
      text.contains(where: \.isLetter)
    else { return false }
    return !NameClause.isAnswer(FoldedWords(text)) && SignOnStatus(answer: text) == nil
  }

  private static func name(_ text: Substring) -> String {
    String(text).trimmed.trimmingSuffix { " ,;:.()[]-–—\"”".contains($0) }
      .drop { " ,;:([-–—\"“".contains($0) }.description
  }

  private static let orders = [
    "correction: ", "please change ", "pls change ", "change ", "please rename ", "rename ",
    "please update ", "please correct ", "correccion: ", "corrección: ", "favor de cambiar ",
    "cambiar ",
  ]

  /// With what an order begins.
  static let firstWords = Set(orders.map { String($0.prefix(while: \.isLetter)) })

  /// What stands between the two, and whether the former name is behind it.
  private static func marks(isOrder: Bool) -> [(String, Bool)] {
    let both: [(String, Bool)] = [
      (" → ", false), (" -> ", false), (" => ", false), (" --> ", false),
      (" is now called ", false), (" is now known as ", false), (" is now ", false),
      (" should be: ", false), (" should be ", false), ("(should be: ", false),
      ("(should be ", false), ("(now called ", false), ("(now known as ", false), ("(now ", false),
      (", now ", false), (" - now ", false), (" please list as ", false), (" ahora es ", false),
      ("(ahora ", false), (", ahora ", false), (" ahora se llama ", false),
      (" changed its name to ", false), (" has been renamed ", false), (" was renamed ", false),
      ("(formerly known as ", true), ("(formerly ", true), (", formerly known as ", true),
      (", formerly ", true), (" formerly ", true), ("(fka ", true), (" fka ", true),
      (" f/k/a ", true), ("(f/k/a ", true), ("(antes ", true), (", antes ", true),
      ("(previously ", true), (", previously ", true), (" (was ", true),
    ]
    return isOrder ? both + [(" to ", false), (" as ", false), (" a ", false)] : both
  }
}

extension NameJudgment {
  /// The name that a line asks to take off: “Please remove Elm House”, “Take Elm House off the list”;
  /// `nil` where it asks for nothing such.
  public static func nameToRemove(_ line: String) -> String? {
    guard isInstruction(line) else { return nil }
    var words = line.split(separator: " ")[...]
    while let first = words.first, case let word = NameClause.bare(first),
      RemovalVerbs.all.contains(word) || removalLeads.contains(word)
    {
      words.removeFirst()
    }
    while let last = words.last, removalEnds.contains(NameClause.bare(last)) { words.removeLast() }
    let name = words.joined(separator: " ").trimmingSuffix { " .,;:!".contains($0) }
    return name.contains(where: \.isLetter) ? name : nil
  }

  private static let removalLeads: Set<String> = [
    "please", "pls", "kindly", "favor", "por", "de", "a", "off", "out", "do", "not", "don", "dont",
    "list", "include", "add", "publish", "use", "skip",
  ]
  private static let removalEnds: Set<String> = [
    "off", "out", "from", "of", "the", "list", "letter", "our", "this", "please", "backed",
    "pulled", "dropped", "bowed", "opted", "de", "la", "lista", "carta",
  ]
}
