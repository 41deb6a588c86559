import Testing

@testable import SignOnImport

/// Tables of a fixture, each below the roles of its columns.
private func exports() throws -> [(roles: [String], text: String)] {
  let text = String(decoding: try fixture("form-exports.txt"), as: UTF8.self)
  return text.split(separator: "\n====\n").map { block in
    let parts = block.split(separator: "\n", maxSplits: 1)
    return (parts[0].split(separator: ",").map(String.init), String(parts[1]))
  }
}

@Test("Columns of the usual form builders are known, in English and Spanish")
func formExports() throws {
  let exports = try exports()
  #expect(exports.count > 100)
  for (roles, text) in exports {
    let table = try table(text + "\n")
    #expect(table.columns.map(\.role.name) == roles, "\(text)")
  }
}

@Test("However its columns are ordered, a column holds the same")
func orderOfColumns() throws {
  for (roles, text) in try exports() {
    let table = try table(text + "\n")
    // Headers of several rows, and one twice, depend on their order.
    guard table.hasHeader, table.lines.first == 2, !text.contains("\"\n"),
      Set(table.columns.map(\.header)).count == table.columns.count, !text.contains("|")
    else { continue }
    let rows = [table.columns.map(\.header)] + table.fields
    let reversed = rows.map { row in
      row.reversed().map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }
    let other = try SignOnTable(
      Array((reversed.joined(separator: "\n") + "\n").utf8), source: "x")
    #expect(other.columns.map(\.role.name).reversed() == roles, "\(text)")
  }
}

@Test("A header of several rows signs nothing, and lines stay those of the file")
func headersOfSeveralRows() throws {
  let monkey = try table(
    "Respondent ID,What is your organization?,Your name\n,Open-Ended Response,Open-Ended Response\n"
      + "1,Elm House,Ana Ruiz\n")
  #expect(
    monkey.columns.map(\.header) == ["Respondent ID", "What is your organization?", "Your name"])
  #expect(monkey.lines == [3] && monkey.fields == [["1", "Elm House", "Ana Ruiz"]])
  let parts = try table(
    "Respondent ID,Your contact information,,,Authorized?\n,Name,Company,Other (please specify),Response\n"
      + "1,Ana Ruiz,Elm House,x,Yes\n")
  #expect(
    parts.columns.map(\.header) == [
      "Respondent ID", "Name", "Company",
      "Your contact information – Other (please specify)", "Authorized?",
    ])
  let qualtrics = try table(
    "Q1,Q2\nName of your organization,\"Your\nname\"\n"
      + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\nElm House,Ana Ruiz\n"
  )
  #expect(qualtrics.columns.map(\.header) == ["Name of your organization", "Your name"])
  #expect(qualtrics.lines == [5] && qualtrics.fields == [["Elm House", "Ana Ruiz"]])
  let codes = try table(
    "V1,Q1,Q2\nResponse ID,Name of your organization,Your name\nR_1,Elm House,Ana Ruiz\n")
  #expect(codes.lines == [3] && codes.columns.map(\.role) == [.ignored, .organization, .name])
  // A person may answer what a form builder writes.
  let answer = try table("Name,Note\nAna Ruiz,Response\n")
  #expect(answer.rowCount == 1)
}

@Test("What is not used of a table is named, and why its rows are individuals")
func remarksOnTables() throws {
  let table = try table(
    "Name,Organization,Second organization (if any),Phone,Website\nAna,Elm,Oak,,\nBen,Ash,,555,\n")
  #expect(table.unusedColumns == [2, 3])
  #expect(table.individualsReason == nil)
  #expect(
    try SignOnImportTests.table("Name,City\nAna Ruiz,B\n").individualsReason == .noOrganizations)
  let identified = try SignOnImportTests.table(
    "Name,Organization (for identification purposes only)\nAna Ruiz,Elm House\n")
  #expect(identified.individualsReason == .identificationOnly(column: 1))
  #expect(
    try SignOnImportTests.table("Oak,Ash,x\nElm,Fir,y\nAsh,Oak,z\n").unusedColumns.isEmpty)
}

@Test(
  "A header may say that who signs as an individual leaves the organization blank",
  arguments: [
    ("Organization (leave blank if signing as an individual)", true),
    ("Organization - please leave blank if you are signing as an individual", true),
    ("Organización (dejar en blanco si firma a título personal)", true),
    ("Organization (skip if you sign individually)", true),
    ("If you are signing on behalf of an organization, name of organization", true),
    ("Organization", false), ("Organization (if applicable)", false),
    ("Organization (exactly as it should appear)", false),
  ])
func blankIfIndividual(header: String, isSaid: Bool) throws {
  let table = try table("Name,\"\(header)\"\nAna Ruiz,\nBen Okafor,Oak Union\n")
  #expect(table.columns.map(\.role) == [.name, .organization])
  #expect(table.organizationPhrase == (isSaid ? .blankIfIndividual : .plain))
}
