// A name without what does not tell two names apart: case, accents, punctuation, article, "Inc.".
import CICU

/// A name's words in small letters, as UTF-8, parted by single spaces: equal for names that are the
/// same to a reader.
///
/// "&" is "and", a hyphen a space; punctuation, symbols and zeros at the head of a number are gone.
/// Latin letters lose their marks and strokes ("ø" is "o", "æ" is "ae"). Letters of other scripts
/// keep their marks, which may be vowels there. Of an organization the leading article and legal
/// forms at the end ("Inc.", "LLC", "Co.") are gone; "Company" stays, since it is what a theatre is
/// called. A name of nothing but signs is its signs.
struct FoldedName: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  init(_ name: String, kind: Signatory.Kind) {
    var name = name
    let isPlain = name.withUTF8 { appendPlain($0, kind: kind) }
    if !isPlain {
      bytes = []
      appendFolded(
        kind == .organization
          ? String(FilingForm.withoutArticle(name, keepsInitials: false).rest) : name)
      if bytes.isEmpty { appendSigns(name) }
    }
    if kind == .organization { dropLegalForms(of: name) }
  }

  /// The words, one after the other.
  var words: [ArraySlice<UInt8>] { bytes.split(separator: space) }

  /// Sixty-four bits of the bytes, the same in every run: whoever finds a name by them looks at it,
  /// since names can be made up whose bits are the same.
  var hash: UInt64 { hash(seed: 0) }

  /// Sixty-four bits of the bytes and a seed.
  func hash(seed: UInt64) -> UInt64 {
    bytes.withUnsafeBufferPointer { nameHash($0, seed: seed) }
  }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  // MARK: Folding

  /// Folds a name of ASCII and ``LatinLetters`` with a letter or digit in it; for any other, returns
  /// `false`.
  private mutating func appendPlain(
    _ name: UnsafeBufferPointer<UInt8>, kind: Signatory.Kind
  ) -> Bool {
    if name.allSatisfy({ $0 < 0x80 }) { return appendPlain(name, firstMark: .max, kind: kind) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { letters in
      guard let (count, firstMark) = LatinLetters.write(name, to: letters) else { return false }
      return appendPlain(
        UnsafeBufferPointer(rebasing: letters[..<count]), firstMark: firstMark, kind: kind)
    }
  }

  /// The same for a name without its marks, of which the first stood at `firstMark`.
  private mutating func appendPlain(
    _ name: UnsafeBufferPointer<UInt8>, firstMark: Int, kind: Signatory.Kind
  ) -> Bool {
    // "À" is no article.
    guard let start = plainStart(name, kind), firstMark >= start else { return false }
    // An ampersand grows most, to four letters and spaces.
    bytes = [UInt8](unsafeUninitializedCapacity: (name.count - start) * 4 + 4) { out, count in
      var writer = WordWriter(out: out)
      for index in start..<name.count {
        let byte = name[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          writer.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): writer.append(byte | 0x20)
        case space, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), 0x09, 0x0A:
          writer.needsSpace = true
        case UInt8(ascii: "&"): writer.appendAnd()
        case UInt8(ascii: "."):
          if Abbreviations.end(at: index, in: name) { writer.needsSpace = true }
        default: break
        }
      }
      count = writer.count
    }
    return true
  }

  /// Where a name of ASCII begins behind its article; `nil` where it is not one, or has no word.
  private func plainStart(_ name: UnsafeBufferPointer<UInt8>, _ kind: Signatory.Kind) -> Int? {
    guard let first = name.firstIndex(where: { isLetter($0) || isDigit($0) }) else { return nil }
    return kind == .organization
      ? FilingForm.startBehindArticle(name, first, keepsInitials: false) : first
  }

  private mutating func appendFolded(_ name: String) {
    let parted = Self.parted(name)
    bytes = [UInt8](unsafeUninitializedCapacity: parted.utf8.count * 4 + 4) { out, count in
      var writer = WordWriter(out: out)
      var isLatin = false
      let scalars = parted.unicodeScalars
      for (index, scalar) in zip(scalars.indices, scalars) {
        switch FilingForm.kind(of: scalar) {
        case .space: writer.needsSpace = true
        case .ampersand: writer.appendAnd()
        case .sign:
          if scalar == ".", Abbreviations.end(at: index, in: scalars) { writer.needsSpace = true }
        case .part:
          if scalar.value < 0x80 {
            writer.append(UInt8(scalar.value))
            isLatin = true
          } else if let letters = Self.plainLetters(scalar) {
            for byte in letters.utf8 { writer.append(byte) }
            isLatin = true
          } else {
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            if isMark, isLatin { continue }
            isLatin = !isMark && scalar.value < 0x250
            for byte in String(scalar).utf8 { writer.append(byte) }
          }
        }
      }
      count = writer.count
    }
  }

  /// What nothing but signs is folded to.
  private mutating func appendSigns(_ name: String) {
    bytes = Self.parted(name).utf8.filter { $0 != space }
    if bytes.isEmpty { bytes = Array(name.utf8) }
  }

  /// The name without case, its marks parted from their letters; without ICU's data, in small
  /// letters.
  private static func parted(_ name: String) -> String {
    var name = name
    return name.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { text in
        var capacity = text.count * 2 + 16
        while true {
          var needed: Int32 = 0
          let folded = String(unsafeUninitializedCapacity: capacity) { buffer in
            needed = buffer.withMemoryRebound(to: CChar.self) {
              cicu_fold(text.baseAddress, Int32(text.count), $0.baseAddress, Int32(capacity))
            }
            return needed < 0 || needed > capacity ? 0 : Int(needed)
          }
          if needed < 0 { return nil }
          if needed <= capacity { return folded }
          capacity = Int(needed)
        }
      }
    } ?? name.lowercased()
  }

  /// Latin letters that are letters of their own, with no mark to part from them.
  private static func plainLetters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ø": "o"
    case "ł": "l"
    case "đ", "ð": "d"
    case "ħ": "h"
    case "ŧ": "t"
    case "ı": "i"
    case "æ": "ae"
    case "œ": "oe"
    case "þ": "th"
    // Capital sharp s and the small one are folded by ICU; this is for without its data.
    case "ß": "ss"
    default: nil
    }
  }

  // MARK: Legal forms

  private static let legalForms: [[UInt8]] = [
    "inc", "incorporated", "llc", "llp", "pllc", "ltd", "limited", "corp", "corporation", "co",
  ].map { Array($0.utf8) }

  /// Takes "Inc." and its like off the end, unless nothing would be left; "& Co." stays, and so does
  /// "CO" without a dot, which is Colorado.
  private mutating func dropLegalForms(of name: String) {
    let endsInDot = name.utf8.reversed().prefix { !isLetter($0) && !isDigit($0) }
      .contains(UInt8(ascii: "."))
    let left = bytes.withUnsafeBufferPointer { bytes in
      var end = bytes.count
      while let gap = bytes[..<end].lastIndex(of: space), Self.isLegalForm(bytes[(gap + 1)..<end]),
        !bytes[..<gap].suffix(4).elementsEqual(" and".utf8),
        end < bytes.count || endsInDot || !bytes[(gap + 1)..<end].elementsEqual("co".utf8)
      {
        end = gap
      }
      return end
    }
    if left < bytes.count { bytes.removeSubrange(left...) }
  }

  private static func isLegalForm(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let last = word.last, word.count <= 12 else { return false }
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "n"), UInt8(ascii: "o"),
      UInt8(ascii: "p"):
      return legalForms.contains { $0.elementsEqual(word) }
    default: return false
    }
  }
}

