// Long work is followed, and stopped.
import LetterCore
import Synchronization
import Testing

@testable import Typesetter

/// What a monitor was told.
private final class Told: Sendable {
  private let values = Mutex<[Double]>([])
  var all: [Double] { values.withLock { $0 } }

  /// Goes on for so many calls.
  func monitor(calls: Int = .max) -> WorkMonitor {
    WorkMonitor { done in
      self.values.withLock {
        $0.append(done)
        return $0.count < calls
      }
    }
  }
}

@Test("A long PDF says how far it is, from nothing to all but the last touch, never backwards")
func progress() throws {
  let told = Told()
  let bytes = try PDFTypesetter.bytes(
    of: templateLetter(organizations: names(3_000)), setup: setup(), monitor: told.monitor())
  #expect(!bytes.isEmpty)
  let all = told.all
  #expect(all.count > 30)
  #expect(all == all.sorted())
  #expect(all.first == 0)
  #expect(all.allSatisfy { (0...1).contains($0) })
  #expect(try #require(all.last) > 0.9)
}

@Test("A PDF that is stopped ends there, wherever that is", arguments: [1, 2, 10, 20, 30])
func stopped(calls: Int) throws {
  let told = Told()
  let letter = try templateLetter(organizations: names(3_000))
  #expect(throws: DocumentError.stopped) {
    try PDFTypesetter.bytes(of: letter, setup: setup(), monitor: told.monitor(calls: calls))
  }
  #expect(told.all.count == calls, "it went on")
  // And the next is made whole.
  #expect(!(try PDFTypesetter.pages(of: letter, setup: setup())).isEmpty)
}
