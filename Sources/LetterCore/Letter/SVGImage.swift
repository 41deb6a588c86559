// SVG files that need nothing from elsewhere, without what programs note in them.

/// An SVG that is well formed as far as its elements go, and what of it makes the picture:
/// without comments, document type, `metadata` and what drawing programs note for themselves.
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
        let isNoted = local == "metadata" || Self.isNoted(name)
        if leftOut > 0 || isNoted { leftOut += 1 } else { try check(local, attributes) }
        open.append(name)
        if leftOut == 0 { write(name, attributes, isEmpty: isEmpty) }
        if isEmpty { (leftOut, isBehindRoot) = Self.close(&open, leftOut) }
      case .end(let name):
        guard open.last == name else { throw XMLMarkup.damaged }
        if leftOut == 0 { bytes += "</\(name)>".utf8 }
        try checkStyle(XMLMarkup.decoded(rules))
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
        if Self.local(element) == "style" { rules += text }
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

  // MARK: What is loaded from elsewhere

  private static let elsewhere = DocumentError(
    "The SVG image refers to another file or a web address, which would be loaded from elsewhere; "
      + "embed what it refers to, or save it as PNG.")
  private static let script = DocumentError(
    "The SVG image carries a script or parts of a web page; save it as PNG.")

  /// Throws where an element would run or load something.
  private func check(_ element: String, _ attributes: [XMLMarkup.Attribute]) throws(DocumentError) {
    if ["script", "foreignObject", "handler", "listener", "iframe"].contains(element) {
      throw Self.script
    }
    // What changes an attribute later is held to what may stand in it.
    let isChange = element == "set" || element.hasPrefix("animate")
    for attribute in attributes {
      let value = attribute.value
      let local = Self.local(attribute.name)
      if local.hasPrefix("on") { throw Self.script }
      switch local {
      case "href", "src": guard Self.staysHere(value) else { throw Self.elsewhere }
      case "base" where attribute.name != "base": throw Self.elsewhere
      case "from", "to", "by", "values":
        if isChange, value.contains(":"), !value.split(separator: ";").allSatisfy(Self.staysHere) {
          throw Self.elsewhere
        }
      case "style": try checkStyle(value)
      default: try checkAddresses(value)
      }
    }
  }

  /// Whether an address is a place in the file itself, or a picture that is written out.
  private static func staysHere(_ address: some StringProtocol) -> Bool {
    let address = address.drop { $0.isWhitespace }.lowercased()
    return address.isEmpty || address.hasPrefix("#") || address.hasPrefix("data:")
  }

  /// Rules of style: escapes could hide an address, so none may stand in them.
  private func checkStyle(_ rules: String) throws(DocumentError) {
    let rules = rules.lowercased()
    guard !rules.contains("@import"), !rules.contains("image-set("), !rules.contains("\\") else {
      throw Self.elsewhere
    }
    try checkAddresses(rules)
  }

  /// Throws where “url(…)” leads elsewhere.
  private func checkAddresses(_ value: String) throws(DocumentError) {
    guard value.utf8.contains(UInt8(ascii: "(")) else { return }
    guard !value.utf8.contains(UInt8(ascii: "\\")) else { throw Self.elsewhere }
    let pieces = value.lowercased().split(separator: "url(", omittingEmptySubsequences: false)
    for piece in pieces.dropFirst() {
      let address = piece.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      guard Self.staysHere(address) else { throw Self.elsewhere }
    }
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
