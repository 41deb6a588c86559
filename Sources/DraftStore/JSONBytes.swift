// Any JSON value as bytes, and back: for what is kept beside a draft.
import LetterCore

/// The bytes of JSON values.
public enum JSONBytes {
  /// How deep a value may be nested that is read: a draft's unknown keys, and a record around them.
  public static let deepest = JSONValue.deepest + 32

  /// A value's bytes, on one line.
  public static func write(_ value: JSONValue) -> [UInt8] { DraftWriter.bytes(of: value) }

  /// The object or list in `bytes`, or `nil` where they are neither or nested too deep.
  public static func read(_ bytes: [UInt8]) -> JSONValue? {
    guard let tree = try? JSONTree(bytes, path: "") else { return nil }
    return JSONValue(tree.root, deepest: deepest)
  }
}
