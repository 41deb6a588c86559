// Nothing leaves the computer, and nothing of a draft stays where it should not.

import ArgumentParser
import CTorture
import DraftStore
import Foundation
import PseudoTerminal

enum Secrecy {
  static func run(_ report: inout Report) throws {
    try offline(&report)
    try core(&report)
  }

  /// A wizard and a command that would be killed if they made a network's socket.
  private static func offline(_ report: inout Report) throws {
    let home = try TemporaryFolder("torture")
    let draft = home.file("a.letter")
    let program = try builtProduct("undersigned")
    let environment: [String: String?] = ["HOME": home.path]
    let wizard = try PseudoTerminal(
      builtProduct("torture"), ["offline", program, draft], environment: environment,
      directory: home.path, rows: 40, columns: 120)
    try wizard.wait(forText: "Who is the letter to?")
    try wizard.send(keys: "<tab><tab>Rosa<a-2>The Open Table<enter>")
    try wizard.wait(forText: "1 organization")
    try wizard.send(keys: "<c-q>")
    report.check(try wizard.waitForExit() == .exited(0), "no network: the wizard makes no socket")
    let rendered = try runToEnd(
      builtProduct("torture"), ["offline", program, "render", draft, "--unfinished"],
      environment: environment)
    report.check(
      rendered.code == 0 && rendered.text.contains("The Open Table"),
      "no network: render makes no socket")
    // That the trap works at all.
    let trapped = try runToEnd(
      builtProduct("torture"),
      ["offline", "/bin/bash", "-c", ": </dev/tcp/127.0.0.1/9"], environment: environment)
    report.check(
      trapped.status == .signalled(SIGSYS), "no network: what makes a socket is killed")
  }

  private static func core(_ report: inout Report) throws {
    let home = try TemporaryFolder("torture")
    let wizard = try PseudoTerminal(
      "sh", ["-c", #"ulimit -c unlimited; exec "$1" a.letter"#, "sh", builtProduct("undersigned")],
      environment: ["HOME": home.path], directory: home.path, rows: 40, columns: 120)
    try wizard.wait(forText: "Who is the letter to?")
    try wizard.send(keys: "<tab><tab>Rosa")
    try wizard.wait(forText: "Rosa")
    let limits = try String(contentsOfFile: "/proc/\(wizard.pid)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    let numbers = core?.split(separator: " ").suffix(3).prefix(2)
    report.check(numbers == ["0", "0"], "no core: its size is limited to nothing")
    wizard.signal(SIGSEGV)
    report.check(
      try wizard.waitForExit() == .signalled(SIGSEGV), "no core: a crash is a crash")
    let names = home.place.names().filter { $0.contains("core") }
    report.check(names.isEmpty, "no core: no file is left \(names)")
  }
}

/// Becomes another program that must make no network's socket.
struct Offline: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough) var command: [String]

  func run() throws {
    let argv = command.map { strdup($0) } + [nil]
    let problem = ctorture_exec_offline(command[0], argv)
    throw ValidationError(String(cString: strerror(problem)))
  }
}
