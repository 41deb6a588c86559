// A strict reader of the files that word processors read: unpacks them and reads their XML.
import CMinizip
import Foundation
import FoundationXML
import Testing

/// A part as it is packed.
struct PackedPart {
  let name: String
  let bytes: [UInt8]
  let isStored: Bool
  /// Date and time as ZIP has them.
  let date: UInt
  let extraBytes: Int
}

/// The parts of a ZIP file in their order.
func parts(of file: [UInt8]) throws -> [PackedPart] {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(file).write(to: path)
  defer { try? FileManager.default.removeItem(at: path) }
  let zip = try #require(unzOpen64(path.path()))
  defer { unzClose(zip) }
  var parts: [PackedPart] = []
  var status = unzGoToFirstFile(zip)
  while status == UNZ_OK {
    var about = unz_file_info64()
    var name = [CChar](repeating: 0, count: 256)
    #expect(unzGetCurrentFileInfo64(zip, &about, &name, 255, nil, 0, nil, 0) == UNZ_OK)
    #expect(unzOpenCurrentFile(zip) == UNZ_OK)
    var bytes = [UInt8](repeating: 0, count: Int(about.uncompressed_size))
    #expect(unzReadCurrentFile(zip, &bytes, UInt32(bytes.count)) == Int32(bytes.count))
    // Fails where the checksum is wrong.
    #expect(unzCloseCurrentFile(zip) == UNZ_OK)
    parts.append(
      PackedPart(
        name: name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }, bytes: bytes,
        isStored: about.compression_method == 0, date: about.dosDate,
        extraBytes: Int(about.size_file_extra)))
    status = unzGoToNextFile(zip)
  }
  #expect(status == UNZ_END_OF_LIST_OF_FILE)
  return parts
}

/// An element with what is in it.
final class Element {
  let name: String
  let attributes: [String: String]
  /// Elements and words in their order.
  var content: [Content] = []

  enum Content {
    case element(Element)
    case words(String)
  }

  init(_ name: String, _ attributes: [String: String]) {
    (self.name, self.attributes) = (name, attributes)
  }

  var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All elements of a name under this one, at any depth.
  func all(_ wanted: String) -> [Element] {
    children.flatMap { ($0.name == wanted ? [$0] : []) + $0.all(wanted) }
  }

  func child(_ wanted: String) -> Element? { children.first { $0.name == wanted } }

  /// Every word, with `spaces` for what stands between lines and paragraphs.
  func words(spaces: [String: String], without left: Set<String> = []) -> String {
    content.reduce(into: "") { text, part in
      switch part {
      case .words(let words): text += words
      case .element(let element) where !left.contains(element.name):
        text += element.words(spaces: spaces, without: left) + (spaces[element.name] ?? "")
      case .element: break
      }
    }
  }
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

/// The root of an XML text; records an issue where it is not well formed.
func xml(_ bytes: [UInt8]) throws -> Element {
  let parser = XMLParser(data: Data(bytes))
  let builder = TreeBuilder()
  parser.delegate = builder
  #expect(parser.parse(), "\(String(describing: parser.parserError))")
  return try #require(builder.root.children.first)
}

/// A word-processor file, read back.
struct Package {
  let parts: [PackedPart]

  init(_ bytes: [UInt8]) throws { parts = try LetterFormatsTests.parts(of: bytes) }

  func part(_ name: String) throws -> Element {
    try xml(try #require(parts.first { $0.name == name }, "There is no \(name)").bytes)
  }

  /// Every part that is XML, by its name.
  func allXML() throws -> [(name: String, root: Element)] {
    try parts.filter { $0.name != "mimetype" && !$0.name.hasSuffix(".png") }
      .map { ($0.name, try xml($0.bytes)) }
  }
}
