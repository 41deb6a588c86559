// What the interview asks of the world, and what the world reports back: values, both.
import LetterCore
import SignOnImport

/// A letter to be written to files.
public struct ExportRequest: Hashable, Sendable {
  /// The files' path without ending; "~" is the home folder.
  public var path: String
  /// A file is written in each of them.
  public var formats: [LetterFormat]
  /// How the letter stands on paper.
  public var setup: DocumentSetup
  /// Whether the list of those who sign is written too, as a table.
  public var includesList = false
  /// Whether the volunteer knows that some characters have no font here.
  public var acceptsMissingFonts = false
  /// Whether files of the same name may be replaced.
  public var replaces: Bool

  /// The ending of the list's file, without the dot.
  public static let listEnding = "csv"
}

/// How far an export is.
public struct ExportProgress: Hashable, Sendable {
  /// All that are being made, and the one in hand.
  public var formats: [LetterFormat]
  public var current: Int
  /// How much of that one is done, from 0 to 1.
  public var done: Double

  /// The beginning of an export of these formats.
  public init(formats: [LetterFormat], current: Int = 0, done: Double = 0) {
    (self.formats, self.current, self.done) = (formats, current, done)
  }
}

/// Files that an export wrote.
public struct WrittenFiles: Hashable, Sendable {
  /// A command that does something with them, to be copied into a shell.
  public struct Command: Hashable, Sendable {
    public enum Purpose: Hashable, Sendable { case open, showFolder, fetch }
    public var purpose: Purpose
    public var line: String

    /// The command line that does this.
    public init(_ purpose: Purpose, _ line: String) {
      (self.purpose, self.line) = (purpose, line)
    }
  }

  /// What was asked for.
  public var request: ExportRequest
  /// "~" stands for the home folder.
  public var paths: [String]
  /// The folder they are in, from the root or from "~" on.
  public var folder: String
  /// What the letter in them says; `nil` where there is none.
  public var digest: LetterDigest?
  public var commands: [Command]

  /// Files of these paths, in this folder.
  public init(
    request: ExportRequest, paths: [String], folder: String, digest: LetterDigest? = nil,
    commands: [Command] = []
  ) {
    (self.request, self.paths, self.folder) = (request, paths, folder)
    self.digest = digest
    self.commands = commands
  }

  /// What the paths share: folder and name, without the endings.
  var sharedName: String {
    guard let first = paths.first else { return "" }
    let shared = paths.dropFirst().reduce(Substring(first)) { $0.commonPrefix(with: $1) }
    return String(shared.prefix(upTo: shared.lastIndex(of: ".") ?? shared.endIndex))
  }

  /// The files' names alone.
  var names: [String] { paths.map { $0.split(separator: "/").last.map(String.init) ?? $0 } }

  /// The rest of each path.
  var endings: String {
    let count = sharedName.count
    return paths.map { String($0.dropFirst(count)) }.joined(separator: " ")
  }
}

/// The letter as it is to be laid out on pages.
public struct PagesRequest: Hashable, Sendable {
  /// The interview's revision: which letter.
  public var revision: Int
  /// Which of the letters that bore this revision.
  public var generation: Int
  public var setup: DocumentSetup
}

/// What only the program around the interview can do.
public enum Effect: Hashable, Sendable {
  /// Save the draft now.
  case save
  /// Write a letter, on another thread; progress and outcome are reported.
  case export(ExportRequest)
  /// Give that up.
  case stopExport
  /// Lay the letter out on pages, on another thread.
  case layOutPages(PagesRequest)
  /// Leave, with everything saved.
  case quit
  /// Leave although not everything is saved: the volunteer said so.
  case abandon
  /// Give the terminal back to the shell until it is continued.
  case suspend
  /// Paint the whole screen anew.
  case repaint
  /// Go on with a copy of the draft under another name.
  case workOnCopy
  /// The volunteer chose what becomes of a draft that something else changed as well; the draft in
  /// hand is the one to be saved over it.
  case saveOverChange(DiskChoice)
  /// Say which earlier states of the draft are kept.
  case listVersions
  /// Read one of them.
  case showVersion(Int)
  /// Say what a folder holds; "~" is the home folder.
  case listFolder(String)
  /// Read names from a file, to be looked at first.
  case readNames(String)
  /// Read a long list that was pasted, on another thread.
  case readPaste(PastedList)
  /// Read the letterhead's image from a file.
  case readImage(String)
  /// Say which files the draft has.
  case listTraces
  /// Remove the draft and everything that was kept beside it, and leave.
  case forget
}

