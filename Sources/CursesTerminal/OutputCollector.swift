// One write a screen: ncurses flushes at every cursor move, which over SSH is a packet each.
import CTerminal
import Glibc

/// The descriptor that ncurses writes to. While a screen is drawn it is a file in memory, whose
/// bytes then go to the terminal at once; at all other times it is the terminal itself, so that
/// ncurses can ask and set its modes.
struct OutputCollector {
  /// The descriptor to give to ncurses.
  let descriptor: Int32
  private let terminal: Int32
  private let memory: Int32

  /// A collector for a terminal; `nil` when there is no descriptor to be had.
  init?(terminal: Int32) {
    let descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    self.terminal = terminal
    // Without a file in memory everything is written as ncurses flushes it.
    memory = cterminal_open_memory()
  }

  /// Runs what draws, and then writes what it wrote.
  func collect(_ draw: () -> Void) {
    guard memory >= 0, dup2(memory, descriptor) >= 0 else { return draw() }
    draw()
    _ = dup2(terminal, descriptor)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { buffer in
      guard let start = buffer.baseAddress else { return }
      let read = pread(memory, start, count, 0)
      if read > 0 { Self.write(UnsafeRawBufferPointer(rebasing: buffer[..<read]), to: terminal) }
    }
    lseek(memory, 0, SEEK_SET)
  }

  /// Writes all of some bytes, unless the terminal is gone.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func close() {
    Glibc.close(descriptor)
    if memory >= 0 { Glibc.close(memory) }
  }
}
