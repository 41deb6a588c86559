import Glibc
import LetterCore
import Testing

@testable import DraftStore

/// A draft with these names, and what is known of each.
private func draft(_ contacts: [String: String], withdrawn: [String] = []) throws -> Draft {
  let names = contacts.keys.sorted().filter { !withdrawn.contains($0) }
  var draft = Draft(
    template: "local-law-enforcement",
    roll: SignatoryRoll(names.compactMap { Signatory(name: $0) }))
  for (name, contact) in contacts {
    var record = SignOnRecord()
    record.contact = contact
    if withdrawn.contains(name) { record.withdrawn = LetterDate(year: 2026, month: 11, day: 29) }
    draft.records[SignOnRecords.Key(.organization, name)] = record
  }
  return draft
}

private func contacts(_ records: SignOnRecords) -> [String: String] {
  Dictionary(uniqueKeysWithValues: records.entries.map { ($0.key.name, $0.value.contact) })
}

/// A draft with one name and its record on the disk, as it was opened.
private func opened(in folder: TemporaryFolder) throws -> (KeptFile, Draft) {
  let path = folder.file("a.letter")
  var first = KeptFile(path: path, known: .absent)
  _ = try first.save(try draft(["Elm House": "elm@example.org"]), template: nil)
  let (reading, known) = try DraftFile.open(path)
  var file = KeptFile(path: path, known: known, base: reading.draft)
  var draft = reading.draft
  try file.loadRecords(into: &draft)
  return (file, draft)
}

private let records = ".a.letter.records"

@Test("A draft and its records are saved together, and only what belongs there stays")
func savingBoth() throws {
  let folder = TemporaryFolder()
  var (file, draft) = try opened(in: folder)
  #expect(folder.names == [records, "a.letter"])
  #expect(folder.mode(records) == 0o600)
  draft.records[SignOnRecords.Key(.organization, "Elm House")] = SignOnRecord()
  let saved = try file.save(draft, template: nil)
  #expect(saved.recordsProblem == nil && saved.recordsWithout == nil)
  #expect(folder.names == ["a.letter"])
}

@Test("Records that something else added or changed are joined; both sides stay")
func joiningRecords() throws {
  let folder = TemporaryFolder()
  var (file, draft) = try opened(in: folder)
  var other = draft.records
  other[SignOnRecords.Key(.organization, "Ash Hall")].contact = "ash@example.org"
  try RecordsFile.save(other, of: file.path)
  draft.records[SignOnRecords.Key(.organization, "Elm House")].city = "Riverbend"
  let saved = try file.save(draft, template: nil)
  #expect(saved.recordsWithout == nil)
  let kept = try RecordsFile.load(of: file.path)
  #expect(contacts(kept) == ["Ash Hall": "ash@example.org", "Elm House": "elm@example.org"])
  #expect(kept[SignOnRecords.Key(.organization, "Elm House")].city == "Riverbend")
  #expect(kept.isSame(as: file.records))
}

@Test(
  "Records that are removed or replaced lose nothing that is in memory, and that is said",
  arguments: [
    nil, #"{"undersignedRecords":1,"records":[]}"#,
    #"{"undersignedRecords":1,"records":[{"name":"Elm House","city":"Riverbend"}]}"#,
  ])
