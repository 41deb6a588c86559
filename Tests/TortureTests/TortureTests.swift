// The proofs of `torture`, at a small scale.

import PseudoTerminal
import Testing

@Suite("Drafts cannot be lost", .serialized)
struct TortureTests {
  @Test(arguments: [
    "kills", "faults", "places", "contention", "typing", "trouble", "merges", "secrecy",
    "damage",
  ])
  func holds(part: String) throws {
    let outcome = try run(
      builtProduct("torture"),
      [part, "--kills", "5", "--parallel", "2", "--saves", "50", "--merge-seconds", "5"],
      timeout: .seconds(300))
    #expect(outcome.code == 0, "\(outcome.text)\(outcome.errorText)")
  }
}
