// Commands to be copied into a shell.
import Glibc
import TextMetrics
import Wizard

enum ShellCommands {
  /// What opens, shows or fetches files that were written; over SSH they are on another computer
  /// than the one who sits at it.
  static func commands(for paths: [String]) -> [WrittenFiles.Command] {
    guard let first = paths.first else { return [] }
    if let server = sshServer {
      let names = paths.map { word(server.name + ":" + HomePath.absolute($0)) }
      let port = server.port == "22" ? "" : "-P \(server.port) "
      return [WrittenFiles.Command(.fetch, "scp " + port + names.joined(separator: " ") + " .")]
    }
    // What the recipient gets is looked at first.
    let shown = paths.first { $0.hasSuffix(".pdf") } ?? first
    let folder = HomePath.absolute(shown).split(separator: "/").dropLast().map { "/" + $0 }.joined()
    return [
      WrittenFiles.Command(.open, "xdg-open " + word(HomePath.absolute(shown))),
      WrittenFiles.Command(.showFolder, "xdg-open " + word(folder.isEmpty ? "/" : folder)),
    ]
  }

  /// This computer as an SSH connection reached it: user and address, and the port.
  private static var sshServer: (name: String, port: Substring)? {
    // The client's address and port, then the server's.
    guard let connection = getenv("SSH_CONNECTION").map({ String(cString: $0) }),
      case let parts = connection.split(separator: " "), parts.count == 4,
      let user = getpwuid(geteuid()).map({ String(cString: $0.pointee.pw_name) })
    else { return nil }
    let address = parts[2].contains(":") ? "[\(parts[2])]" : String(parts[2])
    return (user + "@" + address, parts[3])
  }

  /// A text as one word for the shell, harmless to a terminal. Scalar by scalar: a quote with a
  /// combining mark behind it is no quote among characters.
  static func word(_ text: String) -> String {
    guard cleaned(text).text != text else {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
    var word = "$'"
    for text in text.unicodeScalars.map({ String($0) }) {
      if text == "'" || text == "\\" {
        word += "\\" + text
      } else if cleaned(text).text == text {
        word += text
      } else {
        // Three digits always, so that a digit that follows is not taken for one of them.
        for byte in text.utf8 {
          let digits = String(byte, radix: 8)
          word += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      }
    }
    return word + "'"
  }
}
