// The folder in which drafts without a name of their own are kept.
import CJansson
import Glibc
import LetterCore

/// A folder of drafts, readable by its owner only.
public struct DraftsFolder: Sendable {
  /// How a draft file's name ends.
  public static let ending = ".letter"

  /// Where it is.
  public let path: String
  /// Whether the folder is the program's own, so that nobody else has anything to read in it.
  private let isOwn: Bool

  /// Any folder in which drafts lie.
  public init(path: String) { self.init(path: path, isOwn: false) }

  private init(path: String, isOwn: Bool) {
    self.path = path
    self.isOwn = isOwn
  }

  /// The user's own, by the XDG base directory specification: `$XDG_DATA_HOME` or
  /// `~/.local/share`, and there `undersigned/drafts`.
  public static func standard(
    environment: (String) -> String? = { getenv($0).flatMap { String(validatingCString: $0) } }
  ) throws(FileError) -> DraftsFolder {
    // The specification says to ignore a path that is not absolute.
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return DraftsFolder(path: data + "/undersigned/drafts", isOwn: true)
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw FileError(.noHome, "")
    }
    return DraftsFolder(path: home + "/.local/share/undersigned/drafts", isOwn: true)
  }

  /// Makes the folder, and those it lies in, where they are missing. The program's own is closed to
  /// others where something opened it.
  public func create() throws(FileError) {
    try FilePath.createFolders(path)
    var status = stat()
    if isOwn, stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0 {
      // A file system without permissions refuses, and has none to close.
      chmod(path, 0o700)
    }
  }

  /// Saves a new draft under a name that is not taken: its date, and a number where needed.
  /// Returns its path, what is known of its file for the saves to come, and how lasting it is.
  public func begin(
    _ draft: Draft, on date: LetterDate, template: LetterTemplate?
  ) throws(FileError) -> (path: String, known: DraftFingerprint, durability: Durability) {
    let (file, saved) = try beginFile(draft, on: date, template: template)
    return (file.path, file.known, saved.durability)
  }

  /// The same with the draft's records, which are saved too or neither is, and with what can be undone.
  public func beginFile(
    _ draft: Draft, on date: LetterDate, template: LetterTemplate?, history: JSONValue? = nil
  ) throws(FileError) -> (file: KeptFile, saved: KeptFile.Saved) {
    try create()
    var number = 0
    while true {
      number += 1
      let path = path + "/" + date.iso + (number == 1 ? "" : "-\(number)") + Self.ending
      guard !Companion.areLeft(of: path) else { continue }
      do throws(FileError) {
        var file = KeptFile(path: path, known: .absent)
        let saved = try file.save(
          draft, template: template, existing: .refused, requiresRecords: true, history: history)
        return (file, saved)
      } catch {
        guard error.reason == .changedOnDisk else { throw error }
      }
    }
  }

  /// The drafts in the folder, the last changed first; none where there is no folder. Only the
  /// first `limit` are opened.
  public func entries(limit: Int = 100) throws(FileError) -> [DraftEntry] {
    guard let names = FilePath.names(in: path) else {
      if errno == ENOENT { return [] }
      throw .reading(path)
    }
    var found: [(path: String, modified: timespec)] = []
    for name in names {
      guard name.hasSuffix(Self.ending), !name.hasPrefix(".") else { continue }
      let path = path + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      found.append((path, status.st_mtim))
    }
    found.sort {
      ($1.modified.tv_sec, $1.modified.tv_nsec, $0.path)
        < ($0.modified.tv_sec, $0.modified.tv_nsec, $1.path)
    }
    return found.prefix(limit).map { file in
      DraftEntry(
        path: file.path, modified: file.modified.tv_sec,
        contents: Result { () throws(FileError) in try DraftSummary(file.path) })
    }
  }
}

/// A draft of a folder.
public struct DraftEntry: Sendable {
  /// Its file.
  public var path: String
  /// When it was last saved, in seconds since 1970.
  public var modified: Int
  /// What is in it, or why that cannot be read.
  public var contents: Result<DraftSummary, FileError>
}

/// What a list of drafts shows of one.
public struct DraftSummary: Hashable, Sendable {
  /// Office and name, as far as answered.
  public var recipient: String
  /// The letter's date, where it is one.
  public var date: LetterDate?
  /// The day on which it was sent, where it is marked so.
  public var sent: LetterDate?
  /// How many sign, of either kind.
  public var signatoryCount: Int

  /// Reads the summary alone: names are not cleaned, keyed and sorted.
  init(_ path: String) throws(FileError) {
    let tree = try JSONTree(FileBytes.read(path, limit: DraftLimits.draft.size), path: path)
    guard json_integer_value(json_object_get(tree.root, "undersigned")) >= 1 else {
      throw FileError(.notADraft, path)
    }
    let answers = json_object_get(tree.root, "answers")
    func answer(_ field: String) -> String {
      json_object_get(answers, field)?.text.map(quotable) ?? ""
    }
    recipient = [answer("office"), answer("name")].filter { !$0.isEmpty }.joined(separator: " ")
    date = LetterDate(reading: answer("date"))
    sent = json_object_get(json_object_get(tree.root, "sent"), "date")?.text
      .flatMap { LetterDate(iso: $0) }
    signatoryCount = json_array_size(json_object_get(tree.root, "signatories"))
  }
}
