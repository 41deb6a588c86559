import Glibc
import LetterCore
import Testing

@testable import DraftStore

private let some = Draft(
  template: "local-law-enforcement", answers: ["office": .text("Mayor")],
  roll: SignatoryRoll([Signatory(name: "Oak Hill")].compactMap { $0 }))

private func failure(_ work: () throws -> Void) -> FileError.Reason? {
  do {
    try work()
    return nil
  } catch {
    return (error as? FileError)?.reason
  }
}

@Test("A saved draft is read back, is its owner's alone and leaves nothing else behind")
func saving() throws {
  let folder = TemporaryFolder()
  try DraftFile.save(some, to: folder.file("a.letter"), template: nil)
  #expect(folder.names == ["a.letter"])
  #expect(folder.mode("a.letter") == 0o600)
  #expect(try DraftFile.load(folder.file("a.letter")).draft.text("office") == "Mayor")
}

@Test("Saving keeps an existing file's permissions and follows symbolic links")
func savingOverLinks() throws {
  let folder = TemporaryFolder()
  try folder.write("old", to: "real")
  chmod(folder.file("real"), 0o640)
  symlink("real", folder.file("first"))
  symlink(folder.file("first"), folder.file("second"))
  try DraftFile.save(some, to: folder.file("second"), template: nil)
  #expect(folder.names == ["first", "real", "second"])
  #expect(folder.mode("real") == 0o640)
  #expect(try folder.text("real").hasPrefix("{"))
  symlink("new", folder.file("dangling"))
  try DraftFile.save(some, to: folder.file("dangling"), template: nil)
  #expect(folder.mode("new") == 0o600)
  symlink("loop", folder.file("loop"))
  #expect(
    failure { try DraftFile.save(some, to: folder.file("loop"), template: nil) } == .system(ELOOP))
}

@Test("What cannot be written says why and changes nothing")
func savingFails() throws {
  let folder = TemporaryFolder()
  func save(_ path: String) -> FileError.Reason? {
    failure { try DraftFile.save(some, to: path, template: nil) }
  }
  #expect(save(folder.path) == .isFolder)
  #expect(save(folder.file("no/a.letter")) == .missingFolder)
  #expect(save("/dev/null") == .notAFile)
  #expect(save("") == .isFolder)
  // Somebody else's kernel file system takes no new files, whoever asks.
  #expect(save("/proc/undersigned") != nil)
  #expect(folder.names.isEmpty)
}

@Test("A full disk is a failure that says so")
func fullDisk() {
  let reason = failure {
    try AtomicFile.write([1], to: "/dev/full", existing: .replacedOrDevice)
  }
  #expect(reason == .noSpace)
}

@Test("An export never replaces a file or a link unless it is told to")
func exporting() throws {
  let folder = TemporaryFolder()
  try ExportFile.write([ExportFile(path: folder.file("a.txt"), bytes: [65])], replacing: false)
  symlink("nowhere", folder.file("link.txt"))
  for name in ["a.txt", "link.txt"] {
    #expect(
      failure {
        try ExportFile.write([ExportFile(path: folder.file(name), bytes: [66])], replacing: false)
      }
        == .alreadyExists)
  }
  #expect(try folder.text("a.txt") == "A")
  try ExportFile.write([ExportFile(path: folder.file("a.txt"), bytes: [66])], replacing: true)
  #expect(try folder.text("a.txt") == "B")
  #expect(folder.names == ["a.txt", "link.txt"])
  #expect(folder.mode("a.txt") == 0o600)
}

