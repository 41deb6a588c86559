@preconcurrency import CNcurses
// A terminal by ncurses: opening it, giving it back, and stopping in between.
import CTerminal
import Canvas
import Glibc

/// The full screen of a real terminal. There is one at a time, as ncurses has one.
@MainActor
public final class CursesTerminal: Terminal {
  /// Columns and rows, as ncurses last had them.
  public internal(set) var size: Size

  let input: Int32
  let output: Int32
  var collector: OutputCollector
  /// What is to be shown once the terminal has taken the screen before.
  var waitingScreen: Screen?
  private let screen: OpaquePointer
  /// Keys are read from a pad: reading from a window would also refresh it.
  let keys: cncurses_window
  private var isOpen = true

  // Drawing.
  var inks: Inks
  /// What ncurses was last given; `nil` when everything is to be drawn.
  var drawn: Screen?
  var isCursorShown = true
  var encoded: [cchar_t] = []

  // Reading.
  /// A key that was read too far, to be had next.
  var heldCode: Int32?
  /// Events that came together with the last one, the oldest first.
  var heldEvents: [Event] = []
  var keyCache: [Int32: Key?] = [:]
  /// Whether a paste stopped before its end mark, so that more of it may come.
  var isPasteOpen = false
  /// When an Escape came with nothing behind it, as the last key.
  var escapeTime: ContinuousClock.Instant?
  /// How long, in milliseconds, the rest of a character or of an answer may take over a slow line.
  var patience: Int32 = 500

  /// Opens the terminal of standard input and output.
  ///
  /// - Parameters:
  ///   - theme: How roles look.
  ///   - useColor: Whether colours may be used, or attributes alone.
  public convenience init(theme: Theme, useColor: Bool) throws(TerminalError) {
    try self.init(
      theme: theme, useColor: useColor, input: STDIN_FILENO, output: STDOUT_FILENO,
      type: getenv("TERM").map { String(cString: $0) } ?? "")
  }

  /// Opens a terminal of `type` at two descriptors.
  init(
    theme: Theme, useColor: Bool, input: Int32, output: Int32, type: String
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1, cterminal_save_modes(input) else {
      throw .notATerminal
    }
    guard cterminal_set_utf8_locale() else { throw .noUTF8Locale }
    try Self.checkType(type, output: output)
    // Before ncurses looks for handlers: it leaves those alone that are not the default.
    guard cterminal_install_signals() else { throw .noResources }
    Self.prepareSize(output)
    guard let collector = OutputCollector(terminal: output), let readFile = fdopen(input, "r"),
      let writeFile = fdopen(collector.descriptor, "w"),
      let screen = newterm(type, writeFile, readFile), let keys = newpad(1, 1)
    else { throw .noResources }
    self.collector = collector
    self.screen = screen
    self.keys = keys
    self.input = input
    self.output = output
    size = Size(columns: Int(getmaxx(stdscr)), rows: Int(getmaxy(stdscr)))

    cterminal_install_crash_handlers()
    let restoring = Self.restoringBytes()
    _ = restoring.withUnsafeBufferPointer { bytes in
      cterminal_arm(output, bytes.baseAddress, bytes.count)
    }

    var depth = ColorDepth.none
    if useColor, has_colors(), start_color() == OK {
      use_default_colors()
      depth = ColorDepth(count: Int(COLORS))
    }
    inks = Inks(theme: theme, depth: depth)

    // Every key arrives as a key: no flow control, no signals, Enter as CR.
    raw()
    noecho()
    nonl()
    typeahead(-1)
    set_escdelay(25)
    mouseinterval(0)
    keypad(keys, true)
    nodelay(keys, true)
    define_key(Paste.start, Paste.startCode)
    define_key(Paste.end, Paste.endCode)
    // With the release in the mask too, a press followed by it at once is not made into a click.
    mousemask(
      cncurses_button1 | cncurses_button1_released | cncurses_wheel_up | cncurses_wheel_down, nil)
    send(Paste.on)
    cterminal_catch_window_change()
  }

  isolated deinit {
    close()
  }

