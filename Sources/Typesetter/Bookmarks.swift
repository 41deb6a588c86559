// What a reader's side bar lists of the letter.
import LetterCore

struct Bookmarks {
  struct Entry {
    let name: String
    /// Counted from 1.
    let page: Int
    /// From the paper's upper edge, in points.
    let top: Double
    var children: [Entry] = []
  }

  private(set) var entries: [Entry] = []
  /// The part of the letter that is being listed.
  private var part: String?

  init(_ composition: Composition) {
    // A heading is listed under the names that follow it.
    var heading: Entry?
    for (number, page) in composition.pages.enumerated() {
      for block in page.blocks where !block.isContinued {
        let name = block.columns.joined().map(\.line.plain).joined(separator: " ")
        func entry(_ name: String) -> Entry { Entry(name: name, page: number + 1, top: block.top) }
        switch block.role {
        case .subject: entries.append(entry(name))
        case .heading: heading = entry(name)
        case .recommendation: add(entry(excerpt(name)), to: "Recommendations")
        case .names(let kind):
          let title = kind == .organization ? "Organizations" : "Individuals"
          if let heading, heading.name != title {
            add(heading, to: title)
          } else {
            begin(title, at: heading ?? entry(title))
          }
          heading = nil
        case .letterhead, .paragraph, .note: break
        }
      }
    }
  }

  private mutating func begin(_ title: String, at place: Entry) {
    guard part != title else { return }
    part = title
    entries.append(Entry(name: title, page: place.page, top: place.top))
  }

  private mutating func add(_ entry: Entry, to title: String) {
    begin(title, at: entry)
    entries[entries.count - 1].children.append(entry)
  }

  /// The first words of a text.
  private func excerpt(_ text: String) -> String {
    let length = 60
    guard text.count > length else { return text }
    let start = text.prefix(length)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}
