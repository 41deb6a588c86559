// Web addresses as every document takes them: one bad address makes Word refuse a whole file.

/// An address that is followed, with every byte that may not stand in one written as %XX; `nil`
/// where it is none or its host is doubtful.
public func linkTarget(_ link: String) -> String? {
  guard isWebLink(link), let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  var rest = link[link.index(after: colon)...]
  var result = link[..<colon].lowercased() + ":"
  if result != "mailto:" {
    rest = rest.dropFirst(2)
    let host = rest.prefix { !"/?#".contains($0) }
    guard isPlainHost(host) else { return nil }
    result += "//" + host
    rest = rest[host.endIndex...]
  }
  guard !rest.isEmpty || result != "mailto:" else { return nil }
  let bytes = Array(rest.utf8)
  for (index, byte) in bytes.enumerated() {
    let isEscape =
      byte == UInt8(ascii: "%") && index + 2 < bytes.count && isHex(bytes[index + 1])
      && isHex(bytes[index + 2])
    let isFirstHash =
      byte == UInt8(ascii: "#") && !bytes[..<index].contains(UInt8(ascii: "#"))
    if isEscape || isFirstHash || isLetterOrDigit(byte) || "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
    {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = Array("0123456789ABCDEF")
      result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
  }
  return result
}

/// Names or numbers with dots between them, and perhaps a port; no users, no brackets.
private func isPlainHost(_ host: Substring) -> Bool {
  let parts = host.split(separator: ":", omittingEmptySubsequences: false)
  guard let name = parts.first, parts.count <= 2 else { return false }
  if parts.count == 2 {
    guard let port = UInt16(parts[1]), String(port) == parts[1] else { return false }
  }
  return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
    label.utf8.first.map(isLetterOrDigit) == true && label.utf8.last.map(isLetterOrDigit) == true
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}

private func isHex(_ byte: UInt8) -> Bool {
  (0x61...0x66).contains(byte | 0x20) || (0x30...0x39).contains(byte)
}

/// Whether an address may be followed: no script, nothing relative.
private func isWebLink(_ link: String) -> Bool {
  let schemes = ["https://", "http://", "mailto:"]
  let isPlain = link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
  return isPlain && schemes.contains { link.lowercased().hasPrefix($0) }
}
