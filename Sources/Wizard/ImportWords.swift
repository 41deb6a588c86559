// The catalogue's fourth part: importing names.
import LetterCore
import SignOnImport

extension Words {
  static let paste = "the pasted list"
  static let nothingImported = "Nothing was imported."
  static let choicesKept =
    "Nothing was imported. Your choices are kept for when you open this file again."
  static let escDropsChoices = "Esc again gives up this list and your choices. Enter adds it."
  static let importKeys = "Enter imports, Esc cancels, ? shows all keys."
  static let kind = "Kind"
  static let cancel = "Cancel"
  static func showing(_ filter: ImportFilter, _ count: Int) -> String {
    "Showing \(writtenCount(count)): \(shown(filter))"
  }
  /// The same, and that a person signs.
  static func remarkWithKind(on row: ImportPlan.Row) -> String {
    let remark = remark(on: row)
    guard row.signatory?.kind == .individual, remark != individual else { return remark }
    return remark.isEmpty ? individual : "\(individual) · \(remark)"
  }
  /// What becomes of a row, in a word or two.
  static func remark(on row: ImportPlan.Row) -> String {
    switch row.outcome {
    case .added: row.doubts.first.map { remark(on: $0) } ?? ""
    case .duplicate(_, let line):
      line.map { "same as line \(writtenCount($0))" }
        ?? row.news.first.map(news) ?? "already listed"
    case .updated: row.news.first.map(news) ?? ""
    // Capitals, say, are worth more than that the line is quoted.
    case .waiting(.proposed(_, .quoted)): row.doubts.first.map { remark(on: $0) } ?? ""
    case .waiting(let doubt), .refused(let doubt): remark(on: doubt)
    case .passedOver: row.wasLeftOut ? "left out before" : "left out"
    case .heading: "heading"
    }
  }
  private static func news(_ news: ImportPlan.News) -> String {
    news.part == .withdrawal
      ? "no longer signs" : news.part == .remark ? "still signs?" : "new \(news.part.rawValue)"
  }
  private static func remark(on doubt: ImportPlan.Doubt) -> String {
    switch doubt {
    case .blank: "blank"
    case .notAnswer: "not a name"
    case .notName(.mailAddress): "e-mail address"
    case .notName(.webAddress): "web address"
    case .notName(.telephoneNumber): "phone number"
    case .notName(.streetAddress): "street address"
    case .notName(.number): "number or date"
    case .formula: "a formula"
    case .controlCharacters: "control characters"
    case .capitals: "capitals"
    case .smallLetters: "lowercase"
    case .respelled(let line, _): "same as line \(writtenCount(line))"
    case .noOrganization: "individual"
    case .readsAs(.organization), .unclearKind(.name(.organization)): "an organization?"
    case .readsAs(.individual), .unclearKind(.name(.individual)): "an individual?"
    case .unclearKind: "who signs?"
    case .proposed(_, .address): "address removed"
    case .proposed(_, .markup): "HTML removed"
    case .proposed(_, .encoding): "letters repaired"
    case .proposed(_, .note): "note removed"
    case .proposed(_, .askedFor): "another name asked for"
    case .proposed(_, .companion): "two names?"
    case .proposed(_, .label): "label removed"
    case .proposed(_, .quoted): "quoted from an email"
    case .proposed(_, .message): "from a chat"
    case .footnoted: "footnote sign removed"
    case .footnote: "a footnote"
    case .identificationOnly: "an individual?"
    case .undecided: "does it sign?"
    case .privateNote: "private?"
    case .sentence: "a sentence?"
    case .renamed: "a new name"
    case .instruction: "a note to you"
    case .namesNobody: "who is it?"
    case .firstNameOnly: "only a first name?"
    case .note: "read the note"
    case .declined: "does not sign"
    case .declinedOn(let line): "line \(writtenCount(line)) says no"
    case .struckOut: "struck out"
    case .severalNames: "several names"
    case .otherPartyListed: "listed another way"
    case .detailProposed: "detail changed"
    case .trial: "a test?"
    case .notAuthorized: "not authorized"
    case .unanswered: "not confirmed"
    case .notToBeListed: "not to be listed"
    case .listingUnanswered: "listing not confirmed"
    case .withdrew: "withdrew"
    case .takenOff: "you took it off the list"
    case .mayBeOneOf: "no longer signs: who?"
    case .lookAlike: "similar name"
    case .otherPerson: "another person?"
    case .tooLong: "too long"
    case .surplusFields: "too many fields"
    }
  }
  static let importNow = "Import"
  // For narrow screens.
  static let add = "Add"
  static let take = "Take"
  static let spell = "Spell"
  static let allKeysShort = "All"
  static let allKeys = "Keys"
  static let importHelpTitle = "Keys for an import"
  static let importKeyHelp = [
    ("Enter", "add the rows marked + ? ± and go back to the list"),
    ("Space", "take the row or leave it out; rows marked ~ wait until you take them"),
    ("A", "the same for all rows with the same remark"),
    ("S", "take the suggested spelling; Shift-S takes all of them"),
    ("K", "an individual signs instead of the organization, or the other way around"),
    ("E", "edit the name"),
    ("F", "show only some rows: waiting, doubtful, left out, listed"),
    ("C", "say what the columns hold"),
    ("↑ ↓", "go through the rows; also PgUp, PgDn, Home, End"),
    ("Esc", "import nothing"),
  ]
  static let takeOrLeave = "Take or leave"
  static let allAlike = "All alike"
  static func takenAlike(_ change: Int, _ remark: String) -> String {
    let count = change.magnitude == 1 ? "1 name" : "\(writtenCount(Int(change.magnitude))) names"
    let which = remark.isEmpty ? "with nothing odd" : "“\(remark)”"
    return change > 0 ? "Taken: \(count), \(which)." : "Left out: \(count), \(which)."
  }
  static let edit = "Edit"
  static let columns = "Columns"
  static let filter = "Show"
  static let rows = "Rows"
  static func reading(_ name: String) -> String { "Names from \(name)" }
  static func plan(_ counts: ImportPlan.Counts) -> String {
    let people = counts.addedPeople
    let organizations = counts.added - people
    var parts = [
      people == 0
        ? "\(writtenCount(counts.added)) to add"
        : organizations == 0
          ? (people == 1 ? "1 individual to add" : "\(writtenCount(people)) individuals to add")
          : "\(signatoryCount(organizations: organizations, individuals: people)) to add"
    ]
    func add(_ count: Int, _ words: String) {
      if count > 0 { parts.append("\(writtenCount(count)) \(words)") }
    }
    add(counts.updated - counts.withdrawn, "to update")
    add(counts.withdrawn, noLongerSign(counts.withdrawn))
    add(counts.waiting, counts.waiting == 1 ? "waits" : "wait")
    add(counts.duplicates, "already listed")
    add(counts.refused + counts.passedOver, "left out")
    return parts.joined(separator: " · ")
  }
  private static func noLongerSign(_ count: Int) -> String {
    count == 1 ? "no longer signs" : "no longer sign"
  }
  /// The same for narrow screens.
  static func shortPlan(_ counts: ImportPlan.Counts) -> String {
    "+ \(writtenCount(counts.added + counts.updated - counts.withdrawn))   "
      + (counts.withdrawn == 0 ? "" : "± \(writtenCount(counts.withdrawn))   ")
      + "~ \(writtenCount(counts.waiting))   = \(writtenCount(counts.duplicates))   "
      + "! \(writtenCount(counts.refused + counts.passedOver))"
  }
  /// What is to be known of the file before its rows are looked at.
  static func notes(on plan: ImportPlan) -> String {
    let kind: String? =
      switch plan.supposedKind {
      case .individual:
        "Read as individuals because \(plan.whyIndividuals). C changes that."
      case .organization:
        "Read as organizations because most names look like organizations. C changes that."
      case nil: nil
      }
    return [kind, plan.unusedColumnSentence].compactMap { $0 }.joined(separator: " ")
  }
  static let spelling = "Spelling"

