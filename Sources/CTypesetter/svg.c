// Images in SVG, by librsvg where it is installed.
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#include "layout.h"

// librsvg's own declarations, of which no more is needed; its headers are not asked for.
typedef struct {
  double x, y, width, height;
} Rectangle;
typedef struct {
  double length;
  int unit;
} Length;
static void *(*new_from_data)(const uint8_t *data, gsize length, GError **error);
static void (*set_dpi)(void *handle, double dpi);
static void (*get_dimensions)(void *handle, gboolean *has_width, Length *width,
                              gboolean *has_height, Length *height, gboolean *has_box,
                              Rectangle *box);
static gboolean (*render_document)(void *handle, cairo_t *cairo, const Rectangle *viewport,
                                   GError **error);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&new_from_data = dlsym(library, "rsvg_handle_new_from_data");
  *(void **)&set_dpi = dlsym(library, "rsvg_handle_set_dpi");
  *(void **)&get_dimensions = dlsym(library, "rsvg_handle_get_intrinsic_dimensions");
  *(void **)&render_document = dlsym(library, "rsvg_handle_render_document");
}

bool ct_can_draw_svg(void) {
  pthread_once(&once, load);
  return ct_load() && new_from_data && set_dpi && get_dimensions && render_document;
}

ct_svg *ct_svg_open(const uint8_t *bytes, size_t count) {
  if (!ct_can_draw_svg()) return NULL;
  void *handle = new_from_data(bytes, count, NULL);
  if (handle) set_dpi(handle, 96);
  return handle;
}

void ct_svg_close(ct_svg *svg) {
  if (svg) ct.g_object_unref(svg);
}

/// A length in dots; 0 where it hangs on what is around the image.
static double dots(gboolean is_known, Length length) {
  // Percent, px, em, ex, in, cm, mm, pt, pc.
  const double units[] = {0, 1, 0, 0, 96, 96 / 2.54, 96 / 25.4, 96 / 72.0, 16};
  bool has_unit = length.unit >= 0 && (size_t)length.unit < sizeof units / sizeof *units;
  return is_known && has_unit ? length.length * units[length.unit] : 0;
}

bool ct_svg_size(ct_svg *svg, double *width, double *height) {
  gboolean has_width, has_height, has_box;
  Length wide, high;
  Rectangle box;
  get_dimensions(svg, &has_width, &wide, &has_height, &high, &has_box, &box);
  *width = dots(has_width, wide);
  *height = dots(has_height, high);
  if (has_box && box.width > 0 && box.height > 0) {
    if (!*width) *width = *height ? *height * box.width / box.height : box.width;
    if (!*height) *height = *width * box.height / box.width;
  }
  return *width > 0 && *height > 0;
}

uint8_t *ct_svg_png(ct_svg *svg, int columns, int rows, size_t *png_count) {
  cairo_surface_t *surface = ct.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *cairo = ct.cairo_create(surface);
  ct_buffer png = {0};
  Rectangle place = {0, 0, columns, rows};
  bool is_drawn = render_document(svg, cairo, &place, NULL);
  ct.cairo_destroy(cairo);
  if (!is_drawn ||
      ct.cairo_surface_write_to_png_stream(surface, ct_append, &png) != CAIRO_STATUS_SUCCESS) {
    free(png.bytes);
    png.bytes = NULL;
  }
  ct.cairo_surface_destroy(surface);
  *png_count = png.count;
  return png.bytes;
}
