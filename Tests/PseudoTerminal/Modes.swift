// Terminal modes that a program has switched, read from its raw output.

/// The private modes (`CSI ? n h` and `CSI ? n l`) a program has set, and all it ever touched.
public struct Modes: Sendable {
  /// A switch in the order of the output.
  public struct Change: Hashable, Sendable {
    /// The mode's number.
    public let mode: Int
    /// Whether it was set (`h`) or reset (`l`).
    public let on: Bool
  }

  /// Every switch, in order.
  public private(set) var changes: [Change] = []
  private var active: Set<Int> = []
  private var cursorHidden = false
  private var pending: [UInt8] = []

  init() {}

  /// The alternate screen is shown.
  public var alternateScreen: Bool { !active.isDisjoint(with: [47, 1047, 1049]) }
  /// Pastes arrive between marks.
  public var bracketedPaste: Bool { active.contains(2004) }
  /// Any kind of mouse reports is on: clicks (9, 1000), drags (1002) or all moves (1003).
  public var mouse: Bool { !active.isDisjoint(with: [9, 1000, 1002, 1003]) }
  /// Mouse reports come in the SGR form.
  public var mouseSGR: Bool { active.contains(1006) }
  /// The cursor can be seen.
  public var cursorVisible: Bool { !cursorHidden }
  /// Whether the private mode `mode` is set now.
  public func isSet(_ mode: Int) -> Bool { active.contains(mode) }
  /// Whether the program ever set `mode`.
  public func everSet(_ mode: Int) -> Bool { changes.contains(Change(mode: mode, on: true)) }

  /// Modes that a program must have reset when it leaves; empty when all is as it was.
  public var leftOn: [Int] {
    active.intersection([1, 9, 47, 1000, 1002, 1003, 1004, 1006, 1047, 1049, 2004]).sorted()
  }

  /// Follows more output, which may be cut anywhere, and returns it for libvterm: 0.1.4 obeys only
  /// the first of several modes in one sequence, so each gets a sequence of its own.
  mutating func read(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var passed: [UInt8] = []
    passed.reserveCapacity(bytes.count)
    for byte in bytes {
      switch (pending.count, byte) {
      case (_, 0x1b):
        passed += pending
        pending = [byte]
        continue
      case (0, _): passed.append(byte)
      case (1, UInt8(ascii: "[")), (2, UInt8(ascii: "?")),
        (3..<64, UInt8(ascii: "0")...UInt8(ascii: "9")), (3..<64, UInt8(ascii: ";")):
        pending.append(byte)
        continue
      case (1, UInt8(ascii: "c")):
        active = []
        cursorHidden = false
        passed += pending + [byte]
      case (3..., UInt8(ascii: "h")), (3..., UInt8(ascii: "l")):
        for mode in pending[3...].split(separator: UInt8(ascii: ";")) {
          passed += pending[..<3] + mode + [byte]
          guard let number = Int(String(decoding: mode, as: UTF8.self)) else { continue }
          change(number, byte == UInt8(ascii: "h"))
        }
      default: passed += pending + [byte]
      }
      pending = []
    }
    return passed
  }

  private mutating func change(_ mode: Int, _ on: Bool) {
    changes.append(Change(mode: mode, on: on))
    if mode == 25 { cursorHidden = !on }
    if on { active.insert(mode) } else { active.remove(mode) }
  }
}
