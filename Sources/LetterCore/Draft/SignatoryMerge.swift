// The signatories of two versions of a draft, as one set.

/// What a merge changes in our signatories. Additions and removals of either side are honoured,
/// but one that the other side changed is not removed.
struct SignatoryMerge {
  /// Ours that go, or give way to their merged form.
  private(set) var removed: [SignatoryID] = []
  /// Those that are added, and the merged forms.
  private(set) var inserted: [Signatory] = []
  /// Those inserted that take the place of one removed, by whose place it is.
  private(set) var changed: [SignatoryID: Signatory] = [:]
  /// By signatory.
  private(set) var conflicts: [[DraftConflict]] = []
  private(set) var overruled: [String] = []

  init(_ sides: ThreeWay<Draft>) {
    let rosters = sides.map { Roster($0) }
    // What we merged into another is no addition of theirs.
    let aliases = Set(
      sides.ours.roll.all.flatMap { signatory in
        signatory.aliases.map { NameIdentity(name: $0, kind: signatory.kind) }
      })
    let additions = rosters.theirs.order.filter {
      rosters.ours.entries[$0] == nil && !aliases.contains($0.identity)
    }
    for key in rosters.ours.order + additions {
      let entries = rosters.map { $0.entries[key] }
      let merged = Versions.merged(
        entries.map { $0?.versions }, combine: { combined(base: $0, ours: $1, theirs: $2) })
      if let merged, !merged.others.isEmpty {
        conflicts.append(
          merged.others.map { DraftConflict.signatory(merged.value.name, other: $0) })
      }
      guard merged?.value != entries.ours?.versions.value else { continue }
      if let ours = entries.ours { removed.append(ours.id) }
      if let merged { inserted.append(merged.value) }
      if let merged, let ours = entries.ours { changed[ours.id] = merged.value }
    }
  }

  /// One whom both sides changed or added, by either side's lights.
  private mutating func combined(
    base: Signatory?, ours: Signatory, theirs: Signatory
  ) -> (ours: Signatory, theirs: Signatory) {
    func versions<Part: Equatable>(_ part: (Signatory?) -> Part) -> (ours: Part, theirs: Part) {
      ThreeWay(base: part(base), ours: part(ours), theirs: part(theirs)).versions
    }
    let name = versions { $0?.name }
    let title = versions { $0?.title }
    let fileUnder = versions { $0?.fileUnder }
    let affiliation = versions { $0?.affiliation }
    let signer = versions { $0?.signer }
    let section = versions { $0?.section }
    let aliases = ThreeWay(
      base: base?.aliases ?? [], ours: ours.aliases, theirs: theirs.aliases
    ).ordered()
    let unknown = ThreeWay.merged(
      ThreeWay(base: base?.unknown, ours: ours.unknown, theirs: theirs.unknown),
      overruled: &overruled)
    var (ours, theirs) = (ours, theirs)
    ours.name = name.ours ?? ours.name
    theirs.name = name.theirs ?? theirs.name
    (ours.title, theirs.title) = title
    (ours.fileUnder, theirs.fileUnder) = fileUnder
    (ours.affiliation, theirs.affiliation) = affiliation
    (ours.signer, theirs.signer) = signer
    (ours.section, theirs.section) = section
    (ours.aliases, theirs.aliases) = (aliases, aliases)
    (ours.unknown, theirs.unknown) = (unknown, unknown)
    return (ours, theirs)
  }
}

extension ThreeWay<FilingRules> {
  /// The rules of both sides; headings that either side added or took out. Where those would be too
  /// many ours stay, and their key is added to `overruled`.
  func merged(overruled: inout [String]) -> FilingRules {
    let headings = map(\.sections)
    var sections = headings.agreed ?? headings.ordered()
    if sections.count > FilingRules.mostSections {
      sections = headings.ours
      overruled.append("sections")
    }
    return FilingRules(
      ignoresLeadingArticles: map(\.ignoresLeadingArticles).versions.ours, sections: sections)
  }
}

/// The signatories of one version, by who they are.
private struct Roster {
  /// The same one in several versions: kind and name, but for case, accents, punctuation, article
  /// and legal form. Where a draft lists one twice, the first is matched with the first.
  struct Key: Hashable {
    var identity: NameIdentity
    var repetition: Int
  }
  struct Entry {
    var id: SignatoryID
    var versions: Versions<Signatory>
  }
  private(set) var order: [Key] = []
  private(set) var entries: [Key: Entry] = [:]

  init(_ draft: Draft) {
    var others = draft.otherVersions { conflict -> (DraftConflict.Place, Signatory)? in
      if case .signatory(_, let other) = conflict { (conflict.place, other) } else { nil }
    }
    for kind in Signatory.Kind.allCases {
      for id in draft.roll[kind] {
        guard let signatory = draft.roll.signatory(id) else { continue }
        var key = Key(identity: NameIdentity(signatory), repetition: 0)
        while entries[key] != nil { key.repetition += 1 }
        let place = DraftConflict.Place.signatory(signatory.name, kind)
        order.append(key)
        entries[key] = Entry(
          id: id,
          versions: Versions(value: signatory, others: others.removeValue(forKey: place) ?? []))
      }
    }
  }
}
