// The line with which a version is kept: what changed, or a mark that the program reads again.

/// Lines of versions that mean something to the program.
enum VersionLine {
  /// By which the next start knows that nobody chose between two versions.
  static let undecided = "undecided"

  /// Whether a line is that mark; older files have its sentence.
  static func isUndecided(_ line: String) -> Bool {
    line == undecided || line == Sentences.versionUndecided
  }

  /// A line as the list of versions shows it.
  static func words(_ line: String) -> String {
    isUndecided(line) ? Sentences.versionUndecided : line
  }
}
