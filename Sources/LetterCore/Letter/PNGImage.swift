// PNG files without what programs and cameras note in them: authors, times, places.

/// A whole PNG, and the picture alone.
struct PNGImage {
  let bytes: [UInt8]
  let width: Int
  let height: Int

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that make the picture.
  private static let kept = ["IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"]

  /// How many bits a sample may have, by the kind of colour.
  private static let depths: [UInt8: [UInt8]] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  /// Whether a file says that it is a PNG.
  static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature.prefix(4)) }

  /// Throws where a chunk is missing, cut off or changed.
  init(reading bytes: [UInt8]) throws(DocumentError) {
    guard let picture = Self.picture(bytes) else {
      throw DocumentError(
        "The image is a PNG that is damaged or cut off; save it again in an image program, "
          + "or choose another one.")
    }
    // The first chunk is the header: 8 bytes of length and name, then width and height.
    let header = Self.signature.count + 8
    width = Self.number(picture, at: header)
    height = Self.number(picture, at: header + 4)
    self.bytes = picture
  }

  /// Its size in dots, of which an inch has 96. Its pixels are such dots, unless it says how many of
  /// them a meter has.
  var size: (width: Double, height: Double) {
    // Behind the header, which takes 25 bytes, before the first data.
    var position = Self.signature.count + 25
    while position + 12 <= bytes.count, name(at: position) != "IDAT" {
      let length = Self.number(bytes, at: position)
      if name(at: position) == "pHYs", length == 9, bytes[position + 16] == 1 {
        let (across, down) = (
          Self.number(bytes, at: position + 8), Self.number(bytes, at: position + 12)
        )
        // Other values than screens and printers have are a mistake.
        let usual = 2_000...100_000
        guard usual.contains(across), usual.contains(down) else { break }
        return (
          Double(width) / Double(across) / 0.0254 * 96, Double(height) / Double(down) / 0.0254 * 96
        )
      }
      position += 12 + length
    }
    return (Double(width), Double(height))
  }

  private func name(at position: Int) -> String {
    String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
  }

  /// The same picture, with so many dots an inch.
  func with(dotsPerInch: Double) -> PNGImage {
    let density = UInt32((dotsPerInch / 0.0254).rounded())
    func four(_ number: UInt32) -> [UInt8] {
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
    let named = Array("pHYs".utf8) + four(density) + four(density) + [1]
    let chunk = four(9) + named + four(Self.checksum(named[...]))
    let header = Self.signature.count + 25
    return PNGImage(
      bytes: Array(bytes[..<header]) + chunk + bytes[header...], width: width, height: height)
  }

  private init(bytes: [UInt8], width: Int, height: Int) {
    (self.bytes, self.width, self.height) = (bytes, width, height)
  }

  private static func picture(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var result = signature
    var seen: Set<String> = []
    var isIndexed = false
    var position = signature.count
    // A chunk: length, name, data, checksum.
    while position + 12 <= bytes.count {
      let length = number(bytes, at: position)
      let end = position + 12 + length
      guard end <= bytes.count else { return nil }
      let name = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      let isKept = kept.contains(name)
      if isKept {
        let sum = checksum(bytes[(position + 4)..<(end - 4)])
        guard number(bytes, at: end - 4) == Int(sum) else { return nil }
      }
      if seen.isEmpty {
        let fields = bytes[(position + 8)..<(end - 4)]
        guard name == "IHDR", length == 13, let depths = depths[bytes[position + 17]],
          depths.contains(bytes[position + 16]), fields.suffix(3).prefix(2) == [0, 0],
          bytes[position + 20] <= 1
        else { return nil }
        isIndexed = bytes[position + 17] == 3
      } else if name == "IHDR" {
        return nil
      }
      if isKept { result += bytes[position..<end] }
      seen.insert(name)
      if name == "IEND" {
        return seen.contains("IDAT") && (!isIndexed || seen.contains("PLTE")) ? result : nil
      }
      position = end
    }
    return nil
  }

  /// Four bytes, the highest first.
  private static func number(_ bytes: [UInt8], at position: Int) -> Int {
    bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The checksum of PNG (CRC-32).
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
      sum >> 8 ^ checksums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)]
    }
  }

  private static let checksums: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
