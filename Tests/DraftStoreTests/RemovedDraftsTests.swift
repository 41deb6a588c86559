import Glibc
import Testing

@testable import DraftStore

/// A drafts folder with a draft that has all companions, and another.
private func draftsFolder() throws -> (TemporaryFolder, DraftsFolder) {
  let folder = TemporaryFolder()
  for name in ["a.letter", ".a.letter.versions", ".a.letter.history", ".a.letter.records"] {
    try folder.write(name, to: name)
  }
  try folder.write("other", to: "b.letter")
  return (folder, DraftsFolder(path: folder.path))
}

private let ofA = [".a.letter.history", ".a.letter.records", ".a.letter.versions", "a.letter"]

@Test("A draft is renamed with its companions")
func renaming() throws {
  let (folder, drafts) = try draftsFolder()
  // A lock that a killed process left is in nobody's way, and goes.
  try folder.write("x", to: ".a.letter.lock")
  let new = try drafts.rename(folder.file("a.letter"), to: "Riverbend é")
  #expect(new == folder.file("Riverbend é.letter"))
  let stems = [".Riverbend é.letter.", "Riverbend é.letter"]
  #expect(
    folder.names.sorted()
      == [
        stems[0] + "history", stems[0] + "records", stems[0] + "versions", stems[1], "b.letter",
      ].sorted())
  #expect(try folder.text("Riverbend é.letter") == "a.letter")
  #expect(try folder.text(".Riverbend é.letter.versions") == ".a.letter.versions")
}

@Test("A rename never takes another file's name, nor one that is none")
func renamingRefused() throws {
  let (folder, drafts) = try draftsFolder()
  let draft = folder.file("a.letter")
  try folder.write("stale", to: ".c.letter.versions")
  let before = folder.names
  #expect(throws: FileError(.alreadyExists, folder.file("b.letter"))) {
    try drafts.rename(draft, to: "b")
  }
  #expect(throws: FileError(.alreadyExists, folder.file(".c.letter.versions"))) {
    try drafts.rename(draft, to: "c")
  }
  // Its own name is taken too, and it is not lost by that.
  #expect(throws: FileError(.alreadyExists, folder.file("b.letter"))) {
    try drafts.rename(folder.file("b.letter"), to: "b")
  }
  for name in ["", ".hidden", "../b", "x/y", "a\0b"] {
    #expect(throws: FileError(.unfitName, name)) { try drafts.rename(draft, to: name) }
  }
  #expect(throws: FileError.self) {
    try drafts.rename(draft, to: String(repeating: "x", count: 240))
  }
  #expect(throws: FileError(.missing, folder.file("no.letter"))) {
    try drafts.rename(folder.file("no.letter"), to: "yes")
  }
  #expect(folder.names == before)
  #expect(try folder.text("b.letter") == "other")
}

@Test("A draft that is open elsewhere is neither renamed nor removed")
func movingLocked() throws {
  let (folder, drafts) = try draftsFolder()
  let lock = DraftLock.take(for: folder.file("a.letter"))
  let before = folder.names
  var removed = RemovedDrafts(in: drafts)
  for _ in 0..<2 {
    do {
      _ = try drafts.rename(folder.file("a.letter"), to: "c")
      Issue.record("renamed")
    } catch {
      guard case .inUse = error.reason else { throw error }
    }
    do {
      try removed.remove(folder.file("a.letter"))
      Issue.record("removed")
    } catch {
      guard case .inUse = error.reason else { throw error }
    }
  }
  #expect(folder.names == before)
  #expect(removed.count == 0)
  withExtendedLifetime(lock) {}
}

@Test("What was removed comes back, last first, under another name where its own is taken")
func restoring() throws {
  let (folder, drafts) = try draftsFolder()
  let before = folder.names
  var removed = RemovedDrafts(in: drafts)
  try removed.remove(folder.file("a.letter"))
  #expect(folder.names == [".removed", "b.letter"])
  #expect(folder.mode(".removed") == 0o700)
  try removed.remove(folder.file("b.letter"))
  #expect(try removed.restoreLast() == folder.file("b.letter"))
  #expect(try drafts.rename(folder.file("b.letter"), to: "a") == folder.file("a.letter"))
  #expect(try removed.restoreLast() == folder.file("a 2.letter"))
  #expect(try removed.restoreLast() == nil)
  #expect(try folder.text(".a 2.letter.versions") == ".a.letter.versions")
  #expect(try folder.text("a.letter") == "other")
  #expect(folder.names.count == before.count)
}

@Test("What was removed goes for good at the end, with its companions and nothing else")
func removingForGood() throws {
  let (folder, drafts) = try draftsFolder()
  symlink("b.letter", folder.file("link.letter"))
  var removed = RemovedDrafts(in: drafts)
  try removed.remove(folder.file("a.letter"))
  try removed.remove(folder.file("link.letter"))
  removed.finish()
  #expect(folder.names == ["b.letter"])
  #expect(try folder.text("b.letter") == "other")
  #expect(removed.count == 0)
}

@Test("What a killed run removed is back at the next start, what a living one removed is not")
func restoringLeft() throws {
  let (folder, drafts) = try draftsFolder()
  let before = folder.names
  var living = RemovedDrafts(in: drafts)
  try living.remove(folder.file("b.letter"))
  do {
    // Ended without a word, as by a kill.
    var killed = RemovedDrafts(in: drafts)
    try killed.remove(folder.file("a.letter"))
  }
  #expect(folder.names == [".removed"])
  #expect(RemovedDrafts(in: drafts).restoreLeft() == 1)
  #expect(folder.names == (ofA + [".removed"]).sorted())
  #expect(try living.restoreLast() == folder.file("b.letter"))
  #expect(folder.names == before)
  #expect(RemovedDrafts(in: drafts).restoreLeft() == 0)
}

@Test("A removal that was cut off half way is mended at the next start")
func restoringHalf() throws {
  let (folder, drafts) = try draftsFolder()
  let before = folder.names
  mkdir(folder.file(".removed"), 0o700)
  mkdir(folder.file(".removed/1"), 0o700)
  mkdir(folder.file(".removed/2"), 0o700)
  // At both places, one companion moved; and a draft that is back before its companion is.
  link(folder.file("a.letter"), folder.file(".removed/1/a.letter"))
  rename(folder.file(".a.letter.versions"), folder.file(".removed/1/.a.letter.versions"))
  rename(folder.file(".a.letter.records"), folder.file(".removed/2/.a.letter.records"))
  #expect(RemovedDrafts(in: drafts).restoreLeft() == 1)
  #expect(folder.names == before)
  var status = stat()
  #expect(lstat(folder.file("a.letter"), &status) == 0 && status.st_nlink == 1)
}

@Test("Nothing is removed into a folder that was planted")
func plantedRemoved() throws {
  let (folder, drafts) = try draftsFolder()
  let other = TemporaryFolder()
  symlink(other.path, folder.file(".removed"))
  try other.write("x", to: "x.letter")
  var removed = RemovedDrafts(in: drafts)
  #expect(RemovedDrafts(in: drafts).restoreLeft() == 0)
  do {
    try removed.remove(folder.file("a.letter"))
    Issue.record("removed")
  } catch {
    #expect(error == FileError(.planted, folder.file(".removed")))
  }
  #expect(other.names == ["x.letter"])
  #expect(try folder.text("a.letter") == "a.letter")
}
