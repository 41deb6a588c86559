// What the runtime says of files, folders, fonts and drafts.
import Wizard

/// What the program says in the wizard about files, which the wizard itself knows nothing of.
enum Sentences {
  static let fileWasGone = "The file was moved or removed; it is written again under its name."
  static let goneElsewhere = "The file was removed or cannot be read any more."
  static func noFolder(_ path: String, _ why: String) -> String {
    "The folder “\(path)” cannot be looked into (\(why)); choose another."
  }
  static func script(_ name: String, in example: String) -> String {
    let part = example.count > 60 ? example.prefix(60) + "…" : example[...]
    return "\(name), as in “\(part)”"
  }
  static let imageIsDrawn = "The image is being drawn; that takes some seconds at the most."

  static func imageNotRead(_ why: String) -> String {
    "The letterhead is without its image: \(why) Pages in the review chooses another."
  }
  static func profileNotKept(_ why: String) -> String {
    "Paper and letterhead hold for now but could not be remembered: \(why)"
  }
  static func what(_ purpose: WrittenFiles.Command.Purpose) -> String {
    switch purpose {
    case .open: "Open what was exported last by:"
    case .showFolder: "Show its folder by:"
    case .fetch: "Fetch what was exported last to your own computer, there by:"
    }
  }
  static let versionOfTheirs = "as something else wrote it"
  static let versionOfMine = "as it was in the wizard then"
  static let nothingKept = "Nothing is kept yet; there is nothing to copy or remove."
  static func changedAndUnreadable(_ why: String) -> String {
    "Something else changed the file, and it cannot be read, so it is not overwritten: \(why) "
      + "^Q keeps this letter elsewhere."
  }
  static func damaged(_ why: String, isReadable: Bool) -> String {
    why + " The file stays as it is. "
      + (isReadable
        ? "What could be read of it is shown; look whether anything is missing."
        : "Nothing could be read of it; the last version that was kept is shown.")
  }
}
