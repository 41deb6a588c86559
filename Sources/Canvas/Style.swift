// What a cell is, not how it looks: themes give each role its colors.

/// What a piece of the screen is. A theme maps every role to colors and attributes.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Plain text of the interface.
  case text
  /// The program's name and a step's question.
  case title
  /// What a field is called.
  case label
  /// What the volunteer has typed or chosen.
  case answer
  /// Explanations, examples, derived values.
  case hint
  /// The marker and accent of what has the focus.
  case focus
  /// The step or row the volunteer is on.
  case current
  /// Something finished.
  case done
  /// Something that needs the volunteer: a missing answer, a dated fact.
  case warning
  /// Something that failed.
  case error
  /// Lines that part the screen.
  case rule
  /// A key in the key bar or in help.
  case keyName
  /// What a key does.
  case keyHelp
  /// The letter in the preview.
  case letter
  /// A place in the letter that is not filled in yet.
  case placeholder
  /// A note under the letter and its citation.
  case note
  /// What the field in focus fills in the letter.
  case filled
}

/// A role with the letter's own emphasis on top of it. Four bytes at most: cells are many.
public struct Style: Hashable, Sendable {
  /// Emphasis that the letter asks for, whatever the theme.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// A bit for each emphasis.
    public let rawValue: UInt8
    /// The emphases of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier strokes or a brighter colour, as the terminal has it.
    public static let bold = Emphasis(rawValue: 1)
    /// Slanted letters, where the terminal has them.
    public static let italic = Emphasis(rawValue: 2)
    /// A fainter colour.
    public static let dim = Emphasis(rawValue: 4)
    /// A line under the characters.
    public static let underline = Emphasis(rawValue: 8)
    /// Foreground and background exchanged; where the theme has done so, exchanged back.
    public static let reverse = Emphasis(rawValue: 16)
  }

  /// What the theme knows it by.
  public var role: Role
  /// What is added to the look of the role.
  public var emphasis: Emphasis

  /// The style of a role, as the theme has it unless emphasis is given.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }
}
