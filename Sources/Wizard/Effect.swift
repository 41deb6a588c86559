// What the interview asks of the world, and what the world reports back: values, both.
import LetterCore

/// A letter to be written to files.
public struct ExportRequest: Hashable, Sendable {
  /// The files' path without ending; "~" is the home folder.
  public var path: String
  public var formats: [LetterFormat]
  /// Whether files of the same name may be replaced.
  public var replaces: Bool
}

/// What only the program around the interview can do.
public enum Effect: Hashable, Sendable {
  /// Save the draft now.
  case save
  case export(ExportRequest)
  /// Leave, with everything saved.
  case quit
  /// Leave although not everything is saved: the volunteer said so.
  case abandon
  /// Give the terminal back to the shell until it is continued.
  case suspend
  /// Paint the whole screen anew.
  case repaint
}

/// Whether what was typed is safe.
public enum SaveState: Hashable, Sendable {
  /// Nothing was typed yet.
  case new
  case changed
  case saved
  /// Not saved, and why: one sentence.
  case failed(String)
}

/// What came of an effect.
public enum Report: Hashable, Sendable {
  case save(SaveState)
  /// The files that were written.
  case exported([String])
  /// Files that stand in the way; nothing was written.
  case exportWouldReplace([String], ExportRequest)
  /// Nothing was written, and why: one sentence.
  case exportFailed(String)
  /// Leaving was refused, since the draft cannot be saved anywhere; why.
  case quitRefused(String)
  /// A remark that is no answer to anything, such as what was taken out of a file.
  case remark(String)
}

/// What the interview knows of the world it runs in.
public struct Surroundings: Sendable {
  /// The draft file's name, for the title line.
  public var draftName: String
  public var today: LetterDate?
  /// Where exports are proposed to go, with "~" for the home folder.
  public var exportFolder: String

  public init(draftName: String, today: LetterDate?, exportFolder: String) {
    self.draftName = draftName
    self.today = today
    self.exportFolder = exportFolder
  }
}
