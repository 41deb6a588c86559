// The last good states of a draft, to look at and to go back to.
import Glibc

/// A state of a draft that is kept.
public struct DraftVersion: Hashable, Sendable {
  /// When it was kept, in seconds since 1970.
  public var time: Int
  /// What changed, as whoever kept it said; on one line, harmless to a terminal.
  public var line: String
  /// The size of the draft's file, in bytes.
  public var size: Int
  fileprivate var digest: UInt64

  fileprivate init(_ state: VersionJournal.State) {
    (time, line, size) = (state.time, state.line, state.bytes.count)
    digest = checksum(state.bytes)
  }
}

/// The last states of one draft, in a hidden journal beside it: ten at most, and no more than 8 MB
/// or, of a large draft, four times its size.
///
/// States are appended; only when one must go is the journal written anew, all or nothing. Nothing
/// of it is needed to read the draft, and no damage to it is fatal.
public struct DraftVersions: Sendable {
  /// How many states are kept.
  public static let most = 10
  /// How many bytes of states may be kept, whatever the draft's size.
  public static let leastSize = 8 << 20

  private let path: String

  /// The versions of the draft at `path`, whose symbolic links are followed.
  public init(of path: String) throws(FileError) {
    self.path = Companion.versions.path(of: try FilePath.chain(from: path).end)
  }

  /// Keeps a state: the bytes of the draft's file, and a line that says what changed. Returns
  /// whether it was kept; a state that is the last one already is not kept again.
  @discardableResult
  public func append(
    _ bytes: [UInt8], line: String, at time: Int
  ) throws(FileError) -> Bool {
    let file = try open()
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw .reading(path) }
    let journal = try VersionJournal(
      FileBytes.read(descriptor: file.descriptor, path, expected: Int(status.st_size)), path: path)
    if let last = journal.states.last, last.bytes.elementsEqual(bytes) { return false }
    let state = VersionJournal.State(time: time, line: line, bytes: bytes[...])
    let kept = VersionJournal.kept(
      of: journal.states + [state], count: Self.most, size: max(Self.leastSize, 4 * bytes.count))
    if kept.count <= journal.states.count || journal.end == 0 {
      try AtomicFile.write(
        VersionJournal.bytes(of: kept), to: path, existing: .replacedUnfollowed)
      return true
    }
    guard file.write(VersionJournal.record(of: state), at: journal.end),
      retrying({ fsync(file.descriptor) }) == 0
    else {
      let failure = errno
      _ = file.write([], at: journal.end)
      throw .writing(path, failure)
    }
    return true
  }

  /// The states that are kept, the last first; none where there is no journal.
  public func list() throws(FileError) -> [DraftVersion] {
    try journal().states.reversed().map(DraftVersion.init)
  }

  /// The line of the last state, read without the states themselves, which may be large.
  public func lastLine() -> String? {
    guard let (descriptor, status) = try? FileBytes.open(path, followsLinks: false) else {
      return nil
    }
    defer { close(descriptor) }
    return VersionJournal.lastLine(in: descriptor, size: Int(status.st_size))
  }

  /// The draft as it was in a state that ``list()`` gave.
  public func load(_ version: DraftVersion) throws(FileError) -> DraftReading {
    try DraftFile.read(bytes(of: version), path: path)
  }

  /// The draft's file as it was in a state.
  public func bytes(of version: DraftVersion) throws(FileError) -> [UInt8] {
    // Meanwhile the journal may have been written anew, so a state is known by what it is.
    guard let state = try journal().states.last(where: { DraftVersion($0) == version }) else {
      throw FileError(.missing, path)
    }
    return Array(state.bytes)
  }

  private func journal() throws(FileError) -> VersionJournal {
    do throws(FileError) {
      return try VersionJournal(
        FileBytes.readWithStatus(path, followsLinks: false).bytes, path: path)
    } catch {
      guard error.reason == .missing else { throw error }
      return try VersionJournal([], path: path)
    }
  }

  /// The journal, made where it is missing, while nobody else appends. That takes milliseconds.
  private func open() throws(FileError) -> OwnFile {
    for _ in 0..<1_000 {
      do throws(OwnFile.Obstacle) {
        return try OwnFile(path, requiresLock: false)
      } catch {
        switch error {
        case .file(let error): throw error
        case .locked, .noLocks: poll(nil, 0, 1)
        }
      }
    }
    throw FileError(.inUse(by: nil), path)
  }
}
