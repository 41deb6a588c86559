// When a draft is saved by itself, and where it stands with its file: no thread, file or clock in here.

/// The decisions about saving one draft, to be told what happens and asked what to do.
///
/// Saves come at most ``afterLastKey`` after a pause and ``whileTyping`` into continuous typing, one at
/// a time. After one that failed the next comes in ``betweenRetries``; nothing here waits for anything
/// that may never come, and every state leads to one of ``Standing``.
public struct DraftKeeping: Sendable {
  public typealias Instant = ContinuousClock.Instant

  /// Where a draft stands with its file.
  public enum Standing: Hashable, Sendable {
    /// Everything is on the disk.
    case saved
    /// Something is to be written in a moment, or is being written.
    case saving
    /// Its own place refused it, and everything is in a file elsewhere.
    case savedElsewhere
    /// Something typed is on no disk: why.
    case notSaved(because: String)
  }

  /// Why nothing is saved for now.
  public enum Hold: Hashable, Sendable {
    /// The draft is only read here.
    case reading
    /// Something else wrote the file, and it must be looked at before it is written over.
    case unknownFile
    /// The file is being looked at.
    case looking
  }

  /// How a save ended.
  public enum End: Hashable, Sendable {
    case saved
    /// Something else wrote the file.
    case changedOnDisk
    /// The letter is on the disk, and what is kept beside it is not: why.
    case letterAlone(because: String)
    /// What was typed is not on the disk, or not all of it: why.
    case failed(because: String)
  }

  public static let afterLastKey = Duration.milliseconds(700)
  public static let whileTyping = Duration.milliseconds(1_700)
  public static let betweenRetries = Duration.seconds(10)
  /// How long a save may take before it counts as not saved: a disk may never answer.
  public static let patience = Duration.seconds(5)
  static let noAnswer = "The disk does not answer; what is typed is not on it yet."

  /// The newest revision of the draft.
  public private(set) var revision: Int
  private var savedRevision: Int?
  private var saving: (revision: Int, since: Instant)?
  private var firstChange: Instant?
  private var lastChange: Instant?
  /// The next save is due then, whatever was typed when.
  private var nextTry: Instant?
  private var trouble: String?
  /// Whether the letter could be saved, and only what is kept beside it could not.
  private var isLetterSaved = false
  private var isElsewhere = false
  private var holds: Set<Hold> = []

  /// A draft that is on the disk in this revision, or has nothing yet that should be.
  public init(revision: Int) { (self.revision, savedRevision) = (revision, revision) }

  /// The draft was changed. Returns whether this revision is news.
  @discardableResult
  public mutating func change(to revision: Int, at now: Instant) -> Bool {
    guard revision != self.revision else { return false }
    self.revision = revision
    lastChange = now
    if firstChange == nil { firstChange = now }
    return true
  }

  /// What is on the disk is not this draft, for example since its file is gone: it is saved soon.
  public mutating func invalidate(at now: Instant) {
    savedRevision = nil
    nextTry = now
  }

  /// The next save is not put off. Where everything is saved, there is none.
  public mutating func hurry(at now: Instant) { nextTry = now }

  /// Everything is on the disk; in its own file, or elsewhere.
  public mutating func settle(elsewhere: Bool = false) {
    savedRevision = revision
    (trouble, nextTry, firstChange) = (nil, nil, nil)
    isElsewhere = elsewhere
  }

  /// Saves nothing until this is over.
  public mutating func hold(_ reason: Hold) { holds.insert(reason) }
  public mutating func release(_ reason: Hold) { holds.remove(reason) }
  public func isHeld(by reason: Hold) -> Bool { holds.contains(reason) }

  /// Something stands in the way that only another look at the file can clear.
  public mutating func note(trouble sentence: String, at now: Instant) {
    savedRevision = nil
    trouble = sentence
    nextTry = now + Self.betweenRetries
  }

  /// Whether a save failed, and none has succeeded since.
  public var hasTrouble: Bool { trouble != nil }

  /// Whether nothing is saved for now.
  public var isHeld: Bool { !holds.isEmpty }

  /// Whether the newest revision is on the disk.
  public var isSaved: Bool { savedRevision == revision }

  /// Whether a save is under way.
  public var isSaving: Bool { saving != nil }

  /// When the next save is due; `nil` where none is. A draft's first is due at once: its file then
  /// exists.
  public func due(isFirst: Bool) -> Instant? {
    guard holds.isEmpty, !isSaved, saving == nil else { return nil }
    // What is typed meanwhile need not wait for another try at what stands in the way of the rest.
    if let nextTry, !isLetterSaved || firstChange == nil { return nextTry }
    guard !isFirst, let firstChange, let lastChange else { return firstChange ?? lastChange }
    let due = min(lastChange + Self.afterLastKey, firstChange + Self.whileTyping)
    return nextTry.map { min($0, due) } ?? due
  }

  /// A save begins, of the newest revision.
  public mutating func begin(at now: Instant) {
    saving = (revision, now)
    firstChange = nil
    nextTry = nil
  }

  /// The save that was begun has ended.
  public mutating func end(_ end: End, at now: Instant) {
    guard let saving else { return }
    self.saving = nil
    isLetterSaved = false
    switch end {
    case .saved:
      savedRevision = saving.revision
      trouble = nil
    case .changedOnDisk:
      savedRevision = nil
      holds.insert(.unknownFile)
    case .letterAlone(let sentence):
      note(trouble: sentence, at: now)
      isLetterSaved = true
    case .failed(let sentence): note(trouble: sentence, at: now)
    }
  }

  /// Where the draft stands with its file.
  public func standing(at now: Instant) -> Standing {
    if let saving, now >= saving.since + Self.patience {
      return .notSaved(because: Self.noAnswer)
    }
    if let trouble { return .notSaved(because: trouble) }
    if isSaved || holds.contains(.reading) { return isElsewhere ? .savedElsewhere : .saved }
    return .saving
  }

  /// When ``standing(at:)`` says something else though nothing happens.
  public var changesByItself: Instant? { saving.map { $0.since + Self.patience } }
}
