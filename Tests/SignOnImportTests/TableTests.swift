import LetterCore
import Testing

@testable import SignOnImport

private let text = """
  Organization name,Your name,City
  "Oak Hill, Inc.",Ana Ruiz,Riverbend
  "Neighbors ""of the"" Square",Leah Levi,Mill Creek
  "Unity House
  of Riverbend",,
  ,,

  Café Ñandú 🕊,Zoë Sørensen,Upstate

  """
private let fields = [
  ["Oak Hill, Inc.", "Ana Ruiz", "Riverbend"],
  ["Neighbors \"of the\" Square", "Leah Levi", "Mill Creek"],
  ["Unity House of Riverbend", "", ""], ["", "", ""],
  ["Café Ñandú 🕊", "Zoë Sørensen", "Upstate"],
]

/// The text in UTF-16, with or without a mark.
private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + text.utf16).flatMap { unit in
    bigEndian
      ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
  }
}

@Test("Quoted commas, quotes and newlines are the field's own, and each row knows its line")
func csv() throws {
  let table = try table(text)
  #expect(table.fields == fields)
  #expect(table.lines == [2, 3, 4, 6, 8])
  #expect(table.encoding == .utf8 && table.separator == .comma && table.hasHeader)
  #expect(table.columns.map(\.role) == [.organization, .name, .city])
  #expect(table.field(row: 0, column: 7) == "")
}

@Test(
  "However lines end, and with a byte-order mark, it is the same table", arguments: ["\r", "\r\n"])
func lineEnds(end: String) throws {
  let table = try table("\u{FEFF}" + text.replacing("\n", with: end))
  #expect(table.fields == fields)
  #expect(table.lines == [2, 3, 4, 6, 8])
}

@Test("UTF-16 is recognized by its mark, and without one by its NULs")
func readsUTF16() throws {
  for bigEndian in [false, true] {
    for mark in [false, true] {
      let bytes = utf16(text, bigEndian: bigEndian, mark: mark)
      let table = try SignOnTable(bytes, source: "x")
      #expect(table.fields == fields)
      #expect(table.encoding == .utf16)
    }
  }
  // A character that was cut in half is doubtful, not lost in silence.
  var bytes = utf16("Organization,City\nOak Hill", bigEndian: false, mark: true)
  bytes.removeLast()
  let plan = ImportPlan(try SignOnTable(bytes, source: "x"), into: draft())
  #expect(plan.rows[0].outcome == .refused(.controlCharacters(1)))
}

@Test("What is not UTF-8 is read as Windows-1252, and the report says so")
func readsLatin1() throws {
  let bytes =
    Array("Organization,City\r\nCaf".utf8) + [0xE9] + Array(" Oak,Upstate\r\nZ\u{F3}calo,B".utf8)
    + [0x93, 0x94, 0x0D, 0x0A]
  let table = try SignOnTable(bytes, source: "x")
  // Fields of a file that two programs wrote are judged each for itself.
  #expect(table.fields == [["Café Oak", "Upstate"], ["Zócalo", "B“”"]])
  #expect(table.encoding == .latin1)
  #expect(
    ImportPlan(table, into: draft()).report.contains("2 rows, the first on line 2, are not UTF-8"))
}

@Test("It is the same table wherever the pieces of its file end")
func pieces() throws {
  let files = [
    Array(text.utf8), utf16(text, bigEndian: false, mark: true), Array("One\r\nTwo\rThree".utf8),
  ]
  for bytes in files {
    let whole = try SignOnTable(bytes, source: "x")
    for size in 1...9 {
      var rest = bytes[...]
      let table = try SignOnTable(source: "x") {
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
      }
      #expect(table.fields == whole.fields && table.lines == whole.lines)
    }
  }
}

@Test(
  "A long file is read behind its first 64 KB as it was before", arguments: ["\n", "\r\n", "\r"])
func longFile(end: String) throws {
  let rows = (0..<5000).map { "\"Group \($0)\(end)of \"\"Riverbend\"\"\",Ana é \($0)" }
  let text = (["Organization,Name"] + rows).joined(separator: end)
  for isUTF16 in [false, true] {
    var rest =
      isUTF16 ? utf16(text, bigEndian: true, mark: true)[...] : Array(text.utf8)[...]
    let table = try SignOnTable(source: "x") {
      defer { rest = rest.dropFirst(777) }
      return rest.isEmpty ? nil : Array(rest.prefix(777))
    }
    #expect(table.rowCount == 5000)
    #expect(table.field(row: 4999, column: 0) == "Group 4999 of \"Riverbend\"")
    #expect(table.field(row: 2500, column: 1) == "Ana é 2500")
    #expect(table.lines == (0..<5000).map { 2 + 2 * $0 })
  }
}

