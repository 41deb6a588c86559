// Every word of the interface, in one place, so that a second language needs no hunt.
import LetterCore

/// The interface's catalogue. A template brings the labels and hints of its own fields.
enum Words {
  static let program = "Undersigned"

  // MARK: Steps

  static func name(of step: Step) -> String {
    switch step {
    case .recipient: "Recipient"
    case .signatories: "Signatories"
    case .recommendations: "Recommendations"
    case .contact: "Contact & copies"
    case .review: "Review"
    }
  }

  /// For narrow screens.
  static func shortName(of step: Step) -> String {
    switch step {
    case .recommendations: "Recommend."
    case .contact: "Contact"
    default: name(of: step)
    }
  }

  static func question(of step: Step) -> String {
    switch step {
    case .recipient: "Who is the letter to?"
    case .signatories: "Who signs?"
    case .recommendations: "What does the letter ask for?"
    case .contact: "Who follows up, and who gets a copy?"
    case .review: "Before it goes out"
    }
  }

  static let wentOut = "Sent"

  static func toAnswer(_ count: Int) -> String { "\(count) to answer" }
  static func toDecide(_ count: Int) -> String { "\(count) to decide" }
  static let complete = "complete"
  static let ready = "ready to export"
  static func points(_ count: Int, doubts: Int) -> String {
    [
      count == 0 ? nil : count == 1 ? "1 point open" : "\(count) points open",
      doubts == 0 ? nil : "\(doubts) to look at",
    ].compactMap { $0 }.joined(separator: ", ")
  }

  static func place(_ place: Int, of count: Int) -> String { "\(place) of \(count)" }

  // MARK: Title

  static func saveState(_ state: SaveState) -> String {
    switch state {
    case .new: ""
    case .changed: "saving…"
    case .saved: "saved"
    case .waiting: "NOT SAVED YET"
    case .failed: "NOT SAVED"
    }
  }

  static func tooSmall(columns: Int, rows: Int) -> String {
    "Undersigned needs 40 × 12; this window is \(columns) × \(rows). Nothing is lost."
  }

  // MARK: Fields

  static let needed = "needed"
  static let notADate = "not a date"
  static let derived = "(derived)"
  static let asksNothing = "This letter asks nothing here."
  static let chooseOrType = "choose or type"
  static let noneAnswer = "none"
  static let noneHint = "Press ^T if there is none. Its line is left out."

  // MARK: Signatories

  static let editName = "Edit name"
  static let find = "Find"
  static let standsHere = "goes here"
  static let rollHint = "Enter edits · Space marks · Del removes · → details · type to add another"
  static let renamingHint = "Enter changes the name · Esc keeps the old one"
  static let findingHint = "Enter: next match · Esc: stay here"
  static let findingHintFromReview = "Enter: next match · Esc: back to Review"
  static let nothingTyped = "Type a name first. Tab or ^N goes on."
  static let emptyRoll = "Nobody yet. Type the first name and press Enter."
  static let articlesCount = "“The” counts"
  static let individual = "individual"
  static func found(_ name: String, number: Int, of count: Int) -> String {
    (count > 1 ? "found in \(writtenCount(count)): " : "found: ")
      + "\(name), number \(writtenCount(number))"
  }

  static func signatoryCount(organizations: Int, individuals: Int) -> String {
    let first =
      organizations == 1 ? "1 organization" : "\(writtenCount(organizations)) organizations"
    switch individuals {
    case 0: return first
    case 1: return first + " and 1 individual"
    default: return first + " and \(writtenCount(individuals)) individuals"
    }
  }

  static func inOrder(_ count: String) -> String { count + ", in alphabetical order" }

  static func alreadyListed(_ name: String) -> String { "Already listed as “\(name)”." }
  static func added(_ name: String) -> String { "Added “\(name)”." }
  static func removed(_ name: String) -> String { "Removed “\(name)”. Alt-U brings it back." }
  static func renamed(_ name: String) -> String { "Changed to “\(name)”." }
  static let leftAsItWas = "The name was not changed. Del removes it from the list."
  static let leftAsItWasTyped = "The name was not changed. Alt-U brings back what you typed."
  static func alreadyListedLeft(_ name: String) -> String {
    "Already listed as “\(name)”, so the name was not changed."
  }
  static let finishThisFirst = "You were changing this name. Finish that first."
  static let noMatch = "No matches."

  static let readingPaste = "Reading the pasted list…"
  static let pasteComesNext = "The pasted list is next, after this."
  static let cutPaste = "The paste stopped before its end. Check the last line."
  static let resumedPaste = "You pasted this list earlier; it is not added yet."
  static let nothingPasted = "There was no name in what you pasted."
  static let noPasteHere = "Nothing can be pasted here. Go to a question first."
  static func pasted(added: Int, duplicates: Int, cleaned: Int) -> String {
    var text = added == 1 ? "Added 1 name" : "Added \(writtenCount(added)) names"
    if duplicates > 0 { text += "; \(writtenCount(duplicates)) already listed" }
    if cleaned > 0 { text += "; hidden characters removed" }
    return text + (added == 0 ? "." : ". Alt-U undoes this.")
  }

  // MARK: Recommendations

