@preconcurrency import CNcurses
// The attributes and colour pair of each style, found once.
import Canvas

/// Gives each style the blank ncurses cell that carries its attributes and colours.
@MainActor
struct Inks {
  private let theme: Theme
  private let depth: ColorDepth
  private var cells: [cchar_t?]

  /// Inks for a terminal with `depth` colours; with none, only attributes are used.
  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    cells = Array(repeating: nil, count: Role.allCases.count * 32)
  }

  /// A blank cell in `style`.
  mutating func cell(_ style: Style) -> cchar_t {
    let place = Int(style.role.rawValue) * 32 + Int(style.emphasis.rawValue & 31)
    if let cell = cells[place] { return cell }
    let cell = made(style)
    cells[place] = cell
    return cell
  }

  private func made(_ style: Style) -> cchar_t {
    let look = theme.look(of: style.role)
    let foreground = look.foreground.mapped(to: depth, isForeground: true)
    let background = look.background.mapped(to: depth, isForeground: false)
    var emphasis = look.attributes.union(foreground.attribute)
    // Emphasis of the letter shows by a change: reversed in a reversed look it would not be seen.
    emphasis.formSymmetricDifference(style.emphasis.intersection(.reverse))
    emphasis.formUnion(style.emphasis.subtracting(.reverse))
    if depth == .none, look.background != theme.look(of: .text).background {
      emphasis.insert(.reverse)
    }
    if emphasis.contains(.bold) { emphasis.remove(.dim) }
    var pair: Int32 = 0
    if foreground.number >= 0 || background.number >= 0 {
      pair = max(0, alloc_pair(Int32(foreground.number), Int32(background.number)))
    }
    return cncurses_cell(attributes(emphasis), pair)
  }

  private func attributes(_ emphasis: Style.Emphasis) -> attr_t {
    var attributes: attr_t = 0
    if emphasis.contains(.bold) { attributes |= cncurses_bold }
    if emphasis.contains(.dim) { attributes |= cncurses_dim }
    if emphasis.contains(.italic) { attributes |= cncurses_italic }
    if emphasis.contains(.underline) { attributes |= cncurses_underline }
    if emphasis.contains(.reverse) { attributes |= cncurses_reverse }
    return attributes
  }
}
