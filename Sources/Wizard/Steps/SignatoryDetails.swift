// What is said of one signatory beyond the name: a form in the place of the list. The first fields
// are the letter's; the others are private and stay beside the draft.
import LetterCore
import TextMetrics

/// A field of the form about one signatory.
enum DetailField: Hashable, Sendable {
  case part(Signatory.Part)
  case record(RecordField)

  /// What is private of a signature, field by field.
  enum RecordField: String, Hashable, Sendable, CaseIterable {
    case authorized, authorizedBy, title, contact, city, date, means, note, late
  }

  /// The field's name in a record of undo.
  var name: String {
    switch self {
    case .part(let part): part.rawValue
    case .record(let field): "record." + field.rawValue
    }
  }

  init?(name: String) {
    if name.hasPrefix("record.") {
      guard let field = RecordField(rawValue: String(name.dropFirst(7))) else { return nil }
      self = .record(field)
    } else {
      guard let part = Signatory.Part(rawValue: name) else { return nil }
      self = .part(part)
    }
  }

  /// Whether it is a day.
  var isDate: Bool { self == .record(.date) || self == .record(.late) }

  /// Whether it is chosen from a few, not typed.
  var isChoice: Bool {
    switch self {
    case .part(let part): part == .section
    case .record(let field): field == .authorized || field == .means
    }
  }
}

extension Interview {
  /// The fields of a signatory's form.
  func detailFields(of signatory: Signatory) -> [DetailField] {
    var parts: [Signatory.Part] =
      signatory.kind == .individual ? [.title, .affiliation] : [.signer, .title]
    parts.append(.fileUnder)
    if signatory.kind == .organization, !draft.roll.rules.sections.isEmpty {
      parts.append(.section)
    }
    return parts.map { .part($0) } + DetailField.RecordField.allCases.map { .record($0) }
  }

  /// The signatory whose form is open, and the field in focus.
  var detailInFocus: (id: SignatoryID, signatory: Signatory, field: DetailField)? {
    guard case .details(let id, let index) = signatories.mode,
      let signatory = draft.roll.signatory(id)
    else { return nil }
    let fields = detailFields(of: signatory)
    return (id, signatory, fields[min(max(0, index), fields.count - 1)])
  }

  mutating func openDetails() {
    guard case .signatory(let index) = place.target, let id = rollID(at: index) else { return }
    signatories.mode = .details(id, 0)
    loadEditor()
  }

  mutating func moveInDetails(by direction: Int) {
    settleDetail()
    guard case .details(let id, let index) = signatories.mode,
      let signatory = draft.roll.signatory(id)
    else { return }
    let count = detailFields(of: signatory).count
    let next = index + direction
    guard next >= 0, next < count else {
      if next >= count { closeDetails() }
      return
    }
    signatories.mode = .details(id, next)
    loadEditor()
  }

  mutating func closeDetails() {
    settleDetail()
    guard case .details(let id, _) = signatories.mode else { return }
    signatories.mode = .roll(rollIndex(of: id) ?? 0)
    loadEditor()
  }

  // MARK: Text

  /// What a field shows.
  func text(of field: DetailField, _ signatory: Signatory, id: SignatoryID) -> String {
    switch field {
    case .part(let part):
      if let pending = draft.pendingRename, pending.id == id, pending.part == part {
        return pending.text
      }
      return signatory.text(of: part)
    case .record(let field):
      let record = draft.records[SignOnRecords.Key(signatory)]
      switch field {
      case .authorized: return Words.authorized(record.isAuthorized)
      case .authorizedBy: return record.authorizedBy
      case .title: return record.title
      case .contact: return record.contact
      case .city: return record.city
      case .date: return record.date?.written ?? ""
      case .means: return Words.name(of: record.means)
      case .note: return record.note
      case .late: return record.late?.written ?? ""
      }
    }
  }

