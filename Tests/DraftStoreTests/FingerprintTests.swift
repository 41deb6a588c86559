import Glibc
import LetterCore
import Testing

@testable import DraftStore

private func draft(_ name: String) -> Draft {
  Draft(template: "local-law-enforcement", answers: ["name": .text(name)])
}

private func save(_ name: String, _ path: String, _ known: inout DraftFingerprint)
  -> FileError.Reason?
{
  do throws(FileError) {
    _ = try DraftFile.save(draft(name), to: path, template: nil, expecting: &known)
    return nil
  } catch {
    return error.reason
  }
}

/// Writes into the file as it is, as some editors do.
private func overwrite(_ path: String, _ text: String) {
  let descriptor = open(path, O_WRONLY | O_TRUNC)
  #expect(AtomicFile.write(Array(text.utf8), to: descriptor))
  close(descriptor)
}

@Test("A file that something else wrote or removed is not overwritten")
func changedOnDisk() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var known = DraftFingerprint.absent
  #expect(save("one", path, &known) == nil)
  #expect(try known.change(at: path) == .none)
  #expect(save("two", path, &known) == nil)
  let theirs = try folder.text("a.letter").replacing("two", with: "six")
  // As long as ours, written in place and at once.
  overwrite(path, theirs)
  #expect(try known.change(at: path) == .changed)
  #expect(save("three", path, &known) == .changedOnDisk)
  #expect(try folder.text("a.letter") == theirs)
  // Once it was read, it may be saved over.
  known = try DraftFile.open(path).known
  #expect(save("three", path, &known) == nil)
  unlink(path)
  #expect(try known.change(at: path) == .removed)
  #expect(save("four", path, &known) == .changedOnDisk)
  #expect(folder.names.isEmpty)
}

@Test("A file that was only touched, or written with the same bytes, is no change")
func untouched() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var known = DraftFingerprint.absent
  #expect(save("one", path, &known) == nil)
  let text = try folder.text("a.letter")
  try folder.write(text, to: "a.letter")
  #expect(try known.change(at: path) == .none)
  var times = [timeval(tv_sec: 5, tv_usec: 0), timeval(tv_sec: 5, tv_usec: 0)]
  utimes(path, &times)
  #expect(try known.change(at: path) == .none)
  chmod(path, 0o640)
  #expect(try known.change(at: path) == .none)
  #expect(save("two", path, &known) == nil)
  #expect(folder.mode("a.letter") == 0o640)
}

@Test("A draft that is new does not replace a file that came meanwhile")
func newButThere() throws {
  let folder = TemporaryFolder()
  var known = DraftFingerprint.absent
  #expect(try known.change(at: folder.file("a.letter")) == .none)
  try folder.write("theirs", to: "a.letter")
  #expect(try known.change(at: folder.file("a.letter")) == .changed)
  #expect(save("one", folder.file("a.letter"), &known) == .changedOnDisk)
  #expect(try folder.text("a.letter") == "theirs")
}

@Test("The file behind links is what is looked at")
func changedBehindLinks() throws {
  let folder = TemporaryFolder()
  symlink("real", folder.file("link"))
  var known = DraftFingerprint.absent
  #expect(save("one", folder.file("link"), &known) == nil)
  #expect(folder.names == ["link", "real"])
  overwrite(folder.file("real"), "{}")
  #expect(save("two", folder.file("link"), &known) == .changedOnDisk)
}

@Test("Of two who save at once, neither overwrites what it does not know")
func twoAtOnce() async throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var known = DraftFingerprint.absent
  #expect(save("", path, &known) == nil)
  // Each adds marks to what is there, so that every save that came through leaves one.
  let saved = await withTaskGroup(of: Int.self) { group in
    for _ in 0..<2 {
      group.addTask {
        var saved = 0
        for _ in 0..<100 {
          guard let (reading, read) = try? DraftFile.open(path) else { continue }
          var known = read
          if save(reading.draft.text("name") + "x", path, &known) == nil { saved += 1 }
        }
        return saved
      }
    }
    return await group.reduce(0, +)
  }
  #expect(try DraftFile.load(path).draft.text("name").count == saved)
  #expect(saved > 0)
}
