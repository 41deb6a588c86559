@preconcurrency import CNcurses
// Colours, keys, pastes and cells: the parts that need no terminal.
import Canvas
import Glibc
import Testing

@testable import CursesTerminal

@Suite struct ColorMappingTests {
  @Test(
    "A terminal's count of colours is a depth",
    arguments: [
      (-1, ColorDepth.none), (0, .none), (8, .eight), (16, .sixteen), (88, .sixteen),
      (256, .palette), (0x100_0000, .direct),
    ])
  func depth(_ count: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(count: count) == depth)
  }

  @Test(
    "A colour becomes the nearest the terminal has",
    arguments: [
      (Color.terminalDefault, ColorDepth.palette, -1), (.rgb(1, 2, 3), .none, -1),
      (.indexed(5), .none, -1), (.indexed(200), .palette, 200), (.rgb(0, 135, 175), .palette, 31),
      (.rgb(255, 0, 0), .palette, 196), (.rgb(128, 128, 128), .palette, 244),
      (.rgb(8, 8, 8), .palette, 232), (.rgb(255, 255, 255), .palette, 231),
      (.indexed(31), .sixteen, 6), (.indexed(166), .sixteen, 1), (.indexed(160), .sixteen, 1),
      (.indexed(12), .sixteen, 12), (.rgb(250, 250, 250), .sixteen, 15),
      (.indexed(7), .eight, 7), (.indexed(31), .eight, 6),
      (.rgb(255, 128, 0), .direct, 0xFF8000), (.indexed(3), .direct, 3),
      (.indexed(31), .direct, 0x0087AF), (.rgb(0, 0, 5), .direct, 0), (.indexed(16), .direct, 0),
    ])
  func foreground(_ color: Color, _ depth: ColorDepth, _ number: Int) {
    #expect(color.mapped(to: depth, isForeground: true) == MappedColor(number: number))
  }

  @Test("Where there are eight colours, bright ones are bold, and gray is dim")
  func bright() {
    func mapped(_ index: UInt8, _ isForeground: Bool) -> MappedColor {
      Color.indexed(index).mapped(to: .eight, isForeground: isForeground)
    }
    #expect(mapped(9, true) == MappedColor(number: 1, attribute: .bold))
    #expect(mapped(15, true) == MappedColor(number: 7, attribute: .bold))
    #expect(mapped(8, true) == MappedColor(number: -1, attribute: .dim))
    #expect(mapped(9, false) == MappedColor(number: 1))
    #expect(mapped(8, false) == MappedColor(number: 0))
  }
}

@Suite struct KeyTests {
  @Test(
    "Extended keys are told by their names",
    arguments: [
      ("kUP5", Key.scrollUp), ("kUP", .scrollUp), ("kDN3", .scrollDown), ("kLFT5", .wordLeft),
      ("kLFT3", .wordLeft), ("kLFT", .left), ("kRIT5", .wordRight), ("kHOM5", .home),
      ("kEND2", .end), ("kPRV5", .pageUp), ("kNXT3", .pageDown), ("kDC5", .alt("d")),
      ("kDC", .delete),
    ])
  func extended(_ name: String, _ key: Key) {
    #expect(Key(extendedName: name) == key)
  }

  @Test("Other names are no keys", arguments: ["kxIN", "kxOUT", "", "UNKNOWN", "KEY_F(9)"])
  func otherNames(_ name: String) {
    #expect(Key(extendedName: name) == nil)
  }

  @Test(
    "Control characters are keys",
    arguments: [
      (Int32(0), Key.control("@")), (1, .control("a")), (26, .control("z")), (13, .enter),
      (10, .enter), (9, .tab), (8, .backspace), (127, .backspace), (27, .escape),
      (28, .control("\\")), (29, .control("]")), (30, .control("^")), (31, .control("_")),
    ])
  func control(_ code: Int32, _ key: Key) {
    #expect(Key(control: code) == key)
  }

