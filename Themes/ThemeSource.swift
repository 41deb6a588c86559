// One theme file, parsed: what it says itself, before its parents are asked.
import Canvas
import Yams

/// A piece of a theme's text and the line it stands on.
struct ThemeValue {
  var text: String
  var line: Int?
}

/// A role as a theme's text gives it.
struct ThemeRole {
  var foreground: ThemeValue?
  var background: ThemeValue?
  var attributes: Style.Emphasis = []
}

/// What one theme file says.
struct ThemeSource {
  let name: String
  private(set) var parent: ThemeValue?
  private(set) var palette: [String: ThemeValue] = [:]
  private(set) var roles: [Role: ThemeRole] = [:]

  init(reading text: String, name: String) throws(ThemeError) {
    self.name = name
    if let (line, problem) = refusal(of: text) { throw ThemeError(name, line: line, problem) }
    guard let root = try parse(text) else {
      throw ThemeError(name, "it is empty; write “inherits: default” at least.")
    }
    for (key, value) in try mapping(root, "a theme") {
      switch key.text {
      case "inherits":
        let parent = try scalar(value, "inherits")
        if !["", "null", "~"].contains(parent.text) { self.parent = parent }
      case "palette":
        for (color, value) in try mapping(value, "palette") {
          palette[color.text] = try scalar(value, "a colour")
        }
      case "roles":
        for (key, value) in try mapping(value, "roles") {
          guard let role = Role(themeName: key.text) else {
            throw ThemeError(
              name, line: key.line,
              "there is no role “\(key.text)”; the roles are "
                + "\(Role.allCases.map(\.themeName).joined(separator: ", ")).")
          }
          roles[role] = try self.role(value)
        }
      default:
        throw ThemeError(
          name, line: key.line,
          "“\(key.text)” has no meaning in a theme; use inherits, palette or roles.")
      }
    }
  }

  /// The colour a value names: a name of the palette, a terminal's colour, a number, `#rrggbb`.
  func color(_ value: ThemeValue, palette: [String: Color]) throws(ThemeError) -> Color {
    if let color = palette[value.text] ?? Color(themeText: value.text) { return color }
    throw ThemeError(
      name, line: value.line,
      "there is no colour “\(value.text)”; name one of the palette, black to bright-white, "
        + "a number from 0 to 255, or \"#rrggbb\" in quotes.")
  }

  private func role(_ node: Node) throws(ThemeError) -> ThemeRole {
    var role = ThemeRole()
    for (key, value) in try mapping(node, "a role") {
      switch key.text {
      case "foreground": role.foreground = try scalar(value, "foreground")
      case "background": role.background = try scalar(value, "background")
      case "attributes":
        guard case .sequence(let sequence) = value else {
          throw ThemeError(
            name, line: value.mark?.line, "attributes must be a list, as in [bold, underline].")
        }
        for item in sequence {
          let attribute = try scalar(item, "an attribute")
          guard let emphasis = Style.Emphasis.named[attribute.text] else {
            throw ThemeError(
              name, line: attribute.line,
              "there is no attribute “\(attribute.text)”; "
                + "use bold, dim, italic, underline or reverse.")
          }
          role.attributes.formUnion(emphasis)
        }
      default:
        throw ThemeError(
          name, line: key.line,
          "a role has no “\(key.text)”; use foreground, background or attributes.")
      }
    }
    return role
  }

  private func parse(_ text: String) throws(ThemeError) -> Node? {
    do {
      // The basic resolver leaves every scalar a string; the default one compiles a dozen regular
      // expressions first, which would be felt at every start. Nothing is constructed from nodes.
      return try Parser(
        yaml: text, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
      ).singleRoot()
    } catch let error as YamlError {
      let (line, problem) = error.place
      throw ThemeError(name, line: line, "it is not YAML (\(problem)); mend or remove that line.")
    } catch {
      throw ThemeError(name, "it is not YAML; compare it with a built-in theme.")
    }
  }

  private func mapping(
    _ node: Node, _ what: String
  ) throws(ThemeError) -> [(ThemeValue, Node)] {
    switch node {
    case .mapping(let mapping):
      var pairs: [(ThemeValue, Node)] = []
      for (key, value) in mapping { pairs.append((try scalar(key, "a name"), value)) }
      return pairs
    case .scalar(let scalar) where ["", "null", "~"].contains(scalar.string):
      return []
    default:
      throw ThemeError(
        name, line: node.mark?.line, "\(what) must be a list of “name: value”.")
    }
  }

  private func scalar(_ node: Node, _ what: String) throws(ThemeError) -> ThemeValue {
    guard case .scalar(let scalar) = node else {
      throw ThemeError(name, line: node.mark?.line, "\(what) must be a single word.")
    }
    return ThemeValue(text: scalar.string, line: node.mark?.line)
  }
}

/// Why a theme's text is not even parsed. Untrusted YAML can nest until the parser's stack ends
/// and name pieces of itself until memory ends; a theme needs neither.
private func refusal(of text: String) -> (line: Int?, problem: String)? {
  guard text.utf8.count <= 65_536 else {
    return (nil, "it is larger than 64 KB; a theme takes two at most.")
  }
  var depth = 0
  for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    .enumerated()
  {
    var isQuoted = false
    var previous = UInt8(ascii: " ")
    var dashes = 0
    for byte in line {
      // What follows is a comment.
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " "), !isQuoted { break }
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        return (index + 1, "a theme needs no “&” and “*” (YAML anchors); write the value out.")
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\""), UInt8(ascii: "'"): isQuoted = true
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        dashes += previous == UInt8(ascii: " ") ? 1 : 0
      default: break
      }
      previous = byte
    }
    if depth > 8 || dashes > 8 || line.prefix(while: { $0 == 0x20 }).count > 40 {
      return (index + 1, "it nests too deep; a theme has roles, and under them attributes.")
    }
  }
  return nil
}

extension YamlError {
  /// The line an error stands on and the parser's words for it.
  fileprivate var place: (line: Int?, problem: String) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "“\(duplicates.joined(separator: ", "))” stands twice")
    case .reader(let problem, _, _, _): (nil, problem)
    default: (nil, "unreadable")
    }
  }
}
