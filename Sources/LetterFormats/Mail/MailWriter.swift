// A letter as a mail that is not sent yet: text and HTML, with a document attached.
import LetterCore
import Typesetter

/// What goes along with a letter that is mailed.
public struct MailAttachment: Hashable, Sendable {
  /// The file's name, with its ending.
  public var name: String
  /// Such as "application/pdf".
  public var type: String
  public var bytes: [UInt8]

  /// A file of this name and type.
  public init(name: String, type: String, bytes: [UInt8]) {
    (self.name, self.type, self.bytes) = (name, type, bytes)
  }
}

/// Writes mails by RFC 5322 and MIME (RFC 2045 to 2047, 2231). They have no sender and no date, which
/// the mail program adds when they are sent; "X-Unsent" has it open them as drafts.
public enum MailWriter {
  /// Whether a text is an address, with or without a name.
  public static func isAddress(_ text: String) -> Bool { MailHeader.address(text) != nil }

  /// The mail of a letter, with the letter as PDF attached under a name, which has no ending.
  public static func bytes(
    of letter: Letter, setup: DocumentSetup, recipients: [String] = [], name: String = "Letter",
    monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    let pdf = try PDFTypesetter.bytes(
      of: letter, setup: setup, monitor: monitor.part(from: 0, to: 0.8))
    return try bytes(
      of: letter, setup: setup, recipients: recipients,
      attachment: MailAttachment(name: name + ".pdf", type: "application/pdf", bytes: pdf),
      monitor: monitor.part(from: 0.8, to: 1))
  }

  /// The mail of a letter. `recipients` are addresses, with or without a name; those that are none
  /// are left out.
  public static func bytes(
    of letter: Letter, setup: DocumentSetup, recipients: [String] = [],
    attachment: MailAttachment?, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    // A mail that begins with “Re:” would pass for an answer.
    let title = letter.title(setup)
    let subject = title.hasPrefix("Re: ") ? String(title.dropFirst(4)) : title
    let text = Array(LetterLayout(letter, columns: LetterFormat.usualColumns).text.utf8)
    let html = try HTMLWriter.bytes(of: letter, setup: setup, form: .mail, monitor: monitor)
    var alternative = MailPart.parts(
      "alternative",
      [MailPart(text: text, subtype: "plain"), MailPart(text: html, subtype: "html")])
    if let attachment {
      alternative = MailPart.parts("mixed", [alternative, MailPart(attachment)])
    }
    var out: [UInt8] = []
    let addresses = MailHeader.addresses(recipients)
    if !addresses.isEmpty { MailHeader.append("To", addresses, to: &out) }
    MailHeader.append("Subject", MailHeader.words(of: subject), to: &out)
    out += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n".utf8
    return out + alternative.bytes
  }
}

/// A piece of a mail: its own headers, an empty line, its body.
struct MailPart {
  let bytes: [UInt8]

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Text in UTF-8.
  init(text: [UInt8], subtype: String) {
    bytes =
      Array(
        ("Content-Type: text/\(subtype); charset=utf-8\r\n"
          + "Content-Transfer-Encoding: quoted-printable\r\n\r\n").utf8)
      + quotedPrintable(text)
  }

  init(_ attachment: MailAttachment) {
    var out = Array("Content-Type: \(attachment.type)\r\n".utf8)
    out += "Content-Transfer-Encoding: base64\r\n".utf8
    out += "Content-Disposition: attachment;\r\n filename*=utf-8''".utf8
    out += MailHeader.percentEncoded(attachment.name) + "\r\n\r\n".utf8
    bytes = out + base64Lines(attachment.bytes)
  }

  /// Several pieces as one. What parts them stands in none of them, and is the same for the same
  /// pieces.
  static func parts(_ subtype: String, _ parts: [MailPart]) -> MailPart {
    // In quoted-printable and base64 "=_" stands nowhere.
    let boundary = "=_\(subtype)_\(parts.count)"
    var out = Array("Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8)
    for part in parts {
      out += "--\(boundary)\r\n".utf8 + part.bytes
      if !part.bytes.ends(with: "\r\n") { out += "\r\n".utf8 }
    }
    out += "--\(boundary)--\r\n".utf8
    return MailPart(bytes: out)
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

/// Bytes as RFC 2045 has them in lines of at most 76 characters.
func quotedPrintable(_ text: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(text.count + text.count / 8)
  var column = 0
  func isLineEnd(_ index: Int) -> Bool { index == text.count || text[index] == 0x0A }
  for (index, byte) in text.enumerated() {
    if byte == 0x0A {
      out += "\r\n".utf8
      column = 0
      continue
    }
    let isPlain =
      byte == 0x20 || byte == 0x09
      ? !isLineEnd(index + 1) : byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
    let width = isPlain ? 1 : 3
    // Room for the "=" of a line that goes on.
    if column + width > 75 {
      out += "=\r\n".utf8
      column = 0
    }
    // A line that begins with "." or "From " may be changed on the way.
    let isAtRisk = column == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
    if isPlain, !isAtRisk {
      out.append(byte)
      column += 1
    } else {
      out.append(UInt8(ascii: "="))
      out += hexadecimal(byte)
      column += 3
    }
  }
  return out
}

/// Bytes as base64 in lines of 76 characters.
func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 4 / 3 + bytes.count / 28)
  for start in stride(from: 0, to: bytes.count, by: 57) {
    out += base64(bytes[start..<min(start + 57, bytes.count)]) + "\r\n".utf8
  }
  return out
}

private let base64Letters = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Bytes as base64, on one line.
func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var out: [UInt8] = []
  for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
    let count = min(3, bytes.endIndex - start)
    var word: UInt32 = 0
    for offset in 0..<3 { word = word << 8 | (offset < count ? UInt32(bytes[start + offset]) : 0) }
    for place in 0..<4 {
      out.append(
        place <= count ? base64Letters[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "=")
      )
    }
  }
  return out
}

func hexadecimal(_ byte: UInt8) -> [UInt8] {
  let digits = Array("0123456789ABCDEF".utf8)
  return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}
