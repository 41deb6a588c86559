// From a theme's colours to those the terminal has.
import Canvas

/// How many colours a terminal has.
enum ColorDepth: Equatable {
  case none, eight, sixteen, palette, direct

  /// The depth of a terminal with `count` colours.
  init(count: Int) {
    switch count {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case 256: self = .palette
    default: self = .direct
    }
  }
}

/// A colour as ncurses numbers it, and what else it takes to look like the one meant.
struct MappedColor: Equatable {
  /// The number; -1 is the terminal's default.
  var number: Int
  /// An attribute that stands for what the number cannot say.
  var attribute: Style.Emphasis = []
}

/// Red, green and blue of one colour.
struct RGB: Equatable {
  var red: Int
  var green: Int
  var blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour of the usual palette of 256. The first 16 differ from terminal to terminal; these
  /// are xterm's.
  init(palette index: UInt8) {
    let index = Int(index)
    switch index {
    case 0..<16: self = Self.basic[index]
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      self.init(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    default:
      let level = 8 + 10 * (index - 232)
      self.init(level, level, level)
    }
  }

  static let basic = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  /// How far another colour is, squared; the eye weighs green most and blue least.
  func distance(to other: RGB) -> Int {
    let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }

  /// The place of the nearest colour of the cube and the grays, which look the same everywhere.
  var nearestOfPalette: Int {
    nearest(in: 16..<256) { RGB(palette: UInt8($0)) }
  }

  /// The place of the nearest of the 16 colours every colour terminal has in some form.
  var nearestBasic: Int {
    nearest(in: 0..<16) { Self.basic[$0] }
  }

  private func nearest(in places: Range<Int>, _ color: (Int) -> RGB) -> Int {
    var best = places.lowerBound
    var least = Int.max
    for place in places {
      let distance = distance(to: color(place))
      if distance < least { (best, least) = (place, distance) }
    }
    return best
  }
}

extension Color {
  /// This colour on a terminal with `depth` colours.
  func mapped(to depth: ColorDepth, isForeground: Bool) -> MappedColor {
    switch (self, depth) {
    case (.terminalDefault, _), (_, .none):
      return MappedColor(number: -1)
    case (.indexed(let index), .palette):
      return MappedColor(number: Int(index))
    case (.rgb(let red, let green, let blue), .palette):
      return MappedColor(number: RGB(Int(red), Int(green), Int(blue)).nearestOfPalette)
    case (_, .direct):
      return MappedColor(number: directNumber)
    case (_, .sixteen):
      return MappedColor(number: basicIndex)
    case (_, .eight):
      let index = basicIndex
      guard index >= 8 else { return MappedColor(number: index) }
      guard isForeground else { return MappedColor(number: index == 8 ? 0 : index - 8) }
      // Bold black is invisible on many a black background.
      if index == 8 { return MappedColor(number: -1, attribute: .dim) }
      return MappedColor(number: index - 8, attribute: .bold)
    }
  }

  private var basicIndex: Int {
    switch self {
    case .terminalDefault: -1
    case .indexed(let index) where index < 16: Int(index)
    case .indexed(let index): RGB(palette: index).nearestBasic
    case .rgb(let red, let green, let blue): RGB(Int(red), Int(green), Int(blue)).nearestBasic
    }
  }

  /// On a terminal with direct colour a number below 8 is a colour of the palette, any other is
  /// red, green and blue.
  private var directNumber: Int {
    let color: RGB
    switch self {
    case .terminalDefault: return -1
    case .indexed(let index) where index < 8: return Int(index)
    case .indexed(let index): color = RGB(palette: index)
    case .rgb(let red, let green, let blue): color = RGB(Int(red), Int(green), Int(blue))
    }
    let number = color.red << 16 | color.green << 8 | color.blue
    return number < 8 ? 0 : number
  }
}