/// What was chosen of a draft that something else changed as well.
public enum DiskChoice: Hashable, Sendable {
  case mine, theirs, both
}

/// A draft that something else changed while it was open here.
public struct DiskChange: Sendable {
  /// What is on the disk now.
  public var theirs: Draft
  /// Both together.
  public var both: Draft
  /// What differs, a line each.
  public var differences: [String]

  /// A change that is to be settled between these versions.
  public init(theirs: Draft, both: Draft, differences: [String]) {
    self.theirs = theirs
    self.both = both
    self.differences = differences
  }
}

/// An earlier state of a draft that is kept.
public struct KeptVersion: Hashable, Sendable {
  /// When it was kept, as people write it.
  public var when: String
  /// What changed then.
  public var line: String

  /// A version in the words in which it is listed.
  public init(when: String, line: String) {
    self.when = when
    self.line = line
  }
}

/// Whether what was typed is safe.
public enum SaveState: Hashable, Sendable {
  /// Nothing was typed yet.
  case new
  case changed
  case saved
  /// Not saved until a question is answered.
  case waiting
  /// Not saved, and why: one sentence.
  case failed(String)
}

/// What came of an effect.
public enum Report: Sendable {
  case save(SaveState)
  case exportProgress(ExportProgress)
  /// The files that were written.
  case exported(WrittenFiles)
  /// Given up, as was asked; nothing was written.
  case exportStopped
  /// The pages of the letter.
  case pages([LetterPage], PagesRequest)
  /// They are not laid out for now: something else goes before.
  case pagesGivenUp
  /// There are none, and why: one sentence.
  case pagesFailed(String, PagesRequest)
  /// Files that stand in the way; nothing was written.
  case exportWouldReplace([String], ExportRequest)
  /// There is no font here for some scripts of the letter, each with where it stands; nothing was
  /// written.
  case exportLacksFonts([String], ExportRequest)
  /// Nothing was written, and why: one sentence.
  case exportFailed(String)
  /// An export begins to write into this folder.
  case exporting(into: String)
  /// Leaving was refused, since the draft cannot be saved anywhere; why.
  case quitRefused(String)
  /// A remark that is no answer to anything, such as what was taken out of a file.
  case remark(String)
  /// Someone else works on the draft: who and since when, one sentence.
  case heldElsewhere(String)
  /// The draft's file is damaged, and this is what there is instead: why, one sentence, and whether
  /// earlier versions are kept.
  case damaged(String, hasVersions: Bool)
  /// Something else wrote the draft's file; nothing is saved until the volunteer has chosen.
  case changedElsewhere(DiskChange)
  /// The draft was changed in the window that has it, and this is how it is now.
  case reloaded(Draft)
  /// No copy could be begun, and why: one sentence.
  case copyFailed(String)
  /// The draft goes on as a copy under this name.
  case working(onCopy: String)
  /// The file's name, once there is one.
  case named(String)
  /// The earlier states that are kept, the last first.
  case versions([KeptVersion])
  case version(Int, Draft)
  /// The private records, with what another program wrote of them.
  case records(SignOnRecords)
  /// Something else removed some of them; all are kept, and this is what there would be without.
  case recordsDropped(kept: SignOnRecords, without: SignOnRecords)
  /// The folder that was asked for under this name: its whole path, and what it holds.
  case folder(asked: String, String, [FolderEntry])
  /// A file of names that was read.
  case names(ReadNames)
  /// A pasted list that was read.
  case pasteRead(ReadPaste)
  /// An image that was read, and its file's name.
  case image(Letterhead.Image, source: String)
  /// An image that could not be read under this name before.
  case keptImage(Letterhead.Image, name: String)
  /// A folder or file could not be read, and why: one sentence.
  case fileRefused(String)
  /// The files that go when the draft is forgotten.
  case traces([String])
}

/// What the interview knows of the world it runs in.
public struct Surroundings: Sendable {
  /// The draft file's name, for the title line.
  public var draftName: String
  /// The day it is here; `nil` where the clock cannot tell.
  public var today: LetterDate?
  /// Where exports are proposed to go, with "~" for the home folder.
  public var exportFolder: String
  /// How documents look, as it is remembered.
  public var profile: DocumentProfile

  /// Surroundings of this draft on this day.
  public init(
    draftName: String, today: LetterDate?, exportFolder: String,
    profile: DocumentProfile = DocumentProfile()
  ) {
    self.draftName = draftName
    self.today = today
    self.exportFolder = exportFolder
    self.profile = profile
  }
}

extension Substring {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}
