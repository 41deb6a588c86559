// In how many columns lists of names stand on paper.

extension Letter {
  /// In how many columns the names of each kind stand on paper, whatever headings part them: the more
  /// names, the more columns, as long as their names are not broken for it over so many lines that
  /// fewer columns take less room.
  public var nameColumns: [Signatory.Kind: Int] {
    var lists: [Signatory.Kind: [RollSection]] = [:]
    for case .roll(let section) in blocks { lists[section.kind, default: []].append(section) }
    return lists.mapValues { sections in
      let count = sections.reduce(0) { $0 + $1.count }
      let most = count > 150 ? 3 : count > 30 ? 2 : 1
      guard most > 1 else { return 1 }
      let lengths = Self.sample(of: sections, count: count)
      func height(in columns: Int) -> Double {
        let room = Self.room(in: columns)
        return lengths.reduce(0) { $0 + Double(max(1, ($1 + room - 1) / room)) } / Double(columns)
      }
      return (1...most).min { (height(in: $0), -$0) < (height(in: $1), -$1) } ?? most
    }
  }

  /// About how many letters a line of a column takes, at the size of letters.
  private static func room(in columns: Int) -> Int { [92, 44, 28][columns - 1] }

  /// The lengths of some of the names, evenly from all of the list.
  private static func sample(of sections: [RollSection], count: Int) -> [Int] {
    let step = max(1, count / 200)
    var lengths: [Int] = []
    var skipped = 0
    for section in sections {
      var index = skipped
      while index < section.count {
        lengths.append(section.line(at: index).count)
        index += step
      }
      skipped = index - section.count
    }
    return lengths
  }
}
