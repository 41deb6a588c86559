// SVG images, drawn once, by this program started anew under limits.
import CTerminal
import Glibc
import LetterCore
import Typesetter

enum SVGDrawing {
  /// The first argument of the process that draws; not for people.
  static let argument = "--draw-svg"

  /// What it cannot do, by its exit codes.
  private static let refusals: [(code: Int32, error: DocumentError)] = [
    (10, .noSVG), (11, .damagedSVG), (12, .sizeless), (13, .undrawn),
  ]
  private static let tooMuch = DocumentError(
    "The SVG image takes too much time or memory to draw; save it as PNG in a drawing program and "
      + "choose that file.")
  private static let notStarted = DocumentError(
    "The SVG image could not be drawn because no process could be started; close other programs and "
      + "try again, or save it as PNG.")

  /// The image as a PNG. Takes a few tenths of a second, and some seconds for what is refused.
  static func image(_ svg: [UInt8]) throws(DocumentError) -> Letterhead.Image {
    // What runs here, also where its file was replaced since; else by the name it was started with.
    let running = "/proc/self/exe"
    let name = cterminal_argument(0).map { String(cString: $0) } ?? "undersigned"
    let program = access(running, X_OK) == 0 ? running : name
    switch PDFTypesetter.draw(svg, program: program, arguments: [argument]) {
    case .drawn(let png): return try Letterhead.Image(drawn: png)
    case .refused(let code): throw refusals.first { $0.code == code }?.error ?? tooMuch
    case .stopped: throw tooMuch
    case .notStarted: throw notStarted
    }
  }

  /// What the process that draws does: from standard input to standard output.
  static func run() -> Never {
    guard PDFTypesetter.limitProcess() else { exit(refusals[3].code) }
    do throws(DocumentError) {
      let png = try PDFTypesetter.drawnSVG(standardInput())
      var rest = png[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        guard count > 0 else { exit(refusals[3].code) }
        rest = rest.dropFirst(count)
      }
      exit(0)
    } catch {
      exit(refusals.first { $0.error == error }?.code ?? refusals[3].code)
    }
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while bytes.count <= Letterhead.Image.mostBytes {
      let count = read(STDIN_FILENO, &part, part.count)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    return bytes
  }
}
