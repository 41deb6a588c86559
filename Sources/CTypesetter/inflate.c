// Unpacks what zlib packed. Cairo cannot be without zlib, so it is there where Cairo is.
#include <dlfcn.h>
#include <stdlib.h>

#include "ctypesetter.h"

// zlib's own declaration and results; its header is not asked for.
typedef int (*uncompress_function)(uint8_t *to, unsigned long *to_count, const uint8_t *from,
                                   unsigned long from_count);
#define Z_OK 0
#define Z_BUF_ERROR (-5)

uint8_t *ct_inflate(const uint8_t *bytes, size_t count, size_t *unpacked_count) {
  void *library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
  uncompress_function unpack;
  *(void **)&unpack = dlsym(library, "uncompress");
  uint8_t *unpacked = NULL;
  int result = unpack ? Z_BUF_ERROR : Z_OK;
  // zlib packs a thousand to one at the most.
  for (size_t room = 4096; result == Z_BUF_ERROR && room / 1100 <= count; room *= 4) {
    free(unpacked);
    unpacked = malloc(room);
    if (!unpacked) break;
    unsigned long length = room;
    result = unpack(unpacked, &length, bytes, count);
    *unpacked_count = length;
  }
  if (result != Z_OK) {
    free(unpacked);
    unpacked = NULL;
  }
  dlclose(library);
  return unpacked;
}
