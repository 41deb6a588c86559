// From Enter or Del in the list until the last byte of what it changes: the keys that move a list.

import PseudoTerminal

extension Run {
  /// Adds and removes a name a few times at every size, in turn.
  mutating func measureListEdits(_ materials: [Material], _ report: inout Report) {
    guard subject.name == Editor.undersigned.name,
      let place = subject.places.first(where: { $0.name == "signatories" })
    else { return }
    tell("names added and removed")
    var clerks: [(size: Int, clerk: Clerk)] = []
    for material in materials {
      do {
        let session = try Session(subject, material, in: folder.path)
        try session.waitForFirstPaint()
        try place.reach(session.terminal)
        clerks.append((material.size, Clerk(session)))
      } catch {
        report.note("\(subject.name), list: not ready: \(NotReady(error))")
      }
    }
    for round in 0..<20 {
      for (_, clerk) in clerks {
        do { try clerk.round(round, counted: round > 1) } catch {
          report.note("\(subject.name), list: \(NotReady(error))")
        }
      }
    }
    let first = clerks.first?.clerk
    for (size, clerk) in clerks {
      for (name, times, firstTimes) in [
        ("Enter adds a name, median", clerk.adding, first?.adding),
        ("Del removes it, median", clerk.removing, first?.removing),
      ] {
        report.add(
          Row(
            measure: name, size: size, unit: .milliseconds, subject: times.median, peer: nil,
            first: clerk === first ? nil : firstTimes?.median, promises: [.ofFirst(1.3)]))
      }
    }
  }
}

/// The wizard in its list of signatories, and how long it took to change it.
private final class Clerk {
  private let session: Session
  private(set) var adding = Times()
  private(set) var removing = Times()

  init(_ session: Session) { self.session = session }

  func round(_ round: Int, counted: Bool) throws {
    let name = "Midway Clinic \(round)"
    try session.terminal.send(name)
    quiet()
    let added = try time("\r")
    // Down leads to the name that was just added.
    try session.terminal.send(keys: "<down>")
    quiet()
    let removed = try time("\u{4}")
    guard session.terminal.screen.contains("Removed “\(name)”") else {
      throw NotReady("“\(name)” was not removed", session.terminal.screen)
    }
    try session.terminal.send(keys: "<esc>")
    quiet()
    guard counted else { return }
    if let added { adding.add(added) }
    if let removed { removing.add(removed) }
  }

  private func quiet() {
    _ = session.terminal.settle(quiet: .milliseconds(60), firstWithin: .milliseconds(300))
  }

  private func time(_ key: String) throws -> Duration? {
    let sent = ContinuousClock.now
    try session.terminal.send(key)
    return session.terminal.settle(quiet: .milliseconds(10), firstWithin: .milliseconds(500))
      .lastByte.map { $0 - sent }
  }
}
