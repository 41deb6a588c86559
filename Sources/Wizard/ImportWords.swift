// The catalogue's fourth part: importing names.
import LetterCore
import SignOnImport

extension Words {
  static let paste = "what was pasted"
  static let nothingImported = "Nothing was imported."
  static let importKeys = "Enter imports, Esc leaves everything as it was; F1 after that explains."
  static let kind = "Kind"
  static let cancel = "Cancel"
  static func showing(_ filter: ImportFilter, _ count: Int) -> String {
    "Shown: \(shown(filter)), \(writtenCount(count))"
  }
  /// What becomes of a row, in a word or two.
  static func remark(on row: ImportPlan.Row) -> String {
    switch row.outcome {
    case .added: row.doubts.first.map { remark(on: $0) } ?? ""
    case .duplicate(_, let line):
      line.map { "as line \(writtenCount($0))" } ?? "listed already"
    case .refused(let doubt): remark(on: doubt)
    case .passedOver: "left out"
    }
  }
  private static func remark(on doubt: ImportPlan.Doubt) -> String {
    switch doubt {
    case .blank: "blank"
    case .notAnswer: "no name"
    case .formula: "a formula"
    case .controlCharacters: "control characters"
    case .capitals: "capitals"
    case .respelled(let line): "as line \(writtenCount(line))"
    case .notAuthorized: "not authorized"
    case .unanswered: "not confirmed"
    case .withdrew: "withdrew"
    case .lookAlike: "looks like another"
    case .otherPerson: "another person?"
    case .tooLong: "too long"
    case .surplusFields: "too many fields"
    }
  }
  static let importNow = "Import"
  static let takeOrLeave = "Take or leave"
  static let allAlike = "All like it"
  static func takenAlike(_ change: Int, _ remark: String) -> String {
    let count = change.magnitude == 1 ? "1 row" : "\(writtenCount(Int(change.magnitude))) rows"
    let which = remark.isEmpty ? "without a doubt" : "“\(remark)”"
    return change > 0 ? "Taken: \(count), \(which)." : "Left out: \(count), \(which)."
  }
  static let edit = "Edit"
  static let columns = "Columns"
  static let filter = "Show"
  static let rows = "Rows"
  static func reading(_ name: String) -> String { "Names from \(name)" }
  static func plan(_ counts: (added: Int, duplicates: Int, refused: Int, passedOver: Int)) -> String
  {
    var parts = ["\(writtenCount(counts.added)) to add"]
    if counts.duplicates > 0 { parts.append("\(writtenCount(counts.duplicates)) listed already") }
    let left = counts.refused + counts.passedOver
    if left > 0 { parts.append("\(writtenCount(left)) left out") }
    return parts.joined(separator: " · ")
  }
  /// The same for narrow screens.
  static func shortPlan(
    _ counts: (added: Int, duplicates: Int, refused: Int, passedOver: Int)
  ) -> String {
    "+ \(writtenCount(counts.added))   = \(writtenCount(counts.duplicates))   "
      + "! \(writtenCount(counts.refused + counts.passedOver))"
  }
  static func shown(_ filter: ImportFilter) -> String {
    switch filter {
    case .all: "all rows"
    case .doubtful: "what is added though doubtful"
    case .leftOut: "what is left out"
    case .listed: "what is listed already"
    }
  }
  static let nothingShown = "No row is like that."
  static let importHint =
    "Enter adds what is marked + or ? · Space takes or leaves a row, A all like it · E edits its name · "
    + "K kind · C columns · F shows only left out, doubtful, listed"
  static func noNames(in source: String) -> String { "There is no name in \(source)." }
  static func signers(_ count: Int, areShown: Bool) -> String {
    let names = count == 1 ? "1 name" : "\(writtenCount(count)) names"
    let (stands, are, them) = count == 1 ? ("stands", "is", "it") : ("stand", "are", "them")
    return areShown
      ? "\(names) from the private records \(stands) in the letter and the draft now."
      : "\(names) \(are) out of the letter and the draft again; the private records have \(them)."
  }
  static let quitWhileImporting =
    "Nothing is imported yet: Enter imports, Esc drops it. ^Q once more leaves all the same."
  static let nextHeadingTyped = "Type the next heading; Esc goes back to the list."
  static let notAuthorizedMark = "not authorized"
  static let columnsHint = "← → say what the column holds · Esc or Enter goes back to the rows"
  static let editingHint = "Enter takes the name · Esc leaves it as it was"
  static let blankRow = "(blank)"
  static func imported(_ counts: (added: Int, duplicates: Int, refused: Int, passedOver: Int))
    -> String
  {
    let added =
      counts.added == 1 ? "Added 1 name" : "Added \(writtenCount(counts.added)) names"
    var text = added
    if counts.duplicates > 0 { text += "; \(writtenCount(counts.duplicates)) already listed" }
    let left = counts.refused + counts.passedOver
    if left > 0 { text += "; \(writtenCount(left)) left out" }
    return text + (counts.added == 0 ? "." : ". Alt-U takes it back.")
  }
  static func importing(_ count: Int) -> String { "import of \(writtenCount(count)) names" }
  static func cannotTake(_ row: ImportPlan.Row) -> String {
    switch row.outcome {
    case .duplicate(let name, _):
      "It is listed already as “\(name)”; edit the name if it is another."
    default: "There is no name to take; E writes one."
    }
  }

  static func name(of role: SignOnTable.Role) -> String {
    switch role {
    case .organization: "organization"
    case .name: "name of a person"
    case .firstName: "first name"
    case .lastName: "last name"
    case .namePrefix: "before the name (Dr., Rev.)"
    case .middleName: "middle name"
    case .nameSuffix: "after the name (Jr.)"
    case .title: "title"
    case .email: "e-mail"
    case .city: "city"
    case .authorization: "authorized"
    case .date: "date"
    case .kind: "kind"
    case .affiliation: "affiliation"
    case .section: "heading"
    case .fileUnder: "file under"
    case .note: "note"
    case .authorizedBy: "authorized by"
    case .authorizedTitle: "title of who authorized"
    case .means: "arrived by"
    case .late: "signed late"
    case .consent: "may be listed"
    case .forOrganization: "for an organization (yes/no)"
    case .ignored: "not used"
    }
  }
}
