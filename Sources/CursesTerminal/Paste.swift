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

  /// Fewer bytes than this within a pause are not a paste that goes on, but a person who types: the
  /// end mark was lost.
  static let least = 64

  /// How long, in milliseconds, a paste may stop on a slow line. With the save that follows it is on
  /// the disk within a second where its end mark was lost.
  static let pause: Int32 = 700

  /// So many bytes that come at once, where the end mark of a paste is missing, are the rest of it and
  /// not keys.
  static let burst = 8

  /// Reads from `descriptor` up to the end mark, which is found or `isCut`. Where that does not come, up
  /// to a time of `pause` milliseconds in which next to nothing came, or until a signal asks for the end.
  /// `nil` when there was more than `limit` of it. The text begins with what was read before, `first`.
  ///
  /// ncurses reads byte by byte, which takes seconds for a large paste. Reading never more than
  /// the end mark still lacks takes far fewer calls and leaves what follows to ncurses.
  static func read(
    from descriptor: Int32, pause: Int32 = pause, limit: Int = limit, first: [UInt8] = []
  ) -> (text: String?, isCut: Bool) {
    let mark = Array(end.utf8)
    var bytes = first
    var isCut = true
    var chunk: [UInt8] = Array(repeating: 0, count: mark.count)
    var isTooLarge = false
    var known = 0
    var pauseEnd = ContinuousClock.now + .milliseconds(Int(pause))
    var countInPause = 0
    while !cterminal_has_signal() {
      if known < mark.count {
        var now = ContinuousClock.now
        if now >= pauseEnd {
          // What came meanwhile counts, though nobody could read it: the program may have been stopped.
          guard countInPause + Int(cterminal_bytes_waiting(descriptor)) >= least else { break }
          now = .now
          (pauseEnd, countInPause) = (now + .milliseconds(Int(pause)), 0)
        }
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        // In slices: a signal may have come to another thread, and ends no wait here.
        let left = Int32((pauseEnd - now) / .milliseconds(1)) + 1
        let ready = poll(&poller, 1, min(left, 100))
        if ready == 0 || (ready < 0 && errno == EINTR) { continue }
        guard ready > 0 else { break }
        known = Int(cterminal_bytes_waiting(descriptor))
      }
      let matched = matchedCount(bytes, mark)
      let count = Glibc.read(descriptor, &chunk, mark.count - matched)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      known -= count
      countInPause += count
      if countInPause >= least {
        (pauseEnd, countInPause) = (.now + .milliseconds(Int(pause)), 0)
      }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count >= mark.count, bytes.suffix(mark.count).elementsEqual(mark) {
        bytes.removeLast(mark.count)
        isCut = false
        break
      }
      if bytes.count > limit + mark.count {
        isTooLarge = true
        bytes.removeFirst(bytes.count - mark.count)
      }
    }
    return (isTooLarge || bytes.count > limit ? nil : text(bytes), isCut)
  }

  /// How much of the beginning of `mark` the bytes end with.
  private static func matchedCount(_ bytes: [UInt8], _ mark: [UInt8]) -> Int {
    for count in stride(from: min(mark.count - 1, bytes.count), to: 0, by: -1)
    where bytes.suffix(count).elementsEqual(mark.prefix(count)) {
      return count
    }
    return 0
  }

  /// The text of pasted bytes, without the escape sequences of whatever it was copied from. Terminals
  /// send a line end as CR, as the Enter key would.
  static func text(_ bytes: [UInt8]) -> String {
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\0"
    var sequence = EscapeSequence.none
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if sequence.takes(scalar) { continue }
      if scalar == "\r" {
        lines.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        lines.append(scalar)
      }
      previous = scalar
    }
    return String(lines)
  }
}
