// Rows that somebody left out for good at an earlier import.
import LetterCore

/// What need not be asked again.
struct DecidedRows: Sendable {
  private var questions: [WaitingSignOn.Question: [WaitingSignOn]] = [:]
  /// Whom those rows name, by their identities in a plan: nearly all rows are seen by these not to
  /// be among them.
  private var names: Set<UInt64> = []

  init(_ rows: [WaitingSignOn], seed: UInt64) {
    for row in rows where row.isLeftOut {
      questions[row.question, default: []].append(row)
      for name in row.names {
        for kind in Signatory.Kind.allCases {
          names.insert(ImportPlan.identity(NameIdentity(name: name, kind: kind), seed: seed))
        }
      }
    }
  }

  var isEmpty: Bool { questions.isEmpty }

  /// Whether a row of this name may be one of them.
  func mayHold(_ identity: UInt64) -> Bool { names.contains(identity) }

  /// Whether the same was asked of the same signer, as far as is known.
  func holds(_ row: WaitingSignOn) -> Bool {
    questions[row.question]?.contains { $0.mayBeOfSameSigner(as: row) } ?? false
  }
}

extension ImportPlan {
  /// Marks the rows that were left out for good.
  mutating func findLeftOut() {
    guard !decided.isEmpty else { return }
    for index in entries.indices {
      entries[index].marks.remove(.isLeftOut)
      guard decided.mayHold(entries[index].identity) else { continue }
      let questions = waiting(ofRow: index, from: "")
      if !questions.isEmpty, questions.allSatisfy(decided.holds) {
        entries[index].marks.insert(.isLeftOut)
      }
    }
  }
}
