// Characters in color, such as emoji, drawn as pictures with their text behind them.
//
// Cairo cannot be left to do it. Version 1.16 draws such a character as an image of 72 dots an inch,
// without any text, and by cairo_paint(), before which nothing on the page is kept; version 1.18 has
// another way again.
#include "pictures.h"

#include <hb-ot.h>
#include <math.h>
#include <stdlib.h>

#define DOTS_PER_POINT (300 / 72.0)

/// A character as an image, which is in the PDF once.
struct picture {
  PangoFont *font;
  PangoGlyph glyph;
  /// NULL where nothing is to be seen.
  cairo_surface_t *image;
  /// From the place of the glyph to the image's upper left corner.
  double x, y;
  struct picture *next;
};

bool ct_is_colored(PangoFont *font) {
  hb_face_t *face = ct.hb_font_get_face(ct.pango_font_get_hb_font(font));
  return ct.hb_ot_color_has_png(face) || ct.hb_ot_color_has_layers(face) ||
         ct.hb_ot_color_has_svg(face);
}

/// A font's character that takes room and is not seen, or 0.
static PangoGlyph blank_glyph(PangoFont *font) {
  const hb_codepoint_t spaces[] = {0x2003, 0xA0, 0x20};
  hb_font_t *shapes = ct.pango_font_get_hb_font(font);
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
    hb_codepoint_t glyph = 0;
    if (!ct.hb_font_get_nominal_glyph(shapes, spaces[i], &glyph)) continue;
    PangoRectangle ink;
    ct.pango_font_get_glyph_extents(font, glyph, &ink, NULL);
    if (glyph && !ink.width && !ink.height) return glyph;
  }
  return 0;
}

ct_blank ct_find_blank(const ct_setter *setter) {
  ct_blank blank = {ct.pango_context_load_font(setter->context, setter->description), 0};
  if (blank.font) blank.glyph = blank_glyph(blank.font);
  return blank;
}

/// Draws a glyph on an image of its own.
static void make_image(struct picture *picture) {
  PangoRectangle ink;
  ct.pango_font_get_glyph_extents(picture->font, picture->glyph, &ink, NULL);
  if (ink.width <= 0 || ink.height <= 0) return;
  // A dot more on each side, into which an edge may reach.
  double scale = DOTS_PER_POINT / PANGO_SCALE;
  double left = floor(ink.x * scale) - 1, top = floor(ink.y * scale) - 1;
  double right = ceil((ink.x + ink.width) * scale) + 1;
  double bottom = ceil((ink.y + ink.height) * scale) + 1;
  cairo_surface_t *image = ct.cairo_image_surface_create(
      CAIRO_FORMAT_ARGB32, (int)(right - left), (int)(bottom - top));
  cairo_t *cairo = ct.cairo_create(image);
  ct.cairo_translate(cairo, -left, -top);
  ct.cairo_scale(cairo, DOTS_PER_POINT, DOTS_PER_POINT);
  ct.cairo_move_to(cairo, 0, 0);
  PangoGlyphInfo info = {.glyph = picture->glyph};
  int cluster = 0;
  PangoGlyphString glyphs = {.num_glyphs = 1, .glyphs = &info, .log_clusters = &cluster};
  ct.pango_cairo_show_glyph_string(cairo, picture->font, &glyphs);
  ct.cairo_destroy(cairo);
  picture->image = image;
  picture->x = left / DOTS_PER_POINT;
  picture->y = top / DOTS_PER_POINT;
}

/// The picture of a glyph, made when it is first asked for; NULL without memory.
static struct picture *find(ct_pictures *pictures, PangoFont *font, PangoGlyph glyph) {
  struct picture **list = &pictures->lists[glyph % CT_PICTURE_LISTS];
  for (struct picture *known = *list; known; known = known->next)
    if (known->glyph == glyph && known->font == font) return known;
  struct picture *picture = calloc(1, sizeof *picture);
  if (!picture) return NULL;
  *picture = (struct picture){.font = (ct.g_object_ref)(font), .glyph = glyph, .next = *list};
  make_image(picture);
  return *list = picture;
}

void ct_draw_pictures(ct_pictures *pictures, cairo_t *cairo, const PangoGlyphItem *run, double x,
                      double baseline) {
  for (int i = 0; i < run->glyphs->num_glyphs; i++) {
    const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
    bool is_shown = info->glyph != PANGO_GLYPH_EMPTY && !ct_is_unknown(info->glyph);
    const struct picture *picture =
        is_shown ? find(pictures, run->item->analysis.font, info->glyph) : NULL;
    if (picture && picture->image) {
      double left = x + (double)info->geometry.x_offset / PANGO_SCALE;
      double top = baseline + (double)info->geometry.y_offset / PANGO_SCALE;
      ct_draw_image(cairo, picture->image, left + picture->x, top + picture->y, 1 / DOTS_PER_POINT,
                    1 / DOTS_PER_POINT);
    }
    x += (double)info->geometry.width / PANGO_SCALE;
  }
}

void ct_pictures_free(ct_pictures *pictures) {
  for (size_t i = 0; i < CT_PICTURE_LISTS; i++) {
    for (struct picture *picture = pictures->lists[i], *next; picture; picture = next) {
      next = picture->next;
      if (picture->image) ct.cairo_surface_destroy(picture->image);
      ct.g_object_unref(picture->font);
      free(picture);
    }
  }
}
