// `forget`: a draft goes, with all that belongs to it.
import ArgumentParser
import DraftStore
import Glibc
import TextMetrics

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Removes a draft and everything kept beside it.",
    discussion: """
      It shows the files, one a line, and asks. The draft's versions, lock and records are removed, \
      too, and what interrupted saves have left in its folder. Exported letters stay.

      The files are removed, not wiped: a disk may keep the old contents until it needs the space.
      """)

  @Argument(help: "The draft file.")
  var draft: String

  @Flag(help: "Do not ask; needed where there is no terminal to ask on.")
  var yes = false

  func validate() throws {
    if draft == "-" { throw ValidationError("Standard input cannot be removed; name a file.") }
  }

  func run() throws {
    let traces = try DraftTraces(of: draft)
    let list = traces.paths.map { cleaned($0).text }.joined(separator: "\n")
    try StandardOutput.write(list + "\n")
    guard try yes || agrees() else { return try StandardOutput.write("Nothing was removed.\n") }
    try traces.remove()
    try StandardOutput.write("Removed. Exported letters and copies elsewhere stay.\n")
  }

  /// Asks on the terminal.
  private func agrees() throws -> Bool {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        code: .usage,
        sentence: "Nothing was removed: there is no terminal to ask on; add --yes.")
    }
    try StandardOutput.write("Remove these files? (y/N) ")
    return ["y", "yes"].contains(readLine()?.lowercased())
  }
}
