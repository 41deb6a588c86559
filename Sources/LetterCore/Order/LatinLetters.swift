// Latin letters with marks, and the plain letters that they file as.

/// The letters of U+00C0 to U+017F that are a plain letter and a mark, which in ICU's root collation
/// file as that letter, and by the mark only among names of the same letters.
enum LatinLetters {
  private static let first: UInt32 = 0xC0

  /// By letter, from U+00C0 on; 0 for those that are letters of their own.
  private static let plainLetters: [UInt8] = {
    var letters = [UInt8](repeating: 0, count: 0x180 - Int(first))
    let marked: [(Character, String)] = [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "Ďď"),
      ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"), ("g", "ĜĝĞğĠġĢģ"), ("h", "Ĥĥ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİ"),
      ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľ"), ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐő"),
      ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠš"), ("t", "ŢţŤť"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"),
      ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
    ]
    for (letter, others) in marked {
      for scalar in others.unicodeScalars {
        letters[Int(scalar.value - first)] = letter.asciiValue ?? 0
      }
    }
    return letters
  }()

  /// A letter or digit of ASCII, or a letter without its mark, as a small one; `nil` for others.
  static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x41...0x5A: return UInt8(scalar.value) | 0x20
    case 0x61...0x7A, 0x30...0x39: return UInt8(scalar.value)
    case 0xC0..<0x180:
      let letter = plainLetters[Int(scalar.value - first)]
      return letter == 0 ? nil : letter
    default: return nil
    }
  }

  /// Writes text without its marks, curved quotes and long dashes as the plain ones; `nil` where it
  /// has other characters. Returns how many bytes were written, and where the first letter with a
  /// mark stands among them.
  static func write(
    _ text: UnsafeBufferPointer<UInt8>, to out: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, firstMark: Int)? {
    plainLetters.withUnsafeBufferPointer { plainLetters in
      var count = 0
      var firstMark = Int.max
      var index = 0
      while index < text.count {
        let byte = text[index]
        var plain = byte
        switch byte {
        case ..<0x80: index += 1
        case 0xC3...0xC5:
          let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
          plain = plainLetters[Int(scalar - first)]
          guard plain != 0 else { return nil }
          firstMark = min(firstMark, count)
          index += 2
        case 0xE2 where text[index + 1] == 0x80:
          switch text[index + 2] {
          case 0x90...0x95: plain = UInt8(ascii: "-")
          case 0x98...0x9F: plain = UInt8(ascii: "'")
          default: return nil
          }
          index += 3
        default: return nil
        }
        out[count] = plain
        count += 1
      }
      return (count, firstMark)
    }
  }
}
