// How a letter looks in a mail.

/// Styles as mail programs keep them, on the elements themselves.
///
/// - A style sheet is not kept when words are pasted, and ids are renamed: Gmail has them in the
///   head of a mail alone (https://developers.google.com/workspace/gmail/design/css).
/// - Outlook for Windows shows HTML by Word: of `body` and `span` it takes fonts and colors alone,
///   margins of `p`, `ol` and `li` but no padding (https://hteumeuleu.com/2020/outlook-rendering-engine,
///   after Microsoft's “Word HTML and CSS Rendering Capabilities in Outlook”). So rooms are margins,
///   and a placeholder is a `span`, as Word has no `mark`.
/// - Copying in a browser takes what is in `body`, not `body` itself: the font is a `div`'s.
/// - Outlook and Gmail have margins of their own for paragraphs: each says its own.
/// - `dir` is HTML's own, and kept where `unicode-bidi` is not.
enum MailStyle {
  static let letter =
    "font-family: Georgia, 'Times New Roman', serif; font-size: 11pt; line-height: 1.4"
  static let paragraph = "margin: 0 0 11pt 0"
  static let list = "margin: 0 0 11pt 24pt; padding: 0"
  static let item = "margin: 0 0 6pt 0"
  static let placeholder = "background-color: #fff0b3"
}
