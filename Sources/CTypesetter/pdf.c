// A letter's PDF, page by page.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf.h"

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
  ct_pictures_free(&pdf->pictures);
  if (pdf->blank.font) ct.g_object_unref(pdf->blank.font);
  free(pdf->written.bytes);
  free(pdf);
}

void ct_pdf_begin_page(ct_pdf *pdf, double width, double height) {
  // Cairo drops the tags of a page on which nothing can be seen: so there are always white dots. And
  // it keeps account of all that was drawn on, which takes long where that is many small pieces: so
  // the dots stand in two corners, and what is between them is one piece.
  ct_pdf_unread_begin(pdf);
  ct.cairo_set_source_rgb(pdf->cairo, 1, 1, 1);
  ct.cairo_rectangle(pdf->cairo, 0, 0, 1, 1);
  ct.cairo_rectangle(pdf->cairo, width - 1, height - 1, 1, 1);
  ct.cairo_fill(pdf->cairo);
  ct.cairo_set_source_rgb(pdf->cairo, 0, 0, 0);
  ct_pdf_unread_end(pdf);
}

void ct_pdf_end_page(ct_pdf *pdf) { ct.cairo_show_page(pdf->cairo); }

// Cairo 1.16 reads aloud only what has a tag of its own, and knows no tag for what is not to be read.
static bool has_artifacts(void) { return ct.cairo_version() >= CAIRO_VERSION_ENCODE(1, 18, 0); }

void ct_pdf_unread_begin(ct_pdf *pdf) {
  if (has_artifacts()) ct.cairo_tag_begin(pdf->cairo, "Artifact", NULL);
}

void ct_pdf_unread_end(ct_pdf *pdf) {
  if (has_artifacts()) ct.cairo_tag_end(pdf->cairo, "Artifact");
}

void ct_pdf_tag_begin(ct_pdf *pdf, const char *name, const char *attributes) {
  ct.cairo_tag_begin(pdf->cairo, name, attributes);
}

void ct_pdf_tag_end(ct_pdf *pdf, const char *name) { ct.cairo_tag_end(pdf->cairo, name); }

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

// cairo_paint() would be shorter. But where it is the first that can be seen of a page, Cairo takes it
// for the page's background and forgets all before it, the tags included; then they are nested badly,
// and there is no PDF.
void ct_draw_image(cairo_t *cairo, cairo_surface_t *image, double x, double y, double scale_x,
                   double scale_y) {
  ct.cairo_save(cairo);
  ct.cairo_translate(cairo, x, y);
  ct.cairo_scale(cairo, scale_x, scale_y);
  ct.cairo_set_source_surface(cairo, image, 0, 0);
  ct.cairo_rectangle(cairo, 0, 0, ct.cairo_image_surface_get_width(image),
                     ct.cairo_image_surface_get_height(image));
  ct.cairo_fill(cairo);
  ct.cairo_restore(cairo);
}

bool ct_pdf_png(ct_pdf *pdf, const uint8_t *bytes, size_t count, double x, double y, double width,
                double height) {
  cairo_surface_t *image = read_png(bytes, count);
  int columns = ct.cairo_image_surface_get_width(image);
  int rows = ct.cairo_image_surface_get_height(image);
  bool is_image = ct.cairo_surface_status(image) == CAIRO_STATUS_SUCCESS && columns > 0 && rows > 0;
  if (is_image) ct_draw_image(pdf->cairo, image, x, y, width / columns, height / rows);
  ct.cairo_surface_destroy(image);
  return is_image;
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
