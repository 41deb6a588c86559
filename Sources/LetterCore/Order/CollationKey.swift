// A name's place in the alphabet, computed once when the name is entered.
import CICU

/// An ICU sort key of a ``FilingForm``: bytes whose order is the alphabetical order, the same on
/// every machine and in every locale (root collation, numbers by value).
public struct CollationKey: Sendable {
  /// The first eight bytes, most significant first: settles most comparisons at once.
  private let prefix: UInt64
  private let bytes: [UInt8]
  /// How many of the bytes tell letters and digits apart, before accents and case.
  private let primaryCount: Int

  public init(_ form: FilingForm) {
    var text = form.text
    let bytes = text.withUTF8 { utf8 -> [UInt8] in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        Self.sortKey(characters)
      }
    }
    // Without ICU's data the order falls back to the filing form's own bytes.
    self.bytes = bytes.isEmpty ? Array(form.text.utf8) : bytes
    var prefix: UInt64 = 0
    for index in 0..<8 {
      prefix = prefix << 8 | (index < self.bytes.count ? UInt64(self.bytes[index]) : 0)
    }
    self.prefix = prefix
    // Levels of a sort key are parted by the byte 1 (UTS #10, "Forming a sort key").
    primaryCount = self.bytes.firstIndex(of: 1) ?? self.bytes.count
  }

  private static func sortKey(_ text: UnsafeBufferPointer<CChar>) -> [UInt8] {
    guard let start = text.baseAddress else { return [] }
    var capacity = text.count * 3 + 32
    while true {
      var needed: Int32 = 0
      let key = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = cicu_sort_key(
          start, Int32(text.count), buffer.baseAddress, Int32(buffer.count))
        count = max(0, min(Int(needed), capacity))
      }
      if Int(needed) < capacity {
        // A copy of the exact size: 100,000 of these are kept.
        return key.withUnsafeBufferPointer { Array($0) }
      }
      capacity = Int(needed) + 1
    }
  }

  /// Whether the two names are the same but for case, accents, punctuation and article.
  public func isSameName(as other: CollationKey) -> Bool {
    prefix == other.prefix || primaryCount < 8
      ? primaryCount == other.primaryCount
        && bytes.prefix(primaryCount) == other.bytes.prefix(primaryCount)
      : false
  }
}

extension CollationKey: Comparable {
  public static func == (left: CollationKey, right: CollationKey) -> Bool {
    left.prefix == right.prefix && left.bytes == right.bytes
  }

  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    return left.bytes.withUnsafeBufferPointer { a in
      right.bytes.withUnsafeBufferPointer { b in
        let shared = min(a.count, b.count)
        for index in 0..<shared where a[index] != b[index] { return a[index] < b[index] }
        return a.count < b.count
      }
    }
  }
}
