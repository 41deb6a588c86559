// Two people change one draft, whatever they change, and `merge-drafts` makes one of both.

import DraftGeneration
import DraftStore
import Foundation
import LetterCore
import PseudoTerminal

enum MergeFuzz {
  static func run(seconds: Int, seed: UInt64, _ report: inout Report) throws {
    let folder = try TemporaryFolder.inMemory()
    let template = try LetterTemplate.builtIn()
    let end = ContinuousClock.now + .seconds(seconds)
    var (cases, lost, damaged) = (0, 0, 0)
    for number in seed... {
      guard ContinuousClock.now < end else { break }
      cases += 1
      let merge = try Merge(number, template, folder.place)
      let problem =
        try RecordsFuzz.problem(number, template, folder.place)
        ?? (number.isMultiple(of: 5) ? merge.runDamaged() : merge.run())
      if number.isMultiple(of: 5) { damaged += 1 }
      guard let problem else { continue }
      lost += 1
      report.failed("merge \(number): \(problem)")
    }
    report.note(kind: "merges", cases: cases, lost: lost)
    guard lost == 0 else { return }
    report.passed(
      "merges: \(cases) pairs of changes, \(damaged) with a damaged file, and as many removals from private "
        + "records; no word is lost, and the "
        + "program merges as its library does")
  }
}

/// One draft in three versions, and what comes of them.
private struct Merge {
  let number: UInt64
  let template: LetterTemplate
  let place: Place
  let versions: [(name: String, draft: Draft)]
  /// What only one side wrote, nowhere else to be found.
  var words: [String] = []

  init(_ number: UInt64, _ template: LetterTemplate, _ place: Place) throws {
    (self.number, self.template, self.place) = (number, template, place)
    var generator = DraftGenerator(random: SeededGenerator(state: number), template: template)
    let base = generator.changed(Draft(template: template.id), by: Int(number % 30))
    var sides: [Draft] = []
    for side in ["ours", "theirs"] {
      var draft = generator.changed(base, by: 1 + Int(number % 9))
      words += Self.write(&draft, side: side, number)
      sides.append(draft)
    }
    versions = [("base", base), ("ours", sides[0]), ("theirs", sides[1])]
    for (name, draft) in versions { try write(bytes(draft), to: name) }
  }

  /// Writes words of this side's own, in as many places as the number says.
  private static func write(_ draft: inout Draft, side: String, _ number: UInt64) -> [String] {
    var words: [String] = []
    func word(_ what: String) -> String {
      let word = "\(side) \(what) \(number)"
      words.append(word)
      return word
    }
    for (index, field) in ["name", "office", "place"].enumerated() where (number >> index) & 1 == 1
    {
      draft.apply(.setAnswer(FieldID(field), .text(word(field))))
    }
    if number.isMultiple(of: 2) {
      draft.apply(.setAnswer("legislators", .list([word("copy")])))
    }
    if number.isMultiple(of: 3), let new = Signatory(name: word("House")) {
      draft.apply(.insertSignatories([new]))
    }
    if number.isMultiple(of: 4) {
      draft.apply(.setFact("no-287g-agreements", .replace(word("fact"))))
    }
    return words
  }

  private func bytes(_ draft: Draft) -> [UInt8] { DraftFile.bytes(of: draft, template: template) }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: place.file(name)))
  }

  private func mergeDrafts() throws -> Outcome {
    try runToEnd(
      builtProduct("undersigned"), ["merge-drafts"] + versions.map { place.file($0.name) })
  }

  /// What is wrong with the merge, or nothing.
  func run() throws -> String? {
    let outcome = try mergeDrafts()
    guard outcome.code == 0 || outcome.code == 1 else {
      return "\(outcome.status) \(outcome.errorText)"
    }
    let merged = try place.read("ours")
    if let word = words.first(where: { !merged.contains($0) }) { return "“\(word)” is lost" }
    // Read again, as the program has read them.
    let read = try versions.map { try DraftFile.read(bytes($0.draft), path: $0.name).draft }
    let here = try DraftMerge(base: read[0], ours: read[1], theirs: read[2], template: template)
    guard Array(merged.utf8) == bytes(here.draft) else { return "the library merges otherwise" }
    let swapped = try DraftMerge(base: read[0], ours: read[2], theirs: read[1], template: template)
    guard Self.signers(here.draft) == Self.signers(swapped.draft) else {
      return "who signs hangs on whose version is ours"
    }
    guard
      Set(here.draft.openConflicts.map(\.place)).isEmpty == (outcome.code == 0)
        || here.isChangedSinceSent
    else { return "it ends with \(outcome.code ?? -1)" }
    return nil
  }

  private static func signers(_ draft: Draft) -> Set<NameIdentity> {
    Set(draft.roll.all.map { nameIdentity($0) })
  }

  /// The same where one of the files is cut off or spoilt: it is refused, or read all the same, and
  /// ours is as it was or merged.
  func runDamaged() throws -> String? {
    var random = SeededGenerator(state: number)
    let spoilt = versions[Int(random.next() % 3)].name
    var bytes = Array(try place.read(spoilt).utf8)
    switch random.next() % 3 {
    case 0: bytes.removeLast(Int(random.next() % UInt64(bytes.count)))
    case 1:
      for _ in 0..<8 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 255)
      }
    default:
      let start = Int(random.next() % UInt64(bytes.count))
      bytes.insert(contentsOf: bytes[start...], at: Int(random.next() % UInt64(bytes.count)))
    }
    try write(bytes, to: spoilt)
    let before = try FileBytes.read(place.file("ours"))
    let outcome = try mergeDrafts()
    switch outcome.code {
    case 0, 1: return nil
    case 3:
      return try FileBytes.read(place.file("ours")) == before ? nil : "ours was written over"
    default: return "\(outcome.status) \(outcome.errorText)"
    }
  }
}
