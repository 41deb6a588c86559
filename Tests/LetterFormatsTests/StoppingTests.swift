// Exports that are followed and stopped.
import LetterCore
import Synchronization
import Testing

@testable import LetterFormats

private final class Follower: Sendable {
  let shares = Mutex<[Double]>([])
}

/// Goes on until so much is done.
private func monitor(_ follower: Follower, stoppingAt share: Double = 2) -> WorkMonitor {
  WorkMonitor { done in
    follower.shares.withLock { $0.append(done) }
    return done < share
  }
}

@Test("Every form is followed from its beginning to its end", arguments: LetterFormat.allCases)
func followed(format: LetterFormat) throws {
  let follower = Follower()
  let letter = try letter(names: (0..<2_000).map { "Hall \($0)" })
  let bytes = try format.bytes(of: letter, setup: setup, monitor: monitor(follower))
  #expect(try format.bytes(of: letter, setup: setup) == bytes)
  let shares = follower.shares.withLock { $0 }
  #expect(shares.first == 0 && shares.last == 1 && shares == shares.sorted())
  let isLong = format != .text && format != .markdown
  #expect(shares.count > (isLong ? 30 : 1))
  if isLong { #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 - $0 < 0.1 }) }
}

@Test("Every form is stopped at once", arguments: LetterFormat.allCases)
func stopped(format: LetterFormat) throws {
  let letter = try letter(names: (0..<2_000).map { "Hall \($0)" })
  for share in [0, 0.5, 1] {
    let follower = Follower()
    let error = #expect(throws: DocumentError.self) {
      try format.bytes(of: letter, setup: setup, monitor: monitor(follower, stoppingAt: share))
    }
    #expect(error == .stopped)
    // Nothing goes on behind it.
    #expect(follower.shares.withLock { $0.count { $0 >= share } } == 1)
  }
}
