// Long work that is followed and stopped.
import LetterCore
import Synchronization
import Testing

@testable import Typesetter

/// Hears of work, and stops it at the call with this number.
private final class Follower: Sendable {
  private let heard = Mutex<[Double]>([])
  private let last: Int

  init(stoppingAt last: Int = .max) { self.last = last }

  var shares: [Double] { heard.withLock { $0 } }

  var monitor: WorkMonitor {
    WorkMonitor { done in
      self.heard.withLock {
        $0.append(done)
        return $0.count < self.last
      }
    }
  }
}

@Suite("Stopping") struct StoppingTests {
  @Test("A long PDF is followed from its beginning to its end, in small steps")
  func followed() throws {
    let letter = try templateLetter(organizations: names(10_000))
    let follower = Follower()
    _ = try PDFTypesetter.bytes(of: letter, setup: setup(), monitor: follower.monitor)
    let shares = follower.shares
    #expect(shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
    #expect(shares.last == 1 && shares.count > 200)
    // No step is long: of 10,000 names, at most 1 in 50.
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 - $0 < 0.02 })
  }

  @Test("Letters that are set at the same time do not disturb each other") func atOnce()
    async throws
  {
    let letter = try templateLetter(organizations: names(24))
    let alone = try PDFTypesetter.bytes(of: letter, setup: setup())
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try PDFTypesetter.bytes(of: letter, setup: setup()) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 8 && all.allSatisfy { $0 == alone })
  }

  @Test("What is kept of a letter for the next changes neither of them") func kept() throws {
    // Adlam, for which hardly a computer has a font: drawn as boxes, the second time too.
    let letter = try templateLetter(organizations: names(24) + ["\u{1E900}\u{1E901} House"])
    let other = try templateLetter(organizations: names(25))
    let made = try PDFTypesetter.alone { () throws(DocumentError) in
      let first = try TypeSetter.shared(language: setup().language)
      var made: [[UInt8]] = []
      for letter in [letter, letter, other, letter, other] {
        made.append(try PDFWriter(Composition(letter, setup())).bytes(.none))
      }
      #expect(try TypeSetter.shared(language: setup().language) === first)
      return made
    }
    #expect(made[0] == made[1] && made[0] == made[3])
    #expect(made[2] == made[4] && made[0] != made[2])
  }

  @Test("A PDF that is stopped comes to nothing, wherever that is", arguments: [1, 10, 120, 200])
  func stopped(call: Int) throws {
    let letter = try templateLetter(organizations: names(10_000))
    let follower = Follower(stoppingAt: call)
    let error = #expect(throws: DocumentError.self) {
      try PDFTypesetter.bytes(of: letter, setup: setup(), monitor: follower.monitor)
    }
    #expect(error == .stopped)
    // Nothing goes on behind it.
    #expect(follower.shares.count == call)
  }

  @Test("Pages without a PDF are followed and stopped, too") func pages() throws {
    let letter = try templateLetter(organizations: names(1_000))
    let all = Follower()
    _ = try PDFTypesetter.pages(of: letter, setup: setup(), monitor: all.monitor)
    #expect(all.shares.last == 1)
    let error = #expect(throws: DocumentError.self) {
      try PDFTypesetter.pages(
        of: letter, setup: setup(), monitor: Follower(stoppingAt: 10).monitor)
    }
    #expect(error == .stopped)
  }
}
