// SVG files that need nothing from elsewhere, without what programs note in them.

/// An SVG that is well formed as far as its elements go and embeds no other file, and what of it
/// makes the picture: without comments, document type, `metadata`, `title`, `desc` and what drawing
/// programs note for themselves.
struct SVGImage {
  private(set) var bytes: [UInt8] = []
  /// In dots, of which an inch has 96.
  private(set) var width = 0.0
  private(set) var height = 0.0

  private static let namespace = "http://www.w3.org/2000/svg"
  /// Prefixes of what Inkscape and Illustrator note: names of files and folders among it.
  private static let notedPrefixes = ["inkscape:", "sodipodi:", "i:", "x:", "graph:", "rdf:"]

  init(reading file: [UInt8]) throws(DocumentError) {
    var markup = try XMLMarkup(file)
    /// The elements that are open, and how many of them are within one that is left out.
    var open: [String] = []
    var leftOut = 0
    /// What a style sheet says, whatever comments and sections part it.
    var rules: [UInt8] = []
    var isBehindRoot = false
    while let piece = try markup.next() {
      switch piece {
      case .start(let name, let attributes, let isEmpty):
        let local = Self.local(name)
        if open.isEmpty {
          guard !isBehindRoot else { throw XMLMarkup.damaged }
          guard local == "svg" else { throw XMLMarkup.unknown }
          try readSize(name, attributes)
        }
        if leftOut == 0, let parent = open.last, Self.local(parent) == "style" {
          throw Self.parted
        }
        let isNoted = ["metadata", "title", "desc"].contains(local) || Self.isNoted(name)
        if leftOut > 0 || isNoted { leftOut += 1 } else { try Self.check(local, attributes) }
        open.append(name)
        if leftOut == 0 { write(name, attributes, isEmpty: isEmpty) }
        if isEmpty { (leftOut, isBehindRoot) = Self.close(&open, leftOut) }
      case .end(let name):
        guard open.last == name else { throw XMLMarkup.damaged }
        if leftOut == 0 { bytes += "</\(name)>".utf8 }
        try Self.checkStyle(rules)
        rules = []
        (leftOut, isBehindRoot) = Self.close(&open, leftOut)
      case .text(let text, let isLiteral):
        guard let element = open.last else {
          guard !isLiteral, text.allSatisfy(XMLMarkup.isSpace) else {
            throw isBehindRoot ? XMLMarkup.damaged : XMLMarkup.unknown
          }
          continue
        }
        guard leftOut == 0 else { continue }
        if Self.local(element) == "style" {
          rules += isLiteral ? text : Array(XMLMarkup.decoded(text).utf8)
        }
        bytes += isLiteral ? "<![CDATA[".utf8 + text + "]]>".utf8 : text
      }
    }
    guard isBehindRoot else { throw open.isEmpty ? XMLMarkup.unknown : XMLMarkup.damaged }
  }

  private static func close(_ open: inout [String], _ leftOut: Int) -> (Int, Bool) {
    open.removeLast()
    return (max(0, leftOut - 1), open.isEmpty)
  }

  private static func local(_ name: String) -> String {
    String(name.split(separator: ":").last ?? "")
  }

  private static func isNoted(_ name: String) -> Bool {
    notedPrefixes.contains { name.hasPrefix($0) }
  }

  private mutating func write(
    _ name: String, _ attributes: [XMLMarkup.Attribute], isEmpty: Bool
  ) {
    bytes += "<\(name)".utf8
    for attribute in attributes where !Self.isNoted(attribute.name) {
      let mark = attribute.raw.contains(UInt8(ascii: "\"")) ? "'" : "\""
      bytes += " \(attribute.name)=\(mark)".utf8
      bytes += attribute.raw
      bytes += mark.utf8
    }
    bytes += (isEmpty ? "/>" : ">").utf8
  }

  // MARK: What is loaded, embedded or run

  private static let elsewhere = DocumentError(
    "The SVG image refers to another file or a web address, which would be loaded from elsewhere; "
      + "save it as PNG.")
  private static let embedded = DocumentError(
    "The SVG image embeds another file, such as a photo or a font, whose notes about author and "
      + "camera would be passed on; save it as PNG.")
  private static let parted = DocumentError(
    "The SVG image has elements within its style sheet, which could hide what is loaded from "
      + "elsewhere; save it as PNG.")
  private static let script = DocumentError(
    "The SVG image carries a script or parts of a web page; save it as PNG.")

