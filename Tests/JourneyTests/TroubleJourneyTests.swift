// Terminals that cannot be drawn on, text that would do harm, disks that take nothing.

import Foundation
import PseudoTerminal
import Testing

@Suite("The wizard in trouble", .serialized)
struct TroubleJourneyTests {
  @Test(arguments: ["dumb", "", "no-such-terminal", nil])
  func aTerminalThatCannotBeDrawnOnIsTold(type: String?) throws {
    let home = try Home()
    let terminal = try home.start(environment: ["TERM": type])
    #expect(try terminal.waitForExit() == .exited(2))
    let told = terminal.outputText
    #expect(!told.contains("\u{1B}"))
    #expect(told.hasPrefix("undersigned: ") && told.hasSuffix(".\r\n"), "\(told)")
    #expect(told.count { $0 == "\r\n" } == 1, "\(told)")
    if let type, !type.isEmpty { #expect(told.contains("“\(type)”")) }
    terminal.expectRestored()
    #expect(home.drafts.isEmpty)
  }

  @Test func withoutATerminalItSaysSo() throws {
    let home = try Home()
    let piped = try home.command()
    #expect(piped.code == 2 && piped.output.isEmpty)
    #expect(piped.errorText.hasPrefix("undersigned: ") && piped.errorText.hasSuffix(".\n"))
    #expect(piped.errorText.count { $0 == "\n" } == 1)
    #expect(!piped.errorText.contains("\u{1B}"))
    // With the screen in a file, though the keyboard is there.
    let terminal = try home.startShell(#""$1" >out; echo "code $?"; read -r line"#)
    try terminal.wait(forText: "code 2")
    #expect(try home.folder.read("out").isEmpty)
    #expect(!terminal.outputText.contains("\u{1B}"))
  }

  @Test(arguments: [
    ["LC_ALL": "C", "LANG": nil], ["LC_ALL": "xx_XX.ISO-8859-1"], ["LANG": nil],
  ])
  func namesAreRightInEveryLocale(locale: [String: String?]) throws {
    let home = try Home()
    let terminal = try home.start(environment: locale)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Zoë 山田")
    try terminal.wait(for: "the field in focus") {
      $0.lines.contains { $0.hasPrefix("▌ Name") && $0.contains("Zoë 山田") }
    }
    try terminal.quit()
    #expect(try home.keptDraft().answers["name"] == .text("Zoë 山田"))
  }

  /// What no terminal may get and no file may hold; each is found nowhere else in the output.
  private static let hostile = [
    "\u{1B}]0;", "\u{1B}[7;7H", "\u{202E}", "\u{200B}", "\u{9B}", "\u{7}",
  ]
  private static let payload = "\u{1B}]0;owned\u{7}Ro\u{1B}[7;7Hsa\u{202E} \u{200B}Ex\u{9B}ample"

  private func expectHarmless(
    _ terminal: PseudoTerminal, after count: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let output = terminal.output(after: count).unicodeScalars
    for text in Self.hostile {
      #expect(
        !output.contains(text.unicodeScalars), "\(text.debugDescription) reached the terminal",
        sourceLocation: sourceLocation)
    }
  }

  @Test func hostileTextReachesNeitherTerminalNorFile() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab><paste>\(Self.payload)</paste>")
    try terminal.wait(forText: "hidden characters were removed")
    // Of escape sequences nothing is left.
    try terminal.wait(forText: "Rosa Example")
    // Without what would part columns.
    let name = Self.payload.replacing(";", with: ":")
    try terminal.send(keys: "<a-2><paste>\(name) One\n\(name) Two\n</paste>")
    // Names that read like people's wait until somebody takes them.
    try terminal.wait(forText: "2 wait")
    try terminal.send(keys: "  <enter>")
    try terminal.wait(forText: "2 organizations")
    // Typed, as by a terminal without marks around a paste.
    try terminal.send("Hill\u{202E}\u{200B}\u{9B}side")
    try terminal.wait(forText: "Hillside")
    try terminal.quit()
    expectHarmless(terminal)
    let draft = try fileText(home.onlyDraft())
    for scalar in draft.unicodeScalars {
      #expect(
        scalar == "\n"
          || (scalar.properties.generalCategory != .control
            && ![0x202E, 0x200B].contains(scalar.value)),
        "\(scalar.debugDescription) was saved")
    }
    #expect(draft.contains("\"Rosa Example One\""))
  }

  @Test func aHostileDraftFileIsCleanedAndThatIsSaid() throws {
    let home = try Home()
    let json = #"{"undersigned": 1, "answers": {"name": "\u001b]0;owned\u0007Ro\u202esa\u200b"}}"#
    try home.folder.write(json, to: "mailed.letter")
    let terminal = try home.start(["mailed.letter"])
    try terminal.wait(forText: "]0;ownedRosa")
    try terminal.wait(forText: "removed")
    try terminal.quit()
    expectHarmless(terminal)
  }

  @Test(arguments: [
    "a\u{1B}]0;owned\u{7}\u{202E}'\\.letter", "a'\u{301};echo owned;'\u{301}.letter", "it's.letter",
    "x\u{202E}'; touch owned; #$(touch owned)`touch owned`\"!!%s.letter",
  ])
  func theFarewellIsHarmlessWhateverTheFileIsCalled(name: String) throws {
    let home = try Home()
    let terminal = try home.start([name])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa")
    try terminal.waitUntilSaved(showing: "Rosa")
    try terminal.quit()
    expectHarmless(terminal)
    #expect(home.folder.contains(name))
    // What the farewell names is the file, to the shell it is copied into.
    let command = try #require(terminal.screen.lines.first { $0.hasPrefix("  undersigned ") })
    let word = command.dropFirst("  undersigned ".count)
    for shell in ["bash", "dash", "zsh"] where access("/bin/\(shell)", X_OK) == 0 {
      #expect(try run(shell, ["-c", "printf %s \(word)"]).text == name, "\(shell)")
    }
  }

  @Test func whatCannotBeOpenedIsToldBeforeTheScreenChanges() throws {
    let home = try Home()
    try home.folder.write("Dear Mayor", to: "letter.txt")
    try home.folder.write(#"{ "undersigned": 2 }"#, to: "newer.letter")
    try home.folder.write(
      #"{ "undersigned": 1, "template": "another" }"#, to: "another.letter")
    for (name, words) in [
      ("letter.txt", "is not a readable draft"), ("newer.letter", "newer version"),
      ("another.letter", "--template"), (home.folder.path, "is a folder"),
      ("/dev/full", "is not a regular file"),
    ] {
      let terminal = try home.start([name])
      #expect(try terminal.waitForExit() == .exited(3), "\(name)")
      let told = terminal.outputText
      #expect(told.contains(words), "\(told)")
      #expect(told.count { $0 == "\r\n" } == 1 && !told.contains("\u{1B}"), "\(told)")
    }
    #expect(try home.folder.read("newer.letter") == #"{ "undersigned": 2 }"#)
  }

  @Test func whatItsPlaceRefusesIsKeptInTheDraftsFolder() throws {
    let home = try Home()
    let terminal = try home.start(["no-such-folder/my.letter"])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa")
    let screen = try terminal.wait(forText: "The folder of “no-such-folder/my.letter”")
    #expect(screen.lines[0].hasSuffix("NOT SAVED"))
    #expect(home.drafts.isEmpty)
    try terminal.quit()
    #expect(try home.keptDraft().answers["name"] == .text("Rosa"))
    #expect(terminal.screen.text.filter { $0 != "\n" }.contains(try home.onlyDraft()))
  }

  @Test func savingGoesOnWhenItsPlaceIsBack() throws {
    let home = try Home()
    let stick = try home.folder.makeFolder("stick")
    let terminal = try home.start([stick + "/my.letter"])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa")
    try terminal.waitUntilSaved(showing: "Rosa")
    try FileManager.default.moveItem(atPath: stick, toPath: home.folder.file("away"))
    try terminal.send(keys: " Example")
    try terminal.wait(for: "“NOT SAVED”") { $0.lines[0].hasSuffix("NOT SAVED") }
    try FileManager.default.moveItem(atPath: home.folder.file("away"), toPath: stick)
    try terminal.send(keys: "<c-s>")
    try terminal.waitUntilSaved()
    #expect(try StoredDraft(stick + "/my.letter").answers["name"] == .text("Rosa Example"))
    try terminal.quit()
    #expect(home.drafts.isEmpty)
  }

  @Test func aDraftsFolderThatIsRemovedIsMadeAgain() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    let path = try home.onlyDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try FileManager.default.removeItem(atPath: home.folder.file("data"))
    try terminal.send(keys: "<tab><tab> the Third")
    try terminal.wait(for: "the letter in its folder") { _ in
      (try? StoredDraft(path))?.answers["name"] == .text("Rosa Example the Third")
    }
    // It is as before, also for others.
    let other = try home.start([path])
    try other.wait(forText: "This letter is open elsewhere")
    try other.send(keys: "<esc>")
    _ = try other.waitForExit()
    try terminal.quit()
  }

  @Test(arguments: [64, 128, 1_000])
  func aSmallStackIsEnough(size: Int) throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.startShell("ulimit -s \(size); exec \"$1\" " + path)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab> the Third<a-5>")
    try terminal.wait(forText: "Before it goes out")
    try terminal.quit()
    #expect(try StoredDraft(path).answers["name"] == .text("Rosa Example the Third"))
  }

  /// A disk that takes no more: no file may grow beyond nothing.
  private func startWithFullDisk(_ home: Home, _ draft: String) throws -> PseudoTerminal {
    try home.startShell(
      #"trap "" XFSZ; ulimit -f 0; exec "$1" "# + draft)
  }

  @Test func aFullDiskIsToldAndTheOldFileStays() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let before = try fileBytes(path)
    let terminal = try startWithFullDisk(home, path)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>!")
    try terminal.wait(for: "“NOT SAVED”") { $0.lines[0].hasSuffix("NOT SAVED") }
    // Leaving would lose what was typed, so the key alone does not; a signal does, and tells it.
    try terminal.send(keys: "<c-q>")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    terminal.expectRestored()
    #expect(terminal.screen.contains("could not be saved"), "\(terminal.screen)")
    #expect(!terminal.screen.contains("Your letter is saved"), "\(terminal.screen)")
    #expect(try fileBytes(path) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.hasPrefix(".undersigned") }, "a half file was left")
  }

  @Test func whatTheDiskHoldsAlreadyIsSavedOnAFullDisk() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let before = try fileBytes(path)
    let terminal = try startWithFullDisk(home, path)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>!")
    try terminal.wait(for: "“NOT SAVED”") { $0.lines[0].hasSuffix("NOT SAVED") }
    try terminal.send(keys: "<a-u><c-s>")
    try terminal.wait(for: "“saved”") { $0.lines[0].hasSuffix(" saved") }
    try terminal.send(keys: "<c-q>")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try fileBytes(path) == before)
  }

  @Test func leavingWithoutSavingIsSaidAgainAtTheEnd() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try startWithFullDisk(home, path)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>!")
    try terminal.wait(for: "“NOT SAVED”") { $0.lines[0].hasSuffix("NOT SAVED") }
    try terminal.send(keys: "<c-q>")
    try terminal.wait(for: "the question") { !$0.contains("Who is the letter to?") }
    try terminal.send(keys: "y")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains("You left without saving"), "\(terminal.screen)")
  }

  @Test func lateAnswersOfTheTerminalAreNotTyped() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Elm")
    try terminal.wait(forText: "Elm")
    for answer in [
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
      "\u{1B}P>|xterm(380)\u{1B}\\", "\u{1B}]4;1;rgb:ffff/0/0\u{1B}\\",
    ] {
      // In two pieces, as a slow line brings it.
      let bytes = Array(answer.utf8)
      try terminal.send(bytes: Array(bytes.prefix(4)))
      usleep(60_000)
      try terminal.send(bytes: Array(bytes.dropFirst(4)))
    }
    try terminal.send(" Ni")
    try terminal.send(bytes: [0xC3])
    usleep(150_000)
    try terminal.send(bytes: [0xB1])
    try terminal.send(keys: "os<enter>")
    try terminal.wait(forText: "1 organization,")
    try terminal.quit()
    #expect(try home.keptDraft().names == ["Elm Niños"])
  }

  @Test func aFileThatIsGivenUpDoesNotComeInPlaceOfTheNext() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let names = (0..<20_000).map { "Elm Street Union \($0) of Riverbend" }
    try home.folder.write(names.joined(separator: "\n") + "\n", to: "long.txt")
    try home.folder.write("Fir House\n", to: "short.txt")
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2><a-i>")
    try terminal.wait(forText: "long.txt")
    try terminal.send(keys: "long.txt<enter>")
    try terminal.wait(forText: "Reading the file")
    try terminal.send(keys: "<esc>")
    try terminal.wait(untilGone: "Import names from which file?")
    try terminal.send(keys: "<a-i>")
    try terminal.wait(forText: "short.txt")
    try terminal.send(keys: "short.txt<enter>")
    try terminal.wait(forText: "Names from short.txt")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "4 organizations")
    try terminal.quit()
  }

  @Test func anExportThatFailsSaysWhyAndLeavesNothingBehind() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try startWithFullDisk(home, path)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "Before it goes out")
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>letter<enter><enter><enter>")
    try terminal.wait(forText: "“letter.pdf”")
    #expect(!terminal.screen.contains("Written"))
    try terminal.send(keys: "<s-tab><c-u>no-such-folder/letter<enter><enter><enter>")
    try terminal.wait(forText: "The folder of “no-such-folder/letter.pdf” does not exist")
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(names.filter { !$0.hasPrefix(".") } == ["riverbend.letter"])
    // Where an export is under way is noted with the draft, which this disk has no space for.
    try terminal.send(keys: "<c-q>")
    try terminal.wait(for: "the question") { !$0.contains("Before it goes out") }
    try terminal.send(keys: "y")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
