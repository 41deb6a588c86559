// The catalogue's second part: what the help says.

extension Words {
  // MARK: Actions

  static let help = "Help"
  static let helpHelp = "show this page; also ^G, or ? outside a field"
  static let backToReview = "Review"
  static let backToReviewHelp = "back to the review"
  static let toggleHelp = "put the recommendation in or leave it out"
  static let formatHelp = "turn the format on or off"
  static let chooseHelp = "choose what to do with the sentence"
  static let decideHelp = "decide about the dated sentence"
  static let nextFieldHelp = "go to the next question"
  static let newLineHelp = "start a new line"
  static let addHelp = "add the name in its alphabetical place"
  static let finishEditHelp = "change the name"
  static let findNextHelp = "go to the next match"
  static let editHelp = "edit the name"
  static let confirmHelp = "it is still right for the new place or recipient"
  static let confirmAllHelp = "all answers are still right; who signs needs C on its own line"
  static let settleHelp = "this is correct; do not ask again"
  static let openCheckHelp = "go where you can fix it"
  static let finishWordsHelp = "finish your own words"
  static let exportHelp = "write the files"
  static let tabHelp = "go to the next question, or from the last one to the next step"
  static let backTabHelp = "go to the question before"
  static let toListHelp = "go into the list to edit, mark or remove names"
  static let listUpHelp = "go to the name above; from the first one, to the field"
  static let listDownHelp = "go to the next name"
  static let listStartHelp = "go to the first in the list"
  static let listEndHelp = "go to the last in the list"
  static let removeHelp = "remove the name from the list"
  static let choiceHelp = "choose; or type any other"
  static let noneHelp = "there is none: its line is left out of the letter"
  static let allHelp = "include all"
  static let noneOfThemHelp = "leave all out"
  static let earlierHelp = "move the recommendation up in the letter"
  static let laterHelp = "move the recommendation down in the letter"
  static let keepHelp = "keep the sentence as it is"
  static let omitHelp = "leave the sentence out"
  static let replaceHelp = "write it in your own words"
  static let backToListHelp = "back"
  static let findHelp = "find a name"
  static let nextStepHelp = "go to the next step"
  static let previousStepHelp = "go to the step before"
  static let toStepHelp = "go to a step by its number"
  static let previewHelp = "show the letter on the whole screen, or go back"
  static let undoHelp = "undo the last change; also ^_"
  static let redoHelp = "redo it; also ^R"
  static let saveHelp = "save now; saving is also automatic"
  static let articlesHelp = "count a leading “The” in the order, or ignore it"
  static let quitHelp = "quit; everything is kept"
  static let scrollHelp = "scroll the letter (the list, where the focus is in one)"
  static let suspendHelp = "back to the shell for a while; fg returns"
  static let repaintHelp = "redraw the screen"
  static let interruptHelp = "do nothing; nothing is lost"
  static let copyHelp = "continue with a copy that you can change"
  static let versionsHelp = "look at earlier versions of the letter, or go back to one"
  static let sentHelp = "mark the letter as sent and keep it as it is"
  static let forgetHelp = "remove the letter and everything kept beside it"
  static let closeHelp = "Any key closes this page."
  static let closeHelpScroll = "↑ ↓ scroll · any other key closes this page"
  static let editingKeys =
    "In a field: ^A ^E start and end · ^K ^U ^W cut · ^Y pastes · Alt-B Alt-F by words"

  // MARK: The start screen

  static let startExplanation =
    "Your letters are saved by themselves and listed here, the last one you worked on first. "
    + "Choose one to go on with it, or begin a new one."
  static let helpHelpOfStart = "show this page; also ?"
  static let openDraftHelp = "open the letter, or begin a new one"
  static let chooseDraftHelp = "choose"
  static let renameDraftHelp = "give the letter another name, which is its file's"
  static let copyDraftHelp = "copy it, for another office or place"
  static let removeDraftHelp = "remove it with everything kept beside it"
  static let restoreDraftHelp = "bring back what you removed, until you leave this screen"
  static let quitStartHelp = "quit"

  // MARK: Pages

  static func explanation(of step: Step) -> String {
    switch step {
    case .recipient:
      "The official the letter goes to. You see the letter as you type; what the current question "
        + "fills in is marked. Leave anything blank and come back later: what is missing shows in "
        + "[brackets], and Review lists it."
    case .signatories:
      "Type a name and press Enter: it goes to its alphabetical place, and the letter's count "
        + "follows. A leading “The”, “A” or “An” does not count in the order, nor do accents, "
        + "case and punctuation. A name that is already on the list is not added again. To add "
        + "many at once, paste a list with one name a line, or import a file with Alt-I. ↓ goes "
        + "into the list: there Enter edits a name, Space marks it to change several at once, and "
        + "→ opens its details."
    case .recommendations:
      "Include recommendations or leave them out; the letter numbers those that stay. A sentence "
        + "marked “dated” was true when the letter was written. Read what is known now, then keep "
        + "it, leave it out, or write it in your own words."
    case .contact:
      "Who will follow up, and who gets a copy: one a line, in your order. If there is none, press "
        + "^T, and the line is left out of the letter."
    case .review:
      "What is missing comes first: Enter goes there, Esc comes back. Then choose formats and a "
        + "place, and export. Files are never replaced without asking."
    }
  }

