// The fast way through a list of names says what the slow one says.
import ImportFuzz
import LetterCore
import Testing

@testable import SignOnImport

/// Names as lists have them, put together from parts of all kinds.
private func names(_ count: Int, seed: UInt64) -> [String] {
  var random = SeededGenerator(seed: seed)
  let starts = [
    "Riverbend", "The Elm", "Ana", "Rev. Hal", "Dr Hal", "maria", "MARIA", "Test", "Testament",
    "Niños del", "Casa", "O’Malley", "St. Anne's", "#Neighbors", "A", "An", "Union", "Elm &",
    "10", "Élan", "Prof", "Dear Mayor", "Thank you", "A concerned", "Anonymous", "Please add",
    "Labor", "Sheriff", "Same as", "No", "Friends of", "Sample", "Ã", "Same", "Signed by",
    "Waiting on", "Yes from", "Falta", "As of", "Last updated", "Page", "Executive", "Casa Olmo y",
    "yes from", "waiting on", "Member of", "Elm House or", "Ana Ruiz", "Program",
    "Change", "Rename", "Cambiar Elm", "Call", "Try",
  ]
  let middles = [
    "", "Workers", "de la", "Street", "House", "and Oak", "of the", "R.", "– confirmed", "County",
    "  ", "info@elm.example", "&amp;", "<b>", "Local 304", "555-123-4567", "7", "(pending)",
    "UniÃ³n", "MSW", "Jr", "will confirm", "and Ben", "& Rosa", "pending", "y Carla", "c/o", "Not",
    "1199", "'s", "—", "[Elm]", "**Oak**", ";", "and/or", "Baptist", "for Elm House", "is",
    "of Elm",
    "House to Pine", "House as Pine", "House a Pine",
    "House and Pine", "House plus Oak", "hasn't", "12 Elm", "PO Box", "en nombre de", "ya", "at",
    "dot", "NOT", "Director", "on behalf of", "de Casa", "said", "with",
  ]
  let ends = [
    "Coalition", "Ruiz", "Church", "University", "Okafor-Elm", "Valley", "Fund", "Inc", "RN", "PhD",
    "Neighbors", "Union", "above", "Organization", "League,", "Network:", "Center.", "Jr.", "III",
    "Relief", "Project", "español", "?", "??", "Group 12", "LLC", "valley inc", "2026", "House",
    "Test", "", "Okafor", "parent", "us to the letter", "signing", "tbc", "at elm.example",
    "resident", "DECLINED", "Confirmed", "St", "14901", "x204", "yes", "YES", "No", "family",
    "staff",
    "others", "in", "firmó", "House*", "House†", "decided", "Olmo", "signing", "Street", "Chair",
  ]
  return (0..<count).map { _ in
    var parts = [random.pick(starts)]
    for _ in 0..<Int.random(in: 0...2, using: &random) { parts.append(random.pick(middles)) }
    parts.append(random.pick(ends))
    return parts.joined(separator: " ")
  }
}

@Test(
  "A name that is taken by its bytes is read in full alike, whatever the list is of",
  arguments: [Signatory.Kind.organization, .individual])
func fastWay(kind: Signatory.Kind) throws {
  var (fastCount, rowCount) = (0, 0)
  // A heading holds to the end of its list, so that there are many lists.
  for seed in 1...800 as ClosedRange<UInt64> {
    let lines = try SignOnTable(
      Array(names(50, seed: seed).joined(separator: "\n").utf8), source: "x")
    // A few read as tables.
    guard lines.separator == .none else { continue }
    let table = kind == .individual ? lines.choosing(role: .name, forColumn: 0) : lines
    let reading = RowReading(table, showsSigners: false)
    rowCount += table.rowCount
    for row in 0..<table.rowCount {
      guard let fast = reading.plainSignatory(row) else { continue }
      fastCount += 1
      let slow = reading.read(ImportPlan.Unit(row: row), nil, .all)
      #expect(slow.signatory == fast && slow.doubts.isEmpty && slow.record == nil)
      #expect(fast.kind == table.heading(before: row).kind ?? kind)
      #expect(reading.plainSignatory(row, isKnown: true) == fast)
    }
  }
  // Both ways are met.
  #expect(fastCount > 20 && fastCount < rowCount, "\(fastCount)")
}

@Test("A cell that is taken by its bytes is read in full alike")
func fastCells() throws {
  let table = try SignOnTable(Array("Organization,Name\nElm House,Ana Ruiz\n".utf8), source: "x")
  var fastCount = 0
  let all = names(5000, seed: 43)
  for name in all {
    guard let fast = NameReading(plain: name) else { continue }
    fastCount += 1
    let slow = NameReading(name, change: nil, part: nil, in: table)
    #expect(slow.text == fast.text && slow.doubts.isEmpty && slow.removedCount == 0)
    #expect(!slow.saysPerson && slow.several.isEmpty)
  }
  #expect(fastCount > 50 && fastCount < all.count, "\(fastCount)")
}