  @Test(
    "Sequences that a terminal's description lacks are read",
    arguments: [
      ("", "A" as Character, Key.up), ("1;5", "D", .wordLeft), ("1;2", "A", .scrollUp),
      ("1;3", "C", .wordRight), ("1;2", "C", .right), ("3", "~", .delete), ("3;5", "~", .alt("d")),
      ("5", "~", .pageUp), ("7", "~", .home), ("", "Z", .backTab), ("15", "~", .function(5)),
      ("24", "~", .function(12)), ("", "P", .function(1)), ("1;99", "A", .scrollUp),
    ])
  func sequences(_ parameters: String, _ final: Character, _ key: Key) {
    #expect(Key(parameters: parameters, final: final) == key)
  }

  @Test("Other sequences mean nothing", arguments: ["I", "O", "u", "m", "c"] as [Character])
  func otherSequences(_ final: Character) {
    #expect(Key(parameters: "1", final: final) == nil)
  }
}

@Suite struct PasteTests {
  private func pasted(_ bytes: String, limit: Int = 1000) -> (String?, rest: String) {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(write(ends[1], bytes, bytes.utf8.count) == bytes.utf8.count)
    let text = Paste.read(from: ends[0], pause: 30, limit: limit).text
    var rest = [UInt8](repeating: 0, count: 100)
    var poller = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    let count = poll(&poller, 1, 0) > 0 ? read(ends[0], &rest, rest.count) : 0
    return (text, String(decoding: rest.prefix(count), as: UTF8.self))
  }

  @Test(
    "A paste ends at its mark, and what follows is left",
    arguments: [
      ("Oak\u{1B}[201~x", "Oak", "x"), ("\u{1B}[201~\u{1B}[201~", "", "\u{1B}[201~"),
      ("a\u{1B}[20\u{1B}[201~yz", "a", "yz"), ("\u{1B}\u{1B}[201~", "", ""),
      ("one\rtwo\r\nthree\nfour\r\u{1B}[201~", "one\ntwo\nthree\nfour\n", ""),
      ("漢字\u{1B}[201~é", "漢字", "é"), ("no end", "no end", ""), ("", "", ""),
      ("part\u{1B}[20", "part", ""),
      ("\u{1B}[1;31mred\u{1B}[0m\u{1B}[201~", "red", ""),
      ("\u{1B}]0;title\u{7}a\u{1B}]8;;http://x\u{1B}\\b\u{1B}]8;;\u{1B}\\\u{1B}[201~", "ab", ""),
      ("\u{1B}P1$r0m\u{1B}\\a\u{1B}(Bb\u{1B}7c\u{1B}=\u{1B}[201~", "abc", ""),
      ("\u{9B}31mred\u{9B}0m à\u{1B}[201~", "red à", ""),
      ("Ex\u{9B}ample \u{9E}i\u{9E}ek\u{85}c\u{1B}[201~", "Example \u{9E}i\u{9E}ek\u{85}c", ""),
      ("\u{1B}]0;title\u{9C}a\u{1B}[201~", "a", ""),
      ("\u{1B}]without end\rnext line\u{1B}[201~", "\nnext line", ""),
    ])
  func paste(_ bytes: String, _ text: String, _ rest: String) {
    let result = pasted(bytes)
    #expect(result.0.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(result.rest == rest)
  }

  @Test("Where the end mark is lost, a paste ends one pause after the last of it")
  func lostEnd() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let list = String(repeating: "Elm House\r", count: 3_000)
    #expect(write(ends[1], list, list.utf8.count) == list.utf8.count)
    let (text, isCut) = Paste.read(from: ends[0], pause: 600, limit: 1 << 20)
    #expect(isCut)
    #expect(text?.utf8.count == list.utf8.count)
  }

  @Test("A paste that is too large is refused whole")
  func tooLarge() {
    let text = String(repeating: "x", count: 1001)
    let result = pasted(text + "\u{1B}[201~y")
    #expect(result.0 == nil)
    #expect(result.rest == "y")
    #expect(pasted(text.dropLast() + "\u{1B}[201~").0?.count == 1000)
  }
}

@Suite struct ErrorTests {
  @Test("Every error is one sentence that says how to mend it")
  func sentences() {
    let errors: [TerminalError] = [
      .notATerminal, .noUTF8Locale, .noTerminalType, .unknownTerminal("x"),
      .noCursorMovement("dumb"), .noResources,
    ]
    for error in errors {
      #expect(error.description.hasSuffix("."))
      #expect(error.description.contains(";"))
    }
  }
}
