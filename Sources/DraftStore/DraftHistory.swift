// What can be undone in a draft, kept beside it from one run to the next.
import Glibc
import LetterCore

/// The record of a wizard's run on a draft. It belongs to one state of the draft's file: where that
/// is another one now, there is no record.
///
/// A draft and its record are two files, and no file system replaces two at once. So the record is on
/// the disk under a second name before the draft is in its place, and takes the first one afterwards:
/// whenever a save is killed, one of the two belongs to the draft that is there.
public enum DraftHistory {
  /// The largest record that is kept, in bytes.
  static let limit = 16 << 20

  /// Keeps a record for the draft's file as it is known.
  public static func keep(
    _ record: JSONValue, of path: String, known: DraftFingerprint
  ) throws(FileError) {
    let bytes = bytes(record, known.check)
    guard bytes.count <= limit else { return }
    _ = try AtomicFile.write(bytes, to: try file(of: path), existing: .replacedUnfollowed)
  }

  /// The record for the draft's file as it is known; `nil` where there is none.
  public static func load(of path: String, known: DraftFingerprint) -> JSONValue? {
    for companion in [Companion.history, .nextHistory] {
      guard let file = try? file(of: path, companion),
        let bytes = try? FileBytes.readWithStatus(file, limit: limit, followsLinks: false).bytes,
        let value = JSONBytes.read(bytes), value["draft"]?.text == known.check
      else { continue }
      return value["record"]
    }
    return nil
  }

  /// Removes what is kept of a draft, under both names; whether there was anything.
  @discardableResult
  static func remove(of path: String) -> Bool {
    var wasThere = false
    for companion in [Companion.history, .nextHistory] {
      if let file = try? file(of: path, companion), unlink(file) == 0 { wasThere = true }
    }
    return wasThere
  }

  /// The record of a save that is under way, gone with this object unless it took its place.
  final class Next {
    /// What tells the draft that it belongs to from others.
    let draft: String
    private let path: String
    private var isInPlace = false

    /// Puts the record of a draft that is about to be saved with `bytes` on the disk; `nil` where that
    /// cannot be done.
    init?(_ record: JSONValue, of draftPath: String, _ bytes: [UInt8]) {
      draft = DraftFingerprint(bytes).check
      let contents = DraftHistory.bytes(record, draft)
      guard contents.count <= limit, let path = try? file(of: draftPath, .nextHistory),
        var file = try? TemporaryFile(in: FilePath.folder(of: path), named: path),
        (try? file.fill(contents, replacing: nil, named: path)) != nil,
        (try? file.move(to: path, replacing: true, named: path)) != nil
      else { return nil }
      self.path = path
    }

    deinit { if !isInPlace { unlink(path) } }

    /// The draft is in its place. Where its record cannot follow, it is found under its second name.
    func takePlace() {
      isInPlace = true
      let stem = path.dropLast(Companion.nextHistory.rawValue.utf8.count)
      rename(path, stem + Companion.history.rawValue)
    }
  }

  private static func bytes(_ record: JSONValue, _ draft: String) -> [UInt8] {
    JSONBytes.write(
      .object([JSONMember("draft", .string(draft)), JSONMember("record", record)]))
  }

  private static func file(
    of path: String, _ companion: Companion = .history
  ) throws(FileError) -> String {
    companion.path(of: try FilePath.chain(from: path).end)
  }
}
