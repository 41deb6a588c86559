// The step that keeps the signatories: a field above the list that is always in order.
import Canvas
import LetterCore
import SignOnImport
import TextMetrics

/// Where the volunteer is in the signatories step.
struct SignatoriesState: Sendable {
  enum Mode: Equatable, Sendable {
    /// Typing a new name.
    case entry
    case renaming(SignatoryID)
    case finding
    /// On a place of the list, organizations first.
    case roll(Int)
    /// The same, waiting for the letter to jump to.
    case jumping(Int)
    /// In the form about one signatory, on one of its fields.
    case details(SignatoryID, Int)
    /// In the form about the whole list.
    case options(ListOption)
  }
  var mode = Mode.entry
  var search = ""
  /// The place that the search stands at, and how many names it finds.
  var match: Int?
  var matchCount = 0
  /// The names as they are searched.
  var names = RollSearch()
  /// Whether the name in the field was refused, so that typing begins another.
  var isRefused = false
  /// What names that are typed or pasted as a plain list are, until the volunteer says otherwise.
  var entryKind = Signatory.Kind.organization
  /// Names that the next action is about together.
  var marked: Set<SignatoryID> = []
  /// A name that withdrew and was typed again: adding it once more lists it all the same.
  var wasTold: String?
  /// The name added last, which the list shows while nothing is typed.
  var lastAdded: SignatoryID?
  /// The first place shown, and how many rows the list has.
  var top = 0
  var rows = 10
}

extension Interview {
  /// How many stand in the list.
  var rollCount: Int { draft.roll.count(.organization) + draft.roll.count(.individual) }

  /// The signatory at a place of the list.
  func rollID(at index: Int) -> SignatoryID? {
    let organizations = draft.roll[.organization]
    if organizations.indices.contains(index) { return organizations[index] }
    let individuals = draft.roll[.individual]
    let rest = index - organizations.count
    return individuals.indices.contains(rest) ? individuals[rest] : nil
  }

  /// The place of a signatory in the list.
  func rollIndex(of id: SignatoryID) -> Int? {
    guard let signatory = draft.roll.signatory(id), let index = draft.roll.position(of: id) else {
      return nil
    }
    return signatory.kind == .organization ? index : index + draft.roll.count(.organization)
  }

  // MARK: Adding

  /// Whether people or organizations are added from here on.
  mutating func toggleEntryKind() {
    signatories.entryKind = signatories.entryKind == .individual ? .organization : .individual
    message = .remark(Words.adds(signatories.entryKind))
  }

  /// What a typed name reads as, perhaps not as the kind that is added.
  private static func reading(of name: String, as kind: Signatory.Kind) -> Signatory.Kind? {
    kind == .individual
      ? Signatory.Kind(reading: name)
      : PersonLikeness(ofOrganization: name).map { _ in .individual }
  }

  /// Adds the typed name in its place, or says that it is there. One that reads as the other kind is
  /// asked about first; `answered` is what was chosen.
  mutating func addEntry(as answered: Signatory.Kind? = nil) {
    let kind = answered ?? signatories.entryKind
    guard let signatory = Signatory(name: editor?.text ?? "", kind: kind) else {
      // Not on to the next step: Enter twice after a name would lead away from the list.
      if visitingFrom != nil { returnToReview() } else { message = .remark(Words.nothingTyped) }
      return
    }
    if let id = draft.roll.duplicate(of: signatory), let known = draft.roll.signatory(id) {
      message = .error(Words.alreadyListed(known.name))
      signatories.isRefused = true
      return
    }
    if answered == nil, let reading = Self.reading(of: signatory.name, as: kind), reading != kind {
      questionTop = 0
      overlay = .question(.kindOfEntry(signatory.name, reading))
      return
    }
    let withdrawal = draft.records.withdrawal(of: signatory)
    if let withdrawal, signatories.wasTold != signatory.name {
      signatories.wasTold = signatory.name
      message = .error(Words.withdrewBefore(signatory.name, withdrawal.date))
      return
    }
    signatories.wasTold = nil
    let departed = draft.records.departure(of: signatory)
    let alike = draft.roll.lookAlike(of: signatory).flatMap { draft.roll.signatory($0)?.name }
    history.absorbTyping(in: .entry, of: &draft)
    let id = SignatoryID(draft.roll.identifierCount)
    change(
      .all(
        [.insertSignatories([signatory]), .setPendingName("")]
          + (departed.map { [draft.records.takingBack($0)] } ?? [])),
      Words.adding(signatory.name))
    signatories.lastAdded = id
    message =
      alike.map { .remark(Words.addedBeside(signatory.name, $0)) }
      ?? .done(Words.added(signatory.name))
    loadEditor()
  }

