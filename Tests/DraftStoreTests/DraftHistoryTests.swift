// What can be undone is on the disk with every save, and belongs to the draft that is there.
import Glibc
import LetterCore
import Testing

@testable import DraftStore

private let history = ".a.letter.history"
private let next = ".a.letter.history.next"

private func draft(_ name: String) -> Draft {
  Draft(template: "local-law-enforcement", answers: ["name": .text(name)])
}

/// A letter that was saved once, with what can be undone in it.
private func saved(in folder: TemporaryFolder) throws -> KeptFile {
  var file = KeptFile(path: folder.file("a.letter"), known: .absent)
  _ = try file.save(draft("Rosa"), template: nil, history: .string("first"))
  return file
}

private func loaded(_ folder: TemporaryFolder) throws -> String? {
  let path = folder.file("a.letter")
  return DraftHistory.load(of: path, known: try DraftFile.open(path).known)?.text
}

@Test("Every save keeps what can be undone, readable by its owner alone")
func keptWithEverySave() throws {
  let folder = TemporaryFolder()
  var file = try saved(in: folder)
  #expect(try loaded(folder) == "first")
  _ = try file.save(draft("Ana"), template: nil, history: .string("second"))
  #expect(try loaded(folder) == "second")
  #expect(folder.names == [history, "a.letter"] && folder.mode(history) == 0o600)
  // A save without any has none, and the old one belongs to nothing any more.
  _ = try file.save(draft("Bea"), template: nil)
  #expect(try loaded(folder) == nil)
}

@Test("Wherever a save is killed, what can be undone belongs to the draft that is there")
func killed() throws {
  let folder = TemporaryFolder()
  var file = try saved(in: folder)
  let letter = try folder.text("a.letter")
  _ = try file.save(draft("Ana"), template: nil, history: .string("second"))
  let (newLetter, second) = (try folder.text("a.letter"), try folder.text(history))
  unlink(folder.file("a.letter"))
  try folder.write(letter, to: "a.letter")
  file = KeptFile(path: file.path, known: try DraftFile.open(file.path).known)
  _ = try file.save(draft("Rosa"), template: nil, history: .string("first"))
  // Before the draft is in its place.
  try folder.write(second, to: next)
  #expect(try loaded(folder) == "first")
  // After it.
  try folder.write(newLetter, to: "a.letter")
  #expect(try loaded(folder) == "second")
  rename(folder.file(next), folder.file(history))
  #expect(try loaded(folder) == "second")
}

@Test("A save that is refused leaves what can be undone in the draft that is there")
func refused() throws {
  let folder = TemporaryFolder()
  var file = try saved(in: folder)
  let other = try folder.text(history)
  try folder.write("{}", to: "a.letter")
  let refused = Result {
    try file.save(draft("Ana"), template: nil, history: .string("second"))
  }
  #expect(throws: FileError.self) { try refused.get() }
  #expect(folder.names == [history, "a.letter"])
  #expect(try folder.text(history) == other)
}

@Test(
  "Whatever stands in one of its two places, it is kept",
  arguments: [history, next], ["{", "folder", "pipe", "link"])
func places(name: String, obstacle: String) throws {
  let folder = TemporaryFolder()
  var file = try saved(in: folder)
  unlink(folder.file(name))
  switch obstacle {
  case "folder": mkdir(folder.file(name), 0o700)
  case "pipe": mkfifo(folder.file(name), 0o600)
  case "link": symlink("a.letter", folder.file(name))
  default: try folder.write(obstacle, to: name)
  }
  for text in ["second", "third"] {
    #expect(
      try file.save(draft(text), template: nil, history: .string(text)).durability == .lasting)
    #expect(try loaded(folder) == text)
    #expect(try DraftFile.load(file.path).draft.text("name") == text)
  }
  try DraftTraces(of: file.path).remove()
  #expect(folder.names.isEmpty)
}

@Test("What can be undone in a new letter of the drafts folder disturbs no other one's")
func firstSaves() throws {
  let folder = TemporaryFolder()
  let drafts = DraftsFolder(path: folder.path)
  let day = try #require(LetterDate(year: 2026, month: 11, day: 24))
  for number in 1...3 {
    _ = try drafts.beginFile(
      draft("\(number)"), on: day, template: nil, history: .string("\(number)"))
  }
  for (number, name) in ["2026-11-24.letter", "2026-11-24-2.letter", "2026-11-24-3.letter"]
    .enumerated()
  {
    let path = folder.file(name)
    let known = try DraftFile.open(path).known
    #expect(DraftHistory.load(of: path, known: known)?.text == "\(number + 1)")
  }
  #expect(folder.names.count == 6)
}
