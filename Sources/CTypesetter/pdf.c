// A letter's PDF, page by page.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout.h"

struct ct_pdf {
  cairo_surface_t *surface;
  cairo_t *cairo;
  ct_buffer written;
  /// Asked while the PDF is ended, each time that so many bytes more are written.
  bool (*goes_on)(void *context);
  void *context;
  size_t asked_at;
};

#define ASKED_EVERY 16384

cairo_status_t ct_append(void *closure, const unsigned char *data, unsigned int length) {
  ct_buffer *buffer = closure;
  if (buffer->count + length > buffer->capacity) {
    size_t capacity = (buffer->count + length) * 2;
    uint8_t *bytes = realloc(buffer->bytes, capacity);
    if (!bytes) return CAIRO_STATUS_NO_MEMORY;
    buffer->bytes = bytes;
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->count, data, length);
  buffer->count += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length) {
  ct_pdf *pdf = closure;
  if (pdf->goes_on && pdf->written.count - pdf->asked_at >= ASKED_EVERY) {
    pdf->asked_at = pdf->written.count;
    if (!pdf->goes_on(pdf->context)) return CAIRO_STATUS_WRITE_ERROR;
  }
  return ct_append(&pdf->written, data, length);
}

ct_pdf *ct_pdf_new(double width, double height, const char *title) {
  ct_pdf *pdf = calloc(1, sizeof *pdf);
  if (!pdf) return NULL;
  pdf->surface = ct.cairo_pdf_surface_create_for_stream(append, pdf, width, height);
  // From Cairo 1.18 on, later versions have a table that `CatalogUpdate` does not read. Before, they
  // have not, but the text behind glyphs that say another, which Cairo leaves out of PDF 1.4.
  if (ct.cairo_version() >= CAIRO_VERSION_ENCODE(1, 17, 0))
    ct.cairo_pdf_surface_restrict_to_version(pdf->surface, CAIRO_PDF_VERSION_1_4);
  ct.cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, title);
  // Cairo writes the time unless this is taken away.
  ct.cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  pdf->cairo = ct.cairo_create(pdf->surface);
  return pdf;
}

void ct_pdf_free(ct_pdf *pdf) {
  if (!pdf) return;
  ct.cairo_destroy(pdf->cairo);
  ct.cairo_surface_destroy(pdf->surface);
  free(pdf->written.bytes);
  free(pdf);
}

void ct_pdf_end_page(ct_pdf *pdf) { ct.cairo_show_page(pdf->cairo); }

void ct_pdf_tag_begin(ct_pdf *pdf, const char *name, const char *attributes) {
  ct.cairo_tag_begin(pdf->cairo, name, attributes);
}

void ct_pdf_tag_end(ct_pdf *pdf, const char *name) { ct.cairo_tag_end(pdf->cairo, name); }

static double width(const PangoGlyphString *glyphs) {
  double sum = 0;
  for (int i = 0; i < glyphs->num_glyphs; i++) sum += glyphs->glyphs[i].geometry.width;
  return sum / PANGO_SCALE;
}

/// Draws a box for each character that no font has.
static void draw_boxes(ct_pdf *pdf, const PangoGlyphString *glyphs, double x, double baseline,
                       double size) {
  ct.cairo_set_line_width(pdf->cairo, 0.5);
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    double advance = (double)glyphs->glyphs[i].geometry.width / PANGO_SCALE;
    if (ct_is_unknown(glyphs->glyphs[i].glyph) && advance > 2) {
      ct.cairo_rectangle(pdf->cairo, x + 1, baseline - size * 0.7, advance - 2, size * 0.7);
      ct.cairo_stroke(pdf->cairo);
    }
    x += advance;
  }
}

/// A font's space, of the runs of one line.
struct space {
  const PangoFont *font;
  PangoGlyph glyph;
};

