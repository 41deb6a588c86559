// What the blocks of a letter are in a document of named styles: the same for every word processor.
import LetterCore

/// The styles of paragraphs; what they are called is what they are for.
enum ParagraphStyle: String {
  case body = "BodyText"
  case subject = "Subject"
  /// Words right before a list of recommendations.
  case leadIn = "ListIntroduction"
  /// Words right before a list of those who sign.
  case closing = "Closing"
  case heading = "Heading2"
  case item = "ListNumber"
  case name = "Signatory"
  /// One that goes along with what ends the letter to another page, where a format has no other way
  /// to say so.
  case keptName = "KeptSignatory"
  case keptLastName = "KeptLastSignatory"
  /// The last of a list, with room behind it, where a format has no other way to leave some.
  case lastName = "LastSignatory"
  case note = "FootnoteText"
  case letterhead = "Letterhead"
  case letterheadName = "LetterheadName"

  /// Whether it is of one who signs. A list stands at its left edge, whichever way a name is written.
  var isName: Bool {
    [.name, .keptName, .lastName, .keptLastName].contains(self)
  }

  /// Whether it stands over what follows; its words are bold by themselves.
  var isHeading: Bool { self == .subject || self == .heading }
}

/// The styles of words within a paragraph.
enum WordStyle: String {
  case placeholder = "Placeholder"
  case link = "Hyperlink"
  case strong = "Strong"
  case emphasis = "Emphasis"
  case citation = "FootnoteReference"
}

/// A block and how it stands in a document.
struct DocumentBlock {
  let block: Block
  let style: ParagraphStyle
  /// Whether a recommendation begins a list of its own instead of counting on.
  var beginsList = false
  /// Whether it is the last list of names, and something follows it.
  var isBeforeEnd = false

  /// How many columns it stands in.
  var columns = 1

  /// From which of its names on they are kept with what follows; `nil` for none.
  var firstKeptName: Int? {
    guard isBeforeEnd, columns == 1, case .roll(let section) = block else { return nil }
    return max(0, section.count - RollSection.keptNames)
  }
}

extension Block {
  /// The lines of words; of a list of signatories, none.
  var lines: [LetterLine] {
    switch self {
    case .paragraph(let lines), .recommendation(_, _, let lines), .note(_, let lines): lines
    case .heading(let line): [line]
    case .roll: []
    }
  }
}

extension Letter {
  /// The blocks that take room, the notes aside, with their styles.
  var documentBlocks: [DocumentBlock] {
    let shown = blocks.filter { block in
      if case .roll(let section) = block { section.count > 0 } else { true }
    }
    var result: [DocumentBlock] = []
    result.reserveCapacity(shown.count)
    let nameColumns = nameColumns
    var hasSubject = false
    var lastNumber = 0
    for (index, block) in shown.enumerated() {
      switch block {
      case .paragraph:
        let isSubject = !hasSubject && block.subject != nil
        hasSubject = hasSubject || isSubject
        let style: ParagraphStyle
        switch index + 1 < shown.count ? shown[index + 1] : nil {
        case _ where isSubject: style = .subject
        case .recommendation: style = .leadIn
        case .roll: style = .closing
        default: style = .body
        }
        result.append(DocumentBlock(block: block, style: style))
      case .heading: result.append(DocumentBlock(block: block, style: .heading))
      case .recommendation(_, let number, _):
        result.append(
          DocumentBlock(block: block, style: .item, beginsList: number != lastNumber + 1))
        lastNumber = number
      case .roll(let section):
        result.append(
          DocumentBlock(block: block, style: .name, columns: nameColumns[section.kind] ?? 1))
      case .note: result.append(DocumentBlock(block: block, style: .note))
      }
    }
    if let last = result.lastIndex(where: { $0.style == .name }), last < result.count - 1 {
      result[last].isBeforeEnd = true
    }
    return result
  }

  /// What the letter is called: its subject, where it has one.
  func title(_ setup: DocumentSetup) -> String {
    blocks.lazy.compactMap(\.subject).first ?? setup.title
  }
}

extension RollSection {
  /// How many of its last names go along with what ends the letter under it to another page: of a
  /// list in columns none, which are balanced.
  static let keptNames = 3
}

/// How words stand out: by one style, and by what that style does not say.
struct WordLook {
  var style: WordStyle?
  var rest: Emphasis = []

  /// The look of a run in a paragraph of this style.
  init(of run: Run, in paragraph: ParagraphStyle, isLink: Bool) {
    let emphasis = paragraph.isHeading ? run.emphasis.subtracting(.bold) : run.emphasis
    if run.kind == .placeholder {
      (style, rest) = (.placeholder, emphasis)
    } else if isLink {
      (style, rest) = (.link, emphasis)
    } else if emphasis.contains(.bold) {
      (style, rest) = (.strong, emphasis.subtracting(.bold))
    } else if emphasis.contains(.italic) {
      style = .emphasis
    }
  }

  init(_ style: WordStyle?) { self.style = style }
}
