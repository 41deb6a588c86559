import LetterCore
import Testing

@testable import DraftStore

@Test("A JSON value is read as it was written")
func valuesAndBytes() throws {
  let value = JSONValue.object([
    JSONMember(
      "z", .array([.null, .bool(true), .integer(.min), .real(1e300), .string("“a”\n\"\\\u{1}")])),
    JSONMember("a", .object([])), JSONMember("b", .array([])),
  ])
  #expect(JSONBytes.read(JSONBytes.write(value)) == value)
  for json in ["", "{", "1", "[1,]", "{\"a\":1,\"a\":2}", "[\u{1}]"] {
    #expect(JSONBytes.read(Array(json.utf8)) == nil, "\(json)")
  }
}

@Test("What is nested too deep is not read")
func depth() {
  func nested(_ depth: Int) -> JSONValue? {
    JSONBytes.read(
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8))
  }
  #expect(nested(JSONBytes.deepest) != nil)
  #expect(nested(JSONBytes.deepest + 1) == nil)
  #expect(nested(1_000_000) == nil)
}
