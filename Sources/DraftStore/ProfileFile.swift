// The profile of a volunteer's documents, in a private file of its own.
import CJansson
import Glibc
import LetterCore
import TextMetrics

/// What is in a profile's file.
public struct ProfileReading: Sendable {
  public var profile: DocumentProfile
  /// Why the letterhead's image could not be read, where it could not; the profile is then without.
  public var problem: FileError?
}

/// A profile: one readable JSON object, and the letterhead's image beside it; both for their owner
/// only.
public enum ProfileFile {
  /// The version that is written, and the newest that is read.
  static let version: Int64 = 1
  static let versionKey = "undersignedProfile"
  /// The name of the image without ending.
  private static let imageName = "letterhead"

  /// Where a user's own is, by the XDG base directory specification: `$XDG_CONFIG_HOME` or
  /// `~/.config`, and there `undersigned/profile.json`.
  public static func standardPath(
    environment: (String) -> String? = { getenv($0).flatMap { String(validatingCString: $0) } }
  ) throws(FileError) -> String {
    let name = "/undersigned/profile.json"
    // The specification says to ignore a path that is not absolute.
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + name }
    guard let home = environment("HOME"), home.hasPrefix("/") else { throw FileError(.noHome, "") }
    return home + "/.config" + name
  }

  /// The profile at `path`; `nil` where there is none. Throws where it cannot be read, is no profile
  /// or of a newer version.
  /// An SVG that an older version kept as the letterhead's image is drawn by `draw`.
  public static func load(
    _ path: String, drawing draw: @escaping SVGDrawer = drawsNothing
  ) throws(FileError) -> ProfileReading? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileBytes.read(path, limit: DraftLimits.profile.size)
    } catch {
      guard error.reason == .missing else { throw error }
      return nil
    }
    return try ProfileReader(path: path, draw: draw).read(bytes)
  }

  /// Makes an image of an SVG file's bytes.
  public typealias SVGDrawer = @Sendable ([UInt8]) throws(DocumentError) -> Letterhead.Image

  /// For callers that need no image.
  public static let drawsNothing: SVGDrawer = { _ throws(DocumentError) in
    throw DocumentError("The image is an SVG, which is not drawn here; save it as PNG.")
  }

  /// The image of a file that was chosen for a letterhead.
  public static func image(
    at path: String, drawing draw: SVGDrawer
  ) throws(FileError) -> Letterhead.Image {
    let bytes = try FileBytes.read(path, limit: Letterhead.Image.mostBytes)
    do throws(DocumentError) {
      return try Letterhead.Image.isSVG(bytes) ? draw(bytes) : Letterhead.Image(reading: bytes)
    } catch {
      throw FileError(.noImage(error.description), path)
    }
  }

  /// Saves a profile, and its image beside it. One that remembers nothing removes what is there. A
  /// file that ``load(_:)`` cannot read is never replaced: the error is the same.
  public static func save(_ profile: DocumentProfile, to path: String) throws(FileError) {
    _ = try load(path)
    let folder = FilePath.folder(of: path)
    guard profile != DocumentProfile() else {
      for name in [path] + images(in: folder) {
        guard unlink(name) == 0 || errno == ENOENT || errno == ENOTDIR else { throw .writing(name) }
      }
      return
    }
    try FilePath.createFolders(folder)
    var image = profile.unreadImage
    if let picture = profile.letterhead.image {
      let name = imageName + ".png"
      let file = folder + "/" + name
      if (try? FileBytes.read(file, limit: Letterhead.Image.mostBytes)) != picture.bytes {
        try AtomicFile.write(picture.bytes, to: file, existing: .replacedUnfollowed)
      }
      image = name
    }
    try AtomicFile.write(
      DraftWriter.bytes(of: profile, image: image), to: path, existing: .replaced)
    // What was the image before goes once nothing names it.
    for file in images(in: folder) where file != image.map({ folder + "/" + $0 }) { unlink(file) }
  }

  /// The file that a profile names for its image.
  public static func imageFile(named name: String, in profile: String) -> String {
    name.hasPrefix("/") ? name : FilePath.folder(of: profile) + "/" + name
  }

  /// Every file that an image can be in; an SVG is an older version's.
  private static func images(in folder: String) -> [String] {
    ["png", "svg"].map { folder + "/" + imageName + "." + $0 }
  }
}

/// Reads one profile.
private struct ProfileReader {
  let path: String
  let draw: ProfileFile.SVGDrawer

