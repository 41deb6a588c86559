// Loads ICU and looks up its functions.
#include "libraries.h"

#include "cicu.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct icu_functions icu;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const int newest = 120, oldest = 58;

/// What kept a library from being loaded that is there.
static char trouble[256];

// Any other order would be a wrong letter, so nothing goes on without ICU; a library that is linked and
// missing ends a program no other way.
static void give_up(void) {
  fputs("undersigned: ICU, which puts names in order, ", stderr);
  if (trouble[0])
    fprintf(stderr, "could not be loaded (%s); it may need more memory than this session allows "
                    "(“ulimit -v”).\n", trouble);
  else
    fputs("is not installed; install it, on Debian by “sudo apt-get install libicu-dev”.\n", stderr);
  _exit(3);
}

static void *library(const char *name, int version) {
  char file[32];
  snprintf(file, sizeof file, "%s.so.%d", name, version);
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  const char *why = library ? NULL : dlerror();
  if (why && !strstr(why, "No such file")) snprintf(trouble, sizeof trouble, "%s", why);
  return library;
}

/// Looks up every function in the libraries of a version. ICU's names end in the version:
/// `ucol_open_72`.
static bool look_up(void *uc, void *i18n, int version) {
  char symbol[64];
#define X(library, name)                                                                           \
  snprintf(symbol, sizeof symbol, "%s_%d", #name, version);                                        \
  *(void **)&icu.name = dlsym(library, symbol);                                                    \
  if (!icu.name) return false;
  CICU_FUNCTIONS(X)
#undef X
  return true;
}

/// The newest version that is installed: there is one of ICU about every half year, and each is a
/// library of its own. Of those from before 2016 not all functions are known.
static void load(void) {
  for (int version = newest; version >= oldest; version--) {
    void *uc = library("libicuuc", version);
    if (!uc) continue;
    void *i18n = library("libicui18n", version);
    if (i18n && look_up(uc, i18n, version)) return;
  }
  give_up();
}

void icu_load(void) { pthread_once(&once, load); }

void cicu_require(void) { icu_load(); }