@Test("A quote that is never closed is refused with the line on which it begins")
func openQuotes() {
  let sentence = "of “x.csv”: the quote that begins there is never closed"
  #expect(
    refusal(Array("Organization,City\nOak,\"x\nElm,y\n".utf8))?.contains("Line 2 \(sentence)")
      == true)
  #expect(
    refusal(Array("Organization,City\n\"Oak\nHill\",\"x\n\nElm,y\n".utf8))?.contains(
      "Line 3 \(sentence)")
      == true)
  #expect(
    refusal(Array("Organization,City\r\n\r\nA,B\r\n\"Oak".utf8))?.contains("Line 4 \(sentence)")
      == true)
  #expect(
    refusal(Array("Organization,City\r\n\"A\",\"B\r\n".utf8))?.contains("Line 2 \(sentence)")
      == true)
}

@Test("Text behind a closed quote is refused with its line; a quote within plain text is text")
func straightQuotes() throws {
  #expect(
    refusal(Array("Organization,City\nOak,A\n\"Elm\" Hall,B\n".utf8))?
      .hasPrefix("Line 3 of “x.csv”: text follows a quote that was closed") == true)
  let table = try table("Organization,City\nThe \"Oak\" Hall,6\" Wharf\n")
  #expect(table.fields == [["The \"Oak\" Hall", "6\" Wharf"]])
}

@Test("A NUL stays in its field and makes the row doubtful")
func nulls() throws {
  let plan = ImportPlan(
    try table("Organization,City\nOak\u{0} Hill,B\nElm Hall,C\n"), into: draft())
  #expect(plan.rows[0].outcome == .refused(.controlCharacters(1)))
  #expect(plan.rows[1].outcome == .added)
}

@Test("A field of a megabyte is read, and is no name")
func longField() throws {
  let long = String(repeating: "word ", count: 200_000)
  let plan = ImportPlan(
    try table("Organization,Note\n\"\(long)\",x\nOak,\"\(long)\"\n"), into: draft())
  #expect(plan.rows[0].outcome == .refused(.tooLong))
  #expect(plan.rows[1].record.note.count == 999_999)
  #expect(plan.report.utf8.count < 2000)
}

@Test("What is no text says what it is instead")
func otherFiles() {
  #expect(refusal([0x50, 0x4B, 3, 4, 20, 0])?.contains("save the sheet as CSV") == true)
  #expect(refusal(Array("%PDF-1.7\n".utf8))?.contains("is a PDF") == true)
  #expect(refusal([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])?.contains("UTF-32") == true)
  #expect(refusal([]) == nil)
}

@Test(
  "Commas in names part nothing; tabs, semicolons and headers do",
  arguments: [
    ("Acme, Inc.\nBeta, Inc.\nOak Hill\n", SignOnTable.Separator.none, false, 3),
    ("Acme, Inc.\nBeta, Inc.\n", .none, false, 2),
    ("Oak Group, Housing Authority\nElm, Title Group\nAsh\n", .none, false, 3),
    ("Organization, City\nElm, Riverbend\n", .comma, true, 1), ("Oak Hill\n", .none, false, 1),
    ("Organization\nOak Hill\nAcme, Inc.\n", .none, true, 2),
    ("Oak Hill,Riverbend\nElm Hall,Mill Creek\nAsh,Upstate\n", .comma, false, 3),
    ("Oak Hill,Riverbend\nElm Hall,Mill Creek\n", .none, false, 2),
    ("Oak; Hill\nElm; House\n", .none, false, 2), ("Oak;Hill\nElm;House\n", .none, false, 2),
    ("Oak; Hill\nElm; House\nAsh; Court\n", .none, false, 3),
    ("Oak Hill, ana@example.org\nElm, sam@example.org\n", .comma, false, 2),
    ("\"Acme, Inc.\"\n\"Oak Hill\"\n", .comma, false, 2),
    ("Oak Hill\tRiverbend\nElm, Inc.\tMill Creek\n", .tab, false, 2),
    ("Oak Hill;Riverbend\nElm, Inc.;Mill Creek\nAsh;Upstate\n", .semicolon, false, 3),
    ("Organization;City, State\nElm, Inc.;Mill Creek, NY\n", .semicolon, true, 1),
    ("Group\tYour title\nElm, Inc.\tPastor\n", .tab, true, 1),
    ("Organization,Colour\nElm,red\n", .comma, true, 1),
    ("Name of Church,EIN\nElm Church,12-3\n", .comma, true, 1),
    ("Name of your union\nElm Local 3\nOak Local 4\n", .none, true, 2),
    ("Your Name Matters Coalition\nElm House\n", .none, false, 2),
    ("Elm County Group;State House\nElm;House\nOak;House\n", .semicolon, false, 3),
    ("Group of Elm (Riverbend)\nElm House\n", .none, false, 2),
  ])
