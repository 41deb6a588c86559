// Places where no document can be written: one sentence, exit code 3, and nothing half written.
import Foundation
import Testing

private let forms = ["text", "markdown", "html", "docx", "odt", "pdf", "mail"]

/// A ready draft in a folder of its own, and one who writes it somewhere.
private struct Place {
  let folder: CommandLineFolder

  init() throws {
    folder = try CommandLineFolder()
    try folder.write(CommandLineFolder.ready, to: "a.letter")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "to"), withIntermediateDirectories: false)
  }

  /// What stands in the folder that is written to, hidden or not.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/to")) ?? []).sorted()
  }

  func expectRefusal(_ form: String, _ output: String, _ sentence: String) throws {
    expectRefusal(try folder.run("render", "a.letter", "-f", form, "-o", output), sentence)
  }

  func expectRefusal(_ run: CommandLineRun, _ sentence: String) {
    #expect(run.code == 3 && run.output.isEmpty && run.sentences.count == 1, "\(run.errors)")
    #expect(run.errors.hasPrefix("undersigned: ") && run.errors.contains(sentence), "\(run.errors)")
  }

  /// Runs a line of bash in the folder, with the program as "$0" and a form as "$1".
  func bash(_ command: String, _ form: String) throws -> CommandLineRun {
    try CommandLineRun(
      ["-c", command, CommandLineRun.program, form], of: "/bin/bash", in: folder.url,
      environment: ["PATH": "/usr/bin:/bin"])
  }
}

@Test("A place that takes no file is told in one sentence, and stays as it was", arguments: forms)
func badPlaces(form: String) throws {
  let place = try Place()
  try place.expectRefusal(form, "to", "“to” is a folder; name a file in it.")
  try place.expectRefusal(form, "none/a", "The folder of “none/a” does not exist")
  try place.expectRefusal(form, "a.letter/b", "“a.letter/b” has a file where its folder should be")
  // Nobody, root neither, makes files here.
  try place.expectRefusal(form, "/proc/a", "No file can be made in the folder of “/proc/a”")
  try place.expectRefusal(form, "/dev/full", "There is no space left to write “/dev/full”")
  let gone = try place.bash(
    "mkdir gone; cd gone; rmdir ../gone; exec \"$0\" render '\(place.folder.url.path)/a.letter' "
      + "-f \"$1\" -o b", form)
  place.expectRefusal(gone, "The folder of “b” does not exist")
  #expect(place.folder.names == ["a.letter", "to"] && place.names == [])
}

@Test(
  "A folder without permission is told, and a file in it stays as it was",
  .enabled(if: geteuid() != 0),
  arguments: forms)
func unwritableFolder(form: String) throws {
  let place = try Place()
  try place.folder.write("old", to: "to/b")
  chmod(place.folder.url.path + "/to", 0o500)
  defer { chmod(place.folder.url.path + "/to", 0o700) }
  try place.expectRefusal(form, "to/b", "cannot be written without permission")
  try place.expectRefusal(form, "to/c", "cannot be written without permission")
  #expect(place.names == ["b"])
  #expect(try place.folder.text("to/b") == "old")
}

@Test("A document that has no room leaves nothing, and an old one as it was", arguments: forms)
func noRoom(form: String) throws {
  let place = try Place()
  // A thousand bytes are too few for any form.
  let command = "ulimit -f 1; exec \"$0\" render a.letter -f \"$1\" -o to/b"
  place.expectRefusal(try place.bash(command, form), "There is no space left to write “to/b”")
  #expect(place.names == [])
  try place.folder.write("old", to: "to/b")
  place.expectRefusal(try place.bash(command, form), "There is no space left to write “to/b”")
  #expect(place.names == ["b"])
  #expect(try place.folder.text("to/b") == "old")
}

/// Whether this process may mount a file system.
private let mayMount: Bool = {
  guard geteuid() == 0, let folder = try? CommandLineFolder(),
    mount("tmpfs", folder.url.path, "tmpfs", 0, "size=4k") == 0
  else { return false }
  return umount(folder.url.path) == 0
}()

@Test(
  "A full disk leaves nothing of a document, and an old one as it was", .enabled(if: mayMount),
  arguments: forms)
func fullDisk(form: String) throws {
  let place = try Place()
  let disk = place.folder.url.path + "/to"
  // A page for the old file, and none for the new one.
  try #require(mount("tmpfs", disk, "tmpfs", 0, "size=4k") == 0)
  defer { umount(disk) }
  try place.folder.write("old", to: "to/b")
  try place.expectRefusal(form, "to/b", "There is no space left to write “to/b”")
  try place.expectRefusal(form, "to/c", "There is no space left to write “to/c”")
  #expect(place.names == ["b"])
  #expect(try place.folder.text("to/b") == "old")
}

@Test("A file that is removed while it is written again is whole or not there", arguments: forms)
func removedMeanwhile(form: String) throws {
  let place = try Place()
  let wanted = try place.folder.run("render", "a.letter", "-f", form).output
  // Removed right before and after: what stands there in the end is the whole document or nothing.
  let run = try place.bash(
    "for i in 1 2 3 4 5; do touch to/b; rm -f to/b & \"$0\" render a.letter -f \"$1\" -o to/b; "
      + "wait; done", form)
  #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
  #expect(place.names == [] || place.names == ["b"])
  if place.names == ["b"] {
    #expect(try Data(contentsOf: place.folder.url.appending(path: "to/b")) == wanted)
  }
}
