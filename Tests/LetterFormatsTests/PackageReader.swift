// A strict reader of the files that word processors read: unpacks them and reads their XML.
import CMinizip
import Foundation
import ReadBack
import Testing

/// A part as it is packed.
struct PackedPart {
  let name: String
  let bytes: [UInt8]
  let isStored: Bool
  /// Date and time as ZIP has them.
  let date: UInt
  let extraBytes: Int
}

/// The parts of a ZIP file in their order.
func parts(of file: [UInt8]) throws -> [PackedPart] {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(file).write(to: path)
  defer { try? FileManager.default.removeItem(at: path) }
  let zip = try #require(unzOpen64(path.path()))
  defer { unzClose(zip) }
  var parts: [PackedPart] = []
  var status = unzGoToFirstFile(zip)
  while status == UNZ_OK {
    var about = unz_file_info64()
    var name = [CChar](repeating: 0, count: 256)
    #expect(unzGetCurrentFileInfo64(zip, &about, &name, 255, nil, 0, nil, 0) == UNZ_OK)
    #expect(unzOpenCurrentFile(zip) == UNZ_OK)
    var bytes = [UInt8](repeating: 0, count: Int(about.uncompressed_size))
    #expect(unzReadCurrentFile(zip, &bytes, UInt32(bytes.count)) == Int32(bytes.count))
    // Fails where the checksum is wrong.
    #expect(unzCloseCurrentFile(zip) == UNZ_OK)
    parts.append(
      PackedPart(
        name: name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }, bytes: bytes,
        isStored: about.compression_method == 0, date: about.dosDate,
        extraBytes: Int(about.size_file_extra)))
    status = unzGoToNextFile(zip)
  }
  #expect(status == UNZ_END_OF_LIST_OF_FILE)
  return parts
}

/// A word-processor file, read back.
struct Package {
  let parts: [PackedPart]

  init(_ bytes: [UInt8]) throws { parts = try LetterFormatsTests.parts(of: bytes) }

  func part(_ name: String) throws -> Element {
    try Element.root(
      of: try #require(parts.first { $0.name == name }, "There is no \(name)").bytes)
  }

  /// Every part that is XML, by its name.
  func allXML() throws -> [(name: String, root: Element)] {
    try parts.filter { $0.name != "mimetype" && !$0.name.hasSuffix(".png") }
      .map { ($0.name, try Element.root(of: $0.bytes)) }
  }
}
