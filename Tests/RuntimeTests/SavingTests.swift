// What the program around the wizard saves, and what it says of it, without a terminal.
import Canvas
import DraftStore
import Foundation
import LetterCore
import Testing
import Wizard

@testable import undersigned

/// A folder of its own for one test, gone with it.
private final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "runtime-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

private func draft(_ name: String) throws -> Draft {
  Draft(template: try LetterTemplate.builtIn().id, answers: ["name": .text(name)])
}

@MainActor
private func interview(_ draft: Draft) throws -> Interview {
  Interview(
    template: try LetterTemplate.builtIn(), draft: draft,
    surroundings: Surroundings(
      draftName: "a.letter", today: LetterDate(year: 2026, month: 11, day: 23),
      exportFolder: "~"))
}

private func job(_ draft: Draft, _ file: KeptFile?, in folder: Folder) throws -> SaveJob {
  SaveJob(
    draft: draft, file: file, folder: DraftsFolder(path: folder.file("drafts")),
    date: LetterDate(year: 2026, month: 11, day: 23), template: try LetterTemplate.builtIn(),
    versions: .none)
}

@Suite("The program around the wizard", .serialized) @MainActor
struct SavingTests {
  @Test("A letter that is removed before its last change was saved is not written again")
  func removedLetter() async throws {
    let folder = try Folder()
    let path = folder.file("a.letter")
    let template = try LetterTemplate.builtIn()
    try DraftFile.save(try draft("Rosa"), to: path, template: template)
    var interview = try interview(try draft("Rosa"))
    let known = try DraftFile.open(path).known
    let keeper = DraftKeeper(
      file: KeptFile(path: path, known: known, base: interview.draft), folder: nil,
      template: template, revision: interview.revision)
    // Not before it is removed, however long that takes here.
    keeper.desk.withState { $0.keeping.hold(.looking) }
    _ = interview.update(.text("Jo"))
    keeper.note(interview)
    #expect(!keeper.isSaved(interview))
    try keeper.forget(&interview)
    // Longer than any save is put off.
    try await Task.sleep(for: DraftKeeping.whileTyping + .milliseconds(500))
    _ = keeper.collect(into: &interview)
    #expect(folder.names.isEmpty)
  }

  @Test(
    "The drafts folder is made again by the next save of a letter in it, and no other folder is")
  func removedFolder() throws {
    let folder = try Folder()
    var first = try job(try draft("Rosa"), nil, in: folder)
    let file = try first.run().get().file
    try FileManager.default.removeItem(atPath: folder.file("drafts"))
    var next = try job(try draft("Ana"), file, in: folder)
    let saved = try next.run().get()
    #expect(saved.isFolderNew)
    #expect(try DraftFile.load(file.path).draft.text("name") == "Ana")
    var again = try job(try draft("Bea"), saved.file, in: folder)
    #expect(try again.run().get().isFolderNew == false)
    // A stick that was pulled out.
    var other = try job(
      try draft("Ana"), KeptFile(path: folder.file("stick/a.letter"), known: .absent), in: folder)
    #expect(throws: FileError.self) { try other.run().get() }
    #expect(folder.names == ["drafts"])
  }

  @Test(
    "Each save keeps what can be undone, a crash's too, and who was removed comes back",
    arguments: [false, true])
  func undoAfterKill(isCrash: Bool) throws {
    let folder = try Folder()
    let template = try LetterTemplate.builtIn()
    let path = folder.file("a.letter")
    var first = try draft("Rosa")
    first.apply(.insertSignatories([Signatory(name: "Elm House")].compactMap { $0 }))
    let elm = SignOnRecords.Key(.organization, "Elm House")
    first.records[elm].contact = "elm@example.org"
    var file = KeptFile(path: path, known: .absent)
    _ = try file.save(first, template: template)
    var run = try interview(first)
    for event in [Event.key(.alt("2")), .key(.down), .key(.delete)] { _ = run.update(event) }
    #expect(run.draft.roll.isEmpty)
    var save = try job(run.draft, file, in: folder)
    save.history = run.keptHistory
    if isCrash { save.runInCrash() } else { _ = try save.run().get() }
    // The next run.
    let opened = try OpenedDraft(opening: path)
    #expect(opened.draft.roll.isEmpty && opened.draft.records[elm].contact.isEmpty)
    var next = try interview(opened.draft)
    let known = try #require(opened.file).known
    #expect(next.restoreHistory(try #require(DraftHistory.load(of: path, known: known))))
    _ = next.update(.key(.alt("u")))
    #expect(next.draft.roll.all.map(\.name) == ["Elm House"])
    #expect(next.draft.records[elm].contact == "elm@example.org")
  }

  @Test("Descriptors that were lent come back, also where none were left to lend")
  func spareDescriptors() {
    SpareDescriptors.reserve()
    #expect(SpareDescriptors.heldCount == SpareDescriptors.count)
    SpareDescriptors.lend {
      #expect(SpareDescriptors.heldCount == 0)
      SpareDescriptors.lend {}
      #expect(SpareDescriptors.heldCount == SpareDescriptors.count)
    }
    #expect(SpareDescriptors.heldCount == SpareDescriptors.count)
    SpareDescriptors.giveUp()
  }

  @Test("The farewell says that the letter is saved only where it is", arguments: [true, false])
  func farewell(isSaved: Bool) {
    let text = WizardRun.farewell(
      "/home/rosa/a.letter", isSaved: isSaved, template: nil, written: nil)
    #expect(text.contains("Your letter is saved") == isSaved)
    #expect(text.contains("as it was last saved") == !isSaved)
    #expect(text.hasSuffix("\n  undersigned '/home/rosa/a.letter'\n"))
  }

  @Test("A start after a run that ended before anybody chose says where the other version is")
  func undecided() throws {
    let folder = try Folder()
    let path = folder.file("a.letter")
    let template = try LetterTemplate.builtIn()
    func isSaid() throws -> Bool {
      try OpenedDraft(opening: path).remarks.contains(Sentences.wasUndecided)
    }
    func keep(_ name: String, _ line: String, at time: Int) throws {
      _ = try DraftVersions(of: path).append(
        DraftFile.bytes(of: try draft(name), template: template), line: line, at: time)
    }
    try DraftFile.save(try draft("Rosa"), to: path, template: template)
    #expect(try !isSaid())
    try keep("Ana", "as it was opened", at: 1)
    #expect(try !isSaid())
    try keep("Bea", VersionLine.undecided, at: 2)
    #expect(try isSaid())
    // As older files have it.
    try keep("Bea Cole", Sentences.versionUndecided, at: 2)
    #expect(try isSaid())
    // Gone back to.
    try DraftFile.save(try draft("Bea Cole"), to: path, template: template)
    #expect(try !isSaid())
    // Chosen, or worked on since.
    try DraftFile.save(try draft("Rosa"), to: path, template: template)
    try keep("Rosa", Sentences.versionChosen, at: 3)
    #expect(try !isSaid())
  }
}
