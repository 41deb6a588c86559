// What YAML text says, as a tree: texts, lists and mappings, each with its line.

/// A node of YAML text. Plain and quoted scalars alike are texts: what a “true”, a “1” or a “null” is
/// good for, only the reader of a file knows.
public struct YAMLNode {
  /// What a node is.
  public enum Value {
    /// A text, its quotes and escapes resolved.
    case scalar(String)
    /// A list.
    case sequence([YAMLNode])
    /// Names and values in the order of the text; no name stands twice.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  /// What it is.
  public let value: Value
  /// The line of the text on which it begins, from 1.
  public let line: Int

  /// How many sequences and mappings may stand in one another.
  public static let deepest = 64

  /// The one document of a text; `nil` where there is nothing but blanks and comments.
  public static func root(of text: String) throws(YAMLError) -> YAMLNode? {
    try text.utf8.span.withUnsafeBufferPointer { bytes throws(YAMLError) in
      try EventReader(bytes).root()
    }
  }
}

/// Why a text has no tree.
public struct YAMLError: Error, Hashable {
  /// What is wrong.
  public enum Cause: Hashable, Sendable {
    /// An anchor or alias. A few hundred bytes of them can fill the memory, so none is followed.
    case anchor
    /// More than `YAMLNode.deepest` sequences and mappings in one another.
    case depth
    /// It is not YAML; a few words say why, without a full stop.
    case syntax(String)
  }

  /// What is wrong.
  public let cause: Cause
  /// The line of the text on which it is, from 1.
  public let line: Int
}

extension EventReader {
  fileprivate func root() throws(YAMLError) -> YAMLNode? {
    guard case .streamStart = try next().event else { return nil }
    guard case .documentStart = try next().event else { return nil }
    let (first, line) = try next()
    let root = try node(first, line: line, depth: 1)
    guard case .documentEnd = try next().event else { return nil }
    let (last, end) = try next()
    guard case .streamEnd = last else {
      throw YAMLError(cause: .syntax("a second document begins here"), line: end)
    }
    return root
  }

  /// The node that an event begins, read up to its end.
  private func node(_ event: Event, line: Int, depth: Int) throws(YAMLError) -> YAMLNode {
    if case .scalar(let text) = event { return YAMLNode(value: .scalar(text), line: line) }
    guard depth <= YAMLNode.deepest else { throw YAMLError(cause: .depth, line: line) }
    let value: YAMLNode.Value =
      if case .mappingStart = event {
        .mapping(try pairs(depth: depth + 1))
      } else {
        .sequence(try items(depth: depth + 1))
      }
    return YAMLNode(value: value, line: line)
  }

  private func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let (event, line) = try next()
      if case .end = event { return items }
      items.append(try node(event, line: line, depth: depth))
    }
  }

  private func pairs(depth: Int) throws(YAMLError) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var lines: [String: Int] = [:]
    while true {
      let (event, line) = try next()
      if case .end = event { return pairs }
      let key = try node(event, line: line, depth: depth)
      if case .scalar(let name) = key.value, let first = lines.updateValue(line, forKey: name) {
        throw YAMLError(cause: .syntax("“\(name)” is there twice"), line: first)
      }
      let (valueEvent, valueLine) = try next()
      pairs.append((key, try node(valueEvent, line: valueLine, depth: depth)))
    }
  }
}
