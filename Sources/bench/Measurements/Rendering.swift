// Whole processes that turn a letter into a format, beside pandoc.

import PseudoTerminal

extension Run {
  /// Renders at the sizes for which something is promised.
  mutating func measureRendering(_ materials: [Material], _ report: inout Report) {
    let pandoc = try? findProgram("pandoc")
    if pandoc == nil { report.note("pandoc is not installed: rendering has no peer") }
    let formats: [(own: String, pandoc: String?, promise: (Int) -> [Promise])] = [
      ("text", "plain", { [.atMost($0 == 24 ? 15 : 80)] }),
      ("html", "html", { [.atMost($0 == 24 ? 15 : 80), .ofPeer(0.15)] }),
      ("docx", "docx", { _ in [.ofPeer(0.1)] }), ("pdf", nil, { _ in [] }),
    ]
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
              try render(
                program, ["render", material.draftPath, "-f", format.own, "-o", "-"], format.own))
          }
        } catch {
          report.note("undersigned render -f \(format.own): not ready: \(NotReady(error))")
        }
        // Not in turn: pandoc takes a hundred times as long and would cool every cache.
        if let pandoc, let form = format.pandoc {
          do {
            for _ in 0..<(quick ? 3 : 21) {
              other.add(
                try render(
                  pandoc, ["-f", "markdown", "-t", form, "-o", "-", material.markdownPath], form))
            }
          } catch {
            report.note("pandoc -t \(form): \(error)")
          }
        }
        report.add(
          Row(
            measure: "render \(format.own)" + (format.pandoc == nil ? "" : " (peer: pandoc)"),
            size: material.size,
            unit: .milliseconds, subject: own.median, peer: other.median, first: first,
            promises: format.promise(material.size)))
        if first == nil { first = own.median }
      }
    }
  }

  private func render(
    _ program: String, _ arguments: [String], _ format: String
  ) throws -> Duration {
    let outcome = try run(
      program, arguments, environment: ["HOME": folder.path])
    // What is packed begins with its mark.
    let isLetter =
      switch format {
      case "docx": outcome.output.starts(with: "PK".utf8)
      case "pdf": outcome.output.starts(with: "%PDF".utf8)
      default: outcome.text.contains(Invented.recipient)
      }
    guard outcome.code == 0, isLetter else {
      throw NotReady("\(outcome.status), \(outcome.output.count) bytes, no letter")
    }
    return outcome.wallTime
  }
}
