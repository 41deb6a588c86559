// What is wrong in a draft that is read as far as it can be.

/// Values that were passed over while a draft was read.
final class Faults {
  /// How many of them are told.
  private static let most = 8
  private var sentences: [String] = []
  private var count = 0

  /// Takes an error as a fault, or passes it on where faults are not passed over.
  static func note(_ error: FileError, in faults: Faults?) throws(FileError) {
    guard let faults, case .wrongContent(let what) = error.reason else { throw error }
    faults.count += 1
    if faults.count <= most { faults.sentences.append("Passed over: \(what).") }
  }

  /// What was passed over, a sentence each.
  var remarks: [String] {
    switch count - sentences.count {
    case 0: sentences
    case 1: sentences + ["1 more value was skipped."]
    case let rest: sentences + ["\(rest) more values were skipped."]
    }
  }
}
