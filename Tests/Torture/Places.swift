// Where a draft may lie: a full disk, a folder that takes nothing, one full of traps.

import DraftStore
import Foundation
import PseudoTerminal

enum Places {
  static func run(_ report: inout Report) throws {
    try fullDisk(&report)
    try readOnly(&report)
    try plantedLinks(&report)
    try openUmask(&report)
  }

  private static func reason(_ work: () throws -> Void) -> FileError.Reason? {
    do {
      try work()
      return nil
    } catch {
      return (error as? FileError)?.reason
    }
  }

  private static func save(_ place: Place, signatories: Int) -> FileError.Reason? {
    reason {
      try DraftFile.save(
        Scenario.draft("Rosa", signatories: signatories), to: place.file("a.letter"), template: nil)
    }
  }

  private static func fullDisk(_ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let place = temporary.place
    guard mount("tmpfs", place.path, "tmpfs", 0, "size=64k") == 0 else {
      return report.skipped("a disk of 64 KB: \(String(cString: strerror(errno))) (it needs root)")
    }
    defer { umount(place.path) }
    report.check(save(place, signatories: 100) == nil, "64 KB: a small draft is saved")
    let before = try place.read("a.letter")
    report.check(save(place, signatories: 5_000) == .noSpace, "64 KB: a full disk is told")
    report.check(try place.read("a.letter") == before, "64 KB: the draft stays as it was")
    report.check(place.names() == ["a.letter"], "64 KB: nothing is left behind")
    let versions = try DraftVersions(of: place.file("a.letter"))
    let large = [UInt8](repeating: 65, count: 62 << 10)
    try versions.append(Array(before.utf8), line: "small", at: 1)
    report.check(
      reason { try versions.append(large, line: "large", at: 2) } == .noSpace,
      "64 KB: a version that does not fit is told")
    report.check(try versions.list().map(\.time) == [1], "64 KB: the versions stay as they were")
    report.check(save(place, signatories: 101) == nil, "64 KB: the next save works")
    // Full to the last byte, nothing can be made; the lock says so and is in nobody's way.
    let filler = open(place.file("filler"), O_CREAT | O_WRONLY, 0o600)
    while AtomicFile.write([UInt8](repeating: 0, count: 4096), to: filler) {}
    close(filler)
    report.check(save(place, signatories: 101) == .noSpace, "64 KB: no byte left is told")
    unlink(place.file("filler"))
    report.check(save(place, signatories: 102) == nil, "64 KB: and the next save works")
    // What can be undone gives its room to the letter.
    let history = place.file(".a.letter.history")
    _ = try AtomicFile.write(
      [UInt8](repeating: 0, count: 40 << 10), to: history, existing: .replaced)
    report.check(
      reason {
        var file = KeptFile(
          path: place.file("a.letter"), known: try DraftFile.open(place.file("a.letter")).known)
        let draft = Scenario.draft("Rosa", signatories: 600)
        _ = try file.save(draft, template: nil, history: .string("undo"))
      } == nil, "64 KB: a letter that needs the room of its undo is saved")
  }

  private static func readOnly(_ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let place = temporary.place
    let isMounted = mount("tmpfs", place.path, "tmpfs", 0, "size=64k") == 0
    defer { if isMounted { umount(place.path) } }
    _ = save(place, signatories: 1)
    let before = try place.read("a.letter")
    if isMounted {
      guard
        mount("tmpfs", place.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil)
          == 0
      else { return report.skipped("read-only: \(String(cString: strerror(errno)))") }
    } else {
      chmod(place.path, 0o500)
    }
    defer { chmod(place.path, 0o700) }
    let expected: FileError.Reason = isMounted ? .readOnlySystem : .notWritable
    report.check(save(place, signatories: 2) == expected, "read-only: it is told")
    report.check(try place.read("a.letter") == before, "read-only: the draft stays as it was")
    if case .unsupported = DraftLock.take(for: place.file("a.letter")) {
      report.passed("read-only: that there is no lock is told")
    } else {
      report.failed("read-only: that there is no lock is told")
    }
    report.check(
      reason { try DraftTraces(of: place.file("a.letter")).remove() } == expected,
      "read-only: what cannot be forgotten is told")
  }

  private static func plantedLinks(_ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let place = temporary.place
    try place.write("theirs", to: "victim")
    try place.write("draft", to: "a.letter")
    for name in [".a.letter.lock", ".a.letter.versions", ".undersigned-1", "a.txt"] {
      symlink("victim", place.file(name))
      link(place.file("victim"), place.file(name + ".hard"))
    }
    _ = DraftLock.take(for: place.file("a.letter"))
    let versions = try DraftVersions(of: place.file("a.letter"))
    report.check(
      reason { try versions.append([65], line: "", at: 0) } == .planted,
      "planted links: no version goes through one")
    report.check(
      reason {
        try ExportFile.write([ExportFile(path: place.file("a.txt"), bytes: [65])], replacing: false)
      }
        == .alreadyExists, "planted links: no export goes through one unasked")
    report.check(save(place, signatories: 1) == nil, "planted links: the draft is saved")
    report.check(
      try place.read("victim") == "theirs", "planted links: what they name stays as it was")
  }

  private static func openUmask(_ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let place = temporary.place
    let before = umask(0)
    defer { umask(before) }
    let drafts = DraftsFolder(path: place.file("data/drafts"))
    try drafts.create()
    let path = place.file("data/drafts/a.letter")
    try DraftFile.save(Scenario.draft("Rosa"), to: path, template: nil)
    try DraftVersions(of: path).append([65], line: "", at: 0)
    let lock = DraftLock.take(for: path)
    defer { withExtendedLifetime(lock) {} }
    var modes: [String: mode_t] = [:]
    for name in ["data", "data/drafts"]
      + place.names(in: "data/drafts").map({ "data/drafts/" + $0 })
    {
      var status = stat()
      if stat(place.file(name), &status) == 0 { modes[name] = status.st_mode & 0o777 }
    }
    let isClosed = modes.allSatisfy { $0.value == ($0.key.contains("letter") ? 0o600 : 0o700) }
    report.check(isClosed && modes.count == 5, "umask 000: files are 0600 and folders 0700")
  }
}
