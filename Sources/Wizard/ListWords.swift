// The catalogue's third part: working with the list of signatories.
import Canvas
import LetterCore

extension Words {
  // MARK: The list

  static let markedHint =
    "Space marks · Del removes the marked · Alt-W Alt-L Alt-K Alt-H change all of them · Esc "
    + "unmarks"
  static let jumpHint = "Type the letter to jump to · Esc stays"
  static let jumpTo = "Jump to which letter?"
  static let noHeading = "no heading"
  static func lateSince(_ date: LetterDate) -> String { "late \(date.short)" }

  static func marked(_ count: Int) -> String {
    switch count {
    case 0: "Nothing is marked."
    case 1: "1 name is marked; Del removes it."
    default: "\(writtenCount(count)) names are marked; Del removes them."
    }
  }
  static func removedMany(_ count: Int) -> String {
    "Removed \(writtenCount(count)) names. Alt-U brings them back."
  }
  static func withdrew(_ name: String) -> String {
    "“\(name)” withdrew. It is off the list, but remembered. Alt-U undoes this."
  }
  static func withdrewMany(_ count: Int) -> String {
    "\(writtenCount(count)) names withdrew. They are off the list, but remembered."
  }
  static func withdrewBefore(_ name: String, _ date: LetterDate) -> String {
    "“\(name)” withdrew\(date.isKnown ? " on " + date.written : ""). Press Enter again to list it "
      + "anyway."
  }
  static func addedBeside(_ name: String, _ other: String) -> String {
    "Added “\(name)”, which looks like “\(other)”. Review asks about both."
  }
  static func late(_ name: String?, _ count: Int, _ date: LetterDate) -> String {
    (name.map { "“\($0)” is" } ?? "\(writtenCount(count)) names are")
      + " marked as late, \(date.written)."
  }
  static let notLate = "No longer marked as late."
  static let noDay = "This computer's date looks wrong. Enter the letter's date first."
  static func kindChanged(to kind: Signatory.Kind, _ name: String?, _ count: Int) -> String {
    let what =
      switch (kind, name) {
      case (.organization, nil): "organizations"
      case (.organization, _): "an organization"
      case (.individual, nil): "individuals"
      case (.individual, _): "an individual"
      }
    return (name.map { "“\($0)” is now " } ?? "\(writtenCount(count)) names are now ") + what + "."
  }
  static func headingChanged(to section: String?, _ name: String?) -> String {
    (name.map { "“\($0)” is now " } ?? "They are now ")
      + (section.map { "under “\($0)”." } ?? "under no heading.")
  }
  static let noHeadings = "The list has no headings yet. Add them with Alt-O."
  static let headingsForGroups = "Only organizations have headings."

  static func removingMany(_ count: Int) -> String { "removing \(writtenCount(count)) names" }
  /// One name, or how many.
  private static func names(_ name: String, _ count: Int) -> String {
    count == 1 ? "“\(name)”" : "\(writtenCount(count)) names"
  }
  static func withdrawing(_ name: String, _ count: Int) -> String {
    "withdrawal of \(names(name, count))"
  }
  static func markingLate(_ name: String, _ count: Int) -> String {
    "late mark of \(names(name, count))"
  }
  static func changingKind(_ name: String, _ count: Int) -> String {
    "kind of \(names(name, count))"
  }
  static func changingHeading(_ name: String, _ count: Int) -> String {
    "heading of \(names(name, count))"
  }
  static func changingDetail(_ name: String) -> String { "details of “\(name)”" }
  static func changingRecord(_ name: String) -> String { "private record of “\(name)”" }
  static let countRule = "how counts are written"
  static let signerRule = "whether signers are shown"
  static let headingRule = "headings of the list"

  // MARK: Details

  static func name(of kind: Signatory.Kind) -> String { kind.rawValue }
  static let privateHeading = "Private: kept beside the letter, never in it"
  static func label(of field: DetailField, _ kind: Signatory.Kind) -> String {
    switch field {
    case .part(.name): "Name"
    case .part(.title): kind == .individual ? "Title" : "Signer's title"
    case .part(.affiliation): "Affiliation"
    case .part(.signer): "Signer"
    case .part(.fileUnder): "File under"
    case .part(.section): "Heading"
    case .record(.authorized): "Authorized"
    case .record(.authorizedBy): "By whom"
    case .record(.title): "Their title"
    case .record(.contact): "Reached at"
    case .record(.city): "City"
    case .record(.date): "Signed on"
    case .record(.means): "How"
    case .record(.note): "Note"
    case .record(.late): "Late since"
    }
  }
  static func hint(for field: DetailField, _ kind: Signatory.Kind) -> String {
    switch field {
    case .part(.title) where kind == .individual, .part(.affiliation):
      "Follows the name in the letter, for identification only."
    case .part(.title), .part(.signer):
      "Follows the organization's name only if Alt-O shows signers."
    case .part(.fileUnder):
      kind == .individual
        ? "The surname, if it is not the last word: “de la Cruz”. Empty: the last word."
        : "The words to sort by, if the name would sort wrong. Empty: the name."
    case .part(.section): "Its heading in the list. Space changes it."
    case .part(.name): ""
    case .record(.authorized): "Whether they said that they may sign. Space changes it."
    case .record(.authorizedBy): "Who agreed that the name may be in the letter."
    case .record(.title): "Their title there."
    case .record(.contact): "E-mail or telephone."
    case .record(.city): "Where they are."
    case .record(.date): "As “November 23, 2026” or 11/23/2026."
    case .record(.means): "Whether it came by form, mail or phone. Space changes it."
    case .record(.note): "Anything worth remembering."
    case .record(.late): "The day it signed, if it signed late. Empty: on time."
    }
  }
  static func authorized(_ isAuthorized: Bool?) -> String {
    switch isAuthorized {
    case true: "yes"
    case false: "no"
    case nil: "not known"
    }
  }
  static func name(of means: SignOnRecord.Means?) -> String {
    switch means {
    case .form: "by form"
    case .mail: "by mail"
    case .phone: "by phone"
    case nil: "not known"
    }
  }
  static func dateIntoNote(_ text: String) -> String {
    "“\(text)” is not a date, so it is in the note now. Write dates as “November 23, 2026”."
  }
  static let spaceChanges = "Press Space to change it; you cannot type here."
  static let noColumns = "A plain list has no columns."
  static func alreadyListedAs(_ name: String, _ kind: String) -> String {
    "“\(name)” is already listed as an \(kind). Remove one of them."
  }

