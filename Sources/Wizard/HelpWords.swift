// The catalogue's second part: what the help says.

extension Words {
  // MARK: Actions

  static let helpHelp = "this page; also ^G, and ? where nothing is typed"
  static let backToReview = "Review"
  static let backToReviewHelp = "back to the review"
  static let toggleHelp = "put the recommendation in or leave it out"
  static let formatHelp = "choose the format or not"
  static let chooseHelp = "choose what becomes of the sentence"
  static let decideHelp = "decide about the dated sentence"
  static let nextFieldHelp = "to the next question"
  static let newLineHelp = "a new line"
  static let addHelp = "add the name in its alphabetical place"
  static let finishEditHelp = "change the name"
  static let findNextHelp = "to the next name that has it"
  static let editHelp = "edit the name"
  static let confirmHelp = "right for the new place or recipient, too"
  static let confirmAllHelp = "all of them are right for the new place or recipient, too"
  static let settleHelp = "this is correct; do not ask again"
  static let openCheckHelp = "go where it can be mended"
  static let finishWordsHelp = "done with your own words"
  static let exportHelp = "write the files"
  static let tabHelp = "to the next question, and from the last to the next step"
  static let backTabHelp = "to the question before"
  static let toListHelp = "into the list, to edit, mark, remove"
  static let listUpHelp = "to the name before; from the first to the field"
  static let listDownHelp = "to the next name"
  static let listStartHelp = "to the first of the list"
  static let listEndHelp = "to the last of the list"
  static let removeHelp = "take the name off the list"
  static let choiceHelp = "choose; or type any other"
  static let noneHelp = "there is none: its line is left out of the letter"
  static let allHelp = "put all in"
  static let noneOfThemHelp = "leave all out"
  static let earlierHelp = "move the recommendation up in the letter"
  static let laterHelp = "move the recommendation down in the letter"
  static let keepHelp = "keep the sentence as it is"
  static let omitHelp = "leave the sentence out"
  static let replaceHelp = "say it in your own words"
  static let backToListHelp = "back"
  static let findHelp = "find a name"
  static let nextStepHelp = "to the next step"
  static let previousStepHelp = "to the step before"
  static let toStepHelp = "to a step by its number"
  static let previewHelp = "the letter on the whole screen, and back"
  static let undoHelp = "take back the last change; also ^_"
  static let redoHelp = "do it again; also ^R"
  static let saveHelp = "save now; it is also done by itself"
  static let articlesHelp = "let a leading “The” count in the order, or not"
  static let quitHelp = "leave; everything is kept"
  static let scrollHelp = "scroll the letter (the list, where the focus is in one)"
  static let suspendHelp = "back to the shell for a while; fg returns"
  static let repaintHelp = "paint the screen anew"
  static let interruptHelp = "nothing is lost by it"
  static let copyHelp = "go on with a copy that can be changed"
  static let versionsHelp = "earlier versions of the letter, to look at and go back to"
  static let sentHelp = "mark the letter as sent: it stays as it is"
  static let forgetHelp = "remove the letter and all that is kept beside it"
  static let closeHelp = "Any key closes this page."
  static let closeHelpScroll = "↑ ↓ scroll · any other key closes this page"
  static let editingKeys =
    "In a field: ^A ^E start and end · ^K ^U ^W cut · ^Y puts back · Alt-B Alt-F by words"

  // MARK: Pages

  static func explanation(of step: Step) -> String {
    switch step {
    case .recipient:
      "The official the letter goes to. The letter grows beside the questions; what the question "
        + "in focus fills is marked in it. Leave anything open and come back: a place that is not "
        + "filled in shows in [brackets], and Review lists it."
    case .signatories:
      "Type a name and press Enter: it stands in its alphabetical place, and the letter's count "
        + "follows. A leading “The”, “A” or “An” does not count in the order, nor do accents, "
        + "case and signs. A name that is there already is told and not added twice. Paste a "
        + "list, one name a line, or import a file with Alt-I, to add many at once. ↓ goes into "
        + "the list: there Enter edits a name, Space marks it for what is done with several, → "
        + "opens its details."
    case .recommendations:
      "Put recommendations in or leave them out; the letter numbers the rest. A sentence marked "
        + "“dated” was true when the letter was written. Read what is known of it since, then "
        + "keep it, leave it out, or say it in your own words."
    case .contact:
      "Who will follow up, and who gets a copy, one a line in your order. Where there is none, "
        + "^T says so, and the line is left out of the letter."
    case .review:
      "What is missing stands on top; Enter goes there, Esc comes back. Then choose formats and "
        + "a place, and export. Files are never replaced without asking."
    }
  }

  static let keysHere = "Keys here"
  static let keysEverywhere = "Keys everywhere"

  // MARK: Questions

  static func confirmExport(
    recipient: String, count: String, kept: Int, undecided: Int, paths: String, pages: String?
  ) -> [String] {
    let facts = [
      dated(kept, one: "is kept as it was", many: "are kept as they were"),
      dated(
        undecided, one: "is undecided and stands as it was",
        many: "are undecided and stand as they were"),
    ].compactMap { $0 }
    return ["To \(recipient)", "Signed by \(count)"]
      + (facts.isEmpty ? ["No dated sentence stands as it was written."] : facts)
      + (pages.map { [$0] } ?? []) + ["Into \(paths)"]
  }

