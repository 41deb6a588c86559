// Answers that both sides changed: lists become one, texts stay apart.

extension Answer {
  /// What two changed answers make: lists are merged entry by entry, texts stay apart.
  static func combined(_ sides: ThreeWay<Answer?>) -> (ours: Answer?, theirs: Answer?) {
    /// No answer and “none” are lists without entries; a text is no list.
    func entries(_ answer: Answer?) -> [String]? {
      switch answer {
      case .list(let entries): entries
      case .text(let text): text.isEmpty ? [] : nil
      case nil: []
      }
    }
    let areLists = [sides.ours, sides.theirs].contains {
      if case .list = $0 { true } else { false }
    }
    guard areLists, let ours = entries(sides.ours), let theirs = entries(sides.theirs) else {
      return (sides.ours, sides.theirs)
    }
    let merged = ThreeWay(base: entries(sides.base) ?? [], ours: ours, theirs: theirs)
    let answer = Answer.list(merged.ordered())
    return (answer, answer)
  }
}
