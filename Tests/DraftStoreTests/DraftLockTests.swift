import Glibc
import Synchronization
import Testing

@testable import DraftStore

private func take(_ path: String) -> DraftLock? {
  if case .taken(let lock) = DraftLock.take(for: path) { lock } else { nil }
}

@Test("The second who asks for a draft is told who has it, by whatever name")
func lockIsTold() throws {
  let folder = TemporaryFolder()
  symlink("a.letter", folder.file("link"))
  var lock = take(folder.file("a.letter"))
  #expect(lock != nil && folder.mode(".a.letter.lock") == 0o600)
  for name in ["a.letter", "link", "../" + FilePath.name(of: folder.path) + "/a.letter"] {
    guard case .held(let holder) = DraftLock.take(for: folder.file(name)) else {
      Issue.record("\(name) is not held")
      continue
    }
    let known = try #require(holder)
    #expect(known.process == Int(getpid()) && !known.machine.isEmpty)
    #expect(known.since.hasSuffix("Z") && known.since.utf8.count == 20)
  }
  lock = nil
  #expect(folder.names == ["link"])
  lock = take(folder.file("link"))
  #expect(lock != nil)
}

@Test("A lock's file that a killed process left is taken over")
func staleLock() throws {
  let folder = TemporaryFolder()
  try folder.write("elsewhere\n1\n2020-01-01T00:00:00Z\n", to: ".a.letter.lock")
  let lock = try #require(take(folder.file("a.letter")))
  #expect(try folder.text(".a.letter.lock").contains("\n\(getpid())\n"))
  withExtendedLifetime(lock) {}
}

@Test("What is planted at a lock's name is left alone, and said")
func plantedLock() throws {
  let folder = TemporaryFolder()
  try folder.write("theirs", to: "victim")
  symlink("victim", folder.file(".a.letter.lock"))
  link(folder.file("victim"), folder.file(".b.letter.lock"))
  mkfifo(folder.file(".c.letter.lock"), 0o600)
  for name in ["a.letter", "b.letter", "c.letter"] {
    guard case .unsupported(let sentence) = DraftLock.take(for: folder.file(name)) else {
      Issue.record("\(name) was locked")
      continue
    }
    #expect(sentence.contains(".lock"))
  }
  #expect(try folder.text("victim") == "theirs")
}

@Test("Where no lock's file can be made, that is said")
func noLock() {
  guard case .unsupported(let sentence) = DraftLock.take(for: "/proc/a.letter") else {
    Issue.record("locked")
    return
  }
  #expect(sentence.hasPrefix("Nobody is warned when “/proc/a.letter” is opened twice."))
}

@Test("Of many who ask at once exactly one has the lock, whoever lets it go")
func lockRace() async {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  let counter = Counter()
  await withTaskGroup(of: Void.self) { group in
    for _ in 0..<8 {
      group.addTask {
        for _ in 0..<200 {
          guard let lock = take(path) else { continue }
          #expect(counter.enter())
          counter.leave()
          withExtendedLifetime(lock) {}
        }
      }
    }
  }
  #expect(folder.names.isEmpty)
}

private final class Counter: Sendable {
  private let inside = Atomic(0)
  func enter() -> Bool { inside.add(1, ordering: .sequentiallyConsistent).newValue == 1 }
  func leave() { inside.subtract(1, ordering: .sequentiallyConsistent) }
}

@Test("Times are told in UTC")
func timestamps() {
  #expect(utcTimestamp(1_795_543_380) == "2026-11-24T18:03:00Z")
}
