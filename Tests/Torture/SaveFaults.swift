// Every call of every operation fails, once and for good, and writes are cut short.

import CTorture
import DraftStore
import Foundation
import PseudoTerminal

enum SaveFaults {
  private static let errors: [(name: String, number: Int32)] = [
    ("EIO", EIO), ("ENOSPC", ENOSPC), ("EDQUOT", EDQUOT), ("EINTR", EINTR), ("EACCES", EACCES),
    ("EROFS", EROFS), ("EINVAL", EINVAL),
  ]

  /// What POSIX lets a signal interrupt: these are called again.
  private static let interruptible = ["open", "read", "write", "fsync", "ftruncate", "fchmod"]

  static func run(_ report: inout Report) throws {
    for scenario in Scenario.all {
      let (before, failures) = (report.faults, report.failures)
      for error in errors {
        for fault in [CTORTURE_FAIL_ONCE, CTORTURE_FAIL_FOR_GOOD] {
          let how = error.name + (fault == CTORTURE_FAIL_ONCE ? " once" : " for good")
          try each(scenario, fault, error.number, how, &report)
        }
      }
      try each(scenario, CTORTURE_SHORT, 0, "cut short", &report)
      guard report.failures == failures else { continue }
      report.passed(
        "\(scenario.name): \(report.faults - before) faults, always old or new, an error or done, "
          + "and done at the next try")
    }
  }

  /// Lets each call of the operation fail in turn.
  private static func each(
    _ scenario: Scenario, _ fault: ctorture_fault, _ error: Int32, _ how: String,
    _ report: inout Report
  ) throws {
    for at in 1... {
      let temporary = try TemporaryFolder.inMemory()
      let folder = temporary.place
      try scenario.prepare(folder)
      let operation = try scenario.operation(folder)
      ctorture_arm(fault, Int32(at), error)
      let outcome = Result(catching: operation)
      let count = ctorture_disarm()
      guard count >= at else { return }
      let function = String(cString: ctorture_call(Int32(at)))
      // That a link is none is what this error says there; no disk says so falsely.
      if error == EINVAL, function == "readlink" { continue }
      report.faults += 1
      let once = fault == CTORTURE_FAIL_ONCE
      let call =
        "\(scenario.name), call \(at) (\(function)) \(how)"
      let state = (try? (scenario.stateAfterFault ?? scenario.state)(folder)) ?? .damaged
      if state == .damaged {
        report.damagedFiles += 1
        report.failed("\(call): damaged")
      } else if case .success = outcome, state == .old {
        report.failed("\(call): called done, but it is not")
      } else if case .failure = outcome,
        fault == CTORTURE_SHORT || (error == EINTR && once && interruptible.contains(function))
      {
        report.failed("\(call): given up")
      }
      checkNext(scenario, operation, folder, call, &report)
    }
  }

  /// Checks that the same operation is done when nothing is in the way any longer.
  private static func checkNext(
    _ scenario: Scenario, _ operation: () throws -> Void, _ folder: Place,
    _ call: String, _ report: inout Report
  ) {
    do {
      try operation()
      guard try scenario.state(folder) == .new else {
        return report.failed("\(call): not done at the next try")
      }
      let left = folder.leftovers
      if !left.isEmpty { report.failed("\(call): left \(left)") }
    } catch {
      report.failed("\(call): the next try fails: \(error)")
    }
  }
}
