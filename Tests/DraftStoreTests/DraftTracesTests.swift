import Glibc
import LetterCore
import Testing

@testable import DraftStore

/// A draft with all that may belong to it, beside another.
private func fullFolder() throws -> TemporaryFolder {
  let folder = TemporaryFolder()
  for name in [
    "a.letter", ".a.letter.versions", ".a.letter.records", ".a.letter.lock", "b.letter",
    ".b.letter.versions", "a.letter.txt",
  ] {
    try folder.write("x", to: name)
  }
  symlink("a.letter", folder.file("link"))
  close(open(folder.file(".undersigned-left"), O_CREAT | O_WRONLY, 0o600))
  return folder
}

@Test("Everything of a draft goes, and nothing of another")
func forgetting() throws {
  let folder = try fullFolder()
  let traces = try DraftTraces(of: folder.file("link"))
  #expect(
    traces.paths.map { FilePath.name(of: $0) } == [
      "a.letter", "link", ".a.letter.lock", ".a.letter.versions", ".a.letter.records",
      ".undersigned-left",
    ])
  try traces.remove()
  #expect(folder.names == [".b.letter.versions", "a.letter.txt", "b.letter"])
  #expect(throws: FileError(.missing, folder.file("a.letter"))) {
    try DraftTraces(of: folder.file("a.letter"))
  }
}

@Test("What stayed beside a draft that was removed otherwise goes too")
func forgettingRemains() throws {
  let folder = try fullFolder()
  unlink(folder.file("a.letter"))
  try DraftTraces(of: folder.file("a.letter")).remove()
  #expect(folder.names == [".b.letter.versions", "a.letter.txt", "b.letter", "link"])
}

@Test("Nothing of a draft that is open goes, and neither does what is no file")
func forgettingRefused() throws {
  let folder = try fullFolder()
  let before = folder.names
  let lock = DraftLock.take(for: folder.file("a.letter"))
  do {
    try DraftTraces(of: folder.file("a.letter")).remove()
    Issue.record("removed")
  } catch {
    guard case .inUse(let holder) = error.reason else { throw error }
    #expect(holder?.process == Int(getpid()))
    #expect("\(error)".contains("is in use by process \(getpid())"))
  }
  #expect(folder.names == before)
  withExtendedLifetime(lock) {}
  #expect(throws: FileError(.isFolder, folder.path)) { try DraftTraces(of: folder.path) }
  mkfifo(folder.file("pipe"), 0o600)
  #expect(throws: FileError(.notAFile, folder.file("pipe"))) {
    try DraftTraces(of: folder.file("pipe"))
  }
}

@Test("A save's further files are left where its first one is, and closed as soon as they are full")
func furtherFiles() throws {
  let folder = TemporaryFolder()
  do {
    let first = try TemporaryFile(in: folder.path, named: "a")
    let second = try TemporaryFile.further("records", beside: first, holding: [65], named: "a")
    TemporaryFile.removeLeftovers(in: folder.path)
    #expect(TemporaryFile.leftovers(in: folder.path).isEmpty)
    #expect(folder.names.count == 2 && folder.names.allSatisfy { folder.mode($0) == 0o600 })
    #expect(throws: FileError.self) {
      _ = try TemporaryFile.further("records", beside: first, holding: [], named: "a")
    }
    #expect(first.descriptor >= 0 && second.descriptor < 0)
  }
  #expect(folder.names.isEmpty)
  // As a kill leaves them, with and without the first one.
  for names in [["1", "1~records"], ["2~before", "2~records"]] {
    for name in names {
      let path = folder.file(".undersigned-\(name).letter.part")
      close(open(path, O_CREAT | O_WRONLY, 0o600))
    }
    #expect(TemporaryFile.leftovers(in: folder.path).count == 2)
    TemporaryFile.removeLeftovers(in: folder.path)
    #expect(folder.names.isEmpty)
  }
}

@Test("What a killed export has left in another folder is among a draft's traces")
func exportLeftovers() throws {
  let folder = TemporaryFolder()
  let other = TemporaryFolder()
  let path = folder.file("a.letter")
  try DraftFile.save(Draft(template: "local-law-enforcement"), to: path, template: nil)
  var records = SignOnRecords()
  records.exportFolder = other.path
  try RecordsFile.save(records, of: path)
  #expect(try RecordsFile.load(of: path).exportFolder == other.path)
  let left = other.file(".undersigned-1.letter.part")
  close(open(left, O_CREAT | O_WRONLY, 0o600))
  let traces = try DraftTraces(of: path)
  #expect(traces.paths.contains(left))
  try traces.remove()
  #expect(folder.names.isEmpty && other.names.isEmpty)
}
