// What is known of the signatures of a draft, in a private file beside it.
import CJansson
import Glibc
import LetterCore
import TextMetrics

/// The records of a draft: one readable JSON object in a hidden file beside it, for its owner only.
public enum RecordsFile {
  /// The version that is written, and the newest that is read.
  static let version: Int64 = 1
  static let versionKey = "undersignedRecords"

  /// The records of the draft at `path`; empty where there are none. Throws where there is a file
  /// that cannot be read, is no file of records, or is of a newer version.
  public static func load(of draftPath: String) throws(FileError) -> SignOnRecords {
    try find(of: draftPath).records
  }

  /// What is in the file of a draft's records.
  struct Found {
    /// The file, whether or not there is one.
    var file: String
    var records: SignOnRecords
    /// The file's bytes; `nil` where there is none.
    var bytes: [UInt8]?
    var known: DraftFingerprint
  }

  /// The records of the draft at `path`, and what their file is now. What a killed save left half
  /// done is settled first.
  static func find(of draftPath: String) throws(FileError) -> Found {
    let draft = try FilePath.chain(from: draftPath).end
    UnfinishedSave.settle(of: draft)
    let file = Companion.records.path(of: draft)
    guard let (bytes, status) = try read(file) else {
      return Found(file: file, records: SignOnRecords(), bytes: nil, known: .absent)
    }
    return Found(
      file: file, records: try RecordsReader(path: file).read(bytes), bytes: bytes,
      known: DraftFingerprint(bytes, status))
  }

  /// Why the file cannot be read; `nil` where it can be, or there is none.
  static func problem(at file: String) -> FileError? {
    do throws(FileError) {
      if let (bytes, _) = try read(file) { _ = try RecordsReader(path: file).read(bytes) }
      return nil
    } catch {
      return error
    }
  }

  /// Settles what a killed save of the draft at `path` left half done, before the draft alone is
  /// saved: then nobody could tell any more which records belong to it.
  public static func settleUnfinishedSave(of path: String) {
    guard let draft = try? FilePath.chain(from: path).end else { return }
    UnfinishedSave.settle(of: draft)
  }

  /// Saves the records of the draft at `path`, and removes their file where there are none. A file
  /// that ``load(of:)`` cannot read is never replaced: the error is the same.
  public static func save(_ records: SignOnRecords, of draftPath: String) throws(FileError) {
    let found = try find(of: draftPath)
    guard !records.isEmpty else {
      guard found.bytes != nil else { return }
      guard unlink(found.file) == 0 || errno == ENOENT else { throw .writing(found.file) }
      let folder = FilePath.folder(of: found.file)
      _ = try SaveFolder(folder, named: found.file).sync(named: found.file)
      return
    }
    _ = try AtomicFile.write(
      bytes(of: records, at: found.file), to: found.file, existing: .replacedUnfollowed)
  }

  /// The bytes of a file of records, which must not be larger than what is read.
  static func bytes(of records: SignOnRecords, at file: String) throws(FileError) -> [UInt8] {
    let bytes = DraftWriter.bytes(of: records)
    try DraftLimits.records.check(bytes, path: file)
    return bytes
  }

  /// Takes the records of one draft along to another that has none: byte by byte, as what cannot be
  /// read here may be readable elsewhere.
  static func copy(from draft: String, to copy: String) throws(FileError) {
    guard let (bytes, _) = try read(file(of: draft)) else { return }
    _ = try AtomicFile.write(bytes, to: file(of: copy), existing: .refused)
  }

  static func file(of path: String) throws(FileError) -> String {
    Companion.records.path(of: try FilePath.chain(from: path).end)
  }

  /// The bytes of the file; `nil` where there is none. A link, or somebody else's file, was planted.
  private static func read(_ file: String) throws(FileError) -> (bytes: [UInt8], status: stat)? {
    do throws(FileError) {
      let (bytes, status) = try FileBytes.readWithStatus(
        file, limit: DraftLimits.records.size, followsLinks: false)
      guard status.st_nlink <= 1, status.st_uid == geteuid() else {
        throw FileError(.planted, file)
      }
      return (bytes, status)
    } catch {
      guard error.reason == .missing else { throw error }
      return nil
    }
  }
}

