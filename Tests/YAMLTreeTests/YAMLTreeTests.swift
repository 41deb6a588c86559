// A text's tree says what stands where, and what would exhaust its reader is refused.
import Testing
import YAMLTree

/// A node as one line: texts quoted, each node's line in front of it.
private func written(_ node: YAMLNode) -> String {
  switch node.value {
  case .scalar(let text): "\(node.line)“\(text)”"
  case .sequence(let items): "\(node.line)[\(items.map(written).joined(separator: " "))]"
  case .mapping(let pairs):
    "\(node.line){\(pairs.map { written($0.key) + ":" + written($0.value) }.joined(separator: " "))}"
  }
}

private func tree(_ text: String) -> String? {
  do {
    return try YAMLNode.root(of: text).map(written)
  } catch {
    return "line \(error.line): \(error.cause)"
  }
}

@Test(
  "Every node is read with its line",
  arguments: [
    ("a: 1\nb:\n  - x\n  - [y, 'z']\n", "1{1“a”:1“1” 2“b”:3[3“x” 4[4“y” 4“z”]]}"),
    ("# a remark\n\n{ k: \"l\" }", "3{3“k”:3“l”}"),
    ("a:\nb: ~\n", "1{1“a”:1“” 2“b”:2“~”}"),
    ("? [a]\n: 1\n", "1{1[1“a”]:2“1”}"),
    ("words", "1“words”"),
    ("'true'", "1“true”"),
    ("--- a\n...\n", "1“a”"),
  ])
func trees(_ text: String, _ expected: String) {
  #expect(tree(text) == expected)
}

@Test(
  "Escapes, folded and literal texts are resolved",
  arguments: [
    (#""a\tb\u00e9\0c""#, "1“a\tbé\0c”"),
    ("'it''s'", "1“it's”"),
    (">-\n  one\n  two\n\n  three\n", "1“one two\nthree”"),
    ("|\n  one\n  two\n", "1“one\ntwo\n”"),
    ("“Grüße” 日本", "1““Grüße” 日本”"),
  ])
func texts(_ text: String, _ expected: String) {
  #expect(tree(text) == expected)
}

@Test("A text with nothing in it has no root", arguments: ["", "\n \n", "# only a remark"])
func nothing(_ text: String) {
  #expect(tree(text) == nil)
}

@Test(
  "Anchors and aliases are refused where one stands",
  arguments: [
    ("a: 1\nb: &x 1\nc: *x\n", 2), ("- *x", 1), ("- &x [a]", 1), ("a: b\n&k c: {}", 2),
    ("x: &y {a: b}", 1),
  ])
func anchors(_ text: String, _ line: Int) {
  #expect(tree(text) == "line \(line): anchor")
}

@Test("“&” and “*” inside a text are no anchors")
func ampersands() {
  #expect(tree("a: R&B *\nb: |\n  * item\n# &x") == "1{1“a”:1“R&B *” 2“b”:2“* item\n”}")
  #expect(tree("'*': '&x'") == "1{1“*”:1“&x”}")
}

@Test("What nests too deep is refused before it is read to its end")
func depth() throws {
  let deepest = YAMLNode.deepest
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  #expect(tree(nested(deepest))?.hasPrefix("1[1[") == true)
  #expect(tree(nested(deepest + 1)) == "line 1: depth")
  for piece in ["[", "{", "- ", "? ", "{a: ", "[["] {
    #expect(tree(String(repeating: piece, count: 200_000)) == "line 1: depth", "\(piece)")
  }
  #expect(tree(String(repeating: "[\n", count: 500_000)) == "line \(deepest + 1): depth")
}

@Test("A name that stands twice in a mapping is refused where it stands first")
func duplicates() {
  #expect(tree("x:\n  a: 1\n  b: 2\n  \"a\": 3") == "line 2: syntax(\"“a” is there twice\")")
  #expect(tree("x: { a: 1 }\ny: { a: 1 }") == "1{1“x”:1{1“a”:1“1”} 2“y”:2{2“a”:2“1”}}")
}

@Test(
  "What is no YAML is refused with its line",
  arguments: [
    ("a: b\nc: [", 3), ("a: b\n c: d", 2), ("a: 'b", 1), ("a\n---\nb", 2), ("a: @b", 1),
    ("%YAML 9.9\n--- a", 1), ("a: b\n\nc: d\u{1}", 3), ("a: b\nc: \u{0}", 2), ("a: \"\\q\"", 1),
    ("a: !x!y z", 1),
  ])
func errors(_ text: String, _ line: Int) {
  #expect(tree(text)?.hasPrefix("line \(line): syntax(") == true, "\(tree(text) ?? "nothing")")
}