func separators(text: String, separator: SignOnTable.Separator, hasHeader: Bool, rows: Int) throws {
  let table = try table(text)
  #expect(table.separator == separator)
  #expect(table.hasHeader == hasHeader)
  #expect(table.rowCount == rows)
}

@Test(
  "Before a header a title and blank rows are passed over, and the report says so",
  arguments: [
    ("Sign-ons for the letter,,\n\nOrganization,Name,City\nOak,Ana,B\n", 4, [1]),
    ("Sign-ons for the letter\n,,\nOrganization,Name,City\nOak,Ana,B\n", 4, [1, 2]),
    (",,\nOrganization name (as printed),Your name,City\nOak,Ana,B\n", 3, [1]),
    ("Organization,Name,City\nOak,Ana,B\n", 2, []),
  ])
func titles(text: String, line: Int, passedOver: [Int]) throws {
  let table = try table(text)
  #expect(table.hasHeader && table.separator == .comma)
  #expect(table.fields == [["Oak", "Ana", "B"]] && table.lines == [line])
  let report = ImportPlan(table, into: draft()).report
  for line in 1...2 {
    #expect(
      report.contains("Line \(line) comes before the header and was skipped")
        == passedOver.contains(line))
  }
  if passedOver.contains(1), text.hasPrefix("Sign") {
    #expect(report.contains("skipped: “Sign-ons for the letter”."))
  }
}

@Test("Names before a line that only looks like a header are names")
func noTitles() throws {
  let table = try table("Oak Hill\nElm Group,City Council\nAsh\n")
  #expect(table.separator == .none && table.rowCount == 3)
  // A name that is written like a header of more columns does not make the header a title.
  let list = try SignOnTable(
    SignatoryCSV.bytes(
      of: draft("Kind;Organization;Name;Title;Heading;City;Date"), withRecords: false),
    source: "x")
  #expect(list.separator == .comma && list.rowCount == 1)
}

@Test("A first line that names the separator is obeyed and is no row")
func namedSeparators() throws {
  let semicolons = try table("sep=;\r\nOrganization;City\r\nOak, Inc.;B\r\n")
  #expect(
    semicolons.separator == .semicolon && semicolons.columns.map(\.role) == [.organization, .city])
  #expect(semicolons.fields == [["Oak, Inc.", "B"]] && semicolons.lines == [3])
  #expect(!ImportPlan(semicolons, into: draft()).report.contains("sep"))
  let bare = try table("SEP=,\nOak,B\n")
  #expect(bare.separator == .comma && !bare.hasHeader && bare.fields == [["Oak", "B"]])
  #expect(bare.takingFirstRowAsHeader.columns.map(\.header) == ["Oak", "B"])
  let titled = try table("sep=\t\nThe letter\t\nGroup\tCity\nOak\tB\n")
  #expect(titled.hasHeader && titled.fields == [["Oak", "B"]] && titled.lines == [4])
  #expect(try table("sep=;\nOrganization\nOak\n").fields == [["Oak"]])
  #expect(try table("sep=;").rowCount == 0)
}

@Test("Of a field beyond any measure the beginning is kept, and the row is refused")
func endlessFields() throws {
  let long = String(repeating: "é", count: 2 << 20)
  for text in ["Organization,City\n\(long),x\n\"\(long)\",y\nOak,z\n", "\(long)\r\(long)\rOak"] {
    let plan = ImportPlan(try table(text), into: draft())
    #expect(plan.rows.map(\.outcome) == [.refused(.tooLong), .refused(.tooLong), .added])
    #expect(plan.table.encoding == .utf8)
  }
}

@Test("Rows without number are refused with the line of the first that is too many")
func endlessRows() {
  let bytes = Array(String(repeating: "a\n\n", count: 1_000_001).utf8)
  #expect(
    refusal(bytes)
      == "Line 2000001 of “x.csv” is its row 1000001, and no letter has so many signatories; split "
      + "the file.")
}
