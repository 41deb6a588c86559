// A name's place in the alphabet, as bytes.
import CICU

/// An ICU sort key of a ``FilingForm``: bytes whose order is the alphabetical order, the same on
/// every machine and in every locale (root collation, numbers by value).
public struct CollationKey: Sendable {
  private let bytes: [UInt8]

  /// The key of a filing form; without ICU's data, the form's bytes in UTF-8.
  public init(_ form: FilingForm) {
    var bytes: [UInt8] = []
    Self.append(form, to: &bytes)
    self.bytes = bytes
  }

  /// Appends a form's key to others, without a closing zero.
  static func append(_ form: FilingForm, to keys: inout [UInt8]) {
    var text = form.text
    let hasKey = text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { appendSortKey(of: $0, to: &keys) }
    }
    // Without ICU's data the order falls back to the filing form's own bytes.
    if !hasKey { keys += form.text.utf8 }
  }

  private static func appendSortKey(
    of text: UnsafeBufferPointer<CChar>, to keys: inout [UInt8]
  ) -> Bool {
    guard let start = text.baseAddress else { return false }
    var capacity = text.count * 3 + 32
    while true {
      let needed = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
        let count = cicu_sort_key(
          start, Int32(text.count), buffer.baseAddress, Int32(capacity))
        if count > 0, count < capacity {
          keys.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<Int(count)]))
        }
        return Int(count)
      }
      if needed < capacity { return needed > 0 }
      capacity = needed + 1
    }
  }
}

extension CollationKey: Comparable {
  /// Byte by byte, as sort keys are compared (UTS #10).
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
