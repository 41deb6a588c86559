import Glibc
import Testing

@testable import DraftStore

private func write(_ text: String, _ path: String, _ existing: AtomicFile.Existing = .replaced)
  throws
{
  try AtomicFile.write(Array(text.utf8), to: path, existing: existing)
}

@Test("What a killed save has left is removed by the next, what a living one writes is not")
func leftovers() throws {
  let folder = TemporaryFolder()
  for name in [".undersigned-left", ".undersigned-living", ".other"] {
    close(open(folder.file(name), O_CREAT | O_WRONLY, 0o600))
  }
  symlink("target", folder.file(".undersigned-link"))
  let living = open(folder.file(".undersigned-living"), O_RDWR | O_CLOEXEC)
  #expect(lockExclusively(living) == 0)
  #expect(TemporaryFile.leftovers(in: folder.path) == [folder.file(".undersigned-left")])
  try write("new", folder.file("a.letter"))
  #expect(
    folder.names == [".other", ".undersigned-link", ".undersigned-living", "a.letter"])
  close(living)
  // A program that another test is just starting may have the lock for a moment yet.
  for _ in 0..<2_000 where folder.names.contains(".undersigned-living") {
    try write("new", folder.file("a.letter"))
    sched_yield()
  }
  #expect(folder.names == [".other", ".undersigned-link", "a.letter"])
}

@Test("A temporary file goes with its value unless it was moved, and is locked meanwhile")
func temporaryFile() throws {
  let folder = TemporaryFolder()
  do {
    var file = try TemporaryFile(in: folder.path, named: "a")
    _ = try file.fill([65], replacing: nil, named: "a")
    #expect(folder.names.count == 1 && TemporaryFile.leftovers(in: folder.path).isEmpty)
    let refused = Result {
      try file.move(to: folder.path + "/no/a", replacing: true, named: "no/a")
    }
    #expect(throws: FileError(.missingFolder, "no/a")) { try refused.get() }
  }
  #expect(folder.names.isEmpty)
}

@Test("Nothing that is written is for others, whatever the umask and what a link would have opened")
func modes() throws {
  let folder = TemporaryFolder()
  // The umask is the whole process's: only this test may need the narrow one meanwhile, and no
  // other test checks that a file is open to others.
  let before = umask(0)
  defer { umask(before) }
  try write("a", folder.file("new"))
  let drafts = try DraftsFolder.standard { $0 == "HOME" ? folder.path : nil }
  try drafts.create()
  #expect(folder.mode("new") == 0o600)
  #expect(folder.mode(".local/share/undersigned/drafts") == 0o700)
  chmod(drafts.path, 0o755)
  try drafts.create()
  #expect(folder.mode(".local/share/undersigned/drafts") == 0o700)
  // A folder that is not the program's own stays as it is.
  mkdir(folder.file("shared"), 0o755)
  try DraftsFolder(path: folder.file("shared")).create()
  #expect(folder.mode("shared") == 0o755)
}

@Test("A link is replaced, not followed, where the name is the program's own")
func unfollowed() throws {
  let folder = TemporaryFolder()
  try write("theirs", folder.file("victim"))
  symlink("victim", folder.file("planted"))
  try write("ours", folder.file("planted"), .replacedUnfollowed)
  #expect(try folder.text("victim") == "theirs")
  var status = stat()
  #expect(lstat(folder.file("planted"), &status) == 0 && status.st_mode & S_IFMT == S_IFREG)
  #expect(try folder.text("planted") == "ours")
}

@Test("A file that is replaced keeps its owner and group", .enabled(if: geteuid() == 0))
func owner() throws {
  let folder = TemporaryFolder()
  try write("old", folder.file("a"))
  chown(folder.file("a"), 1234, 2345)
  chmod(folder.file("a"), 0o664)
  try write("new", folder.file("a"))
  var status = stat()
  #expect(stat(folder.file("a"), &status) == 0)
  #expect(status.st_uid == 1234 && status.st_gid == 2345 && status.st_mode & 0o777 == 0o664)
}

@Test("What something else wrote between a look and the replacement goes back to its place")
func overwrittenMeanwhile() throws {
  let folder = TemporaryFolder()
  try folder.write("old", to: "a")
  let known = DraftFingerprint(
    Array("old".utf8), try FileBytes.readWithStatus(folder.file("a")).status)
  for replacement in ["theirs", nil] {
    if let replacement { try folder.write(replacement, to: "a") } else { unlink(folder.file("a")) }
    var file = try TemporaryFile(in: folder.path, named: "a")
    _ = try file.fill([65], replacing: nil, named: "a")
    if replacement == nil {
      let isDone = try file.exchange(with: folder.file("a"), expecting: known, named: "a")
      #expect(!isDone)
    } else {
      let refused = Result {
        try file.exchange(with: folder.file("a"), expecting: known, named: "a")
      }
      #expect(throws: FileError(.changedOnDisk, "a")) { try refused.get() }
      #expect(try folder.text("a") == replacement)
    }
  }
  try folder.write("old", to: "a")
  do {
    var file = try TemporaryFile(in: folder.path, named: "a")
    _ = try file.fill([65], replacing: nil, named: "a")
    let isDone = try file.exchange(with: folder.file("a"), expecting: known, named: "a")
    #expect(isDone)
    #expect(try folder.text("a") == "A")
  }
  #expect(folder.names == ["a"])
}
