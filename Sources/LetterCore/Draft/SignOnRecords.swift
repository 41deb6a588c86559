// What is known of a signature beyond the letter: private, kept beside the draft and never in it.

/// Who authorized one signature, when and by what.
public struct SignOnRecord: Hashable, Sendable {
  /// How a signature arrived.
  public enum Means: String, Hashable, Sendable, CaseIterable {
    case form, mail, phone
  }

  /// Who agreed that the name may be in the letter.
  public var authorizedBy = ""
  /// Their title.
  public var title = ""
  /// An e-mail address or telephone number to reach them by.
  public var contact = ""
  public var city = ""
  /// When they signed on.
  public var date: LetterDate?
  public var means: Means?
  /// Whether they are authorized to sign; `nil` where that was not asked or not answered.
  public var isAuthorized: Bool?
  public var note = ""
  /// The name as a file had it that was imported, where somebody wrote another one for it.
  public var importedAs = ""
  /// The day on which it signed late: after others had gone out.
  public var late: LetterDate?
  /// The day on which it withdrew. The name then is not on the roll, and stays known.
  public var withdrawn: LetterDate?
  /// Whether somebody removed the name from the list, so that a later import does not add it again
  /// by itself.
  public var isTakenOff = false
  /// Other spellings of the name, in files or before it was corrected, so that it is recognized by
  /// them too.
  public var otherNames: [String] = []
  /// Keys of the records file that this version does not know, kept for the next save.
  public var unknown: JSONObject?

  /// A record that says nothing.
  public init() {}

  /// Whether it says nothing.
  public var isEmpty: Bool { self == SignOnRecord() }

  /// The same, with what only the other says. What either says stays said.
  public func completed(by other: SignOnRecord) -> SignOnRecord {
    var record = self
    // A title belongs to the one whose title it is.
    if title.isEmpty, authorizedBy.isEmpty || authorizedBy == other.authorizedBy {
      record.title = other.title
    }
    if authorizedBy.isEmpty { record.authorizedBy = other.authorizedBy }
    if record.contact.isEmpty { record.contact = other.contact }
    if record.city.isEmpty { record.city = other.city }
    record.date = date ?? other.date
    record.means = means ?? other.means
    record.isAuthorized = isAuthorized ?? other.isAuthorized
    if record.note.isEmpty { record.note = other.note }
    if record.importedAs.isEmpty { record.importedAs = other.importedAs }
    record.late = late ?? other.late
    record.otherNames += other.otherNames.filter { !otherNames.contains($0) }
    record.unknown = unknown ?? other.unknown
    return record
  }
}

extension SignOnRecord {
  /// Who authorized it and how to reach them, in a line.
  public var summary: String {
    [authorizedBy, title, contact, city].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Two records of what turned out to be one signature: whom else to ask, and what else was noted,
  /// stands in the note.
  public func joined(with other: SignOnRecord) -> SignOnRecord {
    var record = completed(by: other)
    var rest: [String] = []
    func differs(_ field: KeyPath<SignOnRecord, String>) -> Bool {
      !self[keyPath: field].isEmpty && !other[keyPath: field].isEmpty
        && self[keyPath: field] != other[keyPath: field]
    }
    if [\.authorizedBy, \.title, \.contact, \.city].contains(where: differs) {
      rest.append(other.summary)
    }
    if !note.isEmpty, !other.note.isEmpty, other.note != note { rest.append(other.note) }
    if !rest.isEmpty {
      record.note = ([record.note].filter { !$0.isEmpty } + rest).joined(separator: "; ")
    }
    return record
  }

  /// The record of a sign-on that comes in the place of another, which this one was `before`. What both
  /// say differently, such as another day, stands in the note.
  public func takingPlace(of before: SignOnRecord) -> SignOnRecord {
    var before = before.ofNobody
    if let date, let day = before.date, day != date {
      before.note = ([before.note].filter { !$0.isEmpty } + ["signed on \(day.written)"])
        .joined(separator: "; ")
    }
    return joined(with: before)
  }
}

/// The names of a letter when it was exported last.
public struct ExportedList: Hashable, Sendable {
  public var date: LetterDate
  /// In the letter's order.
  public var organizations: [String]
  public var individuals: [String]
  /// The names of the files, without folders; none where that was not kept.
  public var files: [String] = []
  /// What they say; `nil` where that was not kept.
  public var digest: LetterDigest?
  /// Keys of the records file that this version does not know, kept for the next save.
  public var unknown: JSONObject = []

  /// A letter with these names, exported on this day.
  public init(date: LetterDate, organizations: [String], individuals: [String]) {
    self.date = date
    self.organizations = organizations
    self.individuals = individuals
  }
}

/// The records of one draft.
public struct SignOnRecords: Sendable {
  /// Whose record it is.
  public struct Key: Hashable, Sendable {
    public var kind: Signatory.Kind
    public var name: String

    public init(_ kind: Signatory.Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }

    public init(_ signatory: Signatory) { self.init(signatory.kind, signatory.name) }
  }

  /// Records that say something, by name.
  public private(set) var entries: [Key: SignOnRecord] = [:]
  /// The names when the letter was exported last, to tell what changed since.
  public var lastExport: ExportedList? {
    didSet { revision += 1 }
  }
  /// Rows of imports that wait until somebody decides who signs.
  public var waiting: [WaitingSignOn] = [] {
    didSet { revision += 1 }
  }
  /// Names, without ending, of the files in which this letter was sent before it became a copy.
  public var sentNames: [String] = [] {
    didSet { revision += 1 }
  }
  /// Keys of the file that this version does not know, kept for the next save.
  public var unknown: JSONObject = []
  /// Grows with every change in this run; tells whether the file must be written.
  public internal(set) var revision = 0

  /// No record at all.
  public init() {}

  /// Records as they were kept; those that say nothing are passed over.
  public init(
    _ entries: [Key: SignOnRecord], lastExport: ExportedList? = nil,
    waiting: [WaitingSignOn] = [], sentNames: [String] = [], unknown: JSONObject = []
  ) {
    self.entries =
      entries.values.contains(where: \.isEmpty)
      ? entries.filter { !$0.value.isEmpty } : entries
    self.lastExport = lastExport
    self.waiting = waiting
    self.sentNames = sentNames
    self.unknown = unknown
  }

  /// Whether there is nothing to keep.
  public var isEmpty: Bool {
    entries.isEmpty && lastExport == nil && waiting.isEmpty && sentNames.isEmpty && unknown.isEmpty
  }

  /// The record of a name; an empty one where nothing is known.
  public subscript(key: Key) -> SignOnRecord {
    get { entries[key] ?? SignOnRecord() }
    set {
      revision += 1
      entries[key] = newValue.isEmpty ? nil : newValue
    }
  }

  /// The names of whose signers it is known that they are not authorized.
  public var notAuthorized: [Key] { keys { $0.isAuthorized == false && $0.withdrawn == nil } }

  func keys(where isWanted: (SignOnRecord) -> Bool) -> [Key] {
    entries.filter { isWanted($0.value) }.map(\.key)
      .sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
  }
}
