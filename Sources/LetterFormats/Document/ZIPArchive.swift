// A ZIP file in memory that tells nothing of when, where and by whom it was made.
import CMinizip
import LetterCore

/// The parts of a file, packed in the order in which they are added.
struct ZIPArchive: ~Copyable {
  /// The bytes that minizip has written so far; it goes back to fill in sizes.
  private final class Memory {
    var bytes: [UInt8] = []
    var position = 0

    func write(_ new: UnsafeRawBufferPointer) {
      let replaced = min(new.count, bytes.count - position)
      bytes.withUnsafeMutableBytes { old in
        for index in 0..<replaced { old[position + index] = new[index] }
      }
      bytes += new.dropFirst(replaced)
      position += new.count
    }
  }

  /// Fast and nearly as small as the best: the parts repeat themselves a lot.
  private static let level: Int32 = 2

  /// How many bytes are packed before the work may stop.
  private static let pieceSize = 1 << 16

  /// Version 2.0 of the format, on Unix, whatever this is: readers take files from elsewhere for odd.
  private static let madeBy: UInt = 3 << 8 | 20

  private let memory = Memory()
  private var file: zipFile?
  private var failed: String?
  private var work: WorkCount

  /// An archive that counts each part as a piece of work.
  init(_ work: WorkCount) {
    self.work = work
    var calls = zlib_filefunc64_def()
    calls.opaque = Unmanaged.passUnretained(memory).toOpaque()
    calls.zopen64_file = { opaque, _, _ in opaque }
    calls.zread_file = { _, _, _, _ in 0 }
    calls.zwrite_file = { opaque, _, source, size in
      guard let opaque, let source else { return 0 }
      let memory = Unmanaged<Memory>.fromOpaque(opaque).takeUnretainedValue()
      memory.write(UnsafeRawBufferPointer(start: source, count: Int(size)))
      return size
    }
    calls.ztell64_file = { opaque, _ in
      guard let opaque else { return 0 }
      return ZPOS64_T(Unmanaged<Memory>.fromOpaque(opaque).takeUnretainedValue().position)
    }
    calls.zseek64_file = { opaque, _, offset, origin in
      guard let opaque else { return -1 }
      let memory = Unmanaged<Memory>.fromOpaque(opaque).takeUnretainedValue()
      let base =
        switch origin {
        case ZLIB_FILEFUNC_SEEK_CUR: memory.position
        case ZLIB_FILEFUNC_SEEK_END: memory.bytes.count
        default: 0
        }
      let position = base + Int(offset)
      guard (0...memory.bytes.count).contains(position) else { return -1 }
      memory.position = position
      return 0
    }
    calls.zclose_file = { _, _ in 0 }
    calls.zerror_file = { _, _ in 0 }
    file = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &calls)
  }

  deinit {
    if let file { zipClose(file, nil) }
  }

  /// Adds a part under this name; `isStored` leaves it as it is, for what must be readable so or
  /// is packed already.
  mutating func add(
    _ name: String, _ bytes: [UInt8], isStored: Bool = false
  ) throws(DocumentError) {
    try work.add()
    guard let file, failed == nil else { return }
    var information = zip_fileinfo()
    // The first day that ZIP knows: 1 January 1980, 0:00.
    information.dosDate = 1 << 21 | 1 << 16
    // A plain file that its owner writes and all read.
    information.external_fa = 0o100644 << 16
    // Tables as large as the part needs: clearing the largest takes longer than packing a small one.
    let window = min(MAX_WBITS, max(10, Int32(Int.bitWidth - bytes.count.leadingZeroBitCount)))
    let opened = zipOpenNewFileInZip4_64(
      file, name, &information, nil, 0, nil, 0, nil, isStored ? 0 : Z_DEFLATED, Self.level, 0,
      -window, window - 6, Z_DEFAULT_STRATEGY, nil, 0, Self.madeBy, 0, 0)
    var isWhole = opened == ZIP_OK
    for start in stride(from: 0, to: bytes.count, by: Self.pieceSize) where isWhole {
      let end = min(start + Self.pieceSize, bytes.count)
      isWhole = bytes[start..<end].withUnsafeBytes { piece in
        zipWriteInFileInZip(file, piece.baseAddress, UInt32(piece.count)) == ZIP_OK
      }
      try work.add(0)
    }
    if !isWhole || zipCloseFileInZip(file) != ZIP_OK { failed = name }
  }

  /// The whole file. Throws where a part could not be packed.
  consuming func finish() throws(DocumentError) -> [UInt8] {
    let file = self.file
    self.file = nil
    guard let file, zipClose(file, nil) == ZIP_OK, failed == nil else {
      throw DocumentError(
        "The document could not be packed\(failed.map { " (at “\($0)”)" } ?? ""); "
          + "close other programs to free memory, and export it again.")
    }
    return memory.bytes
  }
}