  /// Keeps what is typed in the field in focus. A part of the letter is taken over when the field is
  /// left, since it may move the name; what is private is taken at once.
  mutating func storeDetail(_ text: String) {
    guard let (id, signatory, field) = detailInFocus else { return }
    switch field {
    case .part(let part):
      change(
        .setPendingRename(PendingRename(id: id, part: part, text: text)),
        Words.changingDetail(signatory.name),
        run: nameRun)
    case .record(let field):
      let key = SignOnRecords.Key(signatory)
      var record = draft.records[key]
      switch field {
      case .authorizedBy: record.authorizedBy = text
      case .title: record.title = text
      case .contact: record.contact = text
      case .city: record.city = text
      case .note: record.note = text
      case .date, .late:
        // What is typed of one stays in the field until it is whole.
        let date = LetterDate(reading: text)
        if field == .date { record.date = date } else { record.late = date }
      case .authorized, .means: return
      }
      change(.setRecords([key: record]), Words.changingRecord(signatory.name), run: typingRun)
    }
  }

  /// Takes over what was typed for a part of the letter.
  mutating func settleDetail() {
    guard step == .signatories else { return }
    settleDate()
    guard let pending = draft.pendingRename, pending.part != .name,
      case .details(pending.id, let index) = signatories.mode,
      let signatory = draft.roll.signatory(pending.id)
    else { return }
    guard readingReason == nil else { return }
    let changed = signatory.saying(pending.text, for: pending.part) ?? signatory
    history.absorbTyping(in: .detail(pending.id, .part(pending.part)), of: &draft)
    guard changed != signatory else {
      // Of an earlier run, whose typing this history does not know.
      change(.setPendingRename(nil), Words.changingDetail(signatory.name))
      noteChange()
      return
    }
    let new = replace(
      [pending.id], with: [changed], Words.changingDetail(signatory.name),
      also: [.setPendingRename(nil)])
    if let id = new.first { signatories.mode = .details(id, index) }
  }

  /// A date that is none goes into the note, so that it is not lost.
  mutating func settleDate() {
    guard let (_, signatory, field) = detailInFocus, field.isDate, readingReason == nil,
      let text = editor?.text.trimmed, !text.isEmpty, LetterDate(reading: text) == nil
    else { return }
    let key = SignOnRecords.Key(signatory)
    var record = draft.records[key]
    let words = Words.label(of: field, signatory.kind) + " " + text
    record.note = record.note.isEmpty ? words : record.note + "; " + words
    change(.setRecords([key: record]), Words.changingRecord(signatory.name))
    editor = TextEditor()
    message = .error(Words.dateIntoNote(text))
  }

  // MARK: Choices

  mutating func chooseDetail(by direction: Int) {
    guard let (id, signatory, field) = detailInFocus else { return }
    let key = SignOnRecords.Key(signatory)
    var record = draft.records[key]
    func next<Value: Equatable>(of value: Value, among all: [Value]) -> Value {
      let index = all.firstIndex(of: value) ?? 0
      return all[(index + direction + all.count) % all.count]
    }
    switch field {
    case .part(.section):
      let all = [nil] + draft.roll.rules.sections.map(Optional.init)
      var changed = signatory
      changed.section = next(of: signatory.section, among: all)
      guard case .details(_, let index) = signatories.mode else { return }
      let new = replace([id], with: [changed], Words.changingHeading(signatory.name, 1))
      if let id = new.first { signatories.mode = .details(id, index) }
    case .record(.authorized):
      record.isAuthorized = next(of: record.isAuthorized, among: [nil, true, false])
      change(.setRecords([key: record]), Words.changingRecord(signatory.name))
    case .record(.means):
      record.means = next(
        of: record.means, among: [nil] + SignOnRecord.Means.allCases.map(Optional.init))
      change(.setRecords([key: record]), Words.changingRecord(signatory.name))
    default: return
    }
    loadEditor()
  }
}
