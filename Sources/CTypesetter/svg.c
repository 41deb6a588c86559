// Images in SVG, by librsvg where it is installed.
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

#include "layout.h"

// librsvg's own declarations, of which no more is needed; its headers are not asked for.
typedef struct {
  double x, y, width, height;
} Rectangle;
static void *(*new_from_data)(const uint8_t *data, gsize length, GError **error);
static gboolean (*render_document)(void *handle, cairo_t *cairo, const Rectangle *viewport,
                                   GError **error);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  *(void **)&new_from_data = dlsym(library, "rsvg_handle_new_from_data");
  *(void **)&render_document = dlsym(library, "rsvg_handle_render_document");
}

bool ct_can_draw_svg(void) {
  pthread_once(&once, load);
  return new_from_data && render_document;
}

bool ct_svg_draw(cairo_t *cairo, const uint8_t *bytes, size_t count, double x, double y,
                 double width, double height) {
  if (!ct_can_draw_svg()) return false;
  void *handle = new_from_data(bytes, count, NULL);
  if (!handle) return false;
  Rectangle place = {x, y, width, height};
  ct.cairo_save(cairo);
  bool is_drawn = render_document(handle, cairo, &place, NULL);
  ct.cairo_restore(cairo);
  ct.g_object_unref(handle);
  return is_drawn;
}

uint8_t *ct_svg_png(const uint8_t *bytes, size_t count, int columns, int rows, size_t *png_count) {
  if (!ct_load()) return NULL;
  cairo_surface_t *surface = ct.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *cairo = ct.cairo_create(surface);
  ct_buffer png = {0};
  bool is_drawn = ct_svg_draw(cairo, bytes, count, 0, 0, columns, rows);
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
