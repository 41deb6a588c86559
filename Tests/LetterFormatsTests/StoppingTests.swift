// Exports that are followed and stopped.
import LetterCore
import Synchronization
import Testing

@testable import LetterFormats

private final class Follower: Sendable {
  let shares = Mutex<[Double]>([])
}

private func monitor(_ follower: Follower, stoppingAt last: Int = .max) -> WorkMonitor {
  WorkMonitor { done in
    follower.shares.withLock {
      $0.append(done)
      return $0.count < last
    }
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
  let count = { () throws -> Int in
    let follower = Follower()
    _ = try format.bytes(of: letter, setup: setup, monitor: monitor(follower))
    return follower.shares.withLock { $0.count }
  }
  for call in [1, try count() / 2, try count()] {
    let follower = Follower()
    let error = #expect(throws: DocumentError.self) {
      try format.bytes(of: letter, setup: setup, monitor: monitor(follower, stoppingAt: call))
    }
    #expect(error == .stopped && follower.shares.withLock { $0.count } == call)
  }
}
