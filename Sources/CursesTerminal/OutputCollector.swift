// One write a screen: ncurses flushes at every cursor move, which over SSH is a packet each.
import CTerminal
import Glibc

/// The descriptor that ncurses writes to, and what is on its way to the terminal. While a screen is
/// drawn the descriptor is a file in memory, whose bytes then go to the terminal at once; at all other
/// times it is the terminal itself, so that ncurses can ask and set its modes.
///
/// Nothing here waits for a terminal that does not read: what it does not take stays here, and
/// ``flush()`` goes on with it.
struct OutputCollector {
  /// The descriptor to give to ncurses.
  let descriptor: Int32
  /// Where what is drawn goes to.
  let writing: Int32
  private let terminal: Int32
  private let memory: Int32
  /// Whether writing never waits; where it may, only little is written at a time.
  private let isNonblocking: Bool
  /// More bytes than a screen takes.
  private static let largestScreen = 1 << 24
  /// How many descriptors others need.
  private static let others: Int32 = 8
  /// Bytes that the terminal has not taken yet.
  private var waiting: ArraySlice<UInt8> = []

  /// A collector for a terminal; `nil` when there is no descriptor to be had.
  init?(terminal: Int32) {
    let descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.terminal = terminal
    // Where few files may be open, these are left to whoever saves. Without a file in memory
    // everything is written as ncurses flushes it.
    memory = cterminal_has_room(Self.others) ? cterminal_open_memory() : -1
    let again = cterminal_has_room(Self.others) ? cterminal_reopen(terminal) : -1
    isNonblocking = again >= 0
    writing = isNonblocking ? again : terminal
  }

  /// Whether the terminal has yet to take something.
  var isBehind: Bool { !waiting.isEmpty }

  /// Runs what draws, and then writes what it wrote, as far as the terminal takes it.
  mutating func collect(_ draw: () -> Void) {
    // A file in memory has to keep to the limit of file sizes; a terminal does not.
    guard memory >= 0, cterminal_may_write(Self.largestScreen), dup2(memory, descriptor) >= 0 else {
      return draw()
    }
    draw()
    _ = dup2(terminal, descriptor)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(memory, buffer.baseAddress, count, 0))
    }
    lseek(memory, 0, SEEK_SET)
    send(bytes)
  }

  /// Writes bytes behind those that wait, as far as the terminal takes them.
  mutating func send(_ bytes: some Collection<UInt8>) {
    waiting += bytes
    flush()
  }

  /// Writes what waits, as far as the terminal takes it.
  mutating func flush() {
    while !waiting.isEmpty {
      var poller = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
      if !isNonblocking, poll(&poller, 1, 0) <= 0 { return }
      let most = isNonblocking ? waiting.count : min(waiting.count, 64)
      let count = waiting.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, most) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      // A terminal that is gone takes nothing any more.
      guard count > 0 else { break }
      waiting = waiting.dropFirst(count)
    }
    waiting = []
  }

  /// Waits until everything is taken, at most so many milliseconds; whether it was.
  mutating func drain(milliseconds: Int) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    flush()
    while isBehind, ContinuousClock.now < end {
      var poller = pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)
      poll(&poller, 1, 50)
      flush()
    }
    return !isBehind
  }

  func close() {
    Glibc.close(descriptor)
    if memory >= 0 { Glibc.close(memory) }
    if isNonblocking { Glibc.close(writing) }
  }
}