@Test("Of several files of an export, all are written or none, and old ones stay")
func exportingSeveral() throws {
  let folder = TemporaryFolder()
  try folder.write("old", to: "a.pdf")
  mkdir(folder.file("c.html"), 0o700)
  func files(_ names: [String]) -> [ExportFile] {
    names.map { ExportFile(path: folder.file($0), bytes: [65]) }
  }
  let refused = failure {
    try ExportFile.write(files(["a.pdf", "b.docx", "c.html"]), replacing: true)
  }
  #expect(refused == .isFolder)
  #expect(folder.names == ["a.pdf", "c.html"] && TemporaryFile.leftovers(in: folder.path).isEmpty)
  #expect(try folder.text("a.pdf") == "old")
  #expect(
    failure { try ExportFile.write(files(["b.docx", "a.pdf"]), replacing: false) }
      == .alreadyExists)
  #expect(folder.names == ["a.pdf", "c.html"])
  try ExportFile.write(files(["a.pdf", "b.docx"]), replacing: true)
  #expect(try folder.text("a.pdf") == "A" && folder.text("b.docx") == "A")
}

@Test("What cannot be read says why")
func readingFails() throws {
  let folder = TemporaryFolder()
  mkfifo(folder.file("pipe"), 0o600)
  func load(_ path: String) -> FileError.Reason? { failure { _ = try DraftFile.load(path) } }
  #expect(load(folder.file("none")) == .missing)
  #expect(load(folder.path) == .isFolder)
  #expect(load(folder.file("pipe")) == .notAFile)
  #expect(load("/dev/zero") == .notAFile)
  try folder.write("long", to: "long")
  #expect(
    failure { _ = try FileBytes.read(folder.file("long"), limit: 3) } == .tooLarge(limit: 3))
}

@Test("New drafts get a free name by their date in a folder of their owner's alone")
func draftsFolder() throws {
  let root = TemporaryFolder()
  let drafts = try DraftsFolder.standard { $0 == "XDG_DATA_HOME" ? root.path + "/data" : nil }
  #expect(try drafts.entries().isEmpty)
  let date = try #require(LetterDate(year: 2026, month: 11, day: 24))
  let first = try drafts.begin(some, on: date, template: nil).path
  let second = try drafts.begin(some, on: date, template: nil).path
  #expect(first == root.path + "/data/undersigned/drafts/2026-11-24.letter")
  #expect(second == root.path + "/data/undersigned/drafts/2026-11-24-2.letter")
  #expect(root.mode("data") == 0o700)
  #expect(root.mode("data/undersigned/drafts") == 0o700)
  #expect(root.mode("data/undersigned/drafts/2026-11-24.letter") == 0o600)
}

@Test("The folder of drafts follows the XDG rules")
func draftsFolderPlace() throws {
  #expect(
    try DraftsFolder.standard { ["XDG_DATA_HOME": "relative", "HOME": "/home/a"][$0] }.path
      == "/home/a/.local/share/undersigned/drafts")
  #expect(failure { _ = try DraftsFolder.standard { _ in nil } } == .noHome)
}

@Test("A list of drafts has the last changed first, and says which cannot be read")
func listing() throws {
  let root = TemporaryFolder()
  let drafts = DraftsFolder(path: root.path)
  try root.write("{", to: "broken.letter")
  try root.write("x", to: "other.txt")
  try root.write(
    #"{"undersigned": 1, "answers": {"office": "Mayor", "name": "R\u001b. Example", "#
      + #""date": "2026-11-23"}, "signatories": [{"name": "A"}]}"#, to: "good.letter")
  var times = [timeval(tv_sec: 5, tv_usec: 0), timeval(tv_sec: 5, tv_usec: 0)]
  utimes(root.file("broken.letter"), &times)
  let entries = try drafts.entries()
  #expect(entries.map(\.path) == [root.file("good.letter"), root.file("broken.letter")])
  #expect(entries[1].modified == 5)
  let summary = try entries[0].contents.get()
  #expect(summary.recipient == "Mayor R. Example")
  #expect(summary.date == LetterDate(year: 2026, month: 11, day: 23))
  #expect(summary.signatoryCount == 1)
  #expect(throws: FileError.self) { try entries[1].contents.get() }
}
