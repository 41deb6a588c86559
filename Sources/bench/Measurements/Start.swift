// From the start of a program until its first full screen.

import PseudoTerminal

extension Run {
  /// Starts both programs in turn, many times, at each size.
  mutating func measureStarts(_ materials: [Material], _ report: inout Report) {
    var first: (wall: Double?, cpu: Double?)?
    for material in materials {
      tell("start at \(grouped(material.size)) signatories")
      var wall: [String: Times] = [:]
      var cpu: [String: Times] = [:]
      for round in 0..<starts {
        // Neither is always the one that runs in the other's wake.
        let pair = [(subject, "subject"), (peer, "peer")]
        for (editor, role) in round.isMultiple(of: 2) ? pair : pair.reversed()
        where !notReady.contains(editor.name) {
          do {
            let sample = try start(editor, material)
            wall[role, default: Times()].add(sample.wall)
            cpu[role, default: Times()].add(sample.cpu)
          } catch {
            notReady.insert(editor.name)
            report.note("\(editor.name), start: not ready: \(NotReady(error))")
          }
        }
      }
      let limit = material.size <= 24 ? 1.5 : material.size <= 10_000 ? 2 : 4
      let own = (wall: wall["subject"]?.median, cpu: cpu["subject"]?.median)
      report.add(
        Row(
          measure: "start to first full paint, median", size: material.size, unit: .milliseconds,
          subject: own.wall, peer: wall["peer"]?.median, first: first?.wall,
          promises: [.ofPeer(limit)]))
      report.add(
        Row(
          measure: "start to first full paint, CPU", size: material.size, unit: .milliseconds,
          subject: own.cpu, peer: cpu["peer"]?.median, first: first?.cpu))
      if first == nil { first = own }
    }
  }

  private func start(_ editor: Editor, _ material: Material) throws -> (
    wall: Duration, cpu: Duration
  ) {
    let session = try Session(editor, material, in: folder.path)
    try session.waitForFirstPaint()
    guard let last = session.terminal.lastOutput, let cpu = session.terminal.cpuTime else {
      throw NotReady("\(editor.name) wrote nothing")
    }
    return (last - session.terminal.started, cpu)
  }
}