/// What is drawn so that it can be copied and searched. A character that no font has: the font's
/// sign for it, since Pango's own box with the character's number in it is no text. The space at a
/// line's end, which Pango empties: a space without width. Returns whether anything is to be drawn:
/// Cairo writes empty glyphs alone as an empty replacement, behind which readers find no more words.
/// What is mended already stays as it is, so that a layout can be drawn again.
static bool mend_glyphs(PangoGlyphItem *run, const char *text, struct space *known) {
  PangoGlyphInfo *glyphs = run->glyphs->glyphs;
  const PangoFont *font = run->item->analysis.font;
  PangoGlyph space = known->font == font ? known->glyph : PANGO_GLYPH_EMPTY;
  bool is_drawn = false;
  for (int i = 0; i < run->glyphs->num_glyphs; i++) {
    bool is_space = text[run->item->offset + run->glyphs->log_clusters[i]] == ' ';
    if (ct_is_unknown(glyphs[i].glyph)) {
      glyphs[i].glyph = 0;
    } else if (is_space && glyphs[i].glyph != PANGO_GLYPH_EMPTY) {
      space = glyphs[i].glyph;
    } else if (is_space) {
      glyphs[i].glyph = space;
    }
    if (glyphs[i].glyph != PANGO_GLYPH_EMPTY) is_drawn = true;
  }
  if (space != PANGO_GLYPH_EMPTY) *known = (struct space){font, space};
  return is_drawn;
}

/// Shows a run. Letters from right to left are written as they stand, from the left, which is how
/// readers expect them; Cairo would write them as they are spoken, and a browser would find no word
/// of them. So the run is handed over as if it ran from left to right, with its text turned around,
/// character by character, as readers turn it back.
static void show(ct_pdf *pdf, const char *text, PangoGlyphItem *run) {
  if (run->item->analysis.level % 2 == 0) {
    ct.pango_cairo_show_glyph_item(pdf->cairo, text, run);
    return;
  }
  int count = run->glyphs->num_glyphs;
  const int *old_clusters = run->glyphs->log_clusters;
  const char *words = text + run->item->offset;
  char *turned = malloc((size_t)run->item->length + 1);
  int *clusters = calloc((size_t)count + 1, sizeof *clusters);
  if (turned && clusters) {
    int written = 0, begun = 0, last = run->item->length;
    for (int i = 0; i < count; i++) {
      if (old_clusters[i] < last) {
        begun = written;
        // From the end of a cluster's characters to their beginning.
        for (int end = last, at = last; at > old_clusters[i]; end = at) {
          do at--;
          while (at > old_clusters[i] && (words[at] & 0xC0) == 0x80);
          memcpy(turned + written, words + at, (size_t)(end - at));
          written += end - at;
        }
        last = old_clusters[i];
      }
      clusters[i] = begun;
    }
    turned[written] = 0;
    PangoItem item = *run->item;
    item.offset = 0;
    item.length = written;
    item.analysis.level = 0;
    PangoGlyphString glyphs = *run->glyphs;
    glyphs.log_clusters = clusters;
    PangoGlyphItem shown = *run;
    shown.item = &item;
    shown.glyphs = &glyphs;
    ct.pango_cairo_show_glyph_item(pdf->cairo, turned, &shown);
  } else {
    ct.pango_cairo_show_glyph_item(pdf->cairo, text, run);
  }
  free(turned);
  free(clusters);
}

static void shade(ct_pdf *pdf, double x, double baseline, double width, double size) {
  ct.cairo_set_source_rgb(pdf->cairo, 1, 0.93, 0.66);
  ct.cairo_rectangle(pdf->cairo, x, baseline - size, width, size * 1.28);
  ct.cairo_fill(pdf->cairo);
  ct.cairo_set_source_rgb(pdf->cairo, 0, 0, 0);
}

/// The run whose text comes next behind an offset, and how far from the line's left end it stands;
/// NULL where there is none. Runs lie from left to right, words from right to left may stand in them.
static PangoGlyphItem *next_run(const PangoLayoutLine *line, int offset, double *x) {
  PangoGlyphItem *next = NULL;
  double left = 0;
  for (GSList *runs = line->runs; runs; runs = runs->next) {
    PangoGlyphItem *run = runs->data;
    if (!run->item->analysis.font) continue;
    if (run->item->offset > offset && (!next || run->item->offset < next->item->offset)) {
      next = run;
      *x = left;
    }
    left += width(run->glyphs);
  }
  return next;
}

