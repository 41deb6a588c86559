@preconcurrency import CNcurses
// Waiting for input, and what the codes that ncurses reads mean.
import CTerminal
import Canvas
import Glibc

extension CursesTerminal {
  /// Waits for input, a new size, a signal or a wake-up: so many milliseconds, or for ever.
  public func nextEvent(timeoutMilliseconds: Int?) -> TerminalInput {
    guard canDraw else { return .closed }
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds(max(0, $0)) }
    while true {
      // ncurses may hold bytes already read, or a new size: ask it before waiting.
      if let event = waitingEvent() { return .event(event) }
      // The handlers of these signals end the wait below. A stop from outside is what ^Z asks, so
      // that everything is saved first.
      if cterminal_take_stop() { return .event(.key(.control("z"))) }
      if cterminal_take_continue() {
        resume()
        return .event(.resize(size))
      }
      // ncurses says nothing of a window that went to another size and back, though that has moved
      // its text about, nor of one that changed while a screen was collected.
      if cterminal_take_window_change() { return .event(resized()) }
      var pollers = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: cterminal_wake_descriptor(), events: Int16(POLLIN), revents: 0),
        // Minus one where nothing is watched, which poll passes over.
        pollfd(fd: cterminal_watch_descriptor(), events: Int16(POLLIN), revents: 0),
        pollfd(
          fd: collector.isBehind ? collector.writing : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let count = poll(&pollers, 4, remaining(until: deadline))
      if count < 0 {
        guard errno == EINTR || errno == EAGAIN else { return .closed }
        continue
      }
      if count == 0 {
        if let deadline, ContinuousClock.now < deadline { continue }
        return .timedOut
      }
      if pollers[3].revents != 0 { catchUp() }
      if pollers[1].revents != 0 {
        let isWoken = cterminal_drain()
        if isWoken || cterminal_has_signal() { return .woken }
        continue
      }
      if pollers[2].revents != 0 { return .woken }
      if pollers[0].revents == 0 { continue }
      if pollers[0].revents & Int16(POLLIN) != 0 {
        if let event = waitingEvent() { return .event(event) }
        // Readable with nothing to read is the end of input.
        if cterminal_bytes_waiting(input) > 0 || !isStillReadable() { continue }
      }
      return .closed
    }
  }

  /// Goes on with what the terminal had not taken, and shows what came in between.
  private func catchUp() {
    collector.flush()
    guard !collector.isBehind, let screen = waitingScreen else { return }
    draw(screen)
  }

  private func remaining(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = max(.zero, deadline - .now) / .milliseconds(1)
    return Int32(min(left.rounded(.up), Double(Int32.max)))
  }

  private func isStillReadable(within milliseconds: Int32 = 0) -> Bool {
    let deadline = ContinuousClock.now + .milliseconds(Int(milliseconds))
    while true {
      var poller = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, remaining(until: deadline))
      // A signal ends the wait too, and most of them mean nothing here.
      if ready < 0, errno == EINTR, !cterminal_has_signal() { continue }
      return ready > 0
    }
  }

  /// The next event of what is already there; `nil` when nothing is.
  private func waitingEvent() -> Event? {
    if !heldEvents.isEmpty { return heldEvents.removeFirst() }
    while let code = nextCode() {
      if let event = event(of: code) { return event }
    }
    return nil
  }

  /// The next byte or key code, waiting for it at most as long as is said.
  private func nextCode(within milliseconds: Int32 = 0) -> Int32? {
    if let held = heldCode {
      heldCode = nil
      return held
    }
    var code = wgetch(keys)
    if code == ERR, milliseconds > 0, isStillReadable(within: milliseconds) { code = wgetch(keys) }
    return code == ERR ? nil : code
  }

  /// Takes the size as it is now. A terminal moves its text about when it is resized, so all is
  /// painted anew.
  private func resized() -> Event {
    // What changes after this line is noted anew.
    _ = cterminal_take_window_change()
    adoptSize()
    repaint()
    drawn = nil
    return .resize(size)
  }

  /// What a code means; `nil` for what means nothing here.
  private func event(of code: Int32) -> Event? {
    if isPasteOpen, let rest = restOfPaste(from: code) { return rest }
    let isBehindEscape = escapeTime.map { .now - $0 < .milliseconds(Int(patience)) } ?? false
    escapeTime = nil
    switch code {
    case KEY_RESIZE: return resized()
    case KEY_MOUSE: return mouseEvent()
    case Paste.startCode:
      return pasted()
    case Paste.endCode:
      isPasteOpen = false
      return nil
    case 0x0C:
      // ^L paints everything anew, as everywhere.
      repaint()
      drawn = nil
      return .resize(size)
    case 0x1B: return afterEscape()
    case 0x5B where isBehindEscape: return afterParted()
    case 0x20...0x7E, 0x80...0xFF: return text(from: code).map { .text($0) }
    case 0...0x7F: return Key(control: code).map { .key($0) }
    default: return key(of: code).map { .key($0) }
    }
  }

  /// The paste that begins with these bytes, up to its end or to where it stops.
  private func pasted(first: [UInt8] = []) -> Event? {
    let (text, isCut) = Paste.read(from: input, first: first)
    isPasteOpen = isCut
    guard let text else {
      collector.collect { beep() }
      return nil
    }
    return isCut ? .cutPaste(text) : .paste(text)
  }

  /// More of a paste that stopped, beginning with this code: text that comes in one piece. Keys come
  /// one by one.
  private func restOfPaste(from code: Int32) -> Event? {
    guard
      [0x09, 0x0A, 0x0D].contains(code) || (0x20...0x7E).contains(code)
        || (0x80...0xFF).contains(code), cterminal_bytes_waiting(input) >= Paste.burst
    else { return nil }
    return pasted(first: [UInt8(truncatingIfNeeded: code)])
  }

  private func key(of code: Int32) -> Key? {
    if let key = Key(code: code) { return key }
    if let known = keyCache[code] { return known }
    // Codes of extended keys differ from terminal to terminal; their names do not.
    let key = keyname(code).flatMap { Key(extendedName: String(cString: $0)) }
    keyCache[code] = .some(key)
    return key
  }

  /// The first of what the mouse did; the rest waits for its turn. ncurses gives out the newest
  /// first, and several may have come at once.
  private func mouseEvent() -> Event? {
    var newestFirst: [Event] = []
    var mouse = MEVENT()
    while getmouse(&mouse) == OK {
      let position = Position(row: Int(mouse.y), column: Int(mouse.x))
      if mouse.bstate & cncurses_button1 != 0 {
        newestFirst.append(.click(position))
      } else if mouse.bstate & (cncurses_wheel_up | cncurses_wheel_down) != 0 {
        let notches = mouse.bstate & cncurses_wheel_up != 0 ? -1 : 1
        if case .wheel(let more, at: position) = newestFirst.last {
          newestFirst[newestFirst.count - 1] = .wheel(notches + more, at: position)
        } else {
          newestFirst.append(.wheel(notches, at: position))
        }
      }
    }
    guard let first = newestFirst.popLast() else { return nil }
    heldEvents += newestFirst.reversed()
    return first
  }

  /// The text that begins with a byte, with all that is waiting behind it: fast typing and a paste
  /// without brackets cost one update, not one for each character.
  private func text(from first: Int32) -> String? {
    var bytes = [UInt8(truncatingIfNeeded: first)]
    while bytes.count < 4096 {
      let lacking = lacksBytes(bytes)
      guard let code = nextCode(within: lacking ? patience : 0) else { break }
      guard (0x20...0x7E).contains(code) || (0x80...0xFF).contains(code) else {
        heldCode = code
        break
      }
      bytes.append(UInt8(code))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) else {
      return text
    }
    let scalars = text.unicodeScalars.filter { !(0x80..<0xA0).contains($0.value) }
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }

  /// Whether the last character's UTF-8 is not complete.
  private func lacksBytes(_ bytes: [UInt8]) -> Bool {
    for (distance, byte) in bytes.reversed().prefix(3).enumerated() {
      switch byte {
      case ..<0x80: return false
      case 0x80..<0xC0: continue
      case 0xC0..<0xE0: return distance < 1
      case 0xE0..<0xF0: return distance < 2
      default: return distance < 3
      }
    }
    return false
  }

  /// What Escape means with what follows it at once: Alt with a key, or a sequence that the
  /// terminal's description does not have.
  private func afterEscape() -> Event? {
    guard let code = nextCode() else {
      escapeTime = .now
      return .key(.escape)
    }
    switch code {
    case 0x1B:
      // Some terminals send Alt with an arrow as Escape and the arrow.
      guard let next = nextCode() else {
        heldCode = code
        return .key(.escape)
      }
      if next == 0x5B, let key = sequence() { return .key(key.with(.alt)) }
      if let key = Key(code: next) { return .key(key.with(.alt)) }
      heldCode = next
      return .key(.escape)
    case 0x5B:
      guard isSequenceWaiting() else { return .key(.alt("[")) }
      return sequence().map { .key($0) }
    case 0x4F:
      guard let final = nextCode() else { return .key(.alt("O")) }
      guard let scalar = Unicode.Scalar(UInt32(final)), scalar.isASCII else { return nil }
      return Key(parameters: "", final: Character(scalar)).map { .key($0) }
    case 0x50 where isAnswer(code), 0x5D where isAnswer(code), 0x5F where isAnswer(code): return nil
    case 0x20...0x7E, 0x80...0xFF:
      var bytes = [UInt8(truncatingIfNeeded: code)]
      while lacksBytes(bytes), let more = nextCode(within: patience),
        (0x80...0xBF).contains(more)
      {
        bytes.append(UInt8(truncatingIfNeeded: more))
      }
      return String(decoding: bytes, as: UTF8.self).first.map { .key(.alt($0)) }
    case 0x08, 0x7F: return .key(Key.backspace.with(.alt))
    case KEY_RESIZE, KEY_MOUSE, Paste.startCode, 0..<0x20:
      heldCode = code
      return .key(.escape)
    default: return key(of: code).map { .key($0.with(.alt)) }
    }
  }

  /// What `[` means close behind an Escape: the mark of a paste that the line parted there, or text.
  private func afterParted() -> Event? {
    var begun: [Int32] = []
    for wanted in "200~".utf8 {
      guard let code = nextCode(within: patience) else { break }
      guard code == wanted else {
        heldCode = code
        break
      }
      begun.append(code)
    }
    if begun.count == 4 { return event(of: Paste.startCode) }
    return .text("[" + String(decoding: begun.map(UInt8.init(truncatingIfNeeded:)), as: UTF8.self))
  }

  /// The most bytes that an answer has.
  private static let longestAnswer = 1 << 16

  /// Whether an answer of the terminal begins with `ESC` and this code: to a question for its colours,
  /// name or settings, perhaps of a program that ran before. All of it is passed over then, however
  /// late it comes.
  private func isAnswer(_ introducer: Int32) -> Bool {
    // Alt with the same character has nothing behind it, or not what an answer begins with.
    guard let first = nextCode(within: 25) else { return false }
    let begins: Bool =
      switch introducer {
      case 0x5D: (0x30...0x39).contains(first)
      case 0x50: (0x30...0x39).contains(first) || [0x21, 0x24, 0x2B, 0x3E].contains(first)
      case 0x5F: first == 0x47
      default: false
      }
    guard begins else {
      heldCode = first
      return false
    }
    var previous = first
    for _ in 0..<Self.longestAnswer {
      guard let code = nextCode(within: patience) else { break }
      // BEL, ST or a cancellation ends it.
      if code == 0x07 || code == 0x18 || code == 0x1A { break }
      if previous == 0x1B, code == 0x5C { break }
      previous = code
    }
    return true
  }

  private func isSequenceWaiting() -> Bool {
    guard let code = nextCode(within: patience) else { return false }
    heldCode = code
    return true
  }

  /// Reads the rest of a sequence behind `ESC [`, so that none of it is taken for text: the mark of a
  /// paste, too, where a slow line parted it.
  private func sequence() -> Key? {
    var parameters = ""
    while parameters.utf8.count < 64, let code = nextCode(within: patience) {
      guard let scalar = Unicode.Scalar(UInt32(code)), code >= 0x20, code < 0x7F else {
        heldCode = code
        return nil
      }
      if parameters == "200", code == 0x7E {
        heldCode = Paste.startCode
        return nil
      }
      if code >= 0x40 { return Key(parameters: parameters, final: Character(scalar)) }
      parameters.unicodeScalars.append(scalar)
    }
    return nil
  }
}
