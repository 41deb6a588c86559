// What becomes of a row, told without reading it again: for what asks this of all rows at once.

extension ImportPlan {
  /// What becomes of a row, as far as rows are told apart by it.
  public enum Standing: Hashable, Sendable {
    case added(isDoubtful: Bool)
    case listed(hasNews: Bool)
    case updated, waiting, refused, passedOver, heading

    /// Whether the row is added, or updates a listed name.
    public var isTaken: Bool {
      switch self {
      case .added, .updated: true
      case .listed, .waiting, .refused, .passedOver, .heading: false
      }
    }
  }

  /// Whether somebody said that a name stays listed although the row says that it no longer signs.
  private func isKept(_ index: Int) -> Bool {
    let entry = entries[index]
    return entry.marks.contains(.isLeftOut)
      || entry.marks.contains(.withdraws) && entry.choice == .declined
  }

  /// What becomes of a row.
  public func standing(ofRow index: Int) -> Standing {
    switch entries[index].fate {
    case .added:
      .added(isDoubtful: entries[index].marks.areDoubtful || alike[index] != nil)
    case .duplicate: .listed(hasNews: hasNews(index) && !isKept(index))
    case .updated: .updated
    case .waiting: .waiting
    case .refused: .refused
    case .passedOver: .passedOver
    case .heading: .heading
    }
  }
}
