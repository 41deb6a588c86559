import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "Dates of forms are days",
  arguments: [
    "11/20/2026 08:00:00", "2026-11-20T08:00:00Z", "2026-11-20", "2026/11/20 8:00:00 AM MDT",
    "November 20, 2026, 8:00 AM", "20 November 2026", "20/11/2026", "20.11.2026", "20-Nov-26",
    "11/20/26", "Friday, November 20, 2026", "2026-11-20T10:11:12+02:00", "2026-11-20 10:11:12.123",
    "Nov 20, 2026 at 10:11 AM", "20 de noviembre de 2026", "noviembre 20, 2026", "20-nov-2026",
    "viernes, 20 de noviembre de 2026", "20th November 2026", "November 20th, 2026",
    "Fri Nov 20 2026 10:11:12 GMT-0500 (Eastern Standard Time)", "Fri, 20 Nov 2026 10:11:12 +0000",
    "20/11/2026 10:11:12 a. m.", "2026/11/20 10:11:12 a. m. GMT-6", "11/20/2026 10:11am",
    "2026-Nov-20",
    "20 nov 26", "20/11/26 10:11", "11-20-2026", "Nov. 20, 2026", "20 Noviembre 2026 a las 10:11",
    "11/20/2026 8 AM",
  ])
func dates(text: String) {
  #expect(SignOnDate.read(text) == LetterDate(year: 2026, month: 11, day: 20))
  #expect(SignOnDate.isDate(text))
}

@Test(
  "What only looks like a date is none",
  arguments: [
    "Local 12 2026", "November 20", "20 November Movement", "555-123-4567", "10.0.0.1", "12000",
    "32/13/2026", "2026-13-40", "May 4 Coalition", "May 4 2026 Coalition", "11/20", "1.2.3.4", "",
    "Elm House", "24-7 Elm", "10.11.12.13", "2026", "March 1 Club of 2026",
  ])
func noDates(text: String) { #expect(!SignOnDate.isDate(text)) }

@Test("Day and month are told from the whole column")
func orderOfDates() throws {
  func days(_ dates: String...) throws -> (
    days: [LetterDate?], unread: (Int, Int), other: (Int, Int)
  ) {
    let table = try table(
      "Organization,Date\n" + dates.enumerated().map { "G\($0),\"\($1)\"\n" }.joined())
    let plan = ImportPlan(table, into: draft())
    return (plan.rows.map(\.record.date), table.unreadDates, table.otherDates)
  }
  let may = LetterDate(year: 2026, month: 5, day: 4)
  let april = LetterDate(year: 2026, month: 4, day: 5)
  #expect(try days("05/04/2026").days == [may])
  #expect(try days("05/04/2026", "20/04/2026").days[0] == april)
  #expect(try days("05/04/2026", "04/20/2026").days[0] == may)
  #expect(try days("05.04.2026", "20-04-2026").days[0] == april)
  let mixed = try days("05/04/2026", "20/04/2026", "04/20/2026", "04/04/2026", "2026-05-04")
  #expect(mixed.days[0] == nil && mixed.days[3] == LetterDate(year: 2026, month: 4, day: 4))
  #expect(mixed.days[1] != nil && mixed.days[2] != nil && mixed.days[4] == may)
  #expect(mixed.unread == (1, 2))
  #expect(try days("05/04/2026", "").unread == (0, 0))
  #expect(try days("05/04/2026", "later", "soon", "06/04/2026", "07/04/2026").other == (2, 3))
  let all = try days(
    "20/11/2026 10:11:12", "20.11.2026 10:11", "20-Nov-26", "Friday, November 20, 2026")
  #expect(all.days.allSatisfy { $0 == LetterDate(year: 2026, month: 11, day: 20) })
}

@Test("A date column that is chosen is read in its own order")
func chosenDates() throws {
  let table = try table("Organization,Start,Other day\nElm,x,05/04/2026\nOak,y,20/04/2026\n")
  let chosen = table.choosing(role: .date, forColumn: 2)
  #expect(chosen.dateOrder == .dayFirst && chosen.unreadDates.count == 0)
  let other = chosen.choosing(role: .date, forColumn: 1)
  #expect(other.otherDates == (2, 2))
}

@Test(
  "A date of digits alone is read, with or without a time",
  arguments: [
    ("20261120", true), ("20261120T101112Z", true), ("20261120101112", true),
    ("20261320", false), ("12345678", false), ("202611201", false), ("12261120", false),
  ])
func compactDates(text: String, isDate: Bool) {
  #expect(
    SignOnDate.read(text) == (isDate ? LetterDate(year: 2026, month: 11, day: 20) : nil))
}
