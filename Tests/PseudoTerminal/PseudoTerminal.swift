// A program on a real pseudo-terminal: its keyboard, its screen, its end.

import CPseudoTerminal
import Glibc

/// Runs a program on a pseudo-terminal and reads its screen through libvterm.
///
///     let nano = try PseudoTerminal("nano", ["letter.txt"], rows: 24, columns: 80)
///     try nano.wait(forText: "Exit")
///     try nano.send(keys: "Dear Mayor<enter><c-x>")
///
/// Every wait is for a condition, polled whenever the program writes; there are no sleeps. An
/// instance that goes away kills its program. Instances are not to be shared between threads.
public final class PseudoTerminal {
  /// The program's process.
  public let pid: pid_t
  /// How long waits last before they fail, unless told otherwise.
  public let patience: Duration
  /// Everything the program wrote, byte for byte.
  public private(set) var output: [UInt8] = []
  /// When the program's last byte was read.
  public private(set) var lastOutput: ContinuousClock.Instant?
  /// When the program was started (just before the fork).
  public let started: ContinuousClock.Instant

  private var child = cpt_child()
  private let emulator: Emulator
  private var trackedModes = Modes()
  private var fed = 0
  private var end: ExitStatus?
  private var cpuAtEnd: Duration?

  /// Starts `program`, a path or a name to be found in PATH.
  ///
  /// - Parameters:
  ///   - environment: what is added to the plain environment (see ``plainEnvironment``); `nil`
  ///     takes a variable away.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    directory: String? = nil, rows: Int = 24, columns: Int = 80,
    patience: Duration = .seconds(20)
  ) throws {
    let path = try findProgram(program)
    self.patience = patience
    emulator = Emulator(rows: rows, columns: columns)
    var child = cpt_child()
    var problem: Int32 = 0
    let variables = mergedEnvironment(environment)
    started = .now
    withCStrings([program] + arguments) { argv in
      withCStrings(variables) { envp in
        problem = cpt_spawn(path, argv, envp, directory, Int32(rows), Int32(columns), &child)
      }
    }
    guard problem == 0 else { throw SystemFailure("start \(path)", problem) }
    self.child = child
    pid = child.pid
  }

  deinit {
    kill()
    for descriptor in [child.master, child.slave, child.pidfd] where descriptor >= 0 {
      close(descriptor)
    }
  }

  // MARK: The screen

  /// What the terminal shows of the output that has been read.
  public var screen: Screen {
    feed()
    return emulator.snapshot(cursorVisible: trackedModes.cursorVisible)
  }

  /// The modes the program has switched.
  public var modes: Modes {
    feed()
    return trackedModes
  }

  /// The output as text, for looking for escape sequences.
  public var outputText: String { String(decoding: output, as: UTF8.self) }

  /// Changes the window's size, as a user does by dragging it.
  public func resize(rows: Int, columns: Int) throws {
    feed()
    emulator.resize(rows: rows, columns: columns)
    let problem = cpt_set_size(child.master, Int32(rows), Int32(columns))
    guard problem == 0 else { throw SystemFailure("resize the terminal", problem) }
  }

  // MARK: The keyboard

  /// Types text as it stands; a line feed is sent as one.
  public func send(_ text: String) throws { try send(bytes: Array(text.utf8)) }

  /// Types keys written as in `Oak Hill<tab><c-s><paste>two\nlines</paste>`.
  ///
  /// Names: enter, tab, esc, bs, del, insert, up, down, left, right, home, end, pgup, pgdn, f1 to
  /// f12, space, lt (`<`); before them or a character c- (Control), a- (Alt), s- (Shift). Paste is
  /// marked only when the program has switched bracketed paste on, as terminals do.
  public func send(keys: String) throws {
    feed()
    let strokes = try Stroke.parse(keys)
    for stroke in strokes { emulator.type(stroke) }
    try sendOutgoing()
  }

  /// Sends bytes; reads meanwhile what the program writes, so that neither waits for the other.
  public func send(bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + patience
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(child.master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard end == nil, ContinuousClock.now < deadline else {
          throw TerminalFailure("The program reads no more of what is typed", screen)
        }
        _ = readAvailable(within: deadline - .now, orWritable: true)
      } else if errno != EINTR {
        throw SystemFailure("type into the terminal", errno)
      }
    }
  }

  /// Clicks a mouse button on a cell: 1 is the left one, 4 and 5 turn the wheel up and down.
  /// Nothing is sent unless the program has switched mouse reports on.
  public func click(row: Int, column: Int, button: Int = 1) throws {
    feed()
    emulator.click(row: row, column: column, button: button)
    try sendOutgoing()
  }

  // MARK: The program

  /// How the program ended; `nil` while it runs.
  public var exitStatus: ExitStatus? {
    if end == nil { _ = readAvailable(within: .zero) }
    return end
  }

  /// How the program ended, as far as has been read.
  var exitStatusIfKnown: ExitStatus? { end }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { if end == nil { _ = Glibc.kill(pid, number) } }

  /// Ends the program at once and reaps it.
  public func kill() {
    guard end == nil else { return }
    signal(SIGKILL)
    reap()
  }

  /// Closes the terminal's window, which sends SIGHUP.
  public func hangUp() {
    guard child.master >= 0 else { return }
    close(child.master)
    child.master = -1
  }

  /// CPU time used so far by the program's own process.
  public var cpuTime: Duration? {
    if let cpuAtEnd { return cpuAtEnd }
    let time = cpt_cpu_nanoseconds(pid)
    return time < 0 ? nil : .nanoseconds(time)
  }

  /// The most memory the running program ever had resident, in bytes.
  public var peakMemory: Int? {
    let peak = cpt_peak_kib(pid)
    return peak < 0 ? nil : Int(peak) * 1024
  }

  /// Whether the terminal's settings (echo, line mode, special characters) are those from before
  /// the program started; meaningful during its run and after it.
  public var settingsAreRestored: Bool {
    var now = termios()
    var before = child.before
    return cpt_settings(child.slave, &now) == 0 && cpt_settings_equal(&before, &now)
  }

  /// Whether what is typed is echoed by the terminal itself.
  public var echoes: Bool {
    var now = termios()
    return cpt_settings(child.slave, &now) == 0 && now.c_lflag & tcflag_t(ECHO) != 0
  }

  // MARK: Reading

  /// Reads what there is, waiting at most so long for something to happen. Returns whether
  /// anything did: output was read, or the program ended.
  func readAvailable(within limit: Duration, orWritable: Bool = false) -> Bool {
    if end != nil { return drain() }
    var events = [
      pollfd(
        fd: child.master, events: Int16(orWritable ? POLLIN | POLLOUT : POLLIN), revents: 0),
      pollfd(fd: child.pidfd, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&events, 2, limit.pollMilliseconds) > 0 else { return false }
    let read = drain()
    guard events[1].revents != 0 else { return read }
    reap()
    return true
  }

  /// Gives unread output to the emulator, and the emulator's answers to the program.
  func feed() {
    guard fed < output.count else { return }
    let new = output[fed...]
    fed = output.count
    emulator.feed(trackedModes.read(new))
    // A program that ended no longer reads answers.
    if end == nil { try? sendOutgoing() }
  }

  private func sendOutgoing() throws {
    let bytes = emulator.takeOutgoing()
    if !bytes.isEmpty { try send(bytes: bytes) }
  }

  private func drain() -> Bool {
    var any = false
    guard child.master >= 0 else { return false }
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      while true {
        let count = read(child.master, buffer.baseAddress, buffer.count)
        if count > 0 {
          lastOutput = .now
          output.append(contentsOf: buffer[..<count])
          any = true
        } else if count == 0 || errno != EINTR {
          return
        }
      }
    }
    return any
  }

  private func reap() {
    var raw = cpt_end()
    let problem = cpt_wait(pid, &raw)
    end = problem == 0 ? ExitStatus(raw) : .lost
    cpuAtEnd = .nanoseconds(raw.cpu_nanoseconds)
    // Its last words may have come between the last read and its end.
    _ = drain()
  }
}
