// Rows that look like others, or like names that are listed.
import LetterCore

extension ImportPlan {
  /// The most names among which an import looks for look-alikes, so that it stays as fast as a sort;
  /// the review looks among any number.
  static let mostAlike = 20_000
  /// The most among which it looks again with every row that is taken or left.
  private static let mostAlikeAtOnce = 5000

  /// Whether there are too many names to look for look-alikes among them.
  var hasTooManyNames: Bool { counts.added > 0 && nameCount > Self.mostAlike }
  var areLookAlikesCheap: Bool { nameCount <= Self.mostAlikeAtOnce }

  private var nameCount: Int {
    counts.added + roll.count(.organization) + roll.count(.individual)
  }

  /// Finds what the rows look like that are added.
  mutating func findAlike() {
    alike = [:]
    guard counts.added > 0, !hasTooManyNames else { return }
    var new: [Signatory.Kind: [(entry: Int, name: String)]] = [:]
    for row in entries.indices where entries[row].fate == .added {
      guard let signatory = signatories[unit(row)] ?? read(row, .name).signatory else { continue }
      new[signatory.kind, default: []].append((row, signatory.name))
    }
    for (kind, rows) in new {
      let known = roll[kind].compactMap { roll.signatory($0)?.name }
      let names = known + rows.map(\.name)
      for pair in LetterCore.lookAlikes(among: names, kind: kind) {
        let (one, other) = (min(pair.first, pair.second), max(pair.first, pair.second))
        // Two that are listed are no matter of the import.
        guard other >= known.count, !distinct.contains(NamePair(names[one], names[other])) else {
          continue
        }
        let line = one < known.count ? nil : line(of: rows[one - known.count].entry)
        alike[rows[other - known.count].entry, default: []].append(
          .lookAlike(names[one], line: line))
      }
    }
  }

  /// What a row looks like, while both are added.
  func lookAlikes(ofRow row: Int) -> [Doubt] { alike[row] ?? [] }
}
