// The built-in themes, and the way from a theme's text to a theme.
import Canvas

/// Where themes come from.
public enum ThemeLibrary {
  /// The names of the built-in themes; the first is the one used when none is asked for.
  public static let builtInNames = ["default", "high-contrast"]

  /// The text of a built-in theme, to read or to adapt; `nil` when there is none of that name.
  public static func builtInText(_ name: String) -> String? {
    switch name {
    case "default": String(decoding: PackageResources.default_yaml, as: UTF8.self)
    case "high-contrast": String(decoding: PackageResources.high_contrast_yaml, as: UTF8.self)
    default: nil
    }
  }

  /// The built-in theme called `name`.
  public static func builtIn(_ name: String) throws(ThemeError) -> Theme {
    guard let text = builtInText(name) else {
      throw ThemeError(
        "“\(name)”",
        "there is none of that name; choose \(builtInNames.joined(separator: " or "))"
          + ", or give the file of one.")
    }
    return try theme(reading: text, name: name)
  }

  /// Reads a theme from the text of its file.
  ///
  /// - Parameters:
  ///   - text: YAML with `inherits`, `palette` and `roles`.
  ///   - name: What the theme is called in an error: its file.
  ///   - lookup: The text of a theme that may be inherited; the built-in ones unless given.
  public static func theme(
    reading text: String, name: String, lookup: (String) -> String? = builtInText
  ) throws(ThemeError) -> Theme {
    var lineage = [try ThemeSource(reading: text, name: name)]
    while let parent = lineage[lineage.count - 1].parent {
      let child = lineage[lineage.count - 1].name
      if lineage.contains(where: { $0.name == parent.text }) {
        throw ThemeError(
          child, line: parent.line,
          "it inherits “\(parent.text)”, which inherits it in turn; take one “inherits” out.")
      }
      guard lineage.count < 4 else {
        throw ThemeError(
          child, line: parent.line,
          "themes may inherit three deep at most; copy the roles of “\(parent.text)” instead.")
      }
      guard let text = lookup(parent.text) else {
        throw ThemeError(
          child, line: parent.line,
          "there is no theme “\(parent.text)” to inherit; "
            + "inherit \(builtInNames.joined(separator: " or ")).")
      }
      lineage.append(try ThemeSource(reading: text, name: parent.text))
    }
    return try resolved(lineage)
  }

  /// Lays the sources over one another, the child first in `lineage`: a colour's name means what
  /// the youngest says, also in the roles that come from its parents.
  private static func resolved(_ lineage: [ThemeSource]) throws(ThemeError) -> Theme {
    var palette: [String: Color] = [:]
    for source in lineage {
      for (name, entry) in source.palette where palette[name] == nil {
        palette[name] = try source.color(entry, palette: [:])
      }
    }
    var looks: [Role: Look] = [:]
    for source in lineage {
      for (role, entry) in source.roles where looks[role] == nil {
        var look = Look(attributes: entry.attributes)
        if let value = entry.foreground {
          look.foreground = try source.color(value, palette: palette)
        }
        if let value = entry.background {
          look.background = try source.color(value, palette: palette)
        }
        looks[role] = look
      }
    }
    return Theme(looks: looks)
  }
}