void ct_pdf_draw(ct_pdf *pdf, const ct_layout *layout, size_t number, double left,
                 double baseline) {
  const PangoLayoutLine *line = layout->lines[number];
  const char *text = ct.pango_layout_get_text(layout->layout);
  const char *link = NULL, *open = NULL;
  struct space space = {NULL, PANGO_GLYPH_EMPTY};
  PangoGlyphItem *run;
  double x = 0;
  // In the order in which they are read, which is that in which a PDF is copied and read aloud.
  for (int offset = -1; (run = next_run(line, offset, &x)); offset = run->item->offset) {
    x += left;
    const ct_span *span = ct_layout_span(layout, (uint32_t)run->item->offset);
    const char *next = span ? span->link : NULL;
    // Cairo keeps words in the structure only where they have a tag of their own: what stands
    // beside a link is a span.
    const char *tag = next ? CAIRO_TAG_LINK : layout->has_links ? "Span" : NULL;
    if (open && (next != link || tag != open)) {
      ct.cairo_tag_end(pdf->cairo, open);
      open = NULL;
    }
    if (tag && !open) ct.cairo_tag_begin(pdf->cairo, tag, next);
    open = tag;
    link = next;
    double advance = width(run->glyphs);
    if (span && span->style & CT_SHADED) shade(pdf, x, baseline, advance, layout->size);
    double rise = span && span->style & CT_SUPERSCRIPT ? layout->size * CT_RISE : 0;
    draw_boxes(pdf, run->glyphs, x, baseline - rise, layout->size);
    if (mend_glyphs(run, text, &space)) {
      ct.cairo_move_to(pdf->cairo, x, baseline - rise);
      show(pdf, text, run);
    }
  }
  if (open) ct.cairo_tag_end(pdf->cairo, open);
}

void ct_pdf_rule(ct_pdf *pdf, double x, double y, double width, double thickness) {
  ct.cairo_rectangle(pdf->cairo, x, y, width, thickness);
  ct.cairo_fill(pdf->cairo);
}

struct reader {
  const uint8_t *bytes;
  size_t rest;
};

static cairo_status_t read_bytes(void *closure, unsigned char *data, unsigned int length) {
  struct reader *reader = closure;
  if (length > reader->rest) return CAIRO_STATUS_READ_ERROR;
  memcpy(data, reader->bytes, length);
  reader->bytes += length;
  reader->rest -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *read_png(const uint8_t *bytes, size_t count) {
  struct reader reader = {bytes, count};
  return ct.cairo_image_surface_create_from_png_stream(read_bytes, &reader);
}

bool ct_is_png(const uint8_t *bytes, size_t count) {
  cairo_surface_t *image = read_png(bytes, count);
  bool is_image = ct.cairo_surface_status(image) == CAIRO_STATUS_SUCCESS;
  ct.cairo_surface_destroy(image);
  return is_image;
}

bool ct_pdf_png(ct_pdf *pdf, const uint8_t *bytes, size_t count, double x, double y, double width,
                double height) {
  cairo_surface_t *image = read_png(bytes, count);
  int columns = ct.cairo_image_surface_get_width(image);
  int rows = ct.cairo_image_surface_get_height(image);
  bool is_image = ct.cairo_surface_status(image) == CAIRO_STATUS_SUCCESS && columns > 0 && rows > 0;
  if (is_image) {
    ct.cairo_save(pdf->cairo);
    ct.cairo_translate(pdf->cairo, x, y);
    ct.cairo_scale(pdf->cairo, width / columns, height / rows);
    ct.cairo_set_source_surface(pdf->cairo, image, 0, 0);
    ct.cairo_paint(pdf->cairo);
    ct.cairo_restore(pdf->cairo);
  }
  ct.cairo_surface_destroy(image);
  return is_image;
}

bool ct_pdf_svg(ct_pdf *pdf, const uint8_t *bytes, size_t count, double x, double y, double width,
                double height) {
  return ct_svg_draw(pdf->cairo, bytes, count, x, y, width, height);
}

int ct_pdf_bookmark(ct_pdf *pdf, int parent, const char *name, int page, double y) {
  char place[64];
  snprintf(place, sizeof place, "page=%d pos=[0 %d]", page, (int)y);
  return ct.cairo_pdf_surface_add_outline(pdf->surface, parent, name, place,
                                          parent ? 0 : CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

uint8_t *ct_pdf_finish(ct_pdf *pdf, bool (*goes_on)(void *context), void *context, size_t *count,
                       const char **failure) {
  pdf->goes_on = goes_on;
  pdf->context = context;
  cairo_status_t status = ct.cairo_status(pdf->cairo);
  ct.cairo_surface_finish(pdf->surface);
  if (status == CAIRO_STATUS_SUCCESS) status = ct.cairo_surface_status(pdf->surface);
  uint8_t *bytes = NULL;
  if (status == CAIRO_STATUS_SUCCESS) {
    bytes = pdf->written.bytes;
    *count = pdf->written.count;
    pdf->written.bytes = NULL;
  } else {
    *failure = ct.cairo_status_to_string(status);
  }
  ct_pdf_free(pdf);
  return bytes;
}
