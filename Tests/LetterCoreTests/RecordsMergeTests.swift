// Records that two programs changed at once.
import LetterCore
import Testing

@Test("Of records that two sides changed nothing is lost")
func mergingRecords() {
  func record(_ note: String = "", contact: String = "") -> SignOnRecord {
    var record = SignOnRecord()
    (record.note, record.contact) = (note, contact)
    return record
  }
  func key(_ name: String) -> SignOnRecords.Key { SignOnRecords.Key(.organization, name) }
  let base = SignOnRecords([
    key("Both"): record("old"), key("Ours"): record("old"), key("Theirs"): record("old"),
    key("Gone"): record("old"), key("Same"): record("same"),
  ])
  var ours = base
  ours[key("Both")] = record("mine")
  ours[key("Ours")] = record("mine")
  ours[key("New")] = record("mine")
  var theirs = base
  theirs[key("Both")] = record("other", contact: "other@example.org")
  theirs[key("Theirs")] = record("other")
  theirs[key("Gone")] = SignOnRecord()
  theirs[key("Imported")] = record("other")
  let merged = SignOnRecords.merged(base: base, ours: ours, theirs: theirs)
  #expect(merged[key("Both")] == record("mine; other", contact: "other@example.org"))
  #expect(merged[key("Ours")].note == "mine" && merged[key("New")].note == "mine")
  #expect(merged[key("Theirs")].note == "other" && merged[key("Imported")].note == "other")
  #expect(merged[key("Gone")].isEmpty && merged[key("Same")].note == "same")
  // A withdrawal on one side and a note on the other, and what one side took away.
  var withdrawn = base
  withdrawn[key("Same")].withdrawn = LetterDate(year: 2026, month: 11, day: 20)
  var cleared = base
  cleared[key("Same")] = record("", contact: "new@example.org")
  let both = SignOnRecords.merged(base: base, ours: cleared, theirs: withdrawn)[key("Same")]
  #expect(both.withdrawn != nil && both.note.isEmpty && both.contact == "new@example.org")
  #expect(merged.revision > ours.revision && merged.revision > theirs.revision)
}

@Test("Rows wait until one of two sides decides, and names of sent files only grow")
func mergingWaitingRows() throws {
  func row(_ name: String) throws -> WaitingSignOn {
    WaitingSignOn(
      try #require(Signatory(name: name)), record: SignOnRecord(), source: "form.csv", line: 2,
      reason: "no answer")
  }
  var base = SignOnRecords()
  base.waiting = try ["Ash", "Elm", "Oak"].map(row)
  var ours = base
  ours.waiting = try ["Ash", "Elm", "Fir"].map(row)
  ours.sentNames = ["Letter"]
  var theirs = base
  theirs.waiting = try ["Elm", "Oak", "Gum"].map(row)
  theirs.sentNames = ["Letter (version 2)"]
  let merged = SignOnRecords.merged(base: base, ours: ours, theirs: theirs)
  #expect(merged.waiting.map(\.signatory.name) == ["Elm", "Fir", "Gum"])
  #expect(merged.sentNames == ["Letter", "Letter (version 2)"])
  #expect(
    !merged.isSame(as: ours)
      && !SignOnRecords.merged(base: ours, ours: ours, theirs: theirs).isSame(as: ours))
}

/// Records in which everything that there can be in them says something.
private func fullRecords() throws -> SignOnRecords {
  func value(_ text: String) -> JSONValue {
    .object([JSONMember("one", .string(text)), JSONMember("two", .array([.string(text + "2")]))])
  }
  var record = SignOnRecord()
  (record.contact, record.note, record.isAuthorized) = ("ben@example.org", "by phone", true)
  record.withdrawn = LetterDate(year: 2026, month: 11, day: 20)
  record.otherNames = ["Elm Home", "Elm Hall"]
  record.unknown = [JSONMember("x", value("x"))]
  var other = SignOnRecord()
  other.contact = "fir@example.org"
  var exported = ExportedList(
    date: try #require(LetterDate(year: 2026, month: 11, day: 23)),
    organizations: ["Ash Hall", "Oak House"], individuals: ["Ana Ruiz"])
  exported.files = ["letter.pdf", "letter.docx"]
  exported.unknown = [JSONMember("y", value("y"))]
  let rows = try ["Gum House", "Oak University"].map { name in
    WaitingSignOn(
      try #require(Signatory(name: name)), record: other, source: "form.csv", line: 7,
      reason: "pending")
  }
  return SignOnRecords(
    [.init(.organization, "Elm House"): record, .init(.individual, "Fir Fox"): other],
    lastExport: exported, waiting: rows, sentNames: ["Letter", "Letter 2"],
    unknown: [JSONMember("z", value("z")), JSONMember("a", value("a"))])
}

