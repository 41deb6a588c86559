// How documents look, kept in a file of its own.
import Foundation
import Glibc
import LetterCore
import Testing

@testable import DraftStore

private let png = Array(
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
  )!)

private func profile() throws -> DocumentProfile {
  var profile = DocumentProfile()
  profile.paper = .a4
  profile.letterhead = Letterhead(name: "Elm House", address: ["1 Mill Street", "Riverbend"])
  profile.letterhead.image = try Letterhead.Image(reading: png)
  profile.reservedTop = 144
  profile.reservedBottom = 108
  profile.formats = [.pdf, .docx]
  profile.folder = "~/Letters"
  profile.unknown = [JSONMember("later", .integer(1))]
  return profile
}

@Test("A profile comes back as it was saved, with its image, for its owner only")
func profileRoundTrip() throws {
  let folder = TemporaryFolder()
  let path = folder.file("new/undersigned/profile.json")
  #expect(try ProfileFile.load(path) == nil)
  try ProfileFile.save(try profile(), to: path)
  #expect(try ProfileFile.load(path)?.profile == profile())
  #expect(folder.mode("new/undersigned") == 0o700)
  #expect(folder.mode("new/undersigned/profile.json") == 0o600)
  #expect(folder.mode("new/undersigned/letterhead.png") == 0o600)
}

@Test("A profile's file is readable")
func profileText() throws {
  let folder = TemporaryFolder()
  try ProfileFile.save(try profile(), to: folder.file("profile.json"))
  #expect(
    try folder.text("profile.json") == """
      {
        "undersignedProfile": 1,
        "paper": "a4",
        "letterhead": { "shown": true, "name": "Elm House", "address": ["1 Mill Street", "Riverbend"], "image": "letterhead.png" },
        "roomAtTop": 144.0,
        "roomAtBottom": 108.0,
        "formats": ["pdf", "docx"],
        "folder": "~/Letters",
        "later": 1
      }

      """)
}

@Test("A profile that remembers nothing leaves no file")
func emptyProfile() throws {
  let folder = TemporaryFolder()
  let path = folder.file("profile.json")
  try ProfileFile.save(try profile(), to: path)
  try ProfileFile.save(DocumentProfile(), to: path)
  #expect(folder.names.isEmpty)
  try ProfileFile.save(DocumentProfile(), to: path)
}

@Test("An image that is taken away is removed with its file")
func profileWithoutImage() throws {
  let folder = TemporaryFolder()
  var profile = try profile()
  try ProfileFile.save(profile, to: folder.file("profile.json"))
  profile.letterhead.image = nil
  try ProfileFile.save(profile, to: folder.file("profile.json"))
  #expect(folder.names == ["profile.json"])
}

@Test(
  "A profile that cannot be read says why, and is never written over",
  arguments: [
    ("{", "line 1, column 1"), ("[]", "holds no page settings"),
    (#"{"undersignedProfile": 2}"#, "newer version"),
    (#"{"undersignedProfile": 1, "paper": "legal"}"#, "“paper” is neither “letter” nor “a4”"),
    (#"{"undersignedProfile": 1, "roomAtTop": -1}"#, "“roomAtTop” is no number of points"),
    (#"{"undersignedProfile": 1, "roomAtTop": 5000}"#, "“roomAtTop” is no number of points"),
    (#"{"undersignedProfile": 1, "formats": "pdf"}"#, "“formats” is not a list"),
    (#"{"undersignedProfile": 1, "folder": 3}"#, "“folder” is not a text"),
    (#"{"undersignedProfile": 1, "letterhead": "Elm"}"#, "“letterhead” is not an object"),
    (#"{"undersignedProfile": 1, "letterhead": {"shown": 1}}"#, "neither true nor false"),
    (#"{"undersignedProfile": 1, "letterhead": {"address": "x"}}"#, "“address” is not a list"),
  ])
func wrongProfile(text: String, problem: String) throws {
  let folder = TemporaryFolder()
  let path = folder.file("profile.json")
  try folder.write(text, to: "profile.json")
  let error = #expect(throws: FileError.self) { try ProfileFile.load(path) }
  #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
  #expect(throws: FileError.self) { try ProfileFile.save(try profile(), to: path) }
  #expect(try folder.text("profile.json") == text)
}

@Test("A profile whose image cannot be read is told so, and remembered until another is chosen")
func profileWithWrongImage() throws {
  let folder = TemporaryFolder()
  let path = folder.file("profile.json")
  try folder.write(
    #"{"undersignedProfile": 1, "letterhead": {"name": "Elm House", "image": "head.png"}}"#,
    to: "profile.json")
  var reading = try #require(try ProfileFile.load(path))
  #expect(reading.problem == FileError(.missing, folder.file("head.png")))
  #expect(reading.profile.letterhead.name == "Elm House")
  try folder.write("GIF89a", to: "head.png")
  reading = try #require(try ProfileFile.load(path))
  #expect(reading.problem?.description.contains("GIF") == true)
  // What else is changed leaves name and image.
  reading.profile.paper = .a4
  try ProfileFile.save(reading.profile, to: path)
  #expect(try folder.text("profile.json").contains(#""image": "head.png""#))
  #expect(try ProfileFile.load(path)?.profile.letterhead.name == "Elm House")
  reading.profile.letterhead.image = try Letterhead.Image(reading: png)
  reading.profile.unreadImage = nil
  try ProfileFile.save(reading.profile, to: path)
  #expect(try ProfileFile.load(path)?.problem == nil)
}

@Test("Two windows that change a profile keep what each changed")
func mergedProfiles() throws {
  let base = try profile()
  var ours = base
  ours.letterhead.name = "Oak Hill"
  ours.paper = .letter
  var theirs = base
  theirs.formats = [.text]
  theirs.folder = "~/Other"
  theirs.letterhead.address = ["2 Elm Street"]
  theirs.paper = .a4
  let merged = DocumentProfile.merged(base: base, ours: ours, theirs: theirs)
  #expect(merged.letterhead.name == "Oak Hill" && merged.letterhead.address == ["2 Elm Street"])
  #expect(merged.formats == [.text] && merged.folder == "~/Other" && merged.paper == .letter)
  #expect(merged.letterhead.image == base.letterhead.image)
}

@Test("Escape bytes and bidi controls of a profile do not come in")
func hostileProfile() throws {
  let folder = TemporaryFolder()
  try folder.write(
    #"{"undersignedProfile": 1, "letterhead": {"name": "Elm\u001b[2J\u202e House"}}"#,
    to: "profile.json")
  let profile = try ProfileFile.load(folder.file("profile.json"))?.profile
  #expect(profile?.letterhead.name == "Elm[2J House")
}

@Test("The profile's place follows the XDG base directory specification")
func profilePlace() throws {
  let home = ["HOME": "/home/ana"]
  #expect(
    try ProfileFile.standardPath { home[$0] } == "/home/ana/.config/undersigned/profile.json")
  #expect(
    try ProfileFile.standardPath { $0 == "XDG_CONFIG_HOME" ? "/c" : home[$0] }
      == "/c/undersigned/profile.json")
  #expect(
    try ProfileFile.standardPath { $0 == "XDG_CONFIG_HOME" ? "c" : home[$0] }
      == "/home/ana/.config/undersigned/profile.json")
}
