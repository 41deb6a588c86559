// Names that went and came under another spelling: one change, not two.

/// Finds which of the names that are gone are on the list under another name.
struct Renames {
  /// A name that came or went, with what it is found by.
  private struct Name {
    var index: Int
    var form: LookAlikeForm
    var words: Set<[UInt8]>

    init(_ index: Int, _ entry: ListChanges.Entry) {
      self.index = index
      form = LookAlikeForm(entry.name, kind: entry.kind)
      words = Set(form.words)
    }

    /// Whether one name may have become the other.
    func isLike(_ other: Name) -> Bool {
      let (few, many) =
        words.count < other.words.count ? (words, other.words) : (other.words, words)
      return form.folded == other.form.folded || form.looksLike(other.form)
        || few.count > 1 && few.isSubset(of: many)
    }
  }

  /// Changes of one kind in which a name that went and one that came are one entry, where they are
  /// alike, or where the one was the other by what is known of its `otherNames`.
  static func joining(
    _ entries: [ListChanges.Entry], otherNames: (String) -> [String]
  ) -> [ListChanges.Entry] {
    let gone = names(in: entries, .removed)
    guard !gone.isEmpty else { return entries }
    // Only names that share a word are held against each other.
    var byWord: [[UInt8]: [Int]] = [:]
    for (place, name) in gone.enumerated() {
      for key in keys(of: name) { byWord[key, default: []].append(place) }
    }
    var entries = entries
    var taken: Set<Int> = []
    // Who is known to have had a name comes before who is only called alike.
    let places = Dictionary(
      gone.enumerated().map { (entries[$1.index].name, $0) },
      uniquingKeysWith: { first, _ in first })
    for name in names(in: entries, .added) {
      let place = otherNames(entries[name.index].name).lazy.compactMap { places[$0] }
        .first { !taken.contains($0) }
      guard let place else { continue }
      taken.insert(place)
      entries[name.index].what = .renamed(from: entries[gone[place].index].name)
    }
    for name in names(in: entries, .added) {
      let candidates = keys(of: name).compactMap { byWord[$0] }
        .filter { $0.count <= mostAlike }.joined()
      let place = candidates.sorted().first { !taken.contains($0) && gone[$0].isLike(name) }
      guard let place else { continue }
      taken.insert(place)
      entries[name.index].what = .renamed(from: entries[gone[place].index].name)
    }
    let joined = Set(taken.map { gone[$0].index })
    return entries.enumerated().filter { !joined.contains($0.offset) }.map(\.element)
  }

  /// A word that more have does not tell which of them it was.
  private static let mostAlike = 100

  private static func names(
    in entries: [ListChanges.Entry], _ what: ListChanges.Entry.What
  ) -> [Name] {
    entries.indices.filter { entries[$0].what == what }.map { Name($0, entries[$0]) }
  }

  /// The words of a name, and the whole of it without spaces.
  private static func keys(of name: Name) -> Set<[UInt8]> {
    name.words.union([name.form.folded.bytes.filter { $0 != UInt8(ascii: " ") }])
  }
}
