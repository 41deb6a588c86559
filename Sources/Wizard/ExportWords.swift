// The interface's words about exports: files and folders, paper and letterhead, pages.
import LetterCore

extension Words {
  static let exportBelow = "Tab goes on to the export"
  // MARK: Choosing a file or folder

  static func title(for purpose: FileChooser.Purpose) -> String {
    switch purpose {
    case .names: "Import names from which file?"
    case .image: "Which image for the letterhead?"
    case .folder: "Export into which folder?"
    }
  }

  static func label(for purpose: FileChooser.Purpose) -> String {
    purpose == .folder ? "Folder" : "File"
  }

  static func hint(for purpose: FileChooser.Purpose) -> String {
    switch purpose {
    case .names:
      "Enter opens · type part of a name, or a whole path · ~ is the home folder · Esc closes. CSV, "
        + "TSV or "
        + "one name a line."
    case .image:
      "Enter takes it · type part of a name, or a whole path · Esc closes. PNG or SVG; it is copied "
        + "into "
        + "the page settings."
    case .folder:
      "Enter opens a folder · “this folder” takes it · type part of a name, or a whole path · Esc "
        + "closes."
    }
  }

  static func shortHint(for purpose: FileChooser.Purpose) -> String {
    switch purpose {
    case .names: "Enter opens · Esc closes · CSV, TSV, text"
    case .image: "Enter takes it · Esc closes · PNG, SVG"
    case .folder: "“this folder” takes it · Esc closes"
    }
  }
  static let emptyFolder = "No matches here."
  static let completeName = "Complete"
  static let nothingToComplete = "Tab has nothing to add. Type more, or use ↑ ↓."
  static let upFolder = "the folder above"
  static let thisFolder = "this folder"
  static func takesPath(_ purpose: FileChooser.Purpose) -> String {
    purpose == .folder ? "Enter looks for this folder." : "Enter takes this path."
  }
  static let chooserHelp =
    "↑ ↓ go through the list, Tab completes what you typed, Backspace goes to the folder above, / "
    + "after a folder's name opens it; Esc closes."
  static let folderHelp = "choose the folder"

  // MARK: Paper and letterhead

  static let pages = "Pages"
  static let asText = "Text"
  static let pageFormTitle = "Page setup"
  static let pageSetupHint = "Enter changes it"
  static let pageSetupHelp = "set up paper and letterhead"
  static let closePageFormHelp = "go back to the review"
  static let imageHelp = "choose the letterhead's image, PNG or SVG"
  static let removeImageHelp = "remove the image"
  static let pagesHelp = "show the letter on its pages, as in the PDF, or go back"
  static let imageRemoved = "The letterhead has no image now."
  static func imageTaken(_ name: String) -> String { "“\(name)” is now in the letterhead." }

  static func name(of field: PageField) -> String {
    switch field {
    case .paper: "Paper"
    case .shown: "Letterhead"
    case .name: "Organization"
    case .address: "Its address"
    case .image: "Image"
    case .top: "Top space"
    case .bottom: "Bottom space"
    }
  }

  static func name(of paper: DocumentSetup.Paper) -> String {
    switch paper {
    case .letter: "US Letter"
    case .a4: "A4"
    }
  }

  /// What a field that is not typed has.
  static func value(of field: PageField, in profile: DocumentProfile) -> String? {
    switch field {
    case .paper:
      switch profile.paper {
      case .letter: name(of: .letter) + ", 8½ × 11 inches"
      case .a4: name(of: .a4) + ", 210 × 297 mm"
      }
    case .shown:
      !profile.showsLetterhead
        ? "left out" : profile.letterhead.isEmpty ? "none yet" : "on the first page"
    case .image:
      profile.letterhead.image.map {
        "PNG, \(Int($0.width.rounded())) × \(Int($0.height.rounded()))"
      } ?? "none; Enter chooses a file"
    case .top: room(profile.reservedTop, on: profile.paper)
    case .bottom: room(profile.reservedBottom, on: profile.paper)
    case .name, .address: nil
    }
  }

  /// Points in the measure that the paper itself is sold in.
  private static func room(_ points: Double, on paper: DocumentSetup.Paper) -> String {
    guard points > 0 else { return "none" }
    switch paper {
    case .letter:
      let halves = Int((points / 36).rounded())
      return (halves > 1 ? "\(halves / 2)" : "") + (halves % 2 == 1 ? "½" : "") + " in"
    case .a4:
      let millimetres = Int((points * 25.4 / 72).rounded())
      return "\(millimetres / 10).\(millimetres % 10) cm"
    }
  }

