// SVG files, as far as a letterhead asks: their size, and that they load nothing.
import TextMetrics

/// An SVG's text, looked at without drawing it.
struct SVGFile {
  private let text: Substring

  init(_ bytes: [UInt8]) throws(DocumentError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else { throw Self.noImage }
    self.text = text[...]
  }

  private static let noImage = DocumentError(
    "The file is no PNG or SVG image; choose one, or save yours as PNG.")

  /// Width and height in its own units: those of the root element, else of its view box. Throws where
  /// it is no SVG, or would run or load something.
  func size() throws(DocumentError) -> (Double, Double) {
    let root = try rootAttributes()
    try refuseWhatLoads()
    let box = root["viewBox"]?.split(whereSeparator: { $0 == " " || $0 == "," || $0.isNewline })
      .compactMap { Double($0) }
    let boxSize = box.flatMap { $0.count == 4 ? ($0[2], $0[3]) : nil }
    let width = root["width"].flatMap(Self.length)
    let height = root["height"].flatMap(Self.length)
    if let width, let height { return (width, height) }
    guard let boxSize else {
      throw DocumentError(
        "The SVG image says no size; save it with a width and a height, or as PNG, and choose that."
      )
    }
    // One side alone takes the other along.
    if let width, boxSize.0 > 0 { return (width, width * boxSize.1 / boxSize.0) }
    if let height, boxSize.1 > 0 { return (height * boxSize.0 / boxSize.1, height) }
    return boxSize
  }

  /// A length in CSS pixels (CSS Values and Units, “absolute lengths”); `nil` where it is relative.
  private static func length(_ text: String) -> Double? {
    let text = text.trimmed
    let units: [(String, Double)] = [
      ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
    ]
    for (unit, factor) in units where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * factor }
    }
    return Double(text)
  }

  /// The attributes of the root element, which must be an `svg`.
  private func rootAttributes() throws(DocumentError) -> [String: String] {
    var rest = text
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.hasPrefix("<?"), let end = rest.firstRange(of: "?>") {
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!DOCTYPE"), let end = rest.firstIndex(of: ">") {
        rest = rest[end...].dropFirst()
      } else {
        break
      }
    }
    guard rest.hasPrefix("<svg"), let next = rest.dropFirst(4).first,
      next.isWhitespace || next == ">" || next == "/"
    else { throw Self.noImage }
    var attributes: [String: String] = [:]
    rest = rest.dropFirst(4)
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let first = rest.first, first != ">", first != "/" else { break }
      guard let equals = rest.firstIndex(of: "=") else { throw Self.noImage }
      let name = String(rest[..<equals]).trimmed
      let value = rest[equals...].dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'",
        let end = value.dropFirst().firstIndex(of: quote)
      else { throw Self.noImage }
      attributes[name] = String(value[value.startIndex..<end].dropFirst())
      rest = value[end...].dropFirst()
    }
    guard text.contains("</svg") || rest.hasPrefix("/>") else {
      throw DocumentError("The SVG image is cut off; save it anew and choose that file.")
    }
    return attributes
  }

  /// An image that would fetch something tells somebody that the letter is read.
  private func refuseWhatLoads() throws(DocumentError) {
    let text = text.lowercased()
    let isRunning = ["<script", "<!entity", "<foreignobject", "@import"].contains {
      text.contains($0)
    }
    let isLoading = ["href", "src"].contains { name in
      targets(of: name, in: text).contains { !$0.hasPrefix("#") && !$0.hasPrefix("data:") }
    }
    let urls = text.ranges(of: "url(").map { text[$0.upperBound...] }
    let isStyledFromElsewhere = urls.contains {
      let target = $0.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      return !target.hasPrefix("#") && !target.hasPrefix("data:")
    }
    guard !isRunning, !isLoading, !isStyledFromElsewhere else {
      throw DocumentError(
        "The SVG image runs a script or loads something from elsewhere; save it as PNG and choose "
          + "that file.")
    }
  }

  /// The values of every attribute of this name.
  private func targets(of name: String, in text: String) -> [Substring] {
    text.ranges(of: name).compactMap { range in
      let rest = text[range.upperBound...].drop { $0.isWhitespace }
      guard rest.first == "=" else { return nil }
      let value = rest.dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
      return value.dropFirst().drop { $0.isWhitespace }
    }
  }
}
