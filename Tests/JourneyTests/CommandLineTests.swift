import Foundation
import Testing

@Test("Names imported into a new draft, checked, and rendered in the three forms")
func commandLineJourney() throws {
  let folder = try CommandLineFolder()
  let imported = try folder.run("import", "a.letter", CommandLineFolder.fixture)
  #expect(imported.text == "24 rows: 24 added, 0 already listed, 0 refused.\n")
  #expect(imported.code == 0)
  let again = try folder.run("import", "a.letter", "-", input: "the open TABLE\nOak Hill\n")
  #expect(
    again.text == """
      2 rows: 1 added, 1 already listed, 0 refused.
      Line 1: “the open TABLE” is already listed as “The Open Table”.

      """)
  let refused = try folder.run("render", "a.letter", "-o", "a.txt")
  #expect(refused.code == 1)
  #expect(refused.output.isEmpty && folder.names == ["a.letter"])
  #expect(refused.sentences.contains("undersigned: Office is not answered."))
  for name in ["a.txt", "a.md", "a.html"] {
    let run = try folder.run("render", "a.letter", "--unfinished", "-o", name)
    #expect(run.code == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(try folder.text(name).contains("undersigned 25 local"))
  }
}

@Test("Drafts and letters are their owner's alone, whatever the umask")
func commandLinePermissions() throws {
  let folder = try CommandLineFolder()
  let program = CommandLineRun.program
  // The umask is the whole process's, so it is set in one of its own.
  let command = """
    umask 0; '\(program)' import a.letter '\(CommandLineFolder.fixture)'
    umask 777; '\(program)' import b.letter '\(CommandLineFolder.fixture)'
    '\(program)' render b.letter --unfinished -o b.txt; stat -c %a a.letter b.letter b.txt
    """
  let run = try CommandLineRun(
    ["-c", command], of: "/bin/bash", in: folder.url, environment: ["PATH": "/usr/bin:/bin"])
  #expect(run.text.hasSuffix("600\n600\n600\n"), "\(run.text)\(run.errors)")
}

@Test("A ready letter goes to standard output, bytes alone, also from standard input")
func commandLineRender() throws {
  let folder = try CommandLineFolder()
  try folder.write(CommandLineFolder.ready, to: "render")
  let text = try folder.run("render", "./render")
  #expect(text.code == 0 && text.errors.isEmpty)
  #expect(text.text.hasPrefix("November 23, 2999\n\nMayor Rosa Example\n"))
  #expect(text.text.contains("\nÁgora Vecinal\n"))
  let piped = try folder.run("render", "-", input: CommandLineFolder.ready)
  #expect(piped.output == text.output)
  let narrow = try folder.run("render", "./render", "--columns", "40")
  #expect(narrow.text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  let html = try folder.run("render", "./render", "-f", "html", "-o", "-")
  #expect(html.text.hasPrefix("<!DOCTYPE html>"))
}

@Test("A document stands on the paper that is asked for", arguments: ["docx", "odt", "pdf"])
func commandLinePaper(form: String) throws {
  let folder = try CommandLineFolder()
  try folder.write(CommandLineFolder.ready, to: "a.letter")
  let one = try folder.run("render", "a.letter", "-f", form)
  let paper = try folder.run("render", "a.letter", "-f", form, "--paper", "a4")
  #expect(paper.code == 0 && paper.output != one.output)
  #expect(try folder.run("render", "a.letter", "-f", form, "--paper", "a5").code == 2)
}

@Test("A check says a line each, marks doubts, and exits by whether the letter is ready")
func commandLineCheck() throws {
  let folder = try CommandLineFolder()
  let ready = try folder.run("check", "-", input: CommandLineFolder.ready)
  #expect(ready.code == 0 && ready.text == "Ready.\n")
  let doubtful = CommandLineFolder.ready.replacing("2999", with: "2001")
  let doubts = try folder.run("check", "-", input: doubtful)
  #expect(doubts.code == 0)
  #expect(doubts.text == "Doubt: Date is in the past: November 23, 2001.\nReady.\n")
  let empty = try folder.run("check", "-", input: #"{"undersigned": 1}"#)
  #expect(empty.code == 1 && empty.errors.isEmpty)
  #expect(
    empty.text.hasSuffix(
      "Recommendation 4 has an undecided dated fact: “Currently, there are no 287(g) agreements …” "
        + "is from January 2017; keep, leave out or replace it.\n"))
}

@Test("The template that is printed is one that can be used")
func commandLineTemplate() throws {
  let folder = try CommandLineFolder()
  let template = try folder.run("template")
  #expect(template.code == 0 && template.text.hasPrefix("---\n"))
  let other = template.text.replacing("id: local-law-enforcement", with: "id: ours")
  try folder.write(other, to: "ours.md")
  try folder.write(
    CommandLineFolder.ready.replacing("1,\n", with: "1,\n \"template\": \"ours\",\n"),
    to: "a.letter")
  #expect(try folder.run("render", "a.letter", "--template", "ours.md").code == 0)
  let builtIn = try folder.run("render", "a.letter")
  #expect(builtIn.code == 3)
  #expect(
    builtIn.sentences == [
      "undersigned: “a.letter” uses the template “ours”, which is not built in; "
        + "name its file with --template."
    ])
  try folder.write("no template", to: "bad.md")
  let bad = try folder.run("render", "a.letter", "--template", "bad.md")
  #expect(bad.code == 3 && bad.sentences.count == 1)
}

