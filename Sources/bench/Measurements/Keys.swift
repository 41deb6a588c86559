// From a key until the last byte of what it changes on the screen; and memory after typing.

import PseudoTerminal

/// One program with the cursor where typing goes, and what typing cost.
private final class Typist {
  let session: Session
  private(set) var times = Times()
  private(set) var bytes = 0
  private(set) var cpu = Duration.zero
  private(set) var keys = 0
  private(set) var silent = 0
  private(set) var late = 0

  init(_ session: Session) { self.session = session }

  /// Letters and spaces, and every ninth time a wrong letter that is taken back.
  private static let phrase = "Harbor Point Legal Aid and You"
  private static let strokes: [UInt8] = phrase.utf8.enumerated().flatMap { index, byte in
    index % 9 == 8 ? [byte, UInt8(ascii: "x"), 0x7f] : [byte]
  }
  static var strokesInRound: Int { strokes.count }

  /// Types the phrase, then takes it back uncounted, so that every round meets the same letter.
  func round(counted: Bool) throws {
    let terminal = session.terminal
    let cpuBefore = terminal.cpuTime
    for stroke in Self.strokes {
      // What comes between two keys belongs to the first of them.
      let rest = terminal.settle(quiet: .zero, firstWithin: .zero).bytes
      let sent = ContinuousClock.now
      try terminal.send(bytes: [stroke])
      let burst = terminal.settle(quiet: .milliseconds(3), firstWithin: .milliseconds(200))
      guard counted else { continue }
      keys += 1
      bytes += rest + burst.bytes
      if rest > 0 { late += 1 }
      if let last = burst.lastByte { times.add(last - sent) } else { silent += 1 }
    }
    if counted, let cpuBefore, let cpuAfter = terminal.cpuTime { cpu += cpuAfter - cpuBefore }
    if let end = terminal.exitStatus { throw NotReady("it ended while typing with \(end)") }
    let screen = terminal.screen
    guard screen.contains(String(Self.phrase.suffix(8))) else {
      throw NotReady("what was typed is not on the screen", screen)
    }
    try terminal.send(bytes: [UInt8](repeating: 0x7f, count: Self.phrase.utf8.count))
    _ = terminal.settle(quiet: .milliseconds(30), firstWithin: .milliseconds(500))
  }

  var cpuPerKey: Double? { keys > 0 ? cpu.milliseconds * 1000 / Double(keys) : nil }
  var bytesPerKey: Double? { keys > 0 ? Double(bytes) / Double(keys) : nil }
}

/// A subject's figures at the first size, to which the others are held.
private struct Firsts {
  var median: Double?
  var cpu: Double?
}

extension Run {
  /// Types in every place of the subject and in the peer, at all sizes, round by round in turn:
  /// sizes are held to each other, so a slow minute must hit them all.
  mutating func measureKeys(_ materials: [Material], _ report: inout Report) {
    let desks = materials.map { material in
      (
        size: material.size,
        own: subject.places.map { typist(subject, $0, material, &report) },
        peer: typist(peer, peer.places[0], material, &report)
      )
    }
    let typists = desks.flatMap { $0.own + [$0.peer] }.compactMap { $0 }
    var failed: Set<ObjectIdentifier> = []
    let rounds = (keys + Typist.strokesInRound - 1) / Typist.strokesInRound
    // The first round only warms up.
    for round in 0...rounds {
      tell("keys, round \(round) of \(rounds)")
      for typist in typists where !failed.contains(ObjectIdentifier(typist)) {
        do { try typist.round(counted: round > 0) } catch {
          failed.insert(ObjectIdentifier(typist))
          report.note("\(typist.session.editor.name), keys: not ready: \(NotReady(error))")
        }
      }
    }
    var firsts: [String: Firsts] = [:]
    var firstMemory: Row?
    for desk in desks {
      for (place, typist) in zip(subject.places, desk.own) {
        add(place.name, desk.size, typist, desk.peer, &firsts, &report)
      }
      let peaks = desk.own.compactMap { $0?.session.terminal.peakMemory }
      let row = memory(desk.size, peaks.max(), desk.peer?.session.terminal.peakMemory, firstMemory)
      if firstMemory == nil { firstMemory = row }
      report.add(row)
    }
  }

  private func typist(
    _ editor: Editor, _ place: Editor.Place, _ material: Material, _ report: inout Report
  ) -> Typist? {
    guard !notReady.contains(editor.name) else { return nil }
    do {
      let session = try Session(editor, material, line: material.middleLine, in: folder.path)
      // In the middle of the letter the start of it is not on the screen.
      try session.waitForFirstPaint(checkTexts: editor.manuscript == .draft)
      try place.reach(session.terminal)
      _ = session.terminal.settle(quiet: .milliseconds(100), firstWithin: .milliseconds(100))
      return Typist(session)
    } catch {
      report.note("\(editor.name), keys in \(place.name): not ready: \(NotReady(error))")
      return nil
    }
  }

  private func add(
    _ place: String, _ size: Int, _ typist: Typist?, _ peer: Typist?,
    _ firsts: inout [String: Firsts], _ report: inout Report
  ) {
    let first = firsts[place]
    let own = Firsts(median: typist?.times.median, cpu: typist?.cpuPerKey)
    report.add(
      Row(
        measure: "key, \(place), median", size: size, unit: .milliseconds, subject: own.median,
        peer: peer?.times.median, first: first?.median, promises: [.ofPeer(1.6), .ofFirst(1.3)]))
    report.add(
      Row(
        measure: "key, \(place), 99th percentile", size: size, unit: .milliseconds,
        subject: typist?.times.percentile(0.99), peer: peer?.times.percentile(0.99)))
    report.add(
      Row(
        measure: "key, \(place), CPU", size: size, unit: .microseconds, subject: own.cpu,
        peer: peer?.cpuPerKey, first: first?.cpu, promises: [.atMost(330), .ofFirst(1.3)]))
    report.add(
      Row(
        measure: "key, \(place), written", size: size, unit: .bytes, subject: typist?.bytesPerKey,
        peer: peer?.bytesPerKey, promises: [.atMost(250)]))
    if first == nil { firsts[place] = own }
    for someone in [typist, peer].compactMap({ $0 }) where someone.silent + someone.late > 0 {
      report.note(
        "\(someone.session.editor.name), \(place) at \(grouped(size)): of \(someone.keys) keys "
          + "\(someone.silent) changed nothing, \(someone.late) were followed by late output")
    }
  }

  private func memory(_ size: Int, _ subject: Int?, _ peer: Int?, _ first: Row?) -> Row {
    let limit: Double? = size <= 24 ? 24 : size == 100_000 ? 140 : nil
    return Row(
      measure: "peak memory after typing", size: size, unit: .megabytes,
      subject: subject.map { Double($0) / 1e6 }, peer: peer.map { Double($0) / 1e6 },
      first: first?.subject, promises: limit.map { [.atMost($0)] } ?? [])
  }
}
