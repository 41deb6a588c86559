import Foundation
import Testing

/// One sentence, exit code 3, nothing on standard output.
private func expectRefusal(_ run: CommandLineRun, _ sentence: String) {
  #expect(run.code == 3)
  #expect(run.output.isEmpty)
  #expect(run.sentences.count == 1, "\(run.errors)")
  #expect(run.errors.hasPrefix("undersigned: ") && run.errors.contains(sentence), "\(run.errors)")
}

@Test(
  "A draft that cannot be used is refused with the reason and left as it is",
  arguments: [
    ("{ \"undersigned\": 1, ", "line 1, column"), ("", "is not a readable draft"),
    ("{}", "is not a draft of this program"),
    ("{ \"undersigned\": 2 }", "was made by a newer version of this program"),
    ("{ \"undersigned\": 1, \"template\": \"ours\" }", "template “ours”, which is not built in"),
    ("{ \"undersigned\": 1, \"signatories\": 3 }", "“signatories” is a number; make it a list"),
  ])
func badDraft(text: String, sentence: String) throws {
  let folder = try CommandLineFolder()
  try folder.write(text, to: "a.letter")
  expectRefusal(try folder.run("render", "a.letter"), sentence)
  expectRefusal(try folder.run("check", "a.letter"), sentence)
  expectRefusal(try folder.run("import", "a.letter", CommandLineFolder.fixture), sentence)
  #expect(try folder.text("a.letter") == text)
  #expect(folder.names == ["a.letter"])
}

@Test("A draft that is missing, a folder or not UTF-8 is refused")
func unreadableDraft() throws {
  let folder = try CommandLineFolder()
  expectRefusal(try folder.run("render", "none"), "“none” does not exist; check its name.")
  expectRefusal(try folder.run("render", "."), "“.” is a folder; name a file in it.")
  expectRefusal(try folder.run("render", "/dev/zero"), "is not a regular file")
  let bytes = Data("{\n\"undersigned\": 1, \"template\": \"".utf8) + Data([0xFF, 0x22, 0x7D])
  try bytes.write(to: folder.url.appending(path: "latin"))
  expectRefusal(try folder.run("check", "latin"), "Line 2 of “latin” is not valid UTF-8; save")
}

@Test("Names that cannot be read leave the draft alone")
func unreadableNames() throws {
  let folder = try CommandLineFolder()
  expectRefusal(try folder.run("import", "a.letter", "none"), "“none” does not exist")
  expectRefusal(
    try folder.run("import", "a.letter", "-", input: "Organization,City\nOak,\"B\n"),
    "Line 2 of standard input: the quote that begins there is never closed")
  expectRefusal(
    try folder.run("import", "a.letter", "-", input: "City,Email\nB,a@example.org\n"),
    "standard input has no column that is known to hold organizations or names")
  #expect(folder.names.isEmpty)
}

@Test("What cannot be written says why, and no other file is touched")
func unwritableOutput() throws {
  let folder = try CommandLineFolder()
  try folder.write(CommandLineFolder.ready, to: "a.letter")
  func render(_ output: String) throws -> CommandLineRun {
    try folder.run("render", "a.letter", "-f", "text", "-o", output)
  }
  expectRefusal(try render("/dev/full"), "There is no space left to write “/dev/full”")
  expectRefusal(try render("no/a.txt"), "The folder of “no/a.txt” does not exist; create it")
  expectRefusal(try render("."), "“.” is a folder")
  // Nobody, root neither, makes files here.
  expectRefusal(try render("/proc/a.txt"), "“/proc/a.txt”")
  #expect(folder.names == ["a.letter"])
  let full = try folder.run("render", "a.letter", output: "/dev/full")
  #expect(full.code == 3)
  #expect(full.errors.contains("There is no space left to write “standard output”"))
}

@Test("Hostile characters in names and paths do not reach the terminal")
func hostileCharacters() throws {
  let folder = try CommandLineFolder()
  let missing = try folder.run("render", "\u{1B}[31mx\u{202E}")
  #expect(!missing.errors.contains("\u{1B}") && !missing.errors.contains("\u{202E}"))
  let hostile = CommandLineFolder.ready.replacing("Ágora", with: "\\u001b[31m\\u202e\\u0007Ágora")
  let run = try folder.run("render", "-", input: hostile)
  #expect(run.code == 0)
  #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
  #expect(run.sentences == ["undersigned: 3 control characters were removed from names."])
}

@Test("A reader that stops early is no error")
func closedPipe() throws {
  let command = "(sleep 0.1; '\(CommandLineRun.program)' template) | true; exit ${PIPESTATUS[0]}"
  let folder = try CommandLineFolder()
  defer { withExtendedLifetime(folder) {} }
  let run = try CommandLineRun(
    ["-c", command], of: "/bin/bash", in: folder.url,
    environment: ["PATH": "/usr/bin:/bin"])
  #expect(run.code == 0 && run.errors.isEmpty)
}
