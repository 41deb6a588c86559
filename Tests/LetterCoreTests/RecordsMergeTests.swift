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