  /// The room that is kept free, a few words for each end of the page.
  private static func rooms(_ top: Double, _ bottom: Double, on paper: DocumentSetup.Paper)
    -> [String]
  {
    (top > 0 ? ["\(room(top, on: paper)) free at top"] : [])
      + (bottom > 0 ? ["\(room(bottom, on: paper)) free at bottom"] : [])
  }

  static func hint(for field: PageField) -> String {
    switch field {
    case .paper: "← → chooses. For Word, ODT and PDF; it is remembered for the next letter."
    case .shown:
      "← → shows or hides the letterhead on the first page of Word, ODT, PDF (also in Mail) and "
        + "HTML."
    case .name: "The lead organization, as its letterhead names it. It is remembered."
    case .address: "What goes under the name: street, city, telephone, one a line."
    case .image: "Enter chooses a PNG or SVG file. Del removes the image."
    case .top: "← → leaves extra space at the top of the first page, for paper with a printed head."
    case .bottom:
      "← → leaves extra space at the bottom of the first page, for paper with a printed foot."
    }
  }

  /// The profile in a few words.
  static func summary(of profile: DocumentProfile) -> String {
    // A name may be long and is cut at the row's end.
    let letterhead = profile.letterhead
    let head =
      profile.showsLetterhead && !letterhead.isEmpty ? [Words.letterhead(of: letterhead)] : []
    let rooms = rooms(profile.reservedTop, profile.reservedBottom, on: profile.paper)
    return ([name(of: profile.paper)] + rooms + head).joined(separator: ", ")
  }

  private static func letterhead(of letterhead: Letterhead) -> String {
    letterhead.name.isEmpty ? "with letterhead" : "letterhead of \(letterhead.name)"
  }

  /// All of a letterhead: an old address under a new name is to be seen.
  private static func whole(_ letterhead: Letterhead) -> String {
    let words = ([letterhead.name] + letterhead.address).filter { !$0.isEmpty }
    let text = words.isEmpty ? "with letterhead" : "letterhead of " + words.joined(separator: ", ")
    return text + (letterhead.image == nil ? "" : " and its image")
  }

  /// What an export says of paper and letterhead; nothing where neither shows in its files.
  static func pages(of request: ExportRequest) -> String? {
    let setup = request.setup
    let onPaper = request.formats.contains { [.docx, .odt, .pdf, .mail].contains($0) }
    let isHeaded = onPaper || request.formats.contains(.html)
    let parts =
      (onPaper ? ["On \(name(of: setup.paper))"] : [])
      + (isHeaded ? setup.letterhead.map { [whole($0)] } ?? [] : [])
      + (onPaper ? rooms(setup.reservedTop, setup.reservedBottom, on: setup.paper) : [])
    guard let first = parts.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst())
      .joined(separator: ", ")
  }

  static let pageExplanation =
    "Paper and letterhead apply to every letter that you export here. This computer remembers them "
    + "until you change them. They are not part of the letter's own file, and Alt-U does not "
    + "undo them."

  // MARK: Pages

  static func page(_ number: Int, of count: Int) -> String { "Page \(number) of \(count)" }
  static let pagesAreShown = "The pages are shown beside this form."
  static let layingOut = "Laying the pages out…"
  static let imageHere = "the letterhead's image"
  static func free(_ points: Double, on paper: DocumentSetup.Paper) -> String {
    room(points, on: paper) + " left free"
  }
  static let fullPreviewHelp =
    "↑ ↓ PgUp PgDn Home End go through the letter, Alt-P shows or hides its pages, ^P or Esc goes "
    + "back."

  // MARK: While files are written, and after

  static func exportingTitle(isList: Bool) -> String {
    isList ? "Writing the list" : "Writing the letter"
  }
  static let exportingHint = "Esc stops. No file is written until all are ready."
  static let escStops = "The letter is being written; Esc stops that."
  static let quitWhileExporting =
    "The letter is still being written. Wait, or press Esc to stop, and then quit."
  static let profileIsNoDraft =
    "Paper and letterhead are not part of the letter; change them here, Esc goes back."
  static let exportStopped = "Stopped; nothing was written."
  static let stop = "Stop"
  static let goOn = "Continue"
  static let writtenTitle = "The letter is written"
  static let listWrittenTitle = "The list is written"
  static let writtenHint = "Enter goes back to the review."
  static let commandsWait =
    "The commands to open it are shown when you quit. Enter goes back to the review."
  static let commandsHint =
    "These lines are shown again in the terminal when you quit, for you to copy. Enter goes back "
    + "to "
    + "the review."

  static func title(of purpose: WrittenFiles.Command.Purpose) -> String {
    switch purpose {
    case .open: "To open it:"
    case .showFolder: "To show its folder:"
    case .fetch: "To copy it to your own computer, run this there:"
    }
  }
}
