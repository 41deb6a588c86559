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
  }
  var mode = Mode.entry
  var search = ""
  /// The place that the search stands at.
  var match: Int?
  /// Whether the name in the field was refused, so that typing begins another.
  var isRefused = false
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

  /// Adds the typed name in its place, or tells that it is there.
  mutating func addEntry() {
    guard let signatory = Signatory(name: editor?.text ?? "") else {
      // Not on to the next step: Enter twice after a name would lead away from the list.
      if visitingFrom != nil { returnToReview() } else { message = .remark(Words.nothingTyped) }
      return
    }
    if let id = draft.roll.duplicate(of: signatory), let known = draft.roll.signatory(id) {
      message = .error(Words.alreadyListed(known.name))
      signatories.isRefused = true
      return
    }
    history.absorbTyping(in: .entry, of: &draft)
    change(
      .all([.insertSignatories([signatory]), .setPendingName("")]), Words.adding(signatory.name))
    signatories.lastAdded = draft.roll.duplicate(of: signatory)
    message = .done(Words.added(signatory.name))
    loadEditor()
  }

  /// Whether pasted text is a list. One line, if it has an end, is still the name that is changed.
  func isListOfNames(_ text: String) -> Bool {
    guard case .rename = place.target else { return text.contains(where: \.isNewline) }
    return text.split(whereSeparator: \.isNewline).count > 1
  }

  /// Adds every line of a pasted list that is not listed yet, as one change.
  mutating func pasteNames(_ text: String) {
    guard !refusesChange() else { return }
    settleRenaming()
    let clean = cleaned(text, keepingLineBreaks: true)
    let plan = ImportPlan(lines: clean.text, into: draft)
    guard !plan.additions.isEmpty || !plan.duplicates.isEmpty else {
      message = .remark(Words.nothingPasted)
      return
    }
    if !plan.additions.isEmpty {
      change(.insertSignatories(plan.additions), Words.addingMany(plan.additions.count))
    }
    signatories.mode = .entry
    signatories.lastAdded = plan.additions.first.flatMap { draft.roll.duplicate(of: $0) }
    loadEditor()
    message = .done(
      Words.pasted(
        added: plan.additions.count, duplicates: plan.duplicates.count,
        cleaned: clean.removedCount))
  }

  mutating func toggleArticles() {
    let rules = FilingRules(ignoresLeadingArticles: !draft.roll.rules.ignoresLeadingArticles)
    change(.setFilingRules(rules), Words.articleRule)
  }

  // MARK: The list

  mutating func moveSignatoriesFocus(by direction: Int) {
    switch signatories.mode {
    case .entry, .renaming, .finding: leaveStep(direction)
    case .roll: direction > 0 ? leaveStep(1) : leaveRoll()
    }
  }

  /// Goes from the field into the list, to the place that it shows.
  mutating func enterRoll() {
    guard rollCount > 0 else { return }
    let index =
      Signatory(name: draft.pendingName).map { draft.roll.position(for: $0) }
      ?? signatories.lastAdded.flatMap { rollIndex(of: $0) } ?? 0
    select(index)
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
    case .renaming:
      cancelRenaming()
      loadEditor()
    default:
      signatories.mode = .entry
      loadEditor()
    }
  }

  mutating func removeSelected() {
    guard case .signatory(let index) = place.target, let id = rollID(at: index),
      let signatory = draft.roll.signatory(id)
    else { return }
    var edits: [DraftEdit] = [.removeSignatories([id])]
    if draft.pendingRename?.id == id { edits.append(.setPendingRename(nil)) }
    change(.all(edits), Words.removing(signatory.name))
    message = .remark(Words.removed(signatory.name))
    select(index)
  }

  // MARK: Finding

  mutating func startFinding() {
    guard rollCount > 0 else { return }
    settleRenaming()
    signatories.mode = .finding
    signatories.search = ""
    signatories.match = nil
    loadEditor()
  }

  mutating func showFirstMatch() {
    signatories.match = nextMatch(from: 0)
    if signatories.match == nil, !signatories.search.isEmpty { message = .error(Words.noMatch) }
  }

  mutating func findNext() {
    guard let match = signatories.match else { return leaveRoll() }
    signatories.match = nextMatch(from: match + 1) ?? nextMatch(from: 0)
  }

  private func nextMatch(from start: Int) -> Int? {
    let search = NameSearch(signatories.search)
    guard !search.isEmpty else { return nil }
    for index in start..<max(start, rollCount) {
      if let id = rollID(at: index), let name = draft.roll.signatory(id)?.name,
        search.matches(name)
      {
        return index
      }
    }
    return nil
  }
}

/// Looks for words inside names, whatever their case.
struct NameSearch {
  private let wanted: [UInt8]

  init(_ text: String) { wanted = Array(text.lowercased().utf8) }

  var isEmpty: Bool { wanted.isEmpty }

  func matches(_ name: String) -> Bool {
    guard let first = wanted.first else { return false }
    var name = name
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    if !isASCII { name = name.lowercased() }
    return name.withUTF8 { bytes in
      guard bytes.count >= wanted.count else { return false }
      search: for start in 0...(bytes.count - wanted.count) where lower(bytes[start]) == first {
        for offset in wanted.indices.dropFirst()
        where lower(bytes[start + offset]) != wanted[offset] { continue search }
        return true
      }
      return false
    }
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