/// Reads one file of records.
private struct RecordsReader {
  let path: String

  func read(_ bytes: [UInt8]) throws(FileError) -> SignOnRecords {
    let tree = try tree(bytes)
    guard tree.root.type == JSON_OBJECT,
      let node = json_object_get(tree.root, RecordsFile.versionKey), node.type == JSON_INTEGER
    else { throw FileError(.notRecords, path) }
    let version = Int64(json_integer_value(node))
    if version > RecordsFile.version { throw FileError(.newerVersion(version), path) }
    if version < 1 { throw FileError(.notRecords, path) }
    var entries: [SignOnRecords.Key: SignOnRecord] = [:]
    var exported: ExportedList?
    var waiting: [WaitingSignOn] = []
    var sentNames: [String] = []
    var unknown: JSONObject = []
    try tree.root.forEachMember { key, value throws(FileError) in
      switch String(cString: key) {
      case RecordsFile.versionKey: break
      case "records": entries = try readRecords(value)
      case "exported": exported = try readExported(value)
      case "waiting": waiting = try readWaiting(value)
      case "sentNames": sentNames = try readSentNames(value)
      case let key: unknown.append(JSONMember(key, try kept(value, "“\(quotable(key))”")))
      }
    }
    return SignOnRecords(
      entries, lastExport: exported, waiting: waiting, sentNames: sentNames, unknown: unknown)
  }

  private func tree(_ bytes: [UInt8]) throws(FileError) -> JSONTree {
    do throws(FileError) {
      return try JSONTree(bytes, path: path, limits: .records)
    } catch {
      // The words of that error are about a draft.
      guard case .notJSON(let line, let column, let problem) = error.reason else { throw error }
      throw wrong(
        "line \(line), column \(column) cannot be read (\(quotable(problem))); fix that spot or "
          + "move "
          + "the file away")
    }
  }

  private func readRecords(
    _ node: JSONNode
  ) throws(FileError) -> [SignOnRecords.Key: SignOnRecord] {
    guard node.type == JSON_ARRAY else { throw wrong("“records” is not a list; make it one") }
    var records: [SignOnRecords.Key: SignOnRecord] = [:]
    records.reserveCapacity(node.entryCount)
    var rest: JSONObject = []
    try node.forEachEntry { index, entry throws(FileError) in
      // A hundred thousand of these need their room only once.
      defer { node.release(index) }
      guard let members = try kept(entry, "record \(index + 1)").members else {
        throw wrong("record \(index + 1) is not an object; make it one")
      }
      let key: SignOnRecords.Key
      let record: SignOnRecord
      do throws(SignOnRecord.Fault) {
        key = try SignOnRecords.Key(members: members, rest: &rest)
        record = try SignOnRecord(members: rest)
      } catch {
        throw wrong("record \(index + 1), “\(error.key)” is not \(error.expected); make it one")
      }
      guard records.updateValue(record, forKey: key) == nil else {
        throw wrong("record \(index + 1) is a second one of “\(quotable(key.name))”; join the two")
      }
    }
    return records
  }

  private func readWaiting(_ node: JSONNode) throws(FileError) -> [WaitingSignOn] {
    guard node.type == JSON_ARRAY else { throw wrong("“waiting” is not a list; make it one") }
    var rows: [WaitingSignOn] = []
    try node.forEachEntry { index, entry throws(FileError) in
      defer { node.release(index) }
      guard let members = try kept(entry, "waiting row \(index + 1)").members else {
        throw wrong("waiting row \(index + 1) is not an object; make it one")
      }
      do throws(SignOnRecord.Fault) {
        rows.append(try WaitingSignOn(members: members))
      } catch {
        throw wrong(
          "waiting row \(index + 1), “\(error.key)” is not \(error.expected); make it one")
      }
    }
    return rows
  }