func droppedRecords(replacement: String?) throws {
  for typesMore in [false, true] {
    let folder = TemporaryFolder()
    var (file, draft) = try opened(in: folder)
    unlink(folder.file(records))
    if let replacement { try folder.write(replacement, to: records) }
    let isNews = file.haveRecordsChanged()
    #expect(isNews)
    if typesMore {
      draft.records[SignOnRecords.Key(.organization, "Ash Hall")].contact = "ash@example.org"
    }
    let saved = try file.save(draft, template: nil)
    let kept = contacts(try RecordsFile.load(of: file.path))
    #expect(kept["Elm House"] == "elm@example.org")
    #expect(kept["Ash Hall"] == (typesMore ? "ash@example.org" : nil))
    // What there would be if it was meant.
    let without = contacts(try #require(saved.recordsWithout))
    #expect(without["Elm House"] ?? "" == "")
    let again = try file.save(draft, template: nil)
    #expect(again.recordsWithout == nil)
  }
}

@Test("Records of a newer version are never moved, do not hold up the letter, and are told")
func newerRecords() throws {
  for spoil in [
    "{\"undersignedRecords\": 2}", "{\n  \"undersignedRecords\":99999999999999999999, \"x\": 1}",
    // Cut off, or spoilt by something else, it is the newer version's all the same.
    "{\"undersignedRecords\": 2, \"records\": [", "<<<<<<< ours\n{\"undersignedRecords\" : 2",
  ] {
    let folder = TemporaryFolder()
    var (file, draft) = try opened(in: folder)
    unlink(folder.file(records))
    try folder.write(spoil, to: records)
    var before = stat()
    lstat(folder.file(records), &before)
    draft.apply(.setAnswer("office", .text("Mayor")))
    let saved = try file.save(draft, template: nil)
    #expect(saved.recordsProblem != nil, "\(spoil)")
    #expect(try DraftFile.load(file.path).draft.text("office") == "Mayor")
    var after = stat()
    #expect(lstat(folder.file(records), &after) == 0 && after.st_ino == before.st_ino)
    // Whoever needs them saves nothing.
    let refused = Result { try file.save(draft, template: nil, requiresRecords: true) }
    #expect(throws: FileError.self) { try refused.get() }
    // Once that is out of the way, all of them are there again.
    unlink(folder.file(records))
    rmdir(folder.file(records))
    let again = try file.save(draft, template: nil)
    #expect(again.recordsProblem == nil)
    #expect(contacts(try RecordsFile.load(of: file.path)) == ["Elm House": "elm@example.org"])
  }
}

@Test("A save over what something else wrote changes neither file")
func refusedSaves() throws {
  let folder = TemporaryFolder()
  var (file, draft) = try opened(in: folder)
  try DraftFile.save(try DraftFile.load(file.path).draft, to: file.path, template: nil)
  var other = try DraftFile.load(file.path).draft
  other.apply(.setAnswer("office", .text("Sheriff")))
  try DraftFile.save(other, to: file.path, template: nil)
  draft.records[SignOnRecords.Key(.organization, "Ash Hall")].contact = "ash@example.org"
  let before = try folder.text(records)
  let refused = Result { try file.save(draft, template: nil) }
  #expect(throws: FileError(.changedOnDisk, file.path)) { try refused.get() }
  #expect(try folder.text(records) == before)
  #expect(folder.names == [records, "a.letter"])
}

@Test("What a save was killed in is settled by the next who looks: the old of both or the new")
func unfinishedSaves() throws {
  let folder = TemporaryFolder()
  let (file, draft) = try opened(in: folder)
  let before = ".a.letter.before"
  let (old, check) = (try folder.text(records), file.known.check)
  // Killed with the new records in place, and the old draft.
  try RecordsFile.save(
    try KeptFileTests.with("Ash Hall", draft.records), of: file.path)
  try folder.write("undersigned-before \(check) records\n" + old, to: before)
  #expect(contacts(try RecordsFile.load(of: file.path)) == ["Elm House": "elm@example.org"])
  #expect(try folder.text(records) == old && folder.names == [records, "a.letter"])
  // Killed with both in place.
  try RecordsFile.save(try KeptFileTests.with("Ash Hall", draft.records), of: file.path)
  try folder.write("undersigned-before 1234 records\n" + old, to: before)
  #expect(contacts(try RecordsFile.load(of: file.path)).count == 2)
  #expect(folder.names == [records, "a.letter"])
  // Killed in the first save of all.
  unlink(file.path)
  try folder.write("undersigned-before absent none\n", to: before)
  #expect(try RecordsFile.load(of: file.path).isEmpty)
  #expect(folder.names.isEmpty)
}

private enum KeptFileTests {
  static func with(_ name: String, _ records: SignOnRecords) throws -> SignOnRecords {
    var records = records
    records[SignOnRecords.Key(.organization, name)].contact = "x@example.org"
    return records
  }
}

@Test("Records that appear beside a letter without any are joined by the next save, once")
func appearingRecords() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var first = KeptFile(path: path, known: .absent)
  _ = try first.save(try draft([:]), template: nil)
  let (reading, known) = try DraftFile.open(path)
  var file = KeptFile(path: path, known: known, base: reading.draft)
  var draft = reading.draft
  try file.loadRecords(into: &draft)
  var other = SignOnRecords()
  other[SignOnRecords.Key(.organization, "Ash Hall")].contact = "ash@example.org"
  try RecordsFile.save(other, of: path)
  #expect(file.haveRecordsChanged() == true)
  let saved = try file.save(draft, template: nil)
  #expect(saved.recordsProblem == nil && saved.recordsWithout == nil)
  #expect(contacts(file.records) == ["Ash Hall": "ash@example.org"])
  #expect(try RecordsFile.load(of: path).isSame(as: other))
  #expect(file.haveRecordsChanged() == false)
}

