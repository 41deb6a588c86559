// The pages as a PDF, with the tags that say what is what.
import CTypesetter
import Glibc
import LetterCore

struct PDFWriter {
  private let composition: Composition
  private let pdf: OpaquePointer

  init(_ composition: Composition) throws(DocumentError) {
    self.composition = composition
    let size = composition.setup.paper.size
    guard
      let pdf = ct_pdf_new(size.width, size.height, composition.title)
    else { throw .noMemory }
    self.pdf = pdf
  }

  /// Draws everything. To be called once.
  func bytes(_ monitor: WorkMonitor) throws(DocumentError) -> [UInt8] {
    let pages = composition.pages
    var work = WorkCount(pages.count + 1, for: monitor)
    do throws(DocumentError) {
      let size = composition.setup.paper.size
      ct_pdf_tag_begin(pdf, "Document", nil)
      for (index, page) in pages.enumerated() {
        try monitor.note(Double(index) / Double(pages.count))
        ct_pdf_begin_page(pdf, size.width, size.height)
        if index == 0 { try drawHead() }
        try draw(page, number: Page.number(index + 1, of: pages.count))
        // What is said behind a page, Cairo 1.18 says on another one.
        if index + 1 == pages.count { ct_pdf_tag_end(pdf, "Document") }
        ct_pdf_end_page(pdf)
        try work.add()
      }
    } catch {
      ct_pdf_free(pdf)
      throw error
    }
    for bookmark in Bookmarks(composition).entries { add(bookmark) }
    let bytes = try finished(work)
    try monitor.note(1)
    guard
      let finished = PDFObjects.finished(bytes, language: composition.setup.language)
    else {
      throw DocumentError(
        "This version of Cairo writes PDF in a way that is not known here; export the letter as HTML "
          + "and print that.")
    }
    return finished
  }

  /// Asks, while Cairo writes, whether that goes on.
  private final class Asked {
    var work: WorkCount
    var isStopped = false

    init(_ work: WorkCount) { self.work = work }

    func goesOn() -> Bool {
      do throws(DocumentError) { try work.add(0) } catch { isStopped = true }
      return !isStopped
    }
  }

  /// What Cairo writes of all that was drawn.
  private func finished(_ work: WorkCount) throws(DocumentError) -> [UInt8] {
    let asked = Asked(work)
    var count = 0
    var failure: UnsafePointer<CChar>?
    let written = withExtendedLifetime(asked) {
      ct_pdf_finish(
        pdf,
        { context in
          guard let context else { return true }
          return Unmanaged<Asked>.fromOpaque(context).takeUnretainedValue().goesOn()
        }, Unmanaged.passUnretained(asked).toOpaque(), &count, &failure)
    }
    guard let written else {
      if asked.isStopped { throw .stopped }
      let words = failure.map { String(cString: $0) } ?? ""
      throw DocumentError(
        "Cairo could not write the PDF (\(words)); export the letter as HTML and print that.")
    }
    defer { free(written) }
    return Array(UnsafeBufferPointer(start: written, count: count))
  }

  private func add(_ bookmark: Bookmarks.Entry) {
    let number = ct_pdf_bookmark(
      pdf, Int32(0), bookmark.name, Int32(bookmark.page), bookmark.top)
    for child in bookmark.children {
      _ = ct_pdf_bookmark(pdf, number, child.name, Int32(child.page), child.top)
    }
  }

  // MARK: Pages

  private func drawHead() throws(DocumentError) {
    guard let picture = composition.head.picture else { return }
    let image = picture.image
    ct_pdf_unread_begin(pdf)
    defer { ct_pdf_unread_end(pdf) }
    guard
      ct_pdf_png(
        pdf, image.bytes, image.bytes.count, picture.x, picture.y, picture.width, picture.height)
    else { throw .undrawn }
  }

  private func draw(_ page: Page, number: String?) throws(DocumentError) {
    var isInList = false
    for block in page.blocks {
      let isItem = if case .recommendation = block.role { true } else { false }
      if isInList, !isItem { ct_pdf_tag_end(pdf, "L") }
      if isItem, !isInList { ct_pdf_tag_begin(pdf, "L", nil) }
      isInList = isItem
      draw(block)
    }
    if isInList { ct_pdf_tag_end(pdf, "L") }
    if let ruleY = page.ruleY {
      ct_pdf_unread_begin(pdf)
      ct_pdf_rule(pdf, composition.setup.margin, ruleY, Measure.ruleWidth, 0.5)
      ct_pdf_unread_end(pdf)
    }
    for note in page.notes { draw(note) }
    if let number {
      let size = composition.setup.paper.size
      let set = try composition.setter.set(number, size: Measure.noteSize, width: -1)
      if let line = set.lines(leading: Measure.noteLeading).first {
        ct_pdf_unread_begin(pdf)
        ct_pdf_draw(
          pdf, line.layout.pointer, 0, (size.width - line.width) / 2,
          size.height - Measure.numberHeight)
        ct_pdf_unread_end(pdf)
      }
    }
  }

  private func draw(_ block: PlacedBlock) {
    switch block.role {
    case .letterhead, .paragraph: draw(block, in: "P")
    case .subject: draw(block, in: "H1")
    case .heading: draw(block, in: "H2")
    case .recommendation: drawItem(block)
    case .names: drawNames(block)
    case .note(let number):
      let name = "name='note-\(number)'"
      if !block.isContinued { ct_pdf_tag_begin(pdf, "cairo.dest", name) }
      ct_pdf_tag_begin(pdf, "Note", nil)
      if let first = block.columns.first?.first { drawLabel(first) }
      draw(block, in: "P")
      ct_pdf_tag_end(pdf, "Note")
      if !block.isContinued { ct_pdf_tag_end(pdf, "cairo.dest") }
    }
  }

  private func draw(_ block: PlacedBlock, in tag: String) {
    ct_pdf_tag_begin(pdf, tag, nil)
    for line in block.columns.joined() { draw(line) }
    ct_pdf_tag_end(pdf, tag)
  }

  private func drawItem(_ block: PlacedBlock) {
    ct_pdf_tag_begin(pdf, "LI", nil)
    if let first = block.columns.first?.first { drawLabel(first) }
    ct_pdf_tag_begin(pdf, "LBody", nil)
    for line in block.columns.joined() { draw(line) }
    ct_pdf_tag_end(pdf, "LBody")
    ct_pdf_tag_end(pdf, "LI")
  }

  private func drawNames(_ block: PlacedBlock) {
    ct_pdf_tag_begin(pdf, "L", nil)
    var isOpen = false
    for line in block.columns.joined() {
      if line.line.indent == 0 || !isOpen {
        if isOpen { ct_pdf_tag_end(pdf, "LI") }
        ct_pdf_tag_begin(pdf, "LI", nil)
        isOpen = true
      }
      draw(line)
    }
    if isOpen { ct_pdf_tag_end(pdf, "LI") }
    ct_pdf_tag_end(pdf, "L")
  }

  private func drawLabel(_ line: PlacedLine) {
    guard let label = line.line.label, let words = label.text.lines(leading: 0).first else {
      return
    }
    ct_pdf_tag_begin(pdf, "Lbl", nil)
    ct_pdf_draw(pdf, words.layout.pointer, 0, line.left + label.x, line.baseline)
    ct_pdf_tag_end(pdf, "Lbl")
  }

  private func draw(_ line: PlacedLine) {
    ct_pdf_draw(pdf, line.line.layout.pointer, line.line.number, line.x, line.baseline)
  }
}
