// What is known of signatures, kept in a file of its own beside the draft.
import Glibc
import LetterCore
import Testing

@testable import DraftStore

private func day(_ day: Int) -> LetterDate? { LetterDate(year: 2026, month: 11, day: day) }

private func records() throws -> SignOnRecords {
  var records = SignOnRecords()
  var full = SignOnRecord()
  full.authorizedBy = "Ben Example"
  full.title = "Director"
  full.contact = "ben@example.org"
  full.city = "Riverbend"
  full.date = day(21)
  full.means = .phone
  full.isAuthorized = true
  full.note = "Asked twice.\nSays \"yes\"."
  full.late = day(24)
  full.unknown = [JSONMember("language", .array([.string("es")]))]
  records[SignOnRecords.Key(.organization, "Oak Hill")] = full
  var gone = SignOnRecord()
  gone.isAuthorized = false
  gone.withdrawn = day(25)
  records[SignOnRecords.Key(.organization, "Elm House")] = gone
  var person = SignOnRecord()
  person.means = .form
  records[SignOnRecords.Key(.individual, "Ana Ruiz")] = person
  var exported = ExportedList(
    date: try #require(day(23)), organizations: ["Elm House", "Oak Hill"], individuals: [])
  exported.files = ["letter.pdf", "letter.docx"]
  exported.digest = LetterDigest(of: "abc")
  exported.unknown = [JSONMember("format", .string("html"))]
  records.lastExport = exported
  var waiting = WaitingSignOn(
    try #require(Signatory(name: "Oak University")), record: gone, source: "form.csv", line: 7,
    reason: "no answer")
  waiting.record.withdrawn = nil
  waiting.unknown = [JSONMember("since", .string("2026-11-20"))]
  records.waiting = [waiting]
  records.sentNames = ["2026-11-23 Mayor Example"]
  records.unknown = [JSONMember("later", .object([JSONMember("at", .integer(12))]))]
  return records
}

private let file = """
  {
    "undersignedRecords": 1,
    "records": [
      { "name": "Elm House", "authorized": false, "withdrawn": "2026-11-25" },
      { "name": "Oak Hill", "authorizedBy": "Ben Example", "title": "Director", \
  "contact": "ben@example.org", "city": "Riverbend", "date": "2026-11-21", "means": "phone", \
  "authorized": true, "note": "Asked twice.\\nSays \\"yes\\".", "late": "2026-11-24", \
  "language": ["es"] },
      { "name": "Ana Ruiz", "kind": "individual", "means": "form" }
    ],
    "exported": { "date": "2026-11-23", "organizations": ["Elm House", "Oak Hill"], \
  "individuals": [], "files": ["letter.pdf", "letter.docx"], \
  "digest": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", \
  "format": "html" },
    "waiting": [
      { "signatory": { "name": "Oak University", "kind": "organization" }, \
  "record": { "authorized": false }, "source": "form.csv", "line": 7, "reason": "no answer", \
  "since": "2026-11-20" }
    ],
    "sentNames": ["2026-11-23 Mayor Example"],
    "later": { "at": 12 }
  }

  """

/// The sentence with which a file of records is refused, or "read".
private func recordsRefusal(_ text: String) throws -> String {
  let folder = TemporaryFolder()
  try folder.write(text, to: ".a.letter.records")
  let path = folder.file("a.letter")
  let error = #expect(throws: FileError.self) { try RecordsFile.load(of: path) }
  // What cannot be read is never written over, nor removed.
  for new in [try records(), SignOnRecords()] {
    let refused = #expect(throws: FileError.self) { try RecordsFile.save(new, of: path) }
    #expect(refused == error)
  }
  #expect(try folder.text(".a.letter.records") == text)
  return error?.description ?? "read"
}

@Test("Records are kept beside the draft as the same bytes, for their owner alone")
func recordsAreKept() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  #expect(try RecordsFile.load(of: path).isEmpty)
  try RecordsFile.save(records(), of: path)
  #expect(try folder.text(".a.letter.records") == file)
  #expect(folder.mode(".a.letter.records") == 0o600)
  let read = try RecordsFile.load(of: path)
  #expect(try read.entries == records().entries)
  #expect(try read.lastExport == records().lastExport)
  #expect(try read.unknown == records().unknown)
  #expect(try read.waiting == records().waiting && read.sentNames == records().sentNames)
  try RecordsFile.save(read, of: path)
  #expect(try folder.text(".a.letter.records") == file)
  try RecordsFile.save(SignOnRecords(), of: path)
  #expect(folder.names.isEmpty)
  try RecordsFile.save(SignOnRecords(), of: path)
}