  /// Ends ncurses and puts back the modes that the terminal was found in; once is enough.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    send(Paste.off)
    // Collected, it waits for nobody; the modes are put back below.
    collector.collect { endwin() }
    let isTaken = collector.drain(milliseconds: Self.patience)
    delwin(keys)
    delscreen(screen)
    collector.close()
    cterminal_restore_modes(isTaken)
    cterminal_disarm()
    drawn = nil
  }

  /// How long, in milliseconds, a terminal is waited for that takes nothing.
  private static let patience = 1_000

  /// Leaves the full screen and stops the process; once continued, shows the last screen anew.
  public func suspend() {
    guard isOpen else { return }
    send(Paste.off)
    // What the terminal does not take, it would not take afterwards either.
    guard collector.drain(milliseconds: Self.patience) else {
      send(Paste.on)
      return repaint()
    }
    endwin()
    cterminal_stop_process()
    resume()
  }

  /// Takes the terminal again after another program may have used it.
  func resume() {
    // First, since it stops a program that is continued in the background, which must not write.
    reset_prog_mode()
    send(Paste.on)
    adoptSize()
    repaint()
    wnoutrefresh(stdscr)
    collector.collect { _ = doupdate() }
  }

  /// Makes the next update paint every cell, whatever ncurses believes to be on the screen.
  public func repaint() {
    clearok(curscr, true)
  }

  /// Writes to the terminal past ncurses, whose `putp` writes to the C library's buffer and not to
  /// its own.
  private func send(_ text: String) { collector.send(text.utf8) }

  /// Draws only while the terminal is ours.
  var canDraw: Bool { isOpen }

  /// Follows a change of size that came while no signal could tell of it.
  func adoptSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if cterminal_window_size(output, &rows, &columns) {
      rows = min(rows, Self.mostRows)
      columns = min(columns, Self.mostColumns)
      // Not resizeterm, which would also say so by a key.
      if is_term_resized(rows, columns) { resize_term(rows, columns) }
    }
    measure()
  }

  /// The largest screen that is drawn: no window has more, but a size that a program made up may.
  private static let (mostRows, mostColumns): (Int32, Int32) = (300, 1_000)

  /// Has ncurses begin with the size that the terminal has.
  private static func prepareSize(_ output: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    // A size that some program once exported must not stand against the real one: only with both
    // does ncurses put the real one in its place.
    use_env(true)
    use_tioctl(true)
    guard cterminal_window_size(output, &rows, &columns), rows > mostRows || columns > mostColumns
    else { return }
    use_tioctl(false)
    setenv("LINES", String(min(rows, mostRows)), 1)
    setenv("COLUMNS", String(min(columns, mostColumns)), 1)
  }

  /// Takes ncurses' size for ours.
  func measure() {
    size = Size(columns: Int(getmaxx(stdscr)), rows: Int(getmaxy(stdscr)))
  }

  /// Finds out, without touching the terminal, whether a full screen can be drawn on it.
  private static func checkType(_ type: String, output: Int32) throws(TerminalError) {
    guard !type.isEmpty else { throw .noTerminalType }
    var status: Int32 = 0
    guard setupterm(type, output, &status) == OK else {
      throw status == 1 ? .noCursorMovement(type) : .unknownTerminal(type)
    }
    let canMove = cncurses_capability("cup") != nil
    del_curterm(cur_term)
    guard canMove else { throw .noCursorMovement(type) }
  }

  /// What gives the terminal back when ncurses cannot: attributes, mouse, paste, keypad, cursor
  /// and screen as they were.
  private static func restoringBytes() -> [CChar] {
    var bytes: [CChar] = []
    func append(_ text: UnsafePointer<CChar>?) {
      guard var next = text else { return }
      while next.pointee != 0 {
        // Terminfo writes a pause as $<5>; a crash does not wait.
        if next.pointee == 0x24, next[1] == 0x3C, let end = strchr(next, 0x3E) {
          next = UnsafePointer(end) + 1
        } else {
          bytes.append(next.pointee)
          next += 1
        }
      }
    }
    append(cncurses_capability("sgr0"))
    append(cncurses_capability("op"))
    if cncurses_capability("kmous") != nil { append("\u{1B}[?1000l\u{1B}[?1006l") }
    append(Paste.off)
    append(cncurses_capability("rmkx"))
    append(cncurses_capability("cnorm"))
    append(cncurses_capability("rmcup"))
    return bytes
  }
}