  static let noSpelling = "There is no suggested spelling here."
  static func spelled(_ count: Int) -> String {
    count == 1
      ? "Changed 1 spelling." : "Changed \(writtenCount(count)) spellings."
  }
  /// What is not taken without being asked about: rows that wait, and news of listed names.
  static func rowsWait(_ count: Int, news: Int) -> String {
    let wait = (count == 1 ? "1 name waits" : "\(writtenCount(count)) names wait") + " for you (~)"
    let newsRows = news == 1 ? "1 row has" : "\(writtenCount(news)) rows have"
    let isNew = newsRows + " something new about listed names (=)"
    let what = news == 0 ? wait : count == 0 ? isNew : wait + ", and " + isNew
    return what + ": Space \(news == 0 ? "adds" : "takes") one, A all like it. "
      + "Press Enter again to go on without them."
  }
  static func shown(_ filter: ImportFilter) -> String {
    switch filter {
    case .all: "all rows"
    case .waiting: "waiting, corrected, or coming off the list"
    case .doubtful: "added, but doubtful"
    case .leftOut: "left out"
    case .listed: "already listed"
    }
  }
  static let nothingShown = "No rows like that."
  static let importHint =
    "Enter adds + ? ± · ~ waits · Space takes or leaves a row, A all like it · E edits the name · "
    + "K individual or organization · S takes the suggested spelling, Shift-S all · C columns · F "
    + "shows "
    + "only waiting, doubtful, left out, listed"
  static func noNames(in source: String) -> String { "There is no name in \(source)." }
  static func signers(_ count: Int, areShown: Bool) -> String {
    let names = count == 1 ? "1 name" : "\(writtenCount(count)) names"
    let (are, were) = count == 1 ? ("is", "was") : ("are", "were")
    return areShown
      ? "\(names) from the private records \(are) now in the letter and the draft."
      : "\(names) \(were) removed from the letter and the draft; the private records still have "
        + (count == 1 ? "it." : "them.")
  }
  static let quitWhileImporting =
    "Nothing is imported yet. Enter imports, Esc cancels. ^Q again quits and keeps your choices."
  static let decisionsKept = "You started on this list earlier; your choices are kept."
  static let nextHeadingTyped = "Type the next heading; Esc goes back to the list."
  static let notAuthorizedMark = "not authorized"
  static let columnsHint = "← → choose what the column holds · Enter goes back to the rows"
  static let editingHint = "Enter keeps the change · Esc cancels it"
  static let blankRow = "(blank)"
  /// What an import did, and how many rows wait now.
  static func imported(_ counts: ImportPlan.Counts, waiting: Int) -> String {
    var text = counts.added == 1 ? "Added 1 name" : "Added \(writtenCount(counts.added)) names"
    func add(_ count: Int, _ words: String) {
      if count > 0 { text += "; \(writtenCount(count)) \(words)" }
    }
    add(counts.updated - counts.withdrawn, "updated")
    add(counts.withdrawn, noLongerSign(counts.withdrawn))
    add(counts.duplicates, "already listed")
    add(waiting, "waiting in Review")
    add(counts.refused + counts.passedOver, "left out")
    return text + (counts.added + counts.updated == 0 ? "." : ". Alt-U undoes this.")
  }
  static func importing(_ count: Int) -> String {
    count == 1 ? "import of 1 name" : "import of \(writtenCount(count)) names"
  }
  static let nothingElseNamed = "The row has no other name. E lets you type one."
  static func noLongerUsed(_ header: String) -> String { "“\(header)” is no longer used." }
  static func cannotTake(_ row: ImportPlan.Row) -> String {
    switch row.outcome {
    case .duplicate(let name, _):
      "Already listed as “\(name)”. If this is someone else, press E and change the name."
    case .waiting(.mayBeOneOf):
      "More than one listed name fits. Go on, then choose in Review who no longer signs."
    case .heading: "This is a heading, not a name."
    default: "There is no name in this row. E lets you type one."
    }
  }

  static func name(of role: SignOnTable.Role) -> String {
    switch role {
    case .organization: "organization"
    case .name: "name of an individual"
    case .firstName: "first name"
    case .lastName: "last name"
    case .namePrefix: "before the name (Dr., Rev.)"
    case .middleName: "middle name"
    case .nameSuffix: "after the name (Jr.)"
    case .preferredName: "preferred first name"
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
    case .authorizedTitle: "authorizer's title"
    case .means: "arrived by"
    case .late: "signed late"
    case .consent: "may be listed"
    case .forOrganization: "for an organization (yes/no)"
    case .legalName: "legal name of an organization"
    case .status: "status (signed, declined, pending)"
    case .ignored: "not used"
    }
  }
}
