// The whole letter on pages.
import LetterCore

struct Composition {
  let setter: TypeSetter
  let setup: DocumentSetup
  let title: String
  let pages: [Page]
  let head: Head

  init(
    _ letter: Letter, _ setup: DocumentSetup, _ monitor: WorkMonitor = .none
  ) throws(DocumentError) {
    try setup.check()
    var work = WorkCount(letter, for: monitor)
    let setter = try TypeSetter.shared(language: setup.language)
    setter.beginLetter()
    let area = TextArea(setup)
    let first = TextArea(setup, isFirst: true)
    let subjectIndex = letter.blocks.firstIndex { $0.subject != nil }
    let subject = subjectIndex.flatMap { letter.blocks[$0].subject }
    let numbers = letter.notes.compactMap {
      if case .note(let number, _) = $0 { number } else { nil }
    }

    var notes: [Int: SetBlock] = [:]
    for case .note(let number, _) in letter.notes where notes[number] == nil {
      notes[number] = try setter.set(
        letter.notes[numbers.firstIndex(of: number) ?? 0], isSubject: false, next: nil,
        width: area.width, notes: [])
      try work.add()
    }
    let cited = Set(numbers)
    var blocks: [SetBlock] = []
    for (index, block) in letter.blocks.enumerated() {
      let next = index + 1 < letter.blocks.count ? letter.blocks[index + 1] : nil
      blocks.append(
        try setter.set(
          block, isSubject: index == subjectIndex, next: next, width: area.width, notes: cited))
      try work.add()
    }
    let parts = try Parts(
      letter, blocks, notes, Head(setup, first, setter), area, first, setter, &work)
    var pages = try parts.pages(tightening: 1, &work)
    if pages.count > 1, pages[pages.count - 1].textHeight < Measure.fewLines * area.height {
      let loose = pages.count
      for tightening in Measure.tightenings where pages.count == loose {
        let closer = try parts.pages(tightening: tightening, &work)
        if closer.count < loose { pages = closer }
      }
    }
    self.pages = pages
    (self.setter, self.setup, head) = (setter, setup, parts.head)
    title = printable(subject ?? setup.title)
  }
}

/// All that is set, ready to be placed on pages.
private struct Parts {
  let area: TextArea
  /// The first page's.
  private let first: TextArea
  let head: Head
  private let blocks: [SetBlock]
  private let notes: [Int: SetBlock]
  /// The lists of names, by their places among the blocks.
  private var lists: [Int: NameColumns] = [:]

  init(
    _ letter: Letter, _ blocks: [SetBlock], _ notes: [Int: SetBlock], _ head: Head,
    _ area: TextArea, _ first: TextArea, _ setter: TypeSetter, _ work: inout WorkCount
  ) throws(DocumentError) {
    (self.blocks, self.notes, self.head, self.area) = (blocks, notes, head, area)
    self.first = first
    let nameColumns = letter.nameColumns
    for (index, block) in letter.blocks.enumerated() {
      guard case .roll(let section) = block else { continue }
      let columns = nameColumns[section.kind] ?? 1
      let width = NameColumns.width(columns: columns, in: area)
      lists[index] = NameColumns(
        try setter.names(of: section, width: width, &work), kind: section.kind, index: index,
        columns: columns, area: area)
    }
  }

  /// The pages, with the lines that much closer to each other.
  func pages(
    tightening: Double, _ work: inout WorkCount
  ) throws(DocumentError) -> [Page] {
    let leading = Measure.leading * tightening
    var blocks = blocks
    if tightening < 1 {
      for index in blocks.indices {
        for line in blocks[index].lines.indices { blocks[index].lines[line].leading = leading }
        blocks[index].gap *= 1 - Measure.gapTightening * (1 - tightening)
      }
    }
    var paginator = Paginator(
      first: first, later: area, blocks: blocks, notes: notes, head: head.blocks, y: head.bottom)
    var kept: [Chunk] = []
    for (index, block) in blocks.enumerated() {
      if let names = lists[index]?.led(by: leading) {
        paginator.place(kept, before: names.headHeight)
        kept = []
        let rest = blocks[(index + 1)...]
        let isEnd = !lists.keys.contains { $0 > index }
        try names.place(on: &paginator, before: isEnd ? paginator.height(of: rest) : 0, &work)
        continue
      }
      for chunk in block.chunks(index) {
        kept.append(chunk)
        if chunk.lines.upperBound < block.lines.count || !block.isKeptWithNext {
          paginator.place(kept)
          kept = []
        }
      }
    }
    paginator.place(kept)
    return paginator.finish()
  }
}

/// What stands over the first page.
struct Head {
  struct Picture {
    let image: Letterhead.Image
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  private(set) var picture: Picture?
  private(set) var blocks: [PlacedBlock] = []
  /// Where the letter begins.
  private(set) var bottom: Double

  init(_ setup: DocumentSetup, _ area: TextArea, _ setter: TypeSetter) throws(DocumentError) {
    bottom = max(area.top, setup.reservedTop)
    guard let letterhead = setup.letterhead else { return }
    // A head stands in the margin, as on printed paper.
    bottom = max(setup.headMargin, setup.reservedTop)
    if let image = letterhead.image { place(image, area) }
    var lines: [SetLine] = []
    if !letterhead.name.isEmpty {
      var name = StyledText()
      name.append(letterhead.name, emphasis: .bold)
      lines += try setter.set(name, size: Measure.headSize, width: area.width)
        .lines(leading: Measure.headSize * 1.3)
    }
    for line in letterhead.address {
      lines += try setter.set(line, size: Measure.noteSize, width: area.width)
        .lines(leading: Measure.noteLeading)
    }
    var placed: [PlacedLine] = []
    for line in lines {
      guard bottom + line.height <= area.bottom - Measure.headGap else { throw .headTooHigh }
      let x = area.left + (area.width - line.width) / 2
      placed.append(PlacedLine(line: line, x: x, baseline: bottom + line.above, left: x))
      bottom += line.height
    }
    if !placed.isEmpty {
      blocks = [PlacedBlock(role: .letterhead, index: -1, columns: [placed], isContinued: false)]
    }
    bottom = max(area.top, bottom + Measure.headGap)
  }

  private mutating func place(_ image: Letterhead.Image, _ area: TextArea) {
    let (width, height) = image.printedSize(within: area.width)
    picture = Picture(
      image: image, x: area.left + (area.width - width) / 2, y: bottom, width: width,
      height: height)
    bottom += height + Measure.headImageGap
  }
}

extension DocumentError {
  fileprivate static let headTooHigh = DocumentError(
    "The letterhead takes more room than the first page has; shorten its address, or leave less "
      + "room above and below it.")
}
