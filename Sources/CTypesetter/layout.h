// What the parts of this library know of each other's values.
#ifndef CTYPESETTER_LAYOUT_H
#define CTYPESETTER_LAYOUT_H

#include "ctypesetter.h"
#include "libraries.h"

/// How far raised text stands above the baseline, in parts of the size.
#define CT_RISE 0.34
/// The size of raised text, in points: one for text and notes, since Pango looks up each size of a font.
#define CT_RAISED 7

struct ct_setter {
  PangoContext *context;
  PangoFontDescription *description;
};

struct ct_layout {
  const ct_setter *setter;
  PangoLayout *layout;
  /// The lines, for access by number.
  PangoLayoutLine **lines;
  size_t line_count;
  double size, hanging;
  ct_span *spans;
  size_t span_count;
  bool has_links;
};

/// The span in which a byte of the text stands, or NULL.
const ct_span *ct_layout_span(const ct_layout *layout, uint32_t offset);

/// Whether a glyph stands for a character that no font has, before it was drawn or after.
static inline bool ct_is_unknown(PangoGlyph glyph) {
  return glyph == 0 || glyph & PANGO_GLYPH_UNKNOWN_FLAG;
}

/// Bytes that grow.
typedef struct {
  uint8_t *bytes;
  size_t count, capacity;
} ct_buffer;

/// Cairo's way to write into a `ct_buffer`.
cairo_status_t ct_append(void *buffer, const unsigned char *data, unsigned int length);

/// Draws an image with its upper left corner at a place.
void ct_draw_image(cairo_t *cairo, cairo_surface_t *image, double x, double y, double scale_x,
                   double scale_y);

#endif
