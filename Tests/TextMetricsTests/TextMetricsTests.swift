// Widths and cleaning, on the characters that go wrong elsewhere.
import Testing

@testable import TextMetrics

@Suite struct ColumnWidthTests {
  @Test(
    "A grapheme cluster has the width a terminal gives it",
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("\u{7F}", 0), ("\n", 0), ("\r\n", 0), ("\u{1B}", 0),
      ("\u{85}", 0), ("é", 1), ("\u{A0}", 1), ("\u{AD}", 0), ("ß", 1), ("“", 1), ("—", 1),
      ("●", 1), ("─", 1), ("✓", 1), ("▌", 1),
      ("漢", 2), ("字", 2), ("カ", 2), ("ｶ", 1), ("Ａ", 2), ("。", 2), ("\u{3000}", 2),
      ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1161}", 0), ("\u{20000}", 2),
      ("e\u{301}", 1), ("e\u{301}\u{323}\u{308}", 1), ("漢\u{301}", 2), ("\u{301}", 0),
      ("\u{20DD}", 0),
      ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🇺🇸", 2), ("🇺", 1),
      ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("a\u{FE0F}", 1), ("☎\u{FE0E}", 1),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2),
      ("\u{200B}", 0), ("\u{202E}", 0), ("\u{2066}", 0), ("\u{FEFF}", 0), ("\u{2060}", 0),
      ("\u{E0041}", 0), ("\u{2028}", 0), ("नि", 2), ("ก\u{E33}", 2), ("\u{601}", 1),
    ])
  func character(_ text: String, _ width: Int) {
    #expect(text.count == 1)
    for character in text { #expect(character.columnWidth == width) }
    #expect(text.columnWidth == width)
  }

  @Test(
    "A line is as wide as its clusters",
    arguments: [
      ("", 0), ("plain", 5), ("a\tb", 2), ("Müller “Söhne” — Žižek…", 23), ("漢字 kanji", 10),
      ("x👨‍👩‍👧y", 4), ("e\u{301}e", 2), ("日本🇯🇵", 6), ("a\u{0}b", 2), ("−", 1), ("€5", 2),
    ])
  func line(_ text: String, _ width: Int) {
    #expect(text.columnWidth == width)
    #expect(text.dropFirst(0).columnWidth == width)
    #expect(("." + text).dropFirst().columnWidth == width)
  }

  @Test("The way without clusters agrees with the way by clusters")
  func plainAgrees() {
    for value in UInt32(0x20)..<0x3000 {
      guard let scalar = Unicode.Scalar(value), scalar.columnWidth > 0 else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      #expect(text.columnWidth == text.reduce(0) { $0 + $1.columnWidth }, "U+\(value)")
    }
  }

  @Test("The table's ranges are in order")
  func tableIsSorted() {
    for table in [WidthTable.wide, WidthTable.zero] {
      #expect(table.count.isMultiple(of: 2))
      #expect(zip(table, table.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test("Hidden characters have no width, seen ones are not hidden")
  func hidden() {
    for value in UInt32(0)..<0xE0100 {
      guard let scalar = Unicode.Scalar(value), scalar.isHidden else { continue }
      #expect(scalar.columnWidth == 0, "U+\(String(value, radix: 16))")
    }
    for scalar in "aé漢\u{301}\u{FE0F}😀\u{601}".unicodeScalars { #expect(!scalar.isHidden) }
    for scalar in "\u{200D}\u{202E}\u{9B}\u{1B}\u{AD}".unicodeScalars { #expect(scalar.isHidden) }
  }
}

@Suite struct CleaningTests {
  @Test(
    "Hostile characters are taken out and counted",
    arguments: [
      ("plain", "plain", 0), ("", "", 0), ("Müller — “x”", "Müller — “x”", 0),
      ("a\u{1B}[31mb", "a[31mb", 1), ("a\u{0}b\u{7F}", "ab", 2), ("a\u{9B}31mb", "a31mb", 1),
      ("a\tb", "a b", 0), ("a\nb", "a b", 0), ("a\r\nb", "a b", 0), ("a\rb", "a b", 0),
      ("a\u{85}b", "a b", 0), ("a\u{2028}b\u{2029}c", "a b c", 0),
      ("\u{202E}evil\u{202C}", "evil", 2), ("\u{2066}x\u{2069}", "x", 2),
      ("\u{61C}\u{200E}\u{200F}x", "x", 3), ("\u{FEFF}x", "x", 1), ("a\u{200B}b", "ab", 1),
      ("a\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}b", "ab", 5),
      ("x\u{E0041}\u{E007F}\u{E0001}", "x", 3),
      ("👨‍👩‍👧", "👨‍👩‍👧", 0), ("क\u{94D}\u{200C}ष", "क\u{94D}\u{200C}ष", 0),
      ("e\u{301}漢", "e\u{301}漢", 0), ("a\u{FFFE}\u{1FFFE}\u{10FFFF}b\u{FFFD}", "ab\u{FFFD}", 3),
    ])
  func oneLine(_ text: String, _ expected: String, _ count: Int) {
    #expect(cleaned(text) == CleanedText(text: expected, removedCount: count))
    #expect(cleaned(expected) == CleanedText(text: expected, removedCount: 0))
  }

  @Test(
    "Line breaks become one kind",
    arguments: [
      ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\n\r\nb", "a\n\nb"),
      ("a\n\rb", "a\n\nb"), ("a\u{85}b\u{2028}c", "a\nb\nc"), ("a\r\r\nb", "a\n\nb"),
    ])
  func manyLines(_ text: String, _ expected: String) {
    #expect(
      cleaned(text, keepingLineBreaks: true) == CleanedText(text: expected, removedCount: 0))
  }
}

@Test("A text that is taken as it is has single spaces only, whatever it is written with")
func singleSpacing() {
  for value in UInt32(0)...0x3100 {
    // A mark on a space makes one character with it.
    guard let scalar = Unicode.Scalar(value), " \(scalar)".count == 2 else { continue }
    for text in ["a\(scalar)b", "a \(scalar)b", "\(scalar)a", "a\(scalar)"] {
      let slow = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(singleSpaced(text) == slow, "U+\(String(value, radix: 16))")
    }
  }
}
