// What reaches the interview from the terminal.

/// A key that is not plain text.
public enum Key: Hashable, Sendable {
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Control-Left and Control-Right, and other arrow combinations that editors use.
  case wordLeft, wordRight
  /// Shift, Alt or Control with an up or down key: scroll the preview.
  case scrollUp, scrollDown
  /// Control with a letter or one of `_ ^ \ ] @`, the letter in lower case.
  case control(Character)
  /// Alt (or Escape first) with a character.
  case alt(Character)
  /// F1 and up.
  case function(Int)
}

/// What happened at the terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Characters typed, as they came.
  case text(String)
  /// A bracketed paste, line ends as "\n", not cleaned yet.
  case paste(String)
  /// A pasted text that stopped before its end, such as on a slow line: more of it may come.
  case cutPaste(String)
  /// The primary mouse button at a place.
  case click(Position)
  /// The wheel at a place: negative is up, in notches.
  case wheel(Int, at: Position)
  /// The terminal has a new size, or must be painted anew.
  case resize(Size)
}
