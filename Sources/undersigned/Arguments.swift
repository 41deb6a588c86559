// What the program was started with, and names that it cannot use.
import CTerminal
import DraftStore

enum Arguments {
  /// What the program was started with, without its own name. Throws where something is not UTF-8,
  /// such as a file’s name from an old computer: as text it would be another name, and so another file.
  static func read() throws -> [String] {
    try (1..<max(1, cterminal_argument_count())).compactMap { number in
      guard let argument = cterminal_argument(number) else { return nil }
      guard let text = String(validatingCString: argument) else {
        throw Failure(code: .file, sentence: sentence(of: argument))
      }
      return text
    }
  }

  private static func sentence(of argument: UnsafePointer<CChar>) -> String {
    let name = FilePath.name(of: String(cString: argument))
    let start =
      "The name “\(name)” is not in UTF-8, so nothing was opened or made. Rename the file first"
    let isSafe = name.unicodeScalars.allSatisfy { scalar in
      scalar == "\u{FFFD}" || scalar == "." || scalar == "_"
        || scalar.isASCII && scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil && scalar.isASCII
    }
    guard isSafe, name.contains(where: { $0 != "\u{FFFD}" && $0 != "." }) else {
      return start + "."
    }
    let pattern = name.replacing("\u{FFFD}", with: "?")
    let plain = name.replacing("\u{FFFD}", with: "_")
    return start + ", for example with: mv -i \(pattern) \(plain)"
  }
}
