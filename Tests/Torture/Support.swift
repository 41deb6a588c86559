// Programs run to their end, and several at once.

import Foundation
import PseudoTerminal
import Synchronization

/// Runs a program with pipes. (Inside a type with a `run` of its own, the other is not found.)
func runToEnd(
  _ program: String, _ arguments: [String], input: String = "",
  environment: [String: String?] = [:], directory: String? = nil
) throws -> Outcome {
  try run(
    program, arguments, input: input, environment: environment, directory: directory,
    timeout: .seconds(600))
}

/// Does work on threads of its own, since it blocks; the first error is thrown.
func inParallel<Value: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Mutex<[Int: Result<Value, any Error>]>([:])
  let done = DispatchSemaphore(value: 0)
  for index in 0..<count {
    Thread.detachNewThread {
      let result = Result { try work(index) }
      results.withLock { $0[index] = result }
      done.signal()
    }
  }
  for _ in 0..<count { done.wait() }
  return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
}
