// A name as it is compared with names that look like it.

/// A folded name's words in their usual spelling: singular, American, without small words between
/// them and without the initials behind them.
struct LookAlikeForm: Sendable {
  /// The name as it is folded for exact duplicates.
  let folded: FoldedName
  /// The words in their usual spelling.
  let words: [[UInt8]]
  let kind: Signatory.Kind

  init(_ signatory: Signatory) { self.init(signatory.name, kind: signatory.kind) }

  init(_ name: String, kind: Signatory.Kind) {
    self.kind = kind
    folded = FoldedName(name, kind: kind)
    // People's names have no plural, and no usual spelling.
    words = kind == .organization ? Self.usual(folded.words) : folded.words.map(Array.init)
    let raw = hash(folded.bytes.filter { $0 != UInt8(ascii: " ") })
    let usual =
      kind == .organization
      ? hash(Array(words.joined())) : hash(PersonSpelling.letters(of: name, folded: folded))
    joinedPair = (raw, usual)
  }

  /// Keys that names have in common which differ in spaces or spelling alone.
  var joinedKeys: [UInt64] {
    let (raw, usual) = joinedPair
    return raw == usual ? [raw] : [raw, usual]
  }

  /// The key of the folded name without its spaces, and that of the words in their usual spelling,
  /// or of a person's name without what stands around it.
  let joinedPair: (raw: UInt64, usual: UInt64)

  /// What must be the same in both names, whatever their spaces: it tells the numbers of a series
  /// apart.
  var numbers: [[UInt8]] {
    words.flatMap { $0.split { !isDigit($0) } }.map(Array.init)
  }

  /// Whether a reader might take this for the other: they differ in spaces or usual spelling, in
  /// what stands around a person's name, or in a small slip within one word. Not so where they are
  /// the same name.
  func looksLike(_ other: LookAlikeForm) -> Bool {
    guard kind == other.kind, folded != other.folded, numbers == other.numbers
    else { return false }
    let (keys, others) = (joinedPair, other.joinedPair)
    if keys.raw == others.raw || keys.usual == others.usual || keys.raw == others.usual
      || keys.usual == others.raw
    {
      return true
    }
    guard words.count == other.words.count else { return false }
    var differing: Int?
    for index in words.indices where words[index] != other.words[index] {
      guard differing == nil else { return false }
      differing = index
    }
    return differing.map { Self.isSlip(words[$0], other.words[$0], kind) } ?? true
  }

  // MARK: Slips

  /// The least letters of a word in which one slip is looked for; people's names are short and
  /// alike.
  static func least(_ kind: Signatory.Kind) -> Int { kind == .organization ? 5 : 7 }
  /// The least letters of an organization's word in which two are.
  static let leastForTwo = 9
  /// So many letters must be the same at one of its ends then.
  static let endForTwo = 4

