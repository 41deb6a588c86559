// Paths as people write them: "~" is the home folder.
import Glibc

enum HomePath {
  private static var home: String? {
    getenv("HOME").flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// With "~" as the home folder.
  static func expanded(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// With the home folder as "~".
  static func abbreviated(_ path: String) -> String {
    guard let home else { return path }
    if path == home { return "~" }
    guard path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// The path from the root on.
  static func absolute(_ path: String) -> String {
    let path = expanded(path)
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    let folder = String(cString: here)
    return (folder == "/" ? "" : folder) + "/"
      + (path.hasPrefix("./") ? path.dropFirst(2) : path[...])
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Where exports are proposed to go: where they went last, while that is there; else the documents
  /// folder, the home folder, or here.
  static func proposedFolder(last: String?) -> String {
    if let last, isFolder(expanded(last)), access(expanded(last), W_OK) == 0 { return last }
    guard let home else { return "." }
    return access(home + "/Documents", W_OK) == 0 ? "~/Documents" : "~"
  }
}
