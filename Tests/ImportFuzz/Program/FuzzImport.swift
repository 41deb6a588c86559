// Feeds the importer what no form ever exported, for as long as is wanted.
import ArgumentParser
import Foundation
import ImportFuzz

@main
struct FuzzImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-import",
    abstract: "Proves that the importer reads or refuses whatever it is given.",
    discussion: """
      Each case is a table that is made up or damaged, in one of the encodings and in pieces. It must \
      not crash, its rows must add up, names must be clean, undo must leave nothing, and the list \
      must be the same when it is written and read again. A case that breaks this is printed, with \
      the seed and number that make it again.
      """)

  @Option(help: "How long to go on.")
  var seconds = 60

  @Option(help: "What the cases are made of.")
  var seed: UInt64 = 1

  @Option(help: "The case to begin with.")
  var first = 0

  @Option(help: "A real export to be damaged.")
  var sample = "Tests/SignOnImportTests/Fixtures/sign-ons-web-form.csv"

  func run() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: sample)))
    var fuzz = ImportFuzz(
      seed: seed, firstCase: first, sample: bytes, hasLargeFiles: true, limit: .seconds(60))
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var nextReport = clock.now + .seconds(60)
    while clock.now < end {
      do {
        try fuzz.runCase()
      } catch {
        print("FAILED  \(error)")
        say(fuzz.figures)
        throw ExitCode.failure
      }
      if clock.now > nextReport {
        say(fuzz.figures)
        nextReport = clock.now + .seconds(60)
      }
    }
    say(fuzz.figures)
  }

  private func say(_ figures: ImportFuzz.Figures) {
    print(
      """
      cases \(figures.cases), \(figures.bytes >> 20) MB, refused files \(figures.refusedFiles); \
      rows \(figures.rows): added \(figures.added), duplicates \(figures.duplicates), refused \
      \(figures.refusedRows); longest case \(figures.longest.time) (number \(figures.longest.number))
      """)
    fflush(nil)
  }
}
