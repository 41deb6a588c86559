// Why a command does not end with 0, and where it is said.
import DraftStore
import Glibc
import TextMetrics

/// The end of a command that was not what was hoped for.
struct Failure: Error {
  /// The program's exit codes besides 0.
  enum Code: Int32 {
    /// The work itself says no: the letter is not ready.
    case work = 1
    case usage = 2
    /// A file cannot be read or written.
    case file = 3
  }

  var code: Code
  /// One sentence for standard error, unless everything is said already.
  var sentence: String?
}

/// Writes one line to standard error, whatever text it holds harmless to a terminal.
func complain(_ sentence: String) {
  let line = "undersigned: " + cleaned(sentence).text + "\n"
  _ = AtomicFile.write(Array(line.utf8), to: STDERR_FILENO)
}

/// Data for whoever reads this program's output.
enum StandardOutput {
  /// Writes bytes as they are. That nobody reads any longer is no error.
  static func write(_ bytes: [UInt8]) throws(FileError) {
    guard !AtomicFile.write(bytes, to: STDOUT_FILENO), errno != EPIPE else { return }
    throw .writing("standard output")
  }

  static func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }
}
