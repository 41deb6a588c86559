import ImportFuzz
import Testing

@Test("Whatever it is given, the importer reads or refuses it, and its rows add up")
func fuzz() throws {
  // Generous: a case that hangs is found, a busy machine is not.
  var fuzz = ImportFuzz(
    seed: 20_261_126, sample: try fixture("sign-ons-web-form.csv"), hasLargeFiles: false,
    limit: .seconds(60))
  // `fuzz-import` goes on for as long as one likes.
  for _ in 0..<30 { try fuzz.runCase() }
  // Cases that are all refused would prove nothing.
  #expect(fuzz.figures.added > 100 && fuzz.figures.refusedFiles > 0)
}
