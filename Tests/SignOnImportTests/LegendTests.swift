// Marks beside names, and the lines that explain them.
import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "A name stands where the legend of its mark says, and the legend signs nothing",
  arguments: [
    ("(Gum House)", "Names in parentheses are pending", "waits"),
    ("(Gum House)", "Los nombres entre paréntesis están pendientes", "waits"),
    ("Gum House*", "* signature pending", "waits"),
    ("# Gum House", "# = waiting for board", "waits"),
    ("Gum House #", "# = waiting for board", "waits"),
    ("*Gum House*", "Names in italics have not confirmed", "waits"),
    ("_Gum House_", "Names in italics have not confirmed", "waits"),
    ("Gum House (p)", "(p) = pending", "waits"), ("(p) Gum House", "(p) = pending", "waits"),
    ("Gum House (p)", "(p) pendiente", "waits"), ("Gum House ?", "? = not confirmed", "waits"),
    ("x Gum House", "Key: ? = maybe, x = declined", "refused"),
    ("? Gum House", "Key: ? = maybe, x = declined", "waits"),
    ("Gum House†", "Legend: * pending, † declined", "refused"),
    ("Gum House*", "Asterisk means pending", "waits"),
    ("Gum House *", "Names with an asterisk have not confirmed", "waits"),
    ("Gum House*", "An asterisk indicates that the group has not signed", "waits"),
    ("+ Gum House", "+ means they will ask their board", "waits"),
    ("✗ Gum House", "✓ = signed, ✗ = declined", "refused"),
    ("✓ Gum House", "✓ = signed, ✗ = declined", "added"),
    ("* Gum House", "* = pending", "waits"), ("[?] Gum House", "[?] = not sure", "waits"),
    ("x Gum House", "x = no", "refused"), ("Gum House (P)", "(p) = pending", "waits"),
    ("Gum House [p]", "P = pending", "waits"), ("p Gum House", "P = pending", "waits"),
    ("Gum House (n)", "(n) = national", "added"), ("Gum House*", "* = lead organization", "added"),
    ("Gum House*", "* national organization", "added"),
    ("**Gum House**", "Bold = confirmed", "added"),
  ])
func legends(line: String, legend: String, verdict: String) {
  let rows = ImportPlan(lines: "Oak Union\n\(line)\n\(legend)\n", into: draft()).rows
  #expect(rows[1].verdict == verdict && rows[1].signatory?.name == "Gum House", "\(rows[1])")
  #expect(rows[2].outcome == .refused(.footnote))
  // Those without a mark sign, unless it says who signs.
  let saysWhoSigns = legend.contains("= signed") || legend.contains("= confirmed")
  #expect(rows[0].verdict == (saysWhoSigns ? "waits" : "added"))
}

@Test(
  "Where a mark is not seen in plain text, every name waits",
  arguments: [
    "Highlighted names are pending", "Items in yellow are not confirmed",
    "Names in italics have not confirmed",
  ])
func unseenMarks(legend: String) {
  let plan = ImportPlan(lines: "Oak Union\nGum House\n\(legend)\n", into: draft())
  #expect(plan.additions.isEmpty && plan.rows[0].doubts == [.undecided(legend)])
}

@Test(
  "Names that read like a legend are names",
  arguments: [
    "Names in Bold Type", "Groups in Action", "The Red Hook Star Coalition", "Star of Hope Mission",
    "All Saints Red Bank", "Those in Need Network", "Bold Futures", "E=MC2 Science Club",
  ])
func namesLikeLegends(name: String) {
  #expect(LegendLine(name) == nil)
}

@Test(
  "A name with a mark that nothing explains waits without it",
  arguments: [
    "[?] Gum House", "(?) Gum House", "~ Gum House", "? Gum House", "?? Gum House", "x Gum House",
    "[~] Gum House", "[-] Gum House", "❓ Gum House", "⏳ Gum House", "! Gum House", "@ Gum House",
    "- ? Gum House", "1. ? Gum House", "• [?] Gum House", "Gum House ?", "Gum House (?)",
    "Gum House ~", "Gum House !", "Gum House #", "Gum House (p)", "(Gum House)",
    "Gum House (likely)",
    "Gum House (long shot)", "Likely: Gum House", "P - Gum House", "Gum House - leaning yes",
    "Gum House (Ben will call)", "Gum House^",
  ])
