// Drafts whose every field holds text that tries to be more than text.
import DraftStore
import Foundation
import ImportFuzz
import LetterCore

/// Draft files full of made-up strings, the same for the same seed.
public struct HostileDrafts {
  private var random: SeededGenerator

  /// The drafts of this seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The letter of the next draft, with so many strings in it, as the program reads it from its
  /// file: cleaned. Throws where the file is not read.
  public mutating func letter(strings count: Int) throws -> Letter {
    let reading = try DraftFile.read(try file(strings: count), path: "hostile")
    var builder = LetterBuilder(try LetterTemplate.builtIn())
    return builder.letter(of: reading.draft)
  }

  /// The bytes of the next draft file.
  private mutating func file(strings count: Int) throws -> [UInt8] {
    var left = count
    func take(_ random: inout SeededGenerator) -> String {
      left -= 1
      return HostileText.string(&random)
    }
    // With a number, so that none is empty once it is cleaned.
    let sections = (0..<4).map { take(&random) + " \($0)" }
    var draft: [String: Any] = ["undersigned": 1, "sections": sections, "showSigners": true]
    var answers: [String: Any] = [:]
    for field in ["date", "office", "name", "greeting", "place", "agency", "contact"] {
      answers[field] = take(&random)
    }
    answers["address"] = (0..<4).map { _ in take(&random) }.joined(separator: "\n")
    for field in ["legislators", "influencers"] {
      answers[field] = (0..<6).map { _ in take(&random) }
    }
    draft["answers"] = answers
    draft["facts"] = [
      "ag-guidance-2017": "keep", "no-287g-agreements": ["replace": take(&random)],
    ]
    draft["recommendations"] = (0..<6).map { number in
      ["id": "own-\(number)", "included": true, "text": take(&random)] as [String: Any]
    }
    var signatories: [[String: Any]] = []
    while left > 0 {
      // With a number, so that no two are taken for the same.
      var one: [String: Any] = ["name": take(&random) + " \(signatories.count)"]
      if left > 2, Int.random(in: 0..<4, using: &random) == 0 {
        let isPerson = Bool.random(using: &random)
        one["kind"] = isPerson ? "individual" : "organization"
        one[isPerson ? "affiliation" : "signer"] = take(&random)
        one["title"] = take(&random)
      } else if Int.random(in: 0..<4, using: &random) == 0 {
        one["section"] = sections[Int.random(in: 0..<sections.count, using: &random)]
      }
      signatories.append(one)
    }
    draft["signatories"] = signatories
    return Array(try JSONSerialization.data(withJSONObject: draft, options: [.sortedKeys]))
  }
}

/// Strings of pieces that mean something to one reader or another.
public enum HostileText {
  /// The next string, at most about 100 characters long.
  public static func string(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).reduce(into: "") { text, _ in
      text += piece(&random)
    }
  }

  private static func piece(_ random: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<5, using: &random) > 0 else {
      // Any scalar at all, NUL aside, which no draft file can hold.
      let ranges: [ClosedRange<UInt32>] = [
        0x1...0x7F, 0x80...0x24F, 0x300...0x36F, 0x590...0x8FF, 0x900...0xDFF, 0x2000...0x2BFF,
        0x4E00...0x4E80, 0xE000...0xE010, 0xFDD0...0xFDEF, 0xFE00...0xFFFF, 0x1F300...0x1FAFF,
        0xE0000...0xE0080, 0x10FFF0...0x10FFFF,
      ]
      let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}"
      return String(scalar)
    }
    return pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }

  /// Marks of Markdown, HTML, XML, TeX, templates, shells, formats and word processors, and
  /// characters that behave unlike letters.
  public static let pieces =
    [
      "*x*", "**x**", "_x_", "a_b_c", "__x__", "~x~", "~~x~~", "^x^", "`x`", "``", "```", "# x",
      " #", "##", "#1", "1. x", "12) x", "(1) x", "(iv) x", "A. x", "i. x", "#. x", "(@) x", "- x",
      "+ x", "* x", "> x", "===", "---", "***", "--", "—", "...", ": x", "% x", "~ x", "    x",
      "| x | y |", "|---|", "[x](y)", "![x](y)", "[x]", "[x]: y", "[^1]", "[^1]: x", "[x]{.y}",
      "{.y}", "{#y}", "{=html}", "@x", "@[x]", ":smile:", ":x:", "$x$", "$$x$$", "\\", "\\\\",
      "\\n", "\\textbf{x}", "\\ud800", "\\u0041", "\\x41", "x\\", "<b>", "</p>", "</li>",
      "</article>", "<script>x</script>", "<!-- x", "-->", "<!", "<?xml?>", "<![CDATA[", "]]>",
      "<x@example.org>", "<https://example.org>", "https://example.org/a_b*c", "www.example.org",
      "ana@example.org", "javascript:x", "&amp;", "&lt;", "&#65;", "&#x41;", "&#0;", "&copy", "&",
      "<&>\"'", "\"x\"", "'x'", "it's", "“x”", "{{x}}", "{% x %}", "{#x#}", "${x}", "$(x)", "%s",
      "%1$@", "%%", "\\(x)", "_x0041_", "=1+1", "../", "C:\\", "=?utf-8?B?eA==?=", "=20", "=",
      "From x", ".", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}[31m", "\u{1F}", "\u{7F}",
      "\u{85}", "\u{9F}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}",
      "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}",
      "\u{FFFE}", "\u{FFFF}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}",
      "\u{AD}", "\u{A0}", "\u{3000}", "\u{2003}", "\u{34F}", "\u{FE0F}", "\u{300}", "é", "e\u{301}",
      "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}", " \u{301}", "ñ",
      "İ", "ı", "ß", "ﬁ", "Å", "漢字", "日本", "한국", "ไทย", "हिन्दी", "🕊", "👩‍👩‍👧‍👦",
      "🏳️‍🌈", "🇺🇸", "👍🏽", "1️⃣", "שלום", "מרכז (א)", "مركز", "سلام 12", "۱۲۳", "𐤀", "  ", " ", "\t",
      "\n", "\r\n", "A", "z", "0", "12", "Oak Hill", "of", ",", "(", ")",
    ]
}
