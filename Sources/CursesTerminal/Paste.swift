// Bracketed paste: text that a terminal marks as pasted, so that it is never taken for keys.
import CTerminal
import Canvas
import Glibc

enum Paste {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"
  static let start = "\u{1B}[200~"
  static let end = "\u{1B}[201~"
  /// Codes of our own for the two marks, far above those that ncurses gives out, and within the 16
  /// bits in which it keeps them.
  static let startCode: Int32 = 0xF000
  static let endCode: Int32 = 0xF001

  /// The most bytes one paste may have.
  static let limit = 16 << 20

  /// Reads from `descriptor` up to the end mark, or until nothing comes for `pause` milliseconds.
  /// `nil` when there was more than `limit` of it.
  ///
  /// ncurses reads byte by byte, which takes seconds for a large paste. Reading never more than
  /// the end mark still lacks takes far fewer calls and leaves what follows to ncurses.
  static func read(from descriptor: Int32, pause: Int32 = 1000, limit: Int = limit) -> String? {
    let mark = Array(end.utf8)
    var bytes: [UInt8] = []
    var chunk: [UInt8] = Array(repeating: 0, count: mark.count)
    var isTooLarge = false
    var known = 0
    while true {
      if known < mark.count {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let ready = poll(&poller, 1, pause)
        if ready < 0, errno == EINTR { continue }
        guard ready > 0 else { break }
        known = Int(cterminal_bytes_waiting(descriptor))
      }
      let matched = matchedCount(bytes, mark)
      let count = Glibc.read(descriptor, &chunk, mark.count - matched)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      known -= count
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count >= mark.count, bytes.suffix(mark.count).elementsEqual(mark) {
        bytes.removeLast(mark.count)
        break
      }
      if bytes.count > limit + mark.count {
        isTooLarge = true
        bytes.removeFirst(bytes.count - mark.count)
      }
    }
    return isTooLarge || bytes.count > limit ? nil : text(bytes)
  }

  /// How much of the beginning of `mark` the bytes end with.
  private static func matchedCount(_ bytes: [UInt8], _ mark: [UInt8]) -> Int {
    for count in stride(from: min(mark.count - 1, bytes.count), to: 0, by: -1)
    where bytes.suffix(count).elementsEqual(mark.prefix(count)) {
      return count
    }
    return 0
  }

  /// The text of pasted bytes. Terminals send a line end as CR, as the Enter key would.
  static func text(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        lines.append(byte)
      }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