func unexplainedMarks(line: String) {
  let rows = ImportPlan(lines: "Oak Union\n\(line)\n", into: draft()).rows
  #expect(rows[0].outcome == .added)
  #expect(rows[1].verdict == "waits" && rows[1].signatory?.name == "Gum House", "\(rows[1])")
}

@Test(
  "A letter that may be a name’s own stays, and the name waits",
  arguments: [
    ("A Better City Alliance", "A = approved; P = pending"), ("House of D", "D = declined"),
    ("I Have a Dream Foundation", "I = individual, P = pending"), ("#1 Neighbors", "# = pending"),
    ("N Gum House", "N = national"),
  ])
func lettersOfNames(line: String, legend: String) {
  let rows = ImportPlan(
    lines: "Oak Union\nElm House\nFir Club\n\(line)\n\(legend)\n", into: draft()
  ).rows
  #expect(rows[3].verdict == "waits" && rows[3].signatory?.name == line, "\(rows[3])")
}

@Test("A letter that stands on one side of most names is a mark")
func lettersBesideMostNames() {
  let before = ImportPlan(
    lines: "A = approved, P = pending\nA Gum House\nP Oak Union\nP Fir Club\n", into: draft())
  #expect(
    before.rows.dropFirst().map { $0.signatory?.name } == ["Gum House", "Oak Union", "Fir Club"])
  #expect(before.rows.dropFirst().map(\.verdict) == ["added", "waits", "waits"])
  let behind = ImportPlan(
    lines: "Gum House N\nOak Union N\nFir Club D\nHouse of D D\nN = national, D = declined\n",
    into: draft())
  #expect(
    behind.rows.dropLast().map { $0.signatory?.name } == [
      "Gum House", "Oak Union", "Fir Club", "House of D",
    ])
  #expect(behind.rows.dropLast().map(\.verdict) == ["added", "added", "refused", "refused"])
}

@Test("Names in a list with a legend are read by their bytes as they are in full")
func fastWayWithLegend() throws {
  let names = [
    "Riverbend Workers Coalition", "A Better City", "Peace League", "House of P", "NP Elm Club",
    "Elm Union N",
  ]
  for legend in [
    "(p) = pending", "A = approved; P = pending", "NP = not yet, N = no", "# = pending",
  ] {
    let reading = RowReading(
      try table((names + [legend, ""]).joined(separator: "\n")), showsSigners: false)
    for row in names.indices {
      guard let fast = reading.plainSignatory(row) else { continue }
      let slow = reading.read(ImportPlan.Unit(row: row), nil, .all)
      #expect(slow.signatory == fast && slow.doubts.isEmpty)
    }
    if !legend.hasPrefix("A") { #expect(reading.plainSignatory(0) != nil) }
  }
}

@Test(
  "A remark that a name is there once more is no name and refuses nobody",
  arguments: ["(again!)", "(again)", "(duplicate)", "(otra vez)"])
func repeatedNames(remark: String) {
  let rows = ImportPlan(
    lines: "Fern Hollow Food Pantry\nFern Hollow Food Pantry \(remark)\nElm House\n", into: draft()
  ).rows
  #expect(rows[0].outcome == .added && rows[2].outcome == .added)
  #expect(rows[1].signatory?.name == "Fern Hollow Food Pantry")
  #expect(rows[1].verdict != "added" && rows[1].verdict != "refused", "\(rows[1])")
}

@Test("Words that tell only in headings say nothing in footnotes")
func wordsOfHeadingsInFootnotes() {
  for text in ["asked to be listed first", "signed for the removal defense program"] {
    #expect(Footnote("† \(text)")?.status == nil)
  }
  #expect(Footnote("† pending board approval")?.status == .open)
}
