// Pango's and Cairo's functions, looked up by name while the program runs.
#ifndef CTYPESETTER_LIBRARIES_H
#define CTYPESETTER_LIBRARIES_H

#include <cairo-pdf.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <stdbool.h>

// X(library, function)
#define CT_FUNCTIONS(X)                                                                            \
  X(gobject, g_object_ref)                                                                         \
  X(gobject, g_object_unref)                                                                       \
  X(harfbuzz, hb_font_get_face)                                                                    \
  X(harfbuzz, hb_font_get_nominal_glyph)                                                           \
  X(harfbuzz, hb_ot_color_has_layers)                                                              \
  X(harfbuzz, hb_ot_color_has_png)                                                                 \
  X(harfbuzz, hb_ot_color_has_svg)                                                                 \
  X(pango, pango_attr_font_features_new)                                                           \
  X(pango, pango_attr_foreground_new)                                                              \
  X(pango, pango_attr_list_insert)                                                                 \
  X(pango, pango_attr_list_new)                                                                    \
  X(pango, pango_attr_list_unref)                                                                  \
  X(pango, pango_attr_rise_new)                                                                    \
  X(pango, pango_attr_size_new)                                                                    \
  X(pango, pango_attr_style_new)                                                                   \
  X(pango, pango_attr_weight_new)                                                                  \
  X(pango, pango_context_load_font)                                                                \
  X(pango, pango_context_set_base_dir)                                                             \
  X(pango, pango_context_set_font_description)                                                     \
  X(pango, pango_context_set_language)                                                             \
  X(pango, pango_context_set_round_glyph_positions)                                                \
  X(pango, pango_font_describe)                                                                    \
  X(pango, pango_font_description_free)                                                            \
  X(pango, pango_font_description_get_family)                                                      \
  X(pango, pango_font_description_new)                                                             \
  X(pango, pango_font_description_set_absolute_size)                                               \
  X(pango, pango_font_description_set_family)                                                      \
  X(pango, pango_font_get_glyph_extents)                                                           \
  X(pango, pango_font_get_hb_font)                                                                 \
  X(pango, pango_font_map_create_context)                                                          \
  X(pango, pango_language_from_string)                                                             \
  X(pango, pango_layout_get_line_count)                                                            \
  X(pango, pango_layout_get_lines)                                                                 \
  X(pango, pango_layout_get_text)                                                                  \
  X(pango, pango_layout_line_get_extents)                                                          \
  X(pango, pango_layout_new)                                                                       \
  X(pango, pango_layout_set_attributes)                                                            \
  X(pango, pango_layout_set_font_description)                                                      \
  X(pango, pango_layout_set_indent)                                                                \
  X(pango, pango_layout_set_text)                                                                  \
  X(pango, pango_layout_set_width)                                                                 \
  X(pango, pango_layout_set_wrap)                                                                  \
  X(pangocairo, pango_cairo_context_set_font_options)                                              \
  X(pangocairo, pango_cairo_font_map_new)                                                          \
  X(pangocairo, pango_cairo_font_map_set_resolution)                                               \
  X(pangocairo, pango_cairo_show_glyph_item)                                                       \
  X(pangocairo, pango_cairo_show_glyph_string)                                                     \
  X(cairo, cairo_create)                                                                           \
  X(cairo, cairo_destroy)                                                                          \
  X(cairo, cairo_fill)                                                                             \
  X(cairo, cairo_font_options_create)                                                              \
  X(cairo, cairo_font_options_destroy)                                                             \
  X(cairo, cairo_font_options_set_antialias)                                                       \
  X(cairo, cairo_font_options_set_hint_metrics)                                                    \
  X(cairo, cairo_font_options_set_hint_style)                                                      \
  X(cairo, cairo_image_surface_create)                                                             \
  X(cairo, cairo_image_surface_create_from_png_stream)                                             \
  X(cairo, cairo_image_surface_get_height)                                                         \
  X(cairo, cairo_image_surface_get_width)                                                          \
  X(cairo, cairo_move_to)                                                                          \
  X(cairo, cairo_pdf_surface_add_outline)                                                          \
  X(cairo, cairo_pdf_surface_create_for_stream)                                                    \
  X(cairo, cairo_pdf_surface_set_metadata)                                                         \
  X(cairo, cairo_rectangle)                                                                        \
  X(cairo, cairo_restore)                                                                          \
  X(cairo, cairo_save)                                                                             \
  X(cairo, cairo_scale)                                                                            \
  X(cairo, cairo_set_source_rgb)                                                                   \
  X(cairo, cairo_set_source_surface)                                                               \
  X(cairo, cairo_set_line_width)                                                                   \
  X(cairo, cairo_stroke)                                                                           \
  X(cairo, cairo_show_page)                                                                        \
  X(cairo, cairo_status)                                                                           \
  X(cairo, cairo_status_to_string)                                                                 \
  X(cairo, cairo_surface_destroy)                                                                  \
  X(cairo, cairo_surface_finish)                                                                   \
  X(cairo, cairo_surface_status)                                                                   \
  X(cairo, cairo_surface_write_to_png_stream)                                                      \
  X(cairo, cairo_tag_begin)                                                                        \
  X(cairo, cairo_tag_end)                                                                          \
  X(cairo, cairo_translate)                                                                        \
  X(cairo, cairo_version)

/// Each function under its own name.
struct ct_functions {
#define X(library, name) __typeof__(&name) name;
  CT_FUNCTIONS(X)
#undef X
};

extern struct ct_functions ct;

/// Whether a library is there that could not be loaded.
bool ct_lacks_memory(void);

/// One for the process: what it has found out about fonts serves the next letter too.
extern PangoFontMap *ct_fonts;

#endif
