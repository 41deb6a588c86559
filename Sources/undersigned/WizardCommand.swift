// The wizard's command: what it is started with. The event loop is plugged in at the end.
import ArgumentParser
import CICU
import DraftStore
import Glibc
import LetterCore

struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard", abstract: "Opens the wizard.", shouldDisplay: false)

  @Argument(help: "The draft file; without one, the start screen offers those there are.")
  var draft: String?

  @OptionGroup var template: TemplateOption

  @Option(help: ArgumentHelp("The colors, by name or from a file.", valueName: "name|file"))
  var theme: String?

  @Flag(name: .customLong("no-color"), help: "Use no colors.")
  var noColor = false

  func validate() throws {
    if draft == "-" {
      throw ValidationError(
        "The wizard needs the keyboard, so a draft cannot be standard input; name a file.")
    }
    if draft?.isEmpty == true { throw ValidationError("The draft's name is empty.") }
  }

  func run() throws {
    try WizardOpening(
      path: draft, template: template.source, theme: theme, usesColor: !noColor
    ).run()
  }
}

/// A draft to work on, and what is known of its file where it has one.
struct OpenedDraft {
  var draft: Draft
  var file: KeptFile?
  /// What was taken out or passed over when it was read, a sentence each.
  var remarks: [String] = []
  /// Why the file cannot be read, where the draft is what could be read of it all the same. That
  /// file is never written.
  var damage: Damage?

  /// What there is to say of a damaged file.
  struct Damage {
    var sentence: String
    var hasVersions: Bool
  }

  var path: String? { file?.path }
}

extension OpenedDraft {
  /// The draft at a path.
  init(opening path: String) throws(FileError) {
    do throws(FileError) {
      let (reading, known) = try DraftFile.open(path)
      draft = reading.draft
      var kept = KeptFile(path: path, known: known, base: reading.draft)
      remarks = reading.remarks + (Self.isUndecided(kept) ? [Sentences.wasUndecided] : [])
      do throws(FileError) {
        try kept.loadRecords(into: &draft)
      } catch {
        // The letter is no worse for it; what is damaged stays as it is.
        remarks.append(error.description)
      }
      file = kept
    } catch {
      guard let salvaged = Self(salvaging: path, after: error) else { throw error }
      self = salvaged
    }
  }

  /// Whether the last run ended while it was asked whose version stays: its own is then the last
  /// version that was kept, and is not what is in the file.
  private static func isUndecided(_ file: KeptFile) -> Bool {
    guard let versions = try? DraftVersions(of: file.path),
      versions.lastLine().map(VersionLine.isUndecided) == true,
      let last = (try? versions.list())?.first
    else { return false }
    return (try? versions.bytes(of: last)) != (try? FileBytes.read(file.path))
  }

  /// What can be had of a damaged file: its own words, or else the last version that was kept.
  private init?(salvaging path: String, after error: FileError) {
    switch error.reason {
    case .notJSON, .wrongContent, .notUTF8: break
    default: return nil
    }
    let versions = try? DraftVersions(of: path)
    let last = (try? versions?.list())?.first
    let reading = (try? FileBytes.read(path)).flatMap { DraftSalvage.read($0, path: path) }
    guard let draft = reading?.draft ?? last.flatMap({ try? versions?.load($0).draft }) else {
      return nil
    }
    self.draft = draft
    file = KeptFile(path: path, known: .absent)
    remarks = reading?.remarks ?? []
    damage = Damage(
      sentence: Sentences.damaged(error.description, isReadable: reading != nil),
      hasVersions: last != nil)
  }
}

/// What the wizard starts with, read before the screen changes.
struct WizardOpening {
  var template: LetterTemplate
  /// Where the template comes from.
  var source: TemplateSource
  /// The draft that was named; `nil` for the start screen.
  var opened: OpenedDraft?
  /// A theme's name or file.
  var theme: String?
  var usesColor: Bool

  init(path: String?, template source: TemplateSource, theme: String?, usesColor: Bool) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        code: .usage,
        sentence: "The wizard needs a terminal; without one use render, check or import.")
    }
    // While there is still a terminal to say on what is missing.
    cicu_require()
    self.source = source
    template = try source.template()
    self.theme = theme
    // An empty NO_COLOR means nothing (no-color.org).
    let forbidsColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    self.usesColor = usesColor && !forbidsColor
    guard let path else { return }
    do throws(FileError) {
      opened = try OpenedDraft(opening: path)
    } catch {
      guard error.reason == .missing else { throw error }
      // A name that does not exist yet is where the new draft will be saved.
      opened = OpenedDraft(
        draft: newDraft(template), file: KeptFile(path: path, known: .absent))
    }
    if let opened { try source.check(template, against: opened.draft, at: path) }
  }

  /// The wizard as it is started most: with a draft's name or nothing. ArgumentParser, which takes
  /// two milliseconds to look at that, is left out; `nil` where the words need it.
  static func plain(_ arguments: [String]) throws -> WizardOpening? {
    guard arguments.count <= 1 else { return nil }
    let path = arguments.first
    if let path {
      guard !path.isEmpty, !path.hasPrefix("-"), !RootCommand.commandNames.contains(path) else {
        return nil
      }
    }
    return try WizardOpening(
      path: path, template: TemplateSource(file: nil), theme: nil, usesColor: true)
  }

  func run() throws {
    try MainActor.assumeIsolated { try WizardRun(self).run() }
  }
}
