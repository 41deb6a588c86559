// Private records beside a draft: never in it, and never lost between two programs.
import Foundation
import PseudoTerminal
import Testing

@Suite("The wizard keeping private records")
struct RecordsJourneyTests {
  private func records(of path: String, in home: Home) throws -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try fileText(home.folder.file(".\(name).records"))
  }

  @Test func anImportIsKeptPrivateAndUndoneAsOne() throws {
    let home = try Home()
    try home.folder.write(
      "Organization,Name,Email,Authorized\nHarbor Aid,Mei Chen,mei@example.org,Yes\nN/A,,,Yes\n",
      to: "sign-ons.csv")
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2><a-i>")
    try terminal.wait(forText: "sign-ons.csv")
    try terminal.send(keys: "sign<enter>")
    try terminal.wait(forText: "1 to add · 1 left out")
    try terminal.send(keys: "<enter>")
    try terminal.waitUntilSaved(showing: "Added 1 name")
    #expect(try records(of: path, in: home).contains("mei@example.org"))
    #expect(try permissions(home.folder.file(".riverbend.letter.records")) == 0o600)
    #expect(try !fileText(path).contains("mei@example.org"))
    #expect(try !fileText(path).contains("Mei Chen"))
    try terminal.send(keys: "<a-u>")
    try terminal.waitUntilSaved(showing: "Undone")
    #expect(try !StoredDraft(path).names.contains("Harbor Aid"))
    try terminal.quit()
    #expect(!FileManager.default.fileExists(atPath: home.folder.file(".riverbend.letter.records")))
  }

  @Test func recordsOfTwoProgramsAreJoined() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    let outcome = try home.command(
      ["import", path, "-"], input: "Organization,Email\nAsh Hall,ash@example.org\n")
    #expect(outcome.status == .exited(0))
    try terminal.wait(forText: "Another program has changed this letter's file.")
    try terminal.send(keys: "<a-b>")
    try terminal.wait(forText: "Merged both")
    // The same name as the other program, and another.
    try terminal.send(keys: "<a-2><down><home>")
    try terminal.wait(forText: "Ash Hall")
    try terminal.send(keys: " <a-l>")
    try terminal.waitUntilSaved(showing: "marked as late")
    let kept = try records(of: path, in: home)
    #expect(kept.contains("ash@example.org"))
    #expect(kept.contains("late"))
    try terminal.quit()
  }

  @Test func aCopyAndADraftKeptElsewhereTakeTheirRecordsAlong() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    _ = try home.command(
      ["import", path, "-"], input: "Organization,Email\nAsh Hall,ash@example.org\n")
    let first = try home.start([path])
    try first.wait(forText: "Who is the letter to?")
    let second = try home.start([path])
    try second.wait(forText: "This letter is open elsewhere")
    try second.send(keys: "c")
    try second.wait(forText: "This is a copy now")
    #expect(try records(of: "riverbend copy.letter", in: home).contains("ash@example.org"))
    try second.quit()
    try first.quit()
  }

  @Test func recordsThatAreRemovedWhileOpenAreKeptOrRemovedAsTheVolunteerSays() throws {
    for (key, isKept) in [("<esc>", true), ("<a-r>", false)] {
      let home = try Home()
      let path = try home.writeCompleteDraft()
      _ = try home.command(
        ["import", path, "-"], input: "Organization,Email\nAsh Hall,ash@example.org\n")
      let terminal = try home.start([path])
      try terminal.wait(forText: "Who is the letter to?")
      let file = home.folder.file(".riverbend.letter.records")
      try FileManager.default.removeItem(atPath: file)
      try terminal.wait(forText: "Another program removed private records")
      // They are on the disk again already.
      #expect(try records(of: path, in: home).contains("ash@example.org"))
      try terminal.send(keys: key)
      try terminal.wait(forText: "Who is the letter to?")
      try terminal.quit()
      #expect(FileManager.default.fileExists(atPath: file) == isKept)
    }
  }

  /// How often the file is written anew within two seconds.
  private func countSaves(of path: String) throws -> Int {
    var count = 0
    var last: stat?
    let end = Date().addingTimeInterval(2)
    while Date() < end {
      var now = stat()
      if stat(path, &now) == 0 {
        if let last,
          last.st_ino != now.st_ino || last.st_mtim.tv_nsec != now.st_mtim.tv_nsec
        {
          count += 1
        }
        last = now
      }
      usleep(5_000)
    }
    return count
  }

  @Test func recordsThatAppearOrCannotBeReadAreNoReasonToSaveOnAndOn() throws {
    for isDamaged in [false, true] {
      let home = try Home()
      let path = try home.writeCompleteDraft()
      let file = home.folder.file(".riverbend.letter.records")
      if isDamaged { try Data("{".utf8).write(to: URL(fileURLWithPath: file)) }
      let terminal = try home.start([path])
      try terminal.wait(forText: "Who is the letter to?")
      if isDamaged {
        try terminal.send(keys: "<a-2>Zinnia House<enter>")
        try terminal.wait(forText: "Zinnia House")
        try terminal.send(keys: "<home> <a-l>")
      } else {
        let records = #"{"undersignedRecords":1,"records":[{"name":"Ash Hall","city":"Troy"}]}"#
        try Data(records.utf8).write(to: URL(fileURLWithPath: file))
      }
      #expect(try countSaves(of: path) <= 4, "damaged: \(isDamaged)")
      try terminal.quit()
    }
  }
}
