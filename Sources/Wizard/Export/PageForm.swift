// Paper and letterhead: a form in the place of the review.
import Canvas
import LetterCore
import TextMetrics

/// What is said of paper and letterhead, in the form's order.
enum PageField: Int, Hashable, Sendable, CaseIterable {
  case paper, shown, name, address, image, top, bottom

  var context: Context {
    switch self {
    case .paper, .shown, .top, .bottom: .pageChoice
    case .name: .pageLine
    case .address: .pageLines
    case .image: .pageImage
    }
  }
}

extension Interview {
  /// Whether text of the profile is being typed, so that saving it can wait.
  public var isEditingProfile: Bool {
    if case .page = place.target { editor != nil } else { false }
  }

  /// Room for a printed head or foot that can be chosen, in points: none, or by half inches more than
  /// the margin, which is free anyway.
  private static let reservedTops = [0] + Array(stride(from: 108.0, through: 288, by: 36))
  private static let reservedBottoms = [0] + Array(stride(from: 108.0, through: 180, by: 36))

  mutating func openPageForm() {
    review.pageField = .paper
    loadEditor()
  }

  mutating func closePageForm() {
    review.pageField = nil
    loadEditor()
  }

  /// To the next field, or past the ends back to the review.
  mutating func moveInPageForm(by direction: Int) {
    guard let field = review.pageField else { return }
    review.pageField = PageField(rawValue: field.rawValue + direction)
    if review.pageField == nil, direction > 0 { review.index += 1 }
    loadEditor()
  }

  func pageEditor(for field: PageField) -> TextEditor? {
    switch field {
    case .name: TextEditor(profile.letterhead.name)
    case .address:
      TextEditor(profile.letterhead.address.joined(separator: "\n"), isMultiline: true)
    case .paper, .shown, .image, .top, .bottom: nil
    }
  }

  mutating func storePage(_ text: String, in field: PageField) {
    switch field {
    case .name: profile.letterhead.name = text.trimmed
    case .address:
      profile.letterhead.address = text.split(separator: "\n").map { String($0).trimmed }.filter {
        !$0.isEmpty
      }
    case .paper, .shown, .image, .top, .bottom: break
    }
  }

  /// The next or the previous of what can be chosen.
  mutating func changePage(by direction: Int) {
    switch review.pageField {
    case .paper:
      profile.paper = Self.neighbor(of: profile.paper, in: DocumentSetup.Paper.allCases, direction)
    case .shown: profile.showsLetterhead.toggle()
    case .top:
      profile.reservedTop = Self.next(to: profile.reservedTop, in: Self.reservedTops, direction)
    case .bottom:
      profile.reservedBottom = Self.next(
        to: profile.reservedBottom, in: Self.reservedBottoms, direction)
    case .name, .address, .image, nil: break
    }
  }

  /// The next room that can be chosen; what stands in the profile's file may be any number.
  private static func next(to room: Double, in rooms: [Double], _ direction: Int) -> Double {
    let nearest = rooms.min { abs($0 - room) < abs($1 - room) }
    return neighbor(of: nearest ?? 0, in: rooms, direction)
  }

  private static func neighbor<Value: Equatable>(
    of value: Value, in values: [Value], _ direction: Int
  ) -> Value {
    let index = values.firstIndex(of: value) ?? 0
    return values[(index + direction + values.count) % values.count]
  }

  mutating func takeImage(_ image: Letterhead.Image, source: String) {
    profile.letterhead.image = image
    profile.unreadImage = nil
    profile.showsLetterhead = true
    overlay = nil
    message = .done(Words.imageTaken(source))
  }

  /// Takes an image of which only the name was known, unless another was chosen since.
  mutating func takeKeptImage(_ image: Letterhead.Image, name: String) {
    guard profile.unreadImage == name else { return }
    profile.letterhead.image = image
    profile.unreadImage = nil
  }

  mutating func removeImage() {
    guard profile.letterhead.image != nil || profile.unreadImage != nil else { return }
    profile.letterhead.image = nil
    profile.unreadImage = nil
    message = .remark(Words.imageRemoved)
  }

  // MARK: View

  /// The review's line that leads here.
  mutating func drawPageSetup(at index: Int, focused: Int, _ pane: inout Pane) {
    let isFocused = focused == index
    if isFocused {
      pane.marker()
      pane.cursor(at: 2)
    }
    pane.put(Words.pages, at: 2, style: Style(isFocused ? .current : .label))
    let text = Words.summary(of: profile)
    let end = pane.put(text, at: 13, style: Style(isFocused ? .current : .answer))
    if isFocused { pane.putRight(Words.pageSetupHint, style: Style(.hint), after: end) }
    hit(index, activates: true, &pane)
    pane.skip()
  }

  mutating func drawPageForm(_ focused: PageField, _ pane: inout Pane) {
    pane.title(Words.pageFormTitle)
    let column = min(pane.columns / 2, 18)
    // What is in focus is kept in view where the pane is too low for all.
    let room = pane.rows - pane.row - (pane.rows > 8 ? 2 : 0)
    let heights = PageField.allCases.map { rows(of: $0, isFocused: $0 == focused) }
    var first = 0
    while first < focused.rawValue, heights[first...focused.rawValue].reduce(0, +) > room {
      first += 1
    }
    for field in PageField.allCases.dropFirst(first) where pane.hasRoom {
      drawPage(field, isFocused: field == focused, column, &pane)
    }
    pane.skip()
    pane.paragraph(Words.hint(for: focused), style: Style(.hint))
  }

  private func rows(of field: PageField, isFocused: Bool) -> Int {
    guard field == .address else { return 1 }
    return max(1, isFocused ? editor?.lines.count ?? 1 : profile.letterhead.address.count)
  }

  private mutating func drawPage(
    _ field: PageField, isFocused: Bool, _ column: Int, _ pane: inout Pane
  ) {
    if isFocused { pane.marker() }
    pane.put(
      Words.name(of: field), at: 2, style: Style(isFocused ? .current : .label), limit: column - 1)
    noteHits(of: field, line: 0, column, pane)
    if let value = Words.value(of: field, in: profile) {
      if field == .image {
        pane.put(value, at: column, style: Style(profile.letterhead.image == nil ? .hint : .answer))
        if isFocused { pane.cursor(at: column) }
      } else {
        pane.choice(value, at: column, isFocused: isFocused)
      }
    } else if isFocused, let editor {
      drawLines(of: editor, in: .page(field), at: column, &pane)
    } else {
      let letterhead = profile.letterhead
      let lines = field == .name ? [letterhead.name].filter { !$0.isEmpty } : letterhead.address
      if lines.isEmpty { pane.put(Words.noneAnswer, at: column, style: Style(.hint)) }
      for (index, line) in lines.enumerated() where index == 0 || pane.hasRoom {
        if index > 0 { pane.skip() }
        pane.put(line, at: column, style: Style(.answer))
        if index > 0 { noteHits(of: field, line: index, column, pane) }
      }
    }
    pane.skip()
  }

  /// A click on a line of a field, or on its label.
  private mutating func noteHits(of field: PageField, line: Int, _ column: Int, _ pane: Pane) {
    let activates = [.pageChoice, .pageImage].contains(field.context)
    for columns in [
      pane.screenColumn(0)..<pane.screenColumn(column), pane.screenColumns(from: column),
    ] {
      hits.append(
        Hit(
          row: pane.screenRow, columns: columns, goal: .target(.page(field), line: line),
          activates: activates))
    }
  }
}
