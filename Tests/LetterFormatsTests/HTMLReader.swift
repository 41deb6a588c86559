// A strict reader of the HTML that this program writes: well formed, each id once, no link astray.
import ReadBack
import Testing

/// The words of an HTML text and how they are parted; throws where it is not well formed.
func wordsOfHTML(_ html: String) throws -> String {
  let page = try pageOfHTML(html)
  let body = try #require(page.all("body").first)
  return body.words(spaces: ["p": " ", "li": " ", "h1": " ", "h2": " ", "br": " "])
}

/// The root of an HTML text whose ids and links within are right; throws where it is not well formed.
func pageOfHTML(_ html: String) throws -> Element {
  let page = try Element.root(of: Array(html.utf8))
  func attributes(_ element: Element, _ name: String) -> [String] {
    element.children.flatMap { attributes($0, name) }
      + (element.attributes[name].map { [$0] } ?? [])
  }
  let ids = attributes(page, "id")
  #expect(Set(ids).count == ids.count, "An id stands twice")
  for target in attributes(page, "href") where target.hasPrefix("#") {
    #expect(ids.contains(String(target.dropFirst())), "Nothing is \(target)")
  }
  return page
}
