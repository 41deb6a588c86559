// Characters in color, such as emoji, drawn as pictures with their text behind them.
#ifndef CTYPESETTER_PICTURES_H
#define CTYPESETTER_PICTURES_H

#include "layout.h"

#define CT_PICTURE_LISTS 256

/// The pictures of one PDF, by their glyphs' numbers.
typedef struct {
  struct picture *lists[CT_PICTURE_LISTS];
} ct_pictures;

/// What stands in the text where a picture is seen; without a font or a glyph, there is none.
typedef struct {
  PangoFont *font;
  PangoGlyph glyph;
} ct_blank;

/// Whether a font's characters have colors.
bool ct_is_colored(PangoFont *font);

/// A character of the letter's own font. The font is the caller's, by g_object_unref().
ct_blank ct_find_blank(const ct_setter *setter);

/// Draws a run's characters, without text.
void ct_draw_pictures(ct_pictures *pictures, cairo_t *cairo, const PangoGlyphItem *run, double x,
                      double baseline);
void ct_pictures_free(ct_pictures *pictures);

#endif
