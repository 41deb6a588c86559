// Unsorted names into a sorted list: a whole import beside other programs that sort.

import Foundation
import LetterCore
import PseudoTerminal

extension Run {
  /// Imports a file of names in no order into a new draft, and has others sort the same file.
  func measureSorting(_ size: Int, _ report: inout Report) {
    tell("import and sort of \(grouped(size)) names")
    let names = Invented.organizations(size)
    do {
      let file = try folder.write(names.joined(separator: "\n") + "\n", to: "names.txt")
      let order = SignatoryRoll(names.compactMap { Signatory(name: $0) }).all.map(\.name)
      for sorter in Sorter.all {
        var own = Times()
        var peer = Times()
        var result: [String]?
        // In turn, so that a slow minute hits both.
        for round in 0..<(quick ? 3 : sorter.rounds) {
          own.add(try importing(file, size, "\(sorter.name)-\(round)"))
          do {
            let (names, time) = try sorter.sort(file, folder)
            result = names
            peer.add(time)
          } catch {
            report.note("\(sorter.name) does not sort here: \(NotReady(error))")
            break
          }
        }
        report.add(
          Row(
            measure: "import, sorted (peer: \(sorter.name))", size: size, unit: .milliseconds,
            subject: own.median, peer: peer.median,
            promises: sorter.promised.map { [Promise.ofPeer($0)] } ?? []))
        guard let result else { continue }
        report.note(
          "\(sorter.name) has \(grouped(misplaced(result, order))) of \(grouped(size)) names in "
            + "places that are not those of the filing rules")
      }
    } catch {
      report.note("import of \(grouped(size)) names: not ready: \(NotReady(error))")
    }
  }

  private func importing(_ file: String, _ size: Int, _ label: String) throws -> Duration {
    let outcome = try run(
      subject.program(), ["import", folder.file("\(label).letter"), file],
      environment: ["HOME": folder.path])
    guard outcome.code == 0, outcome.text.contains("\(size)") else {
      throw NotReady("import ended with \(outcome.status): \(outcome.errorText)")
    }
    return outcome.wallTime
  }

  /// How many names would have to be moved to make one order the other.
  private func misplaced(_ names: [String], _ order: [String]) -> Int {
    let places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // The longest increasing run of places stays where it is.
    var ends: [Int] = []
    for place in names.compactMap({ places[$0] }) {
      let index = ends.partitioningIndex { $0 > place }
      if index == ends.count { ends.append(place) } else { ends[index] = place }
    }
    return order.count - ends.count
  }
}

extension [Int] {
  /// The first index whose element fits, where all that fit stand behind the others.
  fileprivate func partitioningIndex(where fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Something else that sorts a file of names.
private struct Sorter: Sendable {
  let name: String
  /// How many times its time ours may be.
  var promised: Double?
  let rounds: Int
  /// The sorted names and the time of the whole process, or of the sort in this one.
  let sort: @Sendable (_ file: String, _ folder: TemporaryFolder) throws -> ([String], Duration)

  static let all = [gnuSort, pyICU, foundation]

  private static let gnuSort = Sorter(name: "GNU sort, en_US.UTF-8", promised: 0.7, rounds: 11) {
    file, folder in
    var environment: [String: String?] = ["LC_ALL": "en_US.UTF-8"]
    let locales = try run("locale", ["-a"]).text.lowercased()
    if !locales.contains("en_us.utf8") {
      // Made for this run; without it sort would compare bytes, which is no alphabet.
      let made = try run(
        "localedef", ["-i", "en_US", "-f", "UTF-8", folder.file("en_US.UTF-8")])
      guard made.code == 0 else { throw NotReady("the locale en_US.UTF-8 is not installed") }
      environment["LOCPATH"] = folder.path
    }
    return try lines("sort", [file], environment)
  }

  /// What a careful script would do: ICU's keys, numbers by value, the article left out.
  private static let pyICU = Sorter(name: "PyICU", rounds: 5) { file, folder in
    let script = """
      import re, sys
      import icu
      collator = icu.Collator.createInstance(icu.Locale.getRoot())
      collator.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
      article = re.compile(r"^(the|an?) ", re.IGNORECASE)
      with open(sys.argv[1], encoding="utf-8") as file:
          names = file.read().splitlines()
      names.sort(key=lambda name: collator.getSortKey(article.sub("", name)))
      sys.stdout.reconfigure(encoding="utf-8")
      print("\\n".join(names))

      """
    let path = try folder.write(script, to: "sort.py")
    guard try run("python3", ["-c", "import icu"], environment: python).code == 0
    else { throw NotReady("PyICU is not installed (pip install PyICU, with libicu-dev)") }
    return try lines("python3", [path, file], python)
  }

  private static var python: [String: String?] {
    ["PYTHONPATH": Python.path]
  }

  private static let foundation = Sorter(name: "localizedStandardCompare", rounds: 3) { file, _ in
    let clock = ContinuousClock()
    let start = clock.now
    let names = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map(String.init)
    let sorted = names.sorted { $0.localizedStandardCompare($1) == .orderedAscending }
    return (sorted, clock.now - start)
  }

  private static func lines(
    _ program: String, _ arguments: [String], _ environment: [String: String?]
  ) throws -> ([String], Duration) {
    let outcome = try run(program, arguments, environment: environment)
    guard outcome.code == 0 else { throw NotReady("\(program) ended with \(outcome.status)") }
    return (outcome.text.split(separator: "\n").map(String.init), outcome.wallTime)
  }
}
