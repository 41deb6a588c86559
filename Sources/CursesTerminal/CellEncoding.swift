// From cells of a grid to cells of ncurses, so that both count the same columns.
import CNcurses
import Canvas
import TextMetrics

/// Appends what ncurses is to show for the character at one or two cells of a grid.
///
/// ncurses counts columns by the C library's `wcwidth`, a grid by our own table, and a cell of
/// ncurses holds a base and a few marks only. Whatever does not fit in `width` columns of its
/// counting is replaced by something that does: a cluster's first part, or an empty box.
func encode(_ text: String, width: Int, ink: cchar_t, into cells: inout [cchar_t]) {
  var used = 0
  var marks = 0
  for scalar in text.unicodeScalars {
    // Variation selectors change the width in some terminals and not in others.
    if isSelector(scalar) || (scalar.isHidden && used > 0) { continue }
    let columns = scalar.isHidden ? -1 : terminalWidth(scalar)
    if columns > 0, used + columns <= width {
      cells.append(ink.showing(scalar.value))
      used += columns
      marks = 0
    } else if columns == 0, used > 0 {
      marks += 1
      cells[cells.count - 1].add(scalar.value, at: marks)
    } else if used == 0 {
      cells.append(ink.showing(scalar.isHidden ? 0xB7 : 0x25A1))
      used = 1
    } else if columns != 0 {
      // A skin tone, a second person of a family: the first stands for them all.
      break
    }
  }
  while used < width {
    cells.append(ink)
    used += 1
  }
}

/// The columns ncurses gives a scalar; -1 when it would not print it.
private func terminalWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x7F { return 1 }
  return Int(cncurses_width(scalar.value))
}

private func isSelector(_ scalar: Unicode.Scalar) -> Bool {
  (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
}

extension cchar_t {
  /// This cell with another base character.
  func showing(_ scalar: UInt32) -> cchar_t {
    var cell = self
    cell.chars.0 = wchar_t(bitPattern: scalar)
    return cell
  }

  /// Puts a combining mark at a place behind the base; those that do not fit are left out.
  fileprivate mutating func add(_ scalar: UInt32, at place: Int) {
    let mark = wchar_t(bitPattern: scalar)
    switch place {
    case 1: chars.1 = mark
    case 2: chars.2 = mark
    case 3: chars.3 = mark
    case 4: chars.4 = mark
    default: break
    }
  }
}
