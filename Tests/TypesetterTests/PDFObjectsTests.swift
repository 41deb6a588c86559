// PDFs as Cairo 1.18 packs them, whichever version is here.
import Testing

@testable import Typesetter

/// Bytes as zlib packs them where it does not make them smaller.
private func packed(_ bytes: [UInt8]) -> [UInt8] {
  let count = UInt16(bytes.count)
  var (low, high) = (UInt32(1), UInt32(0))
  for byte in bytes {
    low = (low + UInt32(byte)) % 65521
    high = (high + low) % 65521
  }
  let sum = high << 16 | low
  return [0x78, 0x01, 0x01, UInt8(count & 0xFF), UInt8(count >> 8)]
    + [UInt8(~count & 0xFF), UInt8(~count >> 8)] + bytes
    + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
}

@Suite("PDF objects") struct PDFObjectsTests {
  /// A catalog (1), notes on the document (2) and resources (3), packed in 4; 5 is the table, 6 was
  /// never used.
  private func packedPDF() -> [UInt8] {
    let catalog = "<< /Type /Catalog\n   /Pages 3 0 R\n>>\n"
    let info = "<< /Producer (cairo 1.18.4 (https://cairographics.org))\n   /Title (Elm)\n>>\n"
    let resources = "<< /XObject << /x7 7 0 R /x8 8 0 R /x7 7 0 R >>\n>>\n"
    let index = "1 0\n2 \(catalog.utf8.count)\n3 \(catalog.utf8.count + info.utf8.count)\n"
    let all = packed(Array((index + catalog + info + resources).utf8))
    var pdf = Array("%PDF-1.7\n%\u{7F}\n".utf8)
    let container = pdf.count
    pdf += "4 0 obj\n<< /Type /ObjStm\n   /Length \(all.count)\n   /N 3\n".utf8
    pdf += "   /First \(index.utf8.count)\n   /Filter /FlateDecode\n>>\nstream\n".utf8
    pdf += all + "\nendstream\nendobj\n".utf8
    let table = pdf.count
    func entry(_ kind: UInt8, _ value: Int, _ index: UInt8 = 0) -> [UInt8] {
      [kind, UInt8(value >> 8), UInt8(value & 0xFF), 0, index]
    }
    let entries = packed(
      entry(0, 0) + entry(2, 4, 0) + entry(2, 4, 1) + entry(2, 4, 2) + entry(1, container)
        + entry(1, table) + entry(0, 0))
    pdf += "5 0 obj\n<< /Type /XRef\n   /Length \(entries.count)\n   /Filter /FlateDecode\n".utf8
    pdf += "   /Size 7\n   /W [1 2 2]\n   /Root 1 0 R\n   /Info 2 0 R\n>>\nstream\n".utf8
    pdf += entries + "\nendstream\nendobj\nstartxref\n\(table)\n%%EOF\n".utf8
    return pdf
  }

  @Test("What is packed is unpacked, without its maker, and with each image once")
  func unpacks() throws {
    let pdf = latin(try #require(PDFObjects.finished(packedPDF(), language: "en")))
    #expect(pdf.hasPrefix("%PDF-1.7\n"))
    #expect(pdf.contains("1 0 obj\n<< /Lang (en)\n") && pdf.contains("   /Pages 3 0 R\n"))
    #expect(pdf.contains("2 0 obj\n<<\n   /Title (Elm)\n>>\nendobj\n"))
    #expect(pdf.contains("3 0 obj\n<< /XObject << /x7 7 0 R /x8 8 0 R >>\n>>\nendobj\n"))
    for gone in ["ObjStm", "XRef", "cairo", "4 0 obj", "5 0 obj"] { #expect(!pdf.contains(gone)) }
    #expect(pdf.contains("xref\n0 7\n0000000000 65535 f \n"))
    // What was written is read again.
    let again = try #require(PDFObjects(Array(pdf.utf8)))
    #expect(again.objects.map(\.number) == [1, 2, 3] && (again.root, again.info) == (1, 2))
  }

  @Test("A PDF that is cut off or changed is no PDF, or another one, and nothing crashes")
  func damaged() {
    let pdf = packedPDF()
    for count in 0..<pdf.count { _ = PDFObjects.finished(Array(pdf[..<count]), language: "en") }
    for index in pdf.indices {
      for change in [1, 0x10, 0x80] as [UInt8] {
        var changed = pdf
        changed[index] ^= change
        _ = PDFObjects.finished(changed, language: "en")
      }
    }
  }
}
