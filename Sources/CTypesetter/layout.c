// Text broken into lines.
#include "layout.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/// Whether a family's letters have no serifs, as its name tells.
static bool is_plain(const char *family) {
  char folded[128];
  size_t length = 0;
  for (; family[length] && length < sizeof folded - 1; length++)
    folded[length] = (char)tolower((unsigned char)family[length]);
  folded[length] = 0;
  return strstr(folded, "sans") || strstr(folded, "mono");
}

/// The family of the font that is found for the description; the caller's, by free().
static char *found_family(ct_setter *setter) {
  PangoFont *font = ct.pango_context_load_font(setter->context, setter->description);
  if (!font) return NULL;
  PangoFontDescription *found = ct.pango_font_describe(font);
  const char *family = ct.pango_font_description_get_family(found);
  char *copy = family ? strdup(family) : NULL;
  ct.pango_font_description_free(found);
  ct.g_object_unref(font);
  return copy;
}

/// Finds the font for the letter's words: the first of the families, else what the others lead to.
/// It is asked for alone from then on: so it is also when Pango measures it, and every size and look
/// of it is looked up once. False where there is none with serifs.
static bool choose_family(ct_setter *setter, const char *families) {
  char *first = strndup(families, strcspn(families, ","));
  if (!first) return false;
  ct.pango_font_description_set_family(setter->description, first);
  char *family = found_family(setter);
  bool is_first = family && strcmp(family, first) == 0;
  free(first);
  if (!is_first) {
    free(family);
    ct.pango_font_description_set_family(setter->description, families);
    family = found_family(setter);
  }
  bool has_serifs = family && !is_plain(family);
  if (has_serifs && !is_first) ct.pango_font_description_set_family(setter->description, family);
  free(family);
  return has_serifs;
}

ct_setter *ct_open(const char *language, const char *families, enum ct_failure *failure) {
  bool is_loaded = ct_load();
  *failure = is_loaded || ct_lacks_memory() ? CT_NO_MEMORY : CT_NO_LIBRARY;
  if (!is_loaded) return NULL;
  ct_setter *setter = calloc(1, sizeof *setter);
  if (!setter) return NULL;
  // A dot is a point. Of the map, not of the context: Pango measures fonts in contexts of its own,
  // and would look for every font a second time. This waits until the fonts are known.
  ct.pango_cairo_font_map_set_resolution((PangoCairoFontMap *)ct_fonts, 72);
  setter->context = ct.pango_font_map_create_context(ct_fonts);
  ct.pango_context_set_language(setter->context, ct.pango_language_from_string(language));
  ct.pango_context_set_base_dir(setter->context, PANGO_DIRECTION_LTR);
  // Type for paper: nothing is moved to the dots of a screen.
  ct.pango_context_set_round_glyph_positions(setter->context, FALSE);
  cairo_font_options_t *options = ct.cairo_font_options_create();
  ct.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  ct.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  ct.cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  ct.pango_cairo_context_set_font_options(setter->context, options);
  ct.cairo_font_options_destroy(options);
  setter->description = ct.pango_font_description_new();
  ct.pango_font_description_set_absolute_size(setter->description, 11 * PANGO_SCALE);
  if (!choose_family(setter, families)) {
    *failure = CT_NO_FONT;
    ct_close(setter);
    return NULL;
  }
  *failure = CT_NO_FAILURE;
  return setter;
}

void ct_close(ct_setter *setter) {
  if (!setter) return;
  if (setter->description) ct.pango_font_description_free(setter->description);
  if (setter->context) ct.g_object_unref(setter->context);
  free(setter);
}

static void insert(PangoAttrList *list, PangoAttribute *attribute, const ct_span *span) {
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  ct.pango_attr_list_insert(list, attribute);
}

