// Finding names by a part of them, at every key.

/// The names of a roll, folded and one behind the other, to be searched as one text. Whoever keeps it
/// pays for folding all names only when the list has changed.
public struct RollSearch: Sendable {
  private var lineage: SignatoryRoll.Lineage?
  private var orders: [[SignatoryID]] = []
  /// The folded names, each behind a line feed, which no folded name has.
  private var text: [UInt8] = []
  /// Where each name begins in the text.
  private var starts: [Int32] = []

  private static let mark: UInt8 = 0x0A

  /// Nothing to search yet.
  public init() {}

  /// Takes the names of a roll as it is now: organizations first, each kind in order.
  public mutating func update(_ roll: SignatoryRoll) {
    let orders = Signatory.Kind.allCases.map { roll[$0] }
    guard lineage !== roll.lineage || orders != self.orders else { return }
    (lineage, self.orders) = (roll.lineage, orders)
    text = []
    starts = []
    for id in orders.joined() {
      text.append(Self.mark)
      starts.append(Int32(text.count))
      if let signatory = roll.signatory(id) {
        // What is searched for may be an article or "Inc.", so that both stay.
        text += FoldedName(signatory.name, kind: .individual).bytes
      }
    }
  }

  /// The first place at or behind `start` whose name has the wanted words in it, whatever their case,
  /// accents and punctuation; `nil` where none has, or nothing is wanted.
  public func place(of wanted: String, from start: Int = 0) -> Int? {
    let wanted = FoldedName(wanted, kind: .individual).bytes
    guard start < starts.count, let found = offset(of: wanted, from: Int(starts[max(0, start)]))
    else { return nil }
    return place(at: found)
  }

  /// How many names have the wanted words in them.
  public func count(of wanted: String) -> Int {
    let wanted = FoldedName(wanted, kind: .individual).bytes
    var count = 0
    var from = 0
    while let found = offset(of: wanted, from: from) {
      count += 1
      // Once a name: on behind the next name's mark.
      guard let next = offset(of: [Self.mark], from: found) else { break }
      from = next + 1
    }
    return count
  }

  /// The name in which an offset of the text lies.
  private func place(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The first occurrence of some bytes at or behind an offset. Sixteen bytes are looked at at once
  /// for the first of them.
  private func offset(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, text.count >= wanted.count else { return nil }
    let last = text.count - wanted.count
    return text.withUnsafeBytes { text in
      wanted.withUnsafeBytes { wanted in
        let sixteen = SIMD16<UInt8>(repeating: first)
        var index = start
        while index <= last {
          if index + 16 <= text.count {
            let part = text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            guard any(part .== sixteen) else {
              index += 16
              continue
            }
          }
          let end = min(index + 16, last + 1)
          while index < end {
            if text[index] == first,
              text[index..<(index + wanted.count)].elementsEqual(wanted)
            {
              return index
            }
            index += 1
          }
        }
        return nil
      }
    }
  }
}
