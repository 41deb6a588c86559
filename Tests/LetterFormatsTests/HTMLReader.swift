// A strict reader of the HTML that this program writes: every tag closed in order.
import Testing

/// The words of an HTML text; records an issue for anything that is not well formed.
func wordsOfHTML(_ html: String) -> String {
  var open: [String] = []
  var words = ""
  var ids: Set<String> = []
  var targets: [String] = []
  var rest = Substring(html)
  while let character = rest.first {
    if character == "<" {
      guard let end = rest.firstIndex(of: ">") else {
        Issue.record("A tag has no end")
        return words
      }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
      for match in tag.matches(of: #/ ([a-z-]+)="([^"<&]|&[a-z#0-9]+;)*"/#) where match.1 == "id" {
        #expect(ids.insert(String(match.0)).inserted, "\(match.0) stands twice")
      }
      if let match = tag.firstMatch(of: #/href="#([^"]*)"/#) {
        targets.append(" id=\"\(match.1)\"")
      }
      if name == "!DOCTYPE" || ["meta", "br", "img", "hr"].contains(name) {
        if name == "br" { words += " " }
      } else if name.hasPrefix("/") {
        #expect(open.popLast() == String(name.dropFirst()), "\(tag) closes something else")
        if ["/p", "/li", "/h1", "/h2", "/ul", "/ol"].contains(name) { words += " " }
      } else {
        open.append(name)
      }
    } else if open.last == "style" || open.last == "title" {
      rest = rest[(rest.firstIndex(of: "<") ?? rest.endIndex)...]
    } else if character == "&" {
      let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
      guard let entity = entities.first(where: { rest.hasPrefix($0.key) }) else {
        Issue.record("An ampersand is not escaped")
        return words
      }
      words += entity.value
      rest = rest.dropFirst(entity.key.count)
    } else {
      words.append(character)
      rest = rest.dropFirst()
    }
  }
  #expect(open.isEmpty, "\(open) are not closed")
  for target in targets { #expect(ids.contains(target), "Nothing has\(target)") }
  return words
}
