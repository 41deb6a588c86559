// Very many marks on one letter.
import Testing

@testable import TextMetrics

@Test("More marks than any script has are parted by a sign that nobody sees; nothing is lost")
func partedMarks() {
  for (letter, mark) in [("e", "\u{301}"), ("س", "\u{64B}\u{651}"), ("a", "\u{301}\u{327}")] {
    let text = letter + String(repeating: mark, count: 4_000) + " b"
    let clean = cleaned(text)
    #expect(clean.removedCount == 0)
    #expect(
      clean.text.unicodeScalars.filter { $0 != "\u{34F}" }.elementsEqual(text.unicodeScalars))
    var (run, longest) = (0, 0)
    for scalar in clean.text.unicodeScalars {
      run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
      longest = max(longest, run)
    }
    #expect(longest == mostMarks)
    #expect(cleaned(clean.text).text.unicodeScalars.elementsEqual(clean.text.unicodeScalars))
  }
  for text in ["Müller", "Việt Nam", "e\u{301}\u{323}\u{308}", "שָׁלוֹם", "اللُّغَةُ"] {
    #expect(cleaned(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }
}
