// What a program does while nobody types: nothing is wanted.

import PseudoTerminal

extension Run {
  /// Leaves both programs alone at every size, all at once, and reads what they write.
  mutating func measureIdle(_ materials: [Material], _ report: inout Report) {
    tell("\(idleSeconds) seconds without a key")
    var sessions: [(size: Int, own: Bool, session: Session, cpu: Duration, bytes: Int)] = []
    for material in materials {
      for (editor, own) in [(subject, true), (peer, false)] where !notReady.contains(editor.name) {
        do {
          let session = try Session(editor, material, in: folder.path)
          try session.waitForFirstPaint()
          // What a program still does after its first screen is part of its start.
          _ = session.terminal.settle(quiet: .milliseconds(300), firstWithin: .milliseconds(300))
          let terminal = session.terminal
          sessions.append(
            (material.size, own, session, terminal.cpuTime ?? .zero, terminal.output.count))
        } catch {
          report.note("\(editor.name), idle: not ready: \(NotReady(error))")
        }
      }
    }
    let end = ContinuousClock.now + .seconds(idleSeconds)
    while ContinuousClock.now < end, let someone = sessions.first {
      // The others' output waits in their terminals, which hold some kilobytes each.
      _ = someone.session.terminal.settle(for: min(.milliseconds(100), end - .now))
      for other in sessions.dropFirst() {
        _ = other.session.terminal.settle(quiet: .zero, firstWithin: .zero)
      }
      if someone.session.terminal.exitStatus != nil { break }
    }
    for material in materials {
      func figure(_ own: Bool, _ value: (Session, Duration, Int) -> Double) -> Double? {
        sessions.first { $0.size == material.size && $0.own == own }
          .map { value($0.session, $0.cpu, $0.bytes) }
      }
      let written = { (session: Session, _: Duration, bytes: Int) in
        Double(session.terminal.output.count - bytes)
      }
      let cpu = { (session: Session, before: Duration, _: Int) in
        ((session.terminal.cpuTime ?? .zero) - before).milliseconds
      }
      report.add(
        Row(
          measure: "idle \(idleSeconds) s, written", size: material.size, unit: .bytes,
          subject: figure(true, written), peer: figure(false, written), promises: [.atMost(0)]))
      report.add(
        Row(
          measure: "idle \(idleSeconds) s, CPU", size: material.size, unit: .milliseconds,
          subject: figure(true, cpu), peer: figure(false, cpu), promises: [.atMost(0)]))
    }
  }
}
