// Which of two names stands first.

/// A signatory's place in the order; its key is made only where letters alone do not tell.
struct FiledName {
  let rank: Int
  let form: FilingForm
  let name: String
  let id: SignatoryID

  init(_ signatory: Signatory, _ id: SignatoryID, _ rules: FilingRules) {
    rank = rules.rank(of: signatory)
    form = signatory.filingForm(rules)
    name = signatory.name
    self.id = id
  }

  /// Whether this name files before another: by its section, then by the alphabet; among names that
  /// file alike, by the name itself, and among equal names by who was there first, so that one that
  /// comes back finds its place.
  func precedes(_ other: FiledName) -> Bool {
    if rank != other.rank { return rank < other.rank }
    if let isBefore = form.plainlyPrecedes(other.form) { return isBefore }
    let (key, otherKey) = (CollationKey(form), CollationKey(other.form))
    if key < otherKey || otherKey < key { return key < otherKey }
    return name == other.name ? id < other.id : name < other.name
  }
}

extension FilingRules {
  /// The place of a signatory's section among the headings, counted from 1; 0 stands first and is
  /// for those without one, and for individuals, who stand in a list of their own.
  func rank(of signatory: Signatory) -> Int {
    guard !sections.isEmpty, signatory.kind == .organization, let section = signatory.section
    else { return 0 }
    return sections.firstIndex(of: section).map { $0 + 1 } ?? 0
  }
}
