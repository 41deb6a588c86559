// What setting a letter in type needs of Pango and Cairo, in plain C. The libraries are loaded by
// the first `ct_open`, not with the program: linking them would cost every start 4 to 8 ms.
#ifndef CTYPESETTER_H
#define CTYPESETTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Why nothing can be set.
enum ct_failure {
  CT_NO_FAILURE,
  /// Pango or Cairo is not installed, or lacks a function that is needed.
  CT_NO_LIBRARY,
  /// There is no font with serifs.
  CT_NO_FONT,
  /// They are installed, and could not be loaded.
  CT_NO_MEMORY,
};

/// The libraries with a context for text of one language. For one thread at a time.
typedef struct ct_setter ct_setter;
/// Text broken into lines.
typedef struct ct_layout ct_layout;
/// A PDF that is being written.
typedef struct ct_pdf ct_pdf;

/// How words are set; bits of `ct_span.style`.
enum ct_style {
  CT_BOLD = 1,
  CT_ITALIC = 2,
  CT_SUPERSCRIPT = 4,
  CT_SHADED = 8,
};

/// Bytes of a text that are set alike.
typedef struct {
  uint32_t start, end;
  uint32_t style;
  /// Cairo's attributes of a link, such as "uri='https://example.org'"; NULL where there is none.
  const char *link;
} ct_span;

/// A line of a layout; lengths in points.
typedef struct {
  /// Its bytes in the text, a space at the end included.
  uint32_t start, length;
  double width;
  /// How far it begins behind the left edge, where it hangs.
  double indent;
  /// Above and below the baseline, as the fonts of its words ask.
  double ascent, descent;
  bool is_right_to_left;
} ct_line;

/// From the first, where it is true, to the second, no other thread sets type: Cairo 1.16 crashes
/// where two threads use fonts of one file. The first is false where another still does after so
/// many milliseconds.
bool ct_begin(int milliseconds);
void ct_end(void);

/// Loads the libraries, if that was not done yet, and makes a context. `language` (BCP 47) and
/// `families` (names with commas between them) end in zero. NULL with `failure` set.
ct_setter *ct_open(const char *language, const char *families, enum ct_failure *failure);
void ct_close(ct_setter *setter);

/// Breaks UTF-8 text at `width` points (below 0: nowhere); "\n" begins a new paragraph. Lines after a paragraph's
/// first are narrower by `hanging`. Spans are in order and do not overlap.
ct_layout *ct_layout_new(ct_setter *setter, const char *text, size_t length, const ct_span *spans,
                         size_t span_count, double size, double width, double hanging);
void ct_layout_free(ct_layout *layout);
size_t ct_layout_line_count(const ct_layout *layout);
ct_line ct_layout_line(const ct_layout *layout, size_t line);

/// Writes the offsets of the characters for which no font has a shape; returns how many there are,
/// at most `capacity`.
size_t ct_layout_unknown(const ct_layout *layout, uint32_t *offsets, size_t capacity);

/// Begins a PDF without dates and without names of people or machines. A setter must have been
/// opened before; lengths are in points, from the upper left corner.
ct_pdf *ct_pdf_new(double width, double height, const char *title);
/// Gives up a PDF; `ct_pdf_finish` does it too.
void ct_pdf_free(ct_pdf *pdf);
/// Begins a page of this size, before anything is drawn on it; ends it.
void ct_pdf_begin_page(ct_pdf *pdf, double width, double height);
void ct_pdf_end_page(ct_pdf *pdf);
/// From the first to the second, what is drawn is not read aloud: numbers of pages, rules, pictures.
void ct_pdf_unread_begin(ct_pdf *pdf);
void ct_pdf_unread_end(ct_pdf *pdf);
/// Cairo's tags: their structure, link or destination.
void ct_pdf_tag_begin(ct_pdf *pdf, const char *name, const char *attributes);
void ct_pdf_tag_end(ct_pdf *pdf, const char *name);
/// Draws a line with its left end and baseline at a place, links and shading included.
void ct_pdf_draw(ct_pdf *pdf, const ct_layout *layout, size_t line, double x, double baseline);
void ct_pdf_rule(ct_pdf *pdf, double x, double y, double width, double thickness);
/// Draws a PNG into a rectangle. False where it is none.
bool ct_pdf_png(ct_pdf *pdf, const uint8_t *bytes, size_t count, double x, double y, double width,
                double height);
/// Whether a PNG can be read to its last dot. The libraries must be loaded.
bool ct_is_png(const uint8_t *bytes, size_t count);
/// Sees to it that which font stands in for another does not hang on where and for whom the program
/// runs. To be called before there is a second thread; loading the libraries does it too, where it
/// was not done.
void ct_set_environment(void);
/// Loads Pango and Cairo, if that was not done yet; false where they are not here.
bool ct_load(void);
/// Adds a bookmark under another one (0: under none) that leads to a height on a page, counted
/// from 1; returns its number.
int ct_pdf_bookmark(ct_pdf *pdf, int parent, const char *name, int page, double y);
/// Ends the PDF and frees it. The bytes are the caller's, by free(); NULL where Cairo failed, with
/// its words for that. `goes_on` is asked while bytes are written, and says with false that they
/// are not wanted any more: then NULL is returned, too.
uint8_t *ct_pdf_finish(ct_pdf *pdf, bool (*goes_on)(void *context), void *context, size_t *count,
                       const char **failure);


/// Unpacks bytes that zlib packed; what follows them does not matter. The bytes are the caller's, by
/// free(); NULL where they are damaged.
uint8_t *ct_inflate(const uint8_t *bytes, size_t count, size_t *unpacked_count);

/// An image in SVG.
typedef struct ct_svg ct_svg;

/// Whether the library that draws SVG is here.
bool ct_can_draw_svg(void);
/// Reads an image; NULL where it is none, or none can be drawn.
ct_svg *ct_svg_open(const uint8_t *bytes, size_t count);
void ct_svg_close(ct_svg *svg);
/// Its own size in dots, of which an inch has 96; false where it does not say.
bool ct_svg_size(ct_svg *svg, double *width, double *height);
/// Draws it as PNG of so many dots, transparent where nothing is drawn. The bytes are the caller's, by
/// free(); NULL where it cannot be drawn.
uint8_t *ct_svg_png(ct_svg *svg, int columns, int rows, size_t *png_count);

/// Limits this process for good: to two seconds of work, 512 MB, no files that grow.
bool ct_limit_process(void);

/// What `ct_run_child` returns besides the exit code of the program.
enum ct_child {
  /// It crashed, reached a limit, or took too long.
  CT_STOPPED = 256,
  CT_NOT_STARTED,
};

/// Runs a program (a path, or a name of the PATH) apart from the terminal and almost without
/// environment. Its standard input are these bytes; what it writes, `most` bytes at the most, is the
/// caller's, by free(), where it ends with 0. Any thread may call it.
int ct_run_child(const char *program, char *const *arguments, const uint8_t *bytes, size_t count,
                 int seconds, size_t most, uint8_t **answer, size_t *answer_count);

#endif