  /// Who the text in the field would be.
  func typedSignatory(_ text: String) -> Signatory? {
    if case .renaming(let id) = signatories.mode {
      return draft.roll.signatory(id)?.renamed(text)
    }
    return Signatory(name: text, kind: signatories.entryKind)
  }

  /// Whether pasted text is a list of names. In a field about one signatory it never is; one line,
  /// if it has an end, is still the name that is changed.
  func isListOfNames(_ text: String) -> Bool {
    guard step == .signatories else { return false }
    switch signatories.mode {
    case .entry, .roll, .jumping: return text.contains(where: \.isNewline)
    case .renaming: return text.split(whereSeparator: \.isNewline).count > 1
    case .finding, .details, .options: return false
    }
  }

  mutating func toggleArticles() {
    var rules = draft.roll.rules
    rules.ignoresLeadingArticles.toggle()
    change(.setFilingRules(rules), Words.articleRule)
  }

  // MARK: The list

  mutating func moveSignatoriesFocus(by direction: Int) {
    switch signatories.mode {
    case .entry, .renaming, .finding: leaveStep(direction)
    case .details: moveInDetails(by: direction)
    case .options: moveInOptions(by: direction)
    case .roll, .jumping: direction > 0 ? leaveStep(1) : leaveRoll()
    }
  }

  /// Goes from the field into the list, to the place that it shows.
  mutating func enterRoll() {
    guard rollCount > 0 else { return }
    let index =
      typedSignatory(draft.pendingName).map { place(for: $0) }
      ?? signatories.lastAdded.flatMap { rollIndex(of: $0) } ?? 0
    select(index)
  }

  /// The place in the list at which a new signatory would stand.
  func place(for signatory: Signatory) -> Int {
    draft.roll.position(for: signatory)
      + (signatory.kind == .organization ? 0 : draft.roll.count(.organization))
  }

  mutating func select(_ index: Int) {
    signatories.mode = rollCount > 0 ? .roll(min(max(0, index), rollCount - 1)) : .entry
    preview.follows = true
    loadEditor()
  }

  /// Moves within the list; above its first place is the field.
  mutating func moveInRoll(by direction: Int) {
    guard case .signatory(let index) = place.target else { return }
    if index + direction < 0 { leaveRoll() } else { select(index + direction) }
  }

  /// From the list, a search or a change of a name back to the field.
  mutating func leaveRoll() {
    switch signatories.mode {
    case .finding where signatories.match != nil: select(signatories.match ?? 0)
    case .jumping(let index): select(index)
    case .details: closeDetails()
    case .roll where !signatories.marked.isEmpty:
      // The marks go first: what is marked is seen, and Esc says what it does.
      signatories.marked = []
      message = .remark(Words.marked(0))
    case .renaming:
      cancelRenaming()
      loadEditor()
    default:
      signatories.mode = .entry
      loadEditor()
    }
  }

  // MARK: Finding

  mutating func startFinding() {
    guard rollCount > 0 else { return }
    settleRenaming()
    signatories.names.update(draft.roll)
    signatories.mode = .finding
    signatories.search = ""
    signatories.match = nil
    loadEditor()
  }

  mutating func showFirstMatch() {
    signatories.names.update(draft.roll)
    signatories.match = signatories.names.place(of: signatories.search)
    signatories.matchCount =
      signatories.match == nil ? 0 : signatories.names.count(of: signatories.search)
    if signatories.match == nil, !signatories.search.isEmpty { message = .error(Words.noMatch) }
  }

  mutating func findNext() {
    guard let match = signatories.match else { return leaveRoll() }
    signatories.match =
      signatories.names.place(of: signatories.search, from: match + 1)
      ?? signatories.names.place(of: signatories.search)
  }
}