static PangoAttrList *attributes(const ct_span *spans, size_t count, double size) {
  PangoAttrList *list = ct.pango_attr_list_new();
  // A search for “office” does not find the one character of a ligature.
  ct.pango_attr_list_insert(list, ct.pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  for (size_t i = 0; i < count; i++) {
    const ct_span *span = &spans[i];
    if (span->style & CT_BOLD) insert(list, ct.pango_attr_weight_new(PANGO_WEIGHT_BOLD), span);
    if (span->style & CT_ITALIC) insert(list, ct.pango_attr_style_new(PANGO_STYLE_ITALIC), span);
    if (span->style & CT_SUPERSCRIPT) {
      insert(list, ct.pango_attr_size_new(CT_RAISED * PANGO_SCALE), span);
      insert(list, ct.pango_attr_rise_new((int)(size * CT_RISE * PANGO_SCALE)), span);
    }
    // An attribute that changes nothing, so that a run never reaches over the end of a span.
    guint16 mark = (guint16)(i & 1);
    if (span->link || span->style & CT_SHADED)
      insert(list, ct.pango_attr_foreground_new(mark, mark, mark), span);
  }
  return list;
}

static bool copy_spans(ct_layout *layout, const ct_span *spans, size_t count) {
  layout->spans = calloc(count ? count : 1, sizeof *spans);
  if (!layout->spans) return false;
  layout->span_count = count;
  for (size_t i = 0; i < count; i++) {
    layout->spans[i] = spans[i];
    layout->spans[i].link = NULL;
    if (!spans[i].link) continue;
    layout->spans[i].link = strdup(spans[i].link);
    if (!layout->spans[i].link) return false;
    layout->has_links = true;
  }
  return true;
}

ct_layout *ct_layout_new(ct_setter *setter, const char *text, size_t length, const ct_span *spans,
                         size_t span_count, double size, double width, double hanging) {
  ct_layout *layout = calloc(1, sizeof *layout);
  if (!layout) return NULL;
  layout->setter = setter;
  layout->size = size;
  layout->hanging = hanging;
  layout->layout = ct.pango_layout_new(setter->context);
  ct.pango_font_description_set_absolute_size(setter->description, size * PANGO_SCALE);
  ct.pango_layout_set_font_description(layout->layout, setter->description);
  ct.pango_layout_set_width(layout->layout, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  ct.pango_layout_set_wrap(layout->layout, PANGO_WRAP_WORD_CHAR);
  ct.pango_layout_set_indent(layout->layout, (int)(-hanging * PANGO_SCALE));
  PangoAttrList *list = attributes(spans, span_count, size);
  ct.pango_layout_set_attributes(layout->layout, list);
  ct.pango_attr_list_unref(list);
  ct.pango_layout_set_text(layout->layout, text, (int)length);
  GSList *lines = ct.pango_layout_get_lines(layout->layout);
  layout->line_count = (size_t)ct.pango_layout_get_line_count(layout->layout);
  layout->lines = calloc(layout->line_count + 1, sizeof *layout->lines);
  if (!layout->lines || !copy_spans(layout, spans, span_count)) {
    ct_layout_free(layout);
    return NULL;
  }
  for (size_t i = 0; lines && i < layout->line_count; lines = lines->next)
    layout->lines[i++] = lines->data;
  return layout;
}

void ct_layout_free(ct_layout *layout) {
  if (!layout) return;
  for (size_t i = 0; i < layout->span_count; i++) free((char *)layout->spans[i].link);
  free(layout->spans);
  free(layout->lines);
  ct.g_object_unref(layout->layout);
  free(layout);
}

size_t ct_layout_line_count(const ct_layout *layout) { return layout->line_count; }

ct_line ct_layout_line(const ct_layout *layout, size_t number) {
  PangoLayoutLine *line = layout->lines[number];
  PangoRectangle logical;
  ct.pango_layout_line_get_extents(line, NULL, &logical);
  return (ct_line){
      .start = (uint32_t)line->start_index,
      .length = (uint32_t)line->length,
      .width = (double)logical.width / PANGO_SCALE,
      .indent = line->is_paragraph_start ? 0 : layout->hanging,
      .ascent = (double)-logical.y / PANGO_SCALE,
      .descent = (double)(logical.y + logical.height) / PANGO_SCALE,
      .is_right_to_left = line->resolved_dir == PANGO_DIRECTION_RTL,
  };
}

const ct_span *ct_layout_span(const ct_layout *layout, uint32_t offset) {
  for (size_t i = 0; i < layout->span_count; i++)
    if (offset >= layout->spans[i].start && offset < layout->spans[i].end)
      return &layout->spans[i];
  return NULL;
}

size_t ct_layout_unknown(const ct_layout *layout, uint32_t *offsets, size_t capacity) {
  size_t count = 0;
  for (size_t i = 0; i < layout->line_count; i++) {
    for (GSList *runs = layout->lines[i]->runs; runs; runs = runs->next) {
      const PangoGlyphItem *run = runs->data;
      for (int g = 0; g < run->glyphs->num_glyphs && count < capacity; g++)
        if (ct_is_unknown(run->glyphs->glyphs[g].glyph))
          offsets[count++] = (uint32_t)(run->item->offset + run->glyphs->log_clusters[g]);
    }
  }
  return count;
}
