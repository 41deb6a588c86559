// Feeds the importer one made-up file after the other and holds what must hold of each.
import Glibc
import LetterCore
import SignOnImport
import TextMetrics

/// A run of cases.
public struct ImportFuzz {
  /// What a run has seen.
  public struct Figures: Sendable {
    public var cases = 0
    public var refusedFiles = 0
    public var rows = 0
    public var added = 0
    public var duplicates = 0
    public var refusedRows = 0
    public var bytes = 0
    /// The longest time that a case took, and which it was.
    public var longest = (time: Duration.zero, number: 0)
  }

  /// What does not hold, of which case.
  public struct Broken: Error, CustomStringConvertible {
    /// The case's number, the promise that is broken and the file.
    public let description: String
  }

  /// What was seen so far.
  public private(set) var figures = Figures()
  private let seed: UInt64
  private var nextCase: Int
  private let material: Material
  /// No case may take longer, in time of the processor: a busy machine is no fault.
  private let limit: Duration

  /// Cases made of a seed and a real export, from one on; none may take longer than `limit`.
  public init(
    seed: UInt64, firstCase: Int = 0, sample: [UInt8], hasLargeFiles: Bool, limit: Duration
  ) {
    self.seed = seed
    nextCase = firstCase
    self.limit = limit
    material = Material(sample: sample, hasLargeFiles: hasLargeFiles)
  }

