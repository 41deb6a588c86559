// How an HTML letter looks on a screen and on paper.
import LetterCore

let letterStyle = """
  body { margin: 0; background: #fff; color: #1a1a1a; }
  main {
    max-width: 38em; margin: 3em auto; padding: 0 1.5em;
    font: 1.0625rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: break-word;
  }
  header { margin-bottom: 2.5em; text-align: center; }
  header img { max-width: 100%; height: auto; }
  header p { margin: 0.3em 0; font-size: 0.875em; }
  header .name { font-size: 1.3em; font-weight: bold; }
  h1 { margin: 1.5em 0; font-size: 1em; font-weight: bold; }
  h2 { margin: 1.5em 0 1em; font-size: 1em; font-weight: bold; }
  p { margin: 1em 0; }
  ol { padding-left: 2em; }
  ol li { margin: 0.6em 0; padding-left: 0.3em; }
  h1, h2, p, li { unicode-bidi: plaintext; }
  mark { background: #fff0b3; color: inherit; }
  a { color: #0b4f8a; }
  sup { font-size: 0.75em; line-height: 0; }
  sup a { text-decoration: none; }
  .names { margin: 1em 0; padding: 0; list-style: ""; }
  .names li { text-align: left; padding-inline-start: 1.2em; text-indent: -1.2em; break-inside: avoid; }
  .columns { columns: 16em 2; column-gap: 2em; }
  .notes { margin-top: 2.5em; padding-top: 0.5em; border-top: 1px solid #999; font-size: 0.875em; }
  @page { margin: 2.5cm; }
  @media print {
    main { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
    p, li { orphans: 3; widows: 3; }
    h1, h2, .before-list { break-after: avoid; }
    .notes li { break-inside: avoid; }
    a { color: inherit; }
    .notes a[href^="#"] { display: none; }
  }

  """

extension DocumentSetup {
  /// The paper of a print, and what its first page has that others have not.
  var pageStyle: String {
    // 2.5 cm, the margin of every page.
    let margin = 2.5 / 2.54 * 72
    let rules =
      (reservedTop > margin ? " margin-top: \(reservedTop)pt;" : "")
      + (reservedBottom > margin ? " margin-bottom: \(reservedBottom)pt;" : "")
    let size = "@page { size: \(paper == .a4 ? "A4" : "letter"); }\n"
    return size + (rules.isEmpty ? "" : "@page :first {\(rules) }\n")
  }
}
