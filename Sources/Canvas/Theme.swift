// How each role looks: colours and attributes, whatever the terminal can do of them.

/// A colour of a terminal.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the 256 colours of a palette; the first 16 are the terminal's own.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}

/// How a cell looks.
public struct Look: Hashable, Sendable {
  /// The colour of the characters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// Bold, underlined and the like, whatever the letter asks for.
  public var attributes: Style.Emphasis

  /// A look; where nothing is said, the terminal's own colours without attributes.
  public init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Style.Emphasis = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// The look of every role.
public struct Theme: Hashable, Sendable {
  private var looks: [Look]

  /// A theme in which a role that `looks` does not name looks like plain text.
  public init(looks: [Role: Look] = [:]) {
    self.looks = Role.allCases.map { looks[$0] ?? looks[.text] ?? Look() }
  }

  /// How `role` looks.
  public func look(of role: Role) -> Look {
    // A role's raw value is its place among all cases, which `init` filled.
    looks[Int(role.rawValue)]
  }
}
