// Letterhead images of a running wizard, read on another thread, since an SVG has to be drawn.
import DraftStore
import LetterCore
import TextMetrics
import Typesetter
import Wizard

@MainActor
final class ImageReading {
  private let work = BackgroundWork<Report>()

  /// An image that is read sooner than this is there at once, in milliseconds.
  private static let soon = 100

  /// Reads the file that was chosen; returns what came of it where that is soon.
  func read(_ path: String) -> Report? {
    guard !work.isRunning else { return .remark(Sentences.imageIsDrawn) }
    work.start { Self.chosen(path) }
    return work.wait(milliseconds: Self.soon) ?? .remark(Sentences.imageIsDrawn)
  }

  /// Draws an SVG that an older version kept under a name.
  func draw(_ file: String, named name: String) {
    work.start {
      do throws(FileError) {
        return .keptImage(try ProfileFile.image(at: file, drawing: SVGDrawing.image), name: name)
      } catch {
        return .remark(Sentences.imageNotRead(error.description))
      }
    }
  }

  var isRunning: Bool { work.isRunning }

  /// What is to be reported by now.
  func collect() -> [Report] { work.collect().map { [$0] } ?? [] }

  private nonisolated static func chosen(_ path: String) -> Report {
    let path = HomePath.expanded(path)
    do {
      let image = try ProfileFile.image(at: path, drawing: SVGDrawing.image)
      try PDFTypesetter.check(image)
      return .image(image, source: cleaned(FilePath.name(of: path)).text)
    } catch {
      return .fileRefused("\(error)")
    }
  }
}
