// A terminal in memory: libvterm, fed with a program's output.

import CPseudoTerminal
import CVterm

/// Owns one libvterm terminal.
final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  /// What the terminal sends to the program: keys, and answers to its queries.
  private(set) var outgoing: [UInt8] = []

  init(rows: Int, columns: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)) else {
      fatalError("libvterm has no memory left")
    }
    self.terminal = terminal
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
    // Unretained: libvterm calls back only from within calls that this object makes.
    vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        guard let bytes, let user else { return }
        let emulator = Unmanaged<Emulator>.fromOpaque(user).takeUnretainedValue()
        let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
        emulator.outgoing.append(contentsOf: buffer)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { vterm_free(terminal) }

  func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      _ = vterm_input_write(
        terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  func resize(rows: Int, columns: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

  /// Takes what is to be sent to the program.
  func takeOutgoing() -> [UInt8] {
    defer { outgoing = [] }
    return outgoing
  }

  func type(_ stroke: Stroke) {
    switch stroke {
    case .text(let text): outgoing += text.utf8
    case .character(let character, let modifiers):
      outgoing += Stroke.bytes(character, modifiers)
    case .named(let name, let modifiers):
      vterm_keyboard_key(
        terminal, key(name), VTermModifier(rawValue: UInt32(modifiers.rawValue)))
    case .paste(let text):
      // The marks are sent only if the program asked for them; line ends arrive as CR.
      vterm_keyboard_start_paste(terminal)
      outgoing += text.utf8.map { $0 == 0x0a ? 0x0d : $0 }
      vterm_keyboard_end_paste(terminal)
    }
  }

  /// Button 1 is the left one, 4 and 5 are the wheel. Nothing is sent if no mode asks for it.
  func click(row: Int, column: Int, button: Int) {
    vterm_mouse_move(terminal, Int32(row), Int32(column), VTERM_MOD_NONE)
    vterm_mouse_button(terminal, Int32(button), true, VTERM_MOD_NONE)
    // A wheel has no release.
    if button < 4 { vterm_mouse_button(terminal, Int32(button), false, VTERM_MOD_NONE) }
  }

  func snapshot(cursorVisible: Bool) -> Screen {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    let cells = (0..<rows).map { row in
      (0..<columns).map { column in cell(VTermPos(row: row, col: column)) }
    }
    return Screen(
      cells: cells, cursor: Position(row: Int(cursor.row), column: Int(cursor.col)),
      cursorVisible: cursorVisible)
  }

  private func cell(_ position: VTermPos) -> Cell {
    var raw = VTermScreenCell()
    vterm_screen_get_cell(screen, position, &raw)
    var cell = Cell()
    if raw.chars.0 == UInt32.max {
      cell.text = ""
    } else if raw.chars.0 != 0 {
      let code = [
        raw.chars.0, raw.chars.1, raw.chars.2, raw.chars.3, raw.chars.4, raw.chars.5,
      ]
      var text = String.UnicodeScalarView()
      text.append(contentsOf: code.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
      cell.text = String(text)
    }
    cell.width = Int(raw.width)
    cell.bold = raw.attrs.bold != 0
    cell.italic = raw.attrs.italic != 0
    cell.underline = raw.attrs.underline != 0
    cell.blink = raw.attrs.blink != 0
    cell.reverse = raw.attrs.reverse != 0
    cell.strike = raw.attrs.strike != 0
    cell.foreground = color(raw.fg)
    cell.background = color(raw.bg)
    return cell
  }

  // libvterm's tests of these bits are macros, which Swift does not see.
  private func color(_ raw: VTermColor) -> Color {
    let standard = UInt32(raw.type) & VTERM_COLOR_DEFAULT_MASK.rawValue
    if standard != 0 { return .standard }
    let indexed = UInt32(raw.type) & VTERM_COLOR_TYPE_MASK.rawValue
    return indexed == VTERM_COLOR_INDEXED.rawValue
      ? .indexed(raw.indexed.idx) : .rgb(raw.rgb.red, raw.rgb.green, raw.rgb.blue)
  }

  private func key(_ name: Stroke.Name) -> VTermKey {
    switch name {
    case .enter: VTERM_KEY_ENTER
    case .tab: VTERM_KEY_TAB
    case .esc: VTERM_KEY_ESCAPE
    case .bs: VTERM_KEY_BACKSPACE
    case .del: VTERM_KEY_DEL
    case .insert: VTERM_KEY_INS
    case .up: VTERM_KEY_UP
    case .down: VTERM_KEY_DOWN
    case .left: VTERM_KEY_LEFT
    case .right: VTERM_KEY_RIGHT
    case .home: VTERM_KEY_HOME
    case .end: VTERM_KEY_END
    case .pgup: VTERM_KEY_PAGEUP
    case .pgdn: VTERM_KEY_PAGEDOWN
    default:
      // The names that are left are f1 to f12.
      VTermKey(rawValue: VTERM_KEY_FUNCTION_0.rawValue + (UInt32(name.rawValue.dropFirst()) ?? 0))
    }
  }
}
