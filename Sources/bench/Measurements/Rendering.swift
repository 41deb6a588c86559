// Whole processes that turn a letter into a format, beside pandoc.

import PseudoTerminal

extension Run {
  /// Renders at the sizes for which something is promised.
  mutating func measureRendering(_ materials: [Material], _ report: inout Report) {
    let pandoc = try? findProgram("pandoc")
    if pandoc == nil { report.note("pandoc is not installed: rendering has no peer") }
    let formats = [(own: "text", pandoc: "plain"), (own: "html", pandoc: "html")]
    for format in formats {
      var first: Double?
      for material in materials where [24, 10_000].contains(material.size) {
        tell("render \(format.own) at \(grouped(material.size)) signatories")
        var own = Times()
        var other = Times()
        do {
          let program = try subject.program()
          let rounds = quick ? 7 : 25
          for _ in 0..<rounds {
            own.add(
              try render(program, ["render", material.draftPath, "-f", format.own, "-o", "-"]))
          }
        } catch {
          report.note("undersigned render -f \(format.own): not ready: \(NotReady(error))")
        }
        // Not in turn: pandoc takes a hundred times as long and would cool every cache.
        if let pandoc {
          do {
            for _ in 0..<(quick ? 3 : 21) {
              other.add(
                try render(
                  pandoc, ["-f", "markdown", "-t", format.pandoc, material.markdownPath]))
            }
          } catch {
            report.note("pandoc -t \(format.pandoc): \(error)")
          }
        }
        report.add(
          Row(
            measure: "render \(format.own) (peer: pandoc)", size: material.size,
            unit: .milliseconds, subject: own.median, peer: other.median, first: first,
            promises: [.atMost(material.size == 24 ? 15 : 80)]))
        if first == nil { first = own.median }
      }
    }
  }

  private func render(_ program: String, _ arguments: [String]) throws -> Duration {
    let outcome = try run(
      program, arguments, environment: ["HOME": folder.path])
    guard outcome.code == 0, outcome.text.contains(Invented.recipient) else {
      throw NotReady("\(outcome.status), \(outcome.output.count) bytes, no letter")
    }
    return outcome.wallTime
  }
}