  // MARK: Options

  static let optionsTitle = "How the list is written"
  static func name(of option: ListOption) -> String {
    switch option {
    case .articles: "Leading “The”"
    case .words: "Counts"
    case .signers: "Signers"
    case .headings: "Headings"
    }
  }
  static func value(of option: ListOption, rules: FilingRules, style: RollStyle) -> String {
    switch option {
    case .articles: rules.ignoresLeadingArticles ? "does not count" : "counts in the order"
    case .words: style.countsInWords ? "in words (twenty-four)" : "in figures (24)"
    case .signers: style.showsSigners ? "shown after the name" : "not shown"
    case .headings: ""
    }
  }
  static func hint(for option: ListOption) -> String {
    switch option {
    case .articles: "Whether “The Open Table” files under O or under T. Space changes it."
    case .words: "How the letter writes how many sign. Space changes it."
    case .signers:
      "Whether each organization's name is followed by the person who signs. Space changes it."
    case .headings:
      "Separated by commas, in the letter's order: “National, State, Local”. In the list, Alt-H "
        + "puts a "
        + "name under one. Empty: one list."
    }
  }

  // MARK: Changes since the last export

  static let listAsCSV = "List as CSV"
  static let nobodyToList = "Nobody signs yet, so there is no list."
  static let listHelp = "write the list of those who sign as a table (CSV)"
  static let changes = "Changes"
  static func changesSince(_ date: LetterDate) -> String {
    "Since the export of \(date.written)"
  }
  static func change(_ entry: ListChanges.Entry) -> (mark: String, role: Role, remark: String) {
    switch entry.what {
    case .added: ("+", .done, entry.kind == .individual ? "new, individual" : "new")
    case .late(let date): ("+", .done, "late, \(date.short)")
    case .withdrawn(let date): ("-", .warning, date.map { "withdrew \($0.short)" } ?? "withdrew")
    case .renamed(let name): ("±", .hint, "was “\(name)”")
    case .merged(let name): ("-", .hint, "is “\(name)”")
    case .removed: ("-", .warning, "off the list")
    }
  }
  static let changesHint = "↑ ↓ scroll · Esc closes"
  static let neverExported = "The letter has not been exported yet, so there is nothing to compare."
  static func nothingChanged(_ date: LetterDate) -> String {
    "The same names sign as in the export of \(date.written)."
  }

  // MARK: Look-alikes

  static let alikeTitle = "Is this one organization, or are they two?"
  static let alikePersonTitle = "Is this one person, or are they two?"
  static let bothSign = "Both sign"
  static func keepNumber(_ number: Int) -> String { "Keep \(number)" }
  static func keepName(_ name: String, _ number: Int) -> String {
    "\(number) keeps “\(name)” alone"
  }
  static let yesBothSign = "B lists both"
  static func merged(_ name: String) -> String {
    "“\(name)” is used for both; the other spelling is kept. Alt-U splits them again."
  }
  static let bothKept = "Both sign; this is not asked again."
  static let merging = "merging two names"
  static let keepingBoth = "keeping both names"

  // MARK: Help

  static let markHelp = "mark the name, to change several at once"
  static let markAllHelp = "mark all, or none"
  static let detailsHelp = "title, affiliation, signer, “file under”, and private notes"
  static let changeOptionHelp = "change what is chosen"
  static let closeFormHelp = "back to the list"
  static let importHelp = "add names from a file: a form's export, or one name a line"
  static let withdrawHelp = "remove it from the list and remember that it withdrew"
  static let lateHelp = "mark it as a late signer"
  static let headingHelp = "put it under the next heading"
  static let jumpHelp = "jump to the names of a letter"
  static let optionsHelp = "“The”, counts in words, signers, headings"
  static let changesHelp = "who is new and who withdrew since the last export"
}
