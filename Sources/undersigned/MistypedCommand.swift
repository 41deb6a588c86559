// A command that is mistyped must not begin a letter of that name.
import Glibc

/// The first word of the command line, where it is nearly a command and no draft.
struct MistypedCommand {
  let word: String
  /// The command that was probably meant.
  let meant: String

  /// `nil` where the words are what they seem: a command, an option, or a draft's name.
  init?(_ arguments: [String], commands: [String], isFile: (String) -> Bool) {
    // A folder or an ending makes a file's name of any word.
    guard let word = arguments.first, !word.isEmpty, !word.hasPrefix("-"), !word.contains("/"),
      !word.contains("."), !commands.contains(word)
    else { return nil }
    let typed = word.lowercased()
    let nearest =
      commands.map { (command: $0, distance: Self.distance(typed, $0)) }
      // Of a short command hardly anything is left after two mistakes.
      .filter { $0.distance <= ($0.command.count < 6 ? 1 : 2) }
      .min { $0.distance < $1.distance }
    guard let nearest else { return nil }
    // A draft of that name is opened, unless it seems to be the file that a command is for.
    let hasOperand = arguments.count > 1 && !arguments[1].hasPrefix("-")
    guard hasOperand || !isFile(word) else { return nil }
    self.word = word
    meant = nearest.command
  }

  var sentence: String {
    "There is no command “\(word)”. Did you mean “\(meant)”? To open a draft of that "
      + "name, write “undersigned ./\(word)”."
  }

  /// How many letters are wrong, missing, too many, or in the place of their neighbor.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var before: [Int] = []
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var next = [i + 1]
      for (j, wanted) in other.enumerated() {
        var least = min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == wanted ? 0 : 1))
        if i > 0, j > 0, letter == other[j - 1], one[i - 1] == wanted {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}

extension RootCommand {
  /// The words that are commands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
