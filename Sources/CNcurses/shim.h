// ncurses with wide characters, and what Swift cannot import of it by itself: macros that are
// expressions or calls, and functions that <wchar.h> declares only on demand.
#ifndef UNDERSIGNED_CNCURSES_SHIM_H
#define UNDERSIGNED_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
// For wcwidth().
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
#include <curses.h>
#include <term.h>
#include <wchar.h>

// Swift knows a pointer to WINDOW as one thing up to ncurses 6.4 and as another from 6.5 on.
typedef WINDOW *cncurses_window;

// Attributes are macros with a cast and a shift.
static const attr_t cncurses_bold = WA_BOLD;
static const attr_t cncurses_dim = WA_DIM;
static const attr_t cncurses_italic = WA_ITALIC;
static const attr_t cncurses_underline = WA_UNDERLINE;
static const attr_t cncurses_reverse = WA_REVERSE;

// So are mouse buttons; 4 and 5 are the wheel.
static const mmask_t cncurses_button1 = BUTTON1_PRESSED;
static const mmask_t cncurses_button1_released = BUTTON1_RELEASED;
static const mmask_t cncurses_wheel_up = BUTTON4_PRESSED;
static const mmask_t cncurses_wheel_down = BUTTON5_PRESSED;

// KEY_F is a macro with an argument.
static const int cncurses_first_function_key = KEY_F0;

// The columns the C library, and so ncurses, gives a character; -1 when it cannot be printed.
static inline int cncurses_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

// A cell with attributes and a colour pair. setcchar() passes a pair above 255 by its last argument
// only.
static inline cchar_t cncurses_cell(attr_t attributes, int pair) {
  cchar_t cell;
  wchar_t space[2] = {L' ', 0};
  setcchar(&cell, space, attributes, (short)(pair > 255 ? 255 : pair), &pair);
  return cell;
}

// Whether the terminal can do what the string capability names; tigetstr() returns -1 for a name
// that is not a string's.
static inline const char *cncurses_capability(const char *name) {
  char *value = tigetstr((char *)name);
  return value == (char *)-1 ? 0 : value;
}

#endif