  private func readSentNames(_ node: JSONNode) throws(FileError) -> [String] {
    guard let names = try kept(node, "“sentNames”").entries?.map(\.text), !names.contains(nil)
    else {
      throw wrong("“sentNames” is not a list of names; make it one")
    }
    return names.compactMap { $0.map { cleaned($0).text } }
  }

  private func readExported(_ node: JSONNode) throws(FileError) -> ExportedList {
    func names(_ key: String) throws(FileError) -> [String]? {
      guard let list = json_object_get(node, key), list.type == JSON_ARRAY else { return nil }
      var names: [String] = []
      names.reserveCapacity(list.entryCount)
      for index in 0..<list.entryCount {
        guard let text = list.entry(index)?.text else { return nil }
        names.append(text)
      }
      return names
    }
    guard let date = json_object_get(node, "date")?.text.flatMap({ LetterDate(iso: $0) }),
      let organizations = try names("organizations"), let individuals = try names("individuals")
    else {
      throw wrong(
        "“exported” needs a “date” and lists of names, “organizations” and “individuals”; add what "
          + "is missing or take all of it out")
    }
    var exported = ExportedList(
      date: date, organizations: organizations, individuals: individuals)
    if json_object_get(node, "files") != nil {
      guard let files = try names("files") else {
        throw wrong("“files” in “exported” is not a list of names; make it one")
      }
      exported.files = files.map { cleaned($0).text }
    }
    // A digest of another kind is one that this version does not know.
    exported.digest = json_object_get(node, "digest")?.text.flatMap { LetterDigest(kept: $0) }
    try node.forEachMember { key, value throws(FileError) in
      let key = String(cString: key)
      if ["date", "organizations", "individuals", "files"].contains(key) { return }
      if key == "digest", exported.digest != nil { return }
      exported.unknown.append(JSONMember(key, try kept(value, "“\(quotable(key))”")))
    }
    return exported
  }

  private func kept(_ node: JSONNode, _ place: @autoclosure () -> String) throws(FileError)
    -> JSONValue
  {
    guard let value = JSONValue(node) else {
      throw wrong("\(place()) is nested deeper than \(JSONValue.deepest) levels; take it out")
    }
    return value
  }

  private func wrong(_ sentence: String) -> FileError { FileError(.wrongContent(sentence), path) }
}

extension DraftWriter {
  /// The bytes of a draft's records: the same ones always the same bytes.
  static func bytes(of records: SignOnRecords) -> [UInt8] {
    var writer = DraftWriter()
    writer.out.reserveCapacity(1 << 12 + 128 * records.entries.count)
    writer.out += "{\n  \"\(RecordsFile.versionKey)\": \(RecordsFile.version)".utf8
    let keys = records.entries.keys.sorted(by: SignOnRecords.precedes)
    writer.block("records", "[", keys, "]") { writer, key in
      writer.object(key.members + records[key].members)
    }
    if let exported = records.lastExport {
      writer.key("exported")
      writer.object(exported.members)
    }
    writer.block("waiting", "[", records.waiting, "]") { writer, row in
      writer.object(row.members)
    }
    if !records.sentNames.isEmpty {
      writer.key("sentNames")
      writer.value(.array(records.sentNames.map { .string($0) }))
    }
    for member in records.unknown {
      writer.key(member.key)
      writer.value(member.value)
    }
    writer.out += "\n}\n".utf8
    return writer.out
  }
}

extension ExportedList {
  /// What the file says of an export.
  fileprivate var members: JSONObject {
    func list(_ key: String, _ names: [String]) -> JSONMember {
      JSONMember(key, .array(names.map { .string($0) }))
    }
    var members = [
      JSONMember("date", .string(date.iso)), list("organizations", organizations),
      list("individuals", individuals),
    ]
    if !files.isEmpty { members.append(list("files", files)) }
    if let digest { members.append(JSONMember("digest", .string(digest.text))) }
    return members + unknown
  }
}
