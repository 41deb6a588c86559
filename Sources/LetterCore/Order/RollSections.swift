// The headings under which organizations stand, and which of them stand under each.

extension SignatoryRoll {
  /// The ranges of organizations under each heading, in the letter's order, found by binary search:
  /// first those under none, whose heading is `nil`; those of a heading that nobody stands under are
  /// left out. There is none where nobody signs.
  public var sectionRanges: [(heading: String?, range: Range<Int>)] {
    var ranges: [(heading: String?, range: Range<Int>)] = []
    var start = 0
    for rank in 0...rules.sections.count where start < count(.organization) {
      let end =
        rank == rules.sections.count
        ? count(.organization)
        : partitioningIndex(.organization) { rules.rank(of: $1) <= rank }
      if end > start {
        ranges.append((rank == 0 ? nil : rules.sections[rank - 1], start..<end))
      }
      start = end
    }
    return ranges
  }
}