  /// Runs the next case.
  public mutating func runCase() throws {
    let number = nextCase
    nextCase += 1
    figures.cases += 1
    var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x1000_0000_1B3)
    let bytes = material.bytes(&random)
    figures.bytes += bytes.count
    let start = Self.processorTime()
    var broken: String?
    do { try check(bytes, &random) } catch let error as Broken { broken = error.description }
    let time = Self.processorTime() - start
    if time > figures.longest.time { figures.longest = (time, number) }
    if time > limit { broken = broken ?? "it took \(time)" }
    if let broken {
      let shown = bytes.prefix(4000).map { String($0, radix: 16) }.joined(separator: " ")
      throw Broken(description: "Case \(number) of seed \(seed): \(broken).\n\(shown)")
    }
  }

  /// What this thread has taken so far.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private mutating func check(_ bytes: [UInt8], _ random: inout SeededGenerator) throws {
    var draft = Draft(
      template: "t",
      roll: SignatoryRoll(["Oak Hill", "Group 7 of Riverbend"].compactMap { Signatory(name: $0) }))
    draft.apply(.setRollStyle(RollStyle(showsSigners: random.once(in: 2))))
    let whole = Result { () throws(SignOnError) in try SignOnTable(bytes, source: "“x”") }
    try checkPieces(bytes, whole, &random)
    guard var table = try? whole.get() else {
      figures.refusedFiles += 1
      return
    }
    if random.once(in: 3), !table.columns.isEmpty {
      table = table.choosing(
        role: random.pick(SignOnTable.Role.allCases),
        forColumn: random.pick(Array(table.columns.indices)))
    }
    var plan = ImportPlan(table, into: draft, acceptingUnconfirmed: random.once(in: 2))
    try checkSums(plan)
    figures.rows += plan.rows.count
    figures.added += plan.counts.added
    figures.duplicates += plan.counts.duplicates
    figures.refusedRows += plan.counts.refused
    for _ in 0..<3 where !plan.rows.isEmpty {
      let row = Int.random(in: 0..<plan.rows.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: plan.takeSpellings(ofRows: [row])
      case 1: plan.setAccepted(random.once(in: 2), row: row)
      case 2: plan.change(row: row, name: random.pick(["Elm Hall", "", "oak hill", "N/A", "=x"]))
      default: plan.change(row: row, kind: random.pick(Signatory.Kind.allCases))
      }
    }
    try checkSums(plan)
    try checkNames(plan)
    try checkEdit(plan, draft)
  }

  /// The file in pieces is the file.
  private func checkPieces(
    _ bytes: [UInt8], _ whole: Result<SignOnTable, SignOnError>, _ random: inout SeededGenerator
  ) throws {
    let most = random.pick([1, 7, 1000, 70_000])
    // A byte at a time takes long.
    guard most > 1 || bytes.count < 5000 else { return }
    var rest = bytes[...]
    var pieces: Result<SignOnTable, any Error>
    do {
      let table = try SignOnTable(source: "“x”") {
        guard !rest.isEmpty else { return nil }
        let piece = rest.prefix(Int.random(in: 1...most, using: &random))
        rest = rest.dropFirst(piece.count)
        return Array(piece)
      }
      pieces = .success(table)
    } catch {
      pieces = .failure(error)
    }
    switch (whole, pieces) {
    case (.failure(let one), .failure(let other)):
      try hold(one == other as? SignOnError, "pieces are refused otherwise")
    case (.success(let one), .success(let other)):
      // Where the first piece ends beyond 64 KB, more of the file is known when it is guessed at.
      guard bytes.count < 65_536 else { return }
      try hold(one.columns == other.columns && one.rowCount == other.rowCount, "pieces differ")
      for row in 0..<one.rowCount {
        try hold(one.line(ofRow: row) == other.line(ofRow: row), "a line differs in pieces")
        for column in one.columns.indices {
          try hold(
            one.field(row: row, column: column) == other.field(row: row, column: column),
            "a field differs in pieces")
        }
      }
    default:
      try hold(bytes.count >= 65_536, "pieces are read where the whole is not, or not")
    }
  }

  private func checkSums(_ plan: ImportPlan) throws {
    let counts = plan.counts
    try hold(counts.all == plan.rows.count, "the sums are not the rows")
    var seen = ImportPlan.Counts()
    var line = 0
    for row in plan.rows {
      // Several names of one cell are on one line.
      try hold(row.line >= line, "lines do not rise")
      line = row.line
      switch row.outcome {
      case .added:
        seen.added += 1
        if row.signatory?.kind == .individual { seen.addedPeople += 1 }
      case .duplicate: seen.duplicates += 1
      case .updated: seen.updated += 1
      case .waiting: seen.waiting += 1
      case .refused: seen.refused += 1
      case .passedOver: seen.passedOver += 1
      case .heading: seen.headings += 1
      }
      if row.outcome == .added { try hold(row.signatory != nil, "nobody is added") }
    }
    try hold(seen == counts, "the sums are not what the rows say")
  }

  private func checkNames(_ plan: ImportPlan) throws {
    for row in plan.rows {
      guard let signatory = row.signatory else { continue }
      let texts = [
        signatory.name, signatory.title, signatory.affiliation, signatory.signer, signatory.section,
        signatory.fileUnder, row.record.contact, row.record.city, row.record.note,
        row.record.authorizedBy, row.record.title,
      ]
      for text in texts.compactMap({ $0 }) {
        try hold(cleaned(text).removedCount == 0 && !text.contains(where: \.isNewline), "not clean")
      }
      try hold(signatory.name == signatory.name.trimmed && !signatory.name.isEmpty, "a bare name")
    }
    try hold(cleaned(plan.report, keepingLineBreaks: true).removedCount == 0, "a report not clean")
  }

  /// A record as a list has it: without the name that a file had before somebody edited it.
  private static func listed(_ record: SignOnRecord) -> SignOnRecord? {
    var record = record
    record.importedAs = ""
    return record.isEmpty ? nil : record
  }

  /// The change adds who is added, is one that goes back, and what it leaves is written and read.
  private func checkEdit(_ plan: ImportPlan, _ draft: Draft) throws {
    var changed = draft
    let back = changed.apply(plan.edit(in: draft))
    let count = changed.roll.all.count
    try hold(count == draft.roll.all.count + plan.counts.added, "others are added")
    let again = ImportPlan(plan.table, into: changed, acceptingUnconfirmed: true)
    try hold(again.counts.duplicates >= plan.counts.added - 3, "what was added is not known")
    for withRecords in [false, true] {
      let list = SignatoryCSV.bytes(of: changed, withRecords: withRecords)
      var other = Draft(template: "t")
      guard let table = try? SignOnTable(list, source: "list") else {
        throw Broken(description: "the list is not read")
      }
      other.apply(ImportPlan(table, into: other).edit(in: other))
      let pair = zip(withLiveHeadings(changed.roll), other.roll.all).first { $0 != $1 }
      try hold(
        pair == nil && other.roll.all.count == count,
        "the list is not the same when it is read: \(String(describing: pair))")
      let headings = changed.roll.sectionRanges.compactMap(\.heading)
      try hold(
        other.roll.rules.sections == headings, "headings are not the same when they are read")
      if withRecords {
        try hold(
          other.records.entries == changed.records.entries.compactMapValues(Self.listed),
          "records are not the same when they are read")
      }
    }
    changed.apply(back)
    try hold(
      changed.roll.all == draft.roll.all && changed.records.entries == draft.records.entries
        && changed.roll.rules == draft.roll.rules,
      "undo leaves something")
  }

  /// All who sign, without headings for which the list has no room.
  private func withLiveHeadings(_ roll: SignatoryRoll) -> [Signatory] {
    roll.all.map { signatory in
      var signatory = signatory
      if let section = signatory.section, !roll.rules.sections.contains(section) {
        signatory.section = nil
      }
      return signatory
    }
  }

  private func hold(_ holds: Bool, _ otherwise: String) throws {
    if !holds { throw Broken(description: otherwise) }
  }
}
