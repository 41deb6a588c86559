// Waiting for what a program shows, or for its end, or for its silence.

/// A burst of output.
public struct Burst: Sendable {
  /// How many bytes were read.
  public let bytes: Int
  /// When the last of them was read; `nil` if there was none.
  public let lastByte: ContinuousClock.Instant?
}

extension PseudoTerminal {
  /// Waits until the screen fulfils a condition and returns that screen. Throws with the screen
  /// when time is up or the program has ended without fulfilling it.
  @discardableResult
  public func wait(
    for what: String = "the condition", timeout: Duration? = nil, file: String = #fileID,
    line: Int = #line, until condition: (Screen) throws -> Bool
  ) throws -> Screen {
    let deadline = ContinuousClock.now + (timeout ?? patience)
    while true {
      let screen = self.screen
      if try condition(screen) { return screen }
      let left = deadline - .now
      guard left > .zero else {
        throw TerminalFailure("Waited in vain for \(what)", screen, file, line)
      }
      if !readAvailable(within: left), let end = exitStatus {
        throw TerminalFailure("The program ended (\(end)) before \(what)", screen, file, line)
      }
    }
  }

  /// Waits until a line of the screen contains `text`.
  @discardableResult
  public func wait(
    forText text: String, timeout: Duration? = nil, file: String = #fileID, line: Int = #line
  ) throws -> Screen {
    try wait(for: "“\(text)”", timeout: timeout, file: file, line: line) { $0.contains(text) }
  }

  /// Waits until no line of the screen contains `text`.
  @discardableResult
  public func wait(
    untilGone text: String, timeout: Duration? = nil, file: String = #fileID, line: Int = #line
  ) throws -> Screen {
    try wait(for: "“\(text)” to go", timeout: timeout, file: file, line: line) {
      !$0.contains(text)
    }
  }

  /// Waits until the program has ended by itself, reading all it still writes.
  @discardableResult
  public func waitForExit(
    timeout: Duration? = nil, file: String = #fileID, line: Int = #line
  ) throws -> ExitStatus {
    let deadline = ContinuousClock.now + (timeout ?? patience)
    while true {
      if let end = exitStatus { return end }
      let left = deadline - .now
      guard left > .zero else {
        throw TerminalFailure("Waited in vain for the program to end", screen, file, line)
      }
      _ = readAvailable(within: left)
    }
  }

  /// Waits for the first output and then until the program was quiet for so long. Only the
  /// waiting takes that long: ``Burst/lastByte`` tells when the last byte came. The emulator is
  /// fed afterwards, so that its work does not count; with `answering` it is fed at once, so that
  /// a program that asks the terminal something gets its answer as soon as from a real one.
  public func settle(
    quiet: Duration, firstWithin limit: Duration, answering: Bool = false
  ) -> Burst {
    let before = output.count
    let start = ContinuousClock.now
    var wait = limit
    while readAvailable(within: wait) {
      if output.count > before { wait = quiet } else { wait = limit - (.now - start) }
      if exitStatusIfKnown != nil { break }
      if answering { feed() }
    }
    feed()
    let bytes = output.count - before
    return Burst(bytes: bytes, lastByte: bytes > 0 ? lastOutput : nil)
  }

  /// Reads for so long, whatever comes; for measuring that nothing does.
  public func settle(for time: Duration) -> Burst {
    let before = output.count
    let deadline = ContinuousClock.now + time
    while exitStatusIfKnown == nil, deadline - .now > .zero {
      _ = readAvailable(within: deadline - .now)
    }
    feed()
    let bytes = output.count - before
    return Burst(bytes: bytes, lastByte: bytes > 0 ? lastOutput : nil)
  }
}
