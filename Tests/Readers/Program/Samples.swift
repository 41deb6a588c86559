// The letters that are written, and where their documents lie.
import Foundation
import LetterCore
import LetterFormats
import ReadBack
import Typesetter

/// A letter and what it is called.
struct Sample {
  let name: String
  let letter: Letter
  /// Whether its words run from left to right alone, in letters that every serif font has.
  var isPlain = false
  /// Whether its fields are full of hostile strings.
  var isHostile = false
}

struct Samples {
  let all: [Sample]
  let folder: URL
  static let setup = DocumentSetup(title: "Letter")

  /// How many strings a hostile draft holds.
  private static let stringsPerDraft = 500

  /// Writes every letter in every format into folders of their names.
  init(in folder: URL, strings: Int, seed: UInt64) throws {
    self.folder = folder
    var samples =
      try Self.plainLetters() + [
        Sample(name: "right-to-left", letter: Self.letter(names: Self.rightToLeft))
      ]
    var drafts = HostileDrafts(seed: seed)
    for (number, start) in stride(from: 0, to: strings, by: Self.stringsPerDraft).enumerated() {
      let count = max(60, min(Self.stringsPerDraft, strings - start))
      samples.append(
        Sample(
          name: "hostile-\(number)", letter: try drafts.letter(strings: count), isHostile: true))
    }
    all = samples
    for format in LetterFormat.allCases {
      try FileManager.default.createDirectory(
        at: folder.appending(path: format.rawValue), withIntermediateDirectories: true)
      for sample in samples {
        let bytes = try format.bytes(of: sample.letter, setup: Self.setup, columns: 1000)
        try Data(bytes).write(to: URL(filePath: path(of: sample, format)))
      }
    }
  }

  func path(of sample: Sample, _ format: LetterFormat) -> String {
    folder.appending(path: "\(format.rawValue)/\(sample.name).\(format.fileExtension)").path
  }

  func paths(_ format: LetterFormat) -> [String] { all.map { path(of: $0, format) } }

  /// What was read of these, for the table.
  func read(_ samples: [Sample]? = nil) -> String {
    let samples = samples ?? all
    let words = samples.reduce(0) { sum, sample in
      let text = LetterText(sample.letter)
      return sum + LetterText.words(text.body).count + LetterText.words(text.notes).count
    }
    return "\(samples.count) documents, \(words) words"
  }

  /// Notes how what a reader read of each sample differs from what it must read.
  func compare(
    _ faults: inout [String], marks: LetterText.Marks = [], isNormalized: Bool = false,
    of part: (Letter) -> Letter = { $0 }, _ read: (Sample) throws -> LetterText
  ) throws -> String {
    var words = 0
    for sample in all {
      do {
        let wanted = LetterText(part(sample.letter), marks: marks)
        words += LetterText.words(wanted.body).count + LetterText.words(wanted.notes).count
        if let difference = try read(sample).difference(from: wanted, isNormalized: isNormalized) {
          faults.append("\(sample.name): \(difference)")
        }
      } catch { faults.append("\(sample.name): \(error)") }
    }
    return "\(all.count) documents, \(words) words"
  }

  // MARK: Letters

  private static let rightToLeft = [
    "בית הארון", "מרכז (Riverbend) קהילה", "مركز الجالية ۱۲۳", "Oak مركز Hill", "Oak Hill",
    "בית Oak", "שלום (עמותה)", "لا للظلم",
    // For which hardly a computer has a font: drawn as boxes, and copied as they are.
    "𐒀𐒁𐒂 House",
  ]

  private static func plainLetters() throws -> [Sample] {
    let trees = ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Grove", "Hazel"]
    func names(_ count: Int) -> [String] {
      (0..<count).map { "\(trees[$0 % 8]) Street Neighbors & Friends’ Café \($0)" }
    }
    var noted = try letter(names: names(24))
    noted.blocks.append(
      .paragraph([[Run(text: "Said here too."), Run(text: "2", kind: .citation(2))]]))
    noted.notes.append(.note(number: 2, [[Run(text: "As the ")], [Run(text: "town says.")]]))
    let unfinished = Draft(template: "local-law-enforcement")
    var builder = LetterBuilder(try LetterTemplate.builtIn())
    return [
      Sample(name: "unfinished", letter: builder.letter(of: unfinished), isPlain: true),
      Sample(name: "signed-by-24", letter: try letter(names: names(24)), isPlain: true),
      Sample(name: "signed-by-600", letter: try letter(names: names(600)), isPlain: true),
      Sample(name: "two-notes", letter: noted, isPlain: true),
    ]
  }

  /// A letter with headings, signers and individuals.
  private static func letter(names: [String]) throws -> Letter {
    let sections = ["National", "State", "Local"]
    var signatories = names.enumerated().compactMap { index, name in
      var signatory = Signatory(name: name)
      if index % 5 == 0 { signatory?.signer = "Ben Example" }
      if index % 10 == 0 { signatory?.title = "Director" }
      if index % 4 > 0 { signatory?.section = sections[index % 4 - 1] }
      return signatory
    }
    var person = Signatory(name: "Ana Ruiz", kind: .individual, title: "Pastor")
    person?.affiliation = "Union Church"
    signatories += [person, Signatory(name: "Zoë House", kind: .individual)].compactMap { $0 }
    var draft = Draft(
      template: "local-law-enforcement",
      answers: [
        "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
        "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
        "agency": .text("the Riverbend Police Department"), "contact": .text("Ana Ruiz"),
        "legislators": .list(["Assemblymember Chen", "Senator Okafor"]), "influencers": .list([]),
      ],
      roll: SignatoryRoll(signatories, rules: FilingRules(sections: sections)),
      facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .omit])
    draft.apply(.setRollStyle(RollStyle(showsSigners: true)))
    var builder = LetterBuilder(try LetterTemplate.builtIn())
    return builder.letter(of: draft)
  }
}
