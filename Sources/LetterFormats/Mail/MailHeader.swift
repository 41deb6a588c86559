// The heads of a mail: words of any script in lines that every mail program reads.

enum MailHeader {
  /// Appends a head whose pieces are parted by spaces, folded to lines of at most 76 characters, as
  /// RFC 2047 asks where words are encoded.
  static func append(_ name: String, _ pieces: [String], to out: inout [UInt8]) {
    out += "\(name):".utf8
    var column = name.utf8.count + 1
    for piece in pieces {
      if column + 1 + piece.utf8.count > 76, column > name.utf8.count + 1 {
        out += "\r\n".utf8
        column = 0
      }
      out += " \(piece)".utf8
      column += 1 + piece.utf8.count
    }
    out += "\r\n".utf8
  }

  /// A text as words: as they are where they are short and ASCII, else encoded (RFC 2047), each
  /// within 75 characters and without splitting a character.
  static func words(of text: String) -> [String] {
    let plain = text.split(separator: " ").map(String.init)
    let isPlain =
      text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && plain.allSatisfy { $0.utf8.count <= 70 }
      && !text.contains("=?")
    if isPlain { return plain }
    var words: [String] = []
    var piece: [UInt8] = []
    func end() {
      guard !piece.isEmpty else { return }
      words.append("=?utf-8?B?" + String(decoding: base64(piece[...]), as: UTF8.self) + "?=")
      piece = []
    }
    for character in text {
      // A character of very many marks is split rather than a line made too long.
      for scalar in character.unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        if piece.count + bytes.count > 45 { end() }
        piece += bytes
      }
      if piece.count > 33 { end() }
    }
    end()
    return words
  }

  /// Addresses in pieces that may stand on lines of their own; those that are none are left out.
  static func addresses(_ texts: [String]) -> [String] {
    let all = texts.compactMap(address)
    return all.enumerated().flatMap { index, pieces in
      index < all.count - 1 ? pieces.dropLast() + [(pieces.last ?? "") + ","] : pieces
    }
  }

  /// The pieces of an address with its name, such as "Ana Ruiz <ana@example.org>"; `nil` for what is
  /// none.
  static func address(_ text: String) -> [String]? {
    // A line break would begin another head.
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
      return nil
    }
    var name = ""
    var address = Substring(text)
    if let open = text.lastIndex(of: "<"), text.last == ">" {
      name = text[..<open].split(separator: " ").joined(separator: " ")
      address = text[open...].dropFirst().dropLast()
    }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let allowed: (Character) -> Bool = {
      $0.isASCII && ($0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~.".contains($0))
    }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed) }),
      address.utf8.count <= 254
    else { return nil }
    if name.isEmpty { return [String(address)] }
    let isPlain = name.allSatisfy { allowed($0) && $0 != "." || $0 == " " }
    var words = words(of: name)
    if !isPlain, words.joined(separator: " ") == name {
      // ASCII, but with signs that mean something in a head.
      let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      words = "\"\(quoted)\"".split(separator: " ").map(String.init)
    }
    return words + ["<\(address)>"]
  }

  /// A text as RFC 2231 has it in a parameter.
  static func percentEncoded(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      return isPlain ? [byte] : [UInt8(ascii: "%")] + hexadecimal(byte)
    }
  }
}