/// Writes words one behind the other, parted by single spaces, numbers without zeros at their heads.
private struct WordWriter {
  let out: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  var needsSpace = false

  init(out: UnsafeMutableBufferPointer<UInt8>) { self.out = out }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if needsSpace, count > 0 {
      out[count] = space
      count += 1
    }
    needsSpace = false
    // A zero that turns out to begin a number gives way to the digit behind it.
    if isDigit(byte), count > 0, out[count - 1] == UInt8(ascii: "0"),
      count == 1 || !isDigit(out[count - 2])
    {
      count -= 1
    }
    out[count] = byte
    count += 1
  }

  mutating func appendAnd() {
    needsSpace = true
    for byte in "and".utf8 { append(byte) }
    needsSpace = true
  }
}

private let space = UInt8(ascii: " ")

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Sixty-four bits of some bytes, the same in every run: eight bytes at a time, each mixed in by a
/// product (the finish of SplitMix64).
func nameHash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
  var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
  let raw = UnsafeRawBufferPointer(bytes)
  var index = 0
  while index + 8 <= raw.count {
    hash = mixed(
      hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
    index += 8
  }
  var rest: UInt64 = 0
  while index < raw.count {
    rest = rest << 8 | UInt64(raw[index])
    index += 1
  }
  return mixed(hash ^ rest)
}

/// A number whose bits all depend on all bits of the given one (SplitMix64's finish).
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
  var value = value &+ 0x9E37_79B9_7F4A_7C15
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
