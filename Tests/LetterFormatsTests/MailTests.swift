// Letters as mails.
import LetterCore
import Testing

@testable import LetterFormats

private func mail(
  _ subject: String = "Re: Our call", recipients: [String] = [], attachment: MailAttachment? = nil,
  _ text: String = "Dear Mayor:"
) throws -> String {
  let letter = Letter(blocks: [
    .paragraph([[Run(text: subject, emphasis: .bold)]]), .paragraph([[Run(text: text)]]),
  ])
  return String(
    decoding: try MailWriter.bytes(
      of: letter, setup: DocumentSetup(title: "Letter"), recipients: recipients,
      attachment: attachment), as: UTF8.self)
}

@Test("A mail has its subject, both texts, and recipients only if given")
func mailParts() throws {
  let text = try mail()
  #expect(text.hasPrefix("Subject: Our call\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n"))
  #expect(!text.contains("To:") && !text.contains("Date:") && !text.contains("From:"))
  #expect(text.contains("multipart/alternative"))
  #expect(text.contains("text/plain") && text.contains("text/html"))
  let sent = try mail(recipients: [
    "Zoë Ruiz <zoe@example.org>", "no address", "bo@example.org\r\nBcc: x@y",
  ])
  #expect(sent.hasPrefix("To: =?utf-8?B?Wm/DqyBSdWl6?= <zoe@example.org>\r\nSubject:"))
}

@Test("Recipients are parted by commas, on short lines however long their names are")
func mailRecipients() throws {
  let long = String(repeating: "Coalition, ", count: 110)
  let text = try mail(recipients: [
    "ana@example.org", "Ana Ruiz <b@example.org>", "\(long) <c@example.org>",
    "\(String(repeating: "x", count: 1_300)) <d@example.org>",
  ])
  let head = try #require(text.components(separatedBy: "\r\nSubject:").first)
  #expect(head.hasPrefix("To: ana@example.org, Ana Ruiz <b@example.org>, \"Coalition, "))
  #expect(head.contains("<c@example.org>,") && head.hasSuffix("<d@example.org>"))
  #expect(head.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
}

@Test("Every line of a mail ends in CRLF and is short, whatever the letter holds")
func mailLines() throws {
  let long = String(repeating: "Ágora & <b>”=?= \u{1F54A} ", count: 60) + "\n.\nFrom here\n "
  let text = try mail(
    long, recipients: ["ana@example.org"],
    attachment: MailAttachment(
      name: "Brief für Zoë.pdf", type: "application/pdf",
      bytes: (0..<2_000).map { UInt8(truncatingIfNeeded: $0) }),
    long)
  let bytes = Array(text.utf8)
  for (index, byte) in bytes.enumerated() {
    if byte == 0x0A { #expect(index > 0 && bytes[index - 1] == 0x0D) }
    #expect(byte < 0x7F)
  }
  let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
  #expect(lines.allSatisfy { $0.utf8.count <= 78 })
  #expect(!lines.contains { $0.hasPrefix(".") || $0.hasPrefix("From ") })
  #expect(text.contains("filename*=utf-8''Brief%20f%C3%BCr%20Zo%C3%AB.pdf"))
}

@Test(
  "What is encoded reads back the same",
  arguments: [
    "", "a", "ab", "abc", "Zoë = Ruiz \t.", "tail \nnext", String(repeating: "x", count: 300),
  ])
func encodingsReadBack(text: String) {
  #expect(decodedQuotedPrintable(quotedPrintable(Array(text.utf8))) == text)
  let encoded = String(decoding: base64(Array(text.utf8)[...]), as: UTF8.self)
  #expect(encoded.utf8.count == (text.utf8.count + 2) / 3 * 4)
}

/// RFC 2045, section 6.7.
func decodedQuotedPrintable(_ bytes: [UInt8]) -> String {
  var out: [UInt8] = []
  var text = String(decoding: bytes, as: UTF8.self).replacing("=\r\n", with: "")
  text = text.replacing("\r\n", with: "\n")
  var rest = Substring(text)
  while let first = rest.first {
    if first == "=", let value = UInt8(rest.dropFirst().prefix(2), radix: 16) {
      out.append(value)
      rest = rest.dropFirst(3)
    } else {
      out += Array(String(first).utf8)
      rest.removeFirst()
    }
  }
  return String(decoding: out, as: UTF8.self)
}
