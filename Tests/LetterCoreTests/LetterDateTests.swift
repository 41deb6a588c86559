import Testing

@testable import LetterCore

@Test(
  "A date is read from ASCII digits alone",
  arguments: [
    "November +5, 2026", "2026-+1-02", "+1/2/2026", "1/+2/2026", "1/2/+026", "5 November +026",
    "+026-1-02", "２０２６-11-23", "November ٥, 2026",
  ])
func signsAreNoDigits(text: String) {
  #expect(LetterDate(reading: text) == nil)
}

@Test("Dates are read as they are written", arguments: ["2026-11-05", "Nov 5 2026", "11/5/2026"])
func datesAsWritten(text: String) {
  #expect(LetterDate(reading: text) == LetterDate(year: 2026, month: 11, day: 5))
}