  private static func dated(_ count: Int, one: String, many: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 dated sentence \(one) written."
    default: "\(count) dated sentences \(many) written."
    }
  }
  static let confirmTitle = "Export this letter?"
  static func unfinishedTitle(_ count: Int) -> String {
    count == 1
      ? "1 point is open. Export it unfinished?"
      : "\(count) points are open. Export it unfinished?"
  }
  static let replaceTitle = "Replace what is there?"
  static let missingFontsTitle =
    "Some characters have no font on this computer. Export all the same?"
  static let missingFontsHint =
    "They would show as boxes in the PDF. The package fonts-noto has fonts for nearly all scripts."
  static let yesWithoutFonts = "Y exports it so"
  static let quit = "Quit"
  static let scroll = "Scroll"
  static let page = "Page"
  static let close = "Close"
  static let back = "Back"
  static let done = "Done"
  static let stay = "Stay"
  static let replace = "Replace"
  static let leaveUnsaved = "Leave unsaved"
  static let yesExport = "Enter exports"
  static let yesUnfinished = "Y exports it unfinished"
  static let yesReplace = "R replaces"
  static let abandonTitle = "The draft cannot be saved. Leave, and lose what is not saved?"
  static let yesAbandon = "Y leaves without saving"
  static let noStay = "Esc stays"
  static let noGoBack = "Esc goes back"
  static let nobody = "nobody yet"
  static let read = "Read"
  static let copy = "Copy"
  static let leave = "Leave"
  static let heldTitle = "This letter is open elsewhere"
  static let heldHint =
    "Two who change one file would overwrite each other. You can read it here, or go on with a copy."
  static let yesRead = "R reads it"
  static let yesCopy = "C makes a copy"
  static let noLeave = "Esc leaves"
  static let damagedTitle = "This letter's file is damaged"
  static let yesVersions = "V shows earlier versions"
  static let recordsDroppedTitle = "Something else removed private records beside this letter."
  static let recordsDroppedHint =
    "Who authorized a signature, how to reach them, who withdrew: everything that was known when you "
    + "opened the letter is kept, and saved again."
  static let yesRemoveRecords = "Alt-R removes them here too"
  static let noKeepRecords = "Esc keeps them"
  static let keepRecords = "Keep"
  static let recordsRemoved = "The records that were removed elsewhere are removed here too."
  static let recordsKept = "Something else removed private records; they are kept and saved again."
  static let changedTitle = "Something else has changed this letter's file. Here is what differs:"
  static func more(_ count: Int) -> String { "and \(count) more" }
  static let both = "Both"
  static let mine = "Mine"
  static let theirs = "Theirs"
  static let yesBoth = "Alt-B joins both"
  static let yesMine = "M keeps what is here"
  static let yesMineOfFile = "Alt-M keeps what is here"
  static let yesTheirs = "Alt-T takes what is there"
  static let conflictTitle = "Two versions"
  static let other = "Other"
  static func otherVersion(_ number: Int) -> String { "Other version \(number)" }
  static func takes(_ key: String, _ name: String) -> String {
    "\(key) takes the \(name.lowercased())"
  }
  static let settling = "choosing a version"
  static func settled(_ choice: DiskChoice) -> String {
    switch choice {
    case .mine: "Kept as it is here; what was there is among the versions (Alt-V)."
    case .theirs: "Taken as it was there; Alt-U goes back to yours."
    case .both: "Both are joined; Alt-U goes back to yours alone."
    }
  }
  static let takingChange = "taking a change from elsewhere"
  static let forgetTitle = "Remove this letter from this computer, with everything kept beside it?"
  static let forgetHint =
    "Exported files stay. What was removed cannot be brought back from here, though a disk may hold "
    + "old pieces for a while."
  static let yesForget = "Y removes it and leaves"

  // MARK: Versions

  static let versionsTitle = "Earlier versions"
  static let versionsHint = "↑ ↓ look at them in the preview · Enter goes back to one · Esc closes"
  static let goBackTo = "Go back to it"

  // MARK: Start

  static let startTitle = "A letter to keep local police out of immigration enforcement"
  static let startNew = "New letter"
  static let startResume = "Or go on with one of these:"
  static let newName = "New name"
  static let rename = "Rename"
  static let undo = "Undo"
  static let open = "Open"
  static let choose = "Choose"
  static func draftRenamed(_ name: String) -> String { "Renamed to “\(name)”." }
  static func draftCopied(_ name: String) -> String { "Copied as “\(name)”." }
  static func draftRemoved(_ name: String) -> String {
    "Removed “\(name)”. U brings it back, until you leave this screen."
  }
  static func draftRestored(_ name: String) -> String { "“\(name)” is back." }
  static let nothingRemoved = "Nothing was removed, so there is nothing to bring back."
  static func draftsRecovered(_ count: Int) -> String {
    (count == 1 ? "A draft that was removed is back" : "\(count) drafts that were removed are back")
      + ", since the program was ended before it was left."
  }
  static let noDraftName = "Type a name, or leave it as it was with Esc."
  static let unreadable = "cannot be read"
  static func draftState(_ open: Int) -> String {
    open == 0 ? "ready" : Words.points(open, doubts: 0)
  }
}
