// Files that no form ever exported: tables made up, and tables damaged.

/// Makes the bytes of one case after the other.
struct Material {
  /// A real export, which is damaged.
  let sample: [UInt8]
  /// Whether some files are larger than the 64 KB by which the importer guesses.
  let hasLargeFiles: Bool

  /// The bytes of a case.
  func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = random.once(in: 3) ? sample : table(&random)
    if random.once(in: 3) { bytes = encoded(bytes, &random) }
    let count = random.once(in: 3) ? 0 : Int.random(in: 1...8, using: &random)
    for _ in 0..<count { damage(&bytes, &random) }
    // What is damaged behind the first 64 KB is read by other code.
    if hasLargeFiles, random.once(in: 20), !bytes.isEmpty {
      let original = bytes
      while bytes.count < 200_000 { bytes += original }
      damage(&bytes, &random)
    }
    return bytes
  }

  // MARK: Tables

  private static let headers = [
    "Organization", "Organization name (exactly as it should appear)", "Your name", "Title",
    "Email address", "City / Town", "I am authorized to sign", "Timestamp", "Kind", "Affiliation",
    "Heading", "File under", "Notes", "Favourite colour", "", "Kind,Organization", "名前",
    "First Name", "Surname", "Authorized by", "Title of who authorized", "Arrived by",
    "Signed late",
    "Are you signing on behalf of an organization?",
  ]
  private static let cells = [
    "Oak Hill", "The Oak-Hill", "OAK HILL NEIGHBORS", "Acme, Inc.", "N/A", "=1+1", "'=1+1", "-",
    "@x",
    "", " ", "Yes", "No", "yes, but", "11/01/2026 08:00:00", "2026-11-01", "a@example.org",
    "individual", "organization", "Ana de la Cruz", "\"", "\"\"", "a \"b\" c", "Unity\nHouse",
    "Unity\r\nHouse", "\u{1B}[31mRed", "\u{0}", "\u{202E}gnirts", "\u{FEFF}", "日本語支援センター",
    "🕊 Peace", "Ñandutí", "Église Saint-Rémy d’Entraide", "9", "1. One", "• Two", "\t", "x;y",
    "x\ty", "Elm House,", "Elm; House;", "form", "phone", "Individual (organization listed)",
    "e\u{301}", "\u{85}", "\u{2028}", "(example)", "Group", "Name", "'", "''", "'''=", "0", "007",
  ]

  private func table(_ random: inout SeededGenerator) -> [UInt8] {
    let separator = random.pick([",", ",", ";", "\t", "\n"])
    let end = random.pick(["\n", "\r\n", "\r"])
    let columns = Int.random(in: 1...8, using: &random)
    var text = ""
    func row(_ cells: [String]) {
      text += cells.map { field($0, separator) }.joined(separator: separator) + end
    }
    if random.once(in: 20) { text += "sep=" + separator + end }
    if random.once(in: 10) { row(["Sign-ons for the letter"] + (1..<columns).map { _ in "" }) }
    if !random.once(in: 4) { row((0..<columns).map { _ in random.pick(Self.headers) }) }
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let count = random.once(in: 10) ? Int.random(in: 0...12, using: &random) : columns
      row((0..<count).map { _ in cell(&random) })
      if random.once(in: 15) { text += end }
    }
    return Array(text.utf8)
  }

  private func cell(_ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      String(repeating: random.pick(Self.cells), count: Int.random(in: 1...3000, using: &random))
    case 1...8: random.pick(Self.cells) + random.pick(Self.cells)
    case 9...14: "Group \(Int.random(in: 0...30, using: &random)) of Riverbend"
    default: random.pick(Self.cells)
    }
  }

  private func field(_ cell: String, _ separator: String) -> String {
    guard cell.contains(where: { $0 == "\"" || $0.isNewline }) || cell.contains(separator) else {
      return cell
    }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  // MARK: Encodings

  private func encoded(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return [0xEF, 0xBB, 0xBF] + bytes
    case 1: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case 2:
      return (random.once(in: 2) ? [0xFF, 0xFE] : [])
        + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default:
      return (random.once(in: 2) ? [0xFE, 0xFF] : [])
        + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  // MARK: Damage

  private static let pieces: [[UInt8]] = [
    [0x22], [0x22, 0x22], [0x0A], [0x0D], [0x0D, 0x0A], [0], [0x2C], [0x3B], [0x09], [0xFF], [0xC3],
    [0xE2, 0x80], [0xF0, 0x9F, 0x95, 0x8A], [0x80], [0x1B, 0x5B, 0x33], [0xEF, 0xBB, 0xBF],
    [0xFF, 0xFE], [0x3D], [0x27, 0x3D], [0x20], [0xED, 0xA0, 0x80], [0xC0, 0x80],
  ]

  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...60, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: random.pick(Self.pieces), at: place)
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 5: bytes.removeSubrange(place...)
    default:
      let piece = random.pick(Self.pieces)
      let count = Int.random(in: 1...2000, using: &random)
      bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
    }
  }
}
