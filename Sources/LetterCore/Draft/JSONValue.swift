// JSON as a value, for what a draft file holds beyond what this version knows.

/// A JSON object that keeps its keys' order.
public typealias JSONObject = [JSONMember]

/// One key of a JSON object and its value.
public struct JSONMember: Hashable, Sendable {
  /// The key as text, its escapes resolved.
  public var key: String
  /// What stands behind the colon.
  public var value: JSONValue
  /// A member of this key and value.
  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

/// Any JSON value.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case real(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}
