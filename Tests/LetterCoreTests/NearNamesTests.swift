// Quotation marks without their other half, and copies that one letter tells apart.
import Testing

@testable import LetterCore

@Test(
  "A quotation mark without its other half is found, and none that has one",
  arguments: [
    ("\"Local 12\"", false), ("A 6\" pipe", false), ("“One.\n\n“Two.”", false),
    ("Elm \"House", true), ("“One", true), ("“One” and “two”", false),
  ])
func openQuoteMarks(text: String, isOpen: Bool) {
  #expect(text.hasOpenQuote == isOpen)
}

@Test(
  "Of copies that one letter tells apart the later one is found",
  arguments: [
    (["Marcus Webb", "Ana Ruiz", "Marcus Web"], "Marcus Web"),
    (["Ana Ruiz", "Ana Ruzi"], "Ana Ruzi"),
    (["Ana Ruiz", "Ben Ruiz"], ""), (["Ana Ruiz", "Ana Ruiz"], ""), (["Ana", "Ann"], ""),
    (["District 1 Office", "District 2 Office"], ""),
  ])
func nearlySameCopies(entries: [String], found: String) {
  #expect(LetterTemplate.nearlySameNames(entries)?.entry ?? "" == found)
}
