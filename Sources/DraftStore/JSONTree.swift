// Jansson's parsed JSON, seen from Swift.
import CJansson
import LetterCore

/// A value of a tree that a ``JSONTree`` keeps alive.
typealias JSONNode = UnsafeMutablePointer<json_t>

/// A parsed file. Frees what it holds when it goes, and single entries before that.
final class JSONTree {
  let root: JSONNode

  /// Parses a file; `path` is for the error.
  init(_ bytes: [UInt8], path: String, limits: DraftLimits = .draft) throws(FileError) {
    try limits.check(bytes, path: path)
    // A byte-order mark, which some editors write, is not JSON.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var error = json_error_t()
    // Two values for one key: one of them would be lost with the next save.
    let flags = JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL
    let root = bytes.withUnsafeBytes { buffer -> JSONNode? in
      let json = buffer[start...]
      return UnsafeRawBufferPointer(rebasing: json).withMemoryRebound(to: CChar.self) {
        json_loadb($0.baseAddress, $0.count, Int(flags), &error)
      }
    }
    guard let root else { throw Self.fileError(error, path) }
    self.root = root
  }

  deinit { json_decref(root) }

  private static func fileError(_ error: json_error_t, _ path: String) -> FileError {
    let text = withUnsafeBytes(of: error.text) { $0.map { $0 } }
    // Jansson keeps the kind of an error in the last byte of its text.
    if let code = text.last, UInt32(code) == json_error_invalid_utf8.rawValue {
      return FileError(.notUTF8(line: Int(error.line)), path)
    }
    let problem = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    return FileError(.notJSON(line: Int(error.line), column: Int(error.column), problem), path)
  }
}

extension JSONNode {
  var type: json_type { pointee.type }

  /// The text, where this is one.
  var text: String? {
    guard type == JSON_STRING, let start = json_string_value(self) else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: json_string_length(self))
    return String(decoding: bytes, as: UTF8.self)
  }

  var bool: Bool? {
    switch type {
    case JSON_TRUE: true
    case JSON_FALSE: false
    default: nil
    }
  }

  /// The entries, where this is an array.
  var entryCount: Int { json_array_size(self) }

  func entry(_ index: Int) -> JSONNode? { json_array_get(self, index) }

  /// Frees an entry that has been read.
  func release(_ index: Int) { json_array_set_new(self, index, json_null()) }

  /// Calls `body` with each key and value of an object, in the file's order. An error ends it, or is
  /// put among the faults.
  func forEachMember(
    passingOver faults: Faults? = nil,
    _ body: (UnsafePointer<CChar>, JSONNode) throws(FileError) -> Void
  ) throws(FileError) {
    var position = json_object_iter(self)
    while let current = position {
      if let key = json_object_iter_key(current), let value = json_object_iter_value(current) {
        do throws(FileError) { try body(key, value) } catch { try Faults.note(error, in: faults) }
      }
      position = json_object_iter_next(self, current)
    }
  }

  /// Calls `body` with each entry of an array and its index, likewise.
  func forEachEntry(
    passingOver faults: Faults? = nil, _ body: (Int, JSONNode) throws(FileError) -> Void
  ) throws(FileError) {
    for index in 0..<entryCount {
      guard let entry = entry(index) else { continue }
      do throws(FileError) { try body(index, entry) } catch { try Faults.note(error, in: faults) }
    }
  }

  /// What this is, for "… is a number".
  var kindName: String {
    switch type {
    case JSON_OBJECT: "an object"
    case JSON_ARRAY: "a list"
    case JSON_STRING: "a text"
    case JSON_INTEGER, JSON_REAL: "a number"
    case JSON_NULL: "null"
    default: "true or false"
    }
  }
}

extension JSONValue {
  /// How deep a value that this version does not know may be nested.
  static let deepest = 64

  /// A copy of the node, or `nil` where it is nested too deep.
  init?(_ node: JSONNode, depth: Int = 0, deepest: Int = deepest) {
    guard depth < deepest else { return nil }
    switch node.type {
    case JSON_OBJECT:
      var members: JSONObject = []
      var position = json_object_iter(node)
      while let current = position {
        guard let key = json_object_iter_key(current),
          let child = json_object_iter_value(current),
          let value = JSONValue(child, depth: depth + 1, deepest: deepest)
        else { return nil }
        members.append(JSONMember(String(cString: key), value))
        position = json_object_iter_next(node, current)
      }
      self = .object(members)
    case JSON_ARRAY:
      var values: [JSONValue] = []
      for index in 0..<node.entryCount {
        guard let child = node.entry(index),
          let value = JSONValue(child, depth: depth + 1, deepest: deepest)
        else { return nil }
        values.append(value)
      }
      self = .array(values)
    case JSON_STRING: self = .string(node.text ?? "")
    case JSON_INTEGER: self = .integer(Int64(json_integer_value(node)))
    case JSON_REAL: self = .real(json_real_value(node))
    case JSON_NULL: self = .null
    default: self = .bool(node.bool ?? false)
    }
  }
}
