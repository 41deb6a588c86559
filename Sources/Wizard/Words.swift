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

  static let wentOut = "It went out"

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
  static let noneHint = "^T says that there is none, and its line is left out."

  // MARK: Signatories

  static let editName = "Edit name"
  static let find = "Find"
  static let standsHere = "stands here"
  static let rollHint = "Enter edits · Space marks · Del removes · → details · type to add another"
  static let renamingHint = "Enter changes the name · Esc leaves it as it was"
  static let findingHint = "Enter to the next match · Esc stays there"
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
  static let leftAsItWas = "The name is left as it was; Del takes it off the list."
  static let leftAsItWasTyped = "The name is left as it was; Alt-U has back what you typed."
  static func alreadyListedLeft(_ name: String) -> String {
    "Already listed as “\(name)”, so the name is left as it was."
  }
  static let finishThisFirst = "This change of a name was cut off; finish it first."
  static let noMatch = "No name has that in it."

  static let nothingPasted = "No name was in what was pasted."
  static let noPasteHere = "What was pasted has no place here; go to a question first."
  static func pasted(added: Int, duplicates: Int, cleaned: Int) -> String {
    var text = added == 1 ? "Added 1 name" : "Added \(writtenCount(added)) names"
    if duplicates > 0 { text += "; \(writtenCount(duplicates)) already listed" }
    if cleaned > 0 { text += "; hidden characters taken out" }
    return text + (added == 0 ? "." : ". Alt-U takes it back.")
  }

  // MARK: Recommendations

  static func chosen(_ count: Int, of all: Int) -> String { "\(count) of \(all) chosen" }
  static let chooseOne = "choose at least 1"
  static func note(_ number: Int) -> String { "note \(number)" }
  static let dated = "! dated"
  static let datedKept = "kept"
  static let wordsNeeded = "! own words needed"
  static let keptAsWritten = "Kept as it was written."
  static let leftOutOfLetter = "The sentence is left out."
  static let allIn = "All are in. Alt-U takes it back."
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
  static let noPath = "Say where it goes first."
  // MARK: Confirming

  static let confirming = "confirmation"
  static let confirmed = "Confirmed."
  static func confirmed(_ count: Int) -> String { "\(count) confirmed." }
  static let settlingDoubt = "“this is correct”"
  static func noted(_ subject: String) -> String {
    (subject.isEmpty ? "Noted as correct." : "Noted as correct: “\(subject)”.")
      + " Alt-U takes it back."
  }
  static func outdated(_ outdated: Outdated, isDecision: Bool) -> String {
    switch outdated {
    case .writtenFor(let name): (isDecision ? "Decided for " : "Written for ") + name
    case .newerKnown(let day): "There is newer information, from \(day.written)"
    }
  }
  static let confirmMark = "! confirm"
  static let confirmHint = "If it is right as it is, press C on its line in the review."

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
  static let nothingToSave = "Nothing is typed yet; it is saved from the first character."

  static let answerFirst = "Answer the question first; nothing was pasted."
  static let interrupted = "Nothing is lost. ^Q leaves, with everything kept."
  static func undone(_ what: String) -> String { "Undone: \(what)." }
  static func redone(_ what: String) -> String { "Done again: \(what)." }
  static let nothingToUndo = "There is nothing to undo."
  static let nothingToRedo = "There is nothing to do again."
  static func takenOut(_ count: Int) -> String {
    count == 1 ? "1 hidden character was taken out." : "\(count) hidden characters were taken out."
  }
  static let tooLong = "That is longer than a field takes; it was cut at 10,000 characters."
  static func exported(_ count: Int) -> String {
    count == 1 ? "Written: 1 file." : "Written: \(count) files."
  }

  // MARK: Drafts that are only read, sent, versions

  static func wasSent(_ date: String) -> String { "This letter was sent on \(date)." }
  static let changedInOtherWindow = "It was changed in the other window; this is how it is now."
  static let answerByKey = "Enter answers nothing here; the keys that do are named above."
  static let typedUnderQuestion = "Answer first; what was typed meanwhile is not taken."
  static let stateRead = "only read"
  static let stateSent = "sent"
  static let onlyRead = "This letter is only read here."
  static let copyToChange = "Alt-C makes a copy that can be changed."
  static func workingOnCopy(_ name: String) -> String { "This is a copy now, kept as “\(name)”." }
  static let finishBeforeSent = "Finish what is open before the letter is marked as sent."
  static let sending = "marking as sent"
  static let markSent = "Mark as sent"
  static let versions = "Versions"
  static let forget = "Remove"
  static let noVersions = "No earlier version of this letter is kept yet."
  static let restoring = "going back to a version"
  static func restored(_ when: String) -> String {
    "This is the letter as of \(when). Alt-U goes back."
  }

  // MARK: What changes are called

  static func answer(_ label: String) -> String { label.lowercased() }
  static let typing = "typing a name"
  static let leavingName = "leaving the name as it was"
  static func adding(_ name: String) -> String { "adding “\(name)”" }
  static func addingMany(_ count: Int) -> String { "adding \(count) names" }
  static func removing(_ name: String) -> String { "removing “\(name)”" }
  static func renaming(_ name: String) -> String { "changing “\(name)”" }
  static let choosing = "choice of recommendations"
  static let ordering = "order of recommendations"
  static let deciding = "decision about a dated sentence"
  static let articleRule = "rule about “The”"
}
