// XML as a tree, read by libxml2.
import Foundation
import FoundationXML

/// An element with what is in it.
public final class Element {
  public let name: String
  public let attributes: [String: String]
  /// Elements and words in their order.
  public fileprivate(set) var content: [Content] = []

  /// What stands in an element.
  public enum Content {
    case element(Element)
    case words(String)
  }

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  /// The elements right in this one.
  public var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All elements of a name under this one, at any depth.
  public func all(_ wanted: String) -> [Element] {
    children.flatMap { ($0.name == wanted ? [$0] : []) + $0.all(wanted) }
  }

  /// The first element of a name right in this one.
  public func child(_ wanted: String) -> Element? { children.first { $0.name == wanted } }

  /// Every word, with `spaces` for what stands between lines and paragraphs.
  public func words(spaces: [String: String], without left: Set<String> = []) -> String {
    words(spaces: spaces) { !left.contains($0.name) }
  }

  /// The same, of elements that are to be read.
  public func words(spaces: [String: String], where isRead: (Element) -> Bool) -> String {
    content.reduce(into: "") { text, part in
      switch part {
      case .words(let words): text += words
      case .element(let element) where isRead(element):
        text += element.words(spaces: spaces, where: isRead) + (spaces[element.name] ?? "")
      case .element: break
      }
    }
  }

  /// The root of an XML text. Throws where it is not well formed.
  public static func root(of bytes: [UInt8]) throws -> Element {
    let parser = XMLParser(data: Data(bytes))
    let builder = TreeBuilder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root.children.first else {
      throw NotWellFormed(
        description: "line \(parser.lineNumber), column \(parser.columnNumber) is not well formed: "
          + "\(parser.parserError.map { "\($0)" } ?? "nothing stands there")")
    }
    return root
  }
}

/// What is no XML, and where.
public struct NotWellFormed: Error, CustomStringConvertible {
  public let description: String
}

private final class TreeBuilder: NSObject, XMLParserDelegate {
  let root = Element("", [:])
  lazy var open = [root]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open.last?.content.append(.element(element))
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    if case .words(let before) = open.last?.content.last {
      open.last?.content[open.last!.content.count - 1] = .words(before + words)
    } else {
      open.last?.content.append(.words(words))
    }
  }
}
