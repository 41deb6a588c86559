// Which words run from right to left.
import LetterCore

extension Unicode.Scalar {
  /// Whether this is a letter of a script that runs from right to left: Hebrew, Arabic and what
  /// stands in the blocks that Unicode keeps for such scripts.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0660...0x0669, 0x06F0...0x06F9: false
    case 0x05BE...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic
    default: false
    }
  }
}

/// Words that run one way.
struct DirectedText {
  let words: Substring
  let isRightToLeft: Bool
}

extension String {
  /// Whether there may be letters that run from right to left: their first bytes are D6 and more.
  private var mayRunRightToLeft: Bool { utf8.contains { $0 >= 0xD6 } }

  /// Whether the first letter runs from right to left; `nil` where there is no letter.
  var runsRightToLeft: Bool? {
    guard mayRunRightToLeft else {
      return utf8.contains { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) } ? false : nil
    }
    return unicodeScalars.first { $0.properties.isAlphabetic }?.isRightToLeft
  }

  /// The text in parts that run one way. What is no letter goes with the letters around it, and
  /// with the paragraph where those differ.
  func directed(inRightToLeft paragraph: Bool) -> [DirectedText] {
    guard paragraph || mayRunRightToLeft else {
      return [DirectedText(words: self[...], isRightToLeft: false)]
    }
    var parts: [DirectedText] = []
    var start = startIndex
    // Behind the last letter so far.
    var end = startIndex
    var current = paragraph
    func take(to index: String.Index, _ isRightToLeft: Bool) {
      if index > start {
        parts.append(DirectedText(words: self[start..<index], isRightToLeft: isRightToLeft))
      }
      start = index
    }
    for index in unicodeScalars.indices where unicodeScalars[index].properties.isAlphabetic {
      let isRightToLeft = unicodeScalars[index].isRightToLeft
      if isRightToLeft != current {
        // Between the two: to the paragraph.
        take(to: current == paragraph ? index : end, current)
        if current != paragraph, isRightToLeft != paragraph { take(to: index, paragraph) }
        current = isRightToLeft
      }
      end = unicodeScalars.index(after: index)
    }
    if current != paragraph { take(to: end, current) }
    take(to: endIndex, paragraph)
    return parts
  }
}

extension [[Run]] {
  /// Whether a paragraph of these lines runs from right to left: its first letter decides.
  var runRightToLeft: Bool {
    for line in self {
      for run in line { if let direction = run.text.runsRightToLeft { return direction } }
    }
    return false
  }
}
