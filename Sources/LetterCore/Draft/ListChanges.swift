// What became of the list of names since the letter was exported last.

extension ExportedList {
  /// The names of a draft's letter on the day on which it is exported.
  public init(of draft: Draft, date: LetterDate) {
    func names(_ kind: Signatory.Kind) -> [String] {
      draft.roll[kind].compactMap { draft.roll.signatory($0)?.name }
    }
    self.init(
      date: date, organizations: names(.organization), individuals: names(.individual))
  }

  /// The names of one kind.
  func names(_ kind: Signatory.Kind) -> [String] {
    kind == .organization ? organizations : individuals
  }
}

/// Who came and went since the last export: for whoever has to tell the others.
public struct ListChanges: Sendable {
  /// One name that came or went.
  public struct Entry: Hashable, Sendable {
    /// What became of a name.
    public enum What: Hashable, Sendable {
      case added
      /// Added on this day, when others had gone out.
      case late(LetterDate)
      /// Gone, and its record says that it withdrew, and when.
      case withdrawn(LetterDate?)
      /// On the list under another name, which was this one.
      case renamed(from: String)
      /// Gone, as it is another spelling of one that signs under this name.
      case merged(into: String)
      /// Gone otherwise.
      case removed
    }

    public var name: String
    public var kind: Signatory.Kind
    public var what: What

    /// What became of one name.
    public init(name: String, kind: Signatory.Kind, what: What) {
      self.name = name
      self.kind = kind
      self.what = what
    }
  }

  /// Organizations first; each kind in the list's order, with those that are gone where they stood.
  /// A name that was changed is one entry where it can be told: where both are alike, or one has all
  /// words of the other.
  public let entries: [Entry]
  /// The day of the export.
  public let since: LetterDate
  private let then: [Signatory.Kind: Int]
  private let now: [Signatory.Kind: Int]

  /// What changed in a draft since this export.
  public init(since exported: ExportedList, in draft: Draft) {
    since = exported.date
    var entries: [Entry] = []
    for kind in Signatory.Kind.allCases {
      entries += Self.entries(kind, since: exported.names(kind), in: draft)
    }
    self.entries = entries
    then = [.organization: exported.organizations.count, .individual: exported.individuals.count]
    now = [
      .organization: draft.roll.count(.organization), .individual: draft.roll.count(.individual),
    ]
  }

  private static func entries(
    _ kind: Signatory.Kind, since old: [String], in draft: Draft
  ) -> [Entry] {
    let signatories = draft.roll[kind].compactMap { draft.roll.signatory($0) }
    guard !old.elementsEqual(signatories.lazy.map(\.name)) else { return [] }
    // A list may hold a name twice.
    var counts: [String: Int] = [:]
    for name in old { counts[name, default: 0] += 1 }
    var added: [String: Int] = [:]
    for signatory in signatories {
      if let count = counts[signatory.name], count > 0 {
        counts[signatory.name] = count - 1
      } else {
        added[signatory.name, default: 0] += 1
      }
    }
    let spellings = Dictionary(
      signatories.flatMap { one in one.aliases.map { ($0, one.name) } },
      uniquingKeysWith: { first, _ in first })
    // Those that are gone stand behind what preceded them when they were there.
    var gone: [String?: [Entry]] = [:]
    var predecessor: String?
    for name in old {
      guard let count = counts[name], count > 0 else {
        predecessor = name
        continue
      }
      counts[name] = count - 1
      let withdrawn = draft.records[SignOnRecords.Key(kind, name)].withdrawn
      let what: Entry.What =
        if let withdrawn {
          .withdrawn(withdrawn.isKnown ? withdrawn : nil)
        } else if let other = spellings[name] {
          .merged(into: other)
        } else {
          .removed
        }
      gone[predecessor, default: []].append(Entry(name: name, kind: kind, what: what))
    }
    var entries = gone.removeValue(forKey: nil) ?? []
    for signatory in signatories {
      let name = signatory.name
      if let count = added[name], count > 0 {
        added[name] = count - 1
        let late = draft.records[SignOnRecords.Key(kind, name)].late
        entries.append(Entry(name: name, kind: kind, what: late.map { .late($0) } ?? .added))
      }
      entries += gone.removeValue(forKey: name) ?? []
    }
    return Renames.joining(entries) { draft.records[SignOnRecords.Key(kind, $0)].namesInFiles }
  }
}

extension ListChanges {
  /// All of it as plain text, a name a line, to send to others or to keep.
  public var report: String {
    var lines = ["Changes of the list since \(since.written): \(counts)."]
    for (heading, belongs) in Self.parts {
      let part = entries.filter { belongs($0.what) }
      guard !part.isEmpty else { continue }
      lines += ["", "\(heading) (\(writtenCount(part.count)))"]
      lines += part.map { "  " + Self.line($0) }
    }
    if entries.isEmpty { lines += ["", "Nobody came or went."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let parts: [(String, @Sendable (Entry.What) -> Bool)] = [
    (
      "Added",
      {
        switch $0 {
        case .added, .late: true
        default: false
        }
      }
    ), ("Withdrew", { if case .withdrawn = $0 { true } else { false } }),
    (
      "Removed",
      {
        switch $0 {
        case .removed, .merged: true
        default: false
        }
      }
    ), ("Renamed", { if case .renamed = $0 { true } else { false } }),
  ]

  private var counts: String {
    func counted(_ kind: Signatory.Kind) -> String? {
      let (before, after) = (then[kind] ?? 0, now[kind] ?? 0)
      guard before > 0 || after > 0 else { return nil }
      let word = after == 1 ? kind.rawValue : kind.rawValue + "s"
      let was = before == after ? "" : " (\(writtenCount(before)) then)"
      return "\(writtenCount(after)) \(word)\(was)"
    }
    let parts = Signatory.Kind.allCases.compactMap(counted)
    return parts.isEmpty ? "nobody signs" : parts.joined(separator: ", ")
  }

  private static func line(_ entry: Entry) -> String {
    var remarks: [String] = []
    if entry.kind == .individual { remarks.append("individual") }
    switch entry.what {
    case .late(let date): remarks.append("late, " + date.written)
    case .withdrawn(let date?): remarks.append(date.written)
    case .merged(let name): remarks.append("signs as “\(name)”")
    case .renamed(let name): remarks.append("was “\(name)”")
    case .added, .withdrawn(nil), .removed: break
    }
    return entry.name + (remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")")
  }
}
