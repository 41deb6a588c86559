// What can be undone in a draft, kept beside it from one run to the next.
import LetterCore

/// The record of a wizard's run on a draft. It belongs to one state of the draft's file: where that
/// is another one now, there is no record.
public enum DraftHistory {
  /// The largest record that is read, in bytes.
  private static let limit = 8 << 20

  /// Keeps a record for the draft's file as it is known.
  public static func keep(
    _ record: JSONValue, of path: String, known: DraftFingerprint
  ) throws(FileError) {
    let value = JSONValue.object([
      JSONMember("draft", .string(known.check)), JSONMember("record", record),
    ])
    _ = try AtomicFile.write(
      JSONBytes.write(value), to: try file(of: path), existing: .replacedUnfollowed)
  }

  /// The record for the draft's file as it is known; `nil` where there is none.
  public static func load(of path: String, known: DraftFingerprint) -> JSONValue? {
    guard let file = try? file(of: path),
      let bytes = try? FileBytes.readWithStatus(file, limit: limit, followsLinks: false).bytes,
      let value = JSONBytes.read(bytes), value["draft"]?.text == known.check
    else { return nil }
    return value["record"]
  }

  private static func file(of path: String) throws(FileError) -> String {
    Companion.history.path(of: try FilePath.chain(from: path).end)
  }
}
