// A PDF that is being written.
#ifndef CTYPESETTER_PDF_H
#define CTYPESETTER_PDF_H

#include "pictures.h"

struct ct_pdf {
  cairo_surface_t *surface;
  cairo_t *cairo;
  ct_pictures pictures;
  ct_blank blank;
  ct_buffer written;
  /// Asked while the PDF is ended, each time that so many bytes more are written.
  bool (*goes_on)(void *context);
  void *context;
  size_t asked_at;
};

#endif
