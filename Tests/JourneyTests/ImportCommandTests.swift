import Foundation
import Testing

private let form = """
  Timestamp;Verein;Stadt;Authorized
  11/01/2026 08:00:00;Oak Hill;Riverbend;Yes
  11/02/2026 08:00:00;Elm Hall;Mill Creek;
  11/03/2026 08:00:00;oak hill;Riverbend;Yes

  """

@Test("A trial says what would become of every row and writes nothing")
func importTrial() throws {
  let folder = try CommandLineFolder()
  let trial = try folder.run(
    "import", "a.letter", "-", "--dry-run", "--column", "organization=VEREIN", "--column", "city=3",
    input: form)
  #expect(
    trial.text == """
      3 rows: 1 would be added, 1 already listed, 1 would be refused.
      Organization from “Verein”, city from “Stadt”, authorization from “Authorized”, date from \
      “Timestamp”.
      Line 2: “Oak Hill” would be added as an organization.
      Line 3: “Elm Hall” would be refused: whether the signer is authorized was not answered.
      Line 4: “oak hill” is already listed on line 2 as “Oak Hill”.

      """, "\(trial.errors)")
  #expect(trial.code == 0 && folder.names.isEmpty)
  let unconfirmed = try folder.run(
    "import", "a.letter", "-", "--unconfirmed", "--column", "organization=Verein", input: form)
  #expect(unconfirmed.text.hasPrefix("3 rows: 2 added, 1 already listed, 0 refused.\n"))
}

@Test("What is unclear waits until --accept names its line, and what is new is offered")
func importAccepting() throws {
  let folder = try CommandLineFolder()
  let rows = """
    Organization,Name,Email
    Elm House,Ana Ruiz,ana@elm.example
    "Oak Union
    Oak Fund",Ben Okafor,
    Ash League (info@ash.example),Cy Dee,

    """
  let first = try folder.run("import", "a.letter", "-", input: rows)
  #expect(
    first.text == """
      3 rows with 4 names: 1 added, 0 already listed, 0 refused, 3 waiting.
      Organization from “Organization”, signer from “Name”, e-mail from “Email”.
      3 names wait for your decision: --accept 3,5 adds them as shown below.
      Line 3: “Oak Union” waits: it has 2 names in one entry.
      Line 3: “Oak Fund” waits: it has 2 names in one entry.
      Line 5: “Ash League” waits: the file has “Ash League (info@ash.example)”, with an address or \
      phone number that should not be in the letter.

      """, "\(first.errors)")
  let accepted = try folder.run("import", "a.letter", "-", "--accept", "3,5-5", input: rows)
  #expect(accepted.text.hasPrefix("3 rows with 4 names: 3 added, 1 already listed, 0 refused.\n"))
  let list = try folder.run("list", "a.letter").text
  #expect(list.contains("Oak Fund") && list.contains("Ash League,") && !list.contains("@"))
  let later = rows.replacing("ana@elm", with: "new@elm")
  let news = try folder.run("import", "a.letter", "-", input: later)
  #expect(news.text.contains("1 row has something new about a listed name: --accept 2 takes it.\n"))
  #expect(
    news.text.contains(
      "Line 2: “Elm House” is already listed; new: contact “new@elm.example” instead of "
        + "“ana@elm.example”.\n"))
  let taken = try folder.run("import", "a.letter", "-", "--accept", "2", input: later)
  #expect(
    taken.text.hasPrefix(
      "3 rows with 4 names: 0 added, 3 already listed, 0 refused, 1 updated.\n"))
  #expect(try folder.run("list", "a.letter", "--records").text.contains("new@elm.example"))
}

@Test("The list of one draft is the list of another that imports it")
func listRoundTrip() throws {
  let folder = try CommandLineFolder()
  _ = try folder.run("import", "a.letter", CommandLineFolder.fixture)
  #expect(try folder.run("list", "a.letter", "-o", "a.csv").code == 0)
  #expect(try folder.run("import", "b.letter", "a.csv").text.hasPrefix("24 rows: 24 added"))
  #expect(
    try folder.run("list", "b.letter").output
      == Data(contentsOf: folder.url.appending(path: "a.csv")))
  let example = try folder.run("list", "--example")
  #expect(example.text.contains("Organization name"))
  #expect(
    try folder.run("import", "c.letter", "-", input: example.text).text
      .hasPrefix("2 rows: 0 added, 0 already listed, 2 refused."))
}

@Test(
  "Options of import and list that say nothing sensible are a wrong usage",
  arguments: [
    ["import", "a.letter", "-", "--column", "colour=red"],
    ["import", "a.letter", "-", "--column", "organization=9"], ["list"],
    ["import", "a.letter", "-", "--accept", "x"], ["import", "a.letter", "-", "--accept", "7"],
    ["list", "a.letter", "--example"], ["list", "-", "--records"],
  ])
func importUsage(arguments: [String]) throws {
  let folder = try CommandLineFolder()
  let run = try CommandLineRun(arguments, in: folder.url, input: Data("Oak Hill\n".utf8))
  #expect(run.code == 2)
  #expect(run.sentences.count == 1 && folder.names.isEmpty)
}

@Test("What waits after an import is said by check until it is accepted")
func rowsThatWaitStayKnown() throws {
  let folder = try CommandLineFolder()
  try folder.write(
    "Organization,Name\nElm House,Ana Ruiz\n\"Oak Union\nOak Fund\",Ben Okafor\n", to: "form.csv")
  try folder.write(CommandLineFolder.ready, to: "a.letter")
  #expect(try folder.run("import", "a.letter", "form.csv").code == 0)
  let check = try folder.run("check", "a.letter")
  #expect(check.text.contains("Doubt: 2 names from “form.csv” still wait: decide who signs.\n"))
  #expect(check.code == 0)
  #expect(try folder.run("import", "a.letter", "form.csv", "--accept", "3").code == 0)
  #expect(try !folder.run("check", "a.letter").text.contains("wait"))
}