  static func chosen(_ count: Int, of all: Int) -> String { "\(count) of \(all) chosen" }
  static let chooseOne = "choose at least 1"
  static func note(_ number: Int) -> String { "note \(number)" }
  static let dated = "! dated"
  static let datedKept = "kept"
  static let wordsNeeded = "! own words needed"
  static let keptAsWritten = "Kept as written."
  static let leftOutOfLetter = "The sentence is left out."
  static let allIn = "All are included. Alt-U undoes this."
  static let allOut = "All are left out. Alt-U brings them back."
  static let helpShowsAll = " … F1 shows all"
  static let datedOmitted = "sentence left out"
  static let datedReplaced = "own words"
  static let leftOut = "left out"
  static let ownRecommendation = "Own recommendation"
  static func writtenIn(_ when: String) -> String { when.isEmpty ? "" : "Written in \(when). " }
  static let undecided = "not decided yet"
  static let keep = "keep it"
  static let leaveOut = "leave it out"
  static let ownWords = "my own words"
  static let decideHint = "Enter to decide about the dated sentence"

  // MARK: Review

  static func moreBelow(_ count: Int) -> String { "↓ \(count) more" }
  static let nothingOpen = "Nothing is missing."
  static func recommendationCount(_ count: Int, notes: Int) -> String {
    let first = count == 1 ? "1 recommendation" : "\(count) recommendations"
    return notes == 0 ? first : first + (notes == 1 ? ", 1 note" : ", \(notes) notes")
  }
  static let exportAs = "Export as"
  static let into = "Into"
  static let exportNow = "Export"
  static let exportMarked = "Export unfinished"
  static func finishFirst(_ count: Int) -> String {
    count == 1
      ? "Finish the point above, or export it unfinished."
      : "Finish the \(count) points above, or export it unfinished."
  }
  static let nothingToExport = "Choose a format first: Space turns one on."
  static let noPath = "Enter a file name first."
  // MARK: Confirming

  static func confirming(_ label: String?, _ count: Int) -> String {
    count > 1
      ? "confirmation of \(count) answers"
      : "confirmation of " + (label.map { "“\($0)”" } ?? "a dated sentence")
  }
  static let confirmed = "Confirmed."
  static func confirmed(_ count: Int) -> String { "\(count) confirmed." }
  static let confirmSigners = "Who signs was not confirmed with the others: press C on this line."
  static let settlingDoubt = "“this is correct”"
  static func noted(_ subject: String) -> String {
    (subject.isEmpty ? "Noted as correct." : "Noted as correct: “\(subject)”.")
      + " Alt-U undoes this."
  }
  static func outdated(_ outdated: Outdated, isDecision: Bool) -> String {
    switch outdated {
    case .writtenFor(let name): (isDecision ? "Decided for " : "Written for ") + name
    case .newerKnown(let day): "There is newer information, from \(day.written)"
    }
  }
  static let confirmMark = "! confirm"
  static let confirmHint = "If it is still right, press C on its line in the review."

  static let visiting = "Fix it here. Esc returns to Review."

  static func name(of format: LetterFormat) -> String {
    switch format {
    case .text: "Text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .mailHTML: "HTML for mail"
    case .docx: "Word"
    case .odt: "ODT"
    case .pdf: "PDF"
    case .mail: "Mail"
    }
  }

  // MARK: Messages

  static let alreadySaved = "Everything is saved."
  static let nothingToSave = "Nothing to save yet. The letter is saved as soon as you type."

  static let answerFirst = "Answer the question first; nothing was pasted."
  static let interrupted = "Nothing is lost. ^Q quits and keeps everything."
  static func undone(_ what: String) -> String { "Undone: \(what)." }
  static func redone(_ what: String) -> String { "Redone: \(what)." }
  static let nothingToUndo = "There is nothing to undo."
  static let nothingToUndoHere =
    "Nothing was decided in this list yet, so there is nothing to undo."
  static let nothingToRedo = "There is nothing to redo."
  static func takenOut(_ count: Int) -> String {
    count == 1 ? "1 hidden character was removed." : "\(count) hidden characters were removed."
  }
  static let tooLong = "Too long: it was cut at 10,000 characters."
  static func exported(_ count: Int) -> String {
    count == 1 ? "Written: 1 file." : "Written: \(count) files."
  }

  // MARK: Drafts that are only read, sent, versions

  static func wasSent(_ date: String) -> String { "This letter was sent on \(date)." }
  static let changedInOtherWindow =
    "The letter was changed in the other window. This is the new "
    + "version."
  static let answerByKey = "Enter does nothing here. Press one of the keys shown above."
  static let typedUnderQuestion = "Answer the question first. What you typed was ignored."
  static let stateRead = "read-only"
  static let stateSent = "sent"
  static let onlyRead = "This letter is read-only here."
  static let copyToChange = "Alt-C makes a copy that you can change."
  static func workingOnCopy(_ name: String) -> String { "This is a copy now, kept as “\(name)”." }
  static let finishBeforeSent = "Finish what is open before you mark the letter as sent."
  static let sending = "marking as sent"
  static let markSent = "Mark as sent"
  static let versions = "Versions"
  static let forget = "Remove"
  static let noVersions = "There are no earlier versions of this letter yet."
  static let restoring = "going back to a version"
  static func restored(_ when: String) -> String {
    "This is the letter as of \(when). Alt-U undoes this."
  }

  // MARK: What changes are called

  static func answer(_ label: String) -> String { "change to “\(label)”" }
  static let typing = "typing a name"
  static let leavingName = "keeping the name"
  static func adding(_ name: String) -> String { "adding “\(name)”" }
  static func addingMany(_ count: Int) -> String { "adding \(count) names" }
  static func removing(_ name: String) -> String { "removing “\(name)”" }
  static func renaming(_ name: String) -> String { "changing “\(name)”" }
  static let choosing = "choice of recommendations"
  static let ordering = "order of recommendations"
  static let deciding = "decision about a dated sentence"
  static let articleRule = "rule about “The”"
}