  static let keysHere = "Keys here"
  static let keysEverywhere = "Keys everywhere"

  // MARK: Questions

  static func confirmExport(
    recipient: String, count: String, kept: Int, undecided: Int, paths: String, pages: String?
  ) -> [String] {
    let facts = [
      dated(kept, one: "is kept as written", many: "are kept as written"),
      dated(
        undecided, one: "is undecided and stays as written",
        many: "are undecided and stay as written"),
    ].compactMap { $0 }
    return ["To \(recipient)", "Signed by \(count)"]
      + (facts.isEmpty ? ["No dated sentence is kept as written."] : facts)
      + (pages.map { [$0] } ?? []) + ["Into \(paths)"]
  }

  private static func dated(_ count: Int, one: String, many: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 dated sentence \(one)."
    default: "\(count) dated sentences \(many)."
    }
  }
  static let confirmTitle = "Export this letter?"
  static func unfinishedTitle(_ count: Int) -> String {
    count == 1
      ? "1 point is open. Export it unfinished?"
      : "\(count) points are open. Export it unfinished?"
  }
  static let replaceTitle = "Replace these files?"
  static let missingFontsTitle =
    "Some characters have no font on this computer. Export anyway?"
  static let missingFontsHint =
    "They would show as boxes in the PDF. The package fonts-noto has fonts for nearly all scripts."
  static let yesWithoutFonts = "Y exports it anyway"
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
    "Two people changing one file would overwrite each other. You can read it here, or continue "
    + "with a copy."
  static let yesRead = "R reads it"
  static let yesCopy = "C makes a copy"
  static let noLeave = "Esc leaves"
  static let damagedTitle = "This letter's file is damaged"
  static let yesVersions = "V shows earlier versions"
  static let recordsDroppedTitle = "Another program removed private records of this letter."
  static let recordsDroppedHint =
    "Who authorized a signature, how to reach them, who withdrew: everything that was known when you "
    + "opened the letter is kept and saved again."
  static let yesRemoveRecords = "Alt-R removes them here too"
  static let noKeepRecords = "Esc keeps them"
  static let keepRecords = "Keep"
  static let recordsRemoved = "The records that were removed elsewhere are removed here too."
  static let recordsKept = "Another program removed private records; they are kept and saved again."
  static let changedTitle = "Another program has changed this letter's file. The differences:"
  static func more(_ count: Int) -> String { "and \(count) more" }
  static let both = "Both"
  static let mine = "Mine"
  static let theirs = "Theirs"
  static let yesBoth = "Alt-B merges both"
  static let yesMine = "M keeps this version"
  static let yesMineOfFile = "Alt-M keeps this version"
  static let yesTheirs = "Alt-T takes the other version"
  static let conflictTitle = "Two versions"
  static let other = "Other"
  static func otherVersion(_ number: Int) -> String { "Other version \(number)" }
  static func takes(_ key: String, _ name: String) -> String {
    "\(key) takes the \(name.lowercased())"
  }
  static let settling = "choosing a version"
  static func settled(_ choice: DiskChoice) -> String {
    switch choice {
    case .mine: "Kept this version. The other one is under Versions (Alt-V)."
    case .theirs: "Took the other version. Alt-U goes back to yours."
    case .both: "Merged both. Alt-U goes back to yours alone."
    }
  }
  static let takingChange = "taking a change from elsewhere"
  static let forgetTitle = "Remove this letter from this computer, with everything kept beside it?"
  static let forgetHint =
    "Exported files stay. You cannot undo this, though a disk may hold old pieces for a while."
  static let yesForget = "Y removes it and leaves"

  // MARK: Versions

  static let versionsTitle = "Earlier versions"
  static let versionsHint = "↑ ↓ look at them in the preview · Enter goes back to one · Esc closes"
  static let goBackTo = "Go back to it"

  // MARK: Start

  static let startTitle = "A letter to keep local police out of immigration enforcement"
  static let startNew = "New letter"
  static let startResume = "Or continue with one of these:"
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
    (count == 1 ? "A removed draft is back" : "\(count) removed drafts are back")
      + ", because the program was stopped before you left this screen."
  }
  static let noDraftName = "Type a name, or press Esc to keep the old one."
  static let unreadable = "cannot be read"
  static func draftState(_ open: Int) -> String {
    open == 0 ? "ready" : Words.points(open, doubts: 0)
  }
}
