// What Cairo cannot say of a PDF, its language, and what it says unasked, its own version.
import Glibc

enum CatalogUpdate {
  /// The PDF with its language, that it is tagged and that its title is to be shown, appended as
  /// PDF's own “incremental update”: the catalog once more, and where it now is. `nil` where the PDF
  /// is not as Cairo writes it.
  static func adding(language: String, to bytes: [UInt8]) -> [UInt8]? {
    guard let table = number(after: "startxref", in: bytes, from: max(0, bytes.count - 64)),
      let trailer = find("trailer", in: bytes, from: table),
      let size = number(after: "/Size", in: bytes, from: trailer),
      let root = number(after: "/Root", in: bytes, from: trailer),
      let info = number(after: "/Info", in: bytes, from: trailer)
    else { return nil }
    // Cairo writes the catalog last, right before the table.
    let mark = "\(root) 0 obj\n<< /Type /Catalog\n"
    guard let object = find(mark, in: bytes, from: max(0, table - 4096)),
      let end = find(">>\nendobj", in: bytes, from: object), end < table
    else { return nil }
    let entries = bytes[(object + mark.utf8.count)..<end]
    var added = "/Type /Catalog\n   /Lang (\(tag(language)))\n"
    added += "   /ViewerPreferences << /DisplayDocTitle true >>\n"
    if find("/MarkInfo", in: bytes, from: object) == nil {
      added += "   /MarkInfo << /Marked true >>\n"
    }
    var result = bytes
    // What wrote it tells what system it was written on. As many spaces keep all else in its place.
    if let producer = find(
      "\(info) 0 obj\n<< /Producer (", in: bytes, from: max(0, object - 65536)),
      let name = find("/Producer", in: bytes, from: producer),
      let lineEnd = bytes[name...].firstIndex(of: 0x0A)
    {
      for index in name..<lineEnd { result[index] = 0x20 }
    }
    let start = result.count
    result += "\(root) 0 obj\n<< \(added)".utf8
    result += entries
    result += ">>\nendobj\n".utf8
    let newTable = result.count
    let offset = String(start)
    let padded = String(repeating: "0", count: max(0, 10 - offset.count)) + offset
    result += "xref\n\(root) 1\n\(padded) 00000 n \n".utf8
    result += "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n".utf8
    result += "   /Prev \(table)\n>>\nstartxref\n\(newTable)\n%%EOF\n".utf8
    return result
  }

  /// A language tag's own characters, and nothing that could end a PDF's string.
  private static func tag(_ language: String) -> String {
    String(
      decoding: language.utf8.filter { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D
      }, as: UTF8.self)
  }

  private static func find(_ words: String, in bytes: [UInt8], from start: Int) -> Int? {
    guard start >= 0, start <= bytes.count else { return nil }
    let words = Array(words.utf8)
    // Through the table of a long letter byte by byte.
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return nil }
      return (start..<max(start, all.count - words.count + 1)).first {
        memcmp(base + $0, words, words.count) == 0
      }
    }
  }

  private static func number(after words: String, in bytes: [UInt8], from start: Int) -> Int? {
    guard let found = find(words, in: bytes, from: start) else { return nil }
    let rest = bytes[(found + words.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A }
    return Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }
}
