// What a JSON value is, asked without a switch.

extension JSONValue {
  /// The text, where this is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, where this is one.
  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// True or false, where this is one of them.
  public var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// The entries, where this is a list.
  public var entries: [JSONValue]? {
    if case .array(let entries) = self { entries } else { nil }
  }

  /// The members, where this is an object.
  public var members: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// What an object has under a key.
  public subscript(key: String) -> JSONValue? {
    members?.first { $0.key == key }?.value
  }
}