  func read(_ bytes: [UInt8]) throws(FileError) -> ProfileReading {
    let tree = try tree(bytes)
    guard tree.root.type == JSON_OBJECT, let root = JSONValue(tree.root),
      let version = root[ProfileFile.versionKey]?.integer, version >= 1
    else { throw FileError(.notProfile, path) }
    if version > ProfileFile.version { throw FileError(.newerVersion(version), path) }
    var profile = DocumentProfile()
    var problem: FileError?
    for member in root.members ?? [] {
      let value = member.value
      switch member.key {
      case ProfileFile.versionKey: break
      case "paper": profile.paper = try paper(value)
      case "letterhead": try readLetterhead(value, into: &profile, &problem)
      case "roomAtTop": profile.reservedTop = try points(value, member.key)
      case "roomAtBottom": profile.reservedBottom = try points(value, member.key)
      case "formats": profile.formats = try formats(value)
      case "folder": profile.folder = try text(value, member.key)
      default: profile.unknown.append(member)
      }
    }
    return ProfileReading(profile: profile, problem: problem)
  }

  private func tree(_ bytes: [UInt8]) throws(FileError) -> JSONTree {
    do throws(FileError) {
      return try JSONTree(bytes, path: path, limits: .profile)
    } catch {
      // The words of that error are about a draft.
      guard case .notJSON(let line, let column, let problem) = error.reason else { throw error }
      throw wrong(
        "line \(line), column \(column) cannot be read (\(quotable(problem))); fix that spot or "
          + "remove the file")
    }
  }

  private func paper(_ value: JSONValue) throws(FileError) -> DocumentSetup.Paper {
    guard let paper = value.text.flatMap({ DocumentSetup.Paper(rawValue: $0) }) else {
      throw wrong("“paper” is neither “letter” nor “a4”; make it one of them")
    }
    return paper
  }

  private func points(_ value: JSONValue, _ key: String) throws(FileError) -> Double {
    let points: Double? =
      switch value {
      case .integer(let number): Double(number)
      case .real(let number): number
      default: nil
      }
    guard let points, (0...1_000).contains(points) else {
      throw wrong("“\(key)” is no number of points that a page has; make it 0 to 400")
    }
    return points
  }

  private func formats(_ value: JSONValue) throws(FileError) -> Set<LetterFormat> {
    guard let names = value.entries?.map(\.text) else {
      throw wrong("“formats” is not a list; make it one")
    }
    // A form that only a newer version knows is not chosen here.
    return Set(names.compactMap { $0.flatMap { LetterFormat(rawValue: $0) } })
  }

  private func text(_ value: JSONValue?, _ key: String) throws(FileError) -> String {
    guard let text = value?.text else { throw wrong("“\(key)” is not a text; make it one") }
    return cleaned(text).text
  }

  private func readLetterhead(
    _ value: JSONValue, into profile: inout DocumentProfile, _ problem: inout FileError?
  ) throws(FileError) {
    guard value.members != nil else { throw wrong("“letterhead” is not an object; make it one") }
    if let name = value["name"] { profile.letterhead.name = try text(name, "name") }
    if let address = value["address"] {
      guard let lines = address.entries else { throw wrong("“address” is not a list; make it one") }
      profile.letterhead.address = try lines.map { line throws(FileError) in
        try text(line, "address")
      }
    }
    if let shown = value["shown"] {
      guard let shown = shown.truth else {
        throw wrong("“shown” is neither true nor false; make it one of them")
      }
      profile.showsLetterhead = shown
    }
    guard let image = value["image"] else { return }
    let name = try text(image, "image")
    let file = ProfileFile.imageFile(named: name, in: path)
    do throws(FileError) {
      profile.letterhead.image = try ProfileFile.image(at: file, drawing: draw)
    } catch {
      (problem, profile.unreadImage) = (error, name)
    }
  }

  private func wrong(_ sentence: String) -> FileError { FileError(.wrongContent(sentence), path) }
}

extension DraftWriter {
  /// The bytes of a profile whose image is in the file `image` beside it.
  static func bytes(of profile: DocumentProfile, image: String?) -> [UInt8] {
    var writer = DraftWriter()
    writer.out += "{\n  \"\(ProfileFile.versionKey)\": \(ProfileFile.version)".utf8
    writer.key("paper")
    writer.string(profile.paper.rawValue)
    let letterhead = profile.letterhead
    writer.key("letterhead")
    writer.object(
      [
        JSONMember("shown", .bool(profile.showsLetterhead)),
        JSONMember("name", .string(letterhead.name)),
        JSONMember("address", .array(letterhead.address.map { .string($0) })),
      ] + (image.map { [JSONMember("image", .string($0))] } ?? []))
    writer.key("roomAtTop")
    writer.value(.real(profile.reservedTop))
    writer.key("roomAtBottom")
    writer.value(.real(profile.reservedBottom))
    writer.key("formats")
    writer.value(
      .array(
        LetterFormat.allCases.filter(profile.formats.contains).map { .string($0.rawValue) }))
    if let folder = profile.folder {
      writer.key("folder")
      writer.string(folder)
    }
    for member in profile.unknown {
      writer.key(member.key)
      writer.value(member.value)
    }
    writer.out += "\n}\n".utf8
    return writer.out
  }
}
