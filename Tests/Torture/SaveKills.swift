// Every call of every operation is the last its process makes.

import ArgumentParser
import CTorture
import Foundation
import PseudoTerminal

enum SaveKills {
  static func run(_ report: inout Report) throws {
    for scenario in Scenario.killed {
      let (before, failures) = (report.kills, report.failures)
      for halfway in [false, true] {
        for at in 1... {
          guard try kill(scenario, at: at, halfway: halfway, &report) else { break }
        }
      }
      guard report.failures == failures else { continue }
      report.passed(
        "\(scenario.name): killed at each of \(report.kills - before) calls, always old or new, and "
          + "done at the next try")
    }
  }

  /// Returns whether there was such a call.
  private static func kill(
    _ scenario: Scenario, at: Int, halfway: Bool, _ report: inout Report
  ) throws -> Bool {
    let temporary = try TemporaryFolder.inMemory()
    let folder = temporary.place
    try scenario.prepare(folder)
    let outcome = try runToEnd(
      builtProduct("torture"),
      ["perform", scenario.name, folder.path, "--at", "\(at)"] + (halfway ? ["--halfway"] : []))
    if outcome.code == Perform.pastTheEnd { return false }
    let call = "\(scenario.name), killed \(halfway ? "in" : "at") call \(at)"
    if outcome.status == .signalled(SIGKILL) {
      report.kills += 1
    } else if !(halfway && outcome.code == 0) {
      report.failed("\(call): \(outcome.status) \(outcome.errorText)")
    }
    if (try? scenario.state(folder)) ?? .damaged == .damaged {
      report.damagedFiles += 1
      report.failed("\(call): damaged")
    }
    do {
      try scenario.operation(folder)()
      let left = folder.leftovers
      if try scenario.state(folder) != .new { report.failed("\(call): not done at the next try") }
      if !left.isEmpty { report.failed("\(call): the next try left \(left)") }
    } catch {
      report.failed("\(call): the next try fails: \(error)")
    }
    return true
  }
}

/// The process that is killed.
struct Perform: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)
  /// The exit code when the operation has fewer calls.
  static let pastTheEnd: Int32 = 9

  @Argument var scenario: String
  @Argument var folder: String
  @Option var at: Int32
  @Flag var halfway = false

  func run() throws {
    guard let scenario = Scenario.killed.first(where: { $0.name == scenario }) else {
      throw ValidationError("no such scenario")
    }
    let folder = Place(path: folder)
    let operation = try scenario.operation(folder)
    ctorture_arm(halfway ? CTORTURE_KILL_HALFWAY : CTORTURE_KILL, at, 0)
    try operation()
    if ctorture_disarm() < at { throw ExitCode(Self.pastTheEnd) }
  }
}
