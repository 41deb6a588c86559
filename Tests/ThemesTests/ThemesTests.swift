// The built-in themes are whole, and what is wrong with another is said in a sentence.
import Canvas
import Testing

@testable import Themes

private func error(_ text: String, lookup: (String) -> String? = ThemeLibrary.builtInText)
  -> String
{
  do {
    _ = try ThemeLibrary.theme(reading: text, name: "my.yaml", lookup: lookup)
    return "no error"
  } catch {
    return error.description
  }
}

@Suite struct ThemeLibraryTests {
  @Test("Every built-in theme names every role itself", arguments: ThemeLibrary.builtInNames)
  func builtIns(_ name: String) throws {
    _ = try ThemeLibrary.builtIn(name)
    let source = try ThemeSource(
      reading: #require(ThemeLibrary.builtInText(name)), name: name)
    #expect(Set(source.roles.keys) == Set(Role.allCases))
  }

  @Test(
    "What needs the volunteer differs by more than colour", arguments: ThemeLibrary.builtInNames)
  func attributes(_ name: String) throws {
    let theme = try ThemeLibrary.builtIn(name)
    for role in [Role.focus, .current, .warning, .error, .placeholder, .keyName, .title] {
      #expect(theme.look(of: role).attributes != theme.look(of: .text).attributes, "\(role)")
    }
  }

  @Test("The default theme leaves the terminal's own background")
  func background() throws {
    let theme = try ThemeLibrary.builtIn("default")
    #expect(Role.allCases.allSatisfy { theme.look(of: $0).background == .terminalDefault })
    #expect(theme.look(of: .text) == Look())
    #expect(theme.look(of: .label).attributes == .dim)
  }

  @Test("A theme says only what differs from the one it inherits")
  func inherits() throws {
    let theme = try ThemeLibrary.theme(
      reading: """
        inherits: default
        palette: { accent: "#ff8000", paper: 7 }
        roles:
          letter: { background: paper, foreground: bright-black, attributes: [italic, reverse] }
        """, name: "my.yaml")
    #expect(theme.look(of: .focus) == Look(foreground: .rgb(255, 128, 0), attributes: .bold))
    #expect(
      theme.look(of: .letter)
        == Look(
          foreground: .indexed(8), background: .indexed(7), attributes: [.italic, .reverse]))
    #expect(theme.look(of: .label).attributes == .dim)
  }

  @Test(
    "A theme without parents leaves what it does not name plain", arguments: ["inherits:\n", ""])
  func noParent(_ start: String) throws {
    let theme = try ThemeLibrary.theme(
      reading: start + "roles:\n  title:\n    attributes: [bold]\n  text:\n", name: "my.yaml")
    #expect(theme.look(of: .title).attributes == .bold)
    #expect(theme.look(of: .focus) == Look())
  }

  @Test("Roles have kebab-case names")
  func names() {
    #expect(Role.keyName.themeName == "key-name")
    #expect(Role(themeName: "key-help") == .keyHelp)
    #expect(Role(themeName: "keyHelp") == nil)
  }

  @Test(
    "An error says what, where and how to mend it",
    arguments: [
      (
        "inherits: default\nroles:\n  titel: {}\n",
        "Theme my.yaml, line 3: there is no role “titel”; the roles are text, title, label,"
      ),
      (
        "roles:\n  title: { foreground: pink }\n",
        "Theme my.yaml, line 2: there is no colour “pink”; name one of the palette,"
      ),
      (
        "palette:\n  accent: 256\n",
        "Theme my.yaml, line 2: there is no colour “256”; name one of the palette,"
      ),
      ("palette: { a: \"#12345g\" }", "Theme my.yaml, line 1: there is no colour “#12345g”;"),
      ("palette: { a: +5 }", "Theme my.yaml, line 1: there is no colour “+5”;"),
      ("palette: { a: b, b: red }", "Theme my.yaml, line 1: there is no colour “b”;"),
      (
        "roles:\n  title:\n    attributes: [bold, blink]\n",
        "Theme my.yaml, line 3: there is no attribute “blink”; use bold, dim, italic, underline"
      ),
      (
        "roles:\n  title: { attributes: bold }",
        "Theme my.yaml, line 2: attributes must be a list, as in [bold, underline]."
      ),
      (
        "roles:\n  title: { colour: red }",
        "Theme my.yaml, line 2: a role has no “colour”; use foreground, background or attributes."
      ),
      (
        "rolls: {}",
        "Theme my.yaml, line 1: “rolls” has no meaning in a theme; use inherits, "
          + "palette or roles."
      ),
      ("roles: [a]", "Theme my.yaml, line 1: roles must be a list of “name: value”."),
      ("just words", "Theme my.yaml, line 1: a theme must be a list of “name: value”."),
      ("palette: { a: [b] }", "Theme my.yaml, line 1: a colour must be a single word."),
      ("", "Theme my.yaml: it is empty; write “inherits: default” at least."),
      (
        "roles:\n  title: {\n", "Theme my.yaml, line 3: it is not YAML ("
      ),
      ("roles: {}\nroles: {}\n", "Theme my.yaml, line 1: it is not YAML (“roles” is there twice);"),
      (
        "inherits: dark",
        "Theme my.yaml, line 1: there is no theme “dark” to inherit; inherit "
          + "default or high-contrast."
      ),
      (
        "palette: { a: &x red, b: *x }",
        "Theme my.yaml, line 1: a theme needs no “&” and “*” (YAML anchors); write the value out."
      ),
      ("\"a # b\": &x 1", "Theme my.yaml, line 1: a theme needs no “&”"),
    ])
  func errors(_ text: String, _ sentence: String) {
    let error = error(text)
    #expect(error.hasPrefix(sentence), "\(error)")
    #expect(error.hasSuffix("."))
    #expect(!error.contains("\n"))
  }

  @Test("There is no theme of another name")
  func unknownBuiltIn() {
    #expect(throws: ThemeError.self) { try ThemeLibrary.builtIn("solarized") }
  }

  @Test("Themes that inherit one another, or too many, are refused")
  func cycles() {
    func lookup(_ name: String) -> String? {
      switch name {
      case "a": "inherits: b"
      case "b": "inherits: a"
      default: Int(name).map { "inherits: \($0 + 1)" }
      }
    }
    #expect(
      error("inherits: a", lookup: lookup)
        == "Theme b, line 1: it inherits “a”, which inherits it in turn; take one “inherits” out.")
    #expect(error("inherits: my.yaml").contains("inherits it in turn"))
    #expect(error("inherits: 1", lookup: lookup).contains("three deep at most"))
  }

  @Test("Text that would exhaust the parser is refused before it is parsed")
  func hostile() {
    let size = 65_537
    #expect(error(String(repeating: " ", count: size)).contains("larger than 64 KB"))
    for piece in ["[", "{", "- ", "? ", "{a: ", "[\n"] {
      let text = String(repeating: piece, count: 65_536 / piece.utf8.count)
      #expect(error(text).contains("nests too deep"), "\(piece)")
    }
    var steps = ""
    for depth in 0..<300 { steps += String(repeating: " ", count: depth) + "a:\n" }
    #expect(error(steps).contains("nests too deep"))
    #expect(error("a\u{0}b").hasPrefix("Theme my.yaml"))
  }
}
