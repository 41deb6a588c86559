// Lines of text in a PDF, so that they can be copied, searched and read aloud.
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

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

/// Shows a run in color: pictures, and behind them its text, on characters that are not seen.
static void show_colored(ct_pdf *pdf, const ct_layout *layout, const char *text,
                         const PangoGlyphItem *run, double x, double baseline) {
  ct_draw_pictures(&pdf->pictures, pdf->cairo, run, x, baseline);
  if (!pdf->blank.font) pdf->blank = ct_find_blank(layout->setter);
  int count = run->glyphs->num_glyphs;
  PangoGlyphInfo *blanks = calloc((size_t)count + 1, sizeof *blanks);
  if (blanks && pdf->blank.glyph) {
    for (int i = 0; i < count; i++) {
      blanks[i].glyph = run->glyphs->glyphs[i].glyph;
      blanks[i].geometry.width = run->glyphs->glyphs[i].geometry.width;
      if (blanks[i].glyph != PANGO_GLYPH_EMPTY) blanks[i].glyph = pdf->blank.glyph;
    }
    PangoItem item = *run->item;
    item.analysis.font = pdf->blank.font;
    PangoGlyphString glyphs = *run->glyphs;
    glyphs.glyphs = blanks;
    PangoGlyphItem shown = *run;
    shown.item = &item;
    shown.glyphs = &glyphs;
    ct.cairo_move_to(pdf->cairo, x, baseline);
    show(pdf, text, &shown);
  }
  free(blanks);
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
    bool is_drawn = mend_glyphs(run, text, &space);
    if (is_drawn && ct_is_colored(run->item->analysis.font)) {
      show_colored(pdf, layout, text, run, x, baseline - rise);
    } else if (is_drawn) {
      ct.cairo_move_to(pdf->cairo, x, baseline - rise);
      show(pdf, text, run);
    }
  }
  if (open) ct.cairo_tag_end(pdf->cairo, open);
}