@Test("Records lie where the draft lies, whatever links lead to it")
func recordsFollowTheDraft() throws {
  let folder = TemporaryFolder()
  try folder.write("{}", to: "a.letter")
  #expect(symlink(folder.file("a.letter"), folder.file("b.letter")) == 0)
  try RecordsFile.save(records(), of: folder.file("b.letter"))
  #expect(folder.names == [".a.letter.records", "a.letter", "b.letter"])
  #expect(try RecordsFile.load(of: folder.file("b.letter")).entries == records().entries)
}

@Test(
  "A file of records that cannot be read is refused with a sentence, and stays as it is",
  arguments: [
    ("", "line 1, column 0 cannot be read"), ("{}", "holds no records that this program can read"),
    (#"{"undersigned": 1}"#, "holds no records"), ("[1]", "holds no records"),
    (#"{"undersignedRecords": 0}"#, "holds no records"),
    (#"{"undersignedRecords": 2}"#, "newer version of this program"),
    (#"{"undersignedRecords": 1, "waiting": {}}"#, "“waiting” is not a list; make it one"),
    (#"{"undersignedRecords": 1, "waiting": [1]}"#, "waiting row 1 is not an object"),
    (#"{"undersignedRecords": 1, "waiting": [{}]}"#, "row 1, “signatory” is not an object with"),
    (
      #"{"undersignedRecords": 1, "waiting": [{"signatory": {"name": "A", "kind": "organization"}, "line": 0}]}"#,
      "row 1, “line” is not a number from 1"
    ),
    (#"{"undersignedRecords": 1, "sentNames": [1]}"#, "“sentNames” is not a list of names"),
    (#"{"undersignedRecords": 1, "records": {}}"#, "“records” is not a list; make it one"),
    (#"{"undersignedRecords": 1, "records": ["A"]}"#, "record 1 is not an object"),
    (#"{"undersignedRecords": 1, "records": [{}]}"#, "record 1, “name” is not a name"),
    (#"{"undersignedRecords": 1, "records": [{"name": "A", "kind": 1}]}"#, "“kind” is not “org"),
    (
      #"{"undersignedRecords": 1, "records": [{"name": "A"}, {"name": "B", "means": "pigeon"}]}"#,
      "record 2, “means” is not one of “form”, “mail”, “phone”; make it one"
    ),
    (
      #"{"undersignedRecords": 1, "records": [{"name": "A", "date": "11/23/2026"}]}"#,
      "record 1, “date” is not a day such as 2026-11-23; make it one"
    ),
    (#"{"undersignedRecords": 1, "records": [{"name": "A", "late": "2026-02-30"}]}"#, "“late” is"),
    (#"{"undersignedRecords": 1, "records": [{"name": "A", "note": 1}]}"#, "“note” is not a text"),
    (
      #"{"undersignedRecords": 1, "records": [{"name": "A", "authorized": "yes"}]}"#,
      "“authorized” is not true or false"
    ),
    (
      #"{"undersignedRecords": 1, "records": [{"name": "A", "city": "B"}, {"name": "A"}]}"#,
      "record 2 is a second one of “A”; join the two"
    ),
    (
      #"{"undersignedRecords": 1, "exported": {"date": "2026-11-23", "organizations": []}}"#,
      "“exported” needs a “date” and lists of names"
    ),
    (
      #"{"undersignedRecords": 1, "exported": {"date": "2026-11-23", "organizations": [], "#
        + #""individuals": [], "files": "a.pdf"}}"#,
      "“files” in “exported” is not a list of names; make it one"
    ),
  ])
func wrongRecords(text: String, sentence: String) throws {
  let found = try recordsRefusal(text)
  #expect(found.contains(sentence), "\(found)")
  #expect(found.hasSuffix(".") && found.contains(".a.letter.records"))
}

@Test("Hostile characters in records go no further")
func hostileRecords() throws {
  let folder = TemporaryFolder()
  try folder.write(
    #"{"undersignedRecords": 1, "records": [{"name": "A\u202e", "note": "a\u001b\nb"}]}"#,
    to: ".a.letter.records")
  let read = try RecordsFile.load(of: folder.file("a.letter"))
  #expect(read[SignOnRecords.Key(.organization, "A")].note == "a\nb")
}

@Test("What was planted in the place of records is neither read nor written through")
func plantedRecords() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  try folder.write(file, to: "other")
  #expect(symlink(folder.file("other"), folder.file(".a.letter.records")) == 0)
  let planted = FileError(.planted, folder.file(".a.letter.records"))
  #expect(throws: planted) { try RecordsFile.load(of: path) }
  #expect(throws: planted) { try RecordsFile.save(SignOnRecords(), of: path) }
  #expect(throws: planted) { try RecordsFile.save(records(), of: path) }
  #expect(try folder.text("other") == file)
  unlink(folder.file(".a.letter.records"))
  #expect(link(folder.file("other"), folder.file(".a.letter.records")) == 0)
  #expect(throws: planted) { try RecordsFile.load(of: path) }
  unlink(folder.file(".a.letter.records"))
  #expect(mkdir(folder.file(".a.letter.records"), 0o700) == 0)
  #expect(throws: FileError(.isFolder, folder.file(".a.letter.records"))) {
    try RecordsFile.load(of: path)
  }
}

@Test("Records go along when a draft is renamed, copied, removed, brought back and forgotten")
func recordsGoAlong() throws {
  let temporary = TemporaryFolder()
  let folder = DraftsFolder(path: temporary.path)
  var draft = Draft(template: "x")
  draft.records = try records()
  try DraftFile.save(draft, to: temporary.file("a.letter"), template: nil)
  try RecordsFile.save(records(), of: temporary.file("a.letter"))

  let renamed = try folder.rename(temporary.file("a.letter"), to: "b")
  #expect(temporary.names == [".b.letter.records", "b.letter"])

  // One that stayed there is no other draft's.
  try temporary.write(file, to: ".b copy.letter.records")
  let copy = try KeptFile.copy(of: draft, beside: renamed, template: nil).path
  #expect(copy == temporary.file("b copy 2.letter"))
  #expect(try temporary.text(".b copy 2.letter.records") == file)
  #expect(temporary.mode(".b copy 2.letter.records") == 0o600)

  var removed = RemovedDrafts(in: folder)
  try removed.remove(copy)
  #expect(!temporary.names.contains(".b copy 2.letter.records"))
  #expect(try removed.restoreLast() == copy)
  #expect(try RecordsFile.load(of: copy).entries == records().entries)
  try removed.remove(copy)
  removed.finish()
  #expect(temporary.names == [".b copy.letter.records", ".b.letter.records", "b.letter"])

  try DraftTraces(of: renamed).remove()
  #expect(temporary.names == [".b copy.letter.records"])
}

@Test("A draft without records is copied without any, and no new draft takes those of another")
func recordsOfOthers() throws {
  let temporary = TemporaryFolder()
  let draft = Draft(template: "x")
  try DraftFile.save(draft, to: temporary.file("a.letter"), template: nil)
  let copy = try KeptFile.copy(of: draft, beside: temporary.file("a.letter"), template: nil)
  #expect(try RecordsFile.load(of: copy.path).isEmpty)
  #expect(temporary.names == ["a copy.letter", "a.letter"])

  try temporary.write(file, to: ".2026-11-23.letter.records")
  let begun = try DraftsFolder(path: temporary.path).begin(
    draft, on: try #require(day(23)), template: nil)
  #expect(begun.path == temporary.file("2026-11-23-2.letter"))
}

@Test("Records that cannot be taken along are not left behind silently")
func recordsThatCannotBeCopied() throws {
  let temporary = TemporaryFolder()
  let draft = Draft(template: "x")
  try DraftFile.save(draft, to: temporary.file("a.letter"), template: nil)
  #expect(symlink("/nowhere", temporary.file(".a.letter.records")) == 0)
  #expect(throws: FileError(.planted, temporary.file(".a.letter.records"))) {
    try KeptFile.copy(of: draft, beside: temporary.file("a.letter"), template: nil)
  }
  #expect(temporary.names == [".a.letter.records", "a.letter"])
}

@Test(
  "An export of an earlier version has no files and no digest; a digest of another kind is kept")
func exportsOfOtherVersions() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  for rest in ["", #", "digest": "sha512:00""#, #", "digest": 12"#] {
    let text =
      "{\n  \"undersignedRecords\": 1,\n  \"exported\": { \"date\": \"2026-11-23\", "
      + "\"organizations\": [], \"individuals\": []\(rest) }\n}\n"
    try folder.write(text, to: ".a.letter.records")
    let records = try RecordsFile.load(of: path)
    #expect(records.lastExport?.files == [] && records.lastExport?.digest == nil)
    try RecordsFile.save(records, of: path)
    let kept = try folder.text(".a.letter.records")
    #expect(rest.isEmpty || kept.contains(rest.dropFirst(2)))
  }
}

@Test("What was exported goes along when a draft is renamed or copied")
func exportsGoAlong() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  var draft = Draft(template: DraftFile.defaultTemplate)
  draft.records = try records()
  try DraftFile.save(draft, to: path, template: nil)
  try RecordsFile.save(records(), of: path)
  let exported = try records().lastExport
  let copy = try KeptFile.copy(of: draft, beside: path, template: nil).path
  #expect(try RecordsFile.load(of: copy).lastExport == exported)
  let renamed = try DraftsFolder(path: folder.file("")).rename(path, to: "b")
  #expect(try RecordsFile.load(of: renamed).lastExport == exported)
}

@Test("The list of drafts says which were sent, and when")
func summaryOfSentLetter() throws {
  let folder = TemporaryFolder()
  var draft = Draft(template: DraftFile.defaultTemplate)
  try DraftFile.save(draft, to: folder.file("a.letter"), template: nil)
  let date = try #require(day(25))
  draft.apply(.setSent(SentLetter(date: date, organizations: 1, individuals: 0, text: "A")))
  try DraftFile.save(draft, to: folder.file("b.letter"), template: nil)
  let entries = try DraftsFolder(path: folder.file("")).entries()
  let sent = try Dictionary(
    uniqueKeysWithValues: entries.map { (FilePath.name(of: $0.path), try $0.contents.get().sent) })
  #expect(sent == ["a.letter": nil, "b.letter": date])
}

@Test("Pasted lists that are not added yet are kept in the records, and go with them")
func pendingPastes() throws {
  let folder = TemporaryFolder()
  let path = folder.file("a.letter")
  try DraftFile.save(Draft(template: "local-law-enforcement"), to: path, template: nil)
  let pastes = [
    PendingPaste(lines: ["Fir House", "", "ana@example.org"], isOfPeople: false),
    PendingPaste(lines: ["Ana Ruiz"], isOfPeople: true),
  ]
  var records = SignOnRecords()
  records.pendingPastes = pastes
  #expect(records.revision == 1 && !records.isEmpty)
  try RecordsFile.save(records, of: path)
  #expect(try RecordsFile.load(of: path).pendingPastes == pastes)
  records.pendingPastes = []
  #expect(records.isEmpty)
  try DraftTraces(of: path).remove()
  #expect(folder.names.isEmpty)
}