@Test("Unreadable records that appear beside a letter without any are left alone, and are no news")
func appearingUnreadableRecords() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var file = KeptFile(path: path, known: .absent)
  let draft = try draft([:])
  _ = try file.save(draft, template: nil)
  try folder.write("{", to: records)
  #expect(file.haveRecordsChanged() == true)
  #expect(try file.save(draft, template: nil).recordsProblem == nil)
  #expect(file.haveRecordsChanged() == false)
  #expect(try folder.text(records) == "{")
}

@Test("A save that failed at the records leaves them as they were: no reason for another")
func obstacles() throws {
  let folder = TemporaryFolder()
  var (file, draft) = try opened(in: folder)
  try folder.write("{\"undersignedRecords\": 2}", to: records)
  draft.records[SignOnRecords.Key(.organization, "Elm House")].city = "Riverbend"
  #expect(try file.save(draft, template: nil).recordsProblem != nil)
  let obstacle = file.obstacle
  #expect(try file.save(draft, template: nil).recordsProblem != nil)
  #expect(file.obstacle == obstacle)
  unlink(folder.file(records))
  #expect(file.obstacle != obstacle)
  #expect(try file.save(draft, template: nil).recordsProblem == nil)
}

@Test("Records are saved without the letter, joined with what something else wrote of them")
func savingRecordsAlone() throws {
  let folder = TemporaryFolder()
  var (file, draft) = try opened(in: folder)
  let letter = try folder.text("a.letter")
  var other = draft.records
  other[SignOnRecords.Key(.organization, "Ash Hall")].contact = "ash@example.org"
  try RecordsFile.save(other, of: file.path)
  draft.apply(.setAnswer("office", .text("Mayor")))
  draft.records[SignOnRecords.Key(.organization, "Oak Hall")].contact = "oak@example.org"
  try file.saveRecords(of: draft)
  #expect(try folder.text("a.letter") == letter)
  #expect(folder.names == [records, "a.letter"] && folder.mode(records) == 0o600)
  #expect(
    contacts(try RecordsFile.load(of: file.path)) == [
      "Ash Hall": "ash@example.org", "Elm House": "elm@example.org", "Oak Hall": "oak@example.org",
    ])
  // The letter follows, with nothing of them lost.
  draft.records = file.records
  _ = try file.save(draft, template: nil)
  #expect(contacts(try RecordsFile.load(of: file.path)).count == 3)
  #expect(try DraftFile.load(file.path).draft.text("office") == "Mayor")
}

@Test("A copy has the letter's records, and a name of its own")
func copyIsWhole() throws {
  let folder = TemporaryFolder()
  let (file, draft) = try opened(in: folder)
  for name in ["a copy.letter", "a copy 2.letter"] {
    let copy = try KeptFile.copy(of: draft, beside: file.path, template: nil)
    #expect(copy.path == folder.file(name))
    #expect(contacts(try RecordsFile.load(of: copy.path)) == ["Elm House": "elm@example.org"])
    #expect(copy.records.isSame(as: draft.records))
  }
  // The copy of a copy is one more copy, and not “a copy copy”.
  for name in ["a copy.letter", "a copy 2.letter"] {
    let copy = try KeptFile.copy(of: draft, beside: folder.file(name), template: nil)
    #expect(
      copy.path == folder.file(name == "a copy.letter" ? "a copy 3.letter" : "a copy 4.letter"))
  }
  let numbered = try KeptFile.copy(of: draft, beside: folder.file("copy 7.letter"), template: nil)
  #expect(numbered.path == folder.file("copy 7 copy.letter"))
  // Where nothing can be written, nothing is there.
  let names = folder.names
  #expect(throws: FileError.self) {
    try KeptFile.copy(of: draft, beside: folder.file("none/a.letter"), template: nil)
  }
  #expect(folder.names == names)
}