@Test("What another program takes out of the records, whatever it is, is kept and asked about")
func removedParts() throws {
  let elm = SignOnRecords.Key(.organization, "Elm House")
  let removals: [(String, (inout SignOnRecords) -> Void)] = [
    ("everything", { $0 = SignOnRecords() }),
    ("a record", { $0[elm] = SignOnRecord() }),
    ("a contact", { $0[elm].contact = "" }),
    ("a note", { $0[elm].note = "" }),
    ("an answer", { $0[elm].isAuthorized = nil }),
    ("a withdrawal", { $0[elm].withdrawn = nil }),
    ("one of two names", { $0[elm].otherNames.removeFirst() }),
    ("both names", { $0[elm].otherNames = [] }),
    ("an unknown key of a record", { $0[elm].unknown = nil }),
    ("a key inside it", { $0[elm].unknown = [JSONMember("x", .object([]))] }),
    ("a row that waits", { $0.waiting.removeLast() }),
    (
      "a row, with a record changed",
      {
        $0.waiting.removeLast()
        $0[elm].contact = ""
      }
    ),
    ("all rows", { $0.waiting = [] }),
    ("the export", { $0.lastExport = nil }),
    ("a file of it", { $0.lastExport?.files.removeLast() }),
    ("a name of it", { $0.lastExport?.organizations.removeFirst() }),
    ("an unknown key of it", { $0.lastExport?.unknown = [] }),
    ("a sent name", { $0.sentNames.removeFirst() }),
    ("one of two unknown keys", { $0.unknown.removeFirst() }),
    ("unknown keys", { $0.unknown = [] }),
  ]
  let base = try fullRecords()
  for (what, remove) in removals {
    for isChangedHere in [false, true] {
      var (ours, theirs) = (base, base)
      let key = SignOnRecords.Key(.organization, "Ash Hall")
      if isChangedHere { ours[key].city = "Troy" }
      remove(&theirs)
      let (kept, without) = SignOnRecords.joined(base: base, ours: ours, theirs: theirs)
      #expect(kept.entries == ours.entries, "\(what)")
      #expect(kept.lastExport == base.lastExport, "\(what)")
      #expect(Set(kept.waiting) == Set(base.waiting), "\(what)")
      #expect(Set(kept.sentNames) == Set(base.sentNames), "\(what)")
      #expect(Set(kept.unknown) == Set(base.unknown), "\(what)")
      var meant = theirs
      if isChangedHere { meant[key].city = "Troy" }
      #expect(try #require(without).isSame(as: meant), "\(what)")
    }
  }
}

@Test("A row that an import elsewhere decided about waits no longer, and nobody is asked")
func rowsDecidedElsewhere() throws {
  let base = try fullRecords()
  let gone = base.waiting[1]
  var listed = base
  listed.waiting.removeLast()
  var recorded = listed
  recorded[.init(gone.signatory)].contact = "oak@example.org"
  var renamed = listed
  renamed[.init(.organization, "Oak U.")].importedAs = gone.signatory.name
  var replaced = listed
  var row = gone
  row.line = 12
  replaced.waiting.append(row)
  for (theirs, names) in [
    (listed, [gone.signatory.name]), (recorded, []), (renamed, []), (replaced, []),
  ] {
    let (kept, without) = SignOnRecords.joined(
      base: base, ours: base, theirs: theirs, listed: names)
    #expect(kept.isSame(as: theirs) && without == nil)
  }
}