@Test("Help and version go to standard output")
func commandLineHelp() throws {
  let folder = try CommandLineFolder()
  let help = try folder.run("--help")
  #expect(help.code == 0 && help.errors.isEmpty)
  #expect(help.text.contains("undersigned [DRAFT]") && help.text.contains("./render"))
  for name in ["render", "check", "import", "template"] {
    #expect(help.text.contains("  \(name) "))
  }
  #expect(try folder.run("--version").text == "0.1.0\n")
}

@Test(
  "Wrong usage is one sentence and exit code 2",
  arguments: [
    ["render"], ["render", "a", "--bogus"], ["render", "a", "-f", "word"],
    ["render", "a", "-o", "a.xyz"], ["render", "a", "--columns", "3"], ["render", "a", "b"],
    ["import", "-", "names"], ["-"], [], ["a.letter", "--no-color"], ["a", "b"],
  ])
func commandLineUsage(arguments: [String]) throws {
  let folder = try CommandLineFolder()
  defer { withExtendedLifetime(folder) {} }
  let run = try CommandLineRun(arguments, in: folder.url)
  #expect(run.code == 2)
  #expect(run.output.isEmpty)
  #expect(run.sentences.count == 1, "\(run.errors)")
  #expect(run.errors.hasPrefix("undersigned: ") && run.errors.hasSuffix(".\n"))
  #expect(!run.errors.contains("\u{1B}"))
}

@Test("Wrong usage of a command leads to that command's help, with what may stand there")
func commandLineHints() throws {
  let folder = try CommandLineFolder()
  let mail = try folder.run("render", "a", "--to", "ana@example.org", "-f", "pdf")
  #expect(mail.code == 2 && mail.errors.contains("--to is only for mail"))
  let form = try folder.run("render", "a", "-f", "pfd")
  #expect(
    form.errors.contains("following: pdf, docx, odt, mail, html, mail-html, text, markdown. "))
  #expect(form.errors.hasSuffix("See “undersigned render --help”.\n"))
  #expect(try folder.run("render", "a", "--pater").errors.contains("“undersigned render --help”"))
  #expect(try folder.run("--bogus").errors.hasSuffix("See “undersigned --help”.\n"))
}

@Test("The wizard without a terminal says so, before it reads or makes anything")
func commandLineWithoutTerminal() throws {
  let folder = try CommandLineFolder()
  let run = try folder.run("missing.letter")
  #expect(run.code == 2)
  #expect(
    run.sentences == [
      "undersigned: The wizard needs a terminal; without one use render, check or import."
    ])
  #expect(folder.names.isEmpty)
}

@Test("A letter whose place was changed in its file is not ready until that is confirmed")
func commandLineAnotherPlace() throws {
  let folder = try CommandLineFolder()
  let keys = #""writtenFor": { "agency": { "place": "Elm County" } }, "#
  let changed = CommandLineFolder.ready.replacing(
    "\"undersigned\": 1,", with: "\"undersigned\": 1, \(keys)")
  #expect(changed.contains("Elm County"))
  let check = try folder.run("check", "-", input: changed)
  #expect(check.code == 1)
  #expect(check.text.contains(" was written for Elm County"), "\(check.text)")
  #expect(!check.text.contains("Ready."))
  #expect(try folder.run("render", "-", input: changed).code == 1)
  let same = changed.replacing("Elm County", with: "riverbend")
  #expect(try folder.run("check", "-", input: same).text == "Ready.\n")
}

@Test(
  "A mistyped command begins no letter of that name",
  arguments: [
    (["rendr", "a.letter"], "render"), (["chekc", "a.letter"], "check"), (["lits"], "list"),
    (["imprt"], "import"), (["Render", "a.letter"], "render"), (["forgte", "x"], "forget"),
    (["mistaken", "x"], nil), (["./rendr"], nil), (["rendr.letter"], nil), (["test"], nil),
    (["lists", "x"], "list"), (["lists", "--no-color"], nil),
  ] as [([String], String?)])
func mistypedCommands(arguments: [String], meant: String?) throws {
  let folder = try CommandLineFolder()
  // A draft that has the name of a mistyped command can still be opened.
  try folder.write(CommandLineFolder.ready, to: "lists")
  let run = try CommandLineRun(arguments, in: folder.url, input: Data())
  #expect(run.code == 2)
  let sentence = meant.map { "There is no command “\(arguments[0])”. Did you mean “\($0)”?" }
  #expect(run.errors.contains(sentence ?? "undersigned:"), "\(run.errors)")
  #expect(run.errors.contains("Did you mean") == (meant != nil), "\(run.errors)")
  #expect(folder.names == ["lists"])
}
