// The benchmark's command line: measures the wizard beside an editor in the same run.

import ArgumentParser
import Glibc
import PseudoTerminal

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures undersigned beside other programs on the same letter, in the same run.",
    discussion: """
      It measures the undersigned binary that lies beside it, which is built with it. The promises \
      are for the static runtime; `swift run` has no --static-swift-stdlib, but this is the same:
        swift run -c release -Xswiftc -static-stdlib bench
      """,
    subcommands: [LettersCommand.self])

  @Flag(help: "Fewer rounds: for a look, not for figures.")
  var quick = false

  @Flag(help: "Only what a list of 100,000 names costs: sorting it, and single names in it.")
  var lists = false

  @Flag(help: "Only documents, beside other programs that make them.")
  var documents = false

  @Option(help: "Numbers of signatories, parted by commas; the first is what the rest is held to.")
  var sizes = "24,1000,10000,100000"

  @Option(help: "Keys typed in each place (default 360, quick 108).")
  var keys: Int?

  @Option(help: "Starts of each program (default 61, quick 7).")
  var starts: Int?

  @Option(
    defaultAsFlag: 60,
    help: "Seconds without a key; 60 if no number is given, 5 without the option.")
  var idle: Int?

  @Option(help: "The editor to measure against: \(Editor.all.map(\.name).joined(separator: ", ")).")
  var peer = "nano"

  @Option(
    help: "What is measured; an editor in the wizard's place shows the benchmark's own error.")
  var subject = "undersigned"

  private var sizeList: [Int] {
    sizes.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
  }

  func validate() throws {
    guard !sizeList.isEmpty, sizeList.count == sizes.split(separator: ",").count else {
      throw ValidationError("--sizes wants numbers above 0, as in 24,1000.")
    }
    guard [keys ?? 1, starts ?? 1, idle ?? 1].allSatisfy({ $0 > 0 }) else {
      throw ValidationError("--keys, --starts and --idle want numbers above 0.")
    }
    for name in [peer, subject] where Editor.named(name) == nil {
      throw ValidationError("There is no editor \(name) here.")
    }
  }

  func run() throws {
    guard let subject = Editor.named(subject), let peer = Editor.named(peer) else { return }
    let folder = try TemporaryFolder("undersigned-bench")
    var report = Report(subject: subject.name, peer: documents ? "peer" : peer.name)
    var bench = Run(
      subject: subject, peer: peer, folder: folder, quick: quick,
      starts: starts ?? (quick ? 7 : 61),
      keys: keys ?? (quick ? 108 : 360), idleSeconds: idle ?? 5)
    let load = loadAverage()
    if !lists { try bench.measureLetters(of: sizeList, documentsAlone: documents, &report) }
    if !documents, subject.name == Editor.undersigned.name, sizeList.contains(Run.largeList) {
      bench.measureSorting(Run.largeList, &report)
      bench.measureRoll(Run.largeList, &report)
    }
    let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    report.note("\(processors) processors, load before \(load) and after \(loadAverage())")
    print(report)
  }
}

/// What all measurements share.
struct Run {
  let subject: Editor
  let peer: Editor
  let folder: TemporaryFolder
  let quick: Bool
  let starts: Int
  let keys: Int
  let idleSeconds: Int
  /// Editors that failed to start; they are not tried again and again.
  var notReady: Set<String> = []
}

extension Run {
  /// Measures the programs that edit and render letters of these sizes.
  mutating func measureLetters(
    of sizes: [Int], documentsAlone: Bool, _ report: inout Report
  ) throws {
    let materials = try sizes.map { try Material(size: $0, folder: folder, report: &report) }
    if !documentsAlone {
      measureStarts(materials, &report)
      measureKeys(materials, &report)
      measureListEdits(materials, &report)
      measureIdle(materials, &report)
    }
    if subject.name == Editor.undersigned.name {
      measureDocuments(materials, &report)
      measureThroughput(materials, &report)
    }
  }
}

/// The mean number of running processes in the last minute: figures taken on a busy machine wander.
func loadAverage() -> String {
  var loads = [0.0]
  return getloadavg(&loads, 1) == 1 ? decimal(loads[0], 1) : "unknown"
}

/// Tells on standard error what is going on; the table alone goes to standard output.
func tell(_ what: String) {
  let line = "bench: \(what)\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
}
