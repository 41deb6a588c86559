// One theme file, parsed: what it says itself, before its parents are asked.
import Canvas
import YAMLTree

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

  /// The largest theme file, in bytes, that is read.
  private static let largest = 65_536

  init(reading text: String, name: String) throws(ThemeError) {
    self.name = name
    guard text.utf8.count <= Self.largest else {
      throw ThemeError(name, "it is larger than 64 KB; a theme takes two at most.")
    }
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

  private func role(_ node: YAMLNode) throws(ThemeError) -> ThemeRole {
    var role = ThemeRole()
    for (key, value) in try mapping(node, "a role") {
      switch key.text {
      case "foreground": role.foreground = try scalar(value, "foreground")
      case "background": role.background = try scalar(value, "background")
      case "attributes":
        guard case .sequence(let sequence) = value.value else {
          throw ThemeError(
            name, line: value.line, "attributes must be a list, as in [bold, underline].")
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

  private func parse(_ text: String) throws(ThemeError) -> YAMLNode? {
    do {
      return try YAMLNode.root(of: text)
    } catch {
      let problem =
        switch error.cause {
        case .anchor: "a theme needs no “&” and “*” (YAML anchors); write the value out."
        case .depth: "it nests too deep; a theme has roles, and under them attributes."
        case .syntax(let problem): "it is not YAML (\(problem)); fix or remove that line."
        }
      throw ThemeError(name, line: error.line, problem)
    }
  }

  private func mapping(
    _ node: YAMLNode, _ what: String
  ) throws(ThemeError) -> [(ThemeValue, YAMLNode)] {
    switch node.value {
    case .mapping(let mapping):
      var pairs: [(ThemeValue, YAMLNode)] = []
      for (key, value) in mapping { pairs.append((try scalar(key, "a name"), value)) }
      return pairs
    case .scalar(let text) where ["", "null", "~"].contains(text):
      return []
    default:
      throw ThemeError(
        name, line: node.line, "\(what) must be a list of “name: value”.")
    }
  }

  private func scalar(_ node: YAMLNode, _ what: String) throws(ThemeError) -> ThemeValue {
    guard case .scalar(let text) = node.value else {
      throw ThemeError(name, line: node.line, "\(what) must be a single word.")
    }
    return ThemeValue(text: text, line: node.line)
  }
}
