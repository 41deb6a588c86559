// A PDF as Cairo writes it, object by object.
import CTypesetter
import Glibc

/// The objects of a PDF. Cairo 1.16 writes each by itself and tells their places in a table; from
/// 1.18 on, most stand packed in streams, and so does the table. Written again, they all stand by
/// themselves, so that what any version writes can be changed in one way.
struct PDFObjects {
  struct Object {
    let number: Int
    /// All that stands between `obj` and `endobj`, with the line break before that.
    var body: ArraySlice<UInt8>
  }

  /// In the order in which Cairo wrote them.
  var objects: [Object] = []
  let root: Int
  let info: Int
  private let size: Int
  private let head: ArraySlice<UInt8>

  /// `nil` where the PDF is not as Cairo writes it.
  init?(_ bytes: [UInt8]) {
    guard let table = Self.number(after: "startxref\n", in: bytes[max(0, bytes.count - 64)...]),
      table < bytes.count
    else { return nil }
    let trailer =
      bytes[table...].starts(with: "xref\n".utf8)
      ? bytes[table...].position(of: "trailer\n") : table
    guard let trailer,
      let size = Self.number(after: "/Size ", in: bytes[trailer...]),
      let root = Self.number(after: "/Root ", in: bytes[trailer...]),
      let info = Self.number(after: "/Info ", in: bytes[trailer...])
    else { return nil }
    (self.size, self.root, self.info) = (size, root, info)
    guard
      let places = trailer == table
        ? Self.packedPlaces(bytes[table...], count: size)
        : Self.places(bytes[table..<trailer], count: size)
    else { return nil }
    let known = places.offsets.filter { $0.offset < table }.sorted { $0.offset < $1.offset }
    head = bytes[..<(known.first?.offset ?? table)]
    objects.reserveCapacity(size)
    for (index, place) in known.enumerated() {
      let end = index + 1 < known.count ? known[index + 1].offset : table
      let begin = "\(place.number) 0 obj\n".utf8
      let whole = bytes[place.offset..<end]
      // A number that Cairo took and did not use has the place of another.
      guard whole.starts(with: begin), whole.suffix(7).elementsEqual("endobj\n".utf8) else {
        continue
      }
      let body = whole.dropFirst(begin.count).dropLast(7)
      if places.containers.contains(place.number) {
        guard let packed = Self.unpacked(body) else { return nil }
        objects += packed
      } else {
        objects.append(Object(number: place.number, body: body))
      }
    }
  }

  /// The PDF, with a table of where each object is.
  func written() -> [UInt8] {
    var result = Array(head)
    result.reserveCapacity(
      objects.reduce(head.count + size * 20 + 256) { $0 + $1.body.count + 24 })
    var offsets = [Int?](repeating: nil, count: size)
    for object in objects where (1..<size).contains(object.number) {
      offsets[object.number] = result.count
      result += "\(object.number) 0 obj\n".utf8
      result += object.body
      result += "endobj\n".utf8
    }
    let table = result.count
    result += "xref\n0 \(size)\n".utf8
    for offset in offsets {
      result += Self.padded(offset ?? 0)
      result += (offset == nil ? " 65535 f \n" : " 00000 n \n").utf8
    }
    result += "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n>>\n".utf8
    result += "startxref\n\(table)\n%%EOF\n".utf8
    return result
  }

  private static func padded(_ number: Int) -> [UInt8] {
    var digits = [UInt8](repeating: 0x30, count: 10)
    var rest = number
    for index in digits.indices.reversed() {
      digits[index] += UInt8(rest % 10)
      rest /= 10
    }
    return digits
  }

  // MARK: Where the objects are

  private struct Places {
    var offsets: [(number: Int, offset: Int)] = []
    /// The streams in which other objects stand.
    var containers: Set<Int> = []
  }

  /// A table's lines have 20 bytes: ten digits, five digits, “n” for what is there.
  private static func places(_ table: ArraySlice<UInt8>, count: Int) -> Places? {
    let lines = table.dropFirst("xref\n0 \(count)\n".utf8.count)
    guard lines.count == count * 20 else { return nil }
    var places = Places()
    places.offsets.reserveCapacity(count)
    for number in 0..<count {
      let start = lines.startIndex + number * 20
      guard lines[start + 17] == UInt8(ascii: "n") else { continue }
      places.offsets.append((number, value(lines[start..<(start + 10)])))
    }
    return places
  }

  /// The table as a stream: of each object a byte that tells where it stands, by itself (1) or in a
  /// container (2), then its offset or the container, then two bytes.
  private static func packedPlaces(_ object: ArraySlice<UInt8>, count: Int) -> Places? {
    guard let width = number(after: "/W [1 ", in: object), (1...8).contains(width),
      let start = object.position(of: "stream\n"),
      let table = inflated(object[(start + 7)...]), table.count == count * (width + 3)
    else { return nil }
    var places = Places()
    for number in 0..<count {
      let entry = table[(number * (width + 3))..<((number + 1) * (width + 3))]
      let value = entry.dropFirst().prefix(width).reduce(0) { $0 << 8 | Int($1) }
      switch entry.first {
      case 1: places.offsets.append((number, value))
      case 2: places.containers.insert(value)
      default: break
      }
    }
    return places
  }

  /// The objects of a container: pairs of their numbers and places, and then they themselves.
  private static func unpacked(_ container: ArraySlice<UInt8>) -> [Object]? {
    guard let count = number(after: "/N ", in: container),
      let first = number(after: "/First ", in: container),
      let start = container.position(of: "stream\n")
    else { return nil }
    let data = container[(start + 7)...]
    guard
      let all = container[..<start].position(of: "/FlateDecode") == nil
        ? Array(data) : inflated(data), first <= all.count
    else { return nil }
    let pairs = all[..<first].split { $0 == 0x20 || $0 == 0x0A }.map(value)
    guard pairs.count == count * 2 else { return nil }
    var objects: [Object] = []
    for index in 0..<count {
      let begin = first + pairs[index * 2 + 1]
      let end = index + 1 < count ? first + pairs[index * 2 + 3] : all.count
      guard begin <= end, end <= all.count else { return nil }
      objects.append(Object(number: pairs[index * 2], body: all[begin..<end]))
    }
    return objects
  }

  private static func inflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var count = 0
    let unpacked = bytes.withUnsafeBufferPointer {
      ct_inflate($0.baseAddress, $0.count, &count)
    }
    guard let unpacked else { return nil }
    defer { free(unpacked) }
    return Array(UnsafeBufferPointer(start: unpacked, count: count))
  }

  private static func number(after words: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let found = bytes.position(of: words) else { return nil }
    let digits = bytes[(found + words.utf8.count)...].prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty || digits.count > 15 ? nil : value(digits)
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1 & 0x0F) }
  }
}

extension ArraySlice<UInt8> {
  /// Where words stand first.
  func position(of words: String) -> Int? {
    var words = words
    return words.withUTF8 { words in
      withUnsafeBufferPointer { all in
        guard let base = all.baseAddress, let first = words.first, let word = words.baseAddress
        else { return nil }
        var at = 0
        while at + words.count <= all.count,
          let found = memchr(base + at, Int32(first), all.count - at - words.count + 1)
        {
          at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
          if memcmp(found, word, words.count) == 0 { return startIndex + at }
          at += 1
        }
        return nil
      }
    }
  }
}
