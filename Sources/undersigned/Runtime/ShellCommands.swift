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

  /// A text as one word for dash, bash and zsh, harmless to a terminal.
  ///
  /// What a terminal must not get is written by `printf`, in octal: the shorter `$'…'` is not known to
  /// every shell, which would end the word at a quote in it. Such a word is in double quotes, so that
  /// everything with a meaning there is in octal too. (They drop line breaks at the end of what a
  /// command wrote, so those stand behind it as they are.) Scalar by scalar: a quote with a combining
  /// mark behind it is no quote among characters.
  static func word(_ text: String) -> String {
    guard cleaned(text).text != text else {
      return "'" + text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
    let lines = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    var word = "\"$(printf '"
    for scalar in text.unicodeScalars.dropLast(lines) {
      let piece = String(scalar)
      if scalar == "%" {
        word += "%%"
      } else if !"'\"\\`$!".unicodeScalars.contains(scalar), cleaned(piece).text == piece {
        word += piece
      } else {
        // Three digits always, so that a digit that follows is not taken for one of them.
        for byte in piece.utf8 {
          let digits = String(byte, radix: 8)
          word += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      }
    }
    return word + "')\"" + (lines > 0 ? "'" + String(repeating: "\n", count: lines) + "'" : "")
  }

  /// A path as one word, which no program takes for an option.
  static func path(_ path: String) -> String { word(path.hasPrefix("-") ? "./" + path : path) }
}