  /// Throws where an element would run or load something, or holds another file.
  private static func check(
    _ element: String, _ attributes: [XMLMarkup.Attribute]
  ) throws(DocumentError) {
    if ["script", "foreignObject", "handler", "listener", "iframe"].contains(element) {
      throw script
    }
    let isChange = element == "set" || element.hasPrefix("animate")
    let changed = attributes.first { isChange && $0.name == "attributeName" }?.value ?? ""
    let changedName = changed.split { $0.isWhitespace }.joined()
    for attribute in attributes where !isNoted(attribute.name) {
      try check(attribute.name, attribute.value)
      // What changes an attribute later is held to what may stand in it.
      if isChange, ["from", "to", "by", "values"].contains(attribute.name) {
        for value in attribute.value.utf8.split(separator: UInt8(ascii: ";")) {
          try check(changedName, String(Substring(value)))
        }
      }
    }
  }

  /// Throws where an attribute may not have this value.
  private static func check(_ name: String, _ value: String) throws(DocumentError) {
    if name == "xmlns" || name.hasPrefix("xmlns:") {
      // A name, not an address; but elements of web pages load by attributes of their own.
      guard value != "http://www.w3.org/1999/xhtml" else { throw script }
      return
    }
    let local = local(name)
    if local.hasPrefix("on") { throw script }
    switch local {
    case "href", "src": try checkAddress(value.utf8)
    case "base" where name != "base": throw elsewhere
    default: try checkFunctions(Array(value.utf8))
    }
  }

  /// Throws where an address is not a place in the file itself.
  private static func checkAddress(_ address: some Collection<UInt8>) throws(DocumentError) {
    let address = address.drop(while: XMLMarkup.isSpace)
    guard let first = address.first, first != UInt8(ascii: "#") else { return }
    let isData = String(decoding: address.prefix(5), as: UTF8.self).lowercased() == "data:"
    throw isData ? embedded : elsewhere
  }

  /// Rules of style: escapes could hide an address, so none may stand in them.
  private static func checkStyle(_ rules: [UInt8]) throws(DocumentError) {
    guard !rules.contains(UInt8(ascii: "\\")), !lowercased(rules).contains("@import".utf8) else {
      throw elsewhere
    }
    try checkFunctions(rules)
  }

  /// Throws where a function of style, as “url(…)”, leads elsewhere: in any attribute, as many are
  /// read as style. No escape can stand for the parenthesis. Bytes, as a mark behind the
  /// parenthesis would make another character of it.
  private static func checkFunctions(_ value: [UInt8]) throws(DocumentError) {
    guard value.contains(UInt8(ascii: "(")) else { return }
    let value = lowercased(value)
    guard !value.contains(UInt8(ascii: "\\")), !value.contains("image-set(".utf8),
      !value.contains("src(".utf8)
    else { throw elsewhere }
    for piece in value.split(separator: "url(".utf8, omittingEmptySubsequences: false).dropFirst() {
      try checkAddress(piece.drop { XMLMarkup.isSpace($0) || "\"'".utf8.contains($0) })
    }
  }

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
  }

  // MARK: Size

  private mutating func readSize(
    _ root: String, _ attributes: [XMLMarkup.Attribute]
  ) throws(DocumentError) {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    let prefix = root.split(separator: ":").count > 1 ? ":" + root.prefix { $0 != ":" } : ""
    guard value("xmlns" + prefix) == Self.namespace else { throw XMLMarkup.unknown }
    let box = value("viewBox")?.split { $0 == "," || $0.isWhitespace }.compactMap { Double($0) }
    let ratio: (width: Double, height: Double)? =
      box.flatMap { $0.count == 4 && $0.allSatisfy(\.isFinite) ? ($0[2], $0[3]) : nil }
    let (wide, high) = (value("width").flatMap(Self.dots), value("height").flatMap(Self.dots))
    switch (wide, high, ratio) {
    case (let wide?, let high?, _): (width, height) = (wide, high)
    case (let wide?, nil, let ratio?): (width, height) = (wide, wide * ratio.height / ratio.width)
    case (nil, let high?, let ratio?): (width, height) = (high * ratio.width / ratio.height, high)
    case (nil, nil, let ratio?): (width, height) = ratio
    default:
      throw DocumentError(
        "The SVG image does not say how large it is; save it anew, with width and height, "
          + "or as PNG.")
    }
    guard width.isFinite, height.isFinite else {
      (width, height) = (0, 0)
      return
    }
  }

  /// A length as dots; `nil` where it hangs on what is around the image.
  private static func dots(_ length: String) -> Double? {
    let units: [String: Double] = [
      "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96,
    ]
    let text = length.split { $0.isWhitespace }.joined()
    let unit = units.first { text.lowercased().hasSuffix($0.key) }
    guard let number = Double(unit == nil ? text[...] : text.dropLast(2)), number.isFinite else {
      return nil
    }
    return number * (unit?.value ?? 1)
  }
}