  /// Whether a word may have a slip at all: letters of the Latin alphabet and nothing else.
  @inline(__always)
  static func isSpelled(_ word: some Collection<UInt8>) -> Bool {
    word.count <= 40 && word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// Whether one word is the other with a slip in it. The first letter is rarely wrong, and "mental"
  /// is not "dental", nor "north" "south".
  static func isSlip(_ one: [UInt8], _ other: [UInt8], _ kind: Signatory.Kind) -> Bool {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in isSlip(one, other, kind) }
    }
  }

  /// A word that lies where it is asked for millions of times.
  typealias Letters = UnsafeBufferPointer<UInt8>

  static func isSlip(_ one: Letters, _ other: Letters, _ kind: Signatory.Kind) -> Bool {
    guard isSpelled(one), isSpelled(other) else { return false }
    let least = min(one.count, other.count)
    if isTransposition(one, other) { return least >= 4 || kind == .organization && least == 3 }
    guard one.first == other.first, least >= Self.least(kind) else { return false }
    switch distance(one, other) {
    case 1: return !areOpposites(one, other)
    case 2:
      return kind == .organization && least >= leastForTwo && !areOpposites(one, other)
        && (one.prefix(endForTwo).elementsEqual(other.prefix(endForTwo))
          || one.suffix(endForTwo).elementsEqual(other.suffix(endForTwo)))
    default: return false
    }
  }

  /// Whether two neighbouring letters are exchanged.
  private static func isTransposition(_ one: Letters, _ other: Letters) -> Bool {
    guard one.count == other.count, let at = one.indices.first(where: { one[$0] != other[$0] }),
      at + 1 < one.count, one[at] == other[at + 1], one[at + 1] == other[at]
    else { return false }
    return one[(at + 2)...].elementsEqual(other[(at + 2)...])
  }

  private static let opposites = [
    ("north", "south"), ("east", "west"), ("upper", "lower"), ("inter", "intra"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Whether words differ in a part that is the other's opposite ("northeast", "northwest").
  private static func areOpposites(_ one: Letters, _ other: Letters) -> Bool {
    opposites.contains { left, right in
      has(one, left) && has(other, right) || has(one, right) && has(other, left)
    }
  }

  private static func has(_ word: Letters, _ part: [UInt8]) -> Bool {
    guard word.count >= part.count else { return false }
    return (0...(word.count - part.count)).contains { start in
      part.indices.allSatisfy { word[start + $0] == part[$0] }
    }
  }

  /// How many letters are wrong, missing, too many or exchanged with the next (the restricted
  /// Damerau–Levenshtein distance); 3 stands for more than 2.
  static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { distance(one, $0) } }
  }

  static func distance(_ one: Letters, _ other: Letters) -> Int {
    guard abs(one.count - other.count) <= 2 else { return 3 }
    // What is the same at both ends costs nothing.
    let shorter = min(one.count, other.count)
    var head = 0
    while head < shorter, one[head] == other[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    let (rows, columns) = (one.count - head - tail, other.count - head - tail)
    guard rows > 0, columns > 0 else { return min(max(rows, columns), 3) }
    // One letter for another, as most slips are.
    if rows == 1, columns == 1 { return 1 }
    let width = columns + 1
    // Three rows of the table: the one that is written, the last, and the one before that.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { table in
      for column in 0...columns { table[column] = column }
      for row in 1...rows {
        let (now, last, before) = (row % 3 * width, (row + 2) % 3 * width, (row + 1) % 3 * width)
        table[now] = row
        var least = row
        for column in 1...columns {
          let (left, right) = (one[head + row - 1], other[head + column - 1])
          var cost = min(
            table[last + column - 1] + (left == right ? 0 : 1), table[last + column] + 1,
            table[now + column - 1] + 1)
          if row > 1, column > 1, left == other[head + column - 2],
            one[head + row - 2] == right
          {
            cost = min(cost, table[before + column - 2] + 1)
          }
          table[now + column] = cost
          least = min(least, cost)
        }
        // An exchange still looks one row further back, where it was at least as much less one.
        if least > 3 { return 3 }
      }
      return min(table[rows % 3 * width + columns], 3)
    }
  }

  // MARK: Usual spelling

  private static let small = ["the", "and", "of", "for"].map { Array($0.utf8) }
  private static let initial = Array("a".utf8)
  private static let company = Array("company".utf8)
  /// By hash: a word is looked up millions of times.
  private static let usualSpellings: [UInt64: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("centre", "center"), ("theatre", "theater"), ("saint", "st"), ("street", "st"),
      ("mount", "mt"), ("avenue", "ave"), ("association", "assn"), ("assoc", "assn"),
      ("national", "natl"), ("international", "intl"), ("programme", "program"),
      ("defence", "defense"), ("department", "dept"), ("university", "univ"),
    ].map { (hash(Array($0.0.utf8)), Array($0.1.utf8)) })
  private static let our = Array("our".utf8)
  private static let isation = Array("isation".utf8)
  /// Endings of plurals whose singular lacks two letters, and of words that are no plurals.
  private static let longPlurals = ["ches", "shes", "sses", "xes"].map { Array($0.utf8) }
  private static let noPlurals = ["ss", "us", "is"].map { Array($0.utf8) }
  private static let ies = Array("ies".utf8)

  private static func usual(_ folded: [ArraySlice<UInt8>]) -> [[UInt8]] {
    var words = folded.map(Array.init)
    if words.contains(where: { isSmall($0) }) {
      let large = words.filter { !isSmall($0) }
      if !large.isEmpty { words = large }
    }
    // "A. Philip Example Institute", and "A Philip …", whose "A" is taken for an article; not "A-1".
    if words.count > 1, words[0] == initial, words[1].first.map(isDigit) == false {
      words.removeFirst()
    }
    if words.count > 2, let last = words.last, isInitials(last, of: words.dropLast()) {
      words.removeLast()
    }
    if words.count > 1, words.last == company { words.removeLast() }
    for index in words.indices { makeUsual(&words[index]) }
    return words
  }

  /// "Neighbors, Friends and Allies (NFA)", and "The Lark House (TLH)", whose article is left out.
  private static func isInitials(_ last: [UInt8], of words: ArraySlice<[UInt8]>) -> Bool {
    let initials = words.compactMap(\.first)
    return last == initials || last == [UInt8(ascii: "t")] + initials
  }

  private static func isSmall(_ word: [UInt8]) -> Bool { word.count <= 3 && small.contains(word) }

  /// One word: without its plural's ending, spelled as Americans do.
  private static func makeUsual(_ word: inout [UInt8]) {
    guard word.count >= 4, isSpelled(word) else { return }
    if word.last == UInt8(ascii: "s") {
      if word.count >= 5, word.ends(with: ies) {
        word.removeLast(3)
        word.append(UInt8(ascii: "y"))
      } else if longPlurals.contains(where: { word.ends(with: $0) }) {
        word.removeLast(2)
      } else if !noPlurals.contains(where: { word.ends(with: $0) }) {
        word.removeLast()
      }
    }
    if let usual = usualSpellings[hash(word)] {
      word = usual
      return
    }
    guard word.count >= 6 else { return }
    if let at = word.firstPlace(of: our) { word.remove(at: at + 1) }
    if word.count >= 8, let at = word.firstPlace(of: isation) { word[at + 1] = UInt8(ascii: "z") }
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    guard count >= ending.count else { return false }
    for index in ending.indices where self[count - ending.count + index] != ending[index] {
      return false
    }
    return true
  }

  /// Where some bytes stand in these for the first time.
  fileprivate func firstPlace(of part: [UInt8]) -> Int? {
    guard count >= part.count else { return nil }
    return (0...(count - part.count)).first { start in
      part.indices.allSatisfy { self[start + $0] == part[$0] }
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBufferPointer { nameHash($0) } }
