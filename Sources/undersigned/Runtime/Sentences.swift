// What the runtime says of files, folders, fonts and drafts.
import Wizard

/// What the program says in the wizard about files, which the wizard itself knows nothing of.
enum Sentences {
  static let fileWasGone = "The file was moved or removed; it is saved again under its name."
  static let fewDescriptors =
    "This session may open only a few files, so nobody is warned when this letter is opened twice, and "
    + "changes by others are noticed only when it is saved."
  static let goneElsewhere = "The file was removed or can no longer be read."
  static func recordsSetAside(_ name: String) -> String {
    "Another program made the private records unreadable. They are saved again; what was there is now “"
      + name + "”."
  }
  static func noFolder(_ path: String, _ why: String) -> String {
    "The folder “\(path)” cannot be opened (\(why)); choose another."
  }
  static func script(_ name: String, in example: String) -> String {
    let part = example.count > 60 ? example.prefix(60) + "…" : example[...]
    return "\(name), as in “\(part)”"
  }
  static let namesAreRead = "Reading the file… A long list takes a few seconds. Esc cancels."
  static let imageIsDrawn = "The image is being drawn; that takes some seconds at the most."

  static func imageNotRead(_ why: String) -> String {
    "The letterhead's image is missing: \(why) Choose another under Pages in the review."
  }
  static func profileNotKept(_ why: String) -> String {
    "Paper and letterhead are used now but could not be saved for the next letter: \(why)"
  }
  static func what(_ purpose: WrittenFiles.Command.Purpose) -> String {
    switch purpose {
    case .open: "To open the last export:"
    case .showFolder: "To show its folder:"
    case .fetch: "To copy the last export to your own computer, run this there:"
    }
  }
  static let versionOfTheirs = "as something else wrote it"
  static let versionOfMine = "as it was in the wizard then"
  static let versionUndecided = "yours, when another program changed the file"
  static let versionChosen = "as you chose"
  static let wasUndecided =
    "You had not chosen between two versions: the letter has the other program's. Yours is the "
    + "newest one under Alt-V."
  static let nothingKept = "Nothing is saved yet, so there is nothing to copy or remove."
  static func changedAndUnreadable(_ why: String) -> String {
    "Another program changed the file. It cannot be read, so it is not overwritten: \(why) "
      + "^Q saves this letter elsewhere."
  }
  static func damaged(_ why: String, isReadable: Bool) -> String {
    why + " The file is left unchanged. "
      + (isReadable
        ? "What could be read is shown; check whether anything is missing."
        : "Nothing in it could be read; the last saved version is shown.")
  }
}
