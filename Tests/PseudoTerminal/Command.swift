// A program run to its end with pipes, for tests of the command line.

import CPseudoTerminal
import Glibc

/// What a program that was run to its end left behind.
public struct Outcome: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// Its standard output, byte for byte.
  public let output: [UInt8]
  /// Its standard error, byte for byte.
  public let errorOutput: [UInt8]
  /// From just before its start until its end.
  public let wallTime: Duration
  /// CPU time of the process and those it waited for.
  public let cpuTime: Duration

  /// Its standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Its standard error as text.
  public var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
  /// Its exit code; `nil` if a signal ended it.
  public var code: Int32? { if case .exited(let code) = status { code } else { nil } }
}

/// A program that did not end in time.
public struct CommandTimedOut: Error, CustomStringConvertible {
  /// The program.
  public let program: String
  /// Says so.
  public var description: String { "\(program) did not end in time and was killed." }
}

/// Runs `program` (a path, or a name in PATH) with pipes as its standard streams until it ends.
/// The environment is ``plainEnvironment`` with `environment` added; `nil` takes one away.
public func run(
  _ program: String, _ arguments: [String] = [], input: String = "",
  environment: [String: String?] = [:], directory: String? = nil,
  timeout: Duration = .seconds(60)
) throws -> Outcome {
  try run(
    program, arguments, inputBytes: Array(input.utf8), environment: environment,
    directory: directory, timeout: timeout)
}

/// Runs `program` as above, with any bytes (also such as are not UTF-8) as its input.
public func run(
  _ program: String, _ arguments: [String] = [], inputBytes: [UInt8],
  environment: [String: String?] = [:], directory: String? = nil,
  timeout: Duration = .seconds(60)
) throws -> Outcome {
  let path = try findProgram(program)
  cpt_ignore_broken_pipes()
  let pipes = try (0..<3).map { _ in try Pipe() }
  let variables = mergedEnvironment(environment)
  let standard = [pipes[0].reader, pipes[1].writer, pipes[2].writer]
  var pid: pid_t = 0
  var pidfd: Int32 = -1
  let start = ContinuousClock.now
  let problem = withCStrings([program] + arguments) { argv in
    withCStrings(variables) { envp in
      cpt_spawn_piped(path, argv, envp, directory, standard, &pid, &pidfd)
    }
  }
  guard problem == 0 else { throw SystemFailure("start \(path)", problem) }
  defer { close(pidfd) }
  pipes[0].closeReader()
  pipes[1].closeWriter()
  pipes[2].closeWriter()

  var exchange = Exchange(input: inputBytes[...], pipes: pipes, pidfd: pidfd)
  let inTime = exchange.run(until: start + timeout)
  if !inTime { kill(pid, SIGKILL) }
  var raw = cpt_end()
  let lost = cpt_wait(pid, &raw) != 0
  let wallTime = (exchange.ended ?? .now) - start
  guard inTime else { throw CommandTimedOut(program: program) }
  return Outcome(
    status: lost ? .lost : ExitStatus(raw), output: exchange.output,
    errorOutput: exchange.errorOutput, wallTime: wallTime,
    cpuTime: .nanoseconds(raw.cpu_nanoseconds))
}

/// The two ends of a pipe, closed when the instance goes away.
private final class Pipe {
  private(set) var reader: Int32
  private(set) var writer: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let problem = cpt_pipe(&ends)
    guard problem == 0 else { throw SystemFailure("make a pipe", problem) }
    (reader, writer) = (ends[0], ends[1])
  }

  func closeReader() {
    if reader >= 0 { close(reader) }
    reader = -1
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  deinit {
    closeReader()
    closeWriter()
  }
}

/// Writes a program's input and reads its outputs at once, so that neither side blocks.
private struct Exchange {
  var input: ArraySlice<UInt8>
  let pipes: [Pipe]
  let pidfd: Int32
  var output: [UInt8] = []
  var errorOutput: [UInt8] = []
  var ended: ContinuousClock.Instant?

  /// Returns whether the program ended and its outputs were closed before the deadline.
  mutating func run(until deadline: ContinuousClock.Instant) -> Bool {
    _ = cpt_nonblocking(pipes[0].writer)
    while ended == nil || pipes[1].reader >= 0 || pipes[2].reader >= 0 {
      if input.isEmpty { pipes[0].closeWriter() }
      let left = deadline - .now
      guard left > .zero else { return false }
      // poll(2) passes over negative descriptors.
      var events = [
        pollfd(fd: pipes[0].writer, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: pipes[1].reader, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes[2].reader, events: Int16(POLLIN), revents: 0),
        pollfd(fd: ended == nil ? pidfd : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&events, 4, left.pollMilliseconds) > 0 else { continue }
      if events[3].revents != 0 { ended = .now }
      if events[0].revents != 0 { writeInput() }
      if events[1].revents != 0 { Self.read(pipes[1], into: &output) }
      if events[2].revents != 0 { Self.read(pipes[2], into: &errorOutput) }
    }
    return true
  }

  private mutating func writeInput() {
    let count = input.withUnsafeBytes { write(pipes[0].writer, $0.baseAddress, $0.count) }
    if count > 0 {
      input = input.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      // The program closed its input; it may well end in peace.
      pipes[0].closeWriter()
      input = []
    }
  }

  private static func read(_ pipe: Pipe, into bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      let count = Glibc.read(pipe.reader, buffer.baseAddress, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        pipe.closeReader()
      }
    }
  }
}
