import Glibc
import LetterCore
import Testing

@testable import DraftStore

private func bytes(_ name: String) -> [UInt8] {
  DraftFile.bytes(
    of: Draft(template: "local-law-enforcement", answers: ["name": .text(name)]), template: nil)
}

@Test("A state that was kept is listed with its time and line, and read again")
func keepVersion() throws {
  let folder = TemporaryFolder()
  symlink("a.letter", folder.file("link"))
  let versions = try DraftVersions(of: folder.file("a.letter"))
  #expect(try versions.list().isEmpty && folder.names == ["link"])
  #expect(try versions.append(bytes("Rosa"), line: "Opened", at: 100))
  #expect(try !versions.append(bytes("Rosa"), line: "Nothing", at: 200))
  #expect(try versions.append(bytes("Ana"), line: "Na\u{1B}me\n", at: 300))
  let list = try DraftVersions(of: folder.file("link")).list()
  #expect(list.map(\.line) == ["Name ", "Opened"] && list.map(\.time) == [300, 100])
  #expect(list.map(\.size) == [bytes("Ana").count, bytes("Rosa").count])
  #expect(try versions.load(list[1]).draft.text("name") == "Rosa")
  #expect(folder.mode(".a.letter.versions") == 0o600)
  #expect(folder.names == [".a.letter.versions", "link"])
}

@Test("The last ten states are kept, and a state is found though others went")
func lastTen() throws {
  let folder = TemporaryFolder()
  let versions = try DraftVersions(of: folder.file("a.letter"))
  var seen: DraftVersion?
  for number in 1...15 {
    try versions.append(bytes("\(number)"), line: "\(number)", at: number)
    if number == 9 { seen = try versions.list().first }
  }
  #expect(try versions.list().map(\.time) == Array((6...15).reversed()))
  #expect(try versions.load(#require(seen)).draft.text("name") == "9")
  #expect(folder.names == [".a.letter.versions"])
}

@Test("The size is bounded by 8 MB or by four times the draft's, and the last state always stays")
func boundedSize() {
  func kept(_ sizes: [Int], _ limit: Int) -> [Int] {
    let states = sizes.map {
      VersionJournal.State(time: $0, line: "", bytes: ArraySlice(repeating: 0, count: $0))
    }
    return VersionJournal.kept(of: states, count: 3, size: limit).map(\.time)
  }
  #expect(kept([1, 2, 3, 4], 100) == [2, 3, 4])
  #expect(kept([4, 5, 6], 11) == [5, 6])
  #expect(kept([4, 5, 6], 5) == [6])
}

@Test("A torn tail is dropped, wherever it is torn, and the next state takes its place")
func tornTail() throws {
  let folder = TemporaryFolder()
  let versions = try DraftVersions(of: folder.file("a.letter"))
  try versions.append(bytes("one"), line: "1", at: 1)
  let first = try FileBytes.read(folder.file(".a.letter.versions"))
  try versions.append(bytes("two"), line: "2", at: 2)
  let both = try FileBytes.read(folder.file(".a.letter.versions"))
  for size in first.count..<both.count {
    #expect(try VersionJournal(Array(both[..<size]), path: "").states.map(\.time) == [1])
  }
  try AtomicFile.write(
    Array(both.dropLast(3)), to: folder.file(".a.letter.versions"), existing: .replaced)
  try versions.append(bytes("three"), line: "3", at: 3)
  #expect(try versions.list().map(\.time) == [3, 1])
}

@Test("A record that a disk spoilt is passed over, and what is no journal is begun anew")
func spoiltRecords() throws {
  let folder = TemporaryFolder()
  let path = folder.file(".a.letter.versions")
  let versions = try DraftVersions(of: folder.file("a.letter"))
  for number in 1...3 { try versions.append(bytes("\(number)"), line: "", at: number) }
  var journal = try FileBytes.read(path)
  journal[journal.count / 2] ^= 1
  try AtomicFile.write(journal, to: path, existing: .replaced)
  #expect(try versions.list().map(\.time) == [3, 1])
  for text in ["", "\0\0\0\0", "undersigned versions x\n", "undersigned versions 1"] {
    try folder.write(text, to: ".a.letter.versions")
    #expect(try versions.list().isEmpty)
    try versions.append(bytes("four"), line: "", at: 4)
    #expect(try versions.list().map(\.time) == [4])
  }
  try folder.write("undersigned versions 2\n", to: ".a.letter.versions")
  #expect(throws: FileError(.newerVersion(2), path)) { try versions.list() }
  #expect(throws: FileError(.newerVersion(2), path)) {
    try versions.append(bytes("five"), line: "", at: 5)
  }
  #expect(try folder.text(".a.letter.versions") == "undersigned versions 2\n")
}

@Test("Versions are never read or written through what was planted at their name")
func plantedVersions() throws {
  let folder = TemporaryFolder()
  try folder.write("theirs", to: "victim")
  symlink("victim", folder.file(".a.letter.versions"))
  let versions = try DraftVersions(of: folder.file("a.letter"))
  let refusal = FileError(.planted, folder.file(".a.letter.versions"))
  #expect(throws: refusal) { try versions.list() }
  #expect(throws: refusal) { try versions.append(bytes("one"), line: "", at: 1) }
  #expect(try folder.text("victim") == "theirs")
}

@Test("States that are kept at once are all kept")
func versionsAtOnce() async throws {
  let folder = TemporaryFolder()
  let versions = try DraftVersions(of: folder.file("a.letter"))
  await withTaskGroup(of: Void.self) { group in
    for number in 1...10 {
      group.addTask {
        _ = try? versions.append(bytes("\(number)"), line: "\(number)", at: number)
      }
    }
  }
  #expect(try versions.list().map(\.time).sorted() == Array(1...10))
}

@Test(
  "A version is due at opening, and once there are changes at export, at the end, after a while")
func versionPolicy() {
  var policy = VersionPolicy()
  #expect(policy.isDue(.opening))
  #expect(
    !policy.isDue(.exporting) && !policy.isDue(.closing) && !policy.isDue(.working(at: 9_999)))
  policy.noteChange(at: 1_000)
  policy.noteChange(at: 1_200)
  #expect(policy.isDue(.exporting) && policy.isDue(.closing))
  #expect(!policy.isDue(.working(at: 1_299)) && policy.isDue(.working(at: 1_300)))
  policy.noteVersion()
  #expect(!policy.isDue(.closing) && !policy.isDue(.working(at: 1_300)))
}

@Test("The line of the last state is found without the states, whatever is torn off")
func lastLine() throws {
  let folder = TemporaryFolder()
  let versions = try DraftVersions(of: folder.file("a.letter"))
  #expect(versions.lastLine() == nil)
  for number in 1...12 {
    try versions.append(bytes("\(number)"), line: "“\(number)”\n", at: number)
    #expect(try versions.lastLine() == versions.list().first?.line)
  }
  let whole = try FileBytes.read(folder.file(".a.letter.versions"))
  for count in stride(from: 0, to: whole.count, by: 7) {
    try AtomicFile.write(
      Array(whole.prefix(count)), to: folder.file(".a.letter.versions"), existing: .replaced)
    let line = versions.lastLine()
    #expect(try line == versions.list().first?.line, "\(count) bytes")
  }
  for junk in ["", "no journal", "undersigned versions 1", "undersigned versions 1\n\u{FF}\u{FF}"] {
    try folder.write(junk, to: ".a.letter.versions")
    #expect(versions.lastLine() == nil)
  }
}
