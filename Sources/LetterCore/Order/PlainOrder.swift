// The order of plain filing forms without ICU: what it decides, ICU decides alike.

extension FilingForm {
  /// Whether this form files before another, where that can be told by ASCII letters, digits and
  /// spaces alone, or by those without the marks of ``LatinLetters``; `nil` where only ICU can tell.
  ///
  /// In ICU's root collation a space files before digits, digits (by value) before letters, and
  /// marks and case matter only between forms that are the same otherwise.
  func plainlyPrecedes(_ other: FilingForm) -> Bool? {
    var left = text
    var right = other.text
    return left.withUTF8 { a in
      right.withUTF8 { b in
        if let isBefore = Self.plainlyPrecedes(a, b) { return isBefore }
        guard !(a.allSatisfy { $0 < 0x80 } && b.allSatisfy { $0 < 0x80 }) else { return nil }
        return Self.withoutMarks(a) { a in
          Self.withoutMarks(b) { b in Self.plainlyPrecedes(a, b) }
        }
      }
    }
  }

  /// Calls `body` with the letters of a form without their marks; `nil` where it has others.
  private static func withoutMarks(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool?
  ) -> Bool? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { letters in
      guard let (count, _) = LatinLetters.write(text, to: letters) else { return nil }
      return body(UnsafeBufferPointer(rebasing: letters[..<count]))
    }
  }

  /// Appends bytes whose order is what ``plainlyPrecedes(_:)`` decides, and which are equal exactly
  /// where it decides nothing; `false` where it may leave the order to ICU for another reason.
  func appendPlainKey(to key: inout [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { Self.appendPlainKey(of: $0, to: &key) }
  }

  /// The same for an organization's name, without making its form, where all its letters are those
  /// of ``LatinLetters``; `nil` for other names. Marks tell names apart only where their letters do
  /// not, so that they leave the key alone.
  static func appendPlainKey(
    ofOrganization name: String, _ rules: FilingRules, to key: inout [UInt8]
  ) -> Bool? {
    var name = name
    return name.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 < 0x80 }) {
        return appendPlainKey(ofOrganization: bytes, firstMark: .max, rules, to: &key)
      }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { letters in
        guard let (count, firstMark) = LatinLetters.write(bytes, to: letters) else { return nil }
        return appendPlainKey(
          ofOrganization: UnsafeBufferPointer(rebasing: letters[..<count]), firstMark: firstMark,
          rules, to: &key)
      }
    }
  }

  /// The same for the name's bytes without their marks, of which the first stood at `firstMark`.
  private static func appendPlainKey(
    ofOrganization bytes: UnsafeBufferPointer<UInt8>, firstMark: Int, _ rules: FilingRules,
    to key: inout [UInt8]
  ) -> Bool? {
    // What has no letter files by its signs.
    guard let first = bytes.firstIndex(where: isPlainPart) else { return nil }
    let start =
      rules.ignoresLeadingArticles ? startBehindArticle(bytes, first, keepsInitials: true) : 0
    // "À" is no article.
    guard firstMark >= start else { return nil }
    let most = (bytes.count - start) * 4 + 4
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { words in
      let count = writeWords(of: bytes[start...], to: words)
      return appendPlainKey(of: UnsafeBufferPointer(rebasing: words[..<count]), to: &key)
    }
  }

  private static func appendPlainKey(
    of bytes: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]
  ) -> Bool {
    var index = 0
    while index < bytes.count {
      guard let byte = plain(bytes[index]) else { return false }
      guard isDigit(byte) else {
        key.append(byte)
        index += 1
        continue
      }
      // How many digits there are comes first, as one byte above the space and below the letters.
      let end = numberEnd(bytes, index)
      guard byte != UInt8(ascii: "0"), end - index < 48 else { return false }
      key.append(UInt8(ascii: "0") + UInt8(end - index))
      key.append(contentsOf: bytes[index..<end])
      index = end
    }
    return true
  }

  private static func plainlyPrecedes(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      guard let left = plain(a[i]), let right = plain(b[j]) else { return nil }
      if isDigit(left), isDigit(right) {
        let leftEnd = numberEnd(a, i)
        let rightEnd = numberEnd(b, j)
        // Leading zeros and very long numbers are left to ICU.
        guard left != UInt8(ascii: "0"), right != UInt8(ascii: "0"), leftEnd - i < 100,
          rightEnd - j < 100
        else { return nil }
        if leftEnd - i != rightEnd - j { return leftEnd - i < rightEnd - j }
        while i < leftEnd {
          if a[i] != b[j] { return a[i] < b[j] }
          i += 1
          j += 1
        }
        continue
      }
      if left != right { return left < right }
      i += 1
      j += 1
    }
    // What comes later in the longer one must be plain too: a mark may join its last letter.
    if i < a.count { return plain(a[i]) == nil ? nil : false }
    if j < b.count { return plain(b[j]) == nil ? nil : true }
    return nil
  }

  /// A letter as its small one, a digit or a space; `nil` for anything else.
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func numberEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    return end
  }
}
